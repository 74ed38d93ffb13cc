"""Where role phrases begin and end: before a name, after it, and behind "ist".

"US-Außenminister Marco Rubio", "der Sekretär des Nationalen Sicherheitsrats, Rustem Umerow"; "Rustem
Umerow (43), Sekretär des …"; "X ist seit 2019 Präsident der Ukraine". A span is the index of the first
word and of the one behind the last.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from ...german.adjectives import stem_of
from ...lexicon import word_set
from ..rolewords import is_role
from ..types import Sentence, Word

_STOPS = frozenset({",", ";", ":", ".", "(", ")", "–", "—", "-", "„", "“", "«", "»", '"', "”", "!", "?", "…"})
_ENDS = frozenset({",", ".", ")", "–", ";", "!", "?", "und"})
_DECLINED = re.compile(r"(?:e|er|en|em|es)$")
_NO_PREDICATE = frozenset({"nicht", "mit", "in", "nach", "bei", "zu", "auf", "aus", "gegen", "am", "im"})
_WITH_ARTICLE = frozenset({"vom", "zum", "beim"})
_PARTICIPLE = re.compile(r"(?:ende[rnsm]?|te[rnsm]?|ige[rnsm]?)$")
_ATTRIBUTE = 5  # words between the article and a participle before the role word
_GENITIVES = frozenset({"des", "der", "eines", "einer"})
_BELONGING = frozenset({"von", "vom", "für", "um", "bei", "beim", "neben"})
_REACH = 9  # words a role may stand before the name; longer role phrases do not occur in news leads
_APPOSITION = 5  # words of an apposition among which its role word must stand
_PREDICATE = 6  # words behind "ist" among which the role word must stand


def span_before(
    words: Sequence[Word], i: int, sentence: Sentence, whole: Container[int] = ()
) -> tuple[int, int] | None:
    """The role phrase that ends just before word ``i`` (a comma may stand between); None without one.

    Args:
        words: all words of the article.
        i: index of the word behind the phrase.
        sentence: the sentence it stands in.
        whole: offsets of names that are no genitives, however they end ("Präsident Abbas").
    """
    last = i
    if last - 1 > sentence.first and words[last - 1].text == ",":
        last -= 1
    head = _head_left(words, last, sentence, whole)
    if head is not None and last != i:
        head = _served(words, head, sentence)
    if head is None or (last != i and not _determined(words, head, sentence)):
        return None
    if last - 1 > head and words[last - 1].text in _BELONGING:
        return None  # "die Sprecherin von X": somebody else, whose office X is not
    return _extend_left(words, head, sentence), last


def _served(words: Sequence[Word], head: int, sentence: Sentence) -> int | None:
    """The role word that a genitive depends on: "der Sprecher des Präsidenten, X," is no president.

    Offices and things in between are climbed over ("Leiter des Büros des Präsidenten"). The word itself
    where no role word governs it, None where a relative does ("die Frau des Präsidenten, X,").
    """
    k = found = head
    while True:
        before = _extend_left(words, k, sentence) - 1
        noun = before - 1
        if noun < sentence.first or words[before].text not in _GENITIVES:
            return found
        text, genitive = words[noun].text, words[before].text in {"des", "eines"} or _feminine(words[k].text)
        if not text[:1].isupper() or not genitive:
            return found
        if text in word_set("names", "relatives") and not is_role(text):
            return None
        k = noun
        found = noun if is_role(text) else found


def _feminine(text: str) -> bool:
    return text.endswith(("in", "ung", "schaft", "ei", "behörde", "agentur", "partei", "delegation"))


def span_after(words: Sequence[Word], j: int, sentence: Sentence) -> tuple[int, int] | None:
    """The apposition from word ``j`` on: ``, Sekretär des …,`` up to the next comma, bracket or verb."""
    if j + 2 < sentence.last and words[j].text == "(" and words[j + 2].text == ")":
        j += 3
    if j >= sentence.last or words[j].text not in {",", "–"}:
        return None
    head = _head_right(words, j + 1, sentence)
    if head is None or (head > j + 1 and words[j + 1].text in {"sagte", "so", "erklärte"}):
        return None
    articles = word_set("roles", "determiners")
    if any(words[k].text.lower() in articles for k in range(j + 2, head)):
        return None  # "A, die russische der Chef …": another side begins
    determined = words[j + 1].text.lower() in word_set("roles", "determiners")
    end = _phrase_end(words, head + 1, sentence)
    ends = end >= sentence.last or words[end].text in _ENDS
    if not ends and not determined:
        return None
    begin = j + 2 if determined else j + 1
    while words[begin].text in {"seines", "ihres", "Zeichens"}:
        begin += 1  # "seines Zeichens Berater"
    return begin, end


def span_predicate(words: Sequence[Word], j: int, sentence: Sentence) -> tuple[int, int] | None:
    """``X ist (seit 2019) (der) … Präsident der Ukraine``; ``j`` is the word behind the name."""
    if j >= sentence.last or words[j].text not in {"ist", "war", "bleibt"}:
        return None
    for k in range(j + 1, min(sentence.last, j + 1 + _PREDICATE)):
        if words[k].text in _STOPS or words[k].text in _NO_PREDICATE:
            return None
        if is_role(words[k].text):
            return _extend_left(words, k, sentence), _phrase_end(words, k + 1, sentence)
    return None


def _head_left(words: Sequence[Word], last: int, sentence: Sentence, whole: Container[int]) -> int | None:
    connectors = word_set("roles", "connectors")
    for k in range(last - 1, max(sentence.first, last - _REACH) - 1, -1):
        text = words[k].text
        if text in _STOPS:
            return None
        if is_role(text):
            following = words[k + 1].text
            owned = _genitive(following) and words[k + 1].start not in whole
            if k == last - 1 or following in connectors or owned:
                return k
        if text[:1].islower() and text not in connectors and not _DECLINED.search(text):
            return None
    return None


def _head_right(words: Sequence[Word], first: int, sentence: Sentence) -> int | None:
    """The role word of an apposition; None where a conjunction, verb or other noun comes before it."""
    for k in range(first, min(sentence.last, first + _APPOSITION)):
        text = words[k].text
        if is_role(text):
            return k
        if text in _STOPS or text.lower() in word_set("roles", "no_apposition"):
            return None
        if (text.lower() == "die" and k > first) or (text[:1].isupper() and not _genitive(text)):
            return None
    return None


def _genitive(text: str) -> bool:
    return text[:1].isupper() and text.endswith("s")


def _determined(words: Sequence[Word], head: int, sentence: Sentence) -> bool:
    begin = _extend_left(words, head, sentence)
    if begin < head and words[begin].text[:1].isupper():
        return True  # a genitive stands for the article: "Japans Botschafter in Kiew, X,"
    k = begin - 1
    if k < sentence.first:
        return False
    low = words[k].text.lower()
    if low == "und" and k - 2 >= sentence.first and is_role(words[k - 1].text):
        low = words[k - 2].text.lower()  # "der Unterhändler und Staatssekretär im Ministerium, X,"
    return low in word_set("roles", "determiners") or low in _WITH_ARTICLE or _attributed(words, k, sentence)


def _attributed(words: Sequence[Word], at: int, sentence: Sentence) -> bool:
    """``der als Helfer tätige Staatssekretär, X,``: the article before a participle and its words."""
    if not _PARTICIPLE.search(words[at].text):
        return False
    for k in range(at - 1, max(sentence.first, at - _ATTRIBUTE) - 1, -1):
        text = words[k].text
        if text in _STOPS:
            return False
        if text.lower() in word_set("roles", "determiners") and words[k - 1].text != "als":
            return True
    return False


def _extend_left(words: Sequence[Word], head: int, sentence: Sentence) -> int:
    """Adjectives and genitives before the role word belong to it ("Ukraines", "der zurückgetretene").

    Without an article before them only adjectives that name a state or a time in office count: others
    may be verbs or adverbs of the sentence.
    """
    k = head
    while k - 1 >= sentence.first and _modifier(words[k - 1].text, _leads(words, k)):
        k -= 1
    if k - 1 >= sentence.first and words[k - 1].text.lower() in word_set("roles", "determiners"):
        return k
    k = head
    while k - 1 >= sentence.first and _sure_modifier(words[k - 1].text, k == head or _leads(words, k)):
        k -= 1
    return k


def _leads(words: Sequence[Word], k: int) -> bool:
    """Whether a genitive may stand before word ``k``: a role word, or an adjective before one."""
    text = words[k].text
    return is_role(text) or text in word_set("roles", "former") or text in word_set("roles", "designated")


def _modifier(text: str, next_to_head: bool) -> bool:
    if text.lower() in word_set("roles", "determiners") or text in _STOPS:
        return False
    if text[:1].isupper():
        return next_to_head and len(text) > 4 and text.endswith("s")
    return bool(_DECLINED.search(text)) and len(text) > 4 and text != "zwischen"


def _sure_modifier(text: str, next_to_head: bool) -> bool:
    if text.lower() == "zwischen":
        return False  # "zwischen Präsident X und …"
    if text[:1].isupper():
        return _modifier(text, next_to_head)
    in_office = text in word_set("roles", "former") or text in word_set("roles", "designated")
    return in_office or stem_of(text).endswith(("isch", "deutsch"))


def _phrase_end(words: Sequence[Word], k: int, sentence: Sentence) -> int:
    """Where a role phrase ends: genitives, "von X", "für X" and "im X" still belong to it."""
    connectors = word_set("roles", "connectors")
    while k < sentence.last and words[k].text not in _STOPS:
        text = words[k].text
        declined = _DECLINED.search(text) and words[k - 1].text in connectors
        if text not in connectors and not text[:1].isupper() and not declined:
            break
        k += 1
    while words[k - 1].text in connectors:
        k -= 1
    return k
