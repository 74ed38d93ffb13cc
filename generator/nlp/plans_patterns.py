"""The shapes of sentences that tell what a text lays down, built from the words of the lexicon."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..lexicon import load, words

PRONOUNS = {"m": "er|dieser|jener", "n": "es|dieses|das", "f": "sie|diese|jene", "p": "sie|diese"}


GIVING = frozenset(
    [
        "lässt",
        "ließ",
        "lasse",
        "gewährt",
        "garantiert",
        "überlässt",
        "gesteht",
        "sichert",
        "bietet",
        "räumt",
        "verspricht",
        "erlaubt",
        "spricht",
    ]
)


RECEIVER = re.compile(
    r"^\s*(?:der|dem|den)\s+[A-ZÄÖÜ][\w-]+\s+(?=\d|eine?\w?\s|die\s|das\s|kein|nur\s)"
    r"|^\s*[A-ZÄÖÜ]\w+\s+(?=eine?n?\s|\d)"
)


CLAUSE_END = re.compile(r"[!?;]\s|\s[–—]\s")


@cache
def alternatives(*keys: str) -> str:
    """The words under ``keys`` of the lexicon as alternatives of a regular expression, longest first."""
    listed = [
        w
        for key in keys
        for w in (load("plans")["verbs"][key] if key in ("text", "shared") else words("plans", key))
    ]
    return "|".join(re.escape(w) for w in sorted(listed, key=len, reverse=True))


@cache
def verb_pattern(shared: bool) -> re.Pattern[str]:
    """What a text does; with ``shared`` also what persons do as well."""
    return re.compile(rf"\b(?P<verb>{alternatives('text', 'shared') if shared else alternatives('text')})\b")


@lru_cache(maxsize=1)
def modal_pattern() -> re.Pattern[str]:
    """ "soll", "müsste" and the like."""
    return re.compile(rf"\b(?:{alternatives('modals')})\b")


@lru_cache(maxsize=1)
def relative_pattern() -> re.Pattern[str]:
    """ ", der eine Waffenruhe vorsieht"."""
    last = alternatives("infinitives")
    return re.compile(
        rf"^[^,.;:]{{0,60}},\s*(?:der|die|das|in dem|in der|wonach|dem zufolge|nach dem|mit dem"
            rf"|mit der)\s+(?P<object>[^.;:]+?)\s+"
        rf"(?:(?:{last})(?:\s+(?:soll|sollen|sollte|würde|muss|müsste|will))?)\b"
    )  # fmt: skip


@lru_cache(maxsize=1)
def foreseen_pattern() -> re.Pattern[str]:
    """ "Vorgesehen sind …" at the beginning."""
    return re.compile(
        rf"^(?:(?:konkret|außerdem|zudem|ferner|weiter|ebenfalls|auch|darin|so)"
        rf"\s+)?(?:{alternatives('foreseen')})\s+(?:ist|sind|sei|seien|war|waren|wird|werden|wurde"
        rf"|wurden)\s+(?P<object>.+)$",
        re.IGNORECASE | re.DOTALL,
    )


@lru_cache(maxsize=1)
def carried_pattern() -> tuple[re.Pattern[str], ...]:
    """ "… als Teil eines Abkommens", "… sind Bestandteil des Plans"."""
    carrier, text = alternatives("carriers"), alternatives("carriers_of")
    of = rf"(?:der|des|eines|einer|dieser|dieses|von)\s+(?:[\w-]+\s+)?(?:[\w-]*(?:{text}))\b"
    np = r"(?P<object>(?:[\w-]+(?:e|er|en|em|es)\s+){0,3}[A-ZÄÖÜ][\w-]+)"
    return (
        re.compile(rf"\b{np}\s+als\s+(?:festen\s+|fester\s+|ein\s+)?(?i:{carrier})\s+(?i:{of})"),
        re.compile(
            rf"(?:\bdass\s+|,\s+|^){np}\s+(?i:{carrier})\s+(?i:{of})\s+(?:sei|seien|sind|ist|bleibt"
            rf"|bleiben|sein)\b"
        ),
        re.compile(
            rf"(?:\bdass\s+|^){np}\s+(?:sei|seien|sind|ist|bleibt|bleiben)\s+(?:ein\s+"
            rf"|fester\s+)?(?i:{carrier})\s+(?i:{of})"
        ),
        re.compile(
            rf"^(?i:{carrier})\s+(?i:{of})\s+(?:sei|seien|sind|ist|bleibt|bleiben|soll|sollen)"
            rf"\s+(?P<object>[^.;]+?)(?:\s+sein)?[.;]?$"
        ),
    )


@lru_cache(maxsize=1)
def postposed_pattern() -> re.Pattern[str]:
    """ "dem Memorandum nach müsste", "dem Entwurf zufolge"; not "eine Fassung nach Washington"."""
    return re.compile(rf"^[“”\"»«]?\s+(?:zufolge\b|nach\s+(?:{alternatives('modals')}|ist|sind)\b)")


@lru_cache(maxsize=1)
def inside_pattern() -> re.Pattern[str]:
    """ "Moskau fordert darin …", "Kiew müsste demnach …"."""
    verbs, modals = alternatives("text", "shared"), alternatives("modals")
    return re.compile(
        rf"\b(?:{verbs})\s+(?:\w+\s+)?darin\s+(?P<a>[^;]+)$|\b(?:{modals})\s+(?:\w+\s+)?(?:demnach"
        rf"|demzufolge|laut\s+(?:dem\s+)?\w+)\s+(?P<b>[^;]+)$"
    )


@lru_cache(maxsize=1)
def parties_pattern() -> tuple[re.Pattern[str], ...]:
    """ "vereinbaren die Parteien …", "bekennen sich die Staaten zu …"."""
    who = rf"(?:die|beide|alle|sich)\s+(?:(?:\w+\s+)?(?:{alternatives('parties')})\s+)?"
    return (
        re.compile(
            rf"\b(?:bekennen|bekannten|verpflichten|verpflichteten)"
            rf"\s+(?:sich\s+)?{who}(?:unter anderem\s+)?(?:zu|zur|zum|dazu,?|auf)"
            rf"\s+(?P<object>[^;]+)$"
        ),
        re.compile(
            r"\bverpflicht(?:et|en|ete|eten)"
            r"\s+sich\s+(?:[\w-]+\s+){0,3}?[\w-]+(?:\s+dazu)?,\s+(?P<object>[^;]+?\bzu\w*\s+\w+"
            r"|[^;,]+\w*zu\w+)"
        ),
        re.compile(
            rf"\b(?:vereinbaren|vereinbarten|versprechen|versprachen|beschließen|beschlossen"
            rf"|fordern|forderten)\s+(?:die|beide|alle)\s+(?:{alternatives('parties')})"
            rf"\s+(?P<object>[^;]+)$"
        ),
    )


@lru_cache(maxsize=1)
def further_pattern() -> re.Pattern[str]:
    """Subject, modal verb and the rest, from the beginning."""
    return re.compile(
        r"^(?P<object>(?:(?:Der|Die|Das|Ein|Eine|Für \w+|Alle|Beide)"
        r"\s+)?(?:[a-zäöüß-]+\s+)?[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|in|im|aus)\s+[A-ZÄÖÜ][\w-]+)?)"
        r"\s+(?P<modal>soll|sollen|solle|würde|würden|müsste|müssten|müsse|dürfte|dürften|dürfe)"
        r"\s+(?P<rest>[^.;!?]+)"
    )
