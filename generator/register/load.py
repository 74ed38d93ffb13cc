"""Register files to models: one YAML file a kind, each a list of entries.

A bad entry is left out and named with file and line; everything else is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..errors import UnreadableInput
from ..model.base import Model
from ..model.register import BodyEntry, Judgement, PersonEntry, PlaceEntry, Register, TermEntry
from ..problems import Problem, ordered
from ..yamltext import Located, load
from .checks import Entry, agree
from .fields import entry_problem

FILES: tuple[tuple[str, type[Model]], ...] = (
    ("people", PersonEntry),
    ("places", PlaceEntry),
    ("bodies", BodyEntry),
    ("terms", TermEntry),
    ("judgements", Judgement),
)


def load_register(folder: Path | None) -> tuple[Register, tuple[Problem, ...]]:
    """The register in ``folder`` and what is wrong with it.

    Args:
        folder: holds ``people.yml``, ``places.yml``, ``bodies.yml``, ``terms.yml``, ``judgements.yml``;
            each may be missing. None stands for no register at all.

    Returns:
        The register (empty tuples for what is not there) and the findings, sorted.

    Raises:
        UnreadableInput: when the folder is not there or may not be read.
    """
    if folder is None:
        return Register(), ()
    if not folder.is_dir():
        raise UnreadableInput(
            str(folder), "der Ordner des Registers ist nicht da", "Pfad bei --register prüfen"
        )
    problems: list[Problem] = []
    found: dict[str, tuple[Entry, ...]] = {}
    for name, model in FILES:
        path = folder / f"{name}.yml"
        found[name] = tuple(_entries(path, model, problems)) if path.is_file() else ()
    problems.extend(_strange_files(folder))
    found = agree(found, problems)
    return _register(found), ordered(problems)


def _register(found: dict[str, tuple[Entry, ...]]) -> Register:
    """The models of all entries; judgements by day, target and kind, all others by id."""
    kinds: dict[str, tuple[Any, ...]] = {
        name: tuple(sorted((entry.model for entry in entries), key=_key)) for name, entries in found.items()
    }
    return Register(**kinds)


def _key(model: Any) -> tuple[str, ...]:
    if isinstance(model, Judgement):
        return (model.when, model.target, model.kind, model.value)
    return (model.id,)


def _strange_files(folder: Path) -> Iterator[Problem]:
    known = {f"{name}.yml" for name, _ in FILES}
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.suffix in (".yml", ".yaml") and path.name not in known:
            yield Problem(
                path.name,
                0,
                "register-file",
                "Diese Datei gehört nicht zum Register und bleibt ungelesen.",
                "Namen: " + ", ".join(sorted(known)),
                "warning",
            )


def judgements_in(name: str, text: str) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """The judgements in the text of a file, in its order, and what is wrong with them.

    Args:
        name: of the file, for the findings.
        text: what it holds.
    """
    problems: list[Problem] = []
    empty: dict[str, tuple[Entry, ...]] = {kind: () for kind, _ in FILES}
    found = tuple(_built(name, text.removeprefix("\ufeff"), Judgement, problems))
    kept = agree({**empty, "judgements": found}, problems)["judgements"]
    return tuple(entry.model for entry in kept), ordered(problems)


def _entries(path: Path, model: type[Model], problems: list[Problem]) -> Iterator[Entry]:
    """The sound entries of one file, in the file's order."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.append(
            Problem(path.name, line, "encoding", "Die Datei ist nicht UTF-8.", "als UTF-8 speichern")
        )
        return
    except OSError as error:
        raise UnreadableInput(str(path), "die Datei ist nicht lesbar", error.strerror or "") from error
    yield from _built(path.name, text, model, problems)


def _built(name: str, text: str, model: type[Model], problems: list[Problem]) -> Iterator[Entry]:
    for raw in _raw_entries(name, text, problems):
        if not isinstance(raw, Located):
            problems.append(
                Problem(name, 0, "register-entry", "Ein Eintrag ist keine Liste von Feldern.", "- {id: …}")
            )
            continue
        built = entry_problem(name, raw, model, problems)
        if isinstance(built, Judgement):
            built = built.model_copy(update={"line": raw.line})
        if built is not None:
            yield Entry(name, raw.line, built)


def _raw_entries(name: str, text: str, problems: list[Problem]) -> Iterator[Any]:
    """What the file lists; when it is broken somewhere, the entries that can be read one by one."""
    try:
        whole = load(text)
    except yaml.YAMLError:
        for part in _parts(text):
            try:
                yield from load(part) or ()
            except yaml.YAMLError as error:
                problems.append(_broken(name, part, error))
        return
    if whole is None:
        return
    if not isinstance(whole, list):
        problems.append(
            Problem(
                name, 1, "register-file", "Die Datei ist keine Liste von Einträgen.", "je Eintrag «- id: …»"
            )
        )
        return
    yield from whole


def _parts(text: str) -> Iterator[str]:
    """One text for each entry (a ``-`` in the first column), its lines where they were."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if line.startswith("- ") or line.rstrip() == "-"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield "\n" * start + "\n".join(lines[start:end])


def _broken(name: str, part: str, error: yaml.YAMLError) -> Problem:
    """Names the line of the fault where the parser tells it, else the entry's first."""
    first = len(part) - len(part.lstrip("\n")) + 1
    mark = getattr(error, "problem_mark", None)
    last = part.rstrip().count("\n") + 1
    line = min(mark.line + 1, last) if mark is not None else first
    what = getattr(error, "problem", None) or "unlesbar"
    said = (
        f"{what}." if what.startswith("Schlüssel") else "Der Eintrag ist kein lesbares YAML und bleibt weg."
    )
    return Problem(name, line, "yaml", said, "Klammern, Anführungszeichen und Einrückung prüfen")
