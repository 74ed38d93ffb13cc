"""German date phrases: from "in der Nacht zum Freitag" to days of the calendar.

The map: `phrase` (what comes out), `lexicon` (the words, from `generator/lexicon/dates.yml`), `patterns`
(the shapes), `scene` (what a resolver sees), `explicit`, `days`, `spans`, `counts` (the readings), `almanac`
(calendar arithmetic), `tense` (past, present or future of a clause), `find` (the way through all of them).
"""

from generator.german.dates.find import find_dates
from generator.german.dates.phrase import DatePhrase
from generator.german.dates.tense import sentence_tense

__all__ = ["DatePhrase", "find_dates", "sentence_tense"]
