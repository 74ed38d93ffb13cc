"""One person a frame means by what they are there: "der Brite", "sein Gast", "Trumps Gesandter".

Only persons named before count, and only where text and side leave one: what stays open gives nobody.
"""

from __future__ import annotations

import re

from ...lexicon import word_set
from ..coreference import by_role, is_oblique, subject_of
from ..roles import role_side
from ..rolewords import is_role
from ..types import Mention, Reading, Sentence
from .frames import Frame
from .sources import is_owner, is_spokesman, source_before, talked_about
from .triggers import joins, triggers_in

_FAR = 6  # sentences back to whom "der Brite" means
_NEAR = 4  # sentences back to who receives whom
_GUEST = re.compile(
    r"\b([Dd]er|[Dd]em|[Dd]en|[Dd]ie|[Ss]eine[nm]?|[Ss]ein|[Ii]hre[nmr]?|[Ii]hr) (?:[a-zäöüß]+e[nr]? )?"
    r"(Gast|Besucher|Gastgeber|Hausherrn?)(in)?( aus [A-ZÄÖÜ]\w+)?\b(?! [A-ZÄÖÜ]| und\b)"
)
_CALLED = ("Gast", "Besucher", "Gastgeber", "Hausherr")
_BY = re.compile(r"\b(?:von|vom|durch) (?:[\w-]+ ){0,4}$")
_AT_HIS = re.compile(r"\b(?:bei|beim|zu|zum) (?:[\w-]+ ){0,4}$")
_PASSIVE = re.compile(r"\b(?:w[iu]rden?|worden)\b")
_VISITS = re.compile(
    r"\b(?:war(?:en)?|ist|sind|reist\w*|kam(?:en)?|kommt|flog(?:en)?|fliegt|besucht\w*|Gast)\b"
)
_BEHIND_A_NOUN = re.compile(r"[A-ZÄÖÜ][\w-]+ $")
_MET = re.compile(r"\b(?:trafen?|sprach(?:en)?|empfing(?:en)?|verhandel\w+|telefonier\w+)\b")
_MUST = re.compile(r"\b(?:müss|soll|könn|dürf)en?\b")  # "dafür müsse der Ukrainer kommen": a condition
_OF_THE_STATE = re.compile(r"(?:staats|bundes|us-|chef)?")
_SENT = re.compile(r"(?i:gesandte|beauftragte|unterhändler|verhandler|emissär)")  # not "Trumps Anwalt"
_NO_STATE = frozenset({None, "UN", "EU", "NATO"})
_PREPOSED = re.compile(r"\b(?:mit|von|bei|zu|zwischen|an|unter)(?: (?:vielen|einigen|allen))? den $")


def described(frame: Frame, reading: Reading) -> list[str]:
    """Refs of those the frame means by their people, their part as guest or host, or whose man they are."""
    if not frame.triggers and not frame.joining:
        return []
    text = frame.text(reading)
    guests = _guests(frame, text, reading) if any(w in text for w in _CALLED) else []
    found = [*guests, *(_of_words(frame, reading))]
    named = {n.ref for n in reading.names if frame.holds(n.start) and not is_owner(n, reading)}
    return [r for r in found if r not in named and not is_spokesman(r, reading)]


def _of_words(frame: Frame, reading: Reading) -> list[str]:
    """``der Amerikaner``, ``mit der Venezolanerin``, ``Trumps Sondergesandter``."""
    found: list[str | None] = []
    for i in range(frame.sentence.first + 1, frame.sentence.last):
        word = reading.words[i]
        if not frame.holds(word.start) or not word.text[:1].isupper():
            continue
        if _people(word.text, reading):
            found.append(_of_a_people(i, frame, reading))
        elif is_role(word.text):
            found.append(_somebodys(i, frame, reading))
    return [ref for ref in found if ref]


def _of_a_people(i: int, frame: Frame, reading: Reading) -> str | None:
    """The one of a people that word ``i`` with its article means; None where it means many or is open."""
    word, article = reading.words[i], reading.words[i - 1].text
    she = word.text.endswith("in")
    lead = reading.text[frame.sentence.start : reading.words[i - 1].start]
    if article in {"der", "Der"}:
        many = not she and bool(
            _BEHIND_A_NOUN.search(lead) or _MUST.search(lead)
        )  # "das Team der Amerikaner"
    elif article == "den":
        many = she or bool(_PREPOSED.search(reading.text[frame.sentence.start : word.start]))
    else:
        many = not (article == "dem" or (she and article in {"die", "Die"}))
    code = _people(word.text, reading)
    if many or code is None or _apposed(i, code, reading) or source_before(lead) or talked_about(lead):
        return None
    return one_of_state(code, "f" if she else "m", word.start, frame.sentence, reading)


def _people(word: str, reading: Reading) -> str | None:
    """The state of "Ukrainer", "(den) Deutschen"; None for any other word."""
    peoples = reading.known.peoples
    return peoples.get(word) or (peoples.get(word[:-1]) if word.endswith("en") else None)


def _apposed(i: int, code: str, reading: Reading) -> bool:
    """``dem Briten Keir Starmer``: the name behind it is that one's."""
    end = reading.words[i].end
    return any(n.start == end + 1 and reading.sides.get(n.ref) in {code, *_NO_STATE} for n in reading.names)


def one_of_state(code: str, gender: str, at: int, sentence: Sentence, reading: Reading) -> str | None:
    """The person of a state the text last told of before ``at``; among several the subject of a sentence.

    Where nobody in the text stands for that state: the subject of the sentence before, if they stand
    for none ("der Slowake" of a commissioner).
    """
    found: dict[str, bool] = {}  # in order from the last back: whether a sentence is about them
    for index in range(sentence.index, max(-1, sentence.index - 1 - _FAR), -1):
        told = reading.sentences[index]
        subject = None if joins(told.text) and not _MET.search(told.text) else subject_of(told, reading)
        for n in reading.of(reading.names, told):
            fits = reading.sides.get(n.ref) == code and reading.genders.get(n.ref) in {gender, None}
            if n.via == "name" and n.end <= at and fits and not is_owner(n, reading):
                found[n.ref] = found.get(n.ref, False) or n.ref == subject
    about = [ref for ref, subject in found.items() if subject]
    if found:
        return about[0] if about else next(iter(found)) if len(found) == 1 else None
    if sentence.index == 0 or code in reading.sides.values():
        return None
    subject = subject_of(reading.sentences[sentence.index - 1], reading)
    stateless = subject is not None and reading.sides.get(subject) in _NO_STATE
    return subject if stateless and reading.genders.get(subject or "") == gender else None


def _somebodys(i: int, frame: Frame, reading: Reading) -> str | None:
    """``Trumps Sondergesandter``, ``Israels Premier``: role word ``i`` behind a genitive, without name."""
    word, owner = reading.words[i], reading.words[i - 1]
    lead = reading.text[frame.sentence.start : owner.start]
    if not owner.text.endswith(("s", "’", "'")) or any(
        n.start - 2 <= word.end + 1 <= n.end for n in reading.names
    ):
        return None
    if source_before(lead) or talked_about(lead):
        return None
    if any(b.start == owner.start and b.end == owner.end for b in reading.bodies):
        ref = by_role([owner.text, word.text], word.start, reading)
        heads = [r.head for r in reading.roles if r.ref == ref and r.head.endswith(word.text.lower())]
        same = any(_OF_THE_STATE.fullmatch(head.removesuffix(word.text.lower())) for head in heads)
        return ref if same or not heads else None  # "Brasiliens Präsident" presides over no conference
    whose = next((n for n in reading.names if n.end == owner.end and is_owner(n, reading)), None)
    return _his_man(word.text, whose, word.start, reading) if whose else None


def _his_man(role: str, whose: Mention, at: int, reading: Reading) -> str | None:
    """The bearer of ``role`` on the side of ``whose``: by the article, else the only one it can be.

    Several are told apart by who was the subject of a sentence.
    """
    side = reading.sides.get(whose.ref)
    known = by_role([role], at, reading)
    if known and known != whose.ref and reading.sides.get(known) == side:
        return known
    if not _SENT.search(role):
        return None
    before = [n for n in reading.names if n.end < at and n.via == "name" and n.ref != whose.ref]
    busy = {r.ref for r in reading.roles if not r.former and r.head not in word_set("roles", "functions")}
    refs = {n.ref for n in before if side and reading.sides.get(n.ref) == side} - busy
    if len(refs) > 1:
        refs &= {subject_of(reading.sentences[n.sentence], reading) or "" for n in before}
    gender = "f" if role.endswith("in") else "m"
    return (
        next((r for r in refs if reading.genders.get(r) in {gender, None}), None) if len(refs) == 1 else None
    )


def _guests(frame: Frame, text: str, reading: Reading) -> list[str]:
    """``der Gast aus Ankara``, ``sein Gastgeber``: by who received whom in the sentences before."""
    found = []
    for match in _GUEST.finditer(text):
        host = match.group(2).startswith(("Gastgeber", "Haus"))
        wanted = "f" if match.group(3) else "m"
        fitting = [
            r
            for r in _received(frame.sentence, host, reading)
            if reading.genders.get(r) in {wanted, None}
            and not source_before(text[: match.start()])
            and not talked_about(text[: match.start()])
        ]
        if match.group(4):
            seat = reading.known.peoples.get(match.group(4)) or _state(match.group(4), reading)
            fitting = [r for r in fitting if reading.sides.get(r) == seat]
        found.extend(fitting if len(fitting) == 1 else [])
    return found


def _state(origin: str, reading: Reading) -> str | None:
    """The state of ``aus Ankara``: as the text's bodies or places tell it."""
    return role_side([origin.split()[-1], "Präsident"], 1, reading.known)


def _received(sentence: Sentence, host: bool, reading: Reading) -> list[str]:
    """Who received (``host``) or was received in the sentence just before that tells of it; else nobody."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _NEAR), -1):
        told = reading.sentences[index]
        names = [n for n in reading.of(reading.names, told) if n.via == "name" and not is_owner(n, reading)]
        if len({n.ref for n in names}) < 2:
            continue
        kinds = {t.kind for t in triggers_in(reading.text, told.start, told.end, told)}
        hosts = _hosts(told, names, kinds, reading)
        if hosts:
            guests = [n.ref for n in names if n.ref not in hosts]
            return list(hosts if host else dict.fromkeys(guests))
    return []


def _hosts(told: Sentence, names: list[Mention], kinds: set[str], reading: Reading) -> set[str]:
    """Refs of who receives in a sentence; empty where it tells of no reception."""
    receives = "receive" in kinds
    passive = receives and _PASSIVE.search(told.text)
    way = _BY if passive else _AT_HIS
    if receives and not passive:
        subject = subject_of(told, reading)
        return {subject} if subject and not is_oblique(names[0], told, reading) else set()
    if not passive and not (_VISITS.search(told.text) and len(names) == 2):
        return set()
    found = {n.ref for n in names[1:] if way.search(reading.text[names[0].end : n.start])}
    return found if len(found) == 1 else set()
