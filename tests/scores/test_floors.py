"""What was reached on annotated articles: no figure under its floor, and the recorded ones are today's."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.build import measure
from generator.config import load_config
from generator.evaluation import ArticleSet, Scores, reached_text, read_sets
from generator.evaluation.sets import LABELS

ROOT = Path(__file__).resolve().parents[2]
SETS = {one.name: one for one in read_sets(ROOT / "tests" / "scores" / "floors.yml", ROOT) if one.present}


@pytest.fixture(scope="module", params=sorted(SETS))
def measured(request: pytest.FixtureRequest) -> tuple[ArticleSet, Scores]:
    one = SETS[request.param]
    return one, measure(load_config(ROOT), one.articles, one.gold)


def test_our_own_set_is_always_there() -> None:
    assert "dev" in SETS
    assert len(list(SETS["dev"].gold.glob("*.yml"))) >= 20


def test_no_figure_is_under_its_floor(measured: tuple[ArticleSet, Scores]) -> None:
    one, scores = measured
    figures = scores.flat()

    assert {name: figures[name] for name in one.short_of(scores)} == {}


def test_every_figure_has_a_floor(measured: tuple[ArticleSet, Scores]) -> None:
    one, scores = measured
    counted = {name for name, figure in scores.flat().items() if figure is not None}

    assert counted <= set(one.floors) <= set(LABELS)


def test_the_recorded_figures_are_todays(measured: tuple[ArticleSet, Scores]) -> None:
    recorded = yaml.safe_load((ROOT / "tests" / "scores" / "reached.yml").read_text(encoding="utf-8"))
    one, _ = measured

    assert recorded[one.name] == yaml.safe_load(reached_text([measured]))[one.name], "run «make eval»"
