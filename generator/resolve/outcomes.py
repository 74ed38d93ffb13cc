"""What came of a judgement: what it is about, whether it was applied, and what readers learn of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.dossier import Meeting
from ..model.evidence import Judged, Passage
from ..model.register import ENTRIES, Judgement, PersonEntry, Subject
from .edits import HiddenClaim
from .rulings import Key
from .targets import NOWHERE, Seen, Target

Ids = Mapping[Subject, Mapping[Key, str]]
"""The id of every fact's entry, by kind of entry."""


@dataclass(frozen=True)
class Outcome:
    """A judgement with what was found.

    Attributes:
        judgement: the editor's words.
        target: what it is about; None when it cannot be applied.
        other: the second of two entries; None where there is none.
        entry: the register's entry of a person whom no article names by that entry's names.
        hidden: the claim to take out.
        spans: the words of the statement to take out.
        note: in German what is amiss, empty when nothing is; never the name of what is hidden.
    """

    judgement: Judgement
    target: Target | None = None
    other: Target | None = None
    entry: PersonEntry | None = None
    hidden: HiddenClaim | None = None
    spans: tuple[Passage, ...] = ()
    note: str = ""

    @property
    def applied(self) -> bool:
        """Whether it changes the dossier or confirms it."""
        return self.target is not None

    @property
    def splits(self) -> bool:
        """Whether it takes a part out of one entry."""
        if self.judgement.kind != "not-same" or not self.target or not self.other:
            return False
        return self.target.id == self.other.id

    def within(self, seen: Seen) -> Outcome:
        """As far as it is about what is told in an earlier state; without a target where nothing is."""
        if self.target is None:
            return self
        target, other = self.target.within(seen), self.other.within(seen) if self.other else None
        if target is None or (self.other and other is None):
            return replace(self, target=None, note=NOWHERE)
        return replace(self, target=target, other=other)

    def told_by(self, articles: frozenset[str]) -> str:
        """All of it that can matter to the state of these articles: equal texts judge it alike."""
        targets = tuple(one and one.told_by(articles) for one in (self.target, self.other))
        claim = self.hidden and (self.hidden.subject, sorted(self.hidden.keys), sorted(self.hidden.values))
        return repr((self.judgement, targets, self.entry, claim, self.spans, self.note))

    def record(self, ids: Ids, seen: Seen, pages: Mapping[tuple[str, str], str]) -> Judged:
        """What readers learn of it; nothing that is hidden is named.

        Args:
            ids: the id of every fact's entry now.
            seen: what the program made of it by itself.
            pages: page by subject and id.
        """
        j, target, secret = self.judgement, self.target, self.judgement.kind == "hide"
        now = self._now(target, ids)
        return Judged(
            kind=j.kind,
            subject="claim" if self.hidden else target.subject if target else None,
            target=now or (None if secret else j.target),
            page=pages.get((target.subject if target.subject != "statement" else "article", now))
            if target and now
            else None,
            value=None if secret else self._value(ids),
            before=None if secret else self._before(ids, seen),
            who=j.who,
            when=j.when,
            why=j.why,
            applied=self.applied,
            note=self.note or None,
            evidence=target.evidence if target and not secret else None,
        )

    def _now(self, target: Target | None, ids: Ids) -> str | None:
        """The id of what it is about now; None for what is gone."""
        if target is None:
            return None
        if target.subject in ("article", "statement"):
            return target.id
        keys = target.told or target.keys
        return next((ids[target.subject][k] for k in keys if k in ids[target.subject]), None)

    def _value(self, ids: Ids) -> str | None:
        if self.judgement.kind == "not-same" and self.other:
            return self._now(self.other, ids) or self.judgement.value
        if self.judgement.kind == "same" and self.target:
            stays = self._now(self.target, ids)
            both = (self.target.id, self.other.id if self.other else None)
            return next((one for one in both if one not in (None, stays)), None)
        return self.judgement.value or None

    def _before(self, ids: Ids, seen: Seen) -> str | None:
        """What the program had read instead: a name, days, a status."""
        j, target = self.judgement, self.target
        if target is None or target.subject not in ENTRIES:
            return None
        meeting = next((m for m in seen.dossier.meetings if m.id == target.id), None)
        if j.kind == "status":
            return meeting.status if meeting else None
        if j.kind == "date":
            return _days(meeting) if meeting else None
        name = self._value(ids) if j.kind == "same" else target.id
        return seen.names.get((target.subject, name or ""))


def _days(meeting: Meeting) -> str | None:
    """Its day or ``first/last``, ``..`` for an open end; None when nothing is known."""
    if meeting.start and meeting.start == meeting.end:
        return meeting.start
    days = (meeting.start or meeting.earliest or "..", meeting.end or meeting.latest or "..")
    return None if days == ("..", "..") else "/".join(days)


def contradictions(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes in their order; of two that contradict each other the one in the later line is void.

    The register has told those that name one entry by one id; here are those that mean the same entry by
    other names or sentences, or by way of others that were said to be one.
    """
    found = {id(o): o for o in outcomes}
    for o in _against(outcomes):
        found[id(o[0])] = replace(o[0], target=None, note=f"widerspricht Zeile {o[1]}")
    left = [found[id(o)] for o in outcomes]
    one = _said_to_be_one(left)
    return [_void(o, one) for o in left]


def _against(outcomes: Sequence[Outcome]) -> Iterator[tuple[Outcome, int]]:
    """Each outcome that says of an entry another thing than one in an earlier line, and that line."""
    said: dict[tuple[str, str, str], tuple[str, int]] = {}
    for o in sorted(outcomes, key=lambda o: o.judgement.line):
        j = o.judgement
        if o.target is None or o.target.subject == "statement" or o.hidden or j.kind == "not-same":
            continue
        away = j.kind in ("hide", "not-a-person")
        matters = {"there": "no" if away else "yes"} | ({} if away or j.kind == "same" else {j.kind: j.value})
        keys = {(name, o.target.subject, o.target.id): word for name, word in matters.items()}
        lines = [said[key][1] for key, word in keys.items() if key in said and said[key][0] != word]
        if lines:
            yield o, lines[0]
        else:
            for key, word in keys.items():
                said.setdefault(key, (word, j.line))


@dataclass(frozen=True)
class _One:
    """Facts that were said to be of one entry: a number for each such entry, and the lines that said so."""

    number: Mapping[tuple[str, Key], int]
    lines: Mapping[int, tuple[int, ...]]


def _said_to_be_one(outcomes: Sequence[Outcome]) -> _One:
    split = {k for o in outcomes if o.splits and o.target for k in o.target.keys}
    number: dict[tuple[str, Key], int] = {}
    lines: dict[int, list[int]] = {}
    for n, o in enumerate(outcomes):
        if o.judgement.kind != "same" or not o.target or not o.other:
            continue
        keys = [k for t in (o.target, o.other) for k in (t.told or [k for k in t.keys if k not in split])]
        nodes = [(o.target.subject, k) for k in keys]
        merged = {number[node] for node in nodes if node in number}
        lines[n] = [o.judgement.line, *(line for m in sorted(merged) for line in lines.pop(m))]
        number = {node: n if m in merged else m for node, m in number.items()} | dict.fromkeys(nodes, n)
    return _One(number, {n: tuple(sorted(said)) for n, said in lines.items()})


def _void(o: Outcome, one: _One) -> Outcome:
    """Two that were said to be one by way of others cannot be kept apart."""
    if o.judgement.kind != "not-same" or not o.target or not o.other:
        return o
    here, there = (one.number.get((t.subject, (t.told or t.keys)[0])) for t in (o.target, o.other))
    if here is None or here != there:
        return o
    where = ", ".join(map(str, one.lines[here]))
    return replace(o, target=None, note=f"widerspricht «same» in Zeile {where}")
