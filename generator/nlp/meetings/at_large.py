"""Sentences that speak of meetings without telling of one: "bei solchen Begegnungen", "jede Runde"."""

from __future__ import annotations

import re

from ...lexicon import pattern
from .drafts import Told
from .no_talks import tells_of_no_talks

_EACH = pattern("meetings", r"\b(?:<each>)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_TO_HOST = re.compile(r"\b(?:angeboten|bereit|bot|böte|bietet)\b[^.;]*\bauszurichten\b")
_AT_LARGE = pattern("meetings", r"\b(?:<at_large>)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_TO_BE_IN = re.compile(
    r"\ban (?:den|solchen|diesen|allen) \w*(?:ä|e)\w+n (?:zu )?(?:beteilig|teil(?:zu)?nehm)"
)
_STAYS_AT = re.compile(r"\b[Ee]s (?:bleibe?t?|habe) (?:\w+ )?(?:bei|nur) (?:(?:der|dem|die|das) )?ein\w*\b")
_QUESTION = re.compile(r"\b(?:Nachf|F)ragen? nach (?:[a-zäöüß]+ ){0,2}$")
"""``Auf die Frage nach einem Treffen mit A``: asked about, not told."""
_UNINVITED = re.compile(r"\bnicht (?:ein)?geladen\b")
_CALLED_IT = re.compile(
    r"\b(?:sprach|sprachen|redete) (?:\w+ )?von eine[rm] (?:[\w-]+ ){0,3}(?:Runde|Treffen|Gespräch)\b"
)
_CANVASSES = re.compile(
    r"\bals [\w-]*ort\b[^.;]*\b(?:werben|wirbt|warb(?:en)?|geworben)\b|\bwarb(?:en)?\b[^.;]* als "
)
_NO_SUCH = re.compile(
    r"\W*(?:Ein(?:en|e)?|Solche?[nr]?|Kein(?:en|e)?) (?:solche[nrs]? )?[A-ZÄÖÜ][\w-]+ "
    r"(?:habe|hat|gebe|gibt|sei|ist|war)(?: [a-zäöüß]+)*\W*$"
)
_UNREAL = re.compile(
    r"\b(?:wäre|sei|ist|hält|hielt|hielte|halte) (?:[\w-]+ )??(?:eine?n?) (?:[a-zäöüß]+ ){0,2}$"
)
_POINTLESS = re.compile(
    r"\b(?:sinnlos|zwecklos|überflüssig|Zeitverschwendung|(?:nicht|wenig|kaum) sinnvoll)\b"
)


def says_nothing(told: Told) -> bool:
    """``bei solchen Begegnungen``, ``jede Runde``: talk of meetings at large.

    Nor does who demands that others take part ("X will Y an den Gesprächen beteiligen") tell of one.
    """
    few = len(told.who.sure) + len(told.who.possible) + len(told.who.sides) < 2
    to_be_in = told.status == "proposed" and few and _TO_BE_IN.search(told.frame.sentence.text)
    if to_be_in or tells_of_no_talks(told):
        return True
    noun, text = told.frame.noun, told.frame.sentence.text
    if noun is not None and _POINTLESS.search(text) and _UNREAL.search(told.frame.lead):
        return True  # "Ein Treffen mit X wäre sinnlos": there is none
    if _UNINVITED.search(text) or (_CALLED_IT.search(text) and told.status == "held"):
        return True
    offered = _TO_HOST.search(told.frame.sentence.text) and not (told.place or told.day.phrase)
    if noun is not None and _QUESTION.search(told.frame.lead):
        return True
    if noun is None or told.who.sure or told.who.sides:
        return False
    if offered:
        return True
    before = told.frame.lead
    at_large = noun.word.endswith("n") and _AT_LARGE.search(before)
    return bool(_STAYS_AT.search(before) or _EACH.search(before) or at_large)


def canvassed(told: Told) -> bool:
    """``will für Wien als Verhandlungsort werben``: a town offers itself, for no meeting yet."""
    places = all(t.noun and t.word.lower().endswith("ort") for t in told.frame.triggers)
    return places and _CANVASSES.search(told.frame.sentence.text) is not None


def denied_by(told: Told) -> bool:
    """``A klang anders: Einen Termin habe es nie gegeben``: A denies one told of before, and is in none."""
    text, at = told.frame.sentence.text, told.frame.clause_start - told.frame.sentence.start
    return told.status == "denied" and text[at : at + 1] == ":" and _NO_SUCH.match(text, at) is not None
