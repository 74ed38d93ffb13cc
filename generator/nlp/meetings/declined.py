"""Whether the sentence behind an invitation says that those who were asked will not come."""

from __future__ import annotations

import re

from .drafts import Draft

_ASKED = re.compile(
    r"\bh(?:at|aben|atten?)\b[^.;]*\b(?:ein)?geladen\b|\bl(?:ädt|ud|uden)\b[^.;]*\bein\b|\b(?:bat|gebeten)\b"
)
_WHAT = r"(?:Einladung|Teilnahme|Termin|Treffen|Gespräch|Angebot|Reise|Besuch|Zusage)"
_FREE = (  # what may stand between verb and prefix: no object but the invitation itself
    rf"(?:(?!nicht\b)[a-zäöüß-]+ |am (?:[A-ZÄÖÜ]\w+) |[A-ZÄÖÜ]\w+tag(?:abend|mittag|nachmittag|morgen)? "
    rf"|(?:das|die|den|ihre|seine|ihren|seinen|der|dem) {_WHAT} )*"
)
_NO = re.compile(
    rf"\bsagt(?:e|en)? {_FREE}ab\b|\b(?:lehn|wink)ten? {_FREE}ab\b|\bschlug(?:en)? {_FREE}aus\b"
    rf"|\bmuss(?:te)?n? {_FREE}passen\b|\bverzichtete[n]?\b(?! auf (?!{_WHAT}))"
    r"|\blie(?:ß|ss)(?:en)? sich entschuldigen\b"
    rf"|\bh(?:at|aben|atten?) {_FREE}(?:abgesagt|abgelehnt|abgewinkt|ausgeschlagen|gepasst)\b"
    rf"|\bblieb(?:en)? (?:aber |jedoch |dann )?fern\b|\bkam(?:en)? (?:aber |jedoch |dann )?nicht\W*$"
)
_ALL_OF_THEM = re.compile(r"\b(?:[Bb]eide|[Aa]lle|Die Eingeladenen|Die Geladenen|[Kk]einer|[Nn]iemand)\b")
_NAME = re.compile(r"(?<!^)(?<!\W\W)\b[A-ZÄÖÜ][\w-]{2,}|^[A-ZÄÖÜ]{2,}[\w-]*")
_TWO = 2


def declined(text: str, draft: Draft) -> bool:
    """Whether ``text``, the next sentence, calls the meeting off for those who were asked to it.

    Where more than one was asked, one who stays away does not: the others may meet all the same.
    """
    asked = _ASKED.search(draft.frames[-1][0].sentence.text)
    if not asked or draft.status not in {"planned", "proposed", "held"} or len(draft.frames) > 1:
        return False
    known = len(draft.sure) + len(draft.possible) + len(draft.sides)
    one = known == _TWO or (known < _TWO and _names_one(text, asked.string))
    return _NO.search(text) is not None and (one or _ALL_OF_THEM.search(text) is not None)


def _names_one(text: str, before: str) -> bool:
    """Whether both sentences name the same body or person: who was asked is who says no."""
    named = {part for word in _NAME.findall(before) for part in word.split("-")}
    return any(part in named for word in _NAME.findall(text) for part in word.split("-"))
