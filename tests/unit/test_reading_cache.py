"""Stored reading results: found again, never wrong, never in the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.ingest import clean
from generator.model.article import Article, Noise, RawArticle, Version
from generator.model.facts import ArticleFacts
from generator.model.register import Judgement, PersonEntry, Register
from generator.nlp import Reader
from generator.reading import Folder, Run, Settings, cache, key, run, tasks, version
from generator.reading.frame import framed, packed_facts, unframed, unpacked_facts

REGISTER = Register(people=(PersonEntry(id="marco-rubio", name="Marco Rubio", side="US"),))
TEXT = "Am Montag traf US-Außenminister Marco Rubio in Genf Andrij Jermak. Die Runde endete ohne Ergebnis.\n"


def article(n: int = 0) -> Article:
    return Article(
        id=f"a{n}", file=f"a{n}.txt", text=f"{TEXT}Es dauerte {n + 2} Stunden.\n", published="2025-12-03"
    )


def raw(n: int = 0) -> RawArticle:
    return RawArticle(name=f"a{n}.txt", data=f"{TEXT}Es dauerte {n + 2} Stunden.\n".encode())


class Told:
    """Remembers how many steps of each stage were found stored."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self.names:
            self.names.append(stage)


def read(
    place: Path | None, articles: list[Article], told: Told | None = None
) -> tuple[list[ArticleFacts], list[str]]:
    store = None if place is None else Folder(place)
    with Run(Settings(store, jobs=1), told or Told()) as one:
        facts = list(one.read(articles, REGISTER, None))
    return facts, [str(problem) for problem in one.problems]


def entries(place: Path) -> list[Path]:
    return sorted(path for path in place.glob("??/*") if not path.name.startswith("."))


@pytest.fixture(scope="module")
def direct() -> list[ArticleFacts]:
    reader = Reader(REGISTER)
    return [reader.read(article(n)) for n in range(3)]


def test_facts_come_back_as_they_were(direct: list[ArticleFacts]) -> None:
    for facts in direct:
        back = unpacked_facts(packed_facts(facts), facts.article)

        assert back == facts
        assert back.article is facts.article
        assert back.model_dump_json() == facts.model_dump_json()


def test_facts_come_back_with_each_passage_once(direct: list[ArticleFacts]) -> None:
    for facts in direct:
        back = unpacked_facts(packed_facts(facts), facts.article)
        passages = [e for m in back.meetings for e in (*m.evidence, *(c.evidence for c in m.claims))]
        passages += [e for p in back.persons for e in (*p.sentences, *(r.evidence for r in p.roles))]

        assert len(passages) > len(set(passages))
        assert len({id(one) for one in passages}) == len(set(passages))


def test_what_is_stored_is_what_is_read(tmp_path: Path, direct: list[ArticleFacts]) -> None:
    articles, first, second = [article(n) for n in range(3)], Told(), Told()

    assert read(None, articles)[0] == direct
    assert read(tmp_path / "c", articles, first) == (direct, [])
    assert read(tmp_path / "c", articles, second) == (direct, [])
    assert first.names == ["Auswerten"]
    assert second.names == ["Auswerten (3 aus dem Zwischenspeicher)"]
    assert (tmp_path / "c" / ".gitignore").read_text(encoding="ascii") == "*\n"


def test_cleaned_articles_are_stored_with_their_findings(tmp_path: Path) -> None:
    raws = [
        raw(),
        RawArticle(name="leer.md", data=b""),
        RawArticle(name="b.md", data=b"---\nrights: alle\n---\n" + TEXT.encode()),
    ]
    found = []
    for _ in range(2):
        with Run(Settings(Folder(tmp_path), jobs=1), Told()) as one:
            found.append(one.clean(raws))

    assert found[0] == found[1] == [clean(one) for one in raws]
    assert sum(len(problems) for _, problems in found[0]) >= 2


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def other(path: Path) -> None:
    path.write_bytes(next(p for p in entries(path.parent.parent) if p != path).read_bytes())


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": cut, "flip": flip, "other": other, "folder": folder,
    "empty": lambda path: path.write_bytes(b""),
    "garbage": lambda path: path.write_bytes(bytes(range(256)) * 4),
    "honest but no facts": lambda path: path.write_bytes(framed(path.name, b"{}")),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_read_anew_and_named(
    tmp_path: Path, direct: list[ArticleFacts], damage: str
) -> None:
    articles = [article(n) for n in range(3)]
    read(tmp_path, articles)
    DAMAGES[damage](entries(tmp_path)[1])

    facts, problems = read(tmp_path, articles)

    assert facts == direct
    assert problems[0].startswith(
        "Zwischenspeicher: 1 Eintrag ist beschädigt oder nicht lesbar; was fehlte, wurde neu"
    )
    if damage != "folder":
        assert read(tmp_path, articles) == (direct, [])


def test_a_checksum_covers_the_key() -> None:
    frame = framed("a" * 40, b"x")

    assert unframed("a" * 40, frame) == b"x"
    assert unframed("b" * 40, frame) is None
    assert all(unframed("a" * 40, frame[:n]) is None for n in range(len(frame)))


@pytest.mark.parametrize("note", [b"", b"[]", b"{", b'{"run": "x", "last": {}}', bytes(range(128, 178))])
def test_a_damaged_note_of_use_costs_nothing(tmp_path: Path, note: bytes) -> None:
    read(tmp_path, [article()])
    (tmp_path / "nutzung.json").write_bytes(note)

    assert read(tmp_path, [article(), article(1)])[1] == []
    assert len(entries(tmp_path)) == 2
    assert json.loads((tmp_path / "nutzung.json").read_bytes())["run"] == 1


@pytest.mark.parametrize("field", sorted(set(Article.model_fields)))
def test_every_field_of_an_article_counts(field: str) -> None:
    values = {
        "noise": (Noise(start=0, end=2, reason="advert", rule="x", text="Am"),),
        "versions": (Version(id="x", file="x.md", relation="copy"),),
        "tags": ("x",),
        "version_of": ("x",),
        "distinct_from": ("x",),
        "retold": True,
        "rights": "full",
        "published_basis": "inferred",
    }
    changed = article().model_copy(update={field: values.get(field, "2025-12-04")})

    assert key.facts_key(b"s", changed) != key.facts_key(b"s", article())


def test_code_model_and_register_count() -> None:
    known = key.register_bytes(REGISTER)
    person = REGISTER.people[0].model_copy(update={"variants": ("Rubio M.",)})
    judgement = Judgement(kind="hide", target="x", who="R", when="2025-12-03", why="y")
    keys = {
        key.shared_key(*parts)
        for parts in (
            ("c", "m", known), ("d", "m", known), ("c", "n", known), ("cm", "", known),
            ("c", "m", key.register_bytes(Register(people=(person,)))),
        )
    }  # fmt: skip

    assert len(keys) == 5
    assert key.register_bytes(REGISTER.model_copy(update={"judgements": (judgement,)})) == known


def test_name_bytes_and_sidecar_of_a_file_count() -> None:
    raws = [
        raw(),
        raw(1),
        raw().model_copy(update={"name": "b.txt"}),
        raw().model_copy(update={"sidecar": b""}),
    ]
    raws.append(raw().model_copy(update={"sidecar": b"title: x"}))

    assert len({*(key.cleaned_key("c", one) for one in raws), key.cleaned_key("d", raw())}) == 6


def test_the_version_follows_every_source_file_and_package(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    shutil.copytree(root / "generator", tmp_path / "generator")
    now = version.code_version()
    monkeypatch.setattr(version, "PACKAGE", tmp_path / "generator")
    found = [version.code_version()]
    for name in (
        "nlp/extract.py",
        "lexicon/noise.yml",
        "german/slug.py",
        "ingest/noise.py",
        "model/facts.py",
    ):
        path = tmp_path / "generator" / name
        path.write_text(path.read_text(encoding="utf-8") + "\n# anders\n", encoding="utf-8")
        found.append(version.code_version())
    monkeypatch.setattr(version, "_installed", lambda name: "9.9" if name == "simplemma" else "1.0")
    found.append(version.code_version())
    monkeypatch.setattr(version, "_installed", lambda name: "1.0")
    found.append(version.code_version())
    (tmp_path / "generator" / "pages" / "x.py").write_text("", encoding="utf-8")

    assert found[0] == now
    assert len(set(found)) == len(found) == 8
    assert version.code_version() == found[-1]


def test_the_version_covers_all_that_reading_imports() -> None:
    import grimp

    graph = grimp.build_graph("generator", include_external_packages=True)
    doors = {"generator.nlp.reader", "generator.ingest.clean", "generator.reading.tasks"}
    below = doors.union(*(graph.find_upstream_modules(door) for door in doors))
    rooms = {name.split(".")[1] for name in below if name.startswith("generator.")}

    assert rooms <= {name.removesuffix(".py") for name in version.ROOMS}


def test_a_model_is_told_by_its_version_or_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    first = version.model_version(str(tmp_path))
    (tmp_path / "meta.json").write_text("{ }", encoding="utf-8")
    named = version.model_version("de_core_news_lg")
    monkeypatch.setattr(version, "_installed", lambda name: "3.8")

    assert version.model_version(None) == ""
    assert (
        len({first, version.model_version(str(tmp_path)), named, version.model_version("de_core_news_lg")})
        == 4
    )


def test_another_version_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(tmp_path, [article()])
    for module in (run, tasks):
        monkeypatch.setattr(module, "code_version", lambda: "x")
    told = Told()

    read(tmp_path, [article()], told)

    assert told.names == ["Auswerten"]
    assert len(entries(tmp_path)) == 2


def test_code_changed_during_a_run_fills_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.errors import DossierError

    monkeypatch.setattr(run, "code_version", lambda: "before")

    with pytest.raises(DossierError, match="während des Laufs geändert"):
        read(tmp_path, [article()])
    assert entries(tmp_path) == []


@pytest.mark.parametrize("place", ["datei", "datei/unten", "/proc/dossier"])
def test_where_nothing_can_be_written_it_goes_on_without(
    tmp_path: Path, direct: list[ArticleFacts], place: str
) -> None:
    (tmp_path / "datei").write_text("", encoding="utf-8")

    facts, problems = read(tmp_path / place, [article(n) for n in range(3)])

    assert facts == direct
    assert len(problems) == 1
    assert problems[0].startswith("Zwischenspeicher: Er lässt sich nicht beschreiben (")


def test_what_is_long_unused_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "RUNS", 2)
    store = Folder(tmp_path)
    for n in range(4):
        one = cache.Cache(store)
        one.get(["0" * 40], lambda _, payload: payload)
        one.put({f"{n}" * 40: b"x"})
        one.close()

    assert [name[0] for name in sorted(store.entries())] == ["0", "2", "3"]


def test_above_a_size_the_longest_unused_go_but_none_of_this_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST", 150)
    store = Folder(tmp_path)
    for some in ("01", "2", "345"):
        one = cache.Cache(store)
        one.put({n * 40: b"x" * 20 for n in some})
        one.close()

    assert [name[0] for name in sorted(store.entries())] == ["3", "4", "5"]


def test_what_a_killed_run_had_begun_is_cleared_away(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (tmp_path / "ab").mkdir()
    left = tmp_path / "ab" / f".{'ab' * 20}-{ended.pid}"
    left.write_bytes(b"halb")
    busy = left.with_name(f".{'ab' * 20}-{os.getpid()}")
    busy.write_bytes(b"halb")

    read(tmp_path, [article()])

    assert not left.exists()
    assert busy.exists()


WRITER = """
import sys
from pathlib import Path
from generator.reading.cache import Cache
from generator.reading.store import Folder
store, name, rounds = Folder(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
keys = [f"{n:040x}" for n in range(40)]
for n in range(rounds):
    cache = Cache(store)
    found = cache.get(keys, lambda place, payload: payload)
    assert all(payload == keys[place].encode() * 500 for place, payload in found.items()), "wrong"
    assert not cache.problems, cache.problems
    cache.put({key: key.encode() * 500 for key in keys})
    cache.close()
    assert not cache.problems, cache.problems
    print(n, flush=True)
"""


def writer(place: Path, root: Path, rounds: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(place), "x", str(rounds)],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_two_processes_write_the_same_at_once(tmp_path: Path, root: Path) -> None:
    place = tmp_path / "c"
    both = [writer(place, root, 25) for _ in range(2)]

    for one in both:
        _, errors = one.communicate()
        assert one.returncode == 0, errors
    assert len(entries(place)) == 40
    assert sorted(path.name for path in place.iterdir() if path.is_file()) == [
        ".gitignore", "CACHEDIR.TAG", "nutzung.json",
    ]  # fmt: skip


def test_a_process_killed_while_it_writes_leaves_whole_entries(tmp_path: Path, root: Path) -> None:
    for _ in range(5):
        one = writer(tmp_path, root, 10_000)
        assert one.stdout is not None
        one.stdout.readline()
        time.sleep(0.01)
        one.send_signal(signal.SIGKILL)
        one.communicate()
        for path in entries(tmp_path):
            assert unframed(path.name, path.read_bytes()) == path.name.encode() * 500
    last = writer(tmp_path, root, 1)

    assert last.communicate()[1] == ""
    assert list(tmp_path.glob("??/.*")) == []
