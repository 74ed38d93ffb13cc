"""Who in the articles is one person: groups of what they tell of people, one for each human being."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from unicodedata import combining, normalize

from ..german.arabic import is_arabic, same_given, sounds
from ..german.transliteration import alike, key, readings
from ..model.evidence import Decision
from ..model.facts import ArticleFacts, PersonFact
from ..model.register import ORGANISATIONS
from .rulings import Key, Pending, Rulings

Told = tuple[ArticleFacts, PersonFact]


def key_of(told: Told) -> Key:
    """The id of the article and the key of the person there."""
    return told[0].article.id, told[1].key


@dataclass(slots=True)
class _Group:
    """What is told of one person, and the names and states in it once each."""

    told: list[Told] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    states: set[str] = field(default_factory=set)


@dataclass
class _Groups:
    """All groups by name, with the ways to find them.

    Attributes:
        groups: in the order in which they began.
        spelt: by the readings of a surname the groups that have it.
        namesakes: by the key of a surname the groups in which a full name has it, in order.
        decisions: on what was not certain.
        full_names: keys of all full names in the articles.
    """

    groups: dict[str, _Group] = field(default_factory=dict)
    spelt: dict[str, set[str]] = field(default_factory=dict)
    namesakes: dict[str, list[str]] = field(default_factory=dict)
    decisions: list[Pending] = field(default_factory=list)
    full_names: frozenset[str] = frozenset()

    def add(self, name: str, told: Told) -> None:
        """One more article that tells of the person."""
        person = told[1]
        if name not in self.groups:
            self.groups[name] = _Group()
        if person.full and name not in (same := self.namesakes.setdefault(_surname(person), [])):
            same.append(name)
        group = self.groups[name]
        group.told.append(told)
        group.names[person.name] = None
        if person.side and person.side not in ORGANISATIONS:
            group.states.add(person.side)
        if person.full and not person.register_id:
            for one in _spellings(person.name):
                self.spelt.setdefault(one, set()).add(name)

    def name_for(self, told: Told, open_to: Container[str]) -> str:
        """The name of the person's group, perhaps a new one; only groups in ``open_to`` count as known."""
        person = told[1]
        if person.register_id:
            return "register:" + person.register_id
        own = self._free_name(person, open_to)
        if own in open_to or (person.full and (own := self._spelt_otherwise(person, open_to) or own)):
            return own
        same = [name for name in self.namesakes.get(_surname(person), ()) if name in open_to]
        for name in same:
            other = self.groups[name].told[0]
            joined = len(same) == 1 and person.side is not None and person.side == other[1].side
            self.decisions.append((_by_surname(told, other, joined), key_of(told), key_of(other)))
            if joined:
                return name
        return own

    def _free_name(self, person: PersonFact, open_to: Container[str]) -> str:
        """The group of that name, numbered where its bearer stands for another state: he is somebody else."""
        name, n = self._bare(person), 1
        own = f"name:{name}"
        while own in open_to and self._of_another_state(person, own):
            n += 1
            own = f"name:{name}:{n}"
        return own

    def _bare(self, person: PersonFact) -> str:
        """The key of the name; of one that an article has in the genitive only that of the name itself."""
        short = person.name[:-1]
        forms = [m.form for m in person.mentions]
        others = [form for form in forms if not form.endswith("s")]
        once = person.full and person.name.endswith("s") and len(forms) == len(others) + 1
        genitive = once and {short, short.split()[-1]}.issuperset(others)
        bare = key(short) if genitive else ""
        return bare if bare in self.full_names else key(person.name)

    def _spelt_otherwise(self, person: PersonFact, open_to: Container[str]) -> str | None:
        """The one group whose given name and surname are these in other letters ("Araghtschi", "Araqchi").

        Another state is another person.
        """
        given, _, rest = person.name.partition(" ")
        near = sorted({name for one in _spellings(person.name) for name in self.spelt.get(one, ())})
        same = [
            name
            for name in near
            if name in open_to
            and (
                len(rest) >= 5 or any(_but_for_marks(other, person.name) for other in self.groups[name].names)
            )
            and any(_alike_names(other, given, rest) for other in self.groups[name].names)
            and not self._of_another_state(person, name)
        ]
        if len(same) > 1:  # who stands for the same state, before whose state nobody told
            same = [name for name in same if person.side in self.groups[name].states]
        return same[0] if len(same) == 1 else None

    def _of_another_state(self, person: PersonFact, name: str) -> bool:
        """Whether the group's side and the person's are two states; of organisations each may be one's."""
        if not person.side or person.side in ORGANISATIONS:
            return False
        return bool(self.groups[name].states - {person.side})


def grouped(facts: Sequence[ArticleFacts], rulings: Rulings) -> tuple[list[list[Told]], list[Pending]]:
    """Who the program takes for one person, as far as no editor keeps them apart.

    Full names come before surnames alone, those whose state is told before the others (of two namesakes each
    has his own by then), those an editor takes out of an entry last.
    """
    every = _told(facts)
    found = _Groups(full_names=frozenset(key(p.name) for _, p in every if p.full))
    for told in sorted(every, key=lambda t: (key_of(t) in rulings.split, not t[1].full, t[1].side is None)):
        open_to = _open_to(told, found, rulings) if rulings.apart else found.groups
        name = found.name_for(told, open_to)
        while name not in open_to and name in found.groups:
            name += ":apart"
        found.add(name, told)
    return [group.told for group in found.groups.values()], found.decisions


def _open_to(told: Told, found: _Groups, rulings: Rulings) -> Container[str]:
    own = key_of(told)
    return {n for n, g in found.groups.items() if not rulings.parts(own, map(key_of, g.told))}


def _told(facts: Iterable[ArticleFacts]) -> list[Told]:
    return [(f, p) for f in facts for p in f.persons if p.actor]


def _surname(person: PersonFact) -> str:
    return key(person.name.split()[-1])


@lru_cache(maxsize=65536)
def _spellings(name: str) -> frozenset[str]:
    """What the surname of a full name can be read as, whatever the language of the spelling."""
    given, _, rest = name.partition(" ")
    arabic = {f"ar:{one}" for one in sounds(rest)} if is_arabic(given, rest) else set()
    return readings(rest) | arabic


def _but_for_marks(one: str, other: str) -> bool:
    """Whether two names are the same letters, marks left out: "Fuma Meić", "Fuma Meic"."""
    plain, bare = (
        "".join(c for c in normalize("NFKD", name) if not combining(c)).lower() for name in (one, other)
    )
    return plain == bare


def _alike_names(name: str, given: str, rest: str) -> bool:
    first, _, last = name.partition(" ")
    if not (alike(first, given) or same_given(first, given)):
        return False
    arabic = is_arabic(first, last) and is_arabic(given, rest)
    return alike(last, rest) or (arabic and bool(sounds(last) & sounds(rest)))


def _by_surname(left: Told, right: Told, joined: bool) -> Decision:
    same = "gleicher Nachname und gleiche Seite"
    open_side = "gleicher Nachname, aber keine gemeinsame Seite belegt"
    return Decision(
        kind="person", left=left[1].name, right=right[1].name, joined=joined, score=0.8 if joined else 0.3,
        reason=same if joined else open_side,
        evidence=tuple(e for told in (left, right) for e in told[1].sentences[:1]),
    )  # fmt: skip
