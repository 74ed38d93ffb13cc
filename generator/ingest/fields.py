"""The metadata fields of an article and what each may hold."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

import yaml

from ..problems import Problem

Value = str | tuple[str, ...]

FIELDS = (
    "title", "publisher", "author", "published", "published_basis", "url", "language", "rights", "retold",
    "origin", "tags", "updated", "version_of", "distinct_from",
)  # fmt: skip
_LISTS = {"tags": "Wörtern", "version_of": "Kennungen", "distinct_from": "Kennungen"}
_BASES = {
    "metadata": "metadata",
    "text": "text",
    "inferred": "inferred",
    "unknown": "unknown",
    "editor": "inferred",
}
_TRUTH = {"true": "true", "yes": "true", "ja": "true", "false": "", "no": "", "nein": ""}


@dataclass(frozen=True)
class Entry:
    """A field as it stands in the YAML; ``line`` counts in the file, from 1."""

    key: str
    node: yaml.Node
    line: int


def check(where: str, entry: Entry) -> Value | Problem:
    """The checked value of a field, empty when nothing is given, or the finding that leaves it out."""
    if entry.key not in FIELDS:
        near = difflib.get_close_matches(entry.key.lower(), FIELDS, n=1)
        todo = f"gemeint ist vielleicht «{near[0]}»" if near else "erlaubt sind: " + ", ".join(FIELDS)
        return Problem(where, entry.line, "unknown-field", f"Unbekanntes Feld «{_short(entry.key)}».", todo)
    if entry.key in _LISTS:
        return _list(where, entry)
    if not isinstance(entry.node, yaml.ScalarNode):
        what = f"Das Feld «{entry.key}» muss ein Text sein."
        return Problem(where, entry.line, "field-value", what, "als einfachen Text schreiben")
    value = " ".join(entry.node.value.split())
    if not value or (value in ("~", "null") and entry.node.style is None):
        return ""
    special = _CHECKS.get(entry.key)
    return special(where, entry.line, value) if special else value


def _list(where: str, entry: Entry) -> Value | Problem:
    if isinstance(entry.node, yaml.ScalarNode):
        return tuple(t.strip() for t in entry.node.value.split(",") if t.strip())
    if isinstance(entry.node, yaml.SequenceNode) and all(
        isinstance(n, yaml.ScalarNode) for n in entry.node.value
    ):
        return tuple(n.value.strip() for n in entry.node.value if n.value.strip())
    what = f"Das Feld «{entry.key}» muss eine Liste von {_LISTS[entry.key]} sein."
    return Problem(where, entry.line, "field-value", what, "als [eins, zwei] schreiben")


def _published(where: str, line: int, value: str) -> str | Problem:
    todo = "als JJJJ-MM-TT schreiben oder das Feld weglassen"
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        what = f"«{_short(value)}» ist kein Tag der Form JJJJ-MM-TT."
        return Problem(where, line, "impossible-date", what, todo)
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return Problem(where, line, "impossible-date", f"Den Tag «{value}» gibt es nicht.", todo)


def _updated(where: str, line: int, value: str) -> str | Problem:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?", value):
            datetime.fromisoformat(value)
            return value
    except ValueError:
        pass
    what = f"«{_short(value)}» ist kein Zeitpunkt der Form JJJJ-MM-TT oder JJJJ-MM-TTThh:mm."
    return Problem(where, line, "impossible-date", what, "so schreiben oder das Feld weglassen")


def _url(where: str, line: int, value: str) -> str | Problem:
    if web_address(value):
        return value
    what = f"«{_short(value)}» ist keine Adresse mit http oder https."
    return Problem(where, line, "field-value", what, "vollständige Adresse angeben oder das Feld weglassen")


def web_address(value: str) -> bool:
    """True for an absolute ``http`` or ``https`` address without blanks and control characters."""
    if not re.fullmatch(r"https?://[^\s\x00-\x20\x7f<>\"]+", value, re.IGNORECASE):
        return False
    try:
        return bool(urlsplit(value).hostname)
    except ValueError:
        return False


def _language(where: str, line: int, value: str) -> str | Problem:
    if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", value):
        return value.replace("_", "-")
    what = f"«{_short(value)}» ist kein Sprachkürzel."
    return Problem(where, line, "field-value", what, "etwa de oder de-CH schreiben")


def _choice(name: str, choices: dict[str, str]) -> Callable[[str, int, str], str | Problem]:
    def check(where: str, line: int, value: str) -> str | Problem:
        if value.lower() in choices:
            return choices[value.lower()]
        what = f"«{_short(value)}» ist kein Wert für «{name}»."
        return Problem(where, line, "field-value", what, "erlaubt: " + ", ".join(choices))

    return check


def _short(value: str) -> str:
    flat = " ".join(value.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"


_CHECKS: dict[str, Callable[[str, int, str], str | Problem]] = {
    "published": _published,
    "updated": _updated,
    "published_basis": _choice("published_basis", _BASES),
    "url": _url,
    "language": _language,
    "rights": _choice("rights", {"quote": "quote", "full": "full"}),
    "retold": _choice("retold", _TRUTH),
}
