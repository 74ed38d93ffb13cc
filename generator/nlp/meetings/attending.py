"""Bodies a sentence counts among those present: "darunter Kanada und Japan", "zugeschaltet waren A und B"."""

from __future__ import annotations

import re

from .outside import AT_HEAD

_ROW = (
    r"(?:(?:die |der |das |den |dem )?(?:[a-zäöüß]+e[nrs]? )?[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]+)?"
    r"(?:,| und| sowie)(?: auch)? )*(?:die |der |das |den |dem )?$"
)
_COMES = r"(?:vertreten|dabei|anwesend|zugegen|beteiligt|teil|am (?:Verhandlungst|T)isch|zugeschaltet|mit)"
_AMONG = re.compile(
    r"\b(?:Staaten|Ländern?|Nationen|Regierungen|Delegationen|Teilnehmer\w*|Parteien|Gewerkschaften|Verbände\w*)"
    rf"\b[^.;:]*, (?:darunter|unter ihnen|allen voran|unter anderem)(?: auch)? {_ROW}"
)
_CONNECTED = re.compile(
    r"\b[Zz]ugeschaltet (?:war|waren|sind|ist|hat|haben)\b[^.;:]*?"
    rf"(?: auch| zudem| außerdem| ausserdem)? {_ROW}"
    rf"|\b[Zz]ugeschaltet[^.;:]*: {_ROW}"
)
_TOO = re.compile(
    r"\b(?:nahm|nahmen|nehmen|nimmt|war|waren|ist|sind|beteiligten|beteiligen|saß|sass|saßen|sassen|sitzt|sitzen)\b"
    rf" [^.;:]*?\b(?:auch|zudem|ebenfalls|erstmals) {_ROW}"
)
_ARE_THERE = re.compile(rf"(?![^.;:]*\bnicht\b)[^.;:]*\b{_COMES}\b")
_HEAD_IS_THERE = re.compile(
    rf" (?:war|waren|ist|sind|sei|seien) (?:(?!nicht\b|nie\b|kaum\b)[\w-]+ ){{0,4}}{_COMES}\b"
    r"(?!,? [^.;]*\bzu\b)"
)
_BESIDE = re.compile(rf"\b[Nn]eben {_ROW}")
_THERE = re.compile(rf"\b(?:Mit dabei|Vertreten|Am Tisch|Anwesend|Beteiligt|{_COMES})\b")
_NOT = re.compile(r"\b(?:nicht|ohne|weder|kein\w*|künftig\w*|nächste\w*|weiteren)\b")
_LIST = re.compile(
    r"\b(?:[Tt]eilnehm\w+|[Tt]eilnahmen?|[Mm]it dabei|[Dd]abei|[Vv]ertreten|am Tisch|[Bb]eteiligt)\b"
    rf"[^.;:]*: {_ROW}"
)
_WITH_THEM = re.compile(
    r"\b(?:Mit dabei|Vertreten|Anwesend|Beteiligt|Mit am Tisch|Am Tisch)\b "
    r"(?:war|waren|sind|ist|sa(?:ß|ss)en?)\b"
    rf"(?:[^.;:]*?\b(?:auch|neben|noch))? {_ROW}"
)
_SIT_TOO = re.compile(
    r"\b(?:nahm|nahmen|nimmt|nehmen)\b[^.;]*\bteil\b|\bteil(?:nahm|nahmen|nimmt|genommen)\b"
    r"|\b(?:war|waren|ist|sind|wurde|wurden|sa(?:ß|ss)(?:en)?|sitz(?:t|en))\b[^.;]*"
    r"\b(?:vertreten|anwesend|zugegen|zugeschaltet|vor Ort|am (?:Verhandlungst|T)isch"
    r"|dabei(?!,? [^.;]*\bzu\b))"
    r"|\b(?:[Dd]abei|[Vv]ertreten|[Aa]nwesend|[Zz]ugeschaltet|am Tisch)\b "
    r"(?:war|waren|ist|sind|sa(?:ß|ss)(?:en)?)\b"
    r"|\b(?:stie(?:ß|ss)(?:en)?|st(?:ö|o)(?:ß|ss)(?:t|en)|kam|kamen|kommt|kommen)\b[^.;]*\b(?:dazu|hinzu)\b"
    r"|^[^,;]*(?:, [^,;]*)*\bvermitteln\W*$|^\W*(?:Mit am|Am) Tisch: "
)
_WISHED = re.compile(
    r"\b(?:soll\w*|müss\w*|muss|will|wollen|wollten?|forder\w+|verlang\w+|könnt\w*|möcht\w*|würd\w*|wird|werden|nächst\w+"
    r"|künftig\w*|nicht|kein\w*|weder|nie(?:mals)?|ohne|wenn|falls|solange)\b"
)
_WORDS = re.compile(
    r"\b(?:darunter|unter ihnen|allen voran|unter anderem|auch|zudem|ebenfalls|erstmals|[Nn]eben"
    r"|[Zz]ugeschaltet|[Mm]it dabei|[Dd]abei|[Vv]ertreten|[Tt]eiln\w+|[Aa]m Tisch|[Aa]nwesend|[Bb]eteiligt)\b"
)
"""One of them stands before every body these patterns find."""


def attends(before: str, after: str) -> bool:
    """Whether a body is one of those a sentence counts as present.

    Args:
        before: the sentence up to the body.
        after: the rest of it.
    """
    if AT_HEAD.search(before) and _HEAD_IS_THERE.match(after):
        return True
    if not _WORDS.search(before):
        return False
    if any(p.search(before) for p in (_AMONG, _CONNECTED, _LIST, _WITH_THEM)):
        return not _NOT.search(before)
    if _TOO.search(before):
        return bool(_ARE_THERE.match(after)) and not _NOT.search(before)
    whole = before + after
    return bool(_BESIDE.search(before) and _THERE.search(whole)) and not _NOT.search(whole)


def adds_sides(text: str) -> bool:
    """``Auch Vertreter Polens nahmen teil``: whether sides came to a meeting told before.

    What is only asked for or still to come is not told of that meeting.
    """
    return _SIT_TOO.search(text) is not None and not _WISHED.search(text)
