"""Earlier states that a former run found out: used where they hold, found out anew where not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes import states as module
from generator.changes.kept import KeptStates
from generator.changes.states import State, states
from generator.model.facts import ArticleFacts
from generator.model.register import Judgement, Register
from generator.resolve import resolve
from tests.property.facts import GENEVA, REGISTER, facts, meeting

PLANNED = facts("a", "2025-12-17", meeting("a", "Ada Holm", "Bo Lind", status="planned", start="2025-12-19"))
HELD = facts("b", "2025-12-20", meeting("b", "Ada Holm", "Bo Lind", start="2025-12-19", place=GENEVA))
LATER = facts("c", "2025-12-21", meeting("c", "Cy Marsh", "Bo Lind", kind="call", start="2025-12-20"))
RENAMED = Judgement(
    kind="rename", target="ada-holm", value="Ada B. Holm", who="R", when="2025-12-30", why="x"
)


class Kept:
    """A file, and runs that use it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "cache" / "staende" / "eins"
        self.resolved = 0

    def run(
        self, *told: ArticleFacts, register: Register = REGISTER, code: str = "a"
    ) -> tuple[list[State], KeptStates]:
        kept = KeptStates(self.path, code)
        return list(states(told, register, "Probe", resolve(told, register, "Probe"), kept=kept)), kept


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    found = Kept(tmp_path)

    def counting(known: tuple[ArticleFacts, ...], *rest: object, **more: object) -> object:
        found.resolved += bool(known)
        return resolve(known, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "resolve", counting)
    return found


def clean(*told: ArticleFacts, register: Register = REGISTER) -> list[State]:
    return list(states(told, register, "Probe", resolve(told, register, "Probe")))


def test_what_is_kept_is_not_resolved_again(kept: Kept) -> None:
    kept.run(PLANNED, HELD, LATER)
    assert kept.resolved == 2
    again, _ = kept.run(PLANNED, HELD, LATER)

    assert kept.resolved == 2
    assert again == clean(PLANNED, HELD, LATER)


def test_a_later_article_leaves_the_states_before_it(kept: Kept) -> None:
    kept.run(PLANNED, HELD)
    resolved = kept.resolved
    after, _ = kept.run(PLANNED, HELD, LATER)

    assert kept.resolved == resolved  # the state that was today's is one of the past now
    assert after == clean(PLANNED, HELD, LATER)


def test_an_article_in_between_changes_the_states_after_it(kept: Kept) -> None:
    kept.run(PLANNED, LATER)
    resolved = kept.resolved
    after, _ = kept.run(PLANNED, HELD, LATER)

    assert kept.resolved == resolved + 1
    assert after == clean(PLANNED, HELD, LATER)


def test_judgements_count_as_far_as_they_are_about_what_was_known(kept: Kept) -> None:
    judged = REGISTER.model_copy(update={"judgements": (RENAMED,)})
    kept.run(PLANNED, HELD, register=judged)
    after, _ = kept.run(PLANNED, HELD, LATER, register=judged)

    assert after == clean(PLANNED, HELD, LATER, register=judged)
    assert kept.run(PLANNED, HELD, LATER)[0] == clean(PLANNED, HELD, LATER)


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_a_damaged_file_is_told_and_found_out_anew(kept: Kept, damage: bytes | None) -> None:
    kept.run(PLANNED, HELD, LATER)
    kept.path.write_bytes(kept.path.read_bytes()[:-3] if damage is None else damage)
    found, told = kept.run(PLANNED, HELD, LATER)

    assert found == clean(PLANNED, HELD, LATER)
    assert [p.severity for p in told.problems] == ["note"]
    assert "beschädigt" in told.problems[0].what
    assert kept.run(PLANNED, HELD, LATER)[1].problems == ()


def test_what_another_program_kept_is_not_used(kept: Kept) -> None:
    kept.run(PLANNED, HELD, LATER, code="a")
    kept.run(PLANNED, HELD, LATER, code="b")

    assert kept.resolved == 4


def test_a_folder_that_cannot_be_written_to_is_told(kept: Kept) -> None:
    kept.path.parents[2].mkdir(exist_ok=True)
    kept.path.parent.parent.write_text("kein Ordner", encoding="utf-8")
    found, told = kept.run(PLANNED, HELD)

    assert found == clean(PLANNED, HELD)
    assert "lassen sich nicht speichern" in told.problems[0].what


def test_what_decided_the_same_is_kept_once(kept: Kept) -> None:
    near = facts("d", "2025-12-22", meeting("d", "Ada Holm", "Cy Marsh", start="2025-12-19", place=GENEVA))
    for found in (clean(PLANNED, HELD, LATER, near), kept.run(PLANNED, HELD, LATER, near)[0]):
        decisions = [state.dossier.decisions for state in found]

        assert len(decisions[1]) > 0
        assert decisions[1][0] is decisions[2][0] is decisions[3][0]
    again, _ = kept.run(PLANNED, HELD, LATER, near)
    assert again[1].dossier.decisions[0] is again[3].dossier.decisions[0]
