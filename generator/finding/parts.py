"""The data of a large dossier in parts: a list of all words at once, the rest when it is asked for.

    seiten.js          where each part of the pages begins: number and path of its first page
    suchindex.js       all words, part by part; kind and length of the title of each page
    suche/worte-N.js   where the words of that part of the list stand
    suche/seiten-N.js  the rows of ``dossierSeiten`` of a small dossier
    suche/saetze-N.js  evidence sentences: text, source, number there

Pages are numbered by path, sentences by source. Everything is a script that sets one name, as in a small
dossier, and everything is decided by size, so that the same seeds give the same parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from ..german.plain import plain
from ..german.transliteration import LETTERS, STEPS
from ..model.register import Register
from ..pages.world import World
from .entries import Entry
from .postings import Posting, Postings, digit
from .script import Sentences, line, page_row, rows, sentence_rows
from .spellings import other_names

PART = 48 * 1024
"""Characters of a part. Source: read from disk or over a slow line in a blink; of 20,000 pages there are some
hundred parts of each kind."""
KINDS = ("person", "treffen", "plan", "thema", "begriff", "ort", "quelle", "seite")
"""As ``templates/assets/suchteile.js`` numbers them."""
_FOLDER = "assets/suche"
T = TypeVar("T")


def part_files(
    world: World, register: Register, entries: tuple[Entry, ...], size: int = PART
) -> dict[str, str]:
    """All scripts by path below docs/.

    Args:
        world: what is known.
        register: other names of places and bodies.
        entries: the pages.
        size: characters of a part.
    """
    found = tuple(sorted(entries, key=lambda e: e.path))
    sentences = sentence_rows(world, found)
    postings = Postings()
    lengths = [
        postings.page(n, plain(e.title), map(plain, filter(None, e.words)), map(plain, e.lines))
        for n, e in enumerate(found)
    ]
    for number, (text, source, _, resting) in enumerate(sentences.rows):
        postings.sentence(number, text, (source, *resting))
    for names in other_names(register, sentences.used):
        postings.join(names)
    pages, page_parts = _pages(found, size)
    starts, sentence_parts = _sentences(found, sentences, size)
    vocabulary, word_parts = _words(postings.all, size)
    lists = "".join(digit(KINDS.index(e.kind)) for e in found), "".join(map(digit, lengths))
    index = (
        "var dossierSuche = {\n"
        f'"worte": {rows(vocabulary)},\n"arten": {line(lists[0])},\n"laengen": {line(lists[1])},\n'
        f'"saetze": {line(starts)},\n"buchstaben": {line(LETTERS)},\n"umschrift": {line(STEPS)}\n}};\n'
    )
    return {
        "assets/seiten.js": f'var dossierSeiten = {{"von": {rows(pages)}}};\n',
        "assets/suchindex.js": index,
        **page_parts, **sentence_parts, **word_parts,
    }  # fmt: skip


def _pages(found: Sequence[Entry], size: int) -> tuple[list[tuple[int, str]], dict[str, str]]:
    """Number and path of the first page of each part, and the parts."""
    starts: list[tuple[int, str]] = []
    files: dict[str, str] = {}
    for begin, part in _cut([line(page_row(e)) for e in found], len, size):
        starts.append((begin, found[begin].path))
        files |= _file("seiten", len(starts), _joined(part))
    return starts, files


def _sentences(found: Sequence[Entry], told: Sentences, size: int) -> tuple[list[int], dict[str, str]]:
    """Number of the first sentence of each part, and the parts, each with the pages of its sources."""
    starts: list[int] = []
    files: dict[str, str] = {}
    for begin, part in _cut(told.rows, lambda row: len(row[0]) + 20, size):
        starts.append(begin)
        sources = list(dict.fromkeys(row[1] for row in part))
        pages = [[found[n].path, [plain(x) for x in found[n].lines]] for n in sources]
        texts = [[text, sources.index(source), number] for text, source, number, _ in part]
        files |= _file("saetze", len(starts), f'{{"quellen": {rows(pages)},\n"saetze": {rows(texts)}}}')
    return starts, files


def _words(all_words: dict[str, Posting], size: int) -> tuple[list[str], dict[str, str]]:
    """The words of each part, and the parts: of each word where it stands."""
    order = sorted(all_words, key=lambda word: word.encode("utf-16-be"))
    packed = [(word, f'"{all_words[word].packed}"') for word in order]  # digits and full stops alone
    vocabulary: list[str] = []
    files: dict[str, str] = {}
    for _, part in _cut(packed, lambda pair: len(pair[1]), size):
        vocabulary.append(" ".join(_listed([word for word, _ in part], all_words)))
        files |= _file("worte", len(vocabulary), _joined(row for _, row in part))
    return vocabulary, files


def _listed(part: Sequence[str], all_words: dict[str, Posting]) -> Iterator[str]:
    """Each word as the length of what it begins with like the one before, and the rest; a full stop, its key.

    No full stop: it has no key. Nothing after it: the key is the word.
    """
    before = ""
    for word in part:
        same = 0
        while same < min(len(word), len(before), 63) and word[same] == before[same]:
            same += 1
        key = all_words[word].key
        yield digit(same) + word[same:] + ("" if not key else "." if key == word else f".{key}")
        before = word


def _cut(items: Sequence[T], length: Callable[[T], int], size: int) -> Iterator[tuple[int, Sequence[T]]]:
    """The items in parts of about that size, each with the number of its first item."""
    begin = room = 0
    for at, item in enumerate(items):
        if at > begin and room + length(item) > size:
            yield begin, items[begin:at]
            begin, room = at, 0
        room += length(item)
    if items:
        yield begin, items[begin:]


def _joined(part: Iterable[str]) -> str:
    return "[\n" + ",\n".join(part) + "\n]"


def _file(kind: str, number: int, value: Any) -> dict[str, str]:
    return {f"{_FOLDER}/{kind}-{number}.js": f"var dossier{kind.capitalize()}{number} = {value};\n"}
