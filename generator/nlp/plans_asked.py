"""Answers to "Was steht drin?": the sentences under such a question tell what the text lays down."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import words
from .plans_carried import Laid, laid, one
from .plans_patterns import alternatives
from .plans_words import begin_pattern
from .provisions_stages import IN_A_STAGE, by_stages
from .types import Reading, Sentence

_ASKS = re.compile(
    r"^(?:\W*|\d+[.)]\s*)(?:(?:Und|Aber|Doch|Nur)\s+)?(?:"
    r"Was\s+(?:genau\s+|alles\s+)?(?:steht|stand|steckt|stehe|ist)\s+(?:\w+\s+){0,3}?(?:drin|darin|in\s|im\s|enthalten)"
    r"|Was\s+(?:sieht|sehen|sah|soll|schreibt|schlägt)\s[^?]{2,80}\s(?:vor|fest|regeln|bringen|enthalten)\s*\?"
    r"|Was\s+(?:enthält|umfasst|regelt|verlangt|fordert|beinhaltet|besagt)\s"
    r"|Welche\s+(?:Punkte|Bestimmungen|Regelungen|Forderungen|Vorgaben)\s+(?:enthält|umfasst|stehen|sieht|stellt|sind)\b"
    r"|(?:Das|Dies)\s+steht\s+(?:drin|darin|in\s|im\s)"
    r"|(?:Die\s+)?(?:wichtigste[n]?|zentrale[n]?)\s+(?:Punkte|Inhalte|Bestimmungen|Eckpunkte|Regelungen)\b"
    r"|(?:Die\s+)?(?:Inhalte?|Eckpunkte|Kernpunkte|Kernaussagen)\b[^.]{0,40}(?:im Überblick|:)\s*$"
    r"|Was\s[^?.]{3,60}\s(?:vorsieht|vorsehen|regelt|enthält|verlangt)\s*:?\s*$)"
)
_DEFINES = re.compile(
    r"^(?:Eine?|Der|Die|Das)?\s?[\wÄÖÜ-]+(?:\s[\w-]+)?\s+(?:ist|sind|war|nennt man|heißt)"
    r"\s+(?:eine?|der|die|das)?\b"
)
_VERB = re.compile(
    r"(?<![\w-])(?:[a-zäöüß]{2,}(?:t|te|ten)(?! [A-ZÄÖÜ])|[Ii]ch|[Ww]ir|[Ee]r|[Ss]ie|[Ee]s|[Mm]an"
    r"|sind|haben|soll\w*|w[eu]rden?|wird|kann|können|muss|müssen"
    r"|darf|dürfen|war|waren)"
    r"(?<!mit)(?<!nicht)(?<!statt)(?<!seit)(?<!erste)(?<!zweite)(?<!samt)(?<!gute)(?<!letzte)(?![\w-])"
)
_REACH = 9  # sentences an answer may be long


def asked(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence stands in the paragraph or the list right under a question for contents."""
    between: set[int] = set()
    for i in range(sentence.index - 1, max(-1, sentence.index - _REACH), -1):
        before = reading.sentences[i]
        if _ASKS.match(before.text):
            rest = between - {before.paragraph, sentence.paragraph}
            return sentence.kind == "list" or not rest
        if before.kind == "heading" or before.text.endswith("?"):
            return False
        if before.kind != "list":
            between.add(before.paragraph)
    return False


@lru_cache(maxsize=1)
def deed_pattern() -> re.Pattern[str]:
    """What a text makes happen, told in the present, or a modal verb."""
    verbs = "|".join(re.escape(w) for w in words("plans", "answer_verbs"))
    return re.compile(rf"\b(?:{verbs}|{alternatives('modals')})\b")


@lru_cache(maxsize=1)
def _between() -> re.Pattern[str]:
    verbs = "|".join(re.escape(w) for w in words("plans", "answer_verbs"))
    return re.compile(
        rf";\s+|,\s+(?:und\s+)?|(?<=[a-zäöüß])\s+und\s+(?=[^,;]*\b(?:{verbs}|{alternatives('modals')})\b)"
    )


def bare_list(text: str) -> bool:
    """Whether an answer is nothing but things with commas between them, without a verb."""
    return ", " in text and not text.endswith("?") and not _VERB.search(text)


def answered(text: str) -> tuple[Laid, ...]:
    """The main clauses of an answer, one item each; empty for talk about talks, definitions, questions."""
    if text.endswith("?") or _DEFINES.match(text) or begin_pattern("no_contents").search(text):
        return ()
    clauses: list[str] = []
    for piece in _between().split(text.strip(" .!")):
        if deed_pattern().search(piece) and (not clauses or deed_pattern().search(clauses[-1])):
            clauses.append(piece)
        elif clauses:
            clauses[-1] += (" und " if f"{clauses[-1]} und {piece}" in text else ", ") + piece
        else:
            clauses.append(piece)
    if bare_list(text):
        return laid(text, "answer")
    if not all(deed_pattern().search(clause) for clause in clauses):
        return ()
    staged = by_stages(text) if IN_A_STAGE.match(text) else ()
    return staged or tuple(found for clause in clauses for found in one(clause, "answer"))
