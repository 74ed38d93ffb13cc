"""Roles and sides: what the text calls a person, and where that puts them.

The map: ``spans`` (where role phrases begin and end), ``finding`` (roles given to named persons, and
offices that need no name), ``sides`` (the side of a role phrase, side and gender of a person),
``offices`` (which role words mean one office), ``standing`` (sides told without a role word),
``context`` (sides told by what surrounds a role).
"""

from .finding import find_roles, with_sole_bearers
from .offices import same_office
from .sides import find_genders, find_sides, role_side
from .standing import told_sides

__all__ = [
    "find_genders",
    "find_roles",
    "find_sides",
    "role_side",
    "same_office",
    "told_sides",
    "with_sole_bearers",
]
