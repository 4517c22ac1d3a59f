# ruff: noqa: DTZ001 - a date without a zone is what most articles print
"""Word documents as articles."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading.docx_maker import SPACES, archive, docx, field, p, run

from tts.errors import InputError, NoArticleError
from tts.model import Article, Block, Choices, Dropped, Page
from tts.reading import extract

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)
MORE = "It had been closed for 14 months, and the ferry had carried everybody who could not swim."


def article_of(*body: str, choices: Choices | None = None, **parts: str) -> Article:
    return extract(Page("x.docx", docx(*body, **parts)), choices)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def test_what_styles_say() -> None:
    article = article_of(
        p("Harbour bridge opens", "Titel"),
        p("By Ann Lee, 3 May 2025"),
        p(PROSE),
        p("What is next", "berschrift1"),
        p("The ferry", "berschrift2"),
        p("one thing", "Bullet"),
        p("another", marks='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        p("not in a list", "Bullet", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        p("Nobody swims.", "Zitat"),
        p("The bridge by night", "Bild"),
    )
    assert article.title == "Harbour bridge opens"
    assert (article.authors, article.published) == (("Ann Lee",), datetime(2025, 5, 3))
    assert article.language == "en-GB"
    assert article.blocks == (
        Block("paragraph", PROSE),
        Block("heading", "What is next", 2),
        Block("heading", "The ferry", 3),
        Block("item", "one thing"),
        Block("item", "another"),
        Block("paragraph", "not in a list"),
        Block("quote", "Nobody swims."),
    )
    assert article.dropped == (
        Dropped("By Ann Lee, 3 May 2025", "byline"),
        Dropped("The bridge by night", "caption"),
    )


def test_a_first_heading_is_the_title() -> None:
    article = article_of(p("Bridge opens", "Ours"), p(PROSE), p("Next", "berschrift2"), p(MORE))
    assert article.title == "Bridge opens"
    assert [block.level for block in article.blocks] == [0, 2, 0]


@pytest.mark.parametrize(
    ("core", "title", "authors"),
    [
        (
            "<dc:title>On bridges</dc:title><dc:creator>Ann Lee</dc:creator>",
            "On bridges",
            ("Ann Lee",),
        ),
        (
            "<dc:title>Document1</dc:title><dc:creator>python-docx</dc:creator>",
            "The bridge opened.",
            (),
        ),
        ("<dc:creator>Microsoft Office User</dc:creator>", "The bridge opened.", ()),
        ("<dc:title>draft.docx</dc:title><dc:creator>admin</dc:creator>", "The bridge opened.", ()),
    ],
)
def test_the_properties_are_believed_when_they_make_sense(
    core: str, title: str, authors: tuple[str, ...]
) -> None:
    article = article_of(p(f"The bridge opened. {MORE}"), core=core)
    assert (article.title, article.authors, article.published) == (title, authors, None)


def test_a_declared_title_is_not_said_twice() -> None:
    article = article_of(p("On bridges"), p(PROSE), core="<dc:title>On Bridges</dc:title>")
    assert (article.title, texts(article)) == ("On Bridges", [PROSE])


def test_bold_lines_are_headings_where_nothing_else_is() -> None:
    bold = run("What is next", "<w:b/>")
    headless = article_of(p("Bridge", "Titel"), p(PROSE), p(bold), p(MORE))
    assert headless.blocks[1] == Block("heading", "What is next", 2)
    styled = article_of(p("Bridge", "Titel"), p(bold), p("Ferry", "berschrift1"), p(MORE))
    assert styled.blocks[0].kind == "paragraph"


def test_tracked_changes() -> None:
    article = article_of(
        p("Bridge", "Titel"),
        p(
            run("It opened on ")
            + "<w:del><w:r><w:delText>Sunday</w:delText></w:r></w:del>"
            + f"<w:ins>{run('Monday')}</w:ins>"
            + f"<w:moveFrom>{run(' elsewhere')}</w:moveFrom>"
            + f"<w:moveTo>{run(' here')}</w:moveTo>"
            + run(".")
        ),
        p("Two halves", marks="<w:rPr><w:del/></w:rPr>"),
        p(" of one."),
    )
    assert texts(article) == ["It opened on Monday here.", "Two halves of one."]
    assert article.dropped == ()


def test_fields() -> None:
    article = article_of(
        p("Bridge", "Titel"),
        p(
            run("See page ")
            + field("PAGEREF x", run("17"))
            + run(" of ")
            + field("REF y", run("it"))
        ),
        p(f'<w:fldSimple w:instr=" AUTHOR ">{run("Ann Lee")}</w:fldSimple>' + run(" wrote this.")),
        p(field("TOC \\o", run("Contents of all") + "<w:r><w:tab/></w:r>" + run("3"))),
        p("One thing ... 4", "Verz1"),
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
        f"</w:sdtPr><w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>",
        f"<w:sdt><w:sdtContent>{p(PROSE)}</w:sdtContent></w:sdt>",
    )
    assert texts(article) == ["See page of it", "Ann Lee wrote this.", PROSE]
    assert article.dropped == (
        Dropped("17", "page number"),
        Dropped("Contents of all 3", "table of contents"),
        Dropped("One thing ... 4", "table of contents"),
        Dropped("Contents", "table of contents"),
    )


def test_a_field_over_several_paragraphs() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    article = article_of(
        p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("One 1")),
        p("Two 2"),
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        p(f"{PROSE} {MORE}"),
    )
    assert (article.title, texts(article)) == (PROSE, [MORE])
    assert {each.reason for each in article.dropped} == {"table of contents"}


NOTES = f"""<w:footnotes {SPACES}>
<w:footnote w:type="separator" w:id="-1">{p("line")}</w:footnote>
<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + run(" Said in May."))}</w:footnote>
<w:footnote w:id="3">{p("Nobody refers to this.")}</w:footnote></w:footnotes>"""


def test_footnotes() -> None:
    body = (
        p("Bridge", "Titel"),
        p(run(PROSE) + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        p(
            '<w:r><w:footnoteReference w:id="9" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
            + run(MORE)
        ),
    )
    article = article_of(*body, footnotes=NOTES)
    assert texts(article) == [PROSE, MORE]
    assert article.dropped == (
        Dropped("Said in May.", "footnote"),
        Dropped("*", "footnote mark"),
        Dropped("Nobody refers to this.", "footnote"),
    )
    chosen = article_of(*body, footnotes=NOTES, choices=Choices(footnotes=True))
    assert texts(chosen) == [PROSE, "Said in May.", MORE]


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_tables() -> None:
    body = (p("Bridge", "Titel"), p(PROSE), table(("Year", "Boats"), ("1990", "14")))
    assert article_of(*body).dropped == tuple(
        Dropped(text, "table") for text in ("Year", "Boats", "1990", "14")
    )
    chosen = article_of(*body, choices=Choices(tables=True))
    assert texts(chosen) == [PROSE, "Year; Boats", "1990; 14"]
    assert chosen.dropped == ()


@pytest.mark.parametrize("tables", [True, False])
def test_a_table_that_sets_paragraphs_is_no_table(tables: bool) -> None:
    body = (p("Bridge", "Titel"), table((PROSE, MORE)), table(("A box.",)))
    assert texts(article_of(*body, choices=Choices(tables=tables))) == [PROSE, MORE, "A box."]


def test_pictures_and_text_boxes() -> None:
    box = f"<w:txbxContent>{p('Said in a box.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    picture = (
        '<w:drawing><wp:inline><wp:docPr id="1" descr="A crane at work"/></wp:inline></w:drawing>'
    )
    body = (p("Bridge", "Titel"), p(f"<w:r>{both}{picture}</w:r>{run(PROSE)}"), p(MORE))
    article = article_of(*body)
    assert texts(article) == [PROSE, "Said in a box.", MORE]
    assert article.dropped == (Dropped("A crane at work", "image description"),)
    chosen = article_of(*body, choices=Choices(image_descriptions=True))
    assert texts(chosen) == [PROSE, "A crane at work", "Said in a box.", MORE]


def test_small_things_inside_a_line() -> None:
    article = article_of(
        p("Bridge", "Titel"),
        p(
            run("Every well")
            + "<w:r><w:noBreakHyphen/></w:r>"
            + run("known har")
            + "<w:r><w:softHyphen/></w:r>"
            + run("bour,")
            + "<w:r><w:tab/></w:r>"
            + '<w:r><w:sym w:font="Symbol" w:char="F062"/></w:r>'
            + f"<w:hyperlink>{run(' linked')}</w:hyperlink>"
            + run("secret", "<w:vanish/>")
            + run("secret too", '<w:rStyle w:val="Secret"/>')
            + "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> 漢</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>"
            + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
            + run(".")
            + '<w:r><w:commentReference w:id="1"/></w:r>'
        ),
    )
    assert texts(article) == ["Every well-known harbour, β linked 漢."]
    assert article.dropped == (
        Dropped("secretsecret too", "hidden"),
        Dropped("kan", "pronunciation aid"),
        Dropped("a+b", "formula"),
    )


def test_headers_and_footers_are_named_once() -> None:
    margin = f"<w:hdr {SPACES}>{p('The Harbour Courier')}{p('The Harbour Courier')}</w:hdr>"
    article = article_of(p("Bridge", "Titel"), p(PROSE), header=margin, footer=margin)
    assert article.dropped == (
        Dropped("The Harbour Courier", "page header"),
        Dropped("The Harbour Courier", "page footer"),
    )


def test_without_text() -> None:
    with pytest.raises(NoArticleError, match="no text"):
        article_of(p("— —"))


def refused(body: bytes, name: str = "x.docx") -> str:
    with pytest.raises(InputError) as caught:
        extract(
            Page(
                name,
                body,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            )
        )
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value.message


def test_an_archive_that_is_cut() -> None:
    assert "damaged" in refused(docx(p(PROSE))[:600])


def test_a_bomb_is_not_unpacked() -> None:
    bomb = docx(p("Bridge", "Titel"), p("a" * (40 * 1024 * 1024)))
    assert len(bomb) < 100_000
    started = time.perf_counter()
    assert "more than 32 MiB" in refused(bomb)
    assert time.perf_counter() - started < 5


def test_entities_are_refused() -> None:
    document = (
        '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        f"<w:document {SPACES}><w:body>{p('&a;')}</w:body></w:document>"
    )
    assert "entities" in refused(archive({"word/document.xml": document}))


def test_entities_do_not_grow() -> None:
    layers = "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(9))
    document = (
        f'<!DOCTYPE w:document [<!ENTITY a0 "boom">{layers}]>'
        f"<w:document {SPACES}><w:body>{p('&a9;')}</w:body></w:document>"
    )
    started = time.perf_counter()
    assert refused(archive({"word/document.xml": document}))
    assert time.perf_counter() - started < 2


def test_an_archive_with_a_password() -> None:
    packed = bytearray(docx(p(PROSE)))
    at = packed.find(b"PK\x01\x02")
    while at >= 0:
        packed[at + 8] |= 1
        at = packed.find(b"PK\x01\x02", at + 1)
    assert "damaged" in refused(bytes(packed))


def test_ten_thousand_paragraphs_take_seconds() -> None:
    started = time.perf_counter()
    article = article_of(p("Bridge", "Titel"), *[p(PROSE)] * 10_000)
    assert len(article.blocks) == 10_000
    assert time.perf_counter() - started < 10


WHOLE = docx(
    p("Bridge", "Titel"),
    p(run(PROSE) + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    table(("Year", "Boats"), ("1990", "14")),
    p(field("TOC", run("One 1"))),
    footnotes=NOTES,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8))
def test_damaged_bytes_give_an_article_or_an_error(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(WHOLE)
    for at, byte in changes:
        damaged[at] = byte
    given_or_refused(bytes(damaged))


PIECES = [
    p("Bridge", "Titel"),
    p(PROSE, "Bullet"),
    run("loose"),
    p(field("PAGE", run("3"))),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    "<w:tbl><w:tr/></w:tbl>",
    "<w:tr><w:tc/></w:tr>",
    p("a", marks="<w:rPr><w:del/></w:rPr><w:outlineLvl w:val='x'/>"),
    "<mc:Choice/>",
    "<mc:Fallback/>",
    '<w:footnoteReference w:id="2"/>',
    "<w:p><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:p>",
    "<w:sym/>",
    "<!-- a comment -->",
    "<?word processed?>",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.booleans())
def test_any_order_of_elements(pieces: list[str], tables: bool) -> None:
    given_or_refused(docx(*pieces, footnotes=NOTES), Choices(tables=tables, footnotes=tables))


def given_or_refused(body: bytes, choices: Choices | None = None) -> None:
    with suppress(InputError):
        assert extract(Page("x.docx", body), choices).blocks


@given(st.lists(st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1), max_size=5))
def test_every_letter_goes_somewhere(lines: list[str]) -> None:
    body = [p("Bridge", "Titel"), p(PROSE), *(p(run(line)) for line in lines)]
    article = article_of(*body)
    said = "".join((*texts(article), *(each.text for each in article.dropped)))
    clean = extract(Page("x.txt", "\n\n".join(("Bridge", PROSE, *lines)).encode(), "text/plain"))
    plain = "".join((*texts(clean), *(each.text for each in clean.dropped)))
    assert sorted(filter(str.isalnum, said)) == sorted(filter(str.isalnum, plain))


SUBTITLE = p("After a year the children cross the water on foot", "Untertitel")


def test_the_subtitle_is_the_dek() -> None:
    article = article_of(p("Bridge opens", "Titel"), SUBTITLE, p("By Ann Lee"), p(PROSE))
    assert article.dek == "After a year the children cross the water on foot"
    assert (article.authors, texts(article)) == (("Ann Lee",), [PROSE])
    assert article.dropped == (Dropped("By Ann Lee", "byline"),)


def test_a_subtitle_elsewhere_or_alone_is_text() -> None:
    below = article_of(p("Bridge opens", "Titel"), p(PROSE), SUBTITLE, p(MORE))
    assert (below.dek, len(below.blocks)) == (None, 3)
    alone = article_of(p("Bridge opens", "Titel"), SUBTITLE)
    assert (alone.dek, len(alone.blocks)) == (None, 1)
    signed = article_of(p("Bridge opens", "Titel"), p("By Ann Lee", "Untertitel"), p(PROSE))
    assert (signed.dek, signed.authors) == (None, ("Ann Lee",))
