"""Texts announced before they are named: a headline's "Neues Papier", "der vorliegende Text"."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon import word_set
from .plans_version import Version
from .types import Reading

_NEAR = 4  # sentences after a headline in which the text it announces is named
_NEVER = -9


def joined(found: list[Version], reading: Reading) -> list[Version]:
    """The versions with each that only announces another one folded into that; indices stay as they are."""
    for i, version in enumerate(found):
        at = _meant(found, i, reading) if version.accepted and _bare(version) else None
        if at is None:
            continue
        mine = sorted({*found[at].sentences, *version.sentences})
        found[at] = replace(found[at], sentences=tuple(mine), laid=(*version.laid, *found[at].laid))
        found[i] = replace(version, mentions=tuple(replace(m, support=_NEVER) for m in version.mentions))
        found[:] = [replace(v, supersedes=None if v.supersedes == i else v.supersedes) for v in found]
    return found


def _bare(version: Version) -> bool:
    """Whether nothing is told of a text but that it is one."""
    at_hand = any(m.adjective.startswith("vorliegend") for m in version.mentions)
    return (
        (at_hand or not version.laid)
        and version.points is None
        and all(
            m.head.noun in word_set("plans", "any_text")
            and not m.head.prefix
            and m.origin is None
            and m.label is None
            and not m.complement
            and not m.listed
            for m in version.mentions
        )
    )


def _meant(found: list[Version], i: int, reading: Reading) -> int | None:
    """The later version announced: right under a headline, or the newest for "der vorliegende Text"."""
    version = found[i]
    heading = version.sentences[-1]
    told = [j for j in range(len(found)) if j != i and found[j].accepted and not _bare(found[j])]
    if reading.sentences[heading].kind == "heading":
        near = [j for j in told if any(0 < s - heading <= _NEAR for s in found[j].sentences)]
        return near[0] if near else None
    later = [j for j in told if j > i]
    if not later:
        return None
    if any(m.adjective.startswith("vorliegend") for m in version.mentions):
        replaced = {v.supersedes for v in found}
        newest = [j for j in later if j not in replaced]
        return newest[0] if newest else None
    return None
