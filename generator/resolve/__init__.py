"""Across articles: persons, meetings, plan versions, glossary, conflicts, with the decisions that joined them."""

from .dossier import resolve

__all__ = ["resolve"]
