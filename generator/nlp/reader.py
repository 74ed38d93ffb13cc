"""The door into the reading stage."""

from __future__ import annotations

from spacy.tokens import Doc

from ..model.article import Article
from ..model.facts import ArticleFacts
from ..model.register import Register
from . import knowledge, pipeline
from .extract import extract


class Reader:
    """Reads articles with one register; made once, used for many articles.

    Args:
        register: the authority files; an empty one is fine.
        model: name of an installed spaCy model whose tokeniser to use, None for the blank German one.
    """

    def __init__(self, register: Register, model: str | None = None) -> None:
        self.known = knowledge.build(register)
        self.nlp = pipeline.build(self.known, model)

    def annotate(self, article: Article) -> Doc:
        """The article's text with everything the components found."""
        doc = self.nlp.make_doc(article.text)
        doc._.article = article
        for _name, component in self.nlp.pipeline:
            doc = component(doc)
        return doc

    def read(self, article: Article) -> ArticleFacts:
        """What the article tells."""
        return extract(self.annotate(article))
