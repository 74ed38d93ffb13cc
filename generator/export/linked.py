"""The dossier as linked data: JSON-LD in the words of schema.org.

The context is written out, so that whoever reads the data asks no other host for it. Addresses are
relative to the file or page they stand in, for a dossier does not know where it will be published.
schema.org has no word for a meeting that is only proposed or that is denied: such meetings are left out
rather than passed off as events. Nothing is claimed beyond the dossier: no nationality, no review of a
claim.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..german.labels import side_name
from ..german.plain import plain
from ..german.spellings import other_spellings
from ..model.dossier import Dossier, Meeting, Person, Place, Source
from .addresses import relative, web_address
from .json_text import json_text

FILE = "dossier.jsonld"
"""Its name below ``daten/``."""

_IRIS = ("url", "sameAs", "mainEntityOfPage", "gender", "eventStatus")
_DAYS = ("startDate", "endDate", "datePublished")
CONTEXT: dict[str, Any] = (
    {"@vocab": "https://schema.org/"}
    | {name: {"@type": "@id"} for name in _IRIS}
    | {name: {"@type": "Date"} for name in _DAYS}
)

_STATUS = {
    "held": "https://schema.org/EventScheduled",
    "ongoing": "https://schema.org/EventScheduled",
    "planned": "https://schema.org/EventScheduled",
    "cancelled": "https://schema.org/EventCancelled",
}
_GENDER = {"m": "https://schema.org/Male", "f": "https://schema.org/Female"}

Node = dict[str, Any]


def jsonld(dossier: Dossier) -> str:
    """All persons, meetings and articles as one graph, in the dossier's order."""
    known = Known(dossier)
    here = f"daten/{FILE}"
    nodes = (
        *(person_node(known, here, p) for p in dossier.persons),
        *(event_node(known, here, m) for m in known.meetings.values()),
        *(article_node(known, here, a) for a in dossier.articles),
    )
    return json_text({"@context": CONTEXT, "@graph": list(nodes)})


@dataclass(frozen=True)
class Known:
    """What nodes name of each other."""

    dossier: Dossier

    @cached_property
    def persons(self) -> dict[str, Person]:
        """Persons by id."""
        return {p.id: p for p in self.dossier.persons}

    @cached_property
    def meetings(self) -> dict[str, Meeting]:
        """Those schema.org has a word for."""
        return {m.id: m for m in self.dossier.meetings if m.status in _STATUS}

    @cached_property
    def articles(self) -> dict[str, Source]:
        """Articles by id."""
        return {a.id: a for a in self.dossier.articles}

    @cached_property
    def topics(self) -> dict[str, str]:
        """Names of topics by id."""
        return {t.id: t.name for t in self.dossier.topics}

    @cached_property
    def named(self) -> dict[str, list[Person]]:
        """The persons each article names."""
        return _grouped((m.article, p) for p in self.dossier.persons for m in p.mentions)

    @cached_property
    def reported(self) -> dict[str, list[Meeting]]:
        """The meetings each article reports."""
        return _grouped((e.article, m) for m in self.meetings.values() for e in m.evidence)


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    found: dict[str, dict[str, Any]] = {}
    for key, thing in pairs:
        found.setdefault(key, {})[thing.id] = thing
    return {key: list(things.values()) for key, things in found.items()}


def person_node(known: Known, here: str, person: Person) -> Node:
    """A person as seen from the file or page ``here``."""
    articles = {m.article: known.articles[m.article] for m in person.mentions if m.article in known.articles}
    forms = other_spellings(person.name, (v.form for v in person.variants))
    side = None if person.side is None else {"@type": "Organization", "name": side_name(person.side)}
    wikidata = f"https://www.wikidata.org/entity/{person.wikidata}" if person.wikidata else None
    return _node(
        here,
        person,
        alternateName=[*(plain(form) for form in forms), *_own(person)],
        gender=_GENDER.get(person.gender or ""),
        jobTitle=_once(plain(r.text) for r in person.roles if not r.former),
        affiliation=side,
        sameAs=wikidata,
        subjectOf=[_named(here, a) for a in articles.values()],
    )


def event_node(known: Known, here: str, meeting: Meeting) -> Node:
    """A meeting as seen from the file or page ``here``."""
    people = (known.persons[p] for p in meeting.participants if p in known.persons)
    articles = {e.article: known.articles[e.article] for e in meeting.evidence if e.article in known.articles}
    return _node(
        here,
        meeting,
        startDate=meeting.start,
        endDate=meeting.end,
        eventStatus=_STATUS[meeting.status],
        location=_place(meeting.place) if meeting.place else None,
        attendee=[
            *(_named(here, p) for p in people),
            *({"@type": "Organization", "name": plain(d)} for d in meeting.delegations),
        ],
        about=[{"@type": "Thing", "name": known.topics.get(t, t)} for t in meeting.topics],
        subjectOf=[_named(here, a) for a in articles.values()],
    )


def article_node(known: Known, here: str, article: Source) -> Node:
    """An article as seen from the file or page ``here``."""
    return _node(
        here,
        article,
        author={"@type": "Person", "name": plain(article.author)} if article.author else None,
        publisher={"@type": "Organization", "name": plain(article.publisher)} if article.publisher else None,
        datePublished=article.published,
        inLanguage=article.language,
        url=web_address(article.url),
        mentions=[_named(here, p) for p in known.named.get(article.id, ())],
        about=[_named(here, m) for m in known.reported.get(article.id, ())],
    )


def _place(place: Place) -> Node:
    geo = None
    if place.lat is not None and place.lon is not None:
        geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    inside = [{"@type": "Place", "name": plain(name)} for name in place.within]
    address = {"@type": "PostalAddress", "addressCountry": place.country} if place.country else None
    names = _own(place)
    return _filled(
        "Place",
        name=plain(place.name),
        alternateName=names,
        containedInPlace=inside,
        address=address,
        geo=geo,
    )


def _own(thing: Person | Place) -> list[Node]:
    """Its name as it is spelt where it comes from, with its language; empty where nothing tells it."""
    language = {"@language": thing.language} if thing.language else {}
    return [{"@value": plain(thing.original), **language}] if thing.original else []


def _node(here: str, thing: Person | Meeting | Source, **properties: Any) -> Node:
    return _named(here, thing) | {"mainEntityOfPage": relative(here, thing.page)} | _filled("", **properties)


def _named(here: str, thing: Person | Meeting | Source) -> Node:
    """The thing with its name: enough to speak of it elsewhere."""
    address = relative(here, thing.page)
    if isinstance(thing, Person):
        return {"@id": f"{address}#person", "@type": "Person", "name": plain(thing.name)}
    if isinstance(thing, Meeting):
        return {"@id": f"{address}#treffen", "@type": "Event", "name": plain(thing.title)}
    node = {"@id": f"{address}#artikel", "@type": "NewsArticle"}
    return node | ({"headline": plain(thing.title)} if thing.title else {})


def _filled(kind: str, **properties: Any) -> Node:
    """A node without properties that are unknown or empty; a list of one is its one value."""
    node: Node = {"@type": kind} if kind else {}
    for name, value in properties.items():
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if value not in (None, [], ""):
            node[name] = value
    return node


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
