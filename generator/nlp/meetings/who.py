"""Who takes part in what a frame tells: persons surely, persons possibly, persons not, and sides.

A person in the frame takes part unless the words around say otherwise: whoever is only quoted, owned
("Trumps Gesandter"), talked about or replaced is left out; a hedge makes "possibly", a negation "not".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import word_set, words
from ..coreference import by_role, plural, pronoun, subject_of
from ..fullnames import is_role
from ..statements.verbs import forms as verb_forms
from ..types import Mention, Reading
from .frames import Frame

_NO_SIDE = re.compile(r"(?i:\b(?:weder|noch)\b)[^,.;:]{0,45}$|\bkein\w*\s[^,.;:]{0,30}$")
_NOT_ONLY_SAYING = frozenset(
    {
        "sprechen",
        "rufen",
        "einladen",
        "zusagen",
        "vereinbaren",
        "stimmen",
        "zustimmen",
        "absagen",
        "verhandeln",
        "fragen",
    }
)


_SPLIT_SAYING = frozenset(
    {
        "teilte",
        "teilt",
        "kündigte",
        "kündigt",
        "räumte",
        "räumt",
        "wies",
        "weist",
        "lehnte",
        "lehnt",
        "fügte",
        "fügt",
        "legte",
        "zählte",
    }
)


@lru_cache(maxsize=1)
def _quoted_before() -> re.Pattern[str]:
    """What before a name makes its bearer a mere source: "sagte", "laut", "nach Angaben von"."""
    return re.compile(
        rf"(?:\b(?:{_said()}|so|sprach von|laut|nach (?:Angaben|Worten|Darstellung|Auskunft|Einschätzung) (?:von|des|der)|Sprecher|Sprecherin)"
        r"\s(?:(?:(?!\b(?:mit|zwischen|bei|zu|von|beim|über|an)\b)[^,;]){0,60}\s)?)$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _quoted_after() -> re.Pattern[str]:
    """What after a name makes its bearer a mere source: "zufolge", "sagte", "hatte am Montag erklärt"."""
    return re.compile(
        rf"^(?!,? so (?:sein|ihr|der|die|ein))\s?(?:\([^)]*\)\s)?,?\s?(?:{_said()}|so|zufolge|sprach von|spricht von|habe gesagt|hat bestätigt"
        r"|hatte(?: am \w+)? erklärt|hält|(?:ließ|lässt|liess)(?=[^.]*\b(?:mitteilen|ausrichten|wissen|erklären|verlauten)\b))\b"
    )


@lru_cache(maxsize=1)
def _said() -> str:
    spellings = {
        word for word, readings in verb_forms().items()
        if word not in {"rief", "ruft", "sprach", "spricht", "lud", "lädt", "traf", "trifft", "bot", "sagt zu"}
        for f in readings if f.kind in {"finite", "joined"} and f.verb.lemma not in _NOT_ONLY_SAYING and not f.plural
        and (not f.verb.prefix or f.kind == "joined" or word in _SPLIT_SAYING)
    }  # fmt: skip
    return "|".join(sorted(map(re.escape, spellings), key=lambda w: (-len(w), w)))


_ABOUT = re.compile(
    r"\b(?:über|gegen|ohne|statt|anstelle|wegen|für|trotz|dank|seit|unter|Brief an|Kritik an|Lob für|Sprecher(?:in)? von|Vorschlag von|Plan von|Einladung von)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?i:\b(?:nicht|ohne|weder|kein\w*)\b)[^,.;:]{0,45}$|^[^,.;:]{0,60}\b(?:fehlte|blieb[^,.;]*fern|nicht (?:dabei|mitgereist|teil|am Tisch|eingeladen|anwesend|vertreten)|war nicht|waren nicht|hatten keinen|ferngeblieben)\b"
)


@dataclass(frozen=True, slots=True)
class Who:
    """Refs of persons and names of sides, each in order of mention."""

    sure: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


def who_takes_part(frame: Frame, reading: Reading) -> Who:
    """Everybody the frame puts into its meeting, or keeps out of it."""
    sure: list[str] = []
    possible: list[str] = []
    absent: list[str] = []
    for name in _candidates(frame, reading):
        before = reading.text[max(frame.sentence.start, name.start - 60) : name.start]
        after = reading.text[name.end : min(frame.sentence.end, name.end + 70)]
        if (_NEGATED.search(before) and not re.search(r"\bnicht nur\b", before)) or _NEGATED.match(after):
            absent.append(name.ref)
        elif _hedged(frame, name, reading):
            possible.append(name.ref)
        else:
            sure.append(name.ref)
    sure.extend(_negotiators(frame, sure, absent, reading))
    sure.extend(_inherited(frame, sure, reading))
    sure.extend(r for r in _by_pronoun(frame, reading) if r not in absent)
    return Who(
        _once(sure, ()),
        _once(possible, sure),
        _once(absent, sure),
        tuple(dict.fromkeys(_sides(frame, reading))),
    )


def _negotiators(frame: Frame, sure: list[str], absent: list[str], reading: Reading) -> list[str]:
    """Those whose role is to negotiate take part in the talks they speak about ("Delegationschef X nannte sie zäh")."""
    if not frame.triggers and not frame.joining:
        return []
    return [
        r.ref for r in reading.roles
        if r.sentence == frame.sentence.index and not r.former and _NEGOTIATES.search(r.head) and r.ref not in (*sure, *absent)
        and frame.start - 60 <= r.start < frame.end and not _ahead(frame, reading)
    ]  # fmt: skip


_NEGOTIATES = re.compile(
    r"(?:unterhändler|verhandler|verhandlungsführer|delegationschef|delegationsleiter|delegationsführer)(?:in)?s?$"
)


def _ahead(frame: Frame, reading: Reading) -> bool:
    return bool(
        re.search(
            r"\b(?:nächste|kommende|wird|werde|soll|kündigte|angekündigt|nicht|kein)\w*\b",
            frame.text(reading),
        )
    )


def _inherited(frame: Frame, sure: list[str], reading: Reading) -> list[str]:
    """``Trump nannte …, sprach von einem Telefonat mit Putin``: the subject of the sentence is the other partner."""
    first = frame.triggers[0] if frame.triggers else None
    if first is None or not first.noun or len(sure) != 1:
        return []
    if not re.match(r"s? mit\b", reading.text[first.end : first.end + 5]):
        return []
    ref = subject_of(frame.sentence, reading)
    return [ref] if ref and ref not in sure and not _spokesman(ref, reading) else []


def _once(refs: list[str], but: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(r for r in dict.fromkeys(refs) if r not in but)


def _candidates(frame: Frame, reading: Reading) -> list[Mention]:
    inside_roles = [(r.start, r.end, r.ref) for r in reading.roles if frame.start <= r.start < frame.end]
    found = []
    for name in reading.names:
        if not frame.start <= name.start < frame.end or name.via != "name":
            continue
        if any(a <= name.start < b and ref != name.ref for a, b, ref in inside_roles) or _owner(
            name, reading
        ):
            continue
        before = reading.text[frame.sentence.start : name.start]
        after = reading.text[name.end : frame.sentence.end]
        if (
            _speaks(frame, name, before, after, reading)
            or _ABOUT.search(before)
            or _spokesperson(name, reading)
            or _announces(frame, name, reading)
        ):
            continue
        found.append(name)
    return found


def _owner(name: Mention, reading: Reading) -> bool:
    """A genitive before a noun or after one: ``Trumps Gesandter``, ``der Sondergesandte Trumps``."""
    base = reading.persons[name.ref].name.split()[-1]
    return name.form.endswith(("s", "'", "’")) and not base.endswith("s") and not _enumerated(name, reading)


def _enumerated(name: Mention, reading: Reading) -> bool:
    return bool(
        re.search(
            r"(?:Treffen|Gespräch|Telefonat|Besuch|Reise|Gipfel|Begegnung|Gespräche|Verhandlungen) (?:\w+ )?$",
            reading.text[max(0, name.start - 30) : name.start],
        )
    ) or bool(
        re.match(
            r"\s(?:\w+ ){0,2}(?:Treffen|Gespräch|Telefonat|Besuch|Reise|Begegnung|Unterredung|Gesprächen|Gespräche|Visite|Verhandlungen)\b(?! zwischen)",
            reading.text[name.end : name.end + 45],
        )
    )


def _speaks(frame: Frame, name: Mention, before: str, after: str, reading: Reading) -> bool:
    """Whether the sentence only quotes the person on a meeting told in another clause."""
    quoted = bool(_quoted_before().search(before)) or bool(_quoted_after().match(after))
    if not quoted or _TAKES_PART_AFTER.match(after):
        return False
    own = reading.text[frame.clause_start : frame.clause_end]
    first = frame.triggers[0] if frame.triggers else None
    if (
        first
        and first.noun
        and name.start < first.start
        and re.search(
            r"\b(?:in|bei|per|während)\s(?:einer|einem|ihrem|seinem)\s(?:\w+\s)?$",
            reading.text[frame.start : first.start],
        )
    ):
        return False
    in_clause = frame.clause_start <= name.start < frame.clause_end
    first = frame.triggers[0] if frame.triggers else None
    if _joint_statement(frame, reading):
        return False
    if (
        in_clause
        and first
        and first.noun
        and re.search(rf"{re.escape(first.word)}\s(?:[\w-]+\s){{0,4}}mit\b", own)
        and name.start < first.start
    ):
        return False
    return True


_TAKES_PART_AFTER = re.compile(
    r"\s?(?:\([^)]*\))?,\s(?:der|die)\s[^,.]*\b(?:verhandel|am Tisch|teil|dabei|Gespräche führ|Delegation (?:an|leit)|vertrat)"
)


def _joint_statement(frame: Frame, reading: Reading) -> bool:
    """Two who declare something on the talks together ("in einer gemeinsamen Erklärung") took part in them."""
    return (
        bool(
            re.search(
                r"\bgemeinsame[nrm]? (?:Erklärung|Stellungnahme|Mitteilung|Statement|Pressekonferenz)\b",
                frame.sentence.text,
            )
        )
        and len({n.ref for n in reading.of(reading.names, frame.sentence)}) >= 2
    )


def _both_before(frame: Frame, reading: Reading) -> tuple[str, ...]:
    """Those named earlier in the same sentence, when they are two or more ("…; beide hatten auch …")."""
    refs = dict.fromkeys(
        n.ref for n in reading.of(reading.names, frame.sentence) if n.via == "name" and n.end <= frame.start
    )
    return tuple(refs) if len(refs) >= 2 else ()


def _named_before(frame: Frame, at: int, reading: Reading) -> bool:
    """Whether the sentence names somebody before the pronoun: then it means that one, who is read there."""
    return any(
        n.via == "name" and frame.sentence.start <= n.start < at
        for n in reading.of(reading.names, frame.sentence)
    )


_PROPOSES = re.compile(
    r"\b(?:schl(?:ug|ägt|ugen)\b.*\bvor|forder(?:t|te|ten)|regte\b.*\ban|brachte\b.*\bins Spiel|kündig(?:t|te)\b.*\ban|teil(?:t|te) mit|hoff(?:t|te)|dementier\w+|schloss\b.*\baus|bot\b.*\ban)\b"
)


def _announces(frame: Frame, name: Mention, reading: Reading) -> bool:
    """``Macron hat ein Treffen der Koalition angekündigt``: who only announces it."""
    if re.match(
        r"\s(?:[^,.;:]{0,25}\s)?(?:angekündigt|mitgeteilt|vorgeschlagen|bekannt gegeben|in Aussicht gestellt)\b",
        reading.text[name.end : frame.sentence.end],
    ):
        return True
    text = reading.text[frame.clause_start : frame.clause_end]
    if not re.search(
        r"\b(?:angekündigt|mitgeteilt|bestätigt|vorgeschlagen|dementiert|ausgeschlossen|kündigte\b.*\ban|gefordert|bekräftigt)\b",
        text,
    ) and not _PROPOSES.search(text):
        return False
    first = frame.triggers[0] if frame.triggers else None
    return bool(
        first
        and first.noun
        and name.end < first.start
        and not re.search(r"\bmit\b", reading.text[first.end : frame.clause_end])
    )


def _spokesperson(name: Mention, reading: Reading) -> bool:
    return any(r.ref == name.ref and re.search(r"sprecher(?:in)?s?$", r.head) for r in reading.roles)


def _hedged(frame: Frame, name: Mention, reading: Reading) -> bool:
    near = reading.text[max(frame.sentence.start, name.start - 45) : name.start].lower()
    near = re.split(r"[,;:.]", near)[-1]
    if re.match(
        r"\s(?:eröffnete|begrüßte|begrüsste|moderierte|vermittelte|hatte eingeladen)\b",
        reading.text[name.end : name.end + 20],
    ):
        return True
    if any(
        n.end <= name.start and n.start >= name.start - len(near)
        for n in reading.of(reading.names, frame.sentence)
    ):
        return False
    return any(re.search(rf"\b{re.escape(h)}\b", near) for h in words("meetings", "hedges"))


def _by_pronoun(frame: Frame, reading: Reading) -> list[str]:
    """Persons meant by a pronoun or role word that is subject of the frame's clause."""
    found: list[str] = []
    text = reading.text[frame.start : frame.end]
    if re.search(
        r"\b(?:[Dd]ie|[Bb]eiden?) (?:Präsidenten|Staatschefs|Minister|Außenminister|Aussenminister|Politiker|Unterhändler|Kontrahenten)\b",
        text,
    ) and not any(frame.start <= n.start < frame.end for n in reading.names):
        found.extend(plural(frame.sentence, reading))
    if re.search(
        r"\b(?:der zwei|[Dd]ie (?:drei|vier|fünf|sechs|sieben)(?! [A-ZÄÖÜa-z]+(?:er|en|e)\b)|[Bb]eiden?)\b(?! (?:\w+en )?[A-ZÄÖÜ])",
        text,
    ):
        found.extend(_both_before(frame, reading) or plural(frame.sentence, reading, far=True))
    clause = reading.text[frame.clause_start : frame.clause_end]
    match = re.search(
        r"\b([Ee]r)\b(?!\s(?:sei|habe|werde|wolle|könne)\b)|(?:^\W*|(?:te|t|ß)\s)([Ss]ie)\b", clause
    )
    if match and _named_before(frame, frame.clause_start + match.start(), reading):
        match = None
    if match and frame.triggers and not _PROPOSES.search(clause):
        ref = pronoun(match.group(1) or match.group(2), frame.sentence, reading)
        if ref and not _spokesman(ref, reading):
            found.append(ref)
    him = re.search(r"\b(ihn|ihm)\b", clause)
    if him and frame.triggers and not frame.triggers[0].noun:
        ref = pronoun(him.group(1), frame.sentence, reading)
        if ref:
            found.append(ref)
    found.extend(_by_role_word(frame, reading))
    return found


def _spokesman(ref: str, reading: Reading) -> bool:
    return any(r.ref == ref and re.search(r"sprecher(?:in)?$", r.head) for r in reading.roles)


def _by_role_word(frame: Frame, reading: Reading) -> list[str]:
    """``Der US-Präsident … traf``: a role word with article and no name beside it."""
    found = []
    spans = [(n.start - 2, n.end) for n in reading.names]
    role_spans = [(r.start, r.end) for r in reading.roles if r.rule != "role-sole-bearer"]
    for i in range(frame.sentence.first, frame.sentence.last):
        word = reading.words[i]
        if (
            frame.start <= word.start < frame.end
            and word.text in reading.known.peoples
            and reading.words[i - 1].text in {"den", "dem"}
        ):
            ref = _of_people(word.text, word.start, reading)
            if ref:
                found.append(ref)
            continue
        if not frame.start <= word.start < frame.end or not is_role(word.text) or i == frame.sentence.first:
            continue
        if any(a <= word.start < b for a, b in role_spans) or any(a <= word.end + 1 <= b for a, b in spans):
            continue
        k = i - 1
        while (
            k > frame.sentence.first
            and reading.words[k].text[:1].islower()
            and reading.words[k].text.endswith(("e", "en", "er", "em", "es"))
            and reading.words[k].text not in _ARTICLES
        ):
            k -= 1
        if reading.words[k].text.lower() not in {"der", "die", "dem", "den"}:
            continue
        ref = by_role([w.text for w in reading.words[k : i + 1]], word.start, reading)
        before = reading.text[frame.sentence.start : reading.words[k].start]
        if (
            ref
            and not _ABOUT.search(before)
            and not _quoted_before().search(before)
            and not _spokesman(ref, reading)
        ):
            found.append(ref)
    return found


def _of_people(word: str, at: int, reading: Reading) -> str | None:
    """``den Ukrainer``: the person of that state last named before; None if nobody is."""
    code = reading.known.peoples[word]
    before = [n.ref for n in reading.names if n.start < at and reading.sides.get(n.ref) == code]
    return before[-1] if before else None


_ARTICLES = frozenset({"der", "die", "dem", "den"})
_DELEGATES_OF = re.compile(
    r"(?:Spitzen|Vertreter|Delegation|Unterhändler|Verhandler|Emissär|Seiten|Außenminister|Aussenminister|Verteidigungsminister|Sicherheitsberater|Regierungschefs|Minister|Diplomaten)"
    r"\w*\s(?:(?:aus|der|von|des|den)\s)*(?:[\w-]+(?:,|\sund|\ssowie)\s(?:(?:der|des|aus|von|den)\s)*)*$"
)
_CONCERNS = re.compile(
    r"(?:Konflikt|Krieg|Streit|Abkommen|Beziehungen|Frieden|Handel|Grenze|Zusammenarbeit|Waffenstillstand|Waffenruhe|Einigung|Annäherung|Bekenntnis)\w* (?:zwischen|mit|zu) (?:der |den |dem )?$"
)
_WITH = re.compile(
    r"\b(?:mit|zwischen|von|und|sowie|aus|der|die|den|dem|des|Vertretern?|Delegationen?|Unterhändlern?|Staats- und Regierungschefs)\s(?:der\s|den\s|dem\s|die\s)?$"
)
_NOT_SIDE = re.compile(
    r"\b(?:in|im|für|über|gegen|auf|um|nach|Krieg\w* in|durch|aus Sicht|wegen|trotz|ohne|an|zugunsten|seitens)\s(?:der|die|das|den|dem|des)?\s?$"
)


def _sides(frame: Frame, reading: Reading) -> list[str]:
    """States and organisations that take part as such, by their German names."""
    found: list[tuple[int, str]] = []
    pool = [m for m in reading.bodies if frame.start <= m.start < frame.end]
    for m in pool:
        body = reading.known.bodies.get(m.ref)
        if body is None or body.kind == "media" or (body.kind == "company" and not frame.triggers):
            continue
        if _is_side(m, frame, reading):
            found.append((m.start, side_name(m.ref, reading)))
    found.extend(_seats(frame, reading))
    return [name for _at, name in sorted(found)]


_DATIVE_PLURAL = re.compile(r"\b(?:zwischen|mit|von|bei|aus|zu|nach|unter) den (?:[\w-]+en (?:und|sowie) )?$")
_DELEGATE_ENDING = re.compile(
    r"(?:gesandten|unterhändlern|vertretern|diplomaten|ministern|beauftragten|beratern|verhandlern|delegierten|delegationen|beamten|partnern)$"
)


def _noun_at(m: Mention, frame: Frame, reading: Reading) -> str:
    """The noun a compound's first part or an adjective belongs to, in small letters."""
    rest = reading.text[m.start : frame.sentence.end]
    match = (
        re.match(r"[\w-]+", rest)
        if m.via == "compound"
        else re.match(r"[\w-]+\s(?:und [\w-]+en )?([\w-]+)", rest)
    )
    return (match.group(match.lastindex or 0) if match else "").lower()


def _is_side(m: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a body named in the frame sits at the table as such."""
    before = reading.text[frame.sentence.start : m.start]
    after = reading.text[m.end : frame.sentence.end]
    if m.via in {"compound", "adjective"} and _DATIVE_PLURAL.search(before):
        return bool(_DELEGATE_ENDING.search(_noun_at(m, frame, reading)))
    if (
        any(r.start <= m.start < r.end for r in reading.roles)
        or _NO_SIDE.search(before)
        or _possessor(m, after, reading)
    ):
        return False
    if m.via == "adjective":
        return _delegate_follows(after)
    if m.via == "compound":
        return _delegate_follows(reading.text[m.start : frame.sentence.end].split(" ")[0].split("-", 1)[-1])
    return _takes_part(before, after, m, frame, reading)


def _possessor(m: Mention, after: str, reading: Reading) -> bool:
    """``Irans Außenminister Abbas Araghtschi``, ``der türkische Minister Fidan``: the person comes, not a delegation."""
    if m.via == "name" and not m.form.endswith("s"):
        return False
    match = re.match(r"\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+\s(?=[A-ZÄÖÜ])", after)
    return bool(match) and any(n.start == m.end + match.end() for n in reading.names)  # type: ignore[union-attr]


def side_name(body: str, reading: Reading) -> str:
    """A seat of government stands for its state, every other body for itself."""
    info = reading.known.bodies[body]
    if info.kind == "seat" and info.side and info.side in reading.known.states:
        return reading.known.states[info.side].name
    return info.name


def _delegate_follows(after: str) -> bool:
    """Within the same noun phrase a word for delegates: "ukrainischen und amerikanischen Unterhändlern"."""
    match = re.match(r"\s?((?:(?:und|sowie|oder|,)\s|[a-zäöüß-]+\s){0,4})([A-ZÄÖÜ]?[\wäöüß-]+)", after)
    if not match or re.search(r"\b(?:der|die|das|den|dem|des|in|im|von|zu|mit)\s", match.group(1)):
        return False
    noun = match.group(2).lower().split("-")[-1]
    return noun in word_set("meetings", "delegates")


def _takes_part(before: str, after: str, m: Mention, frame: Frame, reading: Reading) -> bool:
    if _NOT_SIDE.search(before) and not re.search(
        r"\b(?:Seiten|Delegationen|Vertreter\w*|Unterhändler\w*) (?:aus|der|von)?\s?$", before
    ):
        return False
    if re.search(
        r"(?:Krieg|Angriff|Invasion|Ende|Präsident|Präsidentin|Minister|Chef|Sprecher|Unterstützung|Gebiete|Hauptstadt|Verteidigung|Grenze|Zukunft|Sicherheit|Wiederaufbau|Zusage|Hilfe|Haltung|Sicht)\w*\s(?:der|des|von|in der|gegen die|für die)?\s?$",
        before,
    ):
        return False
    if re.match(r"s?-", after) or _CONCERNS.search(before):
        return False
    if (
        re.search(r"\b(?:zwischen|mit|von)\s(?:[\w-]+,?\s){0,6}(?:der\s|den\s|dem\s)?$", before)
        and frame.triggers
    ):
        return True
    if _DELEGATES_OF.search(before):
        return True
    if _WITH.search(before) and re.search(
        r"(?:Vertreter|Delegation|Unterhändler|Verhandler|Emissär|Seiten|Außenminister|Aussenminister|Sicherheitsberater|Staats- und Regierungschefs|Regierungschefs|Minister)\w*(?:\s[\w-]+,?){0,8}\s(?:und\s)?(?:der\s|aus\s|von\s)?$",
        before,
    ):
        return True
    return _is_subject(before, after, frame, m)


_AFTER_VERB = re.compile(
    r"\b(?:haben|hat|hatten|hatte|wollen|will|sollen|soll|werden|wird|verhandeln|verhandelten|kamen|kommen|trafen|treffen|berieten|beraten|fanden|ringen|rangen|setzen|setzten|sprachen)"
    r"\s(?:sich )?(?:die |der |das )?(?:sogenannten? )?(?:[\w-]+(?:,| und| sowie) (?:die |der |das )?)*$"
)


def _is_subject(before: str, after: str, frame: Frame, m: Mention) -> bool:
    """``Die USA und die Ukraine haben …``, ``Russland verhandelt …``, ``… die Koalition der Willigen``."""
    if _AFTER_VERB.search(before) and frame.triggers:
        return True
    if re.match(r", (?:das|die|der)\b[^,.]*\b(?:führ|verhandel|sprach|traf|beriet)", after):
        return True
    if re.search(r"\b[Dd]ass (?:die |der )?(?:[\w-]+ (?:und|sowie) (?:die |der )?)?$", before) and any(
        not t.noun for t in frame.triggers
    ):
        return True
    if not re.match(
        r"^(?:Auch |Die |Der |Das )?(?:[\w-]+ (?:und|sowie) )?(?:die |der |das )?$", before
    ) and not re.search(r"(?:^|,\s)(?:die |der |das )?$", before):
        return bool(
            re.search(
                r"(?:Treffen|Gipfel|Runde|Sitzung|Konferenz|Gespräche?|Verhandlungen|Beratungen)\s(?:[\w-]+\s){0,3}$",
                before,
            )
        ) and bool(re.search(r"\b(?:der|des)\s(?:sogenannten\s)?$", before))
    return bool(
        re.match(
            r"\s?(?:(?:und|sowie) (?:die |der )?[\w-]+ )?(?:haben|hat|hatten|hatte|verhandel|beraten|berät|beriet|sprechen|sprachen|trafen|treffen|kommen|kamen|setz|war|waren|wollen|will|führ|ringen|tag|einig|sind)",
            after.lower(),
        )
    )


def _seats(frame: Frame, reading: Reading) -> list[tuple[int, str]]:
    """Capitals that stand for governments: "Delegationen aus Kiew und Washington", "zwischen Moskau und Kiew"."""
    found = []
    for m in reading.places:
        if not frame.start <= m.start < frame.end or m.ref not in reading.known.seats or m.via != "name":
            continue
        before = reading.text[frame.sentence.start : m.start]
        if (
            (_AFTER_VERB.search(before)
            and re.match(r"\s(?:und|sowie)\s[A-ZÄÖÜ]", reading.text[m.end : m.end + 6]))
            or re.search(
                r"\b(?:haben|hatten|wollen|sollen|hat|führen|setzen) [A-ZÄÖÜ][\w-]+ (?:und|sowie) $", before
            )
        ) or re.search(
            r"(?i:\b(?:zwischen|mit))\s(?:[\w-]+\s(?:und|sowie)\s(?:mit\s)?)?$|\b(?:Delegationen? aus|Unterhändlern? aus|Vertretern? aus|getrennt mit|Vertretern?)\s(?:[\w-]+\s(?:und|sowie|,)\s)?$",
            before,
        ):
            found.append((m.start, side_name(reading.known.seats[m.ref], reading)))
    return found
