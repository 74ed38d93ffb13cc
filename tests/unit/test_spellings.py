"""Spellings of a name that say more than the name does."""

from __future__ import annotations

import pytest

from generator.german.spellings import other_spellings


@pytest.mark.parametrize(
    ("name", "forms", "others"),
    [
        (
            "Rustem Umerow",
            ("Umerow", "Umerows", "Rustem Umjerow", "Umjerow", "Umjerows"),
            ("Rustem Umjerow", "Umjerow"),
        ),
        ("Wladimir Putin", ("Putin", "Putins", "Wladimir Putin", "Wladimir Putins"), ()),
        ("Emmanuel Macron", ("Macrons",), ()),
        ("Marie Fuchs", ("Fuchs’", "Fuchs'", "Fux"), ("Fux",)),
        ("Ada", (), ()),
    ],
)
def test_other_spellings(name: str, forms: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert other_spellings(name, forms) == others
