"""The pages of changes and of earlier states."""

from __future__ import annotations

from ..changes.states import DAYS, MONTHS
from ..german.spoken_days import long_day
from .facts import Ref
from .models import Listing
from .parts import section
from .past import Section, Stand
from .shapes import Head, Item
from .telling import page_of_changes
from .views import ChangesPage, StandPage
from .world import World

_NAMED = 25  # sources of a section that are named; the list of sources has all by month
_RULE = (
    f"Die letzten {DAYS} Tage, an denen Quellen erschienen, stehen einzeln; was davor liegt, nach Monaten, "
    f"und was vor den {MONTHS} Monaten davor liegt, nach Jahren."
)
"""Said only where it makes a difference."""


def changes_pages(world: World) -> tuple[ChangesPage, ...]:
    """The newest changes and the pages of older ones; none when the past is not told."""
    pages: dict[str, list[Section]] = {}
    for one in world.past.sections:
        pages.setdefault(one.page, []).append(one)
    stands = {stand.section.anchor: stand for stand in world.past.stands}
    if world.past.told:
        pages.setdefault(page_of_changes(0), [])
    order = sorted(pages, key=lambda page: (page != page_of_changes(0), -_number(page)))
    labels = {page: _label(page) for page in order}
    return tuple(
        ChangesPage(
            head=_head(page, labels[page]),
            sections=tuple(
                (s, _sources(world, s), len(s.articles) - _NAMED, _ref(stands.get(s.anchor)))
                for s in pages[page]
            ),
            filters=tuple((Ref(p, labels[p]), p == page) for p in order) if len(order) > 1 else (),
            rule=_rule(world),
        )
        for page in order
    )


def _number(page: str) -> int:
    digits = "".join(c for c in page if c.isdigit())
    return int(digits) if digits else 0


def _label(page: str) -> str:
    return f"Frühere, Teil {_number(page)}" if _number(page) else "Neueste"


def _head(page: str, label: str) -> Head:
    if page == page_of_changes(0):
        return Head(page, "Änderungen", "changes")
    return Head(page, f"Änderungen: {label}", "changes", (section("aenderungen"),))


def _rule(world: World) -> str:
    return _RULE if len(world.past.sections) > DAYS else ""


def _sources(world: World, one: Section) -> tuple[Ref, ...]:
    """The sources that came in; of very many the newest."""
    return tuple(world.source_ref(article) for article in one.articles[-_NAMED:])


def _ref(stand: Stand | None) -> Ref | None:
    return Ref(stand.page, _title(stand)) if stand else None


def _title(stand: Stand) -> str:
    return f"Stand vom {long_day(stand.day)}"


def stand_pages(world: World) -> tuple[StandPage | Listing, ...]:
    """The list of states and a page for each; none when the past is not told."""
    stands = world.past.stands
    if not stands:
        return ()
    pages = tuple(
        StandPage(
            head=Head(stand.page, _title(stand), "stand", (section("stand"),), wide=True),
            stand=stand,
            previous=_ref(stands[n + 1] if n + 1 < len(stands) else None),
            next=_ref(stands[n - 1] if n else None),
            today=n == 0 and stand.day == world.dossier.as_of,
        )
        for n, stand in enumerate(stands)
    )
    return (_index(world), *pages)


def _index(world: World) -> Listing:
    items = tuple(
        Item(
            Ref(s.page, _title(s)), (),
            " · ".join((s.sources, *s.counts)),
        )
        for s in world.past.stands
    )  # fmt: skip
    return Listing(
        head=Head("stand/index.html", "Frühere Stände", "listing", wide=True),
        intro="Was an den Tagen bekannt war, an denen Quellen erschienen: nur aus den Quellen, die bis dahin "
        "vorlagen, gelesen mit dem heutigen Register und den heutigen Regeln.",
        rule=f"Das Neueste steht oben. {_rule(world)}".strip(),
        groups=(("", "", items),),
        views=(),
    )
