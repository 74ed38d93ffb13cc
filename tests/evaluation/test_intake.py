"""What ``dossier add`` finds in the five reports the project grew from, without what is known beside them.

Their texts are third parties' and lie beside the project where it is developed; elsewhere the ten pages in
``tests/unit/test_add_pages.py`` hold the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake import from_file, read_draft
from generator.yamltext import load
from tests.conftest import ROOT

ORIGINALS = ROOT.parent / "shared" / "seeds"
FIELDS = ("title", "publisher", "published")

pytestmark = pytest.mark.skipif(
    not ORIGINALS.is_dir(), reason="die fünf Ausgangstexte liegen nicht neben dem Projekt"
)


def found(path: Path, folder: Path) -> dict[str, str | None]:
    """Title, publisher and day as they are read from a copy without its sidecar."""
    (folder / path.name).write_bytes(path.read_bytes())
    draft = read_draft(from_file(folder / path.name))
    return {name: draft.told(name) for name in FIELDS}


def test_what_is_found_is_what_is_known_and_nothing_is_guessed(tmp_path: Path) -> None:
    right = dict.fromkeys(FIELDS, 0)
    for path in sorted(ORIGINALS.glob("*.txt")):
        known = load(path.with_suffix(".yml").read_text(encoding="utf-8"))
        for name, value in found(path, tmp_path).items():
            assert value in (None, known.get(name)), f"{path.name}: {name}"
            right[name] += value is not None

    assert right == {"title": 1, "publisher": 0, "published": 2}
