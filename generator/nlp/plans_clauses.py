"""Whole clauses that tell what a text lays down, brought into a short form for the page."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import words

_FINITE = (
    r"(?:müsste|hätte|wäre|würde|sollte|dürfte|solle|dürfe|müsse|werde|bliebe|bekäme|erhielte|käme|verlöre)n?"
)
_BETWEEN = re.compile(rf";\s+|,\s+(?:und\s+)?|\s+und\s+(?=[^,]*\b{_FINITE}\b)")
_HAS_VERB = re.compile(rf"^[^,]*?\S\s+(?:{_FINITE}|(?:soll|muss|darf|wird|ist|bleibt)(?:en|n)?)\b")
_OWED = re.compile(
    r"^(?P<front>.+?)\s+(?:hätten?|hat|haben|habe)\s+(?:sie|er|es|man)\s+(?P<rest>.*)$", re.DOTALL
)
_TO = re.compile(
    r"(?:^|\s)(?:zu\s+(?P<plain>[a-zäöüß]+n)|(?P<first>ab|an|auf|aus|bei|ein|fort|her|hin|mit|nach|nieder"
    r"|vor|weg|zurück|zusammen)zu(?P<second>[a-zäöüß]+n))$"
)
_WERE_TO = re.compile(
    r"^(?P<front>(?:[Aa]uf|[Bb]innen|[Ii]nnerhalb|[Ii]n|[Bb]is|[Üü]ber|[Mm]it|[Nn]ach|[Vv]or|[Vv]on|[Aa]us"
    r"|[Aa]n)\s+.+?)\s+(?:wäre|ist|sei)\s+(?P<rest>.*)$"
)
_NOUN = r"(?:[A-ZÄÖÜ][\w-]+|\d[\d.,]*(?:\s+(?:Millionen|Milliarden))?\s+[A-ZÄÖÜ][\w-]+)"
_SUBJECT = re.compile(
    rf"^(?P<subject>(?:(?:der|die|das|ein|eine|alle|beide|mehrere)\s+)?"
    rf"(?:[a-zäöüß-]+(?:e|er|en|es)\s+){{0,2}}{_NOUN}"
    rf"(?:\s+(?:der|des)\s+(?:[a-zäöüß-]+en\s+|[A-ZÄÖÜ][a-zäöüß]+er\s+(?=[A-ZÄÖÜ]))?[A-ZÄÖÜ][\w-]+)?(?:\s+und\s+(?:(?:der|die|das)\s+)?{_NOUN}(?!\s+(?:der|des|einer|eines)\s))?"
    r"(?:\s+(?:auf|für|gegen)\s+[A-ZÄÖÜ][\w-]+(?=\s+[a-zäöüß]+(?:en|ern)$))?)\s+(?P<rest>\S.*)$",
    re.DOTALL,
)
_INFINITIVE = re.compile(r"\b[a-zäöüß]+(?:en|ern|eln|tun|sein)$")


def main_clauses(text: str) -> tuple[str, ...]:
    """``text`` split at the commas between its main clauses; empty unless each has its own finite verb."""
    pieces = [p.strip(" .!?") for p in _BETWEEN.split(text)]
    pieces = [p for p in pieces if p]
    return tuple(pieces) if len(pieces) > 1 and all(_HAS_VERB.match(p) for p in pieces) else ()


def shortened(clause: str) -> str:
    """``einem Beitritt hätte sie zu entsagen`` -> ``einem Beitritt entsagen``; other clauses as they are."""
    match = _OWED.match(clause) or _WERE_TO.match(clause)
    verb = _TO.search(match["rest"]) if match else None
    if match is None or verb is None:
        return clause
    between = match["rest"][: verb.start()].strip()
    infinitive = verb["plain"] or f"{verb['first']}{verb['second']}"
    return " ".join(f"{match['front']} {between} {infinitive}".split())


def with_modal(modal: str, rest: str) -> str:
    """``soll``, ``das Wahlalter auf 16 sinken`` -> ``das Wahlalter soll auf 16 sinken``.

    Returns:
        ``rest`` as it is when no subject followed by an infinitive can be told.
    """
    if not _INFINITIVE.search(rest):
        return rest
    match = _SUBJECT.match(rest)
    if match is None:
        return rest
    return f"{match['subject']} {modal} {match['rest']}"


@lru_cache(maxsize=1)
def belonging() -> re.Pattern[str]:
    """``; dazu zählen …`` after a number of points: where the list of them begins."""
    heads = "|".join(re.escape(w) for w in words("plans", "parts"))
    return re.compile(
        rf"(?P<of>\b(?:{heads})n?\b[^.]*?)[;,–]\s*(?:dazu|hierzu|zu ihnen|darunter|zu denen|zu diesen)\s+"
        r"(?:zählen|zählt|zählten|gehören|gehört|gehörten|fallen|sind)\s+(?P<list>[^.;!?]+)"
    )


@lru_cache(maxsize=1)
def _renounces() -> re.Pattern[str]:
    return re.compile(
        r"^[^.;:!?]{0,90}?\bverzichte(?:t|te)\s+(?:(?:aber|jedoch|dagegen|zudem|auch|allerdings|ganz)\s+)*auf\s+"
        r"(?P<det>eine?n?\s+|die\s+|den\s+|das\s+|jede[nrs]?\s+)?(?P<object>[^.,;:!?]+)"
    )


def renounced(after: str) -> str:
    """ "Der Text verzichtet auf eine Obergrenze" -> ``keine Obergrenze``; empty without such words."""
    match = _renounces().match(after)
    if not match:
        return ""
    without = {
        "eine": "keine",
        "einen": "kein",
        "ein": "kein",
        "jede": "keine",
        "jeden": "kein",
        "jedes": "kein",
    }.get((match["det"] or "").strip())
    found = match["object"].strip()
    if without == "kein":
        found = re.sub(r"^((?:[a-zäöüß-]+))en(?=\s+[A-ZÄÖÜ])", r"\1er", found)
    return f"{without} {found}" if without else f"Verzicht auf {match['det'] or ''}{found}"


@lru_cache(maxsize=1)
def _purpose() -> re.Pattern[str]:
    verbs = "|".join(re.escape(w) for w in words("plans", "purposes"))
    return re.compile(
        rf"^(?:[“”\"»«]?[^,.;:]{{0,40}}?|,\s[^.;:]{{1,160}}?,)\s+(?:soll|sollte|solle)\s+"
        rf"(?P<object>(?:[^.;:!?]|\.(?=\s?[\da-zäöü]|\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober"
        rf"|November|Dezember)))+?\s+(?:{verbs}))(?=[,.;!?]|\s+und\s|$)"
    )


def purposed(after: str) -> str:
    """ "Das Abkommen soll die Zölle senken" -> ``die Zölle senken``; empty without such words."""
    match = _purpose().match(after)
    return match["object"] if match else ""


_RETURN = re.compile(
    r"^(?:Im Gegenzug|Dafür)\s+(?P<verb>[a-zäöüß]+(?:t|en))\s+"
    r"(?P<subject>(?:(?:der|die|das)\s+)?[A-ZÄÖÜ][\w-]+)\s+(?P<rest>[^;!?]+?)[.!?]?$"
)


def in_return(text: str) -> str:
    """ "Im Gegenzug verschiebt Peking Kontrollen" -> ``Peking verschiebt Kontrollen``; else empty."""
    match = _RETURN.match(text)
    if not match or match["verb"] in words("plans", "no_deed"):
        return ""
    subject = re.sub(r"^(?:der|die|das)\s+", "", match["subject"])
    return f"{subject} {match['verb']} {match['rest']}"
