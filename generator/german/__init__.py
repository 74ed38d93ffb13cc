"""Pure functions on German strings: no models, no files but the lexicon, no state."""
