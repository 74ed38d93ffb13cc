"""Other forms a whole name leads to: by which of its parts somebody can be called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import word_set
from .knowledge import Knowledge
from .matching import longest_at, stems
from .rolewords import is_role
from .types import Word
from .vocabulary import first_names, is_common, is_first_name, is_inflected, last_names


def inner_surnames(name: str) -> set[str]:
    """Surnames before the last ("Vayas" of "Luis Vayas Valdivieso"), by which one can be called as well."""
    inner = name.split()[1:-1]
    return {
        part
        for part in inner
        if part[:1].isupper()
        and len(part) >= 4
        and not is_common(part)
        and (part not in first_names() or inner.index(part) > 0)
    }


def family_first(name: str) -> set[str]:
    """The family name where it stands first ("Wang" of "Wang Wentao")."""
    first, _space, given = name.partition(" ")
    listed = given and first in word_set("names", "family_first")
    return {first} if listed and given not in last_names() else set()


def spellings(form: str) -> tuple[str, ...]:
    """The form, and as it stands within a sentence ("Von der Leyen", "Al-Haja" at the head of one)."""
    first, space, rest = form.partition(" ")
    if space and first[:1].isupper():
        return form, f"{first.lower()} {rest}"
    article, hyphen, rest = form.partition("-")
    return (form, f"{article.lower()}-{rest}") if hyphen and len(article) == 2 else (form,)


def names_body(text: str, known: Knowledge) -> bool:
    """Whether a compound begins with a body or state ("Kreml-Veteran"): it tells of somebody, is no name."""
    first, hyphen, rest = text.partition("-")
    if not hyphen or not rest[:1].isupper() or is_first_name(first):
        return False
    alone = any(len(form) == 1 for form, _ref in known.body_forms.get(first, ()))
    return alone or first in known.compounds


def month_as_name(words: Sequence[Word], i: int) -> bool:
    """``August Wöginger``, ``Enrico Mai``: a month is a name beside a word that can only be one."""
    text = words[i].text
    if text == "August" and i + 1 < len(words):
        following = words[i + 1].text
        return bool(following[:1].isupper()) and not is_common(following)
    return text == "Mai" and i > 0 and is_first_name(words[i - 1].text)


def noun_as_surname(words: Sequence[Word], text: str, i: int, j: int) -> bool:
    """``Minister Hans Peter Tonne``: a noun behind two given names is the surname.

    Only with a role before it, with an age or an attribute behind it, or if the noun speaks elsewhere:
    else it may be an object ("wollte Hans Peter Hilfe leisten").

    Args:
        words: all words of the article.
        text: its source text.
        i: index of the first given name.
        j: one behind the noun.
    """
    given = [w.text for w in words[i : j - 1]]
    if len(given) < 2 or not all(is_first_name(g) for g in given) or is_inflected(words[j - 1].text):
        return False
    led = i > 0 and is_role(words[i - 1].text)
    behind = words[j].text if j < len(words) else "."
    alone = rf"\b[a-zäöüß]+(?:te|t) {re.escape(words[j - 1].text)}\b"
    return led or behind in {"(", ","} or re.search(alone, text) is not None


def two_persons(words: Sequence[Word], i: int, known: Knowledge) -> bool:
    """``bevor Trump Wolodymyr Selenskyj empfing``: a surname at ``i``, and a whole name right behind it."""
    first = words[i].text
    alone = first in known.surnames and not is_first_name(first)
    return alone and longest_at(words, i + 1, known.full_names) is not None


_SHORTEST = 4  # letters above which a genitive or an epithet is one
_ARTICLED = re.compile(r"^[Aa][lnrstd]h?-[A-ZÄÖÜ]")


def title_as_name(words: Sequence[Word], i: int) -> bool:
    """``Sultan al-Dschaber``: a title that is a given name, right before a surname with its article."""
    return words[i].text == "Sultan" and i + 1 < len(words) and bool(_ARTICLED.match(words[i + 1].text))


def epithet(words: Sequence[Word], i: int) -> bool:
    """``Putins Finanzmann Kirill X``: a noun between whose it is and a given name says what somebody is."""
    if not 0 < i < len(words) - 2:
        return False
    owner, noun, given, last = (words[k].text for k in (i - 1, i, i + 1, i + 2))
    return (
        len(owner) > _SHORTEST
        and owner[:1].isupper()
        and owner.endswith("s")
        and noun[:1].isupper()
        and len(noun) > _SHORTEST
        and last[:1].isupper()
        and is_first_name(given)
        and not is_first_name(noun)
    )


def gap(words: Sequence[Word], text: str, j: int) -> bool:
    """Whether a line ends, or more than a blank stands, before word ``j``."""
    return "\n" in text[words[j - 1].end : words[j].start] or words[j].start - words[j - 1].end > 1


def apart(words: Sequence[Word], j: int, last: int) -> bool:
    """Whether a particle does not belong to the name before it.

    ``Ernst der Lage``: "der" does behind another particle only ("von der Leyen"). ``wurde Jan Brandt von
    Eva Kranz begleitet``: "von" leads to another person, named in full.

    Args:
        words: all words of the article.
        j: index of the particle.
        last: index behind the sentence.
    """
    before, word = words[j - 1].text.lower(), words[j].text
    full = [w.text for w in words[j + 1 : min(j + 3, last)]]
    article = word in {"der", "den"} and before not in word_set("names", "particles")
    agent = word == "von" and len(full) == 2 and is_first_name(full[0]) and full[1][:1].isupper()
    return article or agent


def listed(known: Knowledge, word: str) -> bool:
    """Whether a list of surnames has the word, or a form of it."""
    return any(s in known.surnames or s in last_names() for s in stems(word))


def firm(word: str) -> bool:
    """Whether a word ends the name of a firm or foundation ("Kali AG", "Baltus Holding")."""
    return word.rstrip(".") in word_set("names", "firm_ends")
