"""Articles and stored results at addresses fsspec knows."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path

import pytest

from generator import cli
from generator.errors import DossierError, UnreadableInput
from generator.reading import Folder, Store, fetched, store_at
from generator.reading.cache import Cache

pytest.importorskip("fsspec", reason="ohne das Extra «cluster» gibt es kein fsspec")

KEYS = [f"{n:040x}" for n in range(5)]


@pytest.fixture(params=["file", "memory", "folder"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    places = {
        "file": f"file://{tmp_path}/ab lage",
        "memory": f"memory://{uuid.uuid4()}/c",
        "folder": tmp_path / "ablage",
    }
    return store_at(places[request.param])


def test_every_store_does_the_same(store: Store) -> None:
    assert store.get(KEYS) == {}
    assert store.entries() == {}
    assert store.note() is None
    store.put({key: key.encode() for key in KEYS[:3]})
    store.put({KEYS[0]: b"anders"})
    store.write_note(b"1")
    store.drop([KEYS[1], KEYS[4]])

    assert store.get(KEYS) == {KEYS[0]: b"anders", KEYS[2]: KEYS[2].encode()}
    assert store.entries() == {KEYS[0]: 6, KEYS[2]: 40}
    assert store.note() == b"1"


def test_a_cache_in_every_store(store: Store) -> None:
    for _ in range(2):
        one = Cache(store)
        found = one.get(KEYS, lambda place, payload: (place, payload))
        one.put(dict.fromkeys(KEYS, b"x"))
        one.close()

        assert one.problems == ()
    assert found == {place: (place, b"x") for place in range(5)}


def test_a_folder_and_its_address_are_one_store(tmp_path: Path) -> None:
    Folder(tmp_path / "c").put({KEYS[1]: b"x"})

    assert store_at(f"file://{tmp_path}/c").get(KEYS) == {KEYS[1]: b"x"}


def test_addresses_nobody_can_read() -> None:
    with pytest.raises(DossierError, match="solche Adressen lassen sich hier nicht lesen"):
        store_at("gibtsnicht://x/y")


def test_without_fsspec_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "fsspec"]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(DossierError, match=r"dossier-generator\[cluster\]"):
        store_at("memory://x")


def test_articles_at_an_address_are_copied() -> None:
    import fsspec

    system = fsspec.filesystem("memory")
    bucket = f"/{uuid.uuid4()}"
    for name in ("a.txt", ".verborgen.txt", "unten/b.txt"):
        system.pipe_file(f"{bucket}/{name}", name.encode())

    folder = fetched(f"memory:/{bucket}")

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"a.txt": b"a.txt"}
    with pytest.raises(UnreadableInput, match="dieser Ordner lässt sich nicht lesen"):
        fetched(f"memory://{uuid.uuid4()}")


def test_a_command_reads_articles_from_an_address(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = tmp_path / "woanders"
    articles.mkdir()
    (articles / "a.txt").write_text("Am Montag traf Marco Rubio in Genf Andrij Jermak.\n", encoding="utf-8")
    monkeypatch.chdir(project)
    found = []
    for place in (str(articles), f"file://{articles}"):
        assert cli.run(["export", "--articles", place, "--out", "d.json", "--no-cache"]) == cli.DONE
        found.append((project / "d.json").read_bytes())

    assert found[0] == found[1]
    assert cli.run(["export", "--articles", "file:///gibtsnicht", "--out", "d.json"]) == cli.UNREADABLE
