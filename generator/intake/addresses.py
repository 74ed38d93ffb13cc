"""Which addresses may be asked: those of the public internet, unless the user allows others."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from ..errors import DossierError, UnreadableInput

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv6 addresses that stand for IPv4 ones. Source: RFC 6052."""


@dataclass(frozen=True)
class Target:
    """A checked address: its parts, and the numbers it was found under, which alone are connected to."""

    url: str
    secure: bool
    host: str
    port: int
    path: str
    numbers: tuple[str, ...]


def target(url: str, allow_private: bool) -> Target:
    """Checks an address and asks the name service once; what it answers is checked, too.

    Raises:
        DossierError: another scheme than http or https, a user name in the address, or a number of the
            name that is not public.
        UnreadableInput: the name is not known.
    """
    parts = _parts(url)
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    numbers = _numbers(url, host, port)
    inside = [number for number in numbers if not is_public(number)]
    if inside and not allow_private:
        raise DossierError(
            url,
            f"die Adresse führt in ein privates oder reserviertes Netz ({inside[0]})",
            "mit --allow-private ausdrücklich erlauben",
        )
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(url, parts.scheme == "https", host, port, path, numbers)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise DossierError(url, "das ist keine gültige Adresse", "Adresse prüfen") from error
    if parts.scheme not in _PORTS:
        raise DossierError(
            url, f"Adressen mit «{parts.scheme}:» werden nicht geholt", "erlaubt sind http und https"
        )
    if not parts.hostname or any(c.isspace() or not c.isprintable() for c in url):
        raise DossierError(url, "das ist keine gültige Adresse", "Adresse prüfen")
    if parts.username is not None or parts.password is not None:
        raise DossierError(url, "Adressen mit Benutzernamen werden nicht geholt", "ohne Anmeldung angeben")
    return parts


def _numbers(url: str, host: str, port: int) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadableInput(url, f"der Name «{host}» ist nicht bekannt", "Schreibweise prüfen") from error
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(number: str) -> bool:
    """Whether an IP address is one of the public internet; those that wrap another count as that one."""
    try:
        found = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if found.teredo:
            return False
        found = inner or found
    return found.is_global and not found.is_multicast and not found.is_reserved
