"""What changed in the dossier as a whole: its day and title, its figures, its lists."""

from __future__ import annotations

from collections.abc import Iterator

from ..german.spoken_days import long_day
from ..model.dossier import Figure
from .described import title_of
from .flat import edits
from .models import Change, Kind, Thing
from .operations import Operations
from .sides import UNTOLD, Sides

_LISTS = {
    "articles": "Quellen", "persons": "Personen", "meetings": "Treffen", "plans": "Planfassungen",
    "statements": "Aussagen", "glossary": "Begriffe", "topics": "Streitpunkte", "places": "Orte",
    "bodies": "Akteure",
}  # fmt: skip


def whole_changes(ops: Operations, sides: Sides) -> Iterator[Change]:
    """Changes at the top of the dossier; one for all numbers of statements that moved."""
    touched = {name for name, paired in ops.paired.items() if paired.gone or paired.fresh}
    touched |= {op.list for op in ops.moved}
    for path in ops.differing:
        if len(path) == 1:
            yield from _field(path[0], sides, touched)
    numbers = tuple(("=", *p) for p in ops.differing if p[0] == "statements" and p[2:] == ("id",))
    if numbers:
        yield Change(
            thing="dossier",
            kind="minor",
            id="statements",
            title="Aussagen",
            label="Nummern",
            explains=numbers,
        )


def _field(name: str, sides: Sides, touched: set[str]) -> Iterator[Change]:
    if name == "figures":
        yield from _figures(sides)
    elif name == "decisions":
        yield _whole("decision", "Zuordnungen", "Entscheidungen des Programms", name)
    elif name == "judgements":
        yield _whole("dossier", "Dossier", "Redaktionsentscheide", name)
    elif name == "as_of":
        days = (sides.old.dossier.as_of, sides.new.dossier.as_of)
        words = tuple(long_day(day) if day else UNTOLD for day in days)
        yield _whole("dossier", "Dossier", "Stand", name, *words)
    elif name == "title":
        yield _whole("dossier", "Dossier", "Titel", name, sides.old.dossier.title, sides.new.dossier.title)
    elif name not in touched:
        label = "Reihenfolge" if name in _LISTS else "weitere Angaben"
        yield _whole("dossier", _LISTS.get(name, "Dossier"), label, name)


def _whole(thing: Thing, title: str, label: str, field: str, before: str = "", after: str = "") -> Change:
    return Change(
        thing=thing, kind="minor", id=field, title=title, label=label, before=before, after=after,
        explains=(("=", field),),
    )  # fmt: skip


def _figures(sides: Sides) -> Iterator[Change]:
    """Each sum or count that came or went."""
    came, went = edits(sides.old.figures, sides.new.figures)
    yield from (_figure("new", sides.new.dossier.figures[at]) for at in came)
    yield from (_figure("removed", sides.old.dossier.figures[at]) for at in went)


def _figure(kind: Kind, figure: Figure) -> Change:
    return Change(
        thing="figure", kind=kind, id=f"{figure.evidence.article}:{figure.evidence.start}",
        title=title_of(figure), evidence=(figure.evidence,), explains=(("=", "figures"),),
    )  # fmt: skip
