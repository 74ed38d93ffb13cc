"""Pages of the web for ``dossier add``: a server on this machine, asked only because the flag allows it."""

from __future__ import annotations

import gzip
import ssl
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator.cli import UNREADABLE, USAGE, run
from generator.errors import DossierError, UnreadableInput
from generator.ingest import clean, read_articles
from generator.intake import addresses
from generator.intake.addresses import is_public, target
from generator.intake.fetch import Limits, fetch
from tests.conftest import ROOT

PAGE = (ROOT / "tests" / "fixtures" / "webpages" / "woerter.html").read_bytes()


class _Site(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        _Site.asked.append(self.path)
        getattr(self, f"do_{self.path.strip('/').partition('?')[0]}", self.do_missing)()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _send(self, data: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def do_page(self) -> None:
        self._send(PAGE)

    def do_packed(self) -> None:
        self._send(gzip.compress(PAGE), Content_Encoding="gzip")

    def do_old(self) -> None:
        self._send(PAGE.decode("utf-8").encode("cp1252"), "text/html; charset=iso-8859-1")

    def do_moved(self) -> None:
        self._move("/page")

    def do_circle(self) -> None:
        self._move("/circle")

    def do_out(self) -> None:
        self._move("file:///etc/passwd")

    def _move(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def do_pdf(self) -> None:
        self._send(b"%PDF-1.7", "application/pdf")

    def do_announced(self) -> None:
        self._send(b"", Content_Length="9000000")

    def do_large(self) -> None:
        self._send(gzip.compress(b"<html>" + b" " * 9_000_000), Content_Encoding="gzip")

    def do_silent(self) -> None:
        time.sleep(3)

    def do_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(40):
                self.wfile.write(b"<p>")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def do_missing(self) -> None:
        self.send_error(404)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    _Site.asked.clear()
    return project


@pytest.mark.parametrize("path", ["page", "packed", "old", "moved"])
def test_a_page_becomes_a_seed(here: Path, site: str, path: str) -> None:
    assert run(["add", f"{site}/{path}", "--allow-private"]) == 0

    raws, _ = read_articles(here / "seeds" / "articles")
    article, _ = clean(raws[0])
    assert article is not None
    assert (article.title, article.published) == ("Zwei Bürgermeister am Runden Tisch", "2025-06-05")
    assert "„Dann haben beide Orte etwas davon“" in article.text
    assert article.url == f"{site}/{'page' if path == 'moved' else path}"


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("gibtsnicht", UNREADABLE, "der Server antwortet mit 404"),
        ("pdf", UNREADABLE, "keine HTML-Seite, sondern «application/pdf»"),
        ("announced", UNREADABLE, "größer als 8 MB"),
        ("large", UNREADABLE, "größer als 8 MB"),
        ("circle", UNREADABLE, "mehr als 5 Weiterleitungen"),
        ("out", USAGE, "Adressen mit «file:» werden nicht geholt"),
    ],
)
def test_what_cannot_be_fetched_is_told(
    here: Path, site: str, capsys: pytest.CaptureFixture[str], path: str, code: int, words: str
) -> None:
    assert run(["add", f"{site}/{path}", "--allow-private"]) == code

    assert words in capsys.readouterr().err
    assert list((here / "seeds" / "articles").iterdir()) == []


def test_nothing_private_is_asked_without_the_flag(
    here: Path, site: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", f"{site}/page"]) == USAGE

    shown = capsys.readouterr().err
    assert "privates oder reserviertes Netz (127.0.0.1)" in shown
    assert "--allow-private" in shown
    assert _Site.asked == []


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://example.org/a.html", "Adressen mit «ftp:» werden nicht geholt"),
        ("javascript:alert(1)", "Adressen mit «javascript:» werden nicht geholt"),
        ("file:///etc/passwd", "Adressen mit «file:» werden nicht geholt"),
        ("https://ich:geheim@example.org/", "mit Benutzernamen"),
        ("http:///pfad", "keine gültige Adresse"),
        ("http://[::1", "keine gültige Adresse"),
        ("http://169.254.169.254/latest/meta-data", "privates oder reserviertes Netz"),
        ("http://[::ffff:10.0.0.1]/", "privates oder reserviertes Netz"),
        ("http://0.0.0.0/", "privates oder reserviertes Netz"),
    ],
)
def test_addresses_nobody_may_ask(capsys: pytest.CaptureFixture[str], url: str, words: str) -> None:
    assert run(["add", url]) == USAGE

    assert words in capsys.readouterr().err


@pytest.mark.parametrize("path", ["silent", "drip"])
def test_a_server_that_takes_its_time_is_left(site: str, path: str) -> None:
    with pytest.raises(UnreadableInput, match="keine vollständige Antwort"):
        fetch(f"{site}/{path}", allow_private=True, limits=Limits(silence=0.4, whole=0.8))


def test_a_name_is_asked_for_once_and_all_it_stands_for_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def known(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", (number, port)) for number in ("93.184.215.14", "192.168.1.7")]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", known)

    with pytest.raises(DossierError, match=r"192\.168\.1\.7"):
        target("https://halb-innen.example/", allow_private=False)
    assert target("https://halb-innen.example/", allow_private=True).numbers[0] == "93.184.215.14"


def test_an_unknown_name(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def unknown(*_: object, **__: object) -> list[object]:
        raise OSError("unbekannt")

    monkeypatch.setattr(addresses.socket, "getaddrinfo", unknown)

    assert run(["add", "https://gibt-es-nicht.example/"]) == UNREADABLE
    assert "der Name «gibt-es-nicht.example» ist nicht bekannt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("failing", "words"),
    [
        (
            ssl.SSLCertVerificationError("certificate verify failed"),
            "das Zertifikat des Servers ist nicht gültig",
        ),
        (ValueError("hostname '127.0.0.1' doesn't match 'x'"), "das Zertifikat des Servers ist nicht gültig"),
        (ConnectionRefusedError(111, "refused"), "der Server ist nicht zu erreichen"),
    ],
)
def test_a_connection_that_fails(monkeypatch: pytest.MonkeyPatch, failing: Exception, words: str) -> None:
    def connect(self: object) -> None:
        raise failing

    monkeypatch.setattr("generator.intake.fetch.HTTPSConnection.connect", connect)

    with pytest.raises(UnreadableInput, match=words):
        fetch("https://127.0.0.1:9/", allow_private=True)


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("100.64.0.1", False),
        ("127.0.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:192.168.0.1", False),
        ("2002:c0a8:0001::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d70e", True),
        ("kein-netz", False),
    ],
)
def test_which_numbers_are_public(number: str, public: bool) -> None:
    assert is_public(number) is public
