"""Person pages and the A–Z of persons."""

from __future__ import annotations

from collections import Counter

from ..german.collation import initial, list_name, name_key, sort_key
from ..german.spellings import other_spellings
from ..german.typography import counted
from ..model.dossier import Person, Role, Statement
from .days import long_day, span
from .facts import Fact, Inferred, Ref, fact
from .models import Listing, PersonPage
from .network import pairs
from .parts import box, encounters, own_name, sayings, section
from .pictured import strip
from .shapes import Head, Item, SourceMentions, Spelling, Topical
from .sides import side_name
from .world import World, claims_of, unique


def person_page(world: World, person: Person) -> PersonPage:
    """The page of one person."""
    own = tuple(world.meetings[m] for m in person.meetings if m in world.meetings)
    return PersonPage(
        head=Head(person.page, person.name, "person", (section("personen"),)),
        side=person.side,
        side_basis=_side(world, person),
        known=person.known,
        original=own_name(person),
        roles=_roles(person, former=False),
        former=_roles(person, former=True),
        spellings=_spellings(world, person),
        boxes=tuple(box(world, g, person.page) for g in world.boxes(person.page, person.id, person.name)),
        meetings=encounters(world, own, person.id),
        sayings=_by_topic(world, person),
        about=sayings(world, world.said_about.get(person.id, ())),
        met=_met(world, person),
        mentions=_mentions(world, person),
        strip=strip(world, person.name, own, person.page),
    )


def _side(world: World, person: Person) -> Fact | None:
    """The side with the newest sentence that gives it and its day; None when the register alone does."""
    claims = claims_of(person.claims, person.side, "side") if person.side else ()
    rests = sorted(unique(c.evidence for c in claims), key=lambda e: e.start)
    rests.sort(key=lambda e: world.rank(e.article), reverse=True)
    if not rests:
        return None
    day = world.sources[rests[0].article].published
    return Fact((f"Stand {long_day(day)}" if day else "Tag nicht genannt",), tuple(rests[:1]))


def _roles(person: Person, former: bool) -> tuple[Fact, ...]:
    """Roles once each, with all their sentences and the days on which sources gave them."""
    found: dict[str, list[Role]] = {}
    for role in person.roles:
        if role.former is former:
            found.setdefault(role.text.casefold(), []).append(role)
    return tuple(_role(tuple(roles)) for roles in found.values())


def _role(roles: tuple[Role, ...]) -> Fact:
    days = sorted({r.attested for r in roles if r.attested})
    said = f" ({_attested(days)})" if days else ""
    return fact(roles[0].text + said, *unique(r.evidence for r in roles))


def _last_role(person: Person) -> tuple[Fact, ...]:
    """The role given last, without its day; empty when there is none but former ones."""
    current = sorted((r for r in person.roles if not r.former), key=lambda r: r.attested or "", reverse=True)
    return tuple(fact(r.text, r.evidence) for r in current[:1])


def _attested(days: list[str]) -> str:
    return f"Stand {long_day(days[0])}" if len(days) == 1 else f"genannt {span(days[0], days[-1])}"


def _spellings(world: World, person: Person) -> tuple[Spelling, ...]:
    """Spellings other than the page's name and its parts, each with its sources."""
    others = other_spellings(person.name, (v.form for v in person.variants))
    return tuple(
        Spelling(v.form, tuple(world.source_ref(a) for a in v.articles if a in world.sources))
        for v in sorted(person.variants, key=lambda v: sort_key(v.form))
        if v.form in others
    )


def _by_topic(world: World, person: Person) -> tuple[Topical, ...]:
    """Statements under their first topic, topics in German order, those without a topic last."""
    groups: dict[str, list[Statement]] = {}
    for statement in world.newest(world.said_by.get(person.id, ())):
        groups.setdefault(min(statement.topics, key=world.topic_sort, default=""), []).append(statement)
    order = sorted(groups, key=lambda t: (t == "", world.topic_sort(t) if t else ("", "")))
    rest = "Ohne Zuordnung zu einem Streitpunkt" if len(groups) > 1 else "Zu verschiedenen Fragen"
    return tuple(Topical(world.topic_part(t) if t else rest, sayings(world, groups[t])) for t in order)


def _met(world: World, person: Person) -> tuple[Inferred, ...]:
    """People in the same meetings that took place or run, most often met first."""
    count: Counter[str] = Counter()
    for key in person.meetings:
        meeting = world.meetings.get(key)
        if meeting and meeting.status in {"held", "ongoing"} and person.id in meeting.participants:
            count.update(p for p in meeting.participants if p != person.id)
    met = [(ref, count[key]) for key in count if (ref := world.person_ref(key))]
    met.sort(key=lambda one: (-one[1], name_key(one[0].text)))
    return tuple(Inferred((ref, f" ({number}\u00d7)")) for ref, number in met)


def _mentions(world: World, person: Person) -> tuple[SourceMentions, ...]:
    count = Counter(m.article for m in person.mentions)
    articles = sorted((a for a in count if a in world.sources), key=world.rank, reverse=True)
    quotes: dict[str, list[str]] = {}
    for sentence in sorted(person.sentences, key=lambda s: s.start):
        quotes.setdefault(sentence.article, []).append(sentence.quote)
    return tuple(
        SourceMentions(
            Ref(world.sources[a].page, world.source_label(a)),
            count[a],
            tuple(quotes.get(a, ())),
        )
        for a in articles
    )


_FILTERS = (("personen/index.html", "Von A bis Z"), ("personen/seiten.html", "Nach Seiten"))


def _filters(path: str) -> tuple[tuple[Ref, bool], ...]:
    return tuple((Ref(p, label), p == path) for p, label in _FILTERS)


def person_index(world: World) -> Listing:
    """All persons A–Z."""
    groups: dict[str, list[Item]] = {}
    for person in world.by_name(world.dossier.persons):
        groups.setdefault(initial(person.name), []).append(_item(person))
    total = counted(len(world.dossier.persons), "Person", "Personen")
    path = "personen/index.html"
    return Listing(
        head=Head(path, "Personen", "listing", wide=True),
        intro=f"{total} mit Namen in den Quellen." if groups else "Wer in den Quellen mit Namen vorkommt.",
        rule="Geordnet nach dem Nachnamen; „von“, „der“ und Ähnliches zählen nicht mit.",
        groups=tuple(
            (letter, f"buchstabe-{letter.lower()}" if letter != "#" else "andere", tuple(items))
            for letter, items in sorted(groups.items())
        ),
        views=(section("netz"),) if pairs(world) else (),
        filters=_filters(path) if groups else (),
    )


def person_sides(world: World) -> tuple[Listing, ...]:
    """All persons by side; no page when there are no persons."""
    path = "personen/seiten.html"
    groups = tuple(
        (side_name(side), side_anchor(side), tuple(_item(p, sided=False) for p in people))
        for side, people in world.by_side(world.dossier.persons)
    )
    if not groups:
        return ()
    return (
        Listing(
            head=Head(path, "Personen nach Seiten", "listing", (section("personen"),), wide=True),
            intro=(
                "Die Seite steht im Register der Redaktion oder ergibt sich aus der Funktion, "
                "unter der eine Quelle die Person nennt."
            ),
            rule="Seiten und Personen sind nach der Zahl ihrer Nennungen geordnet.",
            groups=groups,
            filters=_filters(path),
        ),
    )


def side_anchor(side: str | None) -> str:
    """The id of a side's section on lists by side."""
    return f"seite-{side.lower()}" if side else "seite-unbekannt"


def _item(person: Person, sided: bool = True) -> Item:
    named = counted(len(person.mentions), "Nennung", "Nennungen")
    ref = Ref(person.page, list_name(person.name), side=person.side or "")
    return Item(ref, _last_role(person), f"{side_name(person.side)} · {named}" if sided else named)
