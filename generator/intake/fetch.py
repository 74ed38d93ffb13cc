"""One page of the web, fetched because the user named it: bounded in time, size and redirects."""

from __future__ import annotations

import codecs
import re
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from urllib.parse import urljoin

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from .. import __version__
from ..errors import DossierError, UnreadableInput
from .addresses import Target, target

_PAGES = ("text/html", "application/xhtml+xml")
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 65_536


@dataclass(frozen=True)
class Limits:
    """How long and how large a page may be.

    Attributes:
        silence: seconds without a byte.
        whole: seconds for the whole, redirects included.
        size: bytes of the page after decompression.
        redirects: how often it may be elsewhere.
    """

    silence: float = 10.0
    whole: float = 30.0
    size: int = 8_000_000
    redirects: int = 5


@dataclass(frozen=True)
class Fetched:
    """A page: its bytes, as UTF-8 where the server names an encoding, and the address it was found at."""

    url: str
    data: bytes


def fetch(url: str, allow_private: bool = False, limits: Limits = Limits()) -> Fetched:
    """Fetches an HTML page; every redirect is checked like the address itself.

    Raises:
        DossierError: the address, or one it leads to, may not be asked.
        UnreadableInput: no answer in time, an error of the server, too large, or no HTML page.
    """
    ends = time.monotonic() + limits.whole
    for _ in range(limits.redirects + 1):
        found = _ask(target(url, allow_private), limits, ends)
        if isinstance(found, Fetched):
            return found
        url = urljoin(url, found)
    raise UnreadableInput(url, f"mehr als {limits.redirects} Weiterleitungen", "die Zieladresse angeben")


def _ask(place: Target, limits: Limits, ends: float) -> Fetched | str:
    """The page, or the address the server sends on to."""
    left = ends - time.monotonic()
    if left <= 0:
        raise _late(place.url, limits)
    connection = _connect(place, min(limits.silence, left))
    # A server that sends a byte now and then never falls silent: the line is cut when time is up.
    watch = threading.Timer(left, _hang_up, (connection,))
    watch.daemon = True
    watch.start()
    try:
        connection.request("GET", place.path, headers=_headers(place), preload_content=False)
        return _answer(place, connection.getresponse(), limits, ends)
    except (TimeoutError, HTTPError, OSError, ValueError) as error:
        if time.monotonic() >= ends or isinstance(error, TimeoutError) or "timed out" in str(error):
            raise _late(place.url, limits) from error
        raise UnreadableInput(
            place.url, "die Verbindung brach ab", "später versuchen oder die Seite als Datei speichern"
        ) from error
    finally:
        watch.cancel()
        connection.close()


def _late(url: str, limits: Limits) -> UnreadableInput:
    what = f"keine vollständige Antwort binnen {limits.whole:.0f} Sekunden"
    return UnreadableInput(url, what, "später versuchen oder die Seite als Datei speichern")


def _connect(place: Target, silence: float) -> HTTPConnection:
    """A connection to one of the checked numbers, never to what the name may mean a moment later."""
    failed: Exception | None = None
    for number in place.numbers:
        connection = _connection(place, number, silence)
        try:
            connection.connect()
            return connection
        except (OSError, HTTPError, ValueError) as error:  # a name the certificate has not is a ValueError
            connection.close()
            failed = error
    secure = isinstance(failed, ssl.SSLError | ValueError) or "CERTIFICATE" in str(failed).upper()
    what = "das Zertifikat des Servers ist nicht gültig" if secure else "der Server ist nicht zu erreichen"
    raise UnreadableInput(place.url, what, "Adresse prüfen oder die Seite als Datei speichern") from failed


def _connection(place: Target, number: str, silence: float) -> HTTPConnection:
    if not place.secure:
        return HTTPConnection(number, place.port, timeout=silence)
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return HTTPSConnection(
        number,
        place.port,
        timeout=silence,
        ssl_context=context,
        server_hostname=place.host,
        assert_hostname=place.host,
    )


def _hang_up(connection: HTTPConnection) -> None:
    line = connection.sock
    if line is not None:
        try:
            line.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it was closed in the same moment


def _headers(place: Target) -> dict[str, str]:
    default = 443 if place.secure else 80
    name = f"[{place.host}]" if ":" in place.host else place.host
    return {
        "Host": name if place.port == default else f"{name}:{place.port}",
        "User-Agent": f"dossier/{__version__} (einzelner Abruf auf Wunsch der Redaktion)",
        "Accept": "text/html,application/xhtml+xml",
        "Accept-Language": "de",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _answer(place: Target, response: BaseHTTPResponse, limits: Limits, ends: float) -> Fetched | str:
    if response.status in _MOVED and response.headers.get("Location"):
        return str(response.headers["Location"])
    if response.status != 200:
        raise UnreadableInput(
            place.url, f"der Server antwortet mit {response.status}", "Adresse im Browser prüfen"
        )
    kind, _, rest = (response.headers.get("Content-Type") or "").partition(";")
    if kind.strip().lower() not in _PAGES:
        raise UnreadableInput(
            place.url,
            f"die Adresse liefert keine HTML-Seite, sondern «{kind.strip() or 'Unbekanntes'}»",
            "herunterladen und als Datei aufnehmen",
        )
    size = response.headers.get("Content-Length") or "0"
    if size.isdigit() and int(size) > limits.size:
        raise _too_large(place.url, limits)
    return Fetched(place.url, _as_utf8(_body(place, response, limits, ends), rest))


def _body(place: Target, response: BaseHTTPResponse, limits: Limits, ends: float) -> bytes:
    data = bytearray()
    for chunk in response.stream(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > limits.size:
            raise _too_large(place.url, limits)
        if time.monotonic() > ends:
            raise _late(place.url, limits)
    if time.monotonic() > ends:
        raise _late(place.url, limits)
    return bytes(data)


def _too_large(url: str, limits: Limits) -> DossierError:
    what = f"die Seite ist größer als {limits.size / 1_000_000:.0f} MB"
    return UnreadableInput(url, what, "den Text als Datei oder über die Standardeingabe aufnehmen")


def _as_utf8(data: bytes, parameters: str) -> bytes:
    """The bytes as UTF-8 where the header names their encoding: it goes before what the page says."""
    named = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
    if not named:
        return data
    name = "cp1252" if named[1].lower() in ("iso-8859-1", "latin1", "us-ascii") else named[1]
    try:
        return codecs.BOM_UTF8 + data.decode(name).removeprefix("\ufeff").encode("utf-8")
    except (LookupError, UnicodeError):
        return data
