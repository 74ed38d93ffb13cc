"""Metadata of an article: front matter or sidecar, field by field, each finding with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from ..problems import Problem
from .fields import Entry, Value, check


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
        checked = check(where, entry)
        if isinstance(checked, Problem):
            problems.append(checked)
        elif entry.key in values:
            what = f"Das Feld «{entry.key}» steht zweimal."
            problems.append(Problem(where, entry.line, "field-value", what, "eine der beiden Zeilen löschen"))
        elif checked:
            values[entry.key] = checked
    return Metadata(values, tuple(problems))


def _entries(where: str, source: str, first_line: int) -> tuple[Entry, ...] | Problem:
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
    found: list[Entry] = []
    for key, value in node.value:
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            return _broken(where, line, "ein Feldname ist kein Text")
        found.append(Entry(key.value, value, line))
    return tuple(found)


def _broken(where: str, line: int, detail: str) -> Problem:
    flat = " ".join(detail.split())
    return Problem(
        where, line, "front-matter", f"Die Metadaten sind kein gültiges YAML: {flat}.", "Zeile berichtigen"
    )
