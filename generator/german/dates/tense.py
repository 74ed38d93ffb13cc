"""The tense of a German sentence and of its clauses, read from verb forms without a parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.german.dates.lexicon import read_yaml

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LONGEST = 4000
"""Code points beyond which a text is no sentence and is not looked through for joined clauses."""
_BREAK = re.compile(r"[,;:()\[\]«»„“”\"]|\s[–—-]\s")
_PARTICIPLE = re.compile(
    r"(?:\w*ge\w{2,}(?:t|en)"
    r"|(?:be|er|ent|emp|ver|zer|über|unter|wider|miss|hinter)\w{2,}(?:t|en)"
    r"|\w+iert|(?:an|ab|auf|aus|bei|ein|vor|zu|zurück|zusammen|nach|mit)"
    r"(?:be|er|ver|ent)\w+(?:t|en))"
)
_PREFIX = re.compile(
    r"(?:zurück|zusammen|statt|teil|fort|weiter|bekannt|fest|heraus|hervor|hinaus|hinzu|"
    r"bevor|wieder|nieder|gegenüber|entgegen|auseinander|herein|hin|her|los|weg|ab|an|auf|aus|bei|dar|ein|mit|"
    r"nach|vor|zu|um)(?=\w{3})"
)
"""Separable prefixes, which join their verb at the end of a subordinate clause: "auftrat"."""


_SET = re.compile(
    r"(?:an|ab|auf|aus|bei|ein|vor|zu|zurück|zusammen|nach|fest|um)ge(?!hör|wöhn|langw|währ|bühr)\w+te[nrms]?"
)
"""A participle with its prefix before a noun, which no preterite looks like."""


@dataclass(frozen=True)
class _Verbs:
    future: frozenset[str]
    past: frozenset[str]
    perfect: frozenset[str]
    planned: frozenset[str]
    not_preterite: frozenset[str]
    present: frozenset[str]
    subordinate: frozenset[str]
    coordinate: frozenset[str]
    determiners: frozenset[str]
    not_participle: frozenset[str]
    not_finite: frozenset[str]


@dataclass(frozen=True)
class _Clause:
    start: int
    end: int
    tense: str
    subordinate: bool


@lru_cache(maxsize=1)
def _verbs() -> _Verbs:
    raw = read_yaml("tense.yml")
    # the Konjunktiv I of reported speech: "er komme"
    raw["present"] += [form[:-1] for form in raw["present"] if form.endswith("en")]
    return _Verbs(
        **{
            name: frozenset(raw[name])
            for name in (
                "future",
                "past",
                "perfect",
                "planned",
                "not_preterite",
                "present",
                "subordinate",
                "coordinate",
                "determiners",
                "not_participle",
                "not_finite",
            )
        }
    )


def sentence_tense(sentence: str) -> str:
    """Tense of the sentence: that of its first main clause that shows one, else of its first clause.

    Returns:
        past | present | future | unknown. Perfect, pluperfect and preterite are past; "wird", "soll", "will",
        "könnte" and "ist geplant" are future; "unknown" is a sentence without a verb form that is known.
    """
    clauses = [clause for clause in _clauses(sentence) if clause.tense != "unknown"]
    main = [clause for clause in clauses if not clause.subordinate]
    return (main or clauses)[0].tense if clauses else "unknown"


def clause_tenses(sentence: str, offset: int) -> str:
    """Tense of the clause at `offset`; a clause without a verb of its own borrows its neighbour's."""
    clauses = _clauses(sentence)
    here = next((n for n, clause in enumerate(clauses) if offset < clause.end), len(clauses) - 1)
    if here < 0:
        return "unknown"
    if clauses[here].tense != "unknown":
        return clauses[here].tense
    if sentence.find(":", offset) >= 0 and _in_heading(sentence, clauses, here):
        return "unknown"  # a heading before a colon has no verb to borrow
    before = [clause for clause in clauses[:here] if clause.tense != "unknown"]
    after = [clause for clause in clauses[here + 1 :] if clause.tense != "unknown"]
    main_before = [clause for clause in before if not clause.subordinate]
    main_after = [clause for clause in after if not clause.subordinate]
    for side in (main_before[-1:], main_after[:1], before[-1:], after[:1]):
        if side:
            return side[0].tense
    return "unknown"


def _in_heading(sentence: str, clauses: tuple[_Clause, ...], here: int) -> bool:
    """Whether a clause is of what stands before the first colon, and that has no verb: "Montag, 20 Uhr:"."""
    for number, clause in enumerate(clauses):
        if clause.tense != "unknown":
            return False
        if sentence[: clause.end].rstrip().endswith(":"):
            return here <= number
    return False


def clause_at(sentence: str, offset: int) -> str:
    """The words of the clause that holds `offset`."""
    return next(
        (sentence[c.start : c.end] for c in _clauses(sentence) if c.start <= offset < c.end), sentence
    )


def subordinate_at(sentence: str, offset: int) -> tuple[int, int] | None:
    """The bounds of the subordinate clause that holds `offset`; None in a main clause or an apposition."""
    here = next((c for c in _clauses(sentence) if c.start <= offset < c.end), None)
    return (here.start, here.end) if here and here.subordinate and here.tense != "unknown" else None


@lru_cache(maxsize=64)
def _clauses(sentence: str) -> tuple[_Clause, ...]:
    """The clauses in order, without gaps. Cached: each phrase of a sentence asks for them."""
    cuts = sorted({0, *(match.end() for match in _BREAK.finditer(sentence)), *_coordinations(sentence)})
    edges = [*cuts, len(sentence)]
    spans = [(low, high) for low, high in pairwise(edges) if high > low]
    words = [[match[0] for match in _WORD.finditer(sentence, low, high)] for low, high in spans]
    last_word = words[-1][-1:] if words else []
    clauses = []
    for number, (low, high) in enumerate(spans):
        rest = last_word if number + 1 < len(spans) else []
        first = words[number][0].lower() if words[number] else ""
        opens = number > 0 or first not in ("der", "die", "das", "dem", "den", "da", "wie", "wo")
        subordinate = opens and first in _verbs().subordinate
        clauses.append(_Clause(low, high, _tense_of(words[number], rest), subordinate))
    return tuple(clauses)


def _coordinations(sentence: str) -> tuple[int, ...]:
    """Where "und" and the like join two clauses: a verb stands on both sides."""
    found: list[int] = []
    if len(sentence) > _LONGEST:
        return ()
    for match in _WORD.finditer(sentence):
        if match[0] in _verbs().coordinate:
            right = [word[0] for word in _WORD.finditer(_BREAK.split(sentence[match.end() :], maxsplit=1)[0])]
            left = [word[0] for word in _WORD.finditer(_BREAK.split(sentence[: match.start()])[-1])]
            if _finite(left) and _finite(right):
                found.append(match.start())
    return tuple(found)


def _joined(word: str) -> str:
    """The verb behind a separable prefix ("auftrat": "trat"), or the word itself."""
    verbs = _verbs()
    for prefix in _PREFIX.finditer(word):
        rest = word[prefix.end() :]
        if prefix.start() == 0 and word[0].islower() and (rest in verbs.past or rest in verbs.present):
            return rest
    return word


def _finite(words: list[str]) -> bool:
    verbs = _verbs()
    for number, word in enumerate(words):
        if word in verbs.past or word in verbs.future or word in verbs.perfect or _preterite(words, number):
            return True
    return any(word in verbs.present and not word.endswith("en") for word in words)


_ADVERBS = frozenset({"noch", "bislang", "bisher", "nicht", "sehr", "eigens", "erst", "schon", "lange"})
_MODALS = frozenset({"können", "müssen", "wollen", "sollen", "dürfen", "lassen", "mögen"})


def _tense_of(words: list[str], rest: list[str]) -> str:
    """Tense of one clause; `rest` are the words after it, where a split perfect has its participle."""
    verbs = _verbs()
    lowered = [_opening(words[0]), *words[1:]] if words else []
    present_words = set(lowered) | {_joined(word) for word in lowered[-1:]}
    if present_words & {"hätte", "hätten", "hatte", "hatten"} and lowered[-1] in verbs.future:
        return "past"
    able = len(lowered) > 1 and lowered[-1] in _MODALS and lowered[-2].endswith("n")
    if able and present_words & verbs.perfect:
        return "past"  # "haben sich nicht einigen können"
    if present_words & verbs.past or any(_preterite(lowered, number) for number in range(len(lowered))):
        ahead = present_words & verbs.future - {"werden"} and not present_words & {"wurde", "wurden"}
        return "future" if ahead and lowered[-1] not in verbs.past else "past"
    if present_words & verbs.future:
        hearsay = lowered[-1] in ("haben", "sein") and len(lowered) > 1 and _PARTICIPLE.fullmatch(lowered[-2])
        return "past" if hearsay or "worden" in present_words else "future"
    if present_words & verbs.perfect:
        return _perfect(lowered, rest)
    if "zu" in present_words and _infinitive_with_zu(lowered):
        return "future"
    if any(re.fullmatch(r"[a-zäöüß]+zu[a-zäöüß]+en", word) for word in lowered[-1:]):
        return "future"
    reported = any(
        subject in ("er", "sie", "es", "man") and verb.endswith("e") for subject, verb in pairwise(lowered)
    )
    if reported or present_words & verbs.present or any(_third_person(word) for word in lowered[1:]):
        return "present"
    return "future" if present_words & verbs.planned else "unknown"


def _opening(word: str) -> str:
    """The first word in lower case, unless it may be a noun such as "Treffen" or "Fachleute"."""
    lowered, verbs = word.lower(), _verbs()
    noun = lowered.endswith(("te", "ten")) and lowered not in verbs.past | verbs.future | verbs.not_preterite
    return word if noun or (lowered.endswith("en") and lowered in verbs.present) else lowered


def _third_person(word: str) -> bool:
    """Whether a word looks like a finite verb of the present: "verstreicht", "drängt"."""
    if not (word.islower() and word.endswith("t") and len(word) > 4) or word in _verbs().not_finite:
        return False
    if word.endswith(("reicht", "weicht", "bricht", "richtet")):
        return True
    return re.search(r"(?:haft|[iaou]nt|icht|lichst|fach|seit|weit|ge\w+t|iert)$", word) is None


def _perfect(words: list[str], rest: list[str]) -> str:
    verbs = _verbs()
    if set(words) & {"ist", "sind", "sei", "seien"}:
        if set(words) & verbs.planned and "worden" not in words:
            return "future"
        if "zu" in words and _infinitive_with_zu(words):
            return "future"
    pool = [word for word in words if word[0].islower() and word not in verbs.perfect]
    if any(_is_participle(word) for word in pool) or (rest and _is_participle(rest[-1])):
        return "past"
    return "present"


def _is_participle(word: str) -> bool:
    if not word[0].islower() or word in _verbs().not_participle:
        return False
    return _PARTICIPLE.fullmatch(word) is not None


def _infinitive_with_zu(words: list[str]) -> bool:
    return any(
        word == "zu" and after[0].islower() and after.endswith(("n",)) for word, after in pairwise(words)
    )


def _preterite(words: list[str], number: int) -> bool:
    """Whether a word on -te or -ten is a verb in the preterite, not an adjective before its noun."""
    word, verbs = words[number], _verbs()
    if not word.endswith(("te", "ten")) or not word[0].islower() or len(word) < 5:
        return False
    if _SET.fullmatch(word):
        return False  # "die auf zwei Tage angesetzten Gespräche"
    if word in verbs.not_preterite or word in verbs.future or word in verbs.past:
        return word in verbs.past
    before, after = (words[number - 1] if number else ""), words[number + 1 : number + 2]
    noun_next = bool(after) and (after[0][0].isupper() or after[0].endswith(("en", "er", "e", "es")))
    adjective_before = before.islower() and before.endswith(("e", "en", "er", "es", "em"))
    attribute = before.lower() in verbs.determiners or (adjective_before and before not in ("sie", "wie"))
    if number > 1 and before in _ADVERBS and words[number - 2].lower() in verbs.determiners:
        return not noun_next  # "an einem noch unbekannten Ort"
    return not (noun_next and attribute)
