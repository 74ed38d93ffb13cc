"""Persons a sentence goes on about under another word than their name, or whom it leaves out altogether.

``A zeigte sich enttäuscht. Der Gewerkschafter hatte mit B verhandelt``, ``A ist in Moskau gelandet. Das
Gespräch mit B begann am Abend``, ``C, mit dem er am Montag gesprochen hatte``.
"""

from __future__ import annotations

import re

from ...lexicon import pattern
from ..coreference import subject_of
from ..types import Reading, Sentence
from .frames import Frame, bare
from .plurals import several
from .sources import is_spokesman, source_before

_HEAD = pattern(
    "meetings",
    r"(?:^\W*|\b(?:hat|hatte|will|wird|soll|traf|sprach|kam|empfing|telefonierte|beriet|verhandelte) )"
    r"([Dd]er|[Dd]ie) (?:[a-zäöüß]+e )?((?:<persons_called>)|\d+-Jährige)\b(?! (?:und|[A-ZÄÖÜ]))",
)
_PEOPLE = re.compile(r"^\W*(Der|Die) ([A-ZÄÖÜ]\w+)(?= [a-zäöüß])")
_NOUN_AT_HEAD = re.compile(
    r"(?:Geplant|Vorgesehen|Angesetzt|Verabredet|Vereinbart) (?:ist|sind|war|waren) "
    r"(?:[a-zäöüß]+ ){0,3}"
    r"|Auf (?:dem|seinem|ihrem) Programm (?:steht|stehen|stand|standen) (?:[a-zäöüß]+ ){0,3}|"
    r"\W*(?:(?:Das|Sein|Ihr|Ein|Dem|Beim|Zum|Im|Vom|"
    r"(?:Bei|Zu|Vor|Nach|In|Während) (?:dem|der|seinem|ihrem)) )?"
    r"(?:[a-zäöüß]+ )?"
)
_ARRIVED = re.compile(
    r"\b(?:[Bb]esuch\w*|zu Gast|gelandet|landete|eingetroffen|angekommen|angereist|gereist|geflogen"
    r"|aufgebrochen|reiste?|flog|fliegt"
    r"|(?:traf|trifft|kam|kommt) [^.;]*\b(?:ein|an))\b"
)
_VERB = re.compile(r"(?: \([^)]*\))?(?: [a-zäöüß]+){0,2}")
_THEIR = re.compile(r"\b[Ii]hre?[nmrs]? (?:[a-zäöüß]+ )?$")
_GROUP = re.compile(r"\b(?:[Dd]ie|[Dd]en|[Dd]er) (?:beiden|zwei|drei|vier|fünf)\b|\b[Bb]eide\b")
_WITH_WHOM_HE = re.compile(r", (?:mit|bei|zu|von) (?:dem|der|denen) (?P<he>er|sie)\b")


def resumed(frame: Frame, reading: Reading) -> list[str]:
    """Refs of those whom the frame means by going on; empty where that stays open."""
    return [
        *_under_another_word(frame, reading),
        *_traveller(frame, reading),
        *_with_whom_he(frame, reading),
        *_their_own(frame, reading),
    ]


def _their_own(frame: Frame, reading: Reading) -> list[str]:
    """``Die zwei Politiker kannten einander schon. Ihr Gespräch in A dauerte …``: theirs.

    Only where the sentence before means its persons by a word for them and tells of no meeting itself.
    """
    if frame.noun is None or frame.sentence.index == 0 or not _THEIR.search(frame.lead):
        return []
    before = reading.sentences[frame.sentence.index - 1]
    mine = any(n.sentence == frame.sentence.index for n in reading.names if n.via == "name")
    if mine or before.paragraph != frame.sentence.paragraph or not _GROUP.search(before.text):
        return []
    if any(n.via == "name" for n in reading.of(reading.names, before)):
        return []
    return several(bare(before, before.start, before.end, False), reading)


def _about(sentence: Sentence, reading: Reading) -> str | None:
    """The only person a sentence names, if it is about that one."""
    named = {n.ref for n in reading.of(reading.names, sentence) if n.via == "name"}
    subject = subject_of(sentence, reading)
    return subject if subject and named == {subject} and not is_spokesman(subject, reading) else None


def _under_another_word(frame: Frame, reading: Reading) -> list[str]:
    """``A zeigte sich enttäuscht. Der Gewerkschafter hatte …``: who the sentence before is about."""
    if frame.sentence.index == 0 or not frame.triggers:
        return []
    clause = frame.clause(reading)
    match = _HEAD.search(clause)
    before = reading.sentences[frame.sentence.index - 1]
    if match is None:
        match = _PEOPLE.match(clause)
        code = reading.known.peoples.get(match.group(2)) if match else None
        ref = _about(before, reading) if code else None
        if match is None or ref is None or reading.sides.get(ref) != code:
            return []
    else:
        ref = _about(before, reading)
    if ref is None or any(n.ref == ref and frame.holds(n.start) for n in reading.names):
        return []
    she = reading.genders.get(ref)
    wanted = "f" if match.group(1).lower() == "die" else "m"
    return [ref] if she in {wanted, None} and not (she is None and wanted == "f") else []


def _traveller(frame: Frame, reading: Reading) -> list[str]:
    """``A ist in Moskau gelandet. Das Gespräch mit B dauerte …``: whose journey was told just before."""
    noun = frame.noun
    if noun is None or frame.sentence.index == 0 or reading.text[noun.end : noun.end + 5] != " mit ":
        return []
    if not _NOUN_AT_HEAD.fullmatch(reading.text[frame.sentence.start : noun.start]):
        return []
    before = reading.sentences[frame.sentence.index - 1]
    named = {n.ref for n in reading.of(reading.names, frame.sentence) if n.via == "name"}
    if before.paragraph != frame.sentence.paragraph or not named or not _ARRIVED.search(before.text):
        return []
    ref = _about(before, reading)
    return [ref] if ref and ref not in named else []


def _with_whom_he(frame: Frame, reading: Reading) -> list[str]:
    """``A trifft B, mit dem er schon gesprochen hatte``: B and A; ``B, mit dem er sprach, …, sagte A``."""
    match = _WITH_WHOM_HE.match(reading.text, frame.clause_start, frame.clause_end)
    if match is None or not frame.triggers:
        return []
    names = [n for n in reading.of(reading.names, frame.sentence) if n.via == "name"]
    ahead = [n for n in names if n.end <= frame.clause_start]
    ahead = [n for n in ahead[-1:] if _VERB.fullmatch(reading.text[n.end : frame.clause_start])]
    if not ahead:
        return []
    whom, subject = ahead[-1].ref, subject_of(frame.sentence, reading)
    if subject == whom:
        behind = [n for n in names if n.start >= frame.clause_end]
        told = [n.ref for n in behind if source_before(reading.text[frame.clause_end : n.start])]
        subject = told[0] if told else None
    wanted = "f" if match.group("he") == "sie" else "m"
    fits = subject and reading.genders.get(subject) in {wanted, None} and not is_spokesman(subject, reading)
    return [whom, subject] if fits and subject else []
