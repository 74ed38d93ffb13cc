"""Who is only quoted, owned or announcing in a frame, and so takes no part in its meeting."""

from __future__ import annotations

import re
from functools import lru_cache

from ...lexicon import pattern, word_set
from ...lexicon.required import Guarded
from ..coreference import is_oblique
from ..statements.verbs import Form
from ..statements.verbs import forms as verb_forms
from ..types import Mention, Reading
from .frames import Frame

_ABOUT = pattern(
    "meetings",
    r"\b(?:<about>)\s(?:(?!(?:<meets>|(?-i:[A-Z]\w+(?:tag|abend|woch)))\b)\w+\s){0,2}$",
    re.IGNORECASE,
)
_FOR_A_SIDE = re.compile(
    r"(?:^|,\s|\bund\s|\b(?:hatten?|haben|verhandel\w+|sa(?:ß|ss)en|sitzen|nahmen|kamen|führten)\s)"
    r"[Ff]ür (?:die |den |das )?(?:[a-zäöüß]+ische |[A-ZÄÖÜ][\w-]+ )(?:[\w-]+ ){0,2}$"
)
INVITED_BY = re.compile(r"\b[Aa]uf Einladung (?:(?:von|des|der) (?:[\w-]+ ){0,4})?$")
"""``auf Einladung von A``: who has others come is there."""
_DEEMS = re.compile(r"\s(?:hält|hielt|halten|hielten)\b[^,.;]*\bfür\b")
_TAKES_PART_AFTER = pattern("meetings", r"\s?(?:\([^)]*\))?,\s(?:der|die)\s[^,.]*\b(?:<takes_part_after>)")
_IN_TALKS = re.compile(r"(?i)\b(?:in|bei|per|während)\s(?:einer|einem|ihrem|seinem)\s(?:\w+\s)?$")
_CALLS_OFF = re.compile(r"\bsag(?:t|te|ten|en)\b[^,;.]*\b(?:ab|zu)\W*$")
_JOINT = pattern("meetings", r"\bgemeinsame[nrm]? (?:<joint>)\b")
_MET_BEFORE = pattern("meetings", r"(?:<met_before>) (?:\w+ )?$")
_MET_AFTER = pattern("meetings", r"\s(?:\w+ ){0,2}(?:<met_after>)\b(?! zwischen)")
_PROPOSES = pattern("meetings", r"\b(?:<proposes>)\b")
_ANNOUNCED = pattern("meetings", r"\s(?:[^,.;:]{0,25}\s)?(?:<announced>)\b")
_SET_APART = re.compile(r",\s(?:von|durch)\s(?:[\w-]+\s){0,4}$")
_PARTNER_ROLE = re.compile(r"\b(?:mit|zwischen|von) (?:de[mnr] )?(?:[\w-]+ ){0,6}$")
_ANNOUNCES = pattern("meetings", r"\b(?:<announces>)\b")
_ASKS_IN = re.compile(
    r"\b(?:bat|baten|bittet|bitten)\b[^,;.]*"
    r"\b(?:zu (?:sich|eine[mr]|de[mn]|Gesprächen)|an einen Tisch|ins [A-ZÄÖÜ])"
)
_AFTER_A = re.compile(r"\b(?:nach|bei|vor|während) (?:einem|einer|ihrem|ihrer) (?:[a-zäöüß]+ )?$")
_PARTNER_OF = pattern("meetings", r"\b(?:\w*(?i:<met_before>))s? mit (?:[\w-]+ ){0,3}$")
_ALSO = re.compile(r" (?:auch|zudem|außerdem|ausserdem|ebenfalls|neben|sowohl) ")
_ITS_PARTNER = re.compile(r"s? (?:mit|von|zwischen|der|des)\b")
_BESIDE = re.compile(r"(?: \([^)]*\))?(?:,| und| sowie)(?: (?:[a-zäöüß]+ )?(?:[A-ZÄÖÜ][\w-]+ ){0,3})?")
_RELATIVE = (
    r"(?:von|gegen|an|für|bei|über|auf|durch|unter|zu|mit|hinter|vor|in|aus)"
    r" (?:der|dem|den|denen|dessen|deren) "
)
_INVITATION = len("auf Einladung ")
_SPOKESPERSON = re.compile(r"sprecher(?:in)?s?$")
_SPOKESMAN = re.compile(r"sprecher(?:in)?$")


def is_source(name: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether the bearer of a name is only quoted, talked about or announcing what the frame tells of."""
    ahead = reading.text[frame.sentence.start : name.start]
    return (
        is_quoted(name, frame, reading)
        or _in_reporting_clause(name, frame)
        or (talked_about(ahead) and not (frame.triggers and INVITED_BY.search(ahead)))
        or any(r.ref == name.ref and _SPOKESPERSON.search(r.head) for r in reading.roles)
        or _announces(frame, name, reading)
    )


def _in_reporting_clause(name: Mention, frame: Frame) -> bool:
    """``Wie A auf seiner Plattform mitteilte, traf B …``: A reports it, however far the verb stands behind.

    Not where the clause tells of a meeting itself ("Wie A nach dem Treffen mit B sagte").
    """
    text, offset = frame.sentence.text, frame.sentence.start
    if "ie " not in text:
        return False
    for clause in _reporting().finditer(text):
        start, end = clause.start() + offset, clause.end() + offset
        if start <= name.start < end:
            return not any(start <= t.start < end for t in frame.triggers)
    return False


def is_quoted(name: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether the sentence only quotes the person on a meeting told in another clause."""
    after = reading.text[name.end : frame.sentence.end]
    before = reading.text[frame.sentence.start : name.start]
    told = source_before(before) and not _verb_between(name, frame, before)
    told = told and not _another_teller(name, frame, before, reading)
    quoted = (told or _says_behind(name, frame, reading)) and not _CALLS_OFF.search(frame.clause(reading))
    if not quoted or _TAKES_PART_AFTER.match(after):
        return False
    if _asked_in(frame) or name.ref in after_talks(frame, reading):
        return False
    if _said_in_talks(frame, name, reading) or _joint_statement(frame, reading):
        return False
    noun = frame.noun
    in_clause = frame.clause_start <= name.start < frame.clause_end
    if not in_clause or noun is None or name.start >= noun.start:
        return True
    return not re.search(rf"{re.escape(noun.word)}\s(?:[\w-]+\s){{0,4}}mit\b", frame.clause(reading))


def _says_behind(name: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a verb of saying follows the name, at most behind an apposition ("X, einst Chef, sagte")."""
    if _DEEMS.match(reading.text, name.end, frame.sentence.end):
        return False  # "ein Treffen mit A hält B für möglich"
    if _PARTNER_OF.search(reading.text[frame.sentence.start : name.start]):
        return False  # "Nach einem Telefonat mit A sagte B"
    match = _quoted_after().match(reading.text[name.end : frame.sentence.end])
    end = name.end + match.end() if match else 0
    between = [n for n in reading.names if name.end < n.start < end]
    return match is not None and all(is_oblique(n, frame.sentence, reading) for n in between)


def _verb_between(name: Mention, frame: Frame, before: str) -> bool:
    """``Laut X trafen sich A und B``: what stands behind the meeting verb is told, not the teller."""
    match = _quoted_before().search(before)
    begin = frame.sentence.start + (match.start() if match else 0)
    return any(not t.noun and begin < t.start < name.start for t in frame.triggers)


def _another_teller(name: Mention, frame: Frame, before: str, reading: Reading) -> bool:
    """``an dem laut A auch B teilnahm``: A tells it, B does not."""
    match = _quoted_before().search(before)
    begin = frame.sentence.start + (match.start() if match else 0)
    first = [
        n
        for n in reading.of(reading.names, frame.sentence)
        if begin < n.start < name.start and n.via == "name" and not is_owner(n, reading)
    ]
    return bool(first) and _ALSO.match(reading.text, first[-1].end, name.start) is not None


def source_before(before: str) -> bool:
    """Whether the text up to a name makes its bearer a mere source."""
    return _quoted_before().search(before) is not None


def talked_about(before: str) -> bool:
    """Whether the text up to a name makes its bearer only what is talked about ("Kritik an")."""
    return _ABOUT.search(before) is not None and not _FOR_A_SIDE.search(before)


def is_spokesman(ref: str, reading: Reading) -> bool:
    """Whether a person speaks for somebody by office."""
    return any(r.ref == ref and _SPOKESMAN.search(r.head) for r in reading.roles)


def is_owner(name: Mention, reading: Reading) -> bool:
    """A genitive before a noun or after one: ``Trumps Gesandter``, but not ``Trumps Treffen mit``."""
    base = reading.persons[name.ref].name.split()[-1]
    genitive = name.form.endswith(("s", "'", "’")) and not base.endswith("s")
    before = reading.text[max(0, name.start - _INVITATION) : name.start]
    return genitive and not _who_met(name, reading) and not before.endswith("uf Einladung ")


def proposes(clause: str) -> bool:
    """Whether a clause proposes, announces or denies: its subject need not take part."""
    return _PROPOSES.search(clause) is not None


@lru_cache(maxsize=1)
def _quoted_before() -> Guarded:
    """What before a name makes its bearer a mere source: "sagte", "laut", "nach Angaben von"."""
    return pattern(
        "meetings",
        rf"(?:\b(?:{_said()}|<quoted_before>)"
        r"\s(?:(?:(?!\b(?:mit|zwischen|bei|zu|von|beim|über|an|<finite>)\b)[^,;:]){0,60}\s)?)$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _quoted_after() -> Guarded:
    """What after a name makes its bearer a mere source: "zufolge", "sagte", "hatte am Montag erklärt"."""
    return pattern(
        "meetings",
        r"^(?!,? so (?:sein|ihr|der|die|ein|bericht|hei(?:ß|ss)|schreib|schilder|erzähl|"
        r"[A-ZÄÖÜ]))\s?(?:\([^)]*\)\s)?"
        rf"(?:, (?!der |die |das |{_RELATIVE})[^,;:.]{{3,70}})?"
        rf",?\s?(?:{_said()}|<quoted_after>)\b(?!\s(?:er|sie|es|man)\b)",
    )


@lru_cache(maxsize=1)
def _reporting() -> re.Pattern[str]:
    """A clause with "wie" that ends in a verb of saying: "wie A am Montag in B mitteilte"."""
    return re.compile(rf"(?:^\W*Wie|, wie) [^,;:]* (?:{_said()})(?=,|\W*$)")


@lru_cache(maxsize=1)
def _said() -> str:
    """The finite verbs of saying as alternatives, longest first; none that may be the meeting itself."""
    never = word_set("meetings", "no_saying")
    forms = {w: f for w, f in verb_forms().items() if w not in never}
    found = {w for w, readings in forms.items() if any(_says(w, f) for f in readings)}
    return "|".join(sorted(map(re.escape, found), key=lambda w: (-len(w), w)))


def _says(word: str, form: Form) -> bool:
    if form.kind not in {"finite", "joined"} or form.plural:
        return False
    if form.verb.lemma in word_set("meetings", "more_than_saying"):
        return False
    return not form.verb.prefix or form.kind == "joined" or word in word_set("meetings", "split_saying")


def _said_in_talks(frame: Frame, name: Mention, reading: Reading) -> bool:
    """``X sagte in einem Gespräch mit Y``, ``In einem Gespräch mit Y dankte X``: who speaks takes part."""
    noun = frame.noun
    if noun is None:
        return False
    return _IN_TALKS.search(reading.text[frame.start : noun.start]) is not None


def _asked_in(frame: Frame) -> bool:
    """``A bat B zu einem Gespräch ins Amt``: no word of his, but whom he has come."""
    return _ASKS_IN.search(frame.sentence.text) is not None


def after_talks(frame: Frame, reading: Reading) -> tuple[str, ...]:
    """``A und B forderten nach einem Treffen in Paris C auf``: A and B; empty where one alone says it.

    Only where the noun names no partner of its own.
    """
    noun = frame.noun
    if noun is None or not _AFTER_A.search(reading.text[frame.sentence.start : noun.start]):
        return ()
    if _ITS_PARTNER.match(reading.text, noun.end, frame.sentence.end):
        return ()
    names = [n for n in reading.of(reading.names, frame.sentence) if n.via == "name"]
    if len(names) < 2 or names[1].end > noun.start or is_oblique(names[0], frame.sentence, reading):
        return ()
    row = [names[0]]
    for name in names[1:]:
        if not _BESIDE.fullmatch(reading.text[row[-1].end : name.start]):
            break
        row.append(name)
    return tuple(n.ref for n in row) if len(row) > 1 and row[-1].end < noun.start else ()


def _joint_statement(frame: Frame, reading: Reading) -> bool:
    """Two who declare something on the talks together ("gemeinsame Erklärung") took part in them."""
    if not _JOINT.search(frame.sentence.text):
        return False
    return len({n.ref for n in reading.of(reading.names, frame.sentence)}) >= 2


def _who_met(name: Mention, reading: Reading) -> bool:
    """Whether a genitive belongs to a meeting noun: ``das Treffen Trumps``, ``Trumps Treffen``."""
    before = reading.text[max(0, name.start - 30) : name.start]
    return bool(_MET_BEFORE.search(before) or _MET_AFTER.match(reading.text[name.end : name.end + 45]))


def _announces(frame: Frame, name: Mention, reading: Reading) -> bool:
    """``Macron hat ein Treffen der Koalition angekündigt``, ``…, von Macron angekündigt,``: not there."""
    if name.ref in after_talks(frame, reading):
        return False
    ahead = reading.text[frame.sentence.start : name.start]
    partner = _PARTNER_ROLE.search(ahead) and not _SET_APART.search(ahead)
    if _ANNOUNCED.match(reading.text[name.end : frame.sentence.end]) and not partner:
        return True
    clause = frame.clause(reading)
    if not _ANNOUNCES.search(clause) and not proposes(clause):
        return False
    noun = frame.noun
    if noun is None or name.end >= noun.start:
        return False
    return not re.search(r"\bmit\b", reading.text[noun.end : frame.clause_end])
