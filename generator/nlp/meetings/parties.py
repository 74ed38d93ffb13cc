"""``beide Seiten``, ``die Tarifparteien``, ``sie``: the parties of talks told elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon import pattern
from ..types import Reading
from .drafts import Draft
from .frames import Frame, bare
from .sides import side_name, sides_of

_BOTH = pattern("meetings", r"\b(?:<both_parties>)\b")
_THE_PARTIES = pattern("meetings", r"\b[Dd]ie (?:<the_parties>)\b")
_WAGE_PARTIES = pattern("meetings", r"\b[Dd](?:ie|er|en) (?:<wage_parties>)\b")
_EMPLOYERS = pattern("meetings", r"(?:<employers>)")
_THEY = pattern("meetings", r"\b[Ss]ie\b[^,.;]*\b(?:<they_did>)\b|\b(?:<they_did>)\b (?:sich )?sie\b")
_SAME_CIRCLE = re.compile(
    r"\bin (?:der )?(?:gleicher?n?|selben|unveränderter|dieser|derselben) "
    r"(?:Besetzung|Zusammensetzung|Runde|Konstellation)\b"
)
_AT_EDGE = re.compile(r"\b[Aa]m Rande?\b")
_AT_HEAD = re.compile(r"\W*(?:Die |Auch )?")
_DELEGATES = pattern("meetings", r"\w*\s(?:<delegates_of>)")
_ASKED = frozenset({"invite", "assemble", "receive"})
_TWO, _THREE = 2, 3
_BACK = 4  # sentences back to the three "die drei Länder" means; two are named too often to look so far
_LEAD = 8  # sentences before a first meeting in which its sides may be named
_THE_ROUND = re.compile(r"(?i)\b(?:die|der|das|den|dem|beim|im|vom|zum|zur|diese[mnrs]?) (?:[a-zäöüß]+ )?$")
_ENVOYS_OF = re.compile(
    r"\b(?:Unterhändler|Verhandler|Verhandlungsführer|Delegationen|Emissäre|Abgesandte|Gesandte)\w*"
    r" (?:aus|der|von) "
)


def parties_meant(text: str) -> int | None:
    """How many parties "beide Seiten" or "die drei Delegationen" means; None without such words."""
    match = _BOTH.search(text)
    if not match:
        return None
    return _THREE if "drei" in match.group() else _TWO


def name_parties(drafts: Sequence[Draft], reading: Reading) -> None:
    """Give meetings that name neither people nor sides, but "beide Seiten" or "sie", the parties meant."""
    for n, draft in enumerate(drafts):
        if len(draft.sides) > 1:
            continue
        for frame, _status, _because in draft.frames:
            sides = _both(frame, drafts, n, reading) or _they(frame, drafts, n, reading)
            sides = sides or _of_these_talks(frame, drafts, n, reading)
            sides = sides or _same_circle(frame, drafts, n)
            sides = sides or _led_up_to(frame, drafts, n, reading)
            sides = sides or _they_of_a_state(frame, draft, reading)
            new = [side for side in sides if side not in draft.sides]
            if new and len(new) == len(sides) - len(draft.sides):
                draft.sides.extend(new)
                draft.told.extend((frame, "delegation", side) for side in new)
                break


def _both(frame: Frame, drafts: Sequence[Draft], at: int, reading: Reading) -> list[str]:
    """``beide Seiten``: the two the sentence names, else those of the nearest meeting with just as many.

    Meetings told before win over those behind; empty where none has.
    """
    number = parties_meant(frame.text(reading))
    if number is None or (drafts[at].status == "proposed" and any(t.kind in _ASKED for t in frame.triggers)):
        return []  # "X will beide Seiten zu sich bitten": they have not said that they come
    named = [m.ref for m in reading.of(reading.bodies, frame.sentence) if m.via == "name"]
    here = list(dict.fromkeys(side_name(ref, reading) for ref in named))
    if len(here) == number:
        return here
    known = any(len(d.sides) == number for d in drafts[:at])
    for back in range(1, 1 + (_BACK if number == _THREE else 1)):
        before = reading.sentences[max(0, frame.sentence.index - back)]
        named = [m.ref for m in reading.of(reading.bodies, before) if m.via == "name"]
        said = list(dict.fromkeys(side_name(ref, reading) for ref in named))
        if len(said) == number and not known:
            return said
    others = [*reversed(drafts[:at]), *drafts[at + 1 :]]
    return next((list(d.sides) for d in others if len(d.sides) == number), [])


def _of_these_talks(frame: Frame, drafts: Sequence[Draft], at: int, reading: Reading) -> list[str]:
    """``Die Tarifparteien wollen sich am 3. März wieder treffen``: those of the meeting told before.

    Empty where the frame names a side, or where no meeting before has two.
    """
    text = frame.text(reading)
    of_wages = _WAGE_PARTIES.search(text) is not None
    if drafts[at].sides or drafts[at].sure or not (of_wages or _THE_PARTIES.search(text)):
        return []
    told = next((list(d.sides) for d in reversed(drafts[:at]) if len(d.sides) >= _TWO), [])
    return told if not of_wages or any(_employs(side, reading) for side in told) else []


def _same_circle(frame: Frame, drafts: Sequence[Draft], at: int) -> list[str]:
    """``tagten sie in gleicher Besetzung``: the sides of the meeting told before; empty where it has none."""
    if " in " not in frame.sentence.text or not _SAME_CIRCLE.search(frame.sentence.text):
        return []
    main = [d for d in drafts[:at] if not _AT_EDGE.search(d.frames[0][0].sentence.text)]
    return next((list(d.sides) for d in reversed(main) if len(d.sides) >= _TWO), [])


def _led_up_to(frame: Frame, drafts: Sequence[Draft], at: int, reading: Reading) -> list[str]:
    """``Das haben Unterhändler aus A und B mitgebracht. … X, der die Runde leitete``: whose envoys they were.

    Only for the first meeting of an article, told as one known, without sides or two people of its own.
    """
    draft = drafts[at]
    if at or draft.sides or len(draft.sure) > 1 or draft.status != "held" or not frame.noun:
        return []
    if not _THE_ROUND.search(frame.lead):
        return []
    for index in range(frame.sentence.index - 1, max(-1, frame.sentence.index - 1 - _LEAD), -1):
        before = reading.sentences[index]
        if _ENVOYS_OF.search(before.text):
            return list(sides_of(bare(before, before.start, before.end, False), reading))
    return []


def _employs(side: str, reading: Reading) -> bool:
    """Whether a side of wage talks is a firm or an employers' body: two unions are but one of the parties."""
    firms = {info.name for info in reading.known.bodies.values() if info.kind == "company"}
    return side in firms or _EMPLOYERS.fullmatch(side) is not None


def _they_of_a_state(frame: Frame, draft: Draft, reading: Reading) -> list[str]:
    """``Amerikanische Vertreter fehlen. In Rom hatten sie mit der anderen Seite geredet``: theirs too."""
    if frame.sentence.index == 0 or draft.sure or len(draft.sides) != 1:
        return []
    if not _THEY.search(reading.text[frame.start : frame.end]):
        return []
    before = reading.sentences[frame.sentence.index - 1]
    for m in reading.of(reading.bodies, before):
        if m.via == "adjective" and _AT_HEAD.fullmatch(reading.text[before.start : m.start]):
            delegates = _DELEGATES.match(reading.text, m.end, before.end)
            side = side_name(m.ref, reading)
            return [*draft.sides, side] if delegates and side not in draft.sides else []
    return []


def _they(frame: Frame, drafts: Sequence[Draft], at: int, reading: Reading) -> list[str]:
    """``nachdem sie in X zusammengekommen waren``: the sides of the meeting told before, if no people."""
    before = drafts[at - 1]
    told = [f.sentence.index for f, _s, _b in before.frames if f.start < frame.start]
    if at == 0 or not told or frame.sentence.index - max(told) > 1 or before.sure or drafts[at].sure:
        return []
    meant = _THEY.search(reading.text[frame.start : frame.end])
    return list(before.sides) if meant and len(before.sides) >= _TWO else []
