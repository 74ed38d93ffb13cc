"""Metadata of an article: front matter or sidecar, field by field, each finding with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

import yaml

from ..problems import Problem

Value = str | tuple[str, ...]

FIELDS = (
    "title", "publisher", "author", "published", "published_basis", "url", "language", "rights", "retold",
    "origin", "tags",
)  # fmt: skip
_BASES = {
    "metadata": "metadata",
    "text": "text",
    "inferred": "inferred",
    "unknown": "unknown",
    "editor": "inferred",
}
_TRUTH = {"true": "true", "yes": "true", "ja": "true", "false": "", "no": "", "nein": ""}


@dataclass(frozen=True)
class Metadata:
    """What the metadata say.

    Attributes:
        values: checked values by field; a field that is missing, empty or wrong is not in it. ``retold``
            is ``"true"`` or ``""``.
        problems: what was wrong with the fields left out.
    """

    values: dict[str, Value] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def text(self, name: str) -> str | None:
        """A scalar field, None when it is not known."""
        value = self.values.get(name)
        return value if isinstance(value, str) and value else None


@dataclass(frozen=True)
class _Entry:
    key: str
    node: yaml.Node
    line: int


def split_front_matter(name: str, text: str) -> tuple[str | None, str] | Problem:
    """Cut the front matter off a Markdown file.

    Returns:
        The YAML between the ``---`` lines (None when the file begins without one) and the text behind
        it, from the first code point after the closing line; or the finding that it never closes.
    """
    if not re.match(r"---[ \t]*(?:\n|$)", text):
        return None, text
    body = text.index("\n") + 1 if "\n" in text else len(text)
    close = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, body)
    if close is None:
        what = "Der Kopf des Artikels endet nicht: die schließende Zeile --- fehlt."
        return Problem(name, 1, "front-matter", what, "unter dem letzten Feld eine Zeile --- einfügen")
    return text[body : close.start()], text[close.end() :]


def parse_metadata(where: str, source: str, first_line: int = 1) -> Metadata | Problem:
    """Read and check the fields of a front matter or a sidecar.

    Args:
        where: file name for findings.
        source: the YAML; comments are allowed, every scalar is text.
        first_line: line of the file on which ``source`` begins, from 1.

    Returns:
        The metadata with one finding for each wrong field; or, when the YAML as a whole is broken, the
        one finding that says where.
    """
    entries = _entries(where, source, first_line)
    if isinstance(entries, Problem):
        return entries
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for entry in entries:
        checked = _check(where, entry)
        if isinstance(checked, Problem):
            problems.append(checked)
        elif entry.key in values:
            what = f"Das Feld «{entry.key}» steht zweimal."
            problems.append(Problem(where, entry.line, "field-value", what, "eine der beiden Zeilen löschen"))
        elif checked:
            values[entry.key] = checked
    return Metadata(values, tuple(problems))


def _entries(where: str, source: str, first_line: int) -> tuple[_Entry, ...] | Problem:
    # Composing without constructing keeps every scalar as written and gives each field its line.
    try:
        node = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return _broken(where, first_line + (mark.line if mark else 0), error.problem or "unlesbar")
    except yaml.reader.ReaderError as error:
        line = source[: error.position].count("\n")
        return _broken(where, first_line + line, "verbotenes Steuerzeichen")
    except RecursionError:
        return _broken(where, first_line, "zu tief verschachtelt")
    if node is None:
        return ()
    if not isinstance(node, yaml.MappingNode):
        return _broken(
            where, first_line + node.start_mark.line, "erwartet werden Zeilen der Form «feld: wert»"
        )
    found: list[_Entry] = []
    for key, value in node.value:
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            return _broken(where, line, "ein Feldname ist kein Text")
        found.append(_Entry(key.value, value, line))
    return tuple(found)


def _broken(where: str, line: int, detail: str) -> Problem:
    flat = " ".join(detail.split())
    return Problem(
        where, line, "front-matter", f"Die Metadaten sind kein gültiges YAML: {flat}.", "Zeile berichtigen"
    )


def _check(where: str, entry: _Entry) -> Value | Problem:
    if entry.key not in FIELDS:
        near = difflib.get_close_matches(entry.key.lower(), FIELDS, n=1)
        todo = f"gemeint ist vielleicht «{near[0]}»" if near else "erlaubt sind: " + ", ".join(FIELDS)
        return Problem(where, entry.line, "unknown-field", f"Unbekanntes Feld «{_short(entry.key)}».", todo)
    if entry.key == "tags":
        return _tags(where, entry)
    if not isinstance(entry.node, yaml.ScalarNode):
        what = f"Das Feld «{entry.key}» muss ein Text sein."
        return Problem(where, entry.line, "field-value", what, "als einfachen Text schreiben")
    value = " ".join(entry.node.value.split())
    if not value or (value in ("~", "null") and entry.node.style is None):
        return ""
    check = _CHECKS.get(entry.key)
    return check(where, entry.line, value) if check else value


def _tags(where: str, entry: _Entry) -> Value | Problem:
    if isinstance(entry.node, yaml.ScalarNode):
        return tuple(t.strip() for t in entry.node.value.split(",") if t.strip())
    if isinstance(entry.node, yaml.SequenceNode) and all(
        isinstance(n, yaml.ScalarNode) for n in entry.node.value
    ):
        return tuple(n.value.strip() for n in entry.node.value if n.value.strip())
    what = "Das Feld «tags» muss eine Liste von Wörtern sein."
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
    "published_basis": _choice("published_basis", _BASES),
    "url": _url,
    "language": _language,
    "rights": _choice("rights", {"quote": "quote", "full": "full"}),
    "retold": _choice("retold", _TRUTH),
}
