"""Long lists cut into pages of a bounded size, which link to each other and can be read without scripts.

A list keeps its address as page 1; page 2 of ``personen/index.html`` is ``personen/index-seite-2.html``. A
group that goes over the end of a page goes on under its heading on the next. ``moved_here`` says which
sections stand on a further page, so that links to them need not know of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from .facts import Ref
from .models import Listing, MeetingIndex, Page, PersonPage, PlanIndex, TopicPage
from .pager import Pager, numbered, portions
from .person_parts import person_parts
from .plan_parts import plan_parts
from .shapes import Head, MeetingGroup
from .views import NetworkPage

ENTRIES = 120
"""Entries of an index on one page. Source: so many persons, each with a role and its sentence, come to some
75 KiB."""
MEETINGS = 80
"""Meetings on one page of a list: each has a sentence behind it, which stands on the page, too."""
PAIRS = 80
"""Rows of the table of who met whom. Source: each has links to two people and up to six meetings, 0.6 KiB."""
DAYS = 25
"""Days of the table of positions, with all that was said on each."""
T = TypeVar("T")
P = TypeVar("P", Listing, MeetingIndex, NetworkPage, TopicPage, PersonPage, PlanIndex)


def paged(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages, each too long one as several."""
    return tuple(part for page in pages for part in _parts(page))


def moved_here(page: Page) -> tuple[tuple[str, str], ...]:
    """Address of the list and id of each of its sections that stands on this page and not on its first."""
    pager: Pager | None = getattr(page, "pager", None)
    if pager and pager.number > 1 and isinstance(page, Listing | MeetingIndex):
        keys = (g.key if isinstance(g, MeetingGroup) else g[1] for g in page.groups)
        return tuple((pager.first, key) for key in keys)
    return ()


def _parts(page: Page) -> tuple[Page, ...]:
    if isinstance(page, Listing):
        return _listing(page)
    if isinstance(page, MeetingIndex):
        return _meetings(page)
    if isinstance(page, NetworkPage):
        spans = portions([len(page.pairs)], PAIRS)
        return _numbered(page, [replace(page, pairs=page.pairs[a:b]) for ((_, a, b),) in spans])
    if isinstance(page, TopicPage) and page.positions:
        table = page.positions
        spans = portions([len(table.days)], DAYS)
        cut = [replace(page, positions=replace(table, days=table.days[a:b])) for ((_, a, b),) in spans]
        rest = [replace(one, boxes=(), provisions=(), meetings=(), all_meetings=None) for one in cut[1:]]
        return _numbered(page, [cut[0], *rest])
    if isinstance(page, PersonPage):
        return _numbered(page, person_parts(page))
    if isinstance(page, PlanIndex):
        return _numbered(page, plan_parts(page))
    return (page,)


def _listing(page: Listing) -> tuple[Listing, ...]:
    whole = replace(
        page,
        jumps=tuple(
            (label, _here(page.head, label, key), len(items)) for label, key, items in page.groups if label
        ),
    )
    spans = portions([len(items) for _, _, items in page.groups], ENTRIES)
    if len(spans) == 1:
        return (whole,)
    cut = [
        replace(
            whole, groups=tuple(_piece(page.groups[at], start, end) for at, start, end in span), open=None
        )
        for span in spans
    ]
    return _numbered(page, cut)


def _piece(group: tuple[str, str, tuple[T, ...]], start: int, end: int) -> tuple[str, str, tuple[T, ...]]:
    label, key, items = group
    return (_again(label), f"{key}-ab-{start + 1}", items[start:end]) if start else (label, key, items[:end])


def _meetings(page: MeetingIndex) -> tuple[MeetingIndex, ...]:
    whole = replace(
        page, jumps=tuple((g.label, _here(page.head, g.label, g.key), g.number) for g in page.groups)
    )
    spans = portions([len(g.meetings) for g in page.groups], MEETINGS)
    if len(spans) == 1:
        return (whole,)
    cut = []
    for span in spans:
        groups = []
        for at, start, end in span:
            group = page.groups[at]
            part = replace(group, meetings=group.meetings[start:end], folded=False)
            if start:
                part = replace(part, label=_again(group.label), key=f"{group.key}-ab-{start + 1}")
            if end < len(group.meetings):
                part = replace(part, more=None)
            groups.append(part)
        cut.append(replace(whole, groups=tuple(groups)))
    return _numbered(page, cut)


def _here(head: Head, label: str, key: str) -> Ref:
    return Ref(head.path, label, key)


def _again(label: str) -> str:
    return f"{label} (Fortsetzung)" if label else label


def _numbered(page: P, parts: Sequence[P]) -> tuple[P, ...]:
    """The parts with their addresses and the way from each to the next; one part is the page itself."""
    if len(parts) == 1:
        return tuple(parts)
    head: Head = page.head
    paths = [numbered(head.path, number) for number in range(1, len(parts) + 1)]
    found = []
    for at, part in enumerate(parts):
        number = at + 1
        pager = Pager(
            head.path, number, len(parts),
            Ref(paths[at - 1], f"Seite {number - 1}") if at else None,
            Ref(paths[at + 1], f"Seite {number + 1}") if number < len(parts) else None,
            Ref(paths[-1], f"Seite {len(parts)}") if number + 1 < len(parts) else None,
        )  # fmt: skip
        title = head.title if number == 1 else f"{head.title}, Seite {number} von {len(parts)}"
        crumbs = head.crumbs if number == 1 else (*head.crumbs, Ref(head.path, head.title))
        own = replace(head, path=paths[at], title=title, crumbs=crumbs)
        found.append(replace(part, head=own, pager=pager))
    return tuple(found)
