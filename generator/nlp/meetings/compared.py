"""Places a meeting is only compared with, or that lie on the way to it: "was in Genf nicht gelang"."""

from __future__ import annotations

import re

from ...lexicon import pattern
from .triggers import noun_kind

_COMPARED = pattern(
    "meetings",
    r"\b(?:<compared>) (?:[a-zäöüß]+ ){0,2}(?:(?:im|Anfang|Ende|Mitte) [A-ZÄÖÜ][a-zäöü]+ )?"
    r"(?:in|im|auf|bei|am) (?:der |dem )?(?:[A-ZÄÖÜ][\w-]+(?:,| und| oder) (?:in )?)*$",
)
_WHAT = re.compile(
    r"\b[Ww]as (?:[a-zäöüß]+ ){0,2}(?:in|im|auf|bei|am) (?:[A-ZÄÖÜ][\w-]+(?:,| und| oder) (?:in )?)*$"
)
_WAY = re.compile(
    r"\b(?:[Aa]uf (?:dem|seinem|ihrem) (?:Rück|Hin|Heim)?[Ww]eg|[Aa]uf der (?:\w*[Rr]eise|Fahrt))"
    r" (?:[a-zäöüß]+ )?(?:nach|in|zu|zum|zur)(?: die| den| das)? $"
)
_TOPIC = re.compile(
    r"\büber (?:die|den|das|ihre|seine|deren) (?:[a-zäöüß]+n? )?([A-ZÄÖÜ][\w-]+) "
    r"(?:in|im|auf|von|bei)(?: der| dem)? $"
)
"""``um über die Gespräche in B zu beraten``: B is where those were."""
_LEFT_OUT = re.compile(r" (?:noch |weiter |bisher )?außen vor\b")
_WHO = re.compile(r", (?:der|die|das) (?:diesmal |zuletzt )?(?:in|auf|bei) (?:de[rmn] )?$")
_CLAUSE = re.compile(r"[^,;:.]*[,;:]")


def beside_the_point(before: str, after: str) -> bool:
    """Whether a place is only one of comparison or a journey's end, by the sentence before and behind it.

    ``was in Genf nicht gelang: …``, ``anders als zuletzt in Wien``, ``auf dem Weg in die USA``; ``wie
    geplant in Wien`` is the scene itself. None is one that leaves somebody out ("in Wien außen vor").
    """
    if ("uf d" in before or "uf s" in before or "uf i" in before) and _WAY.search(before):
        return True
    if "außen vor" in after and _LEFT_OUT.match(after) and _WHO.search(before):
        return True
    if any(word in before for word in ("als ", "ie ", " zu", "eit ")) and _COMPARED.search(before):
        return True
    return "as " in before and _WHAT.search(before) is not None and _CLAUSE.match(after) is not None


def is_topic(before: str) -> bool:
    """Whether the text up to a place makes it that of talks others only speak about."""
    match = _TOPIC.search(before)
    return match is not None and noun_kind(match.group(1)) is not None
