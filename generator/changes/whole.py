"""What changed in the dossier as a whole: its day and title, its figures, its lists."""

from __future__ import annotations

from collections.abc import Iterator

from ..german.spoken_days import long_day
from ..model.dossier import Figure
from .described import title_of
from .models import Change, FieldChange, Thing
from .operations import Operations
from .sides import UNTOLD, Sides

_LISTS = {
    "articles": "Quellen", "persons": "Personen", "meetings": "Treffen", "plans": "Planfassungen",
    "statements": "Aussagen", "glossary": "Begriffe", "topics": "Streitpunkte", "places": "Orte",
    "bodies": "Akteure",
}  # fmt: skip


def whole_changes(ops: Operations, sides: Sides) -> Iterator[Change]:
    """Changes at the top of the dossier; one for all numbers of statements that moved."""
    touched = {op.list for op in (*ops.removed, *ops.added)} | {op.list for op in ops.moved}
    for change in ops.fields:
        if len(change.path) == 1:
            yield from _field(change, change.path[0], sides, touched)
    numbers = tuple(("=", *c.path) for c in ops.fields if c.path[0] == "statements" and c.path[2:] == ("id",))
    if numbers:
        yield Change(
            thing="dossier",
            kind="minor",
            id="statements",
            title="Aussagen",
            label="Nummern",
            explains=numbers,
        )


def _field(change: FieldChange, name: str, sides: Sides, touched: set[str]) -> Iterator[Change]:
    if name == "figures":
        yield from _figures(change, sides)
    elif name == "decisions":
        yield _whole("decision", "Zuordnungen", "Entscheidungen des Programms", change)
    elif name == "judgements":
        yield _whole("dossier", "Dossier", "Redaktionsentscheide", change)
    elif name == "as_of":
        days = (sides.old.dossier.as_of, sides.new.dossier.as_of)
        words = tuple(long_day(day) if day else UNTOLD for day in days)
        yield _whole("dossier", "Dossier", "Stand", change, *words)
    elif name == "title":
        yield _whole("dossier", "Dossier", "Titel", change, sides.old.dossier.title, sides.new.dossier.title)
    elif name not in touched:
        label = "Reihenfolge" if name in _LISTS else "weitere Angaben"
        yield _whole("dossier", _LISTS.get(name, "Dossier"), label, change)


def _whole(
    thing: Thing, title: str, label: str, change: FieldChange, before: str = "", after: str = ""
) -> Change:
    return Change(
        thing=thing, kind="minor", id=change.path[0], title=title, label=label, before=before, after=after,
        explains=(("=", *change.path),),
    )  # fmt: skip


def _figures(change: FieldChange, sides: Sides) -> Iterator[Change]:
    """Each sum or count that came or went."""
    for edits, kind in ((change.added, "new"), (change.removed, "removed")):
        for edit in edits:
            figure = Figure.model_validate(edit.item)
            yield Change.model_validate({
                "thing": "figure", "kind": kind, "id": f"{figure.evidence.article}:{figure.evidence.start}",
                "title": title_of(figure), "evidence": (figure.evidence,), "explains": (("=", "figures"),),
            })  # fmt: skip
