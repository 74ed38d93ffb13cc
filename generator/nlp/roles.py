"""Roles and sides: what the text calls a person, and where that puts them.

Three places are read: before the name ("US-Außenminister Marco Rubio", "der Sekretär des Nationalen
Sicherheitsrats, Rustem Umerow"), after it ("Rustem Umerow (43), Sekretär des …"), and "X ist seit 2019
Präsident der Ukraine".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..german.adjectives import stem_of
from ..german.roles import nominative
from ..lexicon import load, word_set
from .bodies import part_body
from .fullnames import is_role
from .knowledge import Knowledge
from .matching import stems
from .types import LocalPerson, Mention, RoleFound, Sentence, Word
from .vocabulary import given_name_gender

_CONNECTORS = frozenset(
    {"des", "der", "von", "vom", "für", "bei", "beim", "im", "in", "am", "an", "aus", "dem", "den"}
)
_DETERMINERS = frozenset(
    {
        "der",
        "die",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einer",
        "einem",
        "einen",
        "sein",
        "seine",
        "seinem",
        "ihr",
        "ihre",
    }
)
_STOPS = frozenset({",", ";", ":", ".", "(", ")", "–", "—", "-", "„", "“", "«", "»", '"', "”", "!", "?", "…"})
_DECLINED = re.compile(r"(?:e|er|en|em|es)$")
_REACH = 9  # words a role may stand before the name; longer role phrases do not occur in news leads


def find_roles(
    sentences: Sequence[Sentence],
    words: Sequence[Word],
    names: Sequence[Mention],
    persons: Mapping[str, LocalPerson],
    known: Knowledge,
) -> tuple[RoleFound, ...]:
    """Every role given to a named person, sorted by start."""
    found: list[RoleFound] = []
    at = {w.start: i for i, w in enumerate(words)}
    taken = {n.start for n in names}
    for name in names:
        if name.via != "name":
            continue
        sentence = sentences[name.sentence]
        i = at[name.start]
        j = i + 1
        while j < sentence.last and words[j].start < name.end:
            j += 1
        spans = (
            (None if _is_genitive(name, persons) else _before(words, i, sentence), "role-before"),
            (_after(words, j, sentence), "role-after"),
            (_is(words, j, sentence), "role-is"),
        )
        for span, rule in spans:
            if span and not (rule == "role-after" and _names_another(words, span, taken)):
                found.append(_role(name, span, rule, words, persons, known))
    return tuple(sorted(found, key=lambda r: (r.start, r.ref)))


def _is_genitive(name: Mention, persons: Mapping[str, LocalPerson]) -> bool:
    """``Trumps`` in "den Schwiegersohn Trumps": the role word before it is somebody else's."""
    return (
        name.form.endswith("s")
        and not persons[name.ref].name.endswith("s")
        and name.form[:-1].split()[-1:] == [persons[name.ref].name.split()[-1]]
    )


def _names_another(words: Sequence[Word], span: tuple[int, int], taken: set[int]) -> bool:
    """Whether the role word is followed by a name: then it is the next person's in a list."""
    return any(
        words[k].start in taken
        and is_role(words[k - 1].text)
        and (not words[k].text.endswith("s") or words[k + 1].text[:1].isupper())
        and not (k - 2 >= span[0] and words[k - 2].text in {"des", "von", "vom", "der"})
        for k in range(span[0] + 1, span[1])
    )


def _role(
    name: Mention,
    span: tuple[int, int],
    rule: str,
    words: Sequence[Word],
    persons: Mapping[str, LocalPerson],
    known: Knowledge,
) -> RoleFound:
    first, last = span
    chosen = words[first:last]
    head = next(k for k, w in enumerate(chosen) if is_role(w.text))
    gender = known.people[name.ref].gender if name.ref in known.people else None
    text = nominative([w.text for w in chosen], head, gender)
    low = {w.text.lower() for w in chosen[: head + 1]}
    former = bool(low & word_set("roles", "former")) or chosen[head].text.startswith(("Ex-", "Alt"))
    return RoleFound(
        name.ref, text, chosen[head].text.lower(), chosen[0].start, chosen[-1].end, name.sentence,
        role_side([w.text for w in chosen], head, known), former, rule,
    )  # fmt: skip


def _before(words: Sequence[Word], i: int, sentence: Sentence) -> tuple[int, int] | None:
    """The role phrase that ends just before word ``i`` (a comma may stand between)."""
    last = i
    if last - 1 > sentence.first and words[last - 1].text == ",":
        last -= 1
    head = _head_left(words, last, sentence)
    if head is None or (last != i and not _determined(words, head, sentence)):
        return None
    return _extend_left(words, head, sentence), last


def _head_left(words: Sequence[Word], last: int, sentence: Sentence) -> int | None:
    for k in range(last - 1, max(sentence.first, last - _REACH) - 1, -1):
        text = words[k].text
        if text in _STOPS:
            return None
        if is_role(text) and (
            k == last - 1 or words[k + 1].text in _CONNECTORS or _genitive(words[k + 1].text)
        ):
            return k
        if text[:1].islower() and text not in _CONNECTORS and not re.search(r"(?:e|er|en|em|es)$", text):
            return None
    return None


def _genitive(text: str) -> bool:
    return text[:1].isupper() and text.endswith("s")


def _determined(words: Sequence[Word], head: int, sentence: Sentence) -> bool:
    k = _extend_left(words, head, sentence) - 1
    return k >= sentence.first and words[k].text.lower() in _DETERMINERS


def _extend_left(words: Sequence[Word], head: int, sentence: Sentence) -> int:
    """Adjectives and genitives before the role word belong to it ("Ukraines", "der zurückgetretene").

    Without an article before them only adjectives that name a state or a time in office count: others
    may be verbs or adverbs of the sentence.
    """
    k = head
    while k - 1 >= sentence.first and _modifier(words[k - 1].text, k == head):
        k -= 1
    if k - 1 >= sentence.first and words[k - 1].text.lower() in _DETERMINERS:
        return k
    k = head
    while k - 1 >= sentence.first and _sure_modifier(words[k - 1].text, k == head):
        k -= 1
    return k


def _modifier(text: str, next_to_head: bool) -> bool:
    if text.lower() in _DETERMINERS or text in _STOPS:
        return False
    if text[:1].isupper():
        return next_to_head and len(text) > 4 and text.endswith("s")
    return bool(_DECLINED.search(text)) and len(text) > 4


def _sure_modifier(text: str, next_to_head: bool) -> bool:
    if text[:1].isupper():
        return _modifier(text, next_to_head)
    return text in _time_in_office() or stem_of(text).endswith(("isch", "deutsch"))


def _time_in_office() -> frozenset[str]:
    return word_set("roles", "former") | word_set("roles", "designated")


def _after(words: Sequence[Word], j: int, sentence: Sentence) -> tuple[int, int] | None:
    """The apposition after the name: ``, Sekretär des …,`` up to the next comma, bracket or verb."""
    if j + 2 < sentence.last and words[j].text == "(" and words[j + 2].text == ")":
        j += 3
    if j >= sentence.last or words[j].text not in {",", "–"}:
        return None
    k = j + 1
    limit = min(sentence.last, k + 5)
    while k < limit and not is_role(words[k].text):
        if words[k].text in _STOPS or words[k].text.lower() in {
            "und",
            "oder",
            "dass",
            "die" if k > j + 1 else "",
            "wie",
            "sowie",
            "aber",
            "doch",
        }:
            return None
        if words[k].text[:1].isupper() and not _genitive(words[k].text):
            return None
        k += 1
    if k >= limit or (k > j + 1 and words[j + 1].text in {"sagte", "so", "erklärte"}):
        return None
    first = j + 1 if words[j + 1].text.lower() not in _DETERMINERS else j + 2
    end = _phrase_end(words, k + 1, sentence)
    if (
        end < sentence.last
        and words[end].text not in {",", ".", ")", "–", ";", "!", "?", "und"}
        and words[j + 1].text.lower() not in _DETERMINERS | {"Sekretär"}
    ):
        return None
    return first, end


def _phrase_end(words: Sequence[Word], k: int, sentence: Sentence) -> int:
    """Where a role phrase ends: genitives, "von X", "für X" and "im X" still belong to it."""
    while k < sentence.last:
        text = words[k].text
        if text in _STOPS:
            break
        if (
            text in _CONNECTORS
            or text[:1].isupper()
            or (re.search(r"(?:e|er|en|em|es)$", text) and words[k - 1].text in _CONNECTORS)
        ):
            k += 1
            continue
        break
    while words[k - 1].text in _CONNECTORS:
        k -= 1
    return k


def _is(words: Sequence[Word], j: int, sentence: Sentence) -> tuple[int, int] | None:
    """``X ist (seit 2019) (der) … Präsident der Ukraine``."""
    if j >= sentence.last or words[j].text not in {"ist", "war", "bleibt"}:
        return None
    for k in range(j + 1, min(sentence.last, j + 7)):
        if words[k].text in _STOPS or words[k].text == "nicht":
            return None
        if is_role(words[k].text):
            return _extend_left(words, k, sentence), _phrase_end(words, k + 1, sentence)
    return None


def role_side(phrase: Sequence[str], head: int, known: Knowledge) -> str | None:
    """The side a role phrase puts its bearer on; what follows ``für`` or ``in`` is their subject, not their side."""
    for part in phrase[head].split("-")[:-1]:
        side = _side_of(part, known)
        if side:
            return side
    for text in (*reversed(phrase[:head]), *_until_subject(phrase[head + 1 :])):
        side = _side_of(text, known)
        if side:
            return side
    implied: Mapping[str, str] = load("roles")["implied_sides"]
    word = phrase[head]
    return next(
        (code for w, code in implied.items() if word.lower().endswith(w.lower()) or word.startswith(w)), None
    )


def _until_subject(phrase: Sequence[str]) -> list[str]:
    cut = next(
        (k for k, w in enumerate(phrase) if w in {"für", "in", "im", "beim", "bei", "an"}), len(phrase)
    )
    return list(phrase[:cut])


def _side_of(text: str, known: Knowledge) -> str | None:
    code = known.adjectives.get(stem_of(text))
    if code:
        return code
    body = part_body(text, known)
    if body and known.bodies[body].kind != "media":
        return known.bodies[body].side
    for stem in stems(text):
        place = next((ref for form, ref in known.place_forms.get(stem, ()) if len(form) == 1), None)
        if place and place in known.seats:
            return known.bodies[known.seats[place]].side
    return None


def find_sides(
    persons: Mapping[str, LocalPerson], roles: Sequence[RoleFound], known: Knowledge
) -> dict[str, str]:
    """The side of each person: the register's, else the first one a role gives; persons without one are left out."""
    sides: dict[str, str] = {}
    for ref in persons:
        entry = known.people.get(ref)
        side = entry.side if entry else next((r.side for r in roles if r.ref == ref and r.side), None)
        if side:
            sides[ref] = side
    for role in roles:
        if role.ref not in sides and role.ref not in known.people:
            side = _master_side(role, persons, sides)
            if side:
                sides[role.ref] = side
    return sides


def _master_side(role: RoleFound, persons: Mapping[str, LocalPerson], sides: Mapping[str, str]) -> str | None:
    """``Umerows Sprecherin`` stands where Umerow stands."""
    first = role.text.split()[0]
    if not first.endswith("s"):
        return None
    return next(
        (sides[ref] for ref, p in persons.items() if ref in sides and p.name.split()[-1] == first[:-1]), None
    )


def with_sole_bearers(
    roles: Sequence[RoleFound], sentences: Sequence[Sentence], words: Sequence[Word], names: Sequence[Mention],
    sides: Mapping[str, str], known: Knowledge,
) -> tuple[RoleFound, ...]:  # fmt: skip
    """``der Kremlchef``: an office that names its state goes to the only person of that state the article names.

    Added to ``roles`` once for each such word; nothing is added where two of that state are named.
    """
    named: dict[str, set[str]] = {}
    for name in names:
        if name.ref in sides:
            named.setdefault(sides[name.ref], set()).add(name.ref)
    taken = [(r.start, r.end) for r in roles]
    found: dict[str, RoleFound] = {}
    for sentence in sentences:
        for i in range(sentence.first, sentence.last):
            word = words[i]
            code = load("roles")["implied_sides"].get(word.text)
            if (
                code is None
                or word.text in found
                or any(a <= word.start < b for a, b in taken)
                or not is_role(word.text)
            ):
                continue
            if len(named.get(code, ())) == 1:
                (ref,) = named[code]
                text = nominative([word.text], 0, known.people[ref].gender if ref in known.people else None)
                found[word.text] = RoleFound(
                    ref,
                    text,
                    word.text.lower(),
                    word.start,
                    word.end,
                    sentence.index,
                    code,
                    False,
                    "role-sole-bearer",
                )
    return tuple(sorted((*roles, *found.values()), key=lambda r: (r.start, r.ref)))


def find_genders(
    persons: Mapping[str, LocalPerson], roles: Sequence[RoleFound], known: Knowledge
) -> dict[str, str]:
    """``m`` or ``f``: the register's, else by role word (``-in``) or given name; left out where nothing tells."""
    genders: dict[str, str] = {}
    for ref, person in persons.items():
        entry = known.people.get(ref)
        gender = (
            (entry.gender if entry else None)
            or _role_gender(ref, roles)
            or given_name_gender(person.name.split()[0])
        )
        if gender:
            genders[ref] = gender
    return genders


def _role_gender(ref: str, roles: Sequence[RoleFound]) -> str | None:
    heads = [r.head for r in roles if r.ref == ref]
    if not heads:
        return None
    return "f" if any(h.endswith(("in", "frau")) for h in heads) else None
