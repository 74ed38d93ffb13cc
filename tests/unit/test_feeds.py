"""Atom and JSON Feed: well-formed, dated by articles alone, absolute where the address is known."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

from generator.export import Item, feed_files

SPACE = {"a": "http://www.w3.org/2005/Atom"}
ITEMS = (
    Item("2025-12-21", "So.: 1 neues Treffen", ("A <b>& B</b>",), "aenderungen/index.html", "t"),
    Item("2025-12-06", "Sa., 6. Dezember 2025: weitere Belege", (), "aenderungen/seite-1.html", "u"),
)  # fmt: skip


def atom(
    site_url: str | None = None, items: tuple[Item, ...] = ITEMS, as_of: str | None = "2025-12-21"
) -> ET.Element:
    return ET.fromstring(feed_files("Probe", site_url, items, as_of)["daten/aenderungen.atom"].encode())


def feed(site_url: str | None = None) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        feed_files("Probe", site_url, ITEMS, "2025-12-21")["daten/aenderungen.json"]
    )
    return found


def test_atom_has_what_the_standard_demands() -> None:
    root = atom()

    for place in (root, *root.findall("a:entry", SPACE)):
        assert all(place.find(f"a:{name}", SPACE) is not None for name in ("id", "title", "updated"))
    assert root.find("a:author/a:name", SPACE) is not None
    assert [e.findtext("a:updated", "", SPACE)[:10] for e in root.findall("a:entry", SPACE)] == [
        "2025-12-21", "2025-12-06"
    ]  # fmt: skip
    assert root.findtext("a:updated", "", SPACE)[:10] == "2025-12-21"


def test_hostile_text_stays_text() -> None:
    content = atom().findtext("a:entry/a:content", "", SPACE)

    assert content == "<ul><li>A &lt;b&gt;&amp; B&lt;/b&gt;</li></ul>"
    assert feed()["items"][0]["content_html"] == content  # type: ignore[index]


def test_links_are_absolute_where_the_address_is_known() -> None:
    near, far = (
        [link.get("href") for link in atom(url).iter(f"{{{SPACE['a']}}}link")]
        for url in (None, "https://example.org/dossier/")
    )

    assert near[0] == "../aenderungen/index.html" and "../aenderungen/index.html#t" in near
    assert all(str(href).startswith("https://example.org/dossier/") for href in far)
    assert "https://example.org/dossier/daten/aenderungen.atom" in far
    assert (
        feed("https://example.org/dossier/")["feed_url"]
        == "https://example.org/dossier/daten/aenderungen.json"
    )


def test_ids_do_not_depend_on_the_address() -> None:
    ids = [
        [e.findtext("a:id", "", SPACE) for e in atom(url).iter()] for url in (None, "https://example.org/")
    ]

    assert [i for i in ids[0] if i] == [i for i in ids[1] if i]
    assert all(i.startswith("urn:uuid:") for i in ids[0] if i)


def test_the_same_dossier_gives_the_same_bytes_and_an_empty_one_a_feed() -> None:
    assert feed_files("Probe", None, ITEMS, "2025-12-21") == feed_files("Probe", None, ITEMS, "2025-12-21")
    assert atom(items=()).findall("a:entry", SPACE) == []


def test_json_feed_is_of_version_1_1() -> None:
    found = feed()

    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert [i["date_published"] for i in found["items"]] == [  # type: ignore[attr-defined]
        "2025-12-21T00:00:00Z", "2025-12-06T00:00:00Z"
    ]  # fmt: skip
