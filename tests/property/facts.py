"""Facts of articles made by hand, for what joins them."""

from __future__ import annotations

from generator.model.article import Article
from generator.model.evidence import Claim, Evidence
from generator.model.facts import (
    ArticleFacts,
    DayFact,
    MeetingFact,
    MentionFact,
    PersonFact,
    PlaceFact,
    RoleFact,
)
from generator.model.register import PersonEntry, Register

REGISTER = Register(
    people=(
        PersonEntry(id="ada-holm", name="Ada Holm", side="US", gender="f"),
        PersonEntry(id="bo-lind", name="Bo Lind", side="UA", gender="m"),
        PersonEntry(id="cy-marsh", name="Cy Marsh", side="RU", gender="m"),
    )
)
MIAMI = PlaceFact(id="miami", name="Miami", within=("Florida",), country="US", lat=25.8, lon=-80.2)
BEACH = PlaceFact(
    id="hallandale-beach", name="Hallandale Beach", within=("Florida",), country="US", lat=26.0, lon=-80.1
)
FLORIDA = PlaceFact(id="florida", name="Florida", within=(), country="US", lat=27.7, lon=-81.7)
GENEVA = PlaceFact(id="genf", name="Genf", within=(), country="CH", lat=46.2, lon=6.1)
SENTENCE = "Sie redeten lange."


def evidence(article: str, start: int = 0) -> Evidence:
    """A passage of an article; all have the same words."""
    return Evidence(article=article, start=start, end=start + len(SENTENCE), quote=SENTENCE)


def person(
    article: str, name: str, side: str | None = None, full: bool = True, role: str | None = None
) -> PersonFact:
    """A person under the key the reading would give; those of ``REGISTER`` are known by name."""
    entry = next((p for p in REGISTER.people if p.name == name), None)
    roles = (RoleFact(text=role, evidence=evidence(article), rule="role-before", side=side),) if role else ()
    return PersonFact(
        key=name.lower().replace(" ", "-"), register_id=entry.id if entry else None, name=name, full=full,
        side=entry.side if entry else side, gender=None, roles=roles,
        mentions=(MentionFact(start=0, end=len(name), form=name),),
    )  # fmt: skip


def meeting(
    article: str, *people: str, status: str = "held", start: str | None = None, end: str | None = None,
    place: PlaceFact | None = None, kind: str = "talks", sides: tuple[str, ...] = (), key: str = "t1",
    at: int = 0, continues: str | None = None,
) -> MeetingFact:  # fmt: skip
    """A meeting of ``people`` (by name); ``end`` is ``start`` unless given."""
    told = evidence(article, at)
    return MeetingFact.model_validate({
        "key": key, "kind": kind, "status": status, "place": place, "delegations": sides, "topics": (),
        "day": DayFact(start=start, end=end or start, basis="weekday" if start else "unknown"),
        "participants": tuple(p.lower().replace(" ", "-") for p in people), "possible": (), "absent": (),
        "evidence": (told,), "continues": continues,
        "claims": (Claim(property="status", value=status, evidence=told, rule="probe"),),
    })  # fmt: skip


def facts(
    article: str, published: str | None, *meetings: MeetingFact, people: tuple[PersonFact, ...] = ()
) -> ArticleFacts:
    """What one article tells; everybody of ``REGISTER`` is in it unless ``people`` are given."""
    everybody = people or tuple(person(article, p.name) for p in REGISTER.people)
    return ArticleFacts(
        article=Article(id=article, file=f"{article}.txt", text=SENTENCE * 20, published=published),
        persons=everybody, meetings=meetings,
    )  # fmt: skip
