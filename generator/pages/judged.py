"""What editors decided: lines on the pages concerned, the page that lists all of it, addresses that moved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ..german.typography import counted, quoted
from ..model.evidence import Judged
from .days import UNKNOWN, long_day, period
from .facts import Fact, Inferred, Part, Ref, Value
from .parts import section
from .sentences import STATUS
from .shapes import Head
from .views import JudgementsPage, MovedPage
from .world import World, capital

PATH = "methodik/entscheide.html"
_INTRO = (
    "Wo das Programm falsch zuordnet oder eine Quelle etwas offenlässt, entscheidet die Redaktion. Ihr Wort "
    "geht vor; was die Quellen sagen, bleibt daneben stehen."
)
_HIDDEN = (
    "Was ausgeblendet ist, fehlt auf allen Seiten, in den Daten und in allen Zahlen; hier steht nur, dass es "
    "so ist und warum. Sätze, die auch anderes belegen, bleiben stehen."
)
_IDLE = "Diese Entscheide treffen auf nichts, was die Quellen heute sagen."
_ISO = re.compile(r"\d{4}-\d\d-\d\d$")

_NOUNS = {
    "person": ("Person", "Personen"),
    "meeting": ("Treffen", "Treffen"),
    "plan": ("Planfassung", "Planfassungen"),
    "statement": ("Aussage", "Aussagen"),
    "claim": ("Angabe", "Angaben"),
}
_NOT_SAME = {
    "person": "Nicht dieselbe Person wie ",
    "meeting": "Nicht dasselbe Treffen wie ",
    "plan": "Nicht dieselbe Fassung wie ",
}
_TRIED = {
    "same": "Zusammenführung",
    "not-same": "Trennung",
    "rename": "Umbenennung",
    "not-a-person": "Streichung eines Namens, der keine Person ist",
    "date": "Tag",
    "status": "Stand",
    "hide": "Ausblendung",
}


def notes(world: World) -> dict[str, tuple[Value, ...]]:
    """For each page that editors decided something about the lines on it, newest decision first."""
    dossier = world.dossier
    own = {
        **{a.page: a.judgements for a in dossier.articles},
        **{p.page: p.judgements for p in dossier.persons},
        **{m.page: m.judgements for m in dossier.meetings},
        **{p.page: p.judgements for p in dossier.plans},
    }
    return {page: lines(world, judgements, page) for page, judgements in own.items() if judgements}


def lines(world: World, judgements: Iterable[Judged], page: str) -> tuple[Value, ...]:
    """What was decided about the entry of one page, newest first; empty for nothing."""
    return tuple(_line(world, j, page) for j in _newest(judgements))


def judgements_page(world: World) -> JudgementsPage | None:
    """The page of all decisions; None when there is none."""
    every = world.dossier.judgements
    if not every:
        return None
    hidden = _newest(j for j in every if j.applied and j.kind == "hide")
    return JudgementsPage(
        head=Head(PATH, "Entscheide der Redaktion", "judgements", (section("methodik"),)),
        intro=f"{_INTRO} {total(world)}, der neueste steht oben.",
        lines=tuple(_line(world, j, PATH) for j in _newest(every) if j.applied and j.kind != "hide"),
        hidden=tuple(_line(world, j, PATH) for j in hidden),
        about_hidden=f"{_counts(hidden)}. {_HIDDEN}",
        idle=tuple(_idle(j) for j in _newest(every) if not j.applied),
        about_idle=_IDLE,
    )


def moved_pages(world: World) -> tuple[MovedPage, ...]:
    """A page at each address whose entry went into another, for those who had kept the address."""
    found: dict[str, MovedPage] = {}
    there = _titles(world)
    for j in _newest(world.dossier.judgements):
        if j.kind != "same" or not (j.applied and j.page and j.value and j.before and j.page in there):
            continue
        folder = j.page.partition("/")[0]
        path = f"{folder}/{j.value}.html"
        if path not in there and path not in found:
            head = Head(path, capital(j.before), "moved", (section(folder),))
            found[path] = MovedPage(head, Ref(j.page, there[j.page]), _told(j, (_by(j),)))
    return tuple(found.values())


def total(world: World) -> str:
    """How many decisions there are, with the noun; empty for none."""
    number = len(world.dossier.judgements)
    return counted(number, "Entscheid der Redaktion", "Entscheide der Redaktion") if number else ""


def _newest(items: Iterable[Judged]) -> tuple[Judged, ...]:
    """By day, newest first; on one day in the order of the dossier."""
    return tuple(sorted(items, key=lambda j: j.when, reverse=True))


def _counts(hidden: Iterable[Judged]) -> str:
    """ "1 Person und 2 Aussagen"."""
    number: Counter[str] = Counter(j.subject or "" for j in hidden)
    parts = [counted(number[k], *nouns) for k, nouns in _NOUNS.items() if number[k]]
    return " und ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)


def _line(world: World, j: Judged, here: str) -> Value:
    """What was decided, by whom, when and why, with the sentence it is about."""
    about: tuple[Part, ...] = ()
    if j.page and j.page != here and (title := _titles(world).get(j.page)):
        about = (Ref(j.page, title), ": ")
    return _told(j, (*about, *_what(world, j, here), f". {_by(j)}"))


def _told(j: Judged, parts: tuple[Part, ...]) -> Value:
    return Fact(parts, (j.evidence,)) if j.evidence else Inferred(parts)


def _by(j: Judged) -> str:
    """ "Redaktionell entschieden von rb am 11. Dezember 2025: geprüft."."""
    end = "" if j.why.rstrip().endswith((".", "!", "?", "“", "…")) else "."
    return f"Redaktionell entschieden von {j.who} am {long_day(j.when)}: {j.why.strip()}{end}"


def _idle(j: Judged) -> Inferred:
    note = (j.note or "").removeprefix("value: ")
    return Inferred((f"{_TRIED[j.kind]}: {note}. {_by(j)}",))


def _what(world: World, j: Judged, here: str) -> tuple[Part, ...]:
    """The decision in a few words, without a full stop."""
    subject = j.subject or ""
    if j.kind == "hide":
        return (f"{counted(1, *_NOUNS[subject])} ausgeblendet",)
    if j.kind == "same":
        return (f"Zusammengeführt mit {_gone(world, j)}" if j.before else "Als ein Eintrag bestätigt",)
    if j.kind == "not-same":
        return (_NOT_SAME[subject], _other(world, j, here))
    if j.kind == "rename":
        return (f"Heißt {quoted(j.value or '')}" + (f" statt {quoted(j.before)}" if j.before else ""),)
    if j.kind == "not-a-person":
        return (f"{quoted(j.before or j.target or '')} ist keine Person",)
    if j.kind == "status":
        was = f" statt {STATUS[j.before]}" if j.before and j.before != j.value else ""
        return (f"Stand: {STATUS.get(j.value or '', '')}{was}",)
    noun = "Tag der Veröffentlichung" if subject == "article" else "Tag"
    was = f" statt {_days(j.before)}" if j.before and j.before != j.value else ""
    return (f"{noun}: {_days(j.value or '')}{was}",)


def _gone(world: World, j: Judged) -> str:
    """The name of what went into another; of a meeting that was called the same its days too."""
    name = quoted(j.before or "")
    stays = world.meetings.get(j.target or "") if j.subject == "meeting" else None
    if stays is None or stays.title != j.before:
        return name
    day = (j.value or "")[:10]
    return f"{name} ({long_day(day) if _ISO.match(day) else UNKNOWN})"


def _days(value: str) -> str:
    """A day or ``first/last`` in words; ``..`` is an open end: "spätestens 31. Dezember 2025"."""
    first, _, last = value.partition("/")
    if ".." in (first, last):
        start, end = (None if day == ".." else day for day in (first, last))
        return period(None, None, start, end)
    return period(first, last, None, None) if last else long_day(first)


def _other(world: World, j: Judged, here: str) -> Part:
    """The second of two that are not the same, as seen from the page ``here``."""
    found = {
        **{("person", p.id): Ref(p.page, p.name) for p in world.dossier.persons},
        **{("meeting", m.id): Ref(m.page, m.title) for m in world.dossier.meetings},
        **{("plan", p.id): world.plan_link(p) for p in world.dossier.plans},
    }
    second = found.get((j.subject or "", j.value or ""))
    if second and second.path == here:
        return found.get((j.subject or "", j.target or ""), second)
    return second or quoted(j.value or "")


def _titles(world: World) -> dict[str, str]:
    return {
        **{a.page: world.source_label(a.id) for a in world.dossier.articles},
        **{p.page: p.name for p in world.dossier.persons},
        **{m.page: m.title for m in world.dossier.meetings},
        **{p.page: world.plan_link(p).text for p in world.dossier.plans},
    }
