"""Persons named in full, or by surname with a role, whether the register knows them or not.

A run of capitalised words is read from the left: role words and titles are stripped (they are
evidence), then the rest is a name if the register has it, if it begins with a given name, if a role,
a title or an age in brackets stands beside it, or if no German dictionary knows any of its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon import word_set, words
from .knowledge import Knowledge
from .matching import longest_at, stems
from .nameforms import (
    apart,
    epithet,
    firm,
    gap,
    listed,
    month_as_name,
    names_body,
    noun_as_surname,
    title_as_name,
    two_persons,
)
from .rolewords import apposed, is_role, of_a_people, personal, speaks
from .types import NameFound, Sentence, Word
from .vocabulary import german_first_names, is_common, is_compound_noun, is_first_name, is_inflected

_OPENING_MARKS = frozenset({"„", "«", '"'})
_AGE = re.compile(r"\s?\(\d{2}\)")
_INITIAL = re.compile(r"^[A-Z]\.?$|^[A-Z]{2}$")
_CAPITAL = re.compile(r"^(?:(?:al|el|as|ad|an|ar|at|ash|asch|ben|bin)-)?[A-ZÄÖÜÀ-ÖØ-ÞĀ-ŽȀ-ɏḀ-ỿ][\w'’-]*\.?$")
_LONGEST = 4  # words of a name behind its first


@dataclass(frozen=True)
class NameReader:
    """Reads names from the words of one article.

    Args:
        words: all words of the article.
        text: its source text, for what follows a name.
        known: the look-up tables.
        blocked: indices of words that are part of a body or place.
    """

    words: Sequence[Word]
    text: str
    known: Knowledge
    blocked: frozenset[int]

    def read(self, sentence: Sentence) -> list[NameFound]:
        """All names in one sentence, from left to right, not overlapping."""
        found: list[NameFound] = []
        i = sentence.first
        while i < sentence.last:
            hit = longest_at(self.words, i, self.known.full_names, sentence.last)
            if hit:
                found.append(self._found(i, i + hit[0], hit[1], True, "register-name", sentence))
                i += hit[0]
                continue
            begins = self._can_start(i)
            name = (self._name_at(i, sentence) or self._beside(i, sentence, found)) if begins else None
            found += [name] if name else []
            i = name.last if name else i + 1
        return found

    def _found(
        self, i: int, j: int, person: str | None, full: bool, rule: str, sentence: Sentence
    ) -> NameFound:
        spelled = [w.text for w in self.words[i:j]]
        spelled[-1] = self._base(spelled[-1])
        full = full and spelled[0].lower() not in {"von", "van"}
        return NameFound(i, j, " ".join(spelled), person, full, rule, sentence.index)

    def _base(self, last: str) -> str:
        """Without a genitive -s, when register or text have the shorter form as well."""
        for stem in stems(last)[1:]:
            if stem in self.known.surnames or re.search(rf"(?<!\w){re.escape(stem)}(?!\w)", self.text):
                return stem
        return stems(last)[0]

    def _name_at(self, i: int, sentence: Sentence) -> NameFound | None:
        j = self._without_noun(i, self._run_end(i, sentence))
        if self._names_thing(i, j, sentence):
            return None
        word = self.words[i].text
        role = self._role_before(i, sentence)
        given = (
            self._is_given(word, i, sentence) or month_as_name(self.words, i) or title_as_name(self.words, i)
        )
        if j - i >= 2 and given and self._surname_like(j, word):
            return self._found(i, j, None, True, "given-name", sentence)
        if j - i >= 2 and (role or self._age_after(j)) and not self._all_common(i, j):
            return self._found(i, j, None, True, "role-before" if role else "age-after", sentence)
        joined = any(w.text in word_set("names", "also_articles") for w in self.words[i:j])
        whole = j - i >= 2 and not self._all_common(i, j) and not is_inflected(self.words[j - 1].text)
        if whole and (of_a_people(self.words, i, self.known.peoples) or personal(self.words, i)):
            return self._found(i, j, None, True, "people-before", sentence)
        if j - i >= 2 and self._none_common(i, j) and not joined and not self._article_before(i, sentence):
            return self._found(i, j, None, True, "unknown-words", sentence)
        alone = j - i == 1 and self._unknown(word)
        if (role and self._single_after_role(i)) or (alone and apposed(self.words, i, sentence)):
            return self._found(i, i + 1, None, False, "role-before", sentence)
        if alone and speaks(self.words, i, sentence):
            return self._found(i, i + 1, None, False, "speaks", sentence)
        return None

    def _beside(self, i: int, sentence: Sentence, found: Sequence[NameFound]) -> NameFound | None:
        """``A B und C D``, ``ein gewisser C D``: a name whose first word is a common one elsewhere."""
        before = self.words[i - 1].text if i > sentence.first else ""
        after_name = found and before in {"und", "sowie"} and self._follows(found[-1], i - 1)
        if not (after_name or before in word_set("names", "introduces")):
            return None
        j = self._without_noun(i, self._run_end(i, sentence))
        last = self.words[j - 1].text
        if j - i < 2 or not self._unknown(last) or is_inflected(last) or self._names_thing(i, j, sentence):
            return None
        return self._found(i, j, None, True, "name-beside", sentence)

    def _follows(self, name: NameFound, k: int) -> bool:
        """Whether only a bracket stands between a whole name and the word ``k``."""
        between = [w.text for w in self.words[name.last : k]]
        return name.full and (not between or (between[0] == "(" and between[-1] == ")"))

    def _unknown(self, text: str) -> bool:
        """Whether no dictionary, register or lexicon knows a word that can be a surname."""
        known = (*stems(text), text.lower())
        listed = any(k in self.known.body_forms or k in self.known.place_forms for k in known)
        return len(text) > 3 and not listed and not is_common(text) and not is_compound_noun(text)

    def _can_start(self, i: int) -> bool:
        text = self.words[i].text
        if i in self.blocked or not _CAPITAL.match(text):
            return False
        if text in word_set("names", "never") and not month_as_name(self.words, i):
            return False
        if (
            text in self.known.peoples
            or (text[-1] in "ns" and text[:-1] in self.known.peoples)
            or self._town_before_name(i)
            or text in word_set("names", "thing_starts")
            or names_body(text, self.known)
            or is_role(text)
            or (text.rstrip(".") in word_set("names", "titles") and not title_as_name(self.words, i))
            or epithet(self.words, i)
            or text.startswith(("Ex-", "Alt-"))
            or firm(text)
        ):
            return False
        return len(text) > 1 and not (text.isupper() and len(text) > 2)

    def _town_before_name(self, i: int) -> bool:
        """``in London Jonathan Powell``: a place before a whole name is no part of it."""
        if self.words[i].text not in self.known.place_forms or not 0 < i < len(self.words) - 2:
            return False
        given, last = self.words[i + 1].text, self.words[i + 2].text
        behind = self.words[i - 1].text.lower() in word_set("names", "before_places") and is_first_name(given)
        return behind and bool(_CAPITAL.match(last)) and (not is_common(last) or listed(self.known, last))

    def _without_noun(self, i: int, j: int) -> int:
        """Without ordinary nouns behind a whole name ("X Y Ende", "Minister X Fotos")."""
        least = 1 if i and is_role(self.words[i - 1].text) and not is_first_name(self.words[i].text) else 2
        while j - i > least and self.words[j - 1].text[:1].isupper():
            last, before = self.words[j - 1].text, self.words[j - 2].text
            surname = (j - i == 2 and not is_inflected(last)) or listed(
                self.known, last
            )  # "Premier Nawaf Salam"
            object_noun = j - i > least and last in word_set("names", "object_nouns")
            surname = surname or noun_as_surname(self.words, self.text, i, j)
            if not object_noun and (
                surname or not is_common(last) or is_common(before) or is_first_name(last)
            ):
                break
            j -= 1
        return j

    def _names_thing(self, i: int, j: int, sentence: Sentence) -> bool:
        """Whether it is the name of a medium, company or place ("Sender Al-Nil News")."""
        if any(firm(w.text) for w in self.words[i + 1 : min(j + 1, sentence.last)]):
            return True
        if j - i >= 2 and self.words[j - 1].text in word_set("names", "thing_ends"):
            return "-" in self.words[i].text or not is_first_name(self.words[i].text)
        before = self.words[i - 1].text if i > sentence.first else ""
        return before[:1].isupper() and before.lower().endswith(words("names", "named_things"))

    def _run_end(self, i: int, sentence: Sentence) -> int:
        """One behind the last word that can belong to the name begun at ``i``."""
        j = i + 1
        while j < min(sentence.last, i + _LONGEST + 1):
            text = self.words[j].text
            if (
                text in word_set("names", "particles")
                and text not in {"an", "a"}
                and self._particle_goes_on(j, sentence)
            ):
                j += 1
                continue
            if text == "." and _INITIAL.match(self.words[j - 1].text):
                j += 1
                continue
            if (
                not (_CAPITAL.match(text) and self._can_continue(j))
                or gap(self.words, self.text, j)
                or epithet(self.words, j)
            ):
                break
            if j == i + 1 and two_persons(self.words[: sentence.last], i, self.known):
                break
            if stems(self.words[j - 1].text) != (self.words[j - 1].text,) and self._is_inflected(j - 1):
                break
            j += 1
        return j

    def _particle_goes_on(self, j: int, sentence: Sentence) -> bool:
        """Whether a particle leads on to a surname ("von der Leyen"), not to an institution."""
        after = [w.text for w in self.words[j + 1 : min(j + 3, sentence.last)]]
        if any(firm(w.text) for w in self.words[j + 2 : min(j + 4, sentence.last)]):
            return False
        if not after or apart(self.words, j, sentence.last):
            return False
        second = after[1] if len(after) > 1 else ""
        first = second if after[0] in word_set("names", "particles") else after[0]
        if not _CAPITAL.match(first) or is_role(first) or first in self.known.body_forms:
            return False
        behind = self.words[j - 1].text.lower() in word_set("names", "particles")
        sure = behind or self.words[j].text not in word_set("names", "also_articles")
        given = self.words[j - 1].text
        introduced = j > 1 and is_role(self.words[j - 2].text) and given in german_first_names()
        sure = sure or (introduced and first not in self.known.place_forms)
        return sure or not is_common(first) or listed(self.known, first)

    def _is_inflected(self, j: int) -> bool:
        text = self.words[j].text
        if not text.endswith("s") or of_a_people(self.words, j, self.known.peoples):
            return False
        own = text in german_first_names() or not is_first_name(text[:-1])
        if own and is_first_name(text) and text[:-1] not in self.known.surnames:
            return False  # "Jonas" is no "Jona" whose something follows
        return not is_common(text) and (text[:-1] in self.known.surnames or is_common(self.words[j + 1].text))

    def _can_continue(self, j: int) -> bool:
        text = self.words[j].text
        surname = text in word_set("names", "also_words") and is_first_name(self.words[j - 1].text)
        if j in self.blocked or (is_role(text) and not surname):
            return False
        if text in word_set("names", "never") and not month_as_name(self.words, j):
            return text in word_set("names", "also_small_words") and is_first_name(self.words[j - 1].text)
        return not (text.isupper() and len(text) > 3) and not text.endswith("-")  # "Staats- und …"

    def _is_given(self, word: str, i: int, sentence: Sentence) -> bool:
        if _INITIAL.match(word) and word not in {"US", "EU", "UN"}:
            if i > sentence.first and self.words[i - 1].text in {"a.", "i.", "a", "i"}:
                return False  # "a. D.", "i. R.": out of office, no initial
            return i + 1 < sentence.last and not is_common(self.words[i + 1].text)
        return is_first_name(word) or word in self.known.first_names

    def _surname_like(self, j: int, given: str) -> bool:
        """Whether what follows a given name can be a surname; an ordinary noun only if listed as one."""
        last = self.words[j - 1].text
        if not is_common(last) or listed(self.known, last):
            return True
        german = given.split("-")[0] in german_first_names() and given not in word_set("names", "also_words")
        return not is_compound_noun(last) and (german or not is_common(given.lower()))

    def _all_common(self, i: int, j: int) -> bool:
        return all(is_common(w.text) and not is_first_name(w.text) for w in self.words[i:j])

    def _none_common(self, i: int, j: int) -> bool:
        return not any(is_common(w.text) for w in self.words[i:j] if w.text[0].isupper())

    def _role_before(self, i: int, sentence: Sentence) -> bool:
        k = i - 1
        if k >= sentence.first and self.words[k].text == "." and k > sentence.first:
            k -= 1
        if k < sentence.first or self.words[i].start - self.words[k].end > 2:
            return False
        text = self.words[k].text
        return is_role(text) or text.rstrip(".") in word_set("names", "titles")

    def _age_after(self, j: int) -> bool:
        return bool(_AGE.match(self.text, self.words[j - 1].end))

    def _article_before(self, i: int, sentence: Sentence) -> bool:
        """Whether an article or an opening quotation mark stands before: a title or thing, no name."""
        if i <= sentence.first:
            return False
        before = self.words[i - 1].text.lower()
        return before in _OPENING_MARKS or before in word_set("names", "before_things")

    def _single_after_role(self, i: int) -> bool:
        text = self.words[i].text
        place = text in self.known.place_forms and text not in self.known.surnames
        if len(text) < 2 or place or any(stem in self.known.body_forms for stem in stems(text)):
            return False
        return not is_common(text) or listed(self.known, text)
