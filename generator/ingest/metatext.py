"""Lines about the text itself: who made it, of what, for which programme, and what its makers tell readers.

Such lines name nothing the article is about. What gives them away is not one phrase but several signs
together: words of the trade ("Agenturen", "Manuskript"), no verb, a name the text does not know, the
editors' "wir" beside a reader's "Sie", a place above the first or below the last paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .byline import ONE_NAME, stranger
from .cut import Cut
from .phrases import reported
from .spans import Line, quoted
from .topic import nouns
from .words import alternatives, word_set

_HEAD = 6
_TOP = 4
_TAIL = 12
_PARAGRAPH = 18
"""A line of so many words is a paragraph; what stands above the first one is the head."""
_NOTE_WORDS = 16
_TALK_WORDS = 30
_SIGNED_WORDS = 12
_DIALOGUE = 3
_KNOWN = 2
"""So many nouns in common with the other lines, and a line is about the matter."""

_WE = re.compile(r"\b(?:[Ww]ir|[Uu]ns|[Uu]nser(?:e[rnms]?)?)\b")
_YOU = re.compile(
    r"(?<=[\wäöüß,:?!] )(?:Sie|Ihnen|Ihre?[nms]?)\b"
    r"|\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[rnms]?|[Ee]uch|[Ee]ure[rnms]?)\b"
)
_NO_NAME = r"(?!(?:Der|Die|Das|Den|Ein|Eine|Kein|Keine|Mehr|Viel|Im|Am|Zum|Zur|Mit|Auch)\s)"
_LABELLED = re.compile(
    rf"^(?P<label>[A-ZÄÖÜ][^:.,!?„“«»]{{3,40}}): {_NO_NAME}(?P<name>{ONE_NAME})"
    rf"(?:(?:, | und | / ){ONE_NAME})*(?:, [A-ZÄÖÜ]\w+)?$"
)
_HANDED = re.compile(
    rf"^{_NO_NAME}(?P<name>{ONE_NAME}) "
    r"(?:(?:über|mit Einzelheiten|mit Informationen|mit Fragen)\b[^„“:?!]{3,80}"
    r"|(?:berichtete?|kommentierte?|informierte?|meldete? sich)"
    r"(?: (?:live )?(?:aus|für) [^„“:?!,.]{2,50})?)\.$"
)
_COLLEAGUE = re.compile(
    r"\b(?:[Uu]nser|[Mm]ein)e?[rn]? (?:[\w-]*[Kk]orrespondent|[\w-]*[Rr]eporter|Kolleg|Mitarbeiter|Autor)"
    rf"(?:e|in|en)?\b[^„“«»]{{0,30}}?(?P<name>{ONE_NAME})"
)
_LEARNT = re.compile(
    r"\bvor(?:lieg|lag)\w*|\b(?:gegenüber|Anfrage|[Ee]rfuhr|[Ee]rfahren|Informationen|Gespräch mit)\b"
)
"""What tells that the matter came to the house's ears: "der unserer Redaktion vorliegt"."""
_PLURAL = re.compile(
    r"(?<!der )(?<!den )(?<!dem )(?<!des )(?<!einem )(?<!einen )(?<!mit )(?<!von )(?<!aus )(?<!nach )"
    r"(?<![\w-])[a-zäöüß]{3,}en(?![\w-])(?! [A-ZÄÖÜ])"
)
"""What may be a verb in the plural ("widersprechen") in a line that ends like a sentence."""
_FAREWELL = re.compile(
    r"^(?:[^.?„“«»]{0,60}[,!] )?(?:[Ii]hre?|[Ee]ure?|[Ee]uer|[Dd]eine?) (?:[A-ZÄÖÜ][\w’-]+ ?){1,3}[.!]?$"
)
_OF_OTHERS = re.compile(
    r"\b(?:Newsletter|Podcast|Liveblog) (?:der|des|von) [A-ZÄÖÜ][^.]*\b(?:hat|hatte|habe|berichtet)\b"
)
_ORDER = re.compile(
    r"^(?:Jetzt )?[A-ZÄÖÜ][a-zäöüß]+en Sie (?:sich |jetzt |hier |uns(?:ere?n?)? |Ihre?n? )[^„“?]{3,90}[!.]?$"
)
_WISH = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+en Sie (?:(?!nicht\b)[a-zäöüß]+ ){0,4}[a-zäöüß]+[.!]$")


@dataclass(frozen=True)
class _Text:
    """The lines, those at the head and the tail, and whether somebody is asked and answers in between."""

    lines: tuple[Line, ...]
    head: int
    tail: int
    dialogue: bool

    def margin(self, line: Line) -> bool:
        """Whether a line stands above the first paragraph (not first of all) or among the last lines."""
        return 0 < line.index < self.head or line.index >= self.tail

    def known(self, line: Line) -> int:
        """How many nouns of a line other lines have, too, words of the trade left out."""
        return len(self.shared(line) - _trade_stems())

    def shared(self, line: Line) -> frozenset[str]:
        """The nouns of a line that stand in another one, of those below the text only in long ones."""
        told = (o for o in self.lines if o.index < self.tail or o.words >= _PARAGRAPH)
        return nouns(line.text) & frozenset(n for o in told if o.index != line.index for n in nouns(o.text))


def metatext_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """The lines that tell of the text, its making or its makers, none of them the first."""
    if len(found) < 3:
        return []
    text = _read(found)
    return [
        Cut(line.start, line.end, "byline" if _signed(line, text) else "teaser", "metatext", sure=False)
        for line in found[1:]
        if any(sign(line, text) for sign in (_signed, _note, _talk, _furniture, _of_the_page))
    ]


def _read(found: tuple[Line, ...]) -> _Text:
    paragraphs = [line.index for line in found if line.words >= _PARAGRAPH]
    head = min(paragraphs[0], _HEAD) if paragraphs else 1
    told = [line.index for line in found if line.closed and _about(line, found)]
    tail = max(len(found) - _TAIL, told[-1] + 1 if told else 2)
    return _Text(found, head, tail, sum(_talks(line) for line in found) >= _DIALOGUE)


def _about(line: Line, found: tuple[Line, ...]) -> bool:
    """Whether a line is a paragraph of the article: long, with nouns of other lines."""
    if line.words < _PARAGRAPH:
        return False
    others = frozenset(n for o in found if o.index != line.index for n in nouns(o.text))
    return len(nouns(line.text) & others) >= _KNOWN


def _talks(line: Line) -> bool:
    return bool(_YOU.search(line.text)) and not quoted(line.text)


def _note(line: Line, text: _Text) -> bool:
    """A remark without a verb on what a text was made of, when it was sent, or on the weather."""
    if line.words > _NOTE_WORDS or not text.margin(line) or line.text[-1] in "?:":
        return False
    told = _trade().search(line.text) or _weather().search(line.text)
    return bool(told) and not _verb(line.text) and not text.known(line)


def _furniture(line: Line, text: _Text) -> bool:
    """A line of its own without a verb that names a thing of the page, and nothing else the text names."""
    if line.index < _TOP or line.words > _SIGNED_WORDS or line.text[-1] in "?:" or quoted(line.text):
        return False
    if sum(other.block == line.block for other in text.lines) > 1:
        return False
    if not _things().search(line.text) or _verb(line.text):
        return False
    return not any(nouns(line.text) & nouns(other.text) for other in text.lines if other.index != line.index)


def _of_the_page(line: Line, text: _Text) -> bool:
    """A line below the text, or an order to the reader between its blocks, that names nothing of the text."""
    if line.words > _TALK_WORDS or text.dialogue or quoted(line.text) or reported(line.text):
        return False
    if _answered(line, text) or text.shared(line) - _anywhere():
        return False
    if _OF_OTHERS.search(line.text):
        return False
    named = re.search(rf"(?<![\w-]){alternatives('metatext', 'page-only')}(?![\w-])", line.text)
    return (
        bool(named or _ORDER.match(line.text)) if line.index >= text.tail else _set_apart(line, text, named)
    )


def _set_apart(line: Line, text: _Text, named: re.Match[str] | None) -> bool:
    """Whether a short line stands in a block of its own, and is of the page or orders the reader about."""
    alone = sum(other.block == line.block for other in text.lines) == 1 and line.index >= _TOP
    return alone and line.words <= _SIGNED_WORDS and bool(named or _ORDER.match(line.text))


def _signed(line: Line, text: _Text) -> bool:
    """A line that names one of its makers: a credit, a handing over, a farewell."""
    if line.words > _SIGNED_WORDS or reported(line.text) or quoted(line.text):
        return False
    ending = line.index >= text.tail
    labelled = _LABELLED.match(line.text) if text.margin(line) else None
    if labelled and _verb(labelled["label"]):
        labelled = None
    match = labelled or _handed(line) or _COLLEAGUE.search(line.text)
    if match and stranger(match["name"], line, text.lines):
        return True
    return ending and not _verb(line.text) and bool(_FAREWELL.match(line.text) or _WISH.match(line.text))


def _handed(line: Line) -> re.Match[str] | None:
    """``Vorname Name über die neuen Quoten.``, ``Vorname Name berichtete aus Genf.``"""
    match = _HANDED.match(line.text)
    if match is None or (" über " in line.text and _verb(line.text)):
        return None
    heading = re.compile(alternatives("byline", "headings"))
    words = match["name"].split()
    return None if any(heading.fullmatch(word) for word in (words[0], words[-1])) else match


def _talk(line: Line, text: _Text) -> bool:
    """The editors speak to their readers: "wir" and "Sie", or something of the house that is "unser"."""
    if line.words > _TALK_WORDS or text.dialogue or quoted(line.text) or reported(line.text):
        return False
    if _LEARNT.search(line.text) or _answered(line, text):
        return False
    ours = re.search(rf"\b[Uu]nsere?[rnms]? (?:\w+ )?{alternatives('metatext', 'house')}\b", line.text)
    both = _WE.search(line.text) and _YOU.search(line.text)
    reader = _WE.search(line.text) and re.search(r"\bLeser\w*\b", line.text)
    return bool(ours or both or reader) and text.known(line) < _KNOWN


def _answered(line: Line, text: _Text) -> bool:
    """Whether a line is one question with something under it that speaks to nobody: its answer."""
    below = next((o for o in text.lines if o.index == line.index + 1), None)
    asked = line.text.endswith("?") and len(line.sentences) == 1
    return asked and below is not None and below.closed and not _talks(below)


def _verb(text: str) -> bool:
    """Whether a finite verb stands in a short text, as far as common ones and endings tell."""
    if re.search(rf"(?<!\w){alternatives('captions', 'verbs')}(?!\w)", text):
        return True
    if text.endswith(".") and _PLURAL.search(text):
        return True
    words = re.findall(r"(?<![\w-])[a-zäöüß]{3,}(?![\w-])", text)
    if any(w in word_set("metatext", "preterites") for w in words):
        return True
    small = word_set("metatext", "no-verbs")
    return any(re.search(r"..(?:te|ten|[^cs]t|st)$", w) and w not in small for w in words)


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives('metatext', 'trade')}(?![\w-])")


@cache
def _weather() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives('metatext', 'weather')}(?![\w-])")


@cache
def _things() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives('metatext', 'furniture')}(?![\w-])")


@cache
def _trade_stems() -> frozenset[str]:
    plain = " ".join(re.findall(r"[A-ZÄÖÜ][a-zäöüß]{3,}", " ".join(sorted(word_set("metatext", "trade")))))
    return nouns(plain)


@cache
def _anywhere() -> frozenset[str]:
    """Words many texts share, of days and of the page itself."""
    return nouns(" ".join(sorted(word_set("notices", "anywhere"))))
