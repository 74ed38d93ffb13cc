"""What a text wants or is to do, told as a row of infinitives ("will A einfrieren und B heimholen")."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import load, words
from .plans_carried import Laid, laid, one
from .plans_words import begin_pattern

_INFINITIVE = r"[a-zäöüß]{2,}(?:en|ern|eln)|tun|sein"
_WANTS = re.compile(
    r"^(?:[“”\"»«]?[^,.;:]{0,50}?|,\s[^.;:]{1,160}?,)\s(?:will|wolle|wollte|möchte)\s+"
    r"(?:(?:auch|zudem|außerdem|vor allem|unter anderem|zunächst|dagegen)\s+)?(?P<object>[^;:!?]+?)[.!]?$"
)
_IS_TO = re.compile(
    r"^(?:[“”\"»«]?[^,.;:]{0,40}?|,\s[^.;:]{1,160}?,)\s(?:soll|sollte|solle)\s+(?P<object>[^;:!?]+?)[.!]?$"
)
_AIMS = re.compile(
    r"^[“”\"»«]?[^,.;:]{0,50}?\szielt(?:e)?\s+(?:(?:vor allem|unter anderem|auch)\s+)?auf\s+"
    r"(?P<object>[^.;:]+?)(?:\s+ab)?[.]?$"
)
_WHICH_DOES = re.compile(r"^[“”\"»«]?[^,.;:]{0,60},\s(?:der|die|das)\s+(?P<clauses>[^.;:!?]+?)(?=[.;!?]|$)")
_CUT = re.compile(r",\s+(?:und\s+)?|\s+(?:und|sowie)\s+")
_CLOSED = re.compile(rf"\s(?:{_INFINITIVE})$")
_BESIDE = re.compile(
    r"^(?:(?:in|an|auf|mit|bei|zu|über|durch|für|nach|aus|von|unter)\s+)?(?:der|die|das|dem|den|denen|dessen|deren"
    r"|wenn|falls|sofern|sobald|weil|damit|um|ohne|wie|was|so|sagte|heißt|hieß)\s"
)
_FINITE_END = re.compile(
    r"\s(?:[a-zäöüß]+(?:t|te|ten)|soll|sollen|will|wollen|kann|können|darf|muss|ist|sind|war|hat|haben)$"
)
_SOMEBODY = re.compile(r"^(?:der|er|sie|es|man|niemand|keiner|kein|nicht|ich|wir)\s")


def wanted(determiner: str, after: str) -> tuple[Laid, ...]:
    """ "Der Plan will die Front einfrieren und Gefangene tauschen", "soll A stoppen und B befreien".

    Args:
        determiner: article of the text; after "den" it is the object of somebody's will.
    """
    if determiner in ("den", "dem", "des"):
        return ()
    aims = _AIMS.match(after)
    if aims:
        return laid(aims["object"], "aim")
    match = _WANTS.match(after)
    if match:
        return _deeds(match["object"], 1)
    match = _IS_TO.match(after)
    return _deeds(match["object"], 2) if match else ()


def _deeds(raw: str, fewest: int) -> tuple[Laid, ...]:
    if _SOMEBODY.match(raw):
        return ()  # "Das Papier will der Präsident unterzeichnen"
    found = infinitives(raw)
    if len(found) < fewest or any(_done_to_it(deed) for deed in found):
        return ()
    bare = raw[:1].isupper() and len(found) == 1
    if bare and not _purposes().search(found[0]):
        return ()  # "Das Papier will Kiew prüfen"
    return tuple(laid_one for deed in found for laid_one in one(deed, "aim"))


def by_deeds(after: str) -> tuple[Laid, ...]:
    """ "…, das den Mindestlohn anhebt und die Grenzen öffnet": what the relative clause says it does."""
    match = _WHICH_DOES.match(after)
    if not match:
        return ()
    done = load("plans")["relative_deeds"]
    found = _rows(match["clauses"], _deed())
    bare = (phrase.rpartition(" ") for phrase in found)
    return tuple(told for what, _, verb in bare for told in one(f"{what} {done[verb]}", "deed"))


@lru_cache(maxsize=1)
def _deed() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(load('plans')['relative_deeds'])})$")


def infinitives(raw: str) -> list[str]:
    """The phrases that end in an infinitive, in order, with their objects; empty if anything is left over."""
    return _rows(raw, _CLOSED)


def _rows(raw: str, closed: re.Pattern[str]) -> list[str]:
    found: list[str] = []
    open_part = ""
    at = 0
    cuts = [*((m.start(), m.end()) for m in _CUT.finditer(raw)), (len(raw), len(raw))]
    for start, end in cuts:
        piece, link = raw[at:start].strip(), raw[start:end]
        at = end
        if (
            closed is _CLOSED
            and not open_part
            and found
            and (_BESIDE.match(piece) and _FINITE_END.search(piece))
        ):
            continue
        open_part = f"{open_part}{piece}"
        if closed.search(open_part) or (closed is _CLOSED and _CLOSED.search(f" {open_part}")):
            found.append(open_part)
            open_part = ""
        else:
            open_part += link
    return found if not open_part else []


def _done_to_it(deed: str) -> bool:
    verb = deed.split()[-1]
    return bool(begin_pattern("tabled").match(verb) or begin_pattern("done_to_texts").match(verb))


@lru_cache(maxsize=1)
def _purposes() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(w) for w in words("plans", "purposes")) + ")$")
