"""Persons a frame means without naming them: "er", "beide", "der US-Präsident", "den Ukrainer"."""

from __future__ import annotations

import re

from ...lexicon import pattern
from ..coreference import by_role, is_oblique, plural, pronoun, subject_of
from ..fullnames import is_role
from ..types import Reading, RoleFound
from .frames import Frame
from .sources import is_spokesman, proposes, source_before, talked_about

_ARTICLES = frozenset({"der", "die", "dem", "den"})
_ENDINGS = ("e", "en", "er", "em", "es")
_OFFICES = pattern(
    "meetings", r"\b(?:[Dd]ie|[Bb]eiden?) (?:<plural_offices>)\b(?! (?:der|aus|von) | [A-ZÄÖÜ][\w-]+s\b)"
)
_BOTH_PRESIDENTS = re.compile(r"\b[Bb]eiden? (?:Präsidenten|Staatschefs|Staatsoberhäupter)\b")
_PRESIDENT = pattern("meetings", r"(?:^|-)(?:<presidents>)\w*$")
_NUMBER = re.compile(
    r"\b(?:der zwei|[Dd]ie (?:zwei|drei|vier|fünf|sechs|sieben)(?! [a-zäöüß]+e[nr]? [A-ZÄÖÜ])|[Bb]eiden?)\b"
    r"(?! (?:\w+en )?[A-ZÄÖÜ])"
)
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
_LATTER = re.compile(r"\b[Ll]etztere[rn]?\b")
_BOTH_OF = re.compile(r"\b[Bb]eiden? ([A-ZÄÖÜ][a-zäöüß]+)\b")
_NEAR = 2  # sentences in which those meant by "die beiden Präsidenten" must have been named
_DEPUTY = re.compile(r"^(?:vize|stellvertret|ex-|alt)")
_BEGINNING = 5  # letters two words share when one is the beginning of the other's compound
_THIS_ONE = pattern("meetings", r"Der (?:<he_did>)\b")
_AND_HE = re.compile(r",? (?:und|dann|danach|anschließend|später)\b[^,;]*\ber\b")
_TO_DO = pattern("meetings", r"\bzu (?:<to_do>)\b")
_ANNOUNCES_OWN = pattern("meetings", r"\b(?:<announces_own>)\b")
_BRINGS = re.compile(r"(?:bring|hol|gebracht|geholt)")  # who brings others to a table need not sit there
_WHO = re.compile(r",\s(?:der|die)\s(?!\w+\s(?:von|des|der)\b)")
_SUBJECT = re.compile(
    r"\b([Ee]r)\b(?!\s(?:sei|habe|werde|wolle|könne)\b)|(?:^\W*|(?:te|t|ß|\brief|\btraf|\blud|\bempfing|\bsprach|\bkam|\bflog|\bbat)\s)([Ss]ie)\b"
)


def meant_in(frame: Frame, reading: Reading) -> list[str]:
    """Refs of the persons a pronoun or role word in the frame means; those that stay open are left out."""
    return [
        *_antecedent(frame, reading),
        *_latter(frame, reading),
        *_several(frame, reading),
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


def _latter(frame: Frame, reading: Reading) -> list[str]:
    """``Letzterer``: whom the sentence before names last."""
    if frame.sentence.index == 0 or not _LATTER.search(frame.text(reading)):
        return []
    named = reading.of(reading.names, reading.sentences[frame.sentence.index - 1])
    return [n.ref for n in named if n.via == "name"][-1:]


def _several(frame: Frame, reading: Reading) -> list[str]:
    """``die Präsidenten``, ``beide``: those named before."""
    found: list[str] = []
    text = frame.text(reading)
    if _OFFICES.search(text):
        at_the_top = _two_at_the_top(frame, text, reading) or _two_of_an_office(text, reading)
        nobody = not any(frame.start <= n.start < frame.end for n in reading.names)
        found.extend(at_the_top or (plural(frame.sentence, reading) if nobody else ()))
    if _NUMBER.search(text):
        found.extend(_both_before(frame, reading, text) or plural(frame.sentence, reading, far=True))
    return found


def _two_at_the_top(frame: Frame, text: str, reading: Reading) -> tuple[str, ...]:
    """``die beiden Präsidenten``: the two last named near who bear no other office in the article."""
    if not _BOTH_PRESIDENTS.search(text):
        return ()
    lower = {r.ref for r in reading.roles if not r.former and not _PRESIDENT.search(r.head)}
    heads = {r.ref for r in reading.roles if not r.former and _PRESIDENT.search(r.head)}
    found: dict[str, None] = {}
    for index in range(frame.sentence.index, max(-1, frame.sentence.index - _NEAR), -1):
        names = [n for n in reading.of(reading.names, reading.sentences[index]) if n.via == "name"]
        near = [n.ref for n in names if n.start < frame.end and n.ref not in lower - heads]
        found.update(dict.fromkeys(near))
        if len(found) >= 2:
            break
    sure = tuple(ref for ref in found if ref in heads)
    return sure if len(sure) == 2 else tuple(found) if len(found) == 2 and sure else ()


def _two_of_an_office(text: str, reading: Reading) -> tuple[str, ...]:
    """``die beiden Delegationsleiter``: those of that office, where the article gives it to just two.

    "Leiter der russischen Delegation" is a "Delegationsleiter": the compound's end is the role's head and
    its beginning stands in the role's text.
    """
    match = _BOTH_OF.search(text)
    if not match:
        return ()
    office = re.sub(r"(?:innen|en|n|e)$", "", match.group(1).lower())

    def fits(role: RoleFound) -> bool:
        head, words = role.head.lower(), role.text.lower().split()
        inside = any(w != head and office.startswith(w[:_BEGINNING]) for w in words if len(w) >= _BEGINNING)
        if _DEPUTY.match(head):
            return False
        return head.rstrip("en").endswith(office.rstrip("en")) or (office.endswith(head) and inside)

    own = [r for r in reading.roles if not r.former and fits(r)]
    peers = [r for r in reading.roles if "kolleg" in r.head and any(o.sentence == r.sentence for o in own)]
    bearers = tuple(dict.fromkeys(r.ref for r in (*own, *peers)))
    return bearers if len(bearers) == 2 else ()


def _both_before(frame: Frame, reading: Reading, text: str = "") -> tuple[str, ...]:
    """Those named earlier in the same sentence, when they are two or more ("…; beide hatten auch …").

    ``text`` is what the frame says where the word for them may stand inside ("einen Gipfel der beiden").
    """
    word = _NUMBER.search(text)
    before = frame.start + (word.start() if word and text == reading.text[frame.start : frame.end] else 0)
    refs = dict.fromkeys(
        n.ref for n in reading.of(reading.names, frame.sentence) if n.via == "name" and n.end <= before
    )
    return tuple(refs) if len(refs) >= 2 else ()


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
        return _last_before(frame, reading)
    match = _SUBJECT.search(clause)
    brings = frame.first is not None and _BRINGS.search(frame.first.word)
    if not match and frame.triggers and not brings and _HE_AT_HEAD.match(clause):
        return _speaker_of_clause(frame, clause, reading)
    if not match or not frame.triggers or proposes(clause):
        return []
    if _named_before(frame, frame.clause_start + match.start(), reading):
        again = match.group(1) and _AND_HE.match(clause)
        return _same_subject(frame, reading) if again else _speaker_of_clause(frame, clause, reading)
    ref = pronoun(match.group(1) or match.group(2), frame.sentence, reading)
    return [ref] if ref and not is_spokesman(ref, reading) else []


def _last_before(frame: Frame, reading: Reading) -> list[str]:
    """``Der will sich mit X abstimmen``: whom the sentence before names last, if he may be meant."""
    if frame.sentence.index == 0 or frame.clause_start != frame.sentence.start:
        return []
    named = reading.of(reading.names, reading.sentences[frame.sentence.index - 1])
    refs = [n.ref for n in named if n.via == "name"][-1:]
    return [r for r in refs if reading.genders.get(r) != "f" and not is_spokesman(r, reading)]


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


def _same_subject(frame: Frame, reading: Reading) -> list[str]:
    """``X traf Y, und am Tag darauf telefonierte er mit Z``: "er" is whom the sentence is about."""
    ref = subject_of(frame.sentence, reading)
    if ref is None or reading.genders.get(ref) == "f" or is_spokesman(ref, reading):
        return []
    return [ref]


def _named_before(frame: Frame, at: int, reading: Reading) -> bool:
    """Whether the sentence names somebody before the pronoun: then it means that one, who is read there.

    Whoever stands behind a preposition ("mit X sprach er") is not meant.
    """
    names = [n for n in reading.of(reading.names, frame.sentence) if n.via == "name" and n.start < at]
    return any(not is_oblique(n, frame.sentence, reading) for n in names)


def _object(frame: Frame, reading: Reading) -> list[str]:
    """``traf ihn``, ``telefonierte mit ihm``, ``zeigten ihn bei einem Treffen mit X``."""
    if frame.first is None:
        return []
    if frame.first.noun:
        ref = pronoun("ihn", frame.sentence, reading) if _HIM_AT.search(frame.lead) else None
        return [ref] if ref else []
    if _THEM.search(frame.clause(reading)):
        return list(_both_before(frame, reading))
    if _HIM_THERE.search(frame.clause(reading)):
        subject = subject_of(frame.sentence, reading)
        return [subject] if subject else []
    him = re.search(r"\b(ihn|ihm)\b", frame.clause(reading))
    if not him:
        return []
    ref = pronoun(him.group(1), frame.sentence, reading)
    return [ref] if ref else []


def _by_role_word(frame: Frame, reading: Reading) -> list[str]:
    """``Der US-Präsident … traf``: a role word with article and no name beside it."""
    found: list[str | None] = []
    for i in range(frame.sentence.first, frame.sentence.last):
        word = reading.words[i]
        if not frame.holds(word.start):
            continue
        if word.text in reading.known.peoples and reading.words[i - 1].text in {"den", "dem"}:
            found.append(_of_people(word.text, word.start, reading))
        elif is_role(word.text) and i != frame.sentence.first and not _has_bearer(i, reading):
            found.append(_bearer(i, frame, reading))
    return [ref for ref in found if ref]


def _of_people(word: str, at: int, reading: Reading) -> str | None:
    """``den Ukrainer``: the person of that state last named before; None if nobody is."""
    code = reading.known.peoples[word]
    before = [n.ref for n in reading.names if n.start < at and reading.sides.get(n.ref) == code]
    return before[-1] if before else None


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
