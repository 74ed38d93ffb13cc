"""A judgement added to the editor's file: nothing that stands there is touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from ..errors import DossierError
from ..folders import write_file
from ..model.register import Judgement
from ..yamltext import load
from .load import judgements_in

FILE = "judgements.yml"
_BLOCK = "je Eintrag eine Zeile mit «- kind: …» am Anfang"


def with_judgement(folder: Path, judgement: Judgement) -> tuple[str, int]:
    """What ``judgements.yml`` in ``folder`` holds when the judgement is added; nothing is written.

    Returns:
        The text, and the line at which the new entry begins, from 1.

    Raises:
        DossierError: when the file cannot be read or continued, when the judgement means nothing, or when it
            contradicts or repeats one that stands there.
    """
    path, old = folder / FILE, read_judgements(folder)
    new = appended(old, judgement, str(path))
    known = set(judgements_in(FILE, old)[1])
    found, problems = judgements_in(FILE, new)
    fresh = [problem for problem in problems if problem not in known]
    if fresh:
        raise DossierError(f"{path}:{fresh[0].line}", fresh[0].what, fresh[0].todo)
    return new, found[-1].line


def read_judgements(folder: Path) -> str:
    """What ``judgements.yml`` in ``folder`` holds, line ends as they are; empty where there is none.

    Raises:
        DossierError: when it cannot be read.
    """
    path = folder / FILE
    try:
        return path.read_bytes().decode("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise DossierError(str(path), "ist nicht lesbar", "als UTF-8 speichern, Rechte prüfen") from error


def write_judgements(folder: Path, text: str) -> None:
    """Replaces ``judgements.yml`` as a whole; to be called by one run at a time (``folders.only_one``).

    A kill at any moment leaves the old or the new file.

    Raises:
        DossierError: when it cannot be written.
    """
    write_file(folder / FILE, text, durable=True)


def appended(text: str, judgement: Judgement, where: str) -> str:
    """The text of the file with one more entry at its end, in the file's indentation and line ends.

    An empty list (``[]``), as new projects have it, gives way to the entry.

    Args:
        text: the file as it is, empty for none.
        judgement: what is added.
        where: the file's name, for errors.

    Raises:
        DossierError: when the text is no YAML, or a list in brackets, which has no end to append to.
    """
    before = _entries(text, where)
    head = text
    if not before and text.rstrip().endswith("[]"):
        head = text.rstrip()[: -len("[]")]
    if head and not head.endswith("\n"):
        head += "\n"
    lines = yaml.safe_dump([_fields(judgement)], allow_unicode=True, sort_keys=False, width=10_000)
    indent = _indent(head) if before else ""
    entry = "".join(indent + line for line in lines.splitlines(keepends=True))
    new = head + (entry.replace("\n", "\r\n") if "\r\n" in text else entry)
    if _entries(new, where) != [*before, _plain(_fields(judgement))]:
        raise DossierError(where, "lässt sich nicht fortsetzen", _BLOCK)
    return new


def _fields(judgement: Judgement) -> dict[str, Any]:
    """What stands in the file: all fields that say something, in the model's order."""
    return judgement.model_dump(exclude={"line"}, exclude_defaults=True)


def _entries(text: str, where: str) -> list[Any]:
    try:
        found = load(text.removeprefix("\ufeff"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        raise DossierError(f"{where}{line}", "ist kein lesbares YAML", "erst berichtigen") from error
    if found is not None and not isinstance(found, list):
        raise DossierError(where, "ist keine Liste von Einträgen", _BLOCK)
    return [dict(entry) if isinstance(entry, dict) else entry for entry in found or []]


def _plain(value: Any) -> Any:
    """As a loader gives it back whose scalars stay text."""
    return {k: _plain(v) for k, v in value.items()} if isinstance(value, dict) else str(value)


def _indent(text: str) -> str:
    """The white space before the last entry's dash."""
    dashes = [line for line in text.splitlines() if line.lstrip(" ").startswith("- ")]
    first = dashes[0] if dashes else ""
    return first[: len(first) - len(first.lstrip(" "))]
