"""TLS: who is believed, and when a page is whole."""

from __future__ import annotations

import socket
import ssl
import time
from pathlib import Path

import pytest
import trustme
from bad_server import PUBLIC, Names, Server, answer, redirect, running, then_close

from tts.errors import NetworkError
from tts.fetching import Fetcher, Limits, fetch
from tts.fetching.outside import Outside

NEWS = "news.example"
HURRY = Limits(connect_s=0.5, total_s=0.5)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """Whom this process trusts, and nobody else."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "trusted.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    return authority


def speak_tls(server: Server, certificate: trustme.LeafCert) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    server.wrap = lambda sock: context.wrap_socket(sock, server_side=True)


def over_tls(server: Server, host: str = NEWS) -> bytes:
    names = Names({host: [(PUBLIC,)]})
    with Fetcher(outside=names.outside()) as fetcher:
        return fetcher.fetch(server.url(host=host, scheme="https")).body


@pytest.mark.parametrize("host", [NEWS, NEWS + "."])
def test_a_certificate_for_this_name(server: Server, authority: trustme.CA, host: str) -> None:
    speak_tls(server, authority.issue_cert(NEWS))
    server.pages["/"] = answer(b"x")
    assert over_tls(server, host) == b"x"


def test_a_certificate_for_another_name(server: Server, authority: trustme.CA) -> None:
    """The name is verified although an address was dialled."""
    speak_tls(server, authority.issue_cert("other.example", PUBLIC))
    with pytest.raises(NetworkError, match=r"the certificate is not trusted \(Hostname mismatch"):
        over_tls(server)
    assert server.heads == []


@pytest.mark.usefixtures("authority")
def test_a_certificate_that_nobody_vouches_for(server: Server) -> None:
    speak_tls(server, trustme.CA().issue_cert(NEWS))
    with pytest.raises(NetworkError, match="the certificate is not trusted"):
        over_tls(server)
    assert server.heads == []


def test_an_end_that_tls_did_not_announce_is_a_page_cut_short(
    server: Server, authority: trustme.CA
) -> None:
    speak_tls(server, authority.issue_cert(NEWS))
    server.pages["/"] = then_close(b"HTTP/1.1 200 OK\r\n\r\n<p>The ferry")
    with pytest.raises(NetworkError, match="breaks off"):
        over_tls(server)


def test_a_drip_over_tls(server: Server, authority: trustme.CA) -> None:
    def drip(sock: socket.socket) -> None:
        for _ in range(99):
            sock.sendall(b"H")
            time.sleep(0.03)

    speak_tls(server, authority.issue_cert(NEWS))
    server.pages["/"] = drip
    names = Names({NEWS: [(PUBLIC,)]})
    with (
        Fetcher(limits=HURRY, outside=Outside(names._resolve, names._dial)) as fetcher,
        pytest.raises(NetworkError, match=r"not done within 0\.5 s"),
    ):
        fetcher.fetch(server.url(host=NEWS, scheme="https"))


def test_https_where_only_http_is_spoken(server: Server) -> None:
    def greet(sock: socket.socket) -> socket.socket:
        sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        return sock

    server.wrap = greet
    with pytest.raises(NetworkError, match="no secure connection"):
        fetch(server.url(scheme="https"), allow_private=True)


def test_a_handshake_that_does_not_come(server: Server) -> None:
    server.wrap = lambda sock: (time.sleep(1), sock)[1]
    with pytest.raises(NetworkError, match=r"(no connection|not done) within 0\.5 s"):
        fetch(server.url(scheme="https"), allow_private=True, limits=HURRY)


def test_from_https_to_http_is_followed_and_said(server: Server, authority: trustme.CA) -> None:
    with running() as plain:
        plain.pages["/"] = answer(b"x")
        speak_tls(server, authority.issue_cert(NEWS))
        server.pages["/"] = redirect(plain.url(host=NEWS))
        names = Names({NEWS: [(PUBLIC,)]})
        with Fetcher(outside=names.outside()) as fetcher:
            page = fetcher.fetch(server.url(host=NEWS, scheme="https"))
        assert page.origin == plain.url(host=NEWS)
