"""Persons a frame means without naming them: "er", "beide", "der US-Präsident", "den Ukrainer"."""

from __future__ import annotations

import re

from ...lexicon import pattern
from ..coreference import by_role, is_oblique, pronoun, subject_of
from ..rolewords import is_role
from ..types import Reading
from .frames import Frame
from .plurals import both_before, latter, several
from .sources import is_spokesman, proposes, source_before, talked_about

_ARTICLES = frozenset({"der", "die", "dem", "den"})
_ENDINGS = ("e", "en", "er", "em", "es")
_HE_REPORTED = re.compile(
    r"\b(?:werde|wolle|habe|sei|könne|solle) er\b|\b[Ee]r (?:werde|wolle|habe|sei|könne|solle)\b"
)
_HE_AT_HEAD = re.compile(r"\W*(?:(?:dass|ehe|bevor|nachdem|als|während|weil|bis) )?er\b")
_THEM = re.compile(r"\bwo [^,.;]*\bsie\b[^,.;]*\b(?:empf|tr[aei]f|begrü)")
_HIM_THERE = re.compile(r"\bwo ihn\b[^.;]*\b(?:empf|tr[aei]f|begrü)")
_POSSESSIVE = re.compile(r"(Ihr|Sein)e?[nmrs]? (?:[a-zäöüß]+ )?")
_HIS_OWN = re.compile(
    r"[,;] (?:dass )?(?:seine?|ihre?)[nmrs]? (?:[a-zäöüß]+ )?"
    r"(?:(?:Einladung|Angebot) zu eine[mr] )?(?:[a-zäöüß]+ )?"
)
_HIM_AT = re.compile(r"\bihn\b[^,.;]*\b(?:bei|in|während|vor|nach) (?:einem|einer|dem|der) (?:[\w-]+ )?$")
_THIS_ONE = pattern("meetings", r"(?:Der|Dieser?) (?:<he_did>)\b")
_AND_HE = re.compile(
    r",? (?:und|dann|danach|anschließend|später)\b[^,;]*\b(?:er|sie)\b"
    r"|[,;] (?!(?:der|die|das|dass|wie|was|wo|wer|weil|ob|wenn|falls)\b)[^,;]*"
    r"[a-zäöüß]+(?:te|ß|t|af|am|ach|ief|ing|og|at) (?:er|sie)\b"
)
"""A further main clause whose subject is "er": ``…, zwei Tage später sprach er in Doha mit X``."""
_WITH_HER = re.compile(r"\b[Mm]it ihr\b(?! (?:\w+en )?[A-ZÄÖÜ])")
_HER = re.compile(
    r"\b(?:wird|hat|hatte|will|soll|empf[iä]ngt?|tr[ai]fft?|begrüßte?|besuchte?) sie\b(?! nicht)"
)
_TAKES_HER = frozenset({"receive", "meet"})
_TO_DO = pattern("meetings", r"\bzu (?:<to_do>)\b")
_ANNOUNCES_OWN = pattern("meetings", r"\b(?:<announces_own>)\b")
_BRINGS = re.compile(r"(?:bring|hol|gebracht|geholt)")  # who brings others to a table need not sit there
_WHO = re.compile(r",\s(?:der|die)\s(?!\w+\s(?:von|des|der)\b)")
_AND_THE_OTHER = re.compile(r"(?: \([^)]*\))? (?:und|sowie) (?:[A-ZÄÖÜ][\w-]+ ){0,3}")
_SUBJECT = re.compile(
    r"\b([Ee]r)\b(?!\s(?:sei|habe|werde|wolle|könne)\b)"
    r"|(?:^\W*|(?:te|t|ß|\bwird|\bwill|\bsoll|\brief|\btraf|\blud|\bempfing|\bsprach|\bkam|\bflog|\bbat)\s)([Ss]ie)\b"
)


def meant_in(frame: Frame, reading: Reading) -> list[str]:
    """Refs of the persons a pronoun or role word in the frame means; those that stay open are left out."""
    return [
        *_antecedent(frame, reading),
        *latter(frame, reading),
        *several(frame, reading),
        *_subject(frame, reading),
        *_object(frame, reading),
        *_by_role_word(frame, reading),
    ]


def _antecedent(frame: Frame, reading: Reading) -> list[str]:
    """``Rubio, der am Sonntag mit Lawrow telefoniert hat``: whom the relative clause is about."""
    if frame.nouns_only or not _WHO.match(reading.text, frame.clause_start, frame.clause_end):
        return []
    return [
        n.ref
        for n in reading.of(reading.names, frame.sentence)
        if n.via == "name"
        and frame.clause_start - 6 <= n.end <= frame.clause_start
        and not is_spokesman(n.ref, reading)
    ]


def _subject(frame: Frame, reading: Reading) -> list[str]:
    """``er`` or ``sie`` as subject of the clause, unless the sentence names somebody before."""
    clause = frame.clause(reading)
    teller = _teller_behind(frame, reading)
    owner = teller or _possessor(frame, reading)
    if owner:
        return [owner]
    if frame.triggers and _TO_DO.search(clause) and clause.startswith(","):
        return _told_to_do(frame, reading)
    if frame.triggers and _THIS_ONE.match(clause):
        return _last_before(frame, clause.startswith("Diese "), reading)
    match = _SUBJECT.search(clause)
    brings = frame.first is not None and _BRINGS.search(frame.first.word)
    if not match and frame.triggers and not brings and _HE_AT_HEAD.match(clause):
        return _speaker_of_clause(frame, clause, reading)
    if not match or not frame.triggers or proposes(clause):
        return []
    if _named_before(frame, frame.clause_start + match.start(), reading):
        again = _AND_HE.match(clause)
        she = match.group(2) is not None
        return _same_subject(frame, reading, she) if again else _speaker_of_clause(frame, clause, reading)
    if frame.clause_start > frame.sentence.start and _THIS_ONE.match(frame.sentence.text):
        return _last_before(frame, frame.sentence.text.startswith("Diese "), reading)
    ref = pronoun(match.group(1) or match.group(2), frame.sentence, reading)
    return [ref] if ref and not is_spokesman(ref, reading) and not _one_of_two(ref, frame, reading) else []


def _one_of_two(ref: str, frame: Frame, reading: Reading) -> bool:
    """``A und B fordern mehr. Am Montag hatte sie …``, two women: which of them stays open."""
    if frame.sentence.index == 0:
        return False
    before = reading.sentences[frame.sentence.index - 1]
    names = [n for n in reading.of(reading.names, before) if n.via == "name"][:2]
    if len(names) < 2 or ref not in {n.ref for n in names} or names[0].ref == names[1].ref:
        return False
    if reading.genders.get(names[0].ref) != reading.genders.get(names[1].ref):
        return False
    between = reading.text[names[0].end : names[1].start]
    return _AND_THE_OTHER.fullmatch(between) is not None and not is_oblique(names[0], before, reading)


def _last_before(frame: Frame, she: bool, reading: Reading) -> list[str]:
    """``Der will sich mit X abstimmen``, ``Diese hatte …``: the last one named before, if it fits."""
    if frame.sentence.index == 0:
        return []
    named = reading.of(reading.names, reading.sentences[frame.sentence.index - 1])
    refs = [n.ref for n in named if n.via == "name"][-1:]
    fits = [r for r in refs if (reading.genders.get(r) == "f") == she]
    return [r for r in fits if not is_spokesman(r, reading)]


def _possessor(frame: Frame, reading: Reading) -> str | None:
    """``Ihre Reise nach X``: whom the sentence before is about; ``sagte X, seine Reise …``: who says so."""
    if frame.noun and _HIS_OWN.fullmatch(reading.text[frame.clause_start : frame.noun.start]):
        subject = subject_of(frame.sentence, reading)
        return subject if subject and not is_spokesman(subject, reading) else None
    match = _POSSESSIVE.match(frame.sentence.text)
    if not match or frame.noun is None or frame.noun.start != frame.sentence.start + match.end():
        return None
    return pronoun("sie" if match.group(1) == "Ihr" else "er", frame.sentence, reading)


def _teller_behind(frame: Frame, reading: Reading) -> str | None:
    """``In Budapest werde er Y treffen, verkündete X``: "er" in front of the teller is the teller."""
    if not frame.triggers or not _HE_REPORTED.search(frame.clause(reading)):
        return None
    for name in reading.of(reading.names, frame.sentence):
        before = reading.text[frame.clause_end : name.start]
        if name.start >= frame.clause_end and name.via == "name" and source_before(before):
            fits = reading.genders.get(name.ref) != "f" and not is_spokesman(name.ref, reading)
            return name.ref if fits else None
    return None


def _told_to_do(frame: Frame, reading: Reading) -> list[str]:
    """``X kündigte an, mit Y zu telefonieren``: who announces it does it."""
    ref = subject_of(frame.sentence, reading)
    announces = _ANNOUNCES_OWN.search(reading.text[frame.sentence.start : frame.clause_start])
    return [ref] if ref and announces and not is_spokesman(ref, reading) else []


def _speaker_of_clause(frame: Frame, clause: str, reading: Reading) -> list[str]:
    """``X kündigte an, er werde Y treffen``: the pronoun at the head of the clause is who speaks."""
    if not _HE_AT_HEAD.match(clause):
        return []
    return _same_subject(frame, reading)


def _same_subject(frame: Frame, reading: Reading, she: bool = False) -> list[str]:
    """``X traf Y, und am Tag darauf telefonierte er mit Z``: "er" is whom the sentence is about.

    Where that one is of the other sex it is the only one before who fits.
    """
    ref, genders = subject_of(frame.sentence, reading), reading.genders
    if ref is not None and ((genders.get(ref) == "f") != she or (she and genders.get(ref) is None)):
        wanted = "f" if she else "m"
        before = [n.ref for n in reading.of(reading.names, frame.sentence) if n.start < frame.clause_start]
        fitting = {r for r in before if genders.get(r) == wanted}
        ref = fitting.pop() if len(fitting) == 1 else None
    return [ref] if ref and not is_spokesman(ref, reading) else []


def _named_before(frame: Frame, at: int, reading: Reading) -> bool:
    """Whether the sentence names somebody before the pronoun: then it means that one, who is read there.

    Whoever stands behind a preposition ("mit X sprach er") is not meant.
    """
    names = [n for n in reading.of(reading.names, frame.sentence) if n.via == "name" and n.start < at]
    return any(not is_oblique(n, frame.sentence, reading) for n in names)


_ANOTHER_VERB = re.compile(r" und (?!mit\b|bei\b|von\b)[a-zäöüß]+ ")


def _object(frame: Frame, reading: Reading) -> list[str]:
    """``traf ihn``, ``telefonierte mit ihm``, ``zeigten ihn bei einem Treffen mit X``."""
    if frame.first is None:
        return []
    if frame.first.noun:
        ref = pronoun("ihn", frame.sentence, reading) if _HIM_AT.search(frame.lead) else None
        return [ref] if ref else []
    if _THEM.search(frame.clause(reading)):
        return list(both_before(frame, reading))
    if _HIM_THERE.search(frame.clause(reading)):
        subject = subject_of(frame.sentence, reading)
        return [subject] if subject else []
    him = re.search(r"\b(ihn|ihm)\b", frame.clause(reading))
    if not him and (_WITH_HER.search(frame.clause(reading)) or _her_met(frame, reading)):
        ref = pronoun("sie", frame.sentence, reading)
        return [ref] if ref else []
    if not him:
        return []
    if _ANOTHER_VERB.search(reading.text[frame.triggers[-1].end : frame.clause_start + him.start()]):
        return []  # "war bei X und legte ihm den Plan vor": X
    ref = pronoun(him.group(1), frame.sentence, reading)
    return [ref] if ref else []


def _her_met(frame: Frame, reading: Reading) -> bool:
    """``B wird sie dort empfangen``, ``B traf sie``: "sie" behind a subject named in the clause."""
    her = _HER.search(frame.clause(reading)) if {t.kind for t in frame.triggers} & _TAKES_HER else None
    at = frame.clause_start + her.start() if her else 0
    names = [n for n in reading.of(reading.names, frame.sentence) if frame.clause_start <= n.start < at]
    return bool(names) and not is_oblique(names[0], frame.sentence, reading)


def _by_role_word(frame: Frame, reading: Reading) -> list[str]:
    """``Der US-Präsident … traf``: a role word with article and no name beside it."""
    found: list[str | None] = []
    for i in range(frame.sentence.first, frame.sentence.last):
        word = reading.words[i]
        if not frame.holds(word.start):
            continue
        if is_role(word.text) and i != frame.sentence.first and not _has_bearer(i, reading):
            found.append(_bearer(i, frame, reading))
    return [ref for ref in found if ref]


def _has_bearer(i: int, reading: Reading) -> bool:
    """Whether word ``i`` is part of a role the text gives to a name, or a name stands beside it."""
    word = reading.words[i]
    if any(r.start <= word.start < r.end for r in reading.roles if r.rule != "role-sole-bearer"):
        return True
    return any(n.start - 2 <= word.end + 1 <= n.end for n in reading.names)


def _means_several(article: str, role: str, behind_meeting: bool) -> bool:
    """``die Handelsminister``, ``ein Treffen der Außenminister``: a masculine office in the plural."""
    masculine = not role.endswith(("in", "e", "frau"))
    return masculine and (article == "die" or (article == "der" and behind_meeting))


def _bearer(i: int, frame: Frame, reading: Reading) -> str | None:
    """Who the role word ``i`` with its article means, unless only as a source or topic; None if open."""
    words, k = reading.words, i - 1
    while (
        k > frame.sentence.first
        and words[k].text[:1].islower()
        and words[k].text.endswith(_ENDINGS)
        and words[k].text not in _ARTICLES
    ):
        k -= 1
    behind = any(t.noun and t.end + 1 == words[k].start for t in frame.triggers)
    of_meeting = words[k].text == "des" and behind
    if words[k].text.lower() not in _ARTICLES and not of_meeting:
        return None
    if _means_several(words[k].text.lower(), words[i].text, behind):
        return None
    ref = by_role([w.text for w in words[k : i + 1]], words[i].start, reading)
    before = reading.text[frame.sentence.start : words[k].start]
    if ref is None or talked_about(before) or source_before(before) or is_spokesman(ref, reading):
        return None
    return ref
