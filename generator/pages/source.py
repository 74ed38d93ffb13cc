"""Source pages: what an article brings, the sentences facts rest on, what was cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Figure, Source
from .days import UNKNOWN, long_day, month_name, weekday_day
from .facts import Fact, Ref, fact
from .models import Listing, SourcePage
from .parts import section
from .sentences import BASIS, NOISE
from .shapes import Head, Item, Resting
from .source_versions import carried, copies, others
from .world import World

_MANY = 20  # sources on one list without folds and months
_FOLDED = 60  # sources from which on the list folds its older months
_OPEN_MONTHS = 3
_SHOWN = 120  # characters of a cut stretch that are shown: a sentence, never a whole advertisement
_INTRO = "Jede Angabe des Dossiers führt zu ihrem Satz."
_NOUNS = (
    ("person", "Person", "Personen"),
    ("meeting", "Treffen", "Treffen"),
    ("plan", "Planfassung", "Planfassungen"),
    ("statement", "Aussage", "Aussagen"),
    ("term", "Begriffserklärung", "Begriffserklärungen"),
)


def source_page(
    world: World, source: Source, resting: Mapping[str, Mapping[int, tuple[Ref, ...]]]
) -> SourcePage:
    """The page of one article; ``resting`` as ``World`` has it."""
    own = resting.get(source.id, {})
    return SourcePage(
        head=Head(source.page, world.source_title(source), "source", (section("quellen"),)),
        meta=_meta(source),
        url=source.url,
        retold=source.retold,
        counts=_counts(world, source),
        section=world.section_of(source.id),
        fresh=world.brought(source.id),
        figures=tuple(_figure(f) for f in world.figures_in.get(source.id, ())),
        resting=tuple(
            Resting(s.number, s.anchor, s.quote, own.get(s.number, ())) for s in world.anchors.of(source.id)
        ),
        cut=_cut(source),
        stretches=tuple((NOISE[n.reason], _short(n.text)) for n in source.noise),
        paragraphs=tuple(p for p in (source.text or "").split("\n") if p.strip()),
        others=others(source),
    )


def _short(text: str) -> str:
    """The beginning of a stretch that was cut, enough to find it in the article."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _meta(source: Source) -> tuple[tuple[str, str], ...]:
    day = weekday_day(source.published) if source.published else UNKNOWN
    basis = f" ({BASIS[source.published_basis]})" if source.published else ""
    kind = (
        "nacherzählt; die Belegsätze sind nicht der Wortlaut des Mediums"
        if source.retold
        else "im Wortlaut gelesen"
    )
    rights = "darf ganz gezeigt werden" if source.rights == "full" else "nur einzelne Sätze als Zitat"
    return (
        ("Medium", source.publisher or "nicht genannt"),
        ("Verfasst von", source.author or "nicht genannt"),
        ("Veröffentlicht", day + basis),
        *carried(source),
        ("Fassung", kind),
        ("Rechte", rights),
        (
            "Umfang",
            counted(source.words, "gelesenes Wort", "gelesene Wörter") if source.words else "nicht gezählt",
        ),
        ("Datei", source.file or source.id),
    )


def _counts(world: World, source: Source) -> tuple[str, ...]:
    own = world.counts_of(source.id)
    return tuple(counted(own[kind], one, many) for kind, one, many in _NOUNS if kind in own)


def _figure(figure: Figure) -> Fact:
    """A sum or count with what it counts."""
    context = "" if figure.context == figure.text else f" – {figure.context}"
    return fact(f"{figure.text}{context}", figure.evidence)


def _cut(source: Source) -> tuple[tuple[str, int], ...]:
    """Kinds of noise with their number, most frequent first."""
    count = Counter(NOISE[n.reason] for n in source.noise)
    return tuple(sorted(count.items(), key=lambda item: (-item[1], sort_key(item[0]))))


def source_index(world: World) -> Listing:
    """All sources, newest first; many of them by month."""
    order = sorted(world.dossier.articles, key=lambda a: -world.article_order[a.id])
    groups: dict[tuple[str, str], list[Item]] = {}
    for source in order:
        month = (source.published or "")[:7] if len(order) > _MANY else ""
        label = (month_name(month) if month else UNKNOWN) if len(order) > _MANY else ""
        key = (label, f"monat-{month or 'unbekannt'}" if label else "")
        groups.setdefault(key, []).append(_item(world, source))
    return Listing(
        head=Head("quellen/index.html", "Quellen", "listing", wide=True),
        intro=(f"{counted(len(order), 'Quelle', 'Quellen')}. " if order else "") + _INTRO,
        rule="Geordnet nach dem Tag der Veröffentlichung, neueste zuerst.",
        groups=tuple((label, key, tuple(items)) for (label, key), items in groups.items()),
        open=_OPEN_MONTHS if len(order) > _FOLDED else None,
    )


def _item(world: World, source: Source) -> Item:
    day = long_day(source.published) if source.published else UNKNOWN
    retold = "nacherzählt" if source.retold else ""
    parts = (source.publisher or "Medium nicht genannt", day, copies(source), retold)
    note = " · ".join((*(p for p in parts if p), *_counts(world, source)))
    return Item(Ref(source.page, world.source_title(source)), (), note)
