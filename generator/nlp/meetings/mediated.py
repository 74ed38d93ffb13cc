"""Whom somebody brought to a table, where the next sentence names them: "A brachte beide Seiten zusammen"."""

from __future__ import annotations

import re

from .affinity import days_agree, places_agree
from .drafts import Draft, Told

_BROUGHT = re.compile(
    r"\ban einen Tisch (?:gebracht|geholt|gesetzt|zu bringen)\b"
    r"|\b(?:br|h)[a-zäöü]+t(?:e|en)? [^.;]*\ban einen Tisch\b"
    r"|\bzusammen(?:gebracht|geholt|geführt)\b|\b(?:brachte|holte|führte)n?\b[^.;]*\bzusammen\b"
)
_OTHER = re.compile(
    r"(?i)\b(?:zuvor|vorher|zuletzt|bereits|schon|damals|danach|anschließend|später|erneut)\b"
)
_TWO = 2


def named_behind(told: Told, drafts: list[Draft]) -> bool:
    """``Die Gesandte hat die Anführer an einen Tisch gebracht. In A sprachen B und C``: these it was.

    Only where the sentence before names nobody but who brought them there, and nothing speaks of another
    occasion.
    """
    last = drafts[-1] if drafts else None
    if last is None or len(last.frames) != 1 or len(last.sure) > 1 or "call" in {told.kind, last.kind}:
        return False
    if told.frame.sentence.index - last.last != 1 or told.status != "held" or last.status != "held":
        return False
    if not _BROUGHT.search(last.frames[0][0].sentence.text) or _OTHER.search(told.frame.sentence.text):
        return False
    strangers = set(told.who.sides) - set(last.sides) if last.sides else set()
    if told.new_one or len(told.who.sure) < _TWO or strangers:
        return False
    return places_agree(told, last) is not None and days_agree(told, last) is not None
