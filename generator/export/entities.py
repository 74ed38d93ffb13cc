"""The dossier as FollowTheMoney entities, for Aleph, OpenAleph and what else reads that model.

Written by our own code against the model's schema: the package that brings the schema needs a compiler,
ICU and some hundred megabytes to check what these lines already keep. The tests hold them against it.

FollowTheMoney has no word for a meeting that is planned, proposed, cancelled or denied; only those that
took place or are going on are events.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..german.labels import KIND
from ..german.plain import plain
from ..german.spellings import other_spellings
from ..model.dossier import Body, Dossier, Meeting, Person, Source
from .addresses import web_address

FILE = "followthemoney.jsonl"
"""Its name below ``daten/``."""

_GENDER = {"m": "male", "f": "female"}
_SCHEMA = {"state": "PublicBody", "seat": "PublicBody", "company": "Company"}
# ISO 639-1 -> ISO 639-3, which the model wants. Source: ISO 639, the languages a German newsroom reads.
_LANGUAGE = {
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "it": "ita",
    "nl": "nld",
    "pl": "pol",
    "ru": "rus",
    "uk": "ukr",
}
_WIKIDATA = re.compile(r"Q\d+")
_CODE = re.compile(r"[^A-Za-z0-9.-]")
_LONGEST = 380
"""Characters of a name; the model cuts at 384."""

Entity = dict[str, Any]


def entities(dossier: Dossier) -> str:
    """One entity a line: articles, bodies, persons, meetings, each in the dossier's order."""
    found = (
        *(_article(a) for a in dossier.articles),
        *(_body(b) for b in dossier.bodies),
        *(_person(p) for p in dossier.persons),
        *_events(dossier),
    )
    return "".join(json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n" for one in found)


def key(kind: str, name: str) -> str:
    """The id of an entity; what the model allows in no id is written as its code: ``_`` -> ``.5f.``."""
    return f"{kind}-{_CODE.sub(lambda m: f'.{ord(m[0]):x}.', name)}".strip(".")


def _entity(kind: str, name: str, schema: str, /, **properties: Iterable[str | None]) -> Entity:
    kept = {
        prop: list(dict.fromkeys(value for value in values if value)) for prop, values in properties.items()
    }
    return {
        "id": key(kind, name),
        "schema": schema,
        "properties": {prop: values for prop, values in kept.items() if values},
    }


def _article(article: Source) -> Entity:
    return _entity(
        "article",
        article.id,
        "Article",
        title=[_short(article.title)],
        author=[_short(article.author)],
        publisher=[_short(article.publisher)],
        publishedAt=[article.published],
        sourceUrl=[web_address(article.url)],
        language=[_LANGUAGE.get(article.language)],
        fileName=[_short(article.file)],
    )


def _body(body: Body) -> Entity:
    schema = _SCHEMA.get(body.kind, "Organization")
    return _entity("body", body.id, schema, name=[_short(body.name)], country=[_country(body.side)])


def _person(person: Person) -> Entity:
    forms = other_spellings(person.name, (v.form for v in person.variants))
    return _entity(
        "person",
        person.id,
        "Person",
        name=[_short(person.name)],
        alias=[*(_short(form) for form in forms if " " in form), _short(person.original)],
        weakAlias=[_short(form) for form in forms if " " not in form],
        gender=[_GENDER.get(person.gender or "")],
        country=[_country(person.side)],
        position=[_short(role.text) for role in person.roles],
        wikidataId=[person.wikidata if _WIKIDATA.fullmatch(person.wikidata or "") else None],
        proof=[key("article", mention.article) for mention in person.mentions],
    )


def _events(dossier: Dossier) -> Iterator[Entity]:
    bodies = {body.name: body.id for body in dossier.bodies}
    topics = {topic.id: topic.name for topic in dossier.topics}
    for meeting in dossier.meetings:
        if meeting.status in {"held", "ongoing"}:
            yield _event(meeting, bodies, topics)


def _event(meeting: Meeting, bodies: dict[str, str], topics: dict[str, str]) -> Entity:
    place = meeting.place
    involved = [key("person", one) for one in meeting.participants]
    involved += [key("body", bodies[name]) for name in meeting.delegations if name in bodies]
    return _entity(
        "meeting",
        meeting.id,
        "Event",
        name=[_short(meeting.title)],
        startDate=[meeting.start],
        endDate=[meeting.end],
        location=[", ".join(plain(part) for part in (place.name, *place.within))] if place else [],
        country=[_country(place.country)] if place else [],
        involved=involved,
        keywords=[KIND[meeting.kind], *(topics.get(topic, topic) for topic in meeting.topics)],
        description=[plain(evidence.quote) for evidence in meeting.evidence],
        proof=[key("article", evidence.article) for evidence in meeting.evidence],
    )


def _short(text: str | None) -> str | None:
    return plain(plain(text)[:_LONGEST]) if text else None


def _country(side: str | None) -> str | None:
    """A side as the model's code of a state; None for NATO and UN, which are none."""
    return side.lower() if side and len(side) == 2 and side != "UN" else None
