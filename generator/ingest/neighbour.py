"""Lines that are noise by what stands beside them: captions, poll answers, names over a stamp, crossheads."""

from __future__ import annotations

import re
from itertools import pairwise

from .cut import Cut
from .phrases import reported
from .spans import Line
from .words import alternatives

_CAPTION_WORDS = 25
_ANSWER_WORDS = 10
_MOST_ANSWERS = 6
_TAG_WORDS = 4
_MOST_TAGS = 3
_LONG_PARAGRAPH = 40
_HEAD_WORDS = 7
"""Words a caption has before its colon ("Leerer Bahnsteig in X: Am Dienstag …")."""
_SAYS = re.compile(r"\b(?:sagt|sagte|ist|sind|war|waren|hat|hatte|haben|wird|will|meint|erklärt|teilt)\b")
_CAPITALS = re.compile(r"[A-ZÄÖÜ\d][A-ZÄÖÜß\d’'-]*(?:[ ,–-]+[A-ZÄÖÜß\d’'-]+){1,6}[!…]?")
_SECOND = re.compile(
    r"\b(?!(?:Der|Die|Das|Den|Dem|Des|Im|Am|Beim|Zum|Zur|Vom|Ein|Eine|In|Aus|Von|Mit|Für|Über|Auch|Nach|Vor)\b)"
    r"[A-ZÄÖÜ][a-zäöüß]+ (?=([A-ZÄÖÜ][\w’-]{2,}))"
)
_TITLE_LINES = 3
_SHORTEST = 8
"""Words of the paragraph under a crosshead, at least."""
_COUNTER = re.compile(r"^(?:Bild |Foto )?\d{1,2}\s?(?:/|von)\s?\d{1,2}$")
_STAMP = re.compile(
    r"^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\w*,? )?(?:\d{1,2}\.[^„“«»!?]{4,30})?\d{1,2}[.:]\d\d(?: Uhr)?$"
)
_ANSWER = re.compile(
    r"^(?:[-•*○☐] ?)?(?:Ja|Nein|Vielleicht|Wei(?:ß|ss) nicht|Keine (?:Ahnung|Meinung)|Unentschieden)\b"
)


def neighbour_cuts(found: tuple[Line, ...], cuts: list[Cut]) -> list[Cut]:
    """Lines beside noise that belong to it.

    Args:
        found: the lines of a text.
        cuts: what the other finders cut.
    """
    whole = {(cut.start, cut.end): cut for cut in cuts}
    taken = [whole.get((line.start, line.end)) for line in found]
    return [
        *_captions(found, taken),
        *_answers(found, taken),
        *_stamped_names(found, taken),
        *_left_over(found, taken),
        *_crossheads(found, taken),
    ]


def _captions(found: tuple[Line, ...], taken: list[Cut | None]) -> list[Cut]:
    """Captions that stand right above a credit in a small block, or right below a picture's number."""
    cuts: list[Cut] = []
    for line in found[1:]:
        above, cut = found[line.index - 1], taken[line.index]
        if cut is None and _COUNTER.match(above.text) and _is_counted(line, above):
            cuts.append(Cut(line.start, line.end, "credit", "bildtext"))
        credit = cut is not None and cut.reason == "credit"
        if credit and taken[above.index] is None and _is_caption(above, line, found):
            cuts.append(Cut(above.start, above.end, "credit", "bildtext"))
        below = found[line.index + 1] if line.index + 1 < len(found) else None
        if credit and below and taken[below.index] is None and _is_below(below, line, found):
            cuts.append(Cut(below.start, below.end, "credit", "bildtext"))
    return cuts


def _is_counted(line: Line, counter: Line) -> bool:
    """Whether the line below a picture's number is its caption, and not the next paragraph."""
    beside = line.block == counter.block or len(line.sentences) == 1
    return line.words <= _CAPTION_WORDS and beside and not reported(line.text)


def _is_caption(above: Line, credit: Line, found: tuple[Line, ...]) -> bool:
    """Whether a line is a credit's caption: short, closed, behind the lead, without paragraphs beside it."""
    block = [line for line in found if line.block == above.block]
    behind_lead = any(line.closed and line.words >= 8 for line in found[: above.index])
    short = above.words <= _CAPTION_WORDS and len(above.sentences) <= 2
    small = len(block) <= 3 and all(line.words <= _LONG_PARAGRAPH for line in block)
    return above.block == credit.block and behind_lead and short and small and above.closed


def _is_below(below: Line, credit: Line, found: tuple[Line, ...]) -> bool:
    """Whether a line right under a credit is its caption: both alone in their block, a colon in it."""
    block = [line for line in found if line.block == credit.block]
    head, colon, rest = below.text.partition(": ")
    told = colon and len(head.split()) <= _HEAD_WORDS and not _SAYS.search(head) and rest[:1] not in '„“»«"'
    last = below.index + 1 == len(found)
    return block == [credit, below] and not last and below.words <= _CAPTION_WORDS and bool(told)


def _answers(found: tuple[Line, ...], taken: list[Cut | None]) -> list[Cut]:
    """The answers one can click on under a question to the reader."""
    cuts: list[Cut] = []
    for line in found:
        if taken[line.index] is None or not line.text.endswith("?"):
            continue
        rest = [other for other in found[line.index + 1 :][:_MOST_ANSWERS] if other.block - line.block <= 1]
        answers = []
        for other in rest:
            if other.words > _ANSWER_WORDS or taken[other.index]:
                break
            answers.append(other)
        if any(_ANSWER.match(answer.text) for answer in answers):
            cuts += [Cut(answer.start, answer.end, "teaser", "umfrage") for answer in answers]
    return cuts


def _stamped_names(found: tuple[Line, ...], taken: list[Cut | None]) -> list[Cut]:
    """The writer's name alone on its line, over or under the time of an entry or an "article by"."""
    name = re.compile(r"^[A-ZÄÖÜ][a-zäöüßé]+(?:[ -][A-ZÄÖÜ][a-zäöüßé]+){1,2}$")
    head = re.compile(rf"^(?:(?:Ein|Eine) )?{alternatives('byline', 'forms')} von$")
    cuts: list[Cut] = []
    for line in found:
        beside = [found[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(found)]
        stamped = any(taken[o.index] and _STAMP.match(o.text) for o in beside)
        below = line.index > 0 and bool(head.match(found[line.index - 1].text))
        known = any(line.text in other.text for other in found if other.index != line.index)
        if name.match(line.text) and taken[line.index] is None and ((stamped and not known) or below):
            cuts.append(Cut(line.start, line.end, "byline", "autorenzeile"))
        if head.match(line.text):
            cuts.append(Cut(line.start, line.end, "byline", "autorenzeile"))
    return cuts


def _left_over(found: tuple[Line, ...], taken: list[Cut | None]) -> list[Cut]:
    """Up to three short lines at the very end that are no sentence and under no heading: tags and buttons."""
    run: list[Line] = []
    for line in reversed(found):
        if taken[line.index]:
            continue
        if line.closed or line.words > _TAG_WORDS or not line.words or not line.text[0].isalpha():
            break
        run.append(line)
    above = found[run[-1].index - 1] if run and run[-1].index else None
    if above is not None and above.text[0] in '„“»«"' and above.closed:
        return []  # who signs a quotation
    ends = above is not None and (above.closed or taken[above.index]) and above.index > 1
    if not run or len(run) > _MOST_TAGS or not ends or run[0].text[-1] in ",;:":
        return []
    return [Cut(line.start, line.end, "navigation", "restzeile") for line in run]


def _crossheads(found: tuple[Line, ...], taken: list[Cut | None]) -> list[Cut]:
    """Lines in capitals between the paragraphs of a tabloid; questions and names stay."""
    cuts: list[Cut] = []
    for line, below in pairwise(found[_TITLE_LINES:]):
        shouted = taken[line.index] is None and _CAPITALS.fullmatch(line.text)
        if shouted and below.words >= _SHORTEST and not _names_somebody(line, found):
            cuts.append(Cut(line.start, line.end, "infobox-heading", "versalien"))
    return cuts


def _names_somebody(line: Line, found: tuple[Line, ...]) -> bool:
    """Whether a word of the line is somewhere the second of two names ("Donald Trump")."""
    shouted = frozenset(re.findall(r"[A-ZÄÖÜß]{3,}", line.text))
    second = (m[1] for o in found if o is not line for m in _SECOND.finditer(o.text))
    return any(name.upper() in shouted for name in second)
