"""Reading against spaCy's blank German pipeline with a sentencizer and 500 string patterns.

spaCy remembers how it cut each word, and reads what it has seen seven times as fast: the made-up corpus,
whose words come again and again, at 540,000 words a second, new text at 75,000. What is wanted is of text it
has not seen, so each round makes a new ``nlp`` (and a new ``Reader``), and before each article its
tokeniser's cache is emptied, as setting ``url_match`` does. Neither making nor emptying is counted; both run
with the collector's thresholds of the command line. A ratio is of neighbouring runs, so that other work on
the machine falls on both; told is the median of the ratios.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from generator.config import SHIPPED
from generator.ingest import clean_all, read_articles
from generator.model.article import Article
from generator.nlp import Reader
from generator.register import load_register


@dataclass(frozen=True)
class Speed:
    """Medians: seconds of ours, words a second of ours and of spaCy, how many times as long ours takes."""

    seconds: float
    ours: float
    theirs: float
    ratio: float


def against_spacy(folder: Path, rounds: int, tell: Callable[[str], None]) -> Speed:
    """Reads the articles of a folder with both, so many times in turn."""
    gc.set_threshold(200_000, 50, 50)  # as the command line does
    articles = clean_all(read_articles(folder)[0])[0]
    register, _ = load_register(SHIPPED / "seeds" / "register")
    names = [name for person in register.people for name in (person.name, *person.variants)][:500]
    words = sum(len(article.text.split()) for article in articles)
    took: list[tuple[float, float]] = []
    for number in range(rounds):
        tell(f"Lesen und Maßstab, {number + 1} von {rounds}")
        nlp, reader = _blank(names), Reader(register)
        theirs = _took(nlp, articles, partial(_unseen, nlp))
        took.append((_took(reader.read, articles, lambda article: article), theirs))
    ours, theirs = (statistics.median(column) for column in zip(*took, strict=True))
    return Speed(ours, words / ours, words / theirs, statistics.median(one / other for one, other in took))


def _blank(names: list[str]) -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": name} for name in names])
    return nlp


def _unseen(nlp: Language, article: Article) -> str:
    """The article's text, none of whose words the tokeniser remembers."""
    nlp.tokenizer.url_match = nlp.tokenizer.url_match
    return article.text


def _took(
    read: Callable[[Any], object], articles: Sequence[Article], given: Callable[[Article], object]
) -> float:
    """Seconds of reading all articles; what ``given`` does to hand one over is not counted."""
    took = 0.0
    for article in articles:
        text = given(article)
        begin = time.process_time()
        read(text)
        took += time.process_time() - begin
    return took
