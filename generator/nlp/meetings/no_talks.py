"""Words of meeting that tell of none: a press conference, a debate on the screen, a parliament at work."""

from __future__ import annotations

import re

from .drafts import Told

_BEFORE_THE_PRESS = re.compile(
    r"\b(?:[Bb]ei|[Aa]uf|[Ii]n) (?:einer|der|seiner|ihrer) (?:\w+en )?(?:Presse|Medien)konferenz\b"
)
_ON_SCREEN = re.compile(
    r"\b(?:TV|Fernseh)-?(?:[Dd]ebatte|[Dd]uell|[Ss]tudio)\b|\bTalkshow\b|\bim Fernsehen\b"
)
_CHAMBER = re.compile(
    r"\b(?:Bundestag|Bundesrat|Nationalrat|Ständerat|Oberhaus|Unterhaus|Parlament|Senat|Repräsentantenhaus"
    r"|Kongress|Landtag|Staatsduma|Duma|Knesset|Sejm|Abgeordnetenhaus|Gemeinderat) "
    r"(?:hat|hatte|berät|beriet|berate|debattiert\w*|verhandelt\w*)\b"
)
_WITH = re.compile(r"\bmit (?!großer|grosser|knapper)")
_FACET = re.compile(
    r"\b(?:Stand|Verlauf|Ergebnis(?:se|sen)?|Inhalt(?:e|en)?|Fortgang|Ausgang|Abschluss|Ende|Scheitern"
    r"|Fortschritte?n?|Gang) (?:der|des|dieser|dieses|ihrer|seiner) (?:[a-zäöüß]+n )?$"
)
_COMMENTS = re.compile(
    r"\b(?:sich\b[^.;]*\bäu(?:ß|ss)er\w*|äu(?:ß|ss)er\w* sich\b|Stellung\b[^.;]*\bnehm\w*)"
)
_DEADLINE = re.compile(r"\b(?:[A-ZÄÖÜ]?\w*[Ff]rist|Ultimatum|Stichtag)\b")
_SEEN = frozenset({"speak", "assemble", "meet"})
_AT_WORK = frozenset({"confer", "negotiate"})


def _speaks_of_them(told: Told, text: str) -> bool:
    """``will sich zum Stand der Verhandlungen äußern``, ``eine Frist für die Verhandlungen läuft ab``."""
    last = told.frame.triggers[-1] if told.frame.triggers else None
    if last is None or told.place is not None:
        return False
    ahead = text[: last.start - told.frame.sentence.start]
    facet = _FACET.search(ahead)
    return facet is not None and (_COMMENTS.search(text) or _DEADLINE.search(text)) is not None


def tells_of_no_talks(told: Told) -> bool:
    """``Bei einer Pressekonferenz sprach X``, ``trafen in einer TV-Debatte aufeinander``."""
    text = told.frame.sentence.text
    kinds = {t.kind for t in told.frame.triggers if not t.noun}
    if not kinds:
        return _speaks_of_them(told, text)
    alone = len(told.who.sure) + len(told.who.possible) + len(told.who.sides) < 2
    if alone and kinds == {"speak"} and _BEFORE_THE_PRESS.search(text):
        return True
    if kinds <= _SEEN and _ON_SCREEN.search(text):
        return True
    return alone and kinds <= _AT_WORK and _CHAMBER.search(text) is not None and not _WITH.search(text)
