"""Who "er", "sie", "der Minister", "der Kremlchef" or "beide" is, where the text leaves no doubt.

A pronoun is the last person of fitting gender who was the subject of a sentence before it; a role
word is the person who bears that role in this article, or the only one of the side it implies.
Whatever stays open gives None: nobody is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .roles import role_side
from .rolewords import is_role
from .types import Mention, Reading, Sentence

_SINGULAR_HE = frozenset({"er", "dieser", "ihm", "ihn"})
_SINGULAR_SHE = frozenset({"sie", "diese"})
_ROOT = 5  # letters a role word needs to be found again as the end of a longer one
_HEADS_OF_GOVERNMENT = frozenset({"ministerpräsident", "regierungschef"})
"""Offices that are one and the same."""
_BACK = 3  # sentences a pronoun reaches back; further ones are ambiguous in news prose


def gender_of(ref: str, reading: Reading) -> str | None:
    """``m`` or ``f`` where register, role word or given name tell it, else None."""
    return reading.genders.get(ref)


_PHRASE = 60  # code points from a preposition to the name its office stands before
_OBLIQUE = re.compile(
    r"\b(?:mit|von|an|bei|gegen|für|über|zu|zum|durch|neben|nach|statt|anstatt|anstelle|außer|ausser"
    r"|ohne|unter|vor|wegen|trotz|zwischen)\s+"
    r"(?:\w+\s|(?:(?:de[mnr]|die|das|seine[mnr]|ihre[mnr]) )?(?:[a-zäöüß-]+(?:e[nr]?) )?"
    r"(?-i:[A-ZÄÖÜ])[\w-]+\s)?$",
    re.IGNORECASE,
)


_HE_WITH = re.compile(r"^Er\s|(?<![,;:–])\s[a-zäöüß]+(?:te|t|ß|f|g|b|d|h|k|s|n|m|r|l|ch)\s+er\s(?!sich\s+zu)")
"""A main clause whose subject is "er" ("telefonierte er mit X")."""


def subject_of(sentence: Sentence, reading: Reading) -> str | None:
    """The person a sentence is most plainly about: the first one named who is no genitive or object.

    None if the sentence names nobody.
    """
    names = [n for n in reading.of(reading.names, sentence) if n.via == "name"]
    role = _role_subject(sentence, names[0].start if names else sentence.end, reading)
    if role:
        return role
    for name in names:
        if not is_oblique(name, sentence, reading) and not _genitive(name, reading):
            return name.ref
    return None


def is_oblique(name: Mention, sentence: Sentence, reading: Reading) -> bool:
    """Whether a preposition stands right before the name ("mit X", "bei Außenminister X")."""
    before = reading.text[max(sentence.start, name.start - _PHRASE) : name.start]
    return _OBLIQUE.search(before) is not None


def _role_subject(sentence: Sentence, before: int, reading: Reading) -> str | None:
    """The person a role phrase with article in the nominative names ("der US-Präsident") before any name."""
    for i in range(sentence.first + 1, sentence.last):
        word = reading.words[i]
        if word.start >= before:
            return None
        if (
            is_role(word.text)
            and reading.words[i - 1].text in {"der", "Der", "die", "Die"}
            and word.end + 1 != before
        ):
            return by_role([reading.words[i - 1].text, word.text], word.start, reading)
    return None


def _genitive(name: Mention, reading: Reading) -> bool:
    base = reading.persons[name.ref].name.split()[-1]
    return name.form.endswith(("s", "'", "’")) and not base.endswith("s")


def _has_a_man(name: Mention, reading: Reading) -> bool:
    """``Trumps Gesandter``: of the two the sentence is about the other."""
    behind = re.match(r" ([\w-]+)", reading.text[name.end : name.end + 40])
    return _genitive(name, reading) and behind is not None and is_role(behind.group(1))


def pronoun(word: str, sentence: Sentence, reading: Reading) -> str | None:
    """The person a personal pronoun at the head of ``sentence`` stands for; None if it stays open."""
    wanted = "m" if word.lower() in _SINGULAR_HE else "f" if word.lower() in _SINGULAR_SHE else None
    if wanted is None:
        return None
    beside = {n.ref for n in reading.of(reading.names, sentence)}
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        before = reading.sentences[index]
        if before.kind == "heading":
            continue
        subject = subject_of(before, reading)
        if subject and subject not in beside and gender_of(subject, reading) in {wanted, None}:
            return subject
        if subject is None and wanted == "m" and _HE_WITH.search(before.text):
            meant = pronoun("er", before, reading)  # "Danach rief er bei X an. Er sagte …": not X
            return meant if meant not in beside else None
        if subject is None and _open_role(before, wanted, reading):
            return None  # "Dann sprach der Kanzler mit X. Er sagte …": not X
        others = [
            n.ref
            for n in reading.of(reading.names, before)
            if gender_of(n.ref, reading) == wanted and n.ref not in beside and not _has_a_man(n, reading)
        ]
        if len(set(others)) == 1:
            return others[0]
    return None


def _open_role(sentence: Sentence, gender: str, reading: Reading) -> bool:
    """Whether an office whose bearer stays open is the subject before a name ("sprach der Kanzler mit X")."""
    names = [n.start for n in reading.of(reading.names, sentence) if n.via == "name"]
    article = "der" if gender == "m" else "die"
    for i in range(sentence.first + 1, sentence.last):
        word = reading.words[i]
        if names and word.start >= names[0]:
            return False
        if names and reading.words[i - 1].text.lower() == article and is_role(word.text):
            return word.text.endswith("in") == (gender == "f") and word.end + 1 != names[0]
    return False


def by_role(phrase: Sequence[str], at: int, reading: Reading) -> str | None:
    """The person a role phrase without name means (``["der", "Kremlchef"]``); ``at`` is where it stands.

    First whoever bears the same role word in this article before that place, then the only person
    of the side the phrase implies who bears a role or, failing that, who is named at all.
    """
    head = next((k for k, w in enumerate(phrase) if is_role(w)), None)
    if head is None:
        return None
    word = phrase[head].lower()
    side = role_side(phrase, head, reading.known)
    wanted = _gender_told(phrase, head)
    same = [
        r
        for r in reading.roles
        if _same_role(r.head, word)
        and side in {None, reading.sides.get(r.ref)}
        and (wanted is None or reading.genders.get(r.ref) in {wanted, None})
    ]
    before = [r.ref for r in same if r.start <= at] or [r.ref for r in same]
    if before:
        return _last_named(set(before), at, reading) or before[-1]
    named = [n for n in reading.names if side and reading.sides.get(n.ref) == side]
    for pool in ([n for n in named if n.start < at], named):
        if len({n.ref for n in pool}) == 1:
            ref = pool[0].ref
            fits = wanted is None or reading.genders.get(ref) in {wanted, None}
            return ref if fits and _may_be(ref, word, reading) else None
    return None


def _gender_told(phrase: Sequence[str], head: int) -> str | None:
    """``m`` or ``f`` where article or ending of a role phrase in the singular tell it, else None."""
    if phrase[head].endswith(("in", "frau")):
        return "f"
    article = phrase[0].lower() if head else ""
    if article == "die" and phrase[head].endswith("e"):
        return "f"  # "die Gesandte"
    return "m" if article in {"dem", "den"} or (article == "der" and not phrase[head].endswith("n")) else None


def _last_named(refs: set[str], at: int, reading: Reading) -> str | None:
    """Which of these persons was named last before ``at``; None if none of them was."""
    return next((n.ref for n in reversed(reading.names) if n.start < at and n.ref in refs), None)


def _may_be(ref: str, word: str, reading: Reading) -> bool:
    """Whether nothing the article says of a person's role speaks against the role word."""
    heads = [r.head for r in reading.roles if r.ref == ref and not r.former]
    return not heads or any(_same_role(head, word) for head in heads)


_WEAK = re.compile(r"(?<=[aei][ns]t)e$")  # "des Präsidenten", "dem Referenten"


def _same_role(a: str, b: str) -> bool:
    """``Kanzler`` and ``Bundeskanzler``, ``US-Präsident`` and ``Präsident``, but not ``Vizepräsident``."""
    short_a, short_b = (_WEAK.sub("", one.split("-")[-1].rstrip("snr")) for one in (a, b))
    if short_a == short_b or {short_a, short_b} <= _HEADS_OF_GOVERNMENT:
        return True
    short, long = sorted((short_a, short_b), key=len)
    return len(short) >= _ROOT and long.endswith(short) and not long.startswith(("vize", "ex", "alt"))


def plural(sentence: Sentence, reading: Reading, far: bool = False) -> tuple[str, ...]:
    """The persons "sie" or "beide" at the head of a sentence stands for.

    Those the sentence before tells of, a pronoun there counting as its person; if they are fewer than
    two and ``far`` is set, the two named last within the sentences a pronoun reaches back. Empty when
    nobody can be told.
    """
    if sentence.index == 0:
        return ()
    before = reading.sentences[sentence.index - 1]
    names = [n for n in reading.of(reading.names, before) if n.via == "name"]
    refs = dict.fromkeys(n.ref for n in names)
    # behind the name the pronoun is its bearer ("X ließ offen, ob er kommt")
    ahead = before.text[: names[0].start - before.start] if len(refs) == 1 else ""
    word = re.search(r"\b(?:er|Er)\b", ahead)
    meant = pronoun(word.group(), before, reading) if word else None
    if meant:
        refs.setdefault(meant)
    if len(refs) >= 2:
        return tuple(refs)
    if not far:
        return ()
    earliest = max(0, sentence.index - _BACK)
    near = [n for n in reading.names if earliest <= n.sentence < sentence.index and n.via == "name"]
    last = tuple(dict.fromkeys(n.ref for n in reversed(near)))[:2]
    return last[::-1] if len(last) == 2 else ()


def leading_pronoun(sentence: Sentence) -> str | None:
    """The personal pronoun a clause of the sentence begins with or is inverted on; None if there is none."""
    match = re.search(r"(?:^|[,;–»“”\"]\s*)(Er|Sie|er|sie)\b|\b\w+(?:te|ete|t|ß)\s(er|sie)\b", sentence.text)
    return next((g for g in match.groups() if g), None) if match else None
