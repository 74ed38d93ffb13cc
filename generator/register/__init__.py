"""The editor's authority files: who is who, which spellings, where a place lies; never what happened.

``load.load_register`` reads a folder, ``checks`` finds entries that contradict each other, ``places``
looks up coordinates, ``append`` adds a judgement to the editor's file.
"""

from .append import read_judgements, with_judgement, write_judgements
from .load import load_register
from .places import coordinates

__all__ = ["coordinates", "load_register", "read_judgements", "with_judgement", "write_judgements"]
