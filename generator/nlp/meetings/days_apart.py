"""Days in a frame that are of something else: of a report, a calling off, an attack, a plan's publication."""

from __future__ import annotations

import re

from ...german.dates import DatePhrase
from ...german.dates.tense import clause_tenses
from ...lexicon import pattern
from ..types import Reading
from .frames import Frame
from .tenses import tense_of

_OF_THE_WIRE = re.compile(r"\s*\([A-Za-z]{2,6}(?:/[A-Za-z]{2,6})*\)\s*[-–—]")  # "Bonn, 17. Juni 2026 (abc) -"
_OF_ANOTHER_EVENT = pattern("meetings", r"(?i)\b(?:seit|nach) (?:dem |der )?(?:<turns>) (?:[\w-]+ ){0,5}$")
_BEFORE_IT = pattern(
    "meetings", r"(?i)\bvor (?:de[mrn]|ihrer|seiner) (?:[a-zäöüß-]+ )?(?:<ahead>)\b(?: [\w-]+){0,3} $"
)
_INSTEAD_OF = re.compile(r"\b(?:[Aa]n)?[Ss]tatt (?:wie geplant |wie vorgesehen )?$")  # "statt am 5. März"
_WITHIN = re.compile(r"(?:in|binnen|innerhalb)\b")
_NTH_ROUND = re.compile(
    r"\b(?:erste|\w+te) (?:\w*[Rr]unde|\w*[Tt]reffen|\w*[Gg]espräch|Sitzung|\w*[Gg]ipfel) $"
)
"""Before ``in drei Wochen``: how soon one round has followed the other, not when the next is."""
_NEUTER = re.compile(r"\W*(?:das|dass|was|wo|wie)\b")
_RELATIVE = re.compile(
    r"\W*(?:(?:zu|an|bei|auf|in|mit|für|über|von|aus|nach) )?(?:der|die|das|dem|den|denen|dessen|deren)\b"
)
_PLURAL = re.compile(r"(?:ungen|gespräche|gesprächen|runden)$", re.IGNORECASE)
_OF_ONE = re.compile(r"\W*(?:(?:zu|an|bei|auf|in|mit|für|über|von|aus|nach) )?(?:dem|den|das)\b")
CAME_FOR_IT = re.compile(r"\b(?:eigens|extra|dafür)\b[^,;]*\b(?:an)?(?:gereist|gekommen|geflogen)\b")
"""``mit X, der am Mittwoch eigens angereist war``: the day of it."""
_WAS_SET = re.compile(r"\b(?:angesetzt|anberaumt|geplant|vorgesehen|terminiert|verabredet|vereinbart)\b")
_ABOUT_IT = pattern("meetings", r"\b(?:<about_it>)\b")
_AS_TOLD = re.compile(r"(?:^|, )[Ww]ie [^,;.]*$")
_WORD_OF = pattern("meetings", r"\b(?:<words_of>)(?: (?:de[rs] )?[A-ZÄÖÜ][\w-]+)? $")
_TILL_THEN = re.compile(r"; (?:bis dahin|vorher|zuvor|davor)\b")
_HAD = re.compile(r"\bhatten?\b")
_AFTER = re.compile(r"\W*nachdem\b")
_OFF = re.compile(
    r"\b(?:abgesagt|abgeblasen|gestrichen|gecancelt|verschoben|verlegt)\b|\bsag(?:te|ten|t)\b.*\bab\b"
)
_FINITE = r"(?:wurden?|hat|haben|hatten?|habe|ist|sind|sei|sagten?|sagt)"
_VERB_AHEAD = re.compile(
    rf"\b{_FINITE} (?:(?:sie|es|er|man|kurzfristig|überraschend|noch|erst|bereits|schon|dann) )*$"
)
_VERB_BEHIND = re.compile(rf" {_FINITE}\b")
_BOUND = ("für ", "auf ", "von ")  # "für Montag geplant", "auf Freitag verschoben"


def of_another(p: DatePhrase, frame: Frame, reading: Reading) -> bool:
    """Whether a date in a frame's sentence is of something else than the frame's meeting."""
    text, before = frame.sentence.text, frame.sentence.text[: p.start]
    return bool(
        _of_another_clause(p, frame, reading)
        or _OF_THE_WIRE.match(text[p.end :])
        or _OF_ANOTHER_EVENT.search(before)
        or _BEFORE_IT.search(before)
        or _INSTEAD_OF.search(before)
        or (_WITHIN.match(p.text) and _NTH_ROUND.search(before))
        or (p.text.startswith("vom ") and _WORD_OF.search(before))
        or _as_told(p, frame)
        or _told_before(p, frame)
        or calls_off(p, frame)
    )


def _of_another_clause(p: DatePhrase, frame: Frame, reading: Reading) -> bool:
    """``mit dabei ist X, der am Samstag kam``, ``über den Plan, den … am Montag vorgelegt hatte``."""
    beside = frame.beside(frame.sentence.start + p.start)
    if beside is None or beside[0] == frame.sentence.start:
        return False
    start, end = beside
    own = reading.text[start:end]
    if CAME_FOR_IT.search(own) or (p.text.startswith(_BOUND) and _WAS_SET.search(own)):
        return False  # "eine Aussprache mit A, die auf Freitag angesetzt war": no person is
    if not _NEUTER.match(own) and any(start - 3 <= n.end <= start for n in reading.names):
        return True
    if not _RELATIVE.match(own):
        return False
    of_noun = any(t.noun and t.end <= start and _agrees(t.word, own) for t in frame.triggers)
    return not (of_noun and (p.text.startswith(_BOUND) or _ABOUT_IT.search(own)))


def _agrees(noun: str, clause: str) -> bool:
    """Whether a relative clause can be of the noun: none with "den" or "das" is of "die Gespräche"."""
    return not (_PLURAL.search(noun) and _OF_ONE.match(clause))


def _as_told(p: DatePhrase, frame: Frame) -> bool:
    """``…, wie der Kreml am Montag bestätigte``: a clause that only says who told it, and when."""
    match = _AS_TOLD.search(frame.sentence.text[: p.start])
    if match is None:
        return False
    end = frame.sentence.text.find(",", p.end)
    high = frame.sentence.start + (end if end > 0 else len(frame.sentence.text))
    low = frame.sentence.start + match.start()
    return not any(low <= t.start < high for t in frame.triggers)


def _told_before(p: DatePhrase, frame: Frame) -> bool:
    """``Am Dienstag stimmt man über den Plan ab, den A und B ausgehandelt haben``; ``…; bis dahin``."""
    at, text = frame.clause_start - frame.sentence.start, frame.sentence.text
    if p.start >= at:
        return False
    own = text[at : frame.clause_end - frame.sentence.start]
    if _TILL_THEN.match(own):
        return True
    if not (_RELATIVE.match(own) or _AFTER.match(own)) or tense_of(frame) != "past":
        return False
    main = clause_tenses(text, p.start)
    return main in {"future", "present"} or bool(_HAD.search(own) and not _HAD.search(text[:at]))


def calls_off(p: DatePhrase, frame: Frame) -> bool:
    """``Am Dienstag wurde das Treffen abgesagt``: when it was called off, not what it was set for."""
    text = frame.sentence.text
    if p.text.startswith(_BOUND) or not _OFF.search(text):
        return False
    ahead = text[: p.start]
    if _VERB_AHEAD.search(ahead):
        return True
    noun_behind = frame.noun is not None and frame.noun.start > frame.sentence.start + p.end
    return noun_behind and not ahead.strip() and _VERB_BEHIND.match(text, p.end) is not None
