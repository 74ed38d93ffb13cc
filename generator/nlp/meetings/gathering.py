"""Whether it is a body or a number of office holders that gathers, which makes a meeting without names."""

from __future__ import annotations

import re

from ...lexicon import pattern
from .drafts import Told

_BODY = pattern("meetings", r"\b[Dd](?:ie|er|as) (?:[a-zäöüß-]+en )?(?:<gathering_bodies>|<groups_of>)\b")
_SO_MANY = pattern(
    "meetings",
    r"\b(?:\d+|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn"
    r"|Dutzende|(?:ein|zwei|drei) Dutzend|mehrere|etliche) (?:\w+innen und )?(?:<groups_of>)\b",
)
_HAD_PLANNED = re.compile(
    r"\b[Ee]ine? (?:für [^,.;]{3,30} )?(?:geplant|vorgesehen|angesetzt|vereinbart|verabredet)e[rs]? $"
)
_GATHERS = frozenset({"assemble", "confer"})
_OFFICES = pattern(
    "meetings",
    r"\b[Dd]ie (?:[a-zäöüß-]+en )?(?:<groups_of>)\b[^.;:]*\bsich\b|\bsich\b[^.;:]* die (?:<groups_of>)\b",
)


def body_gathers(told: Told) -> bool:
    """``Nächste Woche wollen die Generalstabschefs tagen``, ``In der Nacht saßen zwanzig Minister …``.

    What is still to come needs a time, what is over a day and a counted group.
    """
    text = told.frame.sentence.text
    if _offices_meet(told, text):
        return True
    if not any(t.kind in _GATHERS and not t.noun for t in told.frame.triggers):
        return False
    if told.status == "planned":
        known = told.day.start or told.day.end or told.day.earliest
        return known is not None and _BODY.search(text) is not None
    return told.status == "held" and told.day.start is not None and _SO_MANY.search(text) is not None


def _offices_meet(told: Told, text: str) -> bool:
    """``Die Finanzminister wollen sich nächste Woche in A treffen``: with time and place, also if over."""
    known = told.day.start or (told.status == "planned" and (told.day.end or told.day.earliest))
    meets = any(t.kind == "meet" and not t.noun for t in told.frame.triggers)
    ahead_or_over = told.status in {"planned", "held"} and told.place is not None
    return bool(meets and known and ahead_or_over) and _OFFICES.search(text) is not None


def was_planned(told: Told) -> bool:
    """``Ein geplantes Mittagessen musste ausfallen``: called off, and so far not told of."""
    noun = told.frame.noun is not None
    return told.status == "cancelled" and noun and _HAD_PLANNED.search(told.frame.lead) is not None
