"""Roles given to named persons, and offices that name their bearer's state and so need no name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...german.roles import nominative
from ...lexicon import load, word_set
from ...model.register import ORGANISATIONS
from ..knowledge import Knowledge
from ..rolewords import is_role
from ..types import LocalPerson, Mention, RoleFound, Sentence, Word
from .sides import role_side
from .spans import span_after, span_before, span_predicate


def find_roles(
    sentences: Sequence[Sentence],
    words: Sequence[Word],
    names: Sequence[Mention],
    persons: Mapping[str, LocalPerson],
    known: Knowledge,
) -> tuple[RoleFound, ...]:
    """Every role given to a named person, sorted by start."""
    at = {w.start: i for i, w in enumerate(words)}
    taken = {n.start for n in names}
    whole = {n.start for n in names if n.via == "name" and not _is_genitive(n, persons)}
    found = [
        _role(name, span, rule, words, known)
        for name in names
        if name.via == "name"
        for span, rule in _spans(name, at[name.start], words, sentences[name.sentence], whole)
        if not (rule == "role-after" and _names_another(words, span, taken))
    ]
    closed = {
        (n.ref, n.sentence)
        for n in names
        if n.via == "name" and words[min(_behind(n, at[n.start], words), len(words) - 1)].text == ","
    }
    return tuple(sorted(_not_anothers(found, closed, known), key=lambda r: (r.start, r.ref)))


def _behind(name: Mention, i: int, words: Sequence[Word]) -> int:
    """The index of the word behind a name whose first word is ``i``."""
    return next((k for k in range(i + 1, len(words)) if words[k].start >= name.end), len(words))


def _not_anothers(
    found: Sequence[RoleFound], closed: set[tuple[str, int]], known: Knowledge
) -> list[RoleFound]:
    """Without roles read before a name that stand behind another: in "A, der Kanzler, B" it is A who is.

    In a list it is B: where the office is of another state than A's in the register, and of B's, or where
    A bears one before the name and a comma closes B ("Minister A, der Chef des Rates, B, sowie C").
    """
    before = {r.start: r.ref for r in found if r.rule == "role-before"}
    titled = {(r.ref, r.sentence) for r in found if r.rule == "role-before"}
    found = [
        r
        for r in found
        if r.rule != "role-after"
        or not (
            _next_ones(r, before.get(r.start), known)
            or ((before.get(r.start), r.sentence) in closed and (r.ref, r.sentence) in titled)
        )
    ]
    behind = {(r.start, r.ref) for r in found if r.rule == "role-after"}
    starts = {start for start, _ref in behind}
    return [
        r for r in found if r.rule != "role-before" or r.start not in starts or (r.start, r.ref) in behind
    ]


def _next_ones(role: RoleFound, following: str | None, known: Knowledge) -> bool:
    """``X, der Emir von Katar, Y``: whether the office is of the state of Y and not of X."""
    mine, theirs = known.people.get(role.ref), known.people.get(following or "")
    if role.side is None or mine is None or theirs is None:
        return False
    return mine.side not in {None, role.side, *ORGANISATIONS} and theirs.side == role.side


def _spans(
    name: Mention, i: int, words: Sequence[Word], sentence: Sentence, whole: set[int]
) -> Iterator[tuple[tuple[int, int], str]]:
    """The role phrases around a name whose first word is ``i``, each with its rule."""
    j = i + 1
    while j < sentence.last and words[j].start < name.end:
        j += 1
    before = span_before(words, i, sentence, whole) if name.start in whole else None
    after, predicate = span_after(words, j, sentence), span_predicate(words, j, sentence)
    for span, rule in ((before, "role-before"), (after, "role-after"), (predicate, "role-is")):
        if span:
            yield span, rule


def _is_genitive(name: Mention, persons: Mapping[str, LocalPerson]) -> bool:
    """``Trumps`` in "den Schwiegersohn Trumps": the role word before it is somebody else's."""
    full = persons[name.ref].name
    own = name.form.split()[-1] in full.split()  # a first name: "Königin Agnes"
    return name.form.endswith("s") and not full.endswith("s") and not own  # however it is spelt: "Selenskijs"


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
    name: Mention, span: tuple[int, int], rule: str, words: Sequence[Word], known: Knowledge
) -> RoleFound:
    chosen = words[span[0] : span[1]]
    texts = [w.text for w in chosen]
    head = next(k for k, text in enumerate(texts) if is_role(text))
    gender = known.people[name.ref].gender if name.ref in known.people else None
    low = {text.lower() for text in texts[: head + 1]}
    former = bool(low & word_set("roles", "former")) or texts[head].startswith(("Ex-", "Alt"))
    return RoleFound(
        name.ref, nominative(texts, head, gender), texts[head].lower(), chosen[0].start, chosen[-1].end,
        name.sentence, role_side(texts, head, known), former, rule,
    )  # fmt: skip


def with_sole_bearers(
    roles: Sequence[RoleFound],
    sentences: Sequence[Sentence],
    words: Sequence[Word],
    names: Sequence[Mention],
    sides: Mapping[str, str],
    known: Knowledge,
) -> tuple[RoleFound, ...]:
    """``der Kremlchef``: an office that names its state goes to the only person of that state named.

    Added to ``roles`` once for each such word; nothing is added where two of that state are named.
    """
    named: dict[str, set[str]] = {}
    for name in names:
        if name.ref in sides:
            named.setdefault(sides[name.ref], set()).add(name.ref)
    found: dict[str, RoleFound] = {}
    for sentence in sentences:
        for word in words[sentence.first : sentence.last]:
            code = load("roles")["implied_sides"].get(word.text)
            bearers = named.get(code, set()) if code and word.text not in found else set()
            if len(bearers) == 1 and is_role(word.text) and not _given(word, roles):
                found[word.text] = _sole(next(iter(bearers)), word, sentence, code, known)
    return tuple(sorted((*roles, *found.values()), key=lambda r: (r.start, r.ref)))


def _given(word: Word, roles: Sequence[RoleFound]) -> bool:
    return any(r.start <= word.start < r.end for r in roles)


def _sole(ref: str, word: Word, sentence: Sentence, code: str, known: Knowledge) -> RoleFound:
    gender = known.people[ref].gender if ref in known.people else None
    text = nominative([word.text], 0, gender)
    return RoleFound(
        ref, text, word.text.lower(), word.start, word.end, sentence.index, code, False, "role-sole-bearer"
    )
