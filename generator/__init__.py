"""Dossier: German news articles in, a cross-linked static dossier with evidence out.

The rooms, from the bottom up (each may import only those above it in this list):

- ``errors``, ``problems``, ``yamltext``: what can go wrong, and YAML that stays text
- ``model``: the frozen types every stage hands to the next
- ``german``: pure functions on strings (dates, names, hedges, quotes, collation)
- ``register``: the editor's authority files, read into models
- ``ingest``: bytes to ``Article``
- ``nlp``: ``Article`` to ``ArticleFacts`` (the only room that knows spaCy)
- ``resolve``: all ``ArticleFacts`` to one ``Dossier``
- ``pages`` and ``export``: ``Dossier`` to texts
- ``build`` and ``cli``: the order of the stages, and the command line
"""

__version__ = "0.1.0"
