"""The versions of negotiated texts one article tells of, with what each lays down."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ..german.dates import find_dates
from ..german.slug import slug
from ..model.evidence import Claim
from ..model.facts import PlanFact, ProvisionFact
from .plans_join import versions
from .plans_label import label_of
from .plans_mention import TextMention
from .plans_version import Version
from .topics import topic_of
from .types import Reading


def find_plans(reading: Reading) -> tuple[PlanFact, ...]:
    """The negotiated texts of one article in order of first mention; empty if it tells of none.

    Two texts of one article have different keys. A text hoped for, denied or of the past is no version.
    """
    found = versions(reading)
    chosen = [i for i, v in enumerate(found) if v.accepted]
    keys = _keys([label_of(found[i]) for i in chosen])
    by_index = dict(zip(chosen, keys, strict=True))
    return tuple(_fact(reading, found[i], by_index, i) for i in chosen)


def _keys(labels: Sequence[str]) -> tuple[str, ...]:
    taken: dict[str, int] = {}
    keys = []
    for label in labels:
        base = slug(label)
        taken[base] = taken.get(base, 0) + 1
        keys.append(base if taken[base] == 1 else f"{base}-{taken[base]}")
    return tuple(keys)


def _fact(reading: Reading, version: Version, keys: dict[int, str], index: int) -> PlanFact:
    evidence = tuple(reading.evidence(reading.sentences[i]) for i in sorted(version.sentences))
    origin = next((m.origin for m in version.mentions if m.origin), None)
    dated = _dated(reading, version)
    supersedes = keys.get(version.supersedes) if version.supersedes is not None else None
    part_of = keys.get(version.part_of) if version.part_of is not None else None
    values = (
        ("points", str(version.points) if version.points is not None else None),
        ("origin", origin),
        ("dated", dated),
        ("supersedes", supersedes),
        ("part_of", part_of),
    )
    return PlanFact(
        key=keys[index], label=label_of(version), points=version.points, dated=dated, supersedes=supersedes,
        part_of=part_of, origin=origin,
        provisions=tuple(_provision(reading, i, laid.text, laid.rule) for i, laid in version.laid),
        evidence=evidence,
        claims=tuple(_claim(reading, version, name, value) for name, value in values if value is not None),
    )  # fmt: skip


def _provision(reading: Reading, index: int, text: str, rule: str) -> ProvisionFact:
    sentence = reading.sentences[index]
    return ProvisionFact(
        topic=topic_of(text), text=text, evidence=reading.evidence(sentence), rule=f"provision-{rule}"
    )


def _claim(reading: Reading, version: Version, name: str, value: str) -> Claim:
    tests: Mapping[str, Callable[[TextMention], bool]] = {
        "points": lambda m: m.points is not None,
        "origin": lambda m: m.origin is not None,
        "supersedes": lambda m: m.version == "new" or m.replaces is not None,
        "part_of": lambda m: m.listed,
    }
    mention = next((m for m in version.mentions if name in tests and tests[name](m)), version.first)
    return Claim(
        property=name,
        value=value,
        evidence=reading.evidence(reading.sentences[mention.sentence]),
        rule=f"plan-{name}",
    )


def _dated(reading: Reading, version: Version) -> str | None:
    """The day in "Papier vom 6. Februar"; None unless the text dates the version to the day."""
    published = date.fromisoformat(reading.article.published) if reading.article.published else None
    for mention in version.mentions:
        text = reading.sentences[mention.sentence].text
        link = re.match(r"^[“”\"»«]?(?:\s+(?:der|des)\s+[\w-]+)?\s+(?=vom\s)", text[mention.end :])
        if not link:
            continue
        at = mention.end + link.end()
        for phrase in find_dates(text, published, "past"):
            if phrase.start == at and phrase.first is not None and phrase.first == phrase.last:
                return phrase.first.isoformat()
    return None
