"""Mails as articles."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tts.errors import InputError, NoArticleError
from tts.model import Article, Choices, Page
from tts.reading import extract
from tts.reading.mail.message import sender_as
from tts.reading.mail.newsletters import is_furniture
from tts.reading.mail.parts import decoded
from tts.reading.mail.text import unflowed
from tts.reading.text.characters import clean

FIRST = "The harbour bridge opened on Monday, and all the children of the town were there to see it with their dogs."
SECOND = "It had been closed for 14 months, and the ferry had carried everybody who could not swim over the river."
THIRD = "Nobody knows what becomes of the ferry now, and the captain says that he will wait until the council meets."


def message(text: str = f"{FIRST}\n\n{SECOND}\n", **headers: str) -> EmailMessage:
    mail = EmailMessage()
    said = {
        "From": "Ann Lee <ann@example.org>",
        "To": "bo@example.org",
        "Subject": "The bridge is open",
        "Date": "Mon, 05 May 2025 09:30:00 +0200",
    }
    for name, content in {
        **said,
        **{name.replace("_", "-"): content for name, content in headers.items()},
    }.items():
        if content:
            mail[name] = content
    mail.set_content(text)
    return mail


def read(mail: EmailMessage | bytes | str, choices: Choices | None = None) -> Article:
    if isinstance(mail, str):
        mail = mail.encode()
    body = mail if isinstance(mail, bytes) else mail.as_bytes()
    return extract(Page("x.eml", body, "message/rfc822"), choices)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def reasons(article: Article) -> dict[str, str]:
    return {each.text: each.reason for each in article.dropped}


def test_what_the_headers_say() -> None:
    article = read(message(Subject="Re: Fwd: AW: The bridge is open"))
    assert article.title == "The bridge is open"
    assert article.authors == ("Ann Lee",)
    assert article.published == datetime(2025, 5, 5, 9, 30, tzinfo=timezone(timedelta(hours=2)))
    assert (texts(article), article.dropped) == ([FIRST, SECOND], ())


@pytest.mark.parametrize(
    ("sender", "authors", "publisher"),
    [
        ("Ann Lee", ("Ann Lee",), None),
        ("Lee, Ann", ("Ann Lee",), None),
        ("Ann Lee from The Harbour Courier", ("Ann Lee",), "The Harbour Courier"),
        ("Ann Lee (The Courier)", ("Ann Lee",), "The Courier"),
        ("Ann Lee, The Courier", ("Ann Lee",), "The Courier"),
        ("The Harbour Courier", (), "The Harbour Courier"),
        ("Harbour News", (), "Harbour News"),
        ("ann@example.org", (), None),
        ("", (), None),
    ],
)
def test_senders(sender: str, authors: tuple[str, ...], publisher: str | None) -> None:
    assert sender_as(sender) == (authors, publisher)


def test_headers_that_are_missing_or_odd() -> None:
    article = read(message(Date="", Subject="", From=""))
    assert (article.title, article.authors, article.published) == (FIRST, (), None)
    assert read(message(Date="-")).published is None
    assert read(message(Date="Mon, 05 May 2025 09:30:00 -0000")).published == datetime(
        2025, 5, 5, 9, 30, tzinfo=UTC
    )
    listed = read(message(From="", List_Id="The Harbour Courier <courier.example.org>"))
    assert listed.publisher == "The Harbour Courier"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("=?utf-8?q?Die_Br=C3=BCcke?=", "Die Brücke"),
        ("=?utf-8?B?RGllIEJy?= =?utf-8?B?w7xja2U=?=", "Die Brücke"),
        ("=?iso-8859-1?Q?Br=FCcke?= offen", "Brücke offen"),
        ("=?no-such?Q?Br=C3=BCcke?=", "Brücke"),
        ("=?utf-8?B?%%%?=", "=?utf-8?B?%%%?="),
        ("plain", "plain"),
    ],
)
def test_encoded_words(raw: str, said: str) -> None:
    assert decoded(raw) == said


def body_of(charset: str, octets: bytes, encoding: str = "8bit") -> bytes:
    head = (
        "From: Ann Lee <a@example.org>\nSubject: Die Brücke\nDate: Mon, 05 May 2025 09:30:00 +0200\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    )
    return head.encode() + octets


GERMAN = "Die Brücke über den Fluss öffnet am Montag, und alle Kinder der Stadt dürfen früher nach Hause gehen."


@pytest.mark.parametrize(
    ("charset", "octets"),
    [
        ("utf-8", GERMAN.encode()),
        ("us-ascii", GERMAN.encode()),
        ("iso-8859-1", GERMAN.encode("cp1252")),
        ("unknown-8bit", GERMAN.encode("cp1252")),
        ('"utf-8', GERMAN.encode()),
        ("base64", GERMAN.encode()),
    ],
)
def test_charsets_unknown_or_wrong(charset: str, octets: bytes) -> None:
    article = read(body_of(charset, octets))
    assert article.title == "Die Brücke"
    assert " ".join(texts(article)) == GERMAN


def test_transfer_encodings() -> None:
    for encoding in ("base64", "quoted-printable"):
        mail = message()
        mail.set_content(f"{GERMAN}\n\n{SECOND}\n", cte=encoding)
        assert texts(read(mail)) == [GERMAN, SECOND]


def test_flowed_lines() -> None:
    flowed = "The bridge \nis open.\n> It is \n> so.\n>> Is it?\n From here.\n-- \nAnn"
    assert unflowed(flowed) == "The bridge is open.\n> It is so.\n>> Is it?\nFrom here.\n-- \nAnn"
    assert unflowed("har \nbour", delsp=True) == "harbour"
    mail = message()
    mail.set_content(FIRST.replace(" and", " \nand") + "\n\n" + SECOND)
    mail.set_param("format", "flowed")
    assert texts(read(mail)) == [FIRST, SECOND]


def test_quotes_and_signatures() -> None:
    article = read(
        message(
            f"{FIRST}\n\nOn Sun, 4 May 2025 at 10:11, Bo Chan\n<bo@example.org> wrote:\n> Is it open?\n\n{SECOND}\n\n"
            "-- \nAnn Lee\nHarbour Town\n"
        )
    )
    assert texts(article) == [FIRST, SECOND]
    assert reasons(article) == {
        "On Sun, 4 May 2025 at 10:11, Bo Chan": "quoted message",
        "<bo@example.org> wrote:": "quoted message",
        "> Is it open?": "quoted message",
        "Ann Lee": "signature",
        "Harbour Town": "signature",
    }


FORWARDED = (
    "---------- Forwarded message ---------\nFrom: Bo Chan <bo@example.org>\nDate: Sun, 4 May 2025 at 10:11\n"
    f"Subject: The ferry\nTo: <ann@example.org>\n\n\n{SECOND}\n\n{THIRD}\n"
)


def test_a_forwarded_message_is_the_article() -> None:
    article = read(message(f"For you.\n\n{FORWARDED}", Subject="Fwd: The ferry"))
    assert (article.title, article.authors) == ("The ferry", ("Bo Chan",))
    assert texts(article) == [SECOND, THIRD]
    assert reasons(article)["For you."] == "before the forwarded message"
    assert reasons(article)["Subject: The ferry"] == "header of the forwarded message"


def test_prose_above_outweighs_what_is_forwarded() -> None:
    article = read(message(f"{FIRST}\n\n{FORWARDED}"))
    assert (article.title, texts(article)) == ("The bridge is open", [FIRST])
    assert reasons(article)[THIRD] == "quoted message"


def test_a_mail_that_is_all_quote() -> None:
    quoted = "\n".join(f"> {line}" for line in (FIRST, "", SECOND))
    assert texts(read(message(quoted))) == [FIRST, SECOND]


def test_an_attached_message() -> None:
    outer = message("For you.", Subject="Fwd", From="Bo Chan <bo@example.org>")
    outer.add_attachment(message(Subject="Inside"))
    article = read(outer)
    assert (article.title, article.authors, texts(article)) == (
        "Inside",
        ("Ann Lee",),
        [FIRST, SECOND],
    )
    assert reasons(article) == {"For you.": "before the forwarded message"}
    longer = message()
    longer.add_attachment(message(Subject="Inside"))
    longer.add_attachment(b"x", maintype="image", subtype="png", filename="bridge.png")
    assert reasons(read(longer)) == {"bridge.png": "attachment", "Inside": "attached message"}


def box(inside: str) -> str:
    return (
        f'<table role="presentation" width="100%"><tr><td align="center">{inside}</td></tr></table>'
    )


NEWSLETTER = f"""<!doctype html><html lang="en"><head><title>Courier</title></head><body>
<div style="display:none;max-height:0">Open at last &#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>
<div style="font-size:1px;line-height:1px">Also: the ferry</div>
<table width="600"><tr><td>{box("<a href='x'>View this email in your browser</a>")}
{box("<h1>The bridge is open</h1>")}{box(f"<p>{FIRST}</p>{SECOND}")}
{box("<h2>The ferry</h2>")}{box(f"<p>{THIRD}</p><p>She is old.</p>")}
{box("You are receiving this because you signed up at our website.")}
{box("The Harbour Courier, 12 Quay Street, Harbour Town, ME 04101")}
{box("<a href='u'>Unsubscribe</a> | <a href='p'>Manage preferences</a>")}</td></tr></table></body></html>"""


def test_a_newsletter() -> None:
    mail = message("Read this in a browser.", From="The Harbour Courier <news@example.org>")
    mail.add_alternative(NEWSLETTER, subtype="html")
    article = read(mail)
    assert (article.title, article.publisher) == ("The bridge is open", "The Harbour Courier")
    assert texts(article) == [FIRST, SECOND, "The ferry", THIRD, "She is old."]
    said = reasons(article)
    assert said["Open at last"] == said["Also: the ferry"] == "hidden"
    assert {
        "View this email in your browser",
        "You are receiving this because you signed up at our website.",
        "The Harbour Courier, 12 Quay Street, Harbour Town, ME 04101",
        "Unsubscribe | Manage preferences",
    } <= set(said)


def test_a_subject_that_is_not_printed() -> None:
    mail = message("", Subject="Three things about boats")
    mail.add_alternative(NEWSLETTER, subtype="html")
    article = read(mail)
    assert article.title == "Three things about boats"
    assert article.blocks[0].text == "The bridge is open"


@pytest.mark.parametrize("empty", ["", "<html><body><img src='x'></body></html>", "<p> </p>"])
def test_empty_markup_gives_way_to_the_text(empty: str) -> None:
    mail = message()
    mail.add_alternative(empty, subtype="html")
    assert texts(read(mail)) == [FIRST, SECOND]


def test_replies_in_markup() -> None:
    mail = message("x")
    mail.add_alternative(
        f"<p>{FIRST}</p><p>{SECOND}</p><div class='gmail_signature'>Ann Lee</div>"
        f"<div class='gmail_quote'><div class='gmail_attr'>On Sunday Bo wrote:</div>"
        f"<blockquote>{THIRD}</blockquote></div>",
        subtype="html",
    )
    article = read(mail)
    assert texts(article) == [FIRST, SECOND]
    assert reasons(article) == {
        "Ann Lee": "signature",
        f"On Sunday Bo wrote: {THIRD}": "quoted message",
    }


def test_forwarded_markup() -> None:
    mail = message("x", Subject="Fwd: The ferry")
    mail.add_alternative(
        "<p>For you.</p><div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded message ---------<br>"
        "From: <b>Bo Chan</b> &lt;bo@example.org&gt;<br>Date: Sun, 4 May 2025 at 10:11<br>Subject: The ferry<br></div>"
        f"<p>{SECOND}</p><p>{THIRD}</p></div>",
        subtype="html",
    )
    article = read(mail)
    assert (article.title, article.authors) == ("The ferry", ("Bo Chan",))
    assert [text for text in texts(article) if text != "For you."] == [SECOND, THIRD]


PRINTED = (
    "<div><div><p><b>From:</b> Bo Chan &lt;bo@example.org&gt;<br><b>Sent:</b> Sunday, May 4, 2025 10:11 AM<br>"
    f"<b>To:</b> Ann<br><b>Subject:</b> The ferry</p></div></div><p>{SECOND}</p><p>{THIRD}</p>"
)


def test_headers_that_are_only_printed() -> None:
    mail = message("x", Subject="FW: The ferry")
    mail.add_alternative(
        f"<html><body><div><p>For you</p>{PRINTED}</div></body></html>", subtype="html"
    )
    article = read(mail)
    assert (article.title, article.authors) == ("The ferry", ("Bo Chan",))
    assert [text for text in texts(article) if text != "For you"] == [SECOND, THIRD]
    answer = message("x", Subject="RE: The ferry")
    answer.add_alternative(
        f"<html><body><div><p>{FIRST}</p>{PRINTED}</div></body></html>", subtype="html"
    )
    article = read(answer)
    assert (article.authors, texts(article)) == (("Ann Lee",), [FIRST])
    assert reasons(article)[THIRD] == "quoted message"


def test_parts_in_parts_and_texts_side_by_side() -> None:
    mail = message(FIRST)
    mail.make_mixed()
    second = EmailMessage()
    second.set_content(SECOND)
    mail.attach(second)
    assert texts(read(mail)) == [FIRST, SECOND]


def test_a_page_that_a_browser_saved() -> None:
    page = f"<html><body><article><h1>The bridge is open</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    body = (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://example.org/bridge\nSubject: x\n"
        "Date: Mon, 5 May 2025 09:30:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
        f"--b\nContent-Type: text/html\n\n{page}\n--b--\n"
    )
    article = read(body)
    assert (article.title, article.url) == ("The bridge is open", "https://example.org/bridge")
    assert texts(article) == [FIRST, SECOND]


@pytest.mark.parametrize("text", ["", "-- \nAnn Lee", "* * *"])
def test_without_text(text: str) -> None:
    with pytest.raises(NoArticleError):
        read(message(text))


def test_an_encrypted_mail() -> None:
    mail = message()
    mail.replace_header("Content-Type", "application/pkcs7-mime")
    with pytest.raises(InputError, match="encrypted"):
        read(mail)


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser",
        "Read online",
        "Unsubscribe",
        "Manage preferences | Unsubscribe | Privacy policy",
        "You are receiving this because you signed up.",
        "You're receiving this email because you are a subscriber.",
        "If you no longer wish to receive these mails, click here.",
        "Newsletter abbestellen",
        "Se désabonner",
        "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        FIRST,
        "She wanted to unsubscribe from everything that she had ever read.",
        "He looked at the view in the evening.",
        "The privacy policy of the ferry company was read out to all of the passengers at the quay.",
        "You are receiving guests tonight.",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_many_boxes_take_seconds() -> None:
    mail = message("x")
    mail.add_alternative(box(FIRST) * 3_000 + "<div>" * 300 + SECOND, subtype="html")
    started = time.perf_counter()
    read(mail)
    assert time.perf_counter() - started < 30


def test_parts_too_deep_to_be_followed() -> None:
    head = "From: a@example.org\nSubject: x\nDate: x\nMIME-Version: 1.0\n"
    for at in range(2_000):
        head += f'Content-Type: multipart/mixed; boundary="b{at}"\n\n--b{at}\n'
    with pytest.raises(InputError):
        read(head + f"Content-Type: text/plain\n\n{FIRST}\n")


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                FIRST,
                SECOND,
                "",
                "> quoted",
                "-- ",
                "On 4 May Bo wrote:",
                "FYI",
                *FORWARDED.split("\n"),
            ]
        ),
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20),
    ),
    max_size=20,
)


@settings(deadline=None)
@given(LINES)
def test_every_letter_goes_somewhere(lines: list[str]) -> None:
    text = "\n".join(lines)
    mail = message()
    mail.set_content(text, cte="base64")
    try:
        article = read(mail)
    except NoArticleError:
        return
    said = "".join((*texts(article), *(each.text for each in article.dropped)))
    missing = Counter(filter(str.isalnum, clean(text))) - Counter(filter(str.isalnum, said))
    assert not [letter for letter in missing if not letter.isdigit()], (
        "the numbers of items are layout"
    )


WHOLE = message(f"{FIRST}\n\n{FORWARDED}")
WHOLE.add_alternative(NEWSLETTER, subtype="html")
WHOLE.add_attachment(message(Subject="=?utf-8?q?Inside?="))
BYTES = WHOLE.as_bytes()


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(BYTES) - 1), st.binary(max_size=6)), max_size=10),
    st.integers(0, 800),
)
def test_damaged_bytes_give_an_article_or_an_error(
    changes: list[tuple[int, bytes]], start: int
) -> None:
    damaged = bytearray(BYTES)
    for at, octets in changes:
        damaged[at % (start or len(BYTES)) : at % (start or len(BYTES)) + 1] = octets
    with suppress(InputError):
        assert extract(Page("x.eml", bytes(damaged), "message/rfc822")).blocks
