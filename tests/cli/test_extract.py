"""What a reader of pages chooses on the command line and in `tts.toml`, and the parts that `tts extract` shows."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlsplit

import pytest
from command_line import fails, tts

from tts.cli import narrate
from tts.cli.words import warn_if_cut
from tts.model import Article

PROSE = [
    f"Paragraph number {number} tells at length of the river, its {number} mills, and those who worked in them."
    for number in range(1, 5)
]
NOTE = "The last mill burned down in a winter that nobody alive remembers."
PAGE = f"""<html lang="en"><head><title>The mills of the valley</title>
<link rel="canonical" href="https://www.news.example.org/mills"></head><body><h1>The mills of the valley</h1><main>
<p>{PROSE[0]}<sup><a href="#fn1">1</a></sup></p><div class="extra"><p>{PROSE[1]}</p></div>
<table><tr><th>Mill</th><th>Wheels</th></tr><tr><td>Upper</td><td>2</td></tr></table>
<p>{PROSE[2]}</p><img src="mill.jpg" alt="A wheel without water"><div class="box"><p>{PROSE[3]}</p></div>
<ol class="notes"><li id="fn1">{NOTE}</li></ol></main><footer>Imprint</footer></body></html>"""
ROW = "Mill: Upper; Wheels: 2"


@pytest.fixture
def folder(tmp_path):
    tmp_path.joinpath("mills.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def extracted(folder, *flags, **environment):
    done = tts("extract", "mills.html", "--json", *flags, folder=folder, **environment)
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)


def blocks(*arguments, **environment):
    return [block["text"] for block in extracted(*arguments, **environment)["blocks"]]


def test_only_the_prose_without_a_flag(folder):
    assert blocks(folder) == PROSE


@pytest.mark.parametrize(
    ("flag", "text", "at"),
    [
        ("--tables", ROW, 2),
        ("--footnotes", NOTE, 1),
        ("--image-descriptions", "A wheel without water", 3),
    ],
)
def test_each_flag_adds_its_own(folder, flag, text, at):
    assert blocks(folder, flag) == [*PROSE[:at], text, *PROSE[at:]]
    variable = "TTS_" + flag[2:].upper().replace("-", "_")
    assert blocks(folder, **{variable: "true"}) == [*PROSE[:at], text, *PROSE[at:]]


def test_the_flags_of_narrate_and_script_are_the_same(folder):
    flags = ("--tables", "--footnotes", "--drop", ".extra", "--drop", ".box", "--author-notes")
    said = tts("script", "mills.html", "--json", *flags, folder=folder).stdout
    rehearsed = tts("narrate", "mills.html", "--dry-run", "--json", *flags, folder=folder).stdout
    utterances = json.loads(said)["utterances"]
    assert json.loads(rehearsed)["utterances"] == utterances
    written = [one["written"] for one in utterances]
    assert ROW in written
    assert NOTE in written
    assert not {PROSE[1], PROSE[3]} & set(written)


def test_settings_of_reading_and_of_the_site(folder):
    folder.joinpath("tts.toml").write_text(
        "[reading]\ntables = true\n"
        '[sites."example.org"]\nselector = ".extra, .box"\ndrop = [".box"]\n'
        '[sites."org"]\nselector = ".nowhere"\n'
    )
    assert blocks(folder) == [PROSE[1]]
    assert blocks(folder, "--selector", ".box p, main > p") == [PROSE[0], PROSE[2]]
    assert blocks(folder, "--selector", "main", "--drop", "p")[0] == ROW


def test_a_selector_of_the_settings_that_is_no_css_is_named_with_its_place(folder):
    folder.joinpath("tts.toml").write_text(
        '[sites."example.org"]\ndrop = ["a", "p:nth-child(x)"]\n'
    )
    done = tts("extract", "mills.html", folder=folder)
    fails(done, 2, "sites.\"example.org\": the selector 'p:nth-child(x)' is not CSS")


def test_dropped_is_one_whole_stretch_a_line(folder):
    done = tts("extract", "mills.html", "--show", "dropped", "--drop", ".extra", folder=folder)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert f"left out by rule: .extra: {PROSE[1]}" in lines
    assert f"footnote: {NOTE}" in lines
    assert "page footer: Imprint" in lines
    assert not [line for line in lines if ": " not in line]


def test_blocks_and_metadata_alone(folder):
    done = tts("extract", "mills.html", "--show", "blocks", folder=folder)
    assert done.stdout.decode().splitlines() == PROSE
    done = tts("extract", "mills.html", "--show", "metadata", folder=folder)
    lines = done.stdout.decode().splitlines()
    assert [line for line in lines if not line.startswith("image: ")] == [
        "title: The mills of the valley",
        "language: en",
        "url: https://www.news.example.org/mills",
    ]


def test_json_is_restricted_likewise(folder):
    whole = extracted(folder)
    assert extracted(folder, "--show", "all") == whole
    assert extracted(folder, "--show", "dropped") == {"dropped": whole["dropped"]}
    assert extracted(folder, "--show", "blocks") == {"blocks": whole["blocks"]}
    metadata = extracted(folder, "--show", "metadata")
    assert metadata == {key: whole[key] for key in whole if key not in ("blocks", "dropped")}
    assert metadata["is_cut"] is False


def test_a_cut_article_is_told_on_stderr(capsys):
    warn_if_cut(Article("Whole", ()))
    assert capsys.readouterr() == ("", "")
    warn_if_cut(Article("Cut", (), is_cut=True))
    told = "note: only the beginning is here: a paywall cut the text\n"
    assert capsys.readouterr() == ("", told)


@pytest.fixture
def address():
    """A server on this machine that has the page, and nothing else."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            found = self.path.startswith("/mills")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.encode() if found else b"")

        def log_message(self, *_):
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/mills"
        server.shutdown()
        thread.join(timeout=10)


def test_an_address_is_a_source(tmp_path, address):
    tmp_path.joinpath("tts.toml").write_text(
        '[sites."127.0.0.1"]\nselector = ".extra"\n[sites."example.org"]\nselector = ".box"\n'
    )
    done = tts("extract", address, "--allow-private", "--show", "blocks", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [PROSE[1]]  # the host it came from counts
    fails(tts("extract", address, folder=tmp_path), 2, urlsplit(address).hostname)
    gone = address.replace("/mills", "/gone")
    fails(tts("extract", gone, "--allow-private", folder=tmp_path), 9, "404")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("https://example.org/2024/the-mills.html?page=2#top", "the-mills.mp3"),
        ("https://example.org/", "example.org.mp3"),
        ("https://example.org/%D0%BC%D0%BB%D0%B8%D0%BD", "млин.mp3"),
        ("https://example.org/a%2F..%2Fb%3Ac", "b-c.mp3"),
        (f"https://example.org/{'long' * 100}", "long" * 15 + ".mp3"),
        ("https://example.org/..", "example.org.mp3"),
        ("folder/page.html", "page.mp3"),
    ],
)
def test_audio_is_called_after_the_source(source, name):
    assert str(narrate._usual_output(source)) == name
