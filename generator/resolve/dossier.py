"""All facts into one dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from ..lexicon import word_set
from ..model.article import Article
from ..model.dossier import (
    Body,
    Dossier,
    Figure,
    Meeting,
    NoiseSpan,
    Person,
    Place,
    Plan,
    Source,
    Statement,
    Topic,
)
from ..model.facts import ArticleFacts
from ..model.register import Register, Subject
from ..model.sharing import lean
from ..nlp.knowledge import BodyInfo, bodies_and_seats
from ..nlp.topics import topic_names
from .edits import edited
from .glossary import resolve_glossary
from .joining import Joined
from .judgements import hear, with_records, without_idle
from .meetings import resolve_meetings
from .persons import resolve_persons
from .plans import resolve_plans
from .recall import Recall
from .rulings import NOTHING, Rulings
from .statements import resolve_statements
from .targets import Seen


def resolve(
    facts: tuple[ArticleFacts, ...],
    register: Register,
    title: str,
    before: Joined | None = None,
    today: Seen | None = None,
) -> Dossier:
    """Join what the articles tell; the order of ``facts`` does not matter.

    Where editors have judged, all is joined once without them, to see what they mean, and once as they say.

    Args:
        facts: what each article tells.
        register: the authority files.
        title: title of the dossier.
        before: what a call with the earlier articles alone joined, to go on from; the result is the same.
        today: what all articles give (``seen_by_itself``) when ``facts`` are those of an earlier state; it
            tells what judgements are about, and those that are about nothing told then are left out.
    """
    seen = seen_by_itself(facts, register, title, before)
    ordered = seen.facts
    if not register.judgements:
        return seen.dossier
    court = hear(seen, register, today)
    told = tuple(edited(f, court.edits) for f in ordered)
    again = before.second() if before and not court.rulings["meeting"].parting else None
    judged = _joined(told, register, title, court.rulings, again)
    dossier = with_records(judged.dossier, court, judged.ids, seen)
    return without_idle(dossier) if today else dossier


def seen_by_itself(
    facts: Sequence[ArticleFacts], register: Register, title: str, before: Joined | None = None
) -> Seen:
    """What the program makes of the articles when no editor speaks."""
    ordered = tuple(sorted(facts, key=lambda f: (f.article.published or "9999", f.article.id)))
    return _joined(ordered, register, title, {}, before)


def _joined(
    ordered: tuple[ArticleFacts, ...],
    register: Register,
    title: str,
    rulings: Mapping[Subject, Rulings],
    before: Joined | None,
) -> Seen:
    """The dossier, and what became of every fact; ``ordered`` is by day of publication.

    ``before`` is of the same pass, and of none in which editors keep meetings apart.
    """
    before = before or Joined()
    known, seats = bodies_and_seats(register)
    people = resolve_persons(ordered, register, rulings.get("person", NOTHING), before.persons)
    by_id = {p.id: p for p in people.persons}
    venues, laid_down = _venues(register), rulings.get("meeting", NOTHING)
    held = resolve_meetings(ordered, people.ids, by_id, venues, laid_down, before)
    texts = resolve_plans(ordered, rulings.get("plan", NOTHING))
    meetings, plans = held.meetings, texts.plans
    statements = resolve_statements(ordered, people.ids, by_id, _sides(known, seats), before.statements)
    dossier = Dossier(
        title=title,
        as_of=max((f.article.published for f in ordered if f.article.published), default=None),
        articles=_sources(ordered, before.sources),
        persons=_finished(people.persons, meetings, before.finished),
        meetings=meetings,
        plans=plans,
        statements=statements,
        glossary=resolve_glossary(ordered, by_id, plans),
        topics=_topics(statements, meetings, plans),
        places=_places(meetings),
        bodies=_bodies(statements, meetings, known),
        figures=_figures(ordered),
        decisions=(*people.decisions, *held.decisions, *texts.decisions),
    )
    lean(dossier)
    return Seen(ordered, dossier, {"person": people.ids, "meeting": held.ids, "plan": texts.ids})


def _figures(facts: Sequence[ArticleFacts]) -> tuple[Figure, ...]:
    return tuple(
        Figure(text=x.text, amount=x.amount, unit=x.unit, context=x.context, evidence=x.evidence)
        for f in sorted(facts, key=lambda f: f.article.id)
        for x in f.figures
    )


def _sides(bodies: Mapping[str, BodyInfo], seats: Mapping[str, str]) -> dict[str, str | None]:
    """The side of every body and of every place that can stand for one."""
    sides = {b.id: b.side for b in bodies.values()}
    return {**{place: sides.get(body) for place, body in seats.items()}, **sides}


def _venues(register: Register) -> frozenset[str]:
    """Ids of places that are buildings: German puts them behind a comma, not behind "in"."""
    return frozenset(
        p.id for p in register.places if p.kind == "venue" or (p.kind == "seat" and p.geonames is None)
    )


def _sources(facts: Sequence[ArticleFacts], recall: Recall[Source]) -> tuple[Source, ...]:
    recall.begin()
    made = (recall.of((f,), (), partial(_source, f.article, f.words)) for f in facts)
    return tuple(sorted(made, key=lambda a: a.id))


def _source(article: Article, words: int) -> Source:
    return Source(
        id=article.id, title=article.title, publisher=article.publisher, published=article.published,
        published_basis=article.published_basis, url=article.url,
        page=f"quellen/{article.address or article.id}.html",
        noise=tuple(
            NoiseSpan(start=n.start, end=n.end, reason=n.reason, rule=n.rule, text=n.text)
            for n in article.noise
        ),
        author=article.author, rights=article.rights, retold=article.retold, origin=article.origin,
        language=article.language, file=article.file, words=words, tags=article.tags,
        text=article.text if article.rights == "full" else None,
        updated=article.updated, versions=article.versions,
    )  # fmt: skip


def _finished(
    persons: Sequence[Person], meetings: Sequence[Meeting], recall: Recall[Person]
) -> tuple[Person, ...]:
    """The persons with the ids of their meetings, and without roles that tell no office ("sein Kollege").

    These are needed up to here: whom a text calls the colleague of a head of state is one.
    """
    part: dict[str, list[str]] = {}
    for meeting in meetings:
        for one in dict.fromkeys((*meeting.participants, *meeting.possible_participants)):
            part.setdefault(one, []).append(meeting.id)
    recall.begin()
    met = ((person, tuple(part.get(person.id, ()))) for person in persons)
    return tuple(recall.of((person,), ids, partial(_with_offices, person, ids)) for person, ids in met)


def _with_offices(person: Person, meetings: tuple[str, ...]) -> Person:
    no_office = word_set("roles", "no_office")
    roles = tuple(r for r in person.roles if not no_office & set(r.text.lower().split()))
    return person.model_copy(update={"meetings": meetings, "roles": roles})


def _topics(
    statements: Sequence[Statement], meetings: Sequence[Meeting], plans: Sequence[Plan]
) -> tuple[Topic, ...]:
    """Every topic that a statement, a meeting or a provision is about, in the order of the lexicon."""
    names = topic_names()
    number = Counter(t for s in statements for t in set(s.topics))
    used = {t for s in statements for t in s.topics} | {t for m in meetings for t in m.topics}
    used |= {v.topic for p in plans for v in p.provisions}
    return tuple(
        Topic(id=t, name=names[t], statements=number[t], page=f"themen/{t}.html") for t in names if t in used
    )


def _places(meetings: Sequence[Meeting]) -> tuple[Place, ...]:
    return tuple(sorted({m.place.id: m.place for m in meetings if m.place}.values(), key=lambda p: p.id))


def _bodies(
    statements: Sequence[Statement], meetings: Sequence[Meeting], known: Mapping[str, BodyInfo]
) -> tuple[Body, ...]:
    """Bodies that speak or take part, by id; a capital or a paper that speaks is a body, too."""
    named = {d for m in meetings for d in m.delegations}
    speaking = {s.speaker.id: s for s in statements if s.speaker.kind == "body" and s.speaker.id}
    listed = {
        b.id: Body(id=b.id, name=b.name, kind=b.kind, side=b.side)
        for b in known.values()
        if b.id in speaking or b.name in named
    }
    others = {
        i: Body(id=i, name=s.speaker.name, kind="seat" if s.side else "organisation", side=s.side)
        for i, s in speaking.items()
        if i not in known
    }
    return tuple(body for _id, body in sorted({**listed, **others}.items()))
