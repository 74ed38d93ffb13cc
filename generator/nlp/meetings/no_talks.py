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
_SEEN = frozenset({"speak", "assemble", "meet"})
_AT_WORK = frozenset({"confer", "negotiate"})


def tells_of_no_talks(told: Told) -> bool:
    """``Bei einer Pressekonferenz sprach X``, ``trafen in einer TV-Debatte aufeinander``."""
    text = told.frame.sentence.text
    kinds = {t.kind for t in told.frame.triggers if not t.noun}
    if not kinds:
        return False
    alone = len(told.who.sure) + len(told.who.possible) + len(told.who.sides) < 2
    if alone and kinds == {"speak"} and _BEFORE_THE_PRESS.search(text):
        return True
    if kinds <= _SEEN and _ON_SCREEN.search(text):
        return True
    return alone and kinds <= _AT_WORK and _CHAMBER.search(text) is not None and not _WITH.search(text)
