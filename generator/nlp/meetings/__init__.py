"""Meetings of one article.

The map, a line for each room of thought:
- ``triggers`` (meeting words; ``ordinals``: "die dritte"), ``clauses``, ``splitting`` and ``places_apart``
  ("A in Rom und B in Paris"), ``adjuncts`` (events that only date one), ``frames``: where the text tells of
  a meeting;
- ``who`` takes part in one frame: ``sources`` (who is only quoted), ``bystanders`` and ``attributes`` (named
  and not there), ``pronouns``, ``plurals``, ``described``, ``grouped`` and ``resumed`` (meant without name);
- ``unsettled`` ("unklar ist, ob auch X kommt") and ``told_after`` (whom what was said there only names);
- ``sides``: bodies, with ``taking``, ``rows``, ``kinds``, ``circles``, ``chains``, ``attending``, and
  ``outside`` (which are no party);
- ``when``: ``reported`` and ``days_apart`` (days of something else), ``before`` (what earlier sentences
  set), ``overnight``, ``headings`` and ``ticker`` (set by the head of a section or entry);
- ``where``: ``venues`` (buildings), ``scenery`` (meant without name), ``compared`` (only compared);
- ``tenses``, ``status``, ``aims`` (only to be brought about); ``telling`` puts a frame together;
- ``events`` goes through the frames and gives each to a meeting, by ``affinity`` (what speaks for and
  against sameness), ``retold`` (tells more of the one just told), ``ordinals`` and ``another`` (rounds);
- ``founding``: when a frame begins a new one; ``gathering`` (bodies without names), ``at_large`` (talk of
  meetings at large), ``no_talks`` (debates, press conferences);
- ``announcing`` (the day and place of the word about it), ``called_off`` (with a journey, or put off);
- ``joining`` (it only adds people), ``journeys`` (a journey and the talks it is for), ``mediated`` (whom
  somebody brought together), ``on_the_line`` (calls told before their people), ``parties`` ("beide Seiten"),
  ``revoked`` and ``declined`` (taken back), ``leads`` and ``behind`` (told in full, or with day and place,
  by the next sentence);
- ``drafts`` (what a meeting gathers), ``lasting`` (how many days it took);
- ``outcomes`` (what came of them) with ``outcome_owners`` (of which).
Here they become facts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from ...german.dates import find_dates
from ...model.evidence import Claim
from ...model.facts import DayFact, MeetingFact, MeetingKind, MeetingStatus, OutcomeFact, StatementFact
from ..statements import find_statements
from ..topics import topics_of
from ..types import Reading
from .adjuncts import counted_from, only_mentioned
from .behind import set_behind
from .drafts import Draft
from .events import read_events
from .lasting import lasting
from .outcomes import outcomes_of
from .revoked import gone_by
from .when import reference_day

__all__ = ["find_meetings"]


def find_meetings(
    reading: Reading, statements: Sequence[StatementFact] | None = None
) -> tuple[MeetingFact, ...]:
    """All meetings an article tells of, in order of first mention.

    Args:
        reading: the article.
        statements: who says what in it, for whose word an outcome is; found anew when they are None.
    """
    drafts = read_events(reading)
    keys = {id(d): f"t{n}" for n, d in enumerate(drafts, 1)}
    said = find_statements(reading) if statements is None else statements
    outcomes = outcomes_of(drafts, reading, said)
    return tuple(_fact(d, keys, reading, n == 0, outcomes[n]) for n, d in enumerate(drafts))


def _fact(
    draft: Draft, keys: dict[int, str], reading: Reading, lead: bool, outcome: tuple[OutcomeFact, ...]
) -> MeetingFact:
    sentences = list(dict.fromkeys(frame.sentence for frame, _status, _because in draft.frames))
    text = " ".join(s.text for s in sentences)
    denied = draft.status == "denied"  # a negation puts nobody into a room
    day = gone_by(draft, _published(draft, reading) if lead else lasting(draft, reading), reading)
    day, place = set_behind(draft, day, reading)
    return MeetingFact(
        key=keys[id(draft)],
        kind=cast(MeetingKind, draft.kind),
        status=cast(MeetingStatus, draft.status),
        day=day,
        place=place,
        participants=() if denied else tuple(draft.sure),
        possible=tuple(dict.fromkeys([*draft.sure, *draft.possible])) if denied else tuple(draft.possible),
        absent=tuple(draft.absent),
        delegations=tuple(draft.sides),
        topics=topics_of(text),
        evidence=tuple(reading.evidence(s) for s in sentences),
        claims=_claims(draft, reading),
        continues=keys[id(draft.continues)] if draft.continues else None,
        stands=tuple(s for s in draft.stands if s not in draft.parties),
        outcome=outcome,
    )


def _published(draft: Draft, reading: Reading) -> DayFact:
    """A report's first meeting, told as just held and without a day, is put on the day of publication.

    It is marked as inferred by its basis; a meeting the text only looks back on ("nach dem Treffen")
    stays without a day, bounded by the day of publication.
    """
    day, published = lasting(draft, reading), reference_day(reading)
    open_ended = day.phrase and re.search(
        r"\b(?:mehrere|zwei|drei|vier)\w* Tagen?\b|\bTage lang\b", day.phrase
    )
    looked_back = re.search(r"\bhatten?\b", draft.frames[0][0].sentence.text)
    if (
        open_ended
        and not day.start
        and not looked_back
        and draft.status == "held"
        and published
        and not day.earliest
    ):
        return DayFact(
            end=day.end or published.isoformat(),
            basis="weekday" if day.end else "published",
            phrase=day.phrase,
        )
    if published and draft.status == "ongoing" and day == DayFact() and _just_begun(draft):
        return DayFact(start=published.isoformat(), basis="published")
    if published is None or draft.status != "held" or day.start or day.end or day.earliest or day.latest:
        return day
    first_frame, _status, because = draft.frames[0]
    if counted_from(first_frame, reading) or only_mentioned(first_frame):
        return day
    dated = find_dates(first_frame.sentence.text, published)  # "Am Freitag teilte X mit, Y habe Z getroffen"
    if because == "past" and first_frame.sentence.index == 0 and not any(p.first for p in dated):
        return DayFact(
            start=published.isoformat(), end=published.isoformat(), basis="published", phrase=day.phrase
        )
    return day.model_copy(update={"latest": published.isoformat(), "basis": "published"})


def _just_begun(draft: Draft) -> bool:
    """``Die Gespräche haben begonnen``, with no day told: on the day of publication."""
    return any(because == "begonnen" for _frame, _status, because in draft.frames)


def _claims(draft: Draft, reading: Reading) -> tuple[Claim, ...]:
    found = []
    for frame, status, because in draft.frames:
        evidence = reading.evidence(frame.sentence)
        words = ", ".join(t.word for t in frame.triggers) or because
        found.append(Claim(property="treffen", value=words, evidence=evidence, rule="meeting-frame"))
        found.append(Claim(property="status", value=status, evidence=evidence, rule=f"status: {because}"))
    for frame, prop, value in draft.told:
        evidence = reading.evidence(frame.sentence)
        found.append(Claim(property=prop, value=value, evidence=evidence, rule=f"meeting-{prop}"))
    return tuple(dict.fromkeys(found))
