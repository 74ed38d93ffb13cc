"""States and their differences told for pages: sentences with evidence, links that lead somewhere today."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..changes.models import Change
from ..changes.states import State
from ..changes.words import counts, grouped, minor_counts, tail
from ..german.spoken_days import span, weekday_day
from ..german.typography import counted
from ..model.dossier import Dossier
from ..model.evidence import Evidence
from .facts import Fact, Inferred, Part, Ref, Value
from .inside import parts_of
from .past import UNDATED, ChangeGroup, Past, Section, Stand
from .start import where_it_stands
from .world import World

_PAGE = 5  # sections of one page of changes
_HEAVY = 130  # changes told on one page, unless one section has more; some 100 KiB of HTML
_TOLD = 20  # changes of one group that are told
_SAID = 6  # statements; the pages of the persons have them all
_LATER = 8  # changes of one group on the page of a state
_SHORT = 5
_WEIGHTY = ("status", "new", "date", "conflict", "settled", "merged", "parted")
_KNOWN = frozenset(
    {"status", "date", "place", "people", "conflict", "settled", "merged", "parted", "renamed", "removed",
     "side", "value", "speaker", "definition"}
)  # fmt: skip
"""Kinds of change that touch what was known already; the rest is new and only counted."""


def tell(states: Iterable[State], today: Dossier, as_of: str | None = None) -> Past:
    """The past of a dossier; ``states`` oldest first, taken one by one; ``as_of`` the day asked for.

    A link leads to the page its target has today; what has none any more is told without a link.
    """
    sections: list[Section] = []
    stands: list[Stand] = []
    by_article: dict[str, tuple[tuple[str, ...], tuple[ChangeGroup, ...]]] = {}
    for state in states:
        section = _section(state, not sections)
        sections.append(section)
        by_article |= _by_article(state)
        if state.day:
            stands.append(_stand(state, section, len(today.articles)))
    placed = _placed(sections)
    by_anchor = {section.anchor: section for section in placed}
    stands = [dataclasses.replace(s, section=by_anchor[s.section.anchor]) for s in stands]
    newest = sorted(placed, key=lambda s: not s.undated)[::-1]
    told = parts_of((placed, stands, tuple(by_article.values())), Evidence)
    return Past(
        tuple(newest),
        tuple(stands[::-1]),
        by_article,
        tuple(dict.fromkeys(told)),
        told=True,
        before_all=None if today.articles else as_of,
    )


def _section(state: State, first: bool) -> Section:
    changes = _of_interest(state.since.changes)
    links = state.until.successors
    weighty = [c for kind in _WEIGHTY for c in changes if c.kind == kind and c.thing in ("meeting", "plan")]
    return Section(
        page="", anchor=f"tag-{state.day}" if state.day else UNDATED, title=_days(state), first=first,
        articles=state.articles, counts=counts(changes), groups=_groups(changes, links, _TOLD, _SAID),
        additions=() if first else minor_counts(changes),
        short=tuple(_item(c, links) for c in weighty[:_SHORT]),
    )  # fmt: skip


def _days(state: State) -> str:
    if state.day is None:
        return "Quellen ohne bekannten Tag"
    if state.first is None or state.first == state.day:
        return weekday_day(state.day)
    return span(state.first, state.day)


def _of_interest(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Without the articles themselves, which a page names where it tells what they brought."""
    return tuple(c for c in changes if c.thing != "article" or c.kind != "new")


def _groups(
    changes: Iterable[Change], links: Mapping[str, str], most: int, said: int
) -> tuple[ChangeGroup, ...]:
    found = []
    for number, heading, own in grouped(changes):
        if own[0].kind == "minor":
            continue
        limit = said if own[0].thing == "statement" else most
        items = tuple(_item(change, links) for change in own[:limit])
        found.append(ChangeGroup(number, heading, items, len(own) - len(items)))
    return tuple(found)


def _item(change: Change, links: Mapping[str, str]) -> Value:
    """A change as a fact; without a sentence it rests on the register or on other changes."""
    page = links.get(change.page or "")
    name, said = change.title, ""
    if change.thing == "statement":
        name, colon, said = change.title.partition(": ")
        said = colon + said
    parts: tuple[Part, ...] = (Ref(page, name) if page else name, said + tail(change))
    parts = tuple(part for part in parts if part)
    return Fact(parts, change.evidence) if change.evidence else Inferred(parts)


def _by_article(state: State) -> dict[str, tuple[tuple[str, ...], tuple[ChangeGroup, ...]]]:
    """The changes of a state by the first of its articles that has a sentence of theirs."""
    own: dict[str, list[Change]] = {}
    for change in _of_interest(state.since.changes):
        cited = {e.article for e in change.evidence}
        first = next((article for article in state.articles if article in cited), None)
        if first:
            own.setdefault(first, []).append(change)
    links = state.until.successors
    return {article: (counts(c), _groups(c, links, _TOLD, _SAID)) for article, c in own.items()}


def _stand(state: State, section: Section, all_sources: int) -> Stand:
    dossier, links = state.dossier, state.until.successors
    changes = _of_interest(state.until.changes)
    known = tuple(c for c in changes if c.kind in _KNOWN and c.thing != "statement")
    numbers = (
        (dossier.persons, "Person", "Personen"), (dossier.meetings, "Treffen", "Treffen"),
        (dossier.plans, "Planfassung", "Planfassungen"), (dossier.statements, "Aussage", "Aussagen"),
        (dossier.topics, "Streitpunkt", "Streitpunkte"), (dossier.glossary, "Begriff", "Begriffe"),
    )  # fmt: skip
    of_today = counted(all_sources, "Quelle", "Quellen")
    return Stand(
        day=state.day or "", sources=f"{len(dossier.articles)} von heute {of_today}",
        counts=tuple(counted(len(group), one, many) for group, one, many in numbers if group),
        standing=_relinked(where_it_stands(World(dossier)), links), section=section,
        later=_groups(known, links, _LATER, 0), later_counts=counts(changes),
    )  # fmt: skip


def _relinked(value: Any, links: Mapping[str, str]) -> Any:
    """The same with every link as it is today; one that leads nowhere becomes its text."""
    if isinstance(value, Ref):
        page = links.get(value.path)
        return dataclasses.replace(value, path=page, anchor="") if page else value.text
    if isinstance(value, Evidence):
        return value
    if isinstance(value, tuple):
        return tuple(_relinked(item, links) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(
            value, **{f.name: _relinked(getattr(value, f.name), links) for f in dataclasses.fields(value)}
        )
    return value


def _placed(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Each section with its page: the oldest fill pages that stay, the newest stand on the first page.

    Args:
        sections: oldest first.
    """
    pages: list[list[Section]] = []
    for section in sections:
        if not pages or _full(pages[-1]) or _weight((*pages[-1], section)) > _HEAVY:
            pages.append([])
        pages[-1].append(section)
    if len(pages) > 1 and not _full(pages[-1]) and _weight((*pages[-2], *pages[-1])) <= _HEAVY:
        pages[-2:] = [[*pages[-2], *pages[-1]]]
    return tuple(
        dataclasses.replace(section, page=page_of_changes(n if n < len(pages) else 0))
        for n, page in enumerate(pages, start=1)
        for section in page
    )


def _full(page: Sequence[Section]) -> bool:
    return len(page) >= _PAGE


def _weight(page: Sequence[Section]) -> int:
    """The changes told on a page, each with a sentence or two."""
    return sum(len(group.items) for section in page for group in section.groups)


def page_of_changes(number: int) -> str:
    """The page of the newest changes (0) or one of older ones, counted from the oldest (1)."""
    return f"aenderungen/seite-{number}.html" if number else "aenderungen/index.html"
