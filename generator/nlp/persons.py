"""Who is named: full names joined with the register, and the memory of the document.

A surname that once stands with its given name is that person to the end of the article and backwards
to its headline. Two people of one surname stay two; a bare surname then goes to the one last named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from ..german.slug import slug
from ..german.transliteration import alike, key, readings
from ..lexicon import any_set, word_set
from ..model.register import PersonEntry
from .fullnames import NameReader
from .knowledge import Knowledge, surname_of
from .matching import compound_parts, stems
from .nameforms import family_first, firm, inner_surnames, spellings
from .parted import parted
from .types import LocalPerson, Mention, NameFound, Sentence, Word
from .vocabulary import is_common

_SAME_GIVEN = 80  # rapidfuzz ratio of two given names that may be misspellings of one ("Georgia", "Giorgia")


def find_persons(
    sentences: Sequence[Sentence], words: Sequence[Word], text: str, known: Knowledge, blocked: frozenset[int]
) -> tuple[dict[str, LocalPerson], tuple[Mention, ...]]:
    """All persons of an article by ref, and every mention of them, sorted by start."""
    reader = NameReader(words, text, known, blocked)
    found = parted([name for sentence in sentences for name in reader.read(sentence)], known)
    persons, owners = _join(found, known)
    mentions = [_mention(n, ref, words, text) for n, ref in zip(found, owners, strict=True)]
    taken = {k for n in found for k in range(n.first, n.last)}
    memory = _Memory(persons, mentions, known, _relatives(found, owners, words))
    for sentence in sentences:
        mentions.extend(memory.bare(sentence, words, taken | blocked))
    return memory.persons, tuple(sorted(mentions, key=lambda m: m.start))


def _relatives(found: Sequence[NameFound], owners: Sequence[str], words: Sequence[Word]) -> frozenset[str]:
    """Refs of persons introduced as somebody's relative ("First Lady Melania Trump")."""
    kin = word_set("names", "relatives")
    return frozenset(
        ref
        for n, ref in zip(found, owners, strict=True)
        if n.full and n.first and words[n.first - 1].text in kin
    )


def _mention(name: NameFound, ref: str, words: Sequence[Word], text: str) -> Mention:
    start, end = words[name.first].start, words[name.last - 1].end
    return Mention(start, end, "person", ref, text[start:end], full=name.full, sentence=name.sentence)


def _join(found: Sequence[NameFound], known: Knowledge) -> tuple[dict[str, LocalPerson], list[str]]:
    """Persons by ref and, for each name found, the ref it belongs to; full names first.

    A surname with its role goes to the register's bearer unless the text has introduced another before.
    """
    persons: dict[str, LocalPerson] = {}
    owner: dict[int, str] = {}
    introduced: dict[str, int] = {}
    for i, name in sorted(enumerate(found), key=lambda x: (not x[1].full, x[0])):
        before = (
            {r: p for r, p in persons.items() if introduced[r] < name.first} if not name.full else persons
        )
        person = (
            _whole_tail(name, persons)
            or _register_person(name, known, before)
            or _same_in_text(name, persons)
            or _new(name)
        )
        persons.setdefault(person.ref, person)
        introduced.setdefault(person.ref, name.first)
        owner[i] = person.ref
    return persons, [owner[i] for i in range(len(found))]


def _whole_tail(name: NameFound, persons: Mapping[str, LocalPerson]) -> LocalPerson | None:
    """Who was named with more given names before ("Al Thani" after "Mohammed bin X Al Thani")."""
    if " " not in name.name or name.person:
        return None
    found = [p for p in persons.values() if p.name.endswith(f" {name.name}")]
    return found[0] if len(found) == 1 else None


def _new(name: NameFound) -> LocalPerson:
    return LocalPerson(slug(name.name), name.name, None, name.full, name.rule)


def _register_person(
    name: NameFound, known: Knowledge, persons: Mapping[str, LocalPerson]
) -> LocalPerson | None:
    ref = name.person
    if not ref:
        surname = surname_of(name.name)
        ids = known.surnames.get(surname, ()) or _spelt_otherwise(surname, known)
        if name.full:
            given = name.name.split()[0]
            ids = tuple(i for i in ids if same_given(given, known.people[i].name.split()[0]))
        elif any(surname_of(p.name) == surname for p in persons.values()):
            return None
        ref = ids[0] if len(ids) == 1 else None
    if not ref:
        return None
    return LocalPerson(ref, known.people[ref].name, ref, True, name.rule)


def _spelt_otherwise(surname: str, known: Knowledge) -> tuple[str, ...]:
    """Ids of the register's persons whose surname this can be in other letters; by its key first."""
    ids = known.surname_keys.get(key(surname), ())
    if ids or len(surname) < 6:
        return ids
    found = {i for one in readings(surname) for i in known.surname_keys.get("~" + one, ())}
    return tuple(sorted(i for i in found if _alike_one(surname, known.people[i])))


def _alike_one(surname: str, entry: PersonEntry) -> bool:
    return any(alike(surname, surname_of(form)) for form in (entry.name, *entry.variants))


def same_given(a: str, b: str) -> bool:
    """Whether two given names can be spellings or short forms of one (``Alex``/``Alexander``)."""
    if a == b or key(a) == key(b):
        return True
    if a[0] == b[0] and (_initial(a) or _initial(b) or a.startswith(b) or b.startswith(a)):
        return True
    return fuzz.ratio(a.lower(), b.lower()) >= _SAME_GIVEN or fuzz.ratio(key(a), key(b)) >= _SAME_GIVEN


def _initial(given: str) -> bool:
    """Whether a given name is nothing but an initial or two ("J.", "JD"), not "Al"."""
    return len(given) <= 2 and (len(given) == 1 or given[1] == "." or given.isupper())


def _looks_like_surname(text: str) -> bool:
    """Whether a word begins with a capital, an Arabic article before it aside ("al-Chulaifi")."""
    return text[:1].isupper() or (text[2:3] == "-" and text[3:4].isupper())


def _same_in_text(name: NameFound, persons: Mapping[str, LocalPerson]) -> LocalPerson | None:
    surname = surname_of(name.name)
    for person in persons.values():
        if person.name.endswith(f" {name.name}"):
            return person  # "Budliger Artieda" after "Helene Budliger Artieda"
        if not name.full and name.name in inner_surnames(person.name):
            return person  # "Präsident Lula" after "Luiz Inácio Lula da Silva"
        if not same_surname(surname_of(person.name), surname):
            continue
        if not name.full or same_given(name.name.split()[0], person.name.split()[0]):
            return person
    return None


def same_surname(a: str, b: str) -> bool:
    """Whether two surnames are one in other letters; below five letters only the same letters count."""
    return a == b or (min(len(a), len(b)) >= 5 and alike(a, b))


class _Memory:
    """Surnames the article has introduced, and those the register knows without introduction."""

    def __init__(
        self,
        persons: dict[str, LocalPerson],
        mentions: Sequence[Mention],
        known: Knowledge,
        relatives: frozenset[str],
    ) -> None:
        self.persons = dict(persons)
        self._relatives = relatives
        self._known = known
        self._by_surname: dict[str, list[str]] = {}
        self._by_key: dict[str, set[str]] = {}
        self._full_at = sorted((m.start, m.ref) for m in mentions if m.full)
        for person in persons.values():
            forms = {surname_of(person.name)} | {surname_of(m.form) for m in mentions if m.ref == person.ref}
            forms |= inner_surnames(person.name) | family_first(person.name)
            for form in sorted(forms):
                if len(form) >= 4 and " " not in form and len(key(form)) >= 3:
                    for one in {key(form)} | (readings(form) if len(form) >= 5 else frozenset()):
                        self._by_key.setdefault(one, set()).add(person.ref)
                self._by_surname.setdefault(stems(form)[-1] if form not in forms else form, []).append(
                    person.ref
                )

    def bare(
        self, sentence: Sentence, words: Sequence[Word], taken: set[int] | frozenset[int]
    ) -> list[Mention]:
        """Mentions by surname alone and in hyphen compounds in one sentence."""
        found: list[Mention] = []
        i = sentence.first
        particles = any_set("names", "particles", "upper_particles")
        while i < sentence.last:
            word, n, ref = words[i], 1, None
            if not word.text[:1].isupper() and "-" not in word.text and word.text not in particles:
                i += 1
                continue
            if i not in taken and word.text[:1].isalpha():
                n, ref = self._phrase_at(words, i, sentence.last)
            if ref:
                end = words[i + n - 1].end
                form = sentence.text[word.start - sentence.start : end - sentence.start]
                found.append(Mention(word.start, end, "person", ref, form, sentence=sentence.index))
            else:
                found.extend(self._compound(word, sentence.index))
            i += n
        return found

    def _phrase_at(self, words: Sequence[Word], i: int, last: int) -> tuple[int, str | None]:
        text = words[i].text
        if text in any_set("names", "particles", "upper_particles"):
            for n in range(min(4, last - i), 1, -1):
                if not words[i + n - 1].text[:1].isalpha():
                    continue
                phrase = " ".join(w.text for w in words[i : i + n])
                ref = self._owner(phrase, words[i].start)
                if ref:
                    return n, ref
            return 1, None
        if not _looks_like_surname(text) or self._noun(words, i):
            return 1, None
        return 1, self._owner(text, words[i].start)

    def _noun(self, words: Sequence[Word], i: int) -> bool:
        """Whether an article before an ordinary word keeps it one ("nach dem Muster"), or it is a firm's."""
        before = words[i - 1].text.lower() if i else ""
        if i + 1 < len(words) and firm(words[i + 1].text):
            return True
        return before in word_set("names", "articles") and is_common(words[i].text)

    def _compound(self, word: Word, sentence: int) -> list[Mention]:
        found: list[Mention] = []
        if "-" not in word.text or any(part.islower() for part in word.text.split("-")):
            return found  # "Mar-a-Lago", "Frankfurt-am-Main": one name of a place
        for part, start, end in compound_parts(word):
            ref = self._owner(part, word.start) if part[:1].isupper() and not part.isupper() else None
            if ref:
                found.append(Mention(start, end, "person", ref, part, via="compound", sentence=sentence))
        return found

    def _owner(self, form: str, at: int) -> str | None:
        for stem in (s for f in spellings(form) for s in stems(f)):
            refs = [r for r in self._by_surname.get(stem, ()) if not self._yields(r, stem, at)]
            if refs:
                return refs[0] if len(refs) == 1 else self._last_named(refs, at)
        return self._introduce(form) or self._respelt(form)

    def _respelt(self, form: str) -> str | None:
        """The one person of the text whose surname is this one in other letters ("Titze", "Tize")."""
        for stem in stems(form):
            if len(stem) < 4 or is_common(stem) or stem in word_set("names", "never"):
                continue
            loose = readings(stem) if len(stem) >= 5 else frozenset()
            for one in (key(stem), *sorted(loose)):
                refs = self._by_key.get(one, set())
                if len(refs) == 1:
                    return next(iter(refs))
        return None

    def _yields(self, ref: str, surname: str, at: int) -> bool:
        """Whether the bare surname is not this person's but the one's the register knows by it.

        So it is for a relative, for a namesake in the register, for a name that stands before the
        person is introduced, and once the better known one has been named in this article.
        """
        owners = self._known.surnames.get(surname, ())
        if len(owners) != 1 or owners[0] == ref:
            return False
        introduced = min((start for start, r in self._full_at if r == ref), default=at)
        return (
            ref in self._relatives
            or ref in self._known.people
            or at < introduced
            or owners[0] in self.persons
        )

    def _last_named(self, refs: Sequence[str], at: int) -> str:
        before = [ref for start, ref in self._full_at if start <= at and ref in refs]
        return before[-1] if before else refs[0]

    def _introduce(self, form: str) -> str | None:
        """A surname of the register that the text never gives in full."""
        for stem in stems(form):
            if stem in word_set("names", "also_words"):
                return None
            ids = self._known.surnames.get(stem, ())
            if not ids and len(stem) >= 5 and not is_common(stem):
                ids = _spelt_otherwise(stem, self._known)
            if len(ids) == 1:
                entry = self._known.people[ids[0]]
                self.persons.setdefault(
                    entry.id, LocalPerson(entry.id, entry.name, entry.id, True, "register-surname")
                )
                self._by_surname.setdefault(stem, []).append(entry.id)
                return entry.id
        return None
