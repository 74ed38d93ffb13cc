"""One article from one report: its text, and beside it what each passage tells and whom it names."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any

from . import days, wording
from .cast import Person, State
from .plot import PUBLISHERS, Meeting, Report

_TOLD, _WHO, _CUT, _END = "\x01", "\x02", "\x03", "\x04"  # marks around passages until their places are known
_MARK = re.compile(f"([{_TOLD}{_WHO}])([^{_CUT}]*){_CUT}|({_END})")


@dataclass(frozen=True)
class Article:
    """An article.

    Attributes:
        id: the stem of its file's name.
        text: front matter and body.
        truth: its id, ``persons`` (``id``, ``start``, ``end``) and ``meetings`` (``status``, too), in code
            points of the body.
    """

    id: str
    text: str
    truth: dict[str, Any]


class _Case:
    """A state in a sentence."""

    def __init__(self, state: State) -> None:
        self._state = state

    def __format__(self, spec: str) -> str:
        one = self._state
        return {"nom": one.name, "of": one.of, "dat": one.dative, "adj": one.adjective}[spec]


@dataclass
class _Named:
    """A person in a sentence: role and full name first, mostly the surname alone later."""

    person: Person
    article: _Composer

    def __format__(self, spec: str) -> str:
        return self.article.named(self.person, spec)


@dataclass
class _Composer:
    report: Report
    rng: random.Random
    seen: set[str] = field(default_factory=set)
    spelt: dict[str, tuple[str, str]] = field(default_factory=dict)

    def named(self, person: Person, spec: str) -> str:
        """The person as this place of the article names them."""
        given, last = self._spelling(person)
        first = person.id not in self.seen
        self.seen.add(person.id)
        if spec in ("last", "lasts"):
            shown = f"{given} {last}" if first else last
            return self._marked(person, shown + (_genitive(last) if spec == "lasts" else ""))
        shown = self._marked(person, f"{given} {last}")
        if spec == "full":
            return shown
        if spec == "name" and not first:
            return shown if self.rng.random() < 0.5 else self._marked(person, last)
        if not first and self.rng.random() < 0.7:
            return self._marked(person, last)
        return f"{_office(person, 'nom' if spec == 'name' else spec, not first)} {shown}"

    def _spelling(self, person: Person) -> tuple[str, str]:
        if person.id not in self.spelt:
            name, other = person.name, self.rng.random() < 0.25
            self.spelt[person.id] = (
                (name.given[-1], name.last[-1]) if other else (name.given[0], name.last[0])
            )
        return self.spelt[person.id]

    def _marked(self, person: Person, shown: str) -> str:
        return f"{_WHO}{person.id}{_CUT}{shown}{_END}"

    def told(self, patterns: tuple[str, ...], meeting: Meeting, on: str, status: str, **more: object) -> str:
        """A sentence that tells of a meeting."""
        sentence = self.say(self.rng.choice(patterns), meeting, on=on, **more)
        return f"{_TOLD}{meeting.id}|{status}{_CUT}{sentence}{_END}"

    def say(self, pattern: str, meeting: Meeting, **more: object) -> str:
        """A sentence with everything filled in."""
        one, other = (_Named(p, self) for p in meeting.people)
        talks = meeting.negotiation
        side, beside = (_Case(s) for s in talks.sides)
        values = {
            "a": one, "b": other, "A": side, "B": beside, "topic": meeting.topic, "town": meeting.place,
            "points": talks.points, "M": _Case(talks.mediator or talks.sides[0]), **more,
        }  # fmt: skip
        return _upper(pattern.format(**values))


def compose(report: Report, seed: int) -> Article:
    """The article on a report; the same report and seed give the same article."""
    rng = random.Random(f"{seed}:article:{report.number}")
    made = _Composer(report, rng)
    paragraphs = [" ".join(p) for p in _paragraphs(made) if p]
    paragraphs = _with_noise(rng, paragraphs)
    body, persons, meetings = _measured("\n\n".join(paragraphs) + "\n")
    name = f"{report.published.isoformat()}-{report.number:06}-{report.angle}"
    title = made.say(rng.choice(wording.TITLES[report.angle]), report.meeting)
    if report.meeting.place is None:
        title = "Telefonat nach den Gesprächen"
    head = [
        f"title: {title!r}",
        f"publisher: {rng.choice(PUBLISHERS)}",
        f"published: {report.published}",
        "language: de",
    ]
    truth = {"article": name, "persons": persons, "meetings": meetings}
    return Article(name, "\n".join(["---", *head, "---", body]), truth)


def _paragraphs(made: _Composer) -> list[list[str]]:
    report, rng, main = made.report, made.rng, made.report.meeting
    if report.angle in ("plan", "off"):
        on = days.future(rng, main.start, main.end, report.published)
        held = wording.PLANNED[main.kind] if report.angle == "plan" else wording.OFF
        lead = [made.told(held, main, on, "planned" if report.angle == "plan" else "cancelled")]
        lead.append(rng.choice(wording.HINTS))
    else:
        on = days.past(rng, main.start, main.end, report.published, report.angle == "background")
        lead = [made.told(wording.HELD[main.kind], main, on, "held")]
        unseen = main.kind == "talks" and any(p.id not in made.seen for p in main.people)
        if unseen or (main.kind == "talks" and rng.random() < 0.2):
            lead.append(made.say(rng.choice(wording.WHO), main))
        if main.kind != "call":
            lead += rng.sample(wording.FOLLOW, rng.randint(1, 2))
    known = rng.sample(wording.BACKGROUND, 4)
    behind = [made.say(one, main) for one in known[1 : rng.randint(2, 4)]]
    return [lead, _speech(made), _context(made, known[0]), _around(made), _aside(made), behind]


def _speech(made: _Composer) -> list[str]:
    rng, main = made.rng, made.report.meeting
    found = []
    for speaker in rng.sample(main.people, rng.randint(1, 2)):
        for patterns in rng.sample((wording.DIRECT, wording.INDIRECT), rng.randint(1, 2)):
            claim, inverted = rng.choice(wording.CLAIMS)
            quote = rng.choice(wording.QUOTES)
            filled = {"quote": quote, "claim": claim, "inverted": inverted}
            filled = {k: v.format(topic=main.topic) for k, v in filled.items()}
            filled["claim"] = (
                filled["claim"].replace("sein Land", "ihr Land") if speaker.gender == "f" else filled["claim"]
            )
            found.append(made.say(rng.choice(patterns), main, s=_Named(speaker, made), **filled))
    return found


def _context(made: _Composer, first: str) -> list[str]:
    rng, main = made.rng, made.report.meeting
    found = [made.say(first, main)]
    if rng.random() < 0.4:
        found.append(made.say(rng.choice(wording.PLANS), main))
    if main.negotiation.mediator and rng.random() < 0.5:
        found.append(made.say(rng.choice(wording.MEDIATED), main))
    if made.report.voice:
        found.append(made.say(rng.choice(wording.STRANGERS), main, s=_Named(made.report.voice, made)))
    return found


def _around(made: _Composer) -> list[str]:
    """What went before, and what comes next."""
    report, rng, found = made.report, made.rng, []
    earlier = report.previous
    if earlier and earlier.kind == "call":
        call, earlier = earlier, earlier.after
    else:
        call = report.meeting if report.meeting.kind == "call" else None
        earlier = report.meeting.after if call else earlier
    if earlier and earlier.held and earlier.place and earlier.end < report.published and rng.random() < 0.7:
        on = days.past(rng, earlier.start, earlier.end, report.published, explicit=True)
        found.append(made.told(wording.RECALLED, earlier, on, "held"))
        if (
            call
            and call is not report.meeting
            and call.end < report.published
            and earlier.start == earlier.end
        ):
            then = days.later(rng, (call.start - earlier.end).days)
            found.append(made.told(wording.CALLED_LATER, call, "", "held", then=then))
    following = report.following
    if following and (following.start - report.published).days > 1:
        on = days.future(rng, following.start, following.end, report.published)
        found.append(made.told(wording.ANNOUNCED, following, on, "planned"))
    return found


def _aside(made: _Composer) -> list[str]:
    other = made.report.aside
    if other is None:
        return []
    on = days.past(made.rng, other.start, other.end, made.report.published)
    return [made.told(wording.ASIDE, other, on, "held")]


def _with_noise(rng: random.Random, paragraphs: list[str]) -> list[str]:
    if rng.random() < 0.5:
        paragraphs.insert(rng.randint(1, len(paragraphs)), rng.choice(wording.NOISE))
    if rng.random() < 0.3:
        paragraphs.insert(0, f"Von {rng.choice(wording.AUTHORS)}")
    return paragraphs


def _office(person: Person, case: str, bare: bool) -> str:
    if bare:
        return person.role
    man = {"nom": ("der", "e"), "dat": ("dem", "en"), "acc": ("den", "en")}
    woman = {"nom": ("die", "e"), "dat": ("der", "en"), "acc": ("die", "e")}
    article, ending = (man if person.gender == "m" else woman)[case]
    role = person.role
    if role in ("Sondergesandte", "Abgeordnete"):  # declined like adjectives
        role += "n" if ending == "en" else ""
    return f"{article} {person.state.adjective}{ending} {role}"


def _genitive(name: str) -> str:
    return "’" if name[-1] in "sxzß" else "s"


def _upper(sentence: str) -> str:
    """The first letter that is no mark in upper case."""
    at = 0
    while (mark := _MARK.match(sentence, at)) is not None:
        at = mark.end()
    return sentence[:at] + sentence[at].upper() + sentence[at + 1 :]


def _measured(text: str) -> tuple[str, list[dict[str, Any]], list[dict[str, Any]]]:
    """The text without marks, and where the marked passages lie in it."""
    out, length, at = [], 0, 0
    opened: list[tuple[str, str, int]] = []
    persons, meetings = [], []
    for mark in _MARK.finditer(text):
        out.append(text[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark[1]:
            opened.append((mark[1], mark[2], length))
            continue
        kind, what, start = opened.pop()
        if kind == _WHO:
            persons.append({"id": what, "start": start, "end": length})
        else:
            meeting, status = what.split("|")
            meetings.append({"id": meeting, "start": start, "end": length, "status": status})
    return "".join([*out, text[at:]]), persons, meetings
