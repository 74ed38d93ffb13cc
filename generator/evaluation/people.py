"""Name mentions and persons against the gold annotation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..model.dossier import Dossier, Person
from .errors import ReadingError, rules_of, sentence_at
from .gold import Gold, fold
from .tally import Counts, Share, share

Span = tuple[int, int]


@dataclass(frozen=True)
class Cast:
    """Who of the annotation is whom of the dossier.

    Attributes:
        names: names of the annotated persons, in their order.
        person: dossier id by position in ``names``; unmatched ones are missing.
    """

    names: tuple[str, ...]
    person: dict[int, str]

    def ids(self, names: Iterable[str]) -> set[str]:
        """Dossier ids of annotated names; a name without one stands for itself behind a ``?``."""
        place = {name: at for at, name in enumerate(self.names)}
        return {self.person.get(place.get(name, -1), f"?{name}") for name in names or ()}


def spellings(dossier: Dossier) -> dict[str, set[str]]:
    """Folded names and variants by person id."""
    return {
        one.id: {fold(one.name), *(fold(variant.form) for variant in one.variants)} for one in dossier.persons
    }


def name_spans(text: str, forms: Iterable[tuple[str, int]]) -> list[tuple[int, int, int]]:
    """Where the forms stand as whole words: start, end, and the number that came with the form.

    Longer forms are looked for first and nothing is counted twice.
    """
    taken: list[tuple[int, int, int]] = []
    for form, owner in sorted(forms, key=lambda pair: -len(pair[0])):
        words = r"\s+".join(map(re.escape, form.split()))
        for found in re.finditer(rf"(?<!\w){words}(?!\w)", text):
            if all(found.end() <= start or end <= found.start() for start, end, _ in taken):
                taken.append((found.start(), found.end(), owner))
    return sorted(taken)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def compare_people(
    gold: Gold, dossier: Dossier
) -> tuple[Cast, dict[str, Counts | Share], list[ReadingError]]:
    """The cast, the figures for mentions and persons, and an error for each missed, invented or misread.

    Persons named only in what was cut (``only_in_noise``) count neither way.
    """
    listed = gold.listed("persons")
    wanted = [one for one in listed if not one.get("only_in_noise")]
    order = wanted + [one for one in listed if one.get("only_in_noise")]
    spans = name_spans(
        gold.text, ((form, i) for i, one in enumerate(order) for form in one.get("forms") or [])
    )
    real = [span for span in spans if span[2] < len(wanted)]
    aside = [span for span in spans if span[2] >= len(wanted)]
    found = [
        ((passage.start, passage.end), person.id)
        for person in dossier.persons
        for passage in gold.mine(person.mentions)
        if not any(_meet((passage.start, passage.end), span[:2]) for span in aside)
    ]
    cast = Cast(tuple(str(one["name"]) for one in wanted), _matched(real, found))
    missed = [
        s for s in real if not any(_meet(s[:2], at) and who == cast.person.get(s[2]) for at, who in found)
    ]
    false = [f for f in found if not any(_meet(s[:2], f[0]) and f[1] == cast.person.get(s[2]) for s in real)]
    figures: dict[str, Counts | Share] = {
        "mentions": Counts(len(real) - len(missed), len(false), len(missed))
    }
    errors = [_mention(gold, "fehlt", span[0], span[1]) for span in missed]
    errors += [_mention(gold, f"erfunden ({who})", *at) for at, who in false]
    return cast, figures, errors + _persons(gold, dossier, cast, wanted, {who for _, who in found}, figures)


def _mention(gold: Gold, how: str, start: int, end: int) -> ReadingError:
    return ReadingError(gold.article, "mentions", f"{how}: {gold.text[start:end]}", sentence_at(gold, start))


def _matched(real: list[tuple[int, int, int]], found: list[tuple[Span, str]]) -> dict[int, str]:
    """Each annotated person gets the dossier's person who shares most mentions, those with most first."""
    votes: dict[int, Counter[str]] = {}
    for start, end, owner in real:
        for at, who in found:
            if _meet((start, end), at):
                votes.setdefault(owner, Counter())[who] += 1
    matched: dict[int, str] = {}
    for owner, counter in sorted(votes.items(), key=lambda item: -max(item[1].values())):
        free = [who for who, _ in counter.most_common() if who not in matched.values()]
        if free:
            matched[owner] = free[0]
    return matched


def _persons(
    gold: Gold,
    dossier: Dossier,
    cast: Cast,
    wanted: list[dict[str, Any]],
    seen: set[str],
    figures: dict[str, Counts | Share],
) -> list[ReadingError]:
    """Adds the figures on persons; an article's author, should one be found as a person, is no error."""
    people: dict[str, Person] = {person.id: person for person in dossier.persons}
    author = fold(gold.data.get("author"))
    forms = spellings(dossier)
    invented = {who for who in seen if not (author and author in forms[who])} - set(cast.person.values())
    figures["persons"] = Counts(len(cast.person), len(invented), len(wanted) - len(cast.person))
    name, side = Share(), Share()
    errors = []
    for place, who in cast.person.items():
        entry, person = wanted[place], people[who]
        named, sided = fold(entry["name"]) == fold(person.name), str(entry.get("side")) == person.side
        name += share(named)
        if entry.get("side"):
            side += share(sided)
        if not named:
            what = f"erwartet {entry['name']}, gelesen {person.name}"
            errors.append(ReadingError(gold.article, "person.name", what))
        if entry.get("side") and not sided:
            what = f"{person.name}: erwartet {entry['side']}, gelesen {person.side}"
            errors.append(
                ReadingError(
                    gold.article, "person.side", what, rule=rules_of(person.claims, gold.article, "side")
                )
            )
    figures |= {"person.name": name, "person.side": side}
    missed = [name for place, name in enumerate(cast.names) if place not in cast.person]
    errors += [ReadingError(gold.article, "persons", f"fehlt: {name}") for name in missed]
    return errors + [
        ReadingError(gold.article, "persons", f"erfunden: {people[who].name}") for who in sorted(invented)
    ]
