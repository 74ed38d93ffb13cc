"""The made-up corpora of the benchmarks: same bytes for a seed, the truth lies in the text."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from tests.bench.corpus import Article, articles, write


def some(number: int, seed: int = 1) -> list[Article]:
    return list(islice(articles(seed), number))


def body(article: Article) -> str:
    return article.text.split("\n---\n", 1)[1]


def test_a_seed_gives_the_same_bytes_and_another_others() -> None:
    assert some(60) == some(60)
    assert some(60) != some(60, seed=2)


def test_a_small_corpus_is_the_beginning_of_a_large_one(tmp_path: Path) -> None:
    for number in (10, 40):
        write(number, tmp_path / str(number))
    small, large = (tmp_path / name / "articles" for name in ("10", "40"))

    assert len(list(small.iterdir())) == 10
    for path in small.iterdir():
        assert path.read_bytes() == (large / path.name).read_bytes()
    lines = [(tmp_path / name / "truth.jsonl").read_text().splitlines() for name in ("10", "40")]
    assert lines[0] == lines[1][:10]
    assert json.loads(lines[0][0])["article"] == some(1)[0].id


def test_articles_come_by_day_of_publication() -> None:
    days = [a.id[:10] for a in some(300)]

    assert days == sorted(days)


def test_what_the_truth_points_at_stands_in_the_text() -> None:
    for article in some(200):
        text = body(article)
        assert not set(text) & set("\x01\x02\x03\x04{}")
        for named in article.truth["persons"]:
            assert text[named["start"]].isupper() or text[named["start"] :].startswith("al-")
            assert text[named["end"] - 1].isalpha() or text[named["end"] - 1] == "’"
        for told in article.truth["meetings"]:
            sentence = text[told["start"] : told["end"]]
            assert sentence[0].isupper()
            assert sentence.endswith(".")


def test_a_person_has_several_spellings_and_a_meeting_several_articles() -> None:
    spelt: dict[str, set[str]] = {}
    told: dict[str, set[str]] = {}
    for article in some(400):
        for named in article.truth["persons"]:
            spelt.setdefault(named["id"], set()).add(body(article)[named["start"] : named["end"]])
        for meeting in article.truth["meetings"]:
            told.setdefault(meeting["id"], set()).add(article.id)

    assert max(map(len, spelt.values())) >= 4
    assert sum(len(found) > 1 for found in told.values()) > len(told) / 2
