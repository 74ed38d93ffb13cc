"""Who is named in a frame but not in the room: who sends others, is stood in for, or only hears of it.

"A ließ B mit C verhandeln", "A wurde von B vertreten", "A berichtete B von seinem Treffen mit C",
"A missfiel das Treffen von B mit C": each names three and tells of a meeting of two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ...lexicon import pattern
from ..coreference import is_oblique, subject_of
from ..types import Mention, Reading
from .frames import Frame
from .sources import after_talks
from .triggers import joins

_LETS = re.compile(
    r"\b(?:lässt|ließ|liess|lassen|ließen) (?!sich\b)[^,;.]*"
    r"\b(?:verhandeln|sprechen|reden|telefonieren|treffen|beraten)\b"
)
_SENDS = pattern("meetings", r"\b(?:<sends>)\b")
_PASSIVE = re.compile(r"\b(?:wird|wurden?|werden|worden)\b")
_SENT_BY = pattern("meetings", r"^[^,;.]*\b(?:<sent_off>)\b")
_DEMANDS = pattern("meetings", r"\b(?:<demands>)\b")
_TO_DO = re.compile(r", (?:[^,;:.]*\s)?(?:[a-zäöüß]*zu[a-zäöüß]+en|zu [a-zäöüß]+e?n)\b")
_BACK_TO_ONESELF = re.compile(r"\b(?:ihm|ihn|ihr|ihnen)\b")
_URGES = re.compile(
    r"\b(?:dräng(?:t|te|en|ten)|gedrängt|überrede(?:t|te|n))\b[^,;.]*\bzu(?:m|r| eine[mr])? (?:\w+ )?$"
)
_TELLS = pattern("meetings", r"\b(?:<tells_of>)")
_OF_HIS_OWN = re.compile(r"\b(?:über|von) (?:sein|ihr)(?:e[mnr]?)? (?:[a-zäöüß-]+ )?$")
_WHOSE = re.compile(r"s? (?:von|zwischen) ")
_AND_OR_WITH = re.compile(r"^[^,;.]*?(?:,| und| sowie| mit) ")
_THERE_HIMSELF = pattern(
    "meetings", r"\b(?:<only_hosts>|<comes>)\b|\b(?:leitet|eröffnet|moderiert|begrüßt|stieß|richtet)\w*\b"
)
_THAT = re.compile(r", dass\b")
_PERSONAL = re.compile(r"\b(?:er|sie|ihm|ihn|ihr|ihnen|man)\b")
_WHOSE_MAN = re.compile(r", (?:(?:mit|bei|zu|von) )?(?:dessen|deren) ")
_WHO = re.compile(r", (?:(?:mit|bei|zu|von|auf) )?(?:der|die|den|dem|denen)\b")
_IN_ROW = re.compile(r"^(?: \([^)]*\))?(?:,| und| sowie) (?:[\w-]+ ){0,5}$")
_BESIDE = re.compile(r"^(?: \([^)]*\))?(?: und| sowie) (?:[a-zäöüß]+ )?(?:[A-ZÄÖÜ][\w-]+ ){0,2}$")
_BY_RELATIVE = re.compile(
    r", (?:von|gegen|an|für|bei|über|auf|durch|unter|zu|mit|hinter|vor) (?:dem|der|den|denen|dessen|deren) "
    r"(?P<next>[^,;.]*?) [a-zäöüß]+(?=[,.;]|$)"
)
_STOOD_IN_FOR = re.compile(
    r"\b(?:lässt|ließ|liess|lassen|ließen) sich\b[^,;.]*\b(?:von|durch)\b[^,;.]*\bvertreten\b"
)
_REPRESENTED = re.compile(
    r"\b(?:wird|wurden?|werden|war|waren)\b[^,;.]*?(?P<by>\b(?:von|durch))\b[^,;.]*\bvertreten\b"
)
_STOOD_IN = re.compile(r"\s(?:vertrat|vertritt)\s|\s(?:hat|hatte)\s")
_STAFF_OF_TWO = pattern(
    "meetings",
    r"(?<!\b[Dd]er )(?<!\b[Ee]in )(?<!\bdem )(?<!\bden )(?<!\bdes )(?<!\w)(?:<staff>) von "
    r"(?:[A-ZÄÖÜ][\w-]*,? |(?:und|sowie|von|de[rmns]|[a-zäöüß]+ischen) ){0,12}$",
)
_AND = re.compile(r"\b(?:und|sowie) ")
_PICTURE = re.compile(r"\([^()]*\b(?:Bild|Foto|Archiv\w*|im Hintergrund)\b[^()]*$")


@dataclass(frozen=True, slots=True)
class Bystanders:
    """Refs of persons: who is not in the room, who stays away from it, who is there in another's stead."""

    out: frozenset[str] = frozenset()
    absent: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()


def bystanders(frame: Frame, reading: Reading) -> Bystanders:
    """Those a frame names though they are not in its meeting; all empty where it has no meeting words."""
    names = [n for n in reading.of(reading.names, frame.sentence) if n.via == "name"]
    if len({n.ref for n in names}) < 2 or not (frame.triggers or frame.joining):
        return Bystanders()
    absent = _represented(frame, names, reading)
    causer, sent = _has_others_go(frame, names, reading)
    out = {
        *absent,
        *causer,
        *_told_of_it(frame, names, reading),
        *_others_met(frame, names, reading),
        *_ahead_of_clause(frame, names, reading),
        *_described(frame, names, reading),
        *_called_on(frame, names, reading),
        *(n.ref for n in names if _staff_or_picture(n, frame, reading)),
    }
    return Bystanders(frozenset(out - set(sent)), tuple(absent), sent)


def _represented(frame: Frame, names: list[Mention], reading: Reading) -> list[str]:
    """``A ließ sich von B vertreten``, ``A wurde von B vertreten``, ``B vertrat A``: A is not there."""
    text = frame.sentence.text
    if "vertr" not in text:
        return []
    passive = _REPRESENTED.search(text)
    if passive or _STOOD_IN_FOR.search(text):
        subject = subject_of(frame.sentence, reading)
        by = passive.start("by") + frame.sentence.start if passive else frame.sentence.end
        return [subject] if subject and any(n.ref == subject and n.start < by for n in names) else []
    for one, other in pairwise(names):
        if one.ref != other.ref and _STOOD_IN.fullmatch(reading.text[one.end : other.start]):
            return [other.ref]
    return []


def _has_others_go(
    frame: Frame, names: list[Mention], reading: Reading
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """``A schickte B zu C``, ``A bat B, mit C zu reden``, ``A ließ B mit C verhandeln``: A is not there."""
    text, subject = frame.sentence.text, subject_of(frame.sentence, reading)
    sends = _SENDS.search(text)
    if sends and _PASSIVE.search(text):
        by = [n.ref for n in names if is_oblique(n, frame.sentence, reading) and _by_whom(n, frame, reading)]
        return tuple(by), ()
    verb = sends or _LETS.search(text) or _urged(frame, reading) or _demanded(frame, reading)
    if not verb or subject is None:
        return (), ()
    begin = min(n.end for n in names if n.ref == subject)
    subjects = subject_row(subject, names, reading)
    others = (n for n in names if n.start > begin and n.ref not in subjects)
    sent = next((n for n in others if not is_oblique(n, frame.sentence, reading)), None)
    if sent is None or not _behind(sent, frame):
        return (), ()
    said = frame.sentence.start + verb.end()
    low, high = (said, sent.start) if said <= sent.start else (begin, said)
    headed = any(frame.sentence.start <= b.start < begin for b in reading.bodies if b.via == "name")
    elsewhere = said <= frame.clause_start and not frame.clause(reading).startswith(", ")  # "ehe er sie traf"
    if re.search("[,;:]", reading.text[low:high]) or headed or elsewhere:
        return (), ()  # "Kiew hatte B entsandt, Washington C"
    return tuple(subjects), (sent.ref,)


def _behind(sent: Mention, frame: Frame) -> bool:
    """Whether the meeting is told behind who goes to it: not "Nach dem Treffen mit C schickte A B nach D"."""
    first = frame.first
    return first is None or first.end > sent.start or frame.sentence.text.startswith("Zu")


def _by_whom(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``von A geschickt``: who sent the subject of the sentence."""
    ahead = reading.text[max(frame.sentence.start, name.start - 25) : name.start]
    after = reading.text[name.end : frame.sentence.end]
    return bool(re.search(r"\bvon (?:[\w-]+ ){0,2}$", ahead) and _SENT_BY.search(after))


def _demanded(frame: Frame, reading: Reading) -> re.Match[str] | None:
    """``bat B, mit C zu reden``: the verb, where the meeting is told in what somebody else is to do."""
    found = _DEMANDS.search(frame.sentence.text)
    clause = frame.clause(reading)
    to_do = _TO_DO.match(clause)
    if not found or not to_do or _BACK_TO_ONESELF.search(clause):
        return None
    return found if frame.sentence.start + found.start() < frame.clause_start else None


def _urged(frame: Frame, reading: Reading) -> re.Match[str] | None:
    """``drängte B zu einem Treffen mit C``: the verb; None where the noun has no partner of its own."""
    noun = frame.noun
    partner = noun and re.match(r"s? mit\b", reading.text[noun.end : noun.end + 5])
    return _URGES.search(frame.lead) if partner else None


def subject_row(subject: str | None, names: list[Mention], reading: Reading) -> list[str]:
    """The subject with those named beside it ("A und B"); empty without one."""
    at = next((k for k, n in enumerate(names) if n.ref == subject), None)
    if at is None:
        return []
    row = [names[at]]
    for name in names[at + 1 :]:
        if not _BESIDE.match(reading.text[row[-1].end : name.start]):
            break
        row.append(name)
    return [n.ref for n in row]


def _told_of_it(frame: Frame, names: list[Mention], reading: Reading) -> list[str]:
    """``A berichtete B von seinem Treffen mit C``: B only hears of it."""
    noun = frame.noun
    if noun is None or not _OF_HIS_OWN.search(frame.lead) or not _TELLS.search(frame.sentence.text):
        return []
    subjects = subject_row(subject_of(frame.sentence, reading), names, reading)
    return [n.ref for n in names if n.end <= noun.start and n.ref not in subjects]


def _others_met(frame: Frame, names: list[Mention], reading: Reading) -> list[str]:
    """``A missfiel das Treffen von B mit C``: the noun has both its partners behind it; A is none."""
    noun = frame.noun
    if noun is None or not frame.nouns_only or frame.joining or not _WHOSE.match(reading.text, noun.end):
        return []
    behind = [n for n in names if noun.end < n.start < frame.clause_end]
    if len({n.ref for n in behind}) < 2 or not _AND_OR_WITH.match(
        reading.text[behind[0].end : behind[1].start]
    ):
        return []
    if _THERE_HIMSELF.search(frame.lead):
        return []
    subjects = subject_row(subject_of(frame.sentence, reading), names, reading)
    return [n.ref for n in names if n.end <= noun.start and n.ref in subjects]


def _ahead_of_clause(frame: Frame, names: list[Mention], reading: Reading) -> list[str]:
    """``A ahnte nicht, dass B C traf``, ``A folgt auf B, die mit C sprach``: A is in another clause."""
    if not frame.triggers or frame.start >= frame.clause_start:
        return []
    ahead = [n for n in names if frame.start <= n.start < frame.clause_start]
    if not ahead or joins(reading.text[frame.start : frame.clause_start]):
        return []
    clause = frame.clause(reading)
    inside = {n.ref for n in names if frame.clause_start <= n.start < frame.clause_end}
    if _THAT.match(clause):
        return [n.ref for n in ahead] if len(inside) > 1 and not _PERSONAL.search(clause) else []
    if _WHOSE_MAN.match(clause):
        return [n.ref for n in ahead]  # "A, dessen Gesandter B traf": A is not there
    if not _WHO.match(clause) or frame.nouns_only or frame.clause_start - ahead[-1].end > 1 or not inside:
        return []
    row = [ahead[-1]]
    for name in reversed(ahead[:-1]):
        if not _IN_ROW.match(reading.text[name.end : row[-1].start]):
            break
        row.append(name)
    return [n.ref for n in ahead if n.ref not in {r.ref for r in row}]


def _described(frame: Frame, names: list[Mention], reading: Reading) -> list[str]:
    """``B, von dem sich A getrennt hat, traf C``: named in a relative clause that tells of no meeting."""
    at = frame.sentence.start
    found: list[str] = []
    if ", " not in frame.sentence.text:
        return found
    for match in _BY_RELATIVE.finditer(frame.sentence.text):
        begin, end = at + match.start(), at + match.end()
        inside = [n for n in names if begin <= n.start < end]
        first = match.start("next") + at
        clause_like = match.group("next")[:1].islower() or any(n.start == first for n in inside)
        told = any(begin <= t.start < end for t in frame.triggers)
        nouns = [t.end for t in frame.triggers if t.noun and t.end <= begin]
        of_noun = nouns and not any(
            nouns[-1] < n.start < begin for n in names
        )  # "ein Treffen, zu dem A einlud"
        if clause_like and frame.triggers and not (told or of_noun) and not joins(match.group()):
            found += [n.ref for n in inside]
    demanded = _DEMANDS.search(frame.sentence.text)
    for match in _TO_DO.finditer(frame.sentence.text) if demanded else ():  # "bat sie, A zu unterstützen"
        begin, end = at + match.start(), at + match.end()
        told = any(begin <= t.start < end for t in frame.triggers)
        if frame.triggers and not told and demanded and demanded.start() < match.start():
            found += [n.ref for n in names if begin <= n.start < end]
    return found


def _called_on(frame: Frame, names: list[Mention], reading: Reading) -> list[str]:
    """``A und B forderten nach einem Treffen in Paris C auf``: C only hears of it."""
    row = after_talks(frame, reading)
    noun = frame.noun
    return [n.ref for n in names if row and noun and n.start > noun.end and n.ref not in row]


def _staff_or_picture(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``Die Anwälte von A und B``, ``(im Bild mit A)``: theirs come, or a picture shows them."""
    ahead = reading.text[frame.sentence.start : name.start]
    staff = _STAFF_OF_TWO.search(ahead)
    if staff is None:
        return _PICTURE.search(ahead) is not None
    begin = frame.sentence.start + staff.start()
    of_first = [n for n in reading.of(reading.names, frame.sentence) if begin < n.start < name.start]
    return not _AND.search(staff.group()) or bool(of_first)  # not "Vertreter von Verdi und Vorstand A"
