"""Pages of glossary terms, and their index."""

from __future__ import annotations

from ..german.collation import fold, sort_key
from ..german.typography import quoted
from ..model.dossier import GlossaryEntry
from .facts import Ref
from .models import GlossaryPage, Listing
from .parts import about, definition, explained, question_of, section
from .shapes import Head, Item
from .world import World

_KINDS = {"person": "Person", "plan": "Plan", "body": "Organisation", "place": "Ort", "term": "Begriff"}


def glossary_page(world: World, entry: GlossaryEntry) -> GlossaryPage:
    """The page of one term."""
    target = about(world, entry)
    return GlossaryPage(
        head=Head(entry.page, entry.term, "term", (section("glossar"),)),
        question=question_of(entry),
        definition=definition(entry),
        credit=explained(world, entry),
        more=(target,) if target else (),
    )


def glossary_index(world: World) -> Listing:
    """All terms A–Z."""
    groups: dict[str, list[Item]] = {}
    for entry in sorted(world.dossier.glossary, key=lambda g: sort_key(g.term)):
        asked = quoted(entry.question) if entry.question else ""
        credit = explained(world, entry)
        note = " · ".join(p for p in (_KINDS[entry.kind], asked, credit) if p)
        groups.setdefault(fold(entry.term)[:1].upper() or "#", []).append(
            Item(Ref(entry.page, entry.term), (), note)
        )
    return Listing(
        head=Head("glossar/index.html", "Glossar", "listing", wide=True),
        intro="Was die Quellen selbst erklären, in ihrem Sinn wiedergegeben.",
        rule="Geordnet nach dem Alphabet.",
        groups=tuple(
            (letter, f"buchstabe-{fold(letter) or 'andere'}", tuple(found))
            for letter, found in groups.items()
        ),
    )
