"""Names of made-up people in the letters of the German press, with other spellings of the same name.

Given names and surnames come from Faker's lists; those in Cyrillic are transcribed twice, the German way
and the English, as two newspapers would. Arabic names are composed here, each with a second spelling.
"""

from __future__ import annotations

import importlib
import random
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_CYRILLIC = (
    "а", "б", "в", "г", "ґ", "д", "е", "є", "ж", "з", "и", "і", "ї", "й", "к", "л", "м", "н", "о", "п",
    "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "ь", "ъ", "ы", "э", "ю", "я", "ё",
)  # fmt: skip
_GERMAN = (
    "a", "b", "w", "g", "g", "d", "e", "je", "sch", "s", "y", "i", "ji", "j", "k", "l", "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "ch", "z", "tsch", "sch", "schtsch", "-", "-", "y", "e", "ju", "ja", "jo",
)  # fmt: skip
_ENGLISH = (
    "a", "b", "v", "g", "g", "d", "e", "ye", "zh", "z", "y", "i", "yi", "y", "k", "l", "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "-", "-", "y", "e", "yu", "ya", "yo",
)  # fmt: skip
_UKRAINIAN = {"г": "h", "и": "y"}
_RUSSIAN = {"г": "g", "и": "i", "й": "i"}

_ARABIC = {
    "m": "Mohammed/Muhammad Ahmed/Ahmad Khalid/Chalid Abdullah/Abdallah Faisal/Feisal Hassan/Hasan "
    "Ibrahim/Ibrahim Omar/Umar Karim/Kareem Nasser/Nasir Tarek/Tariq Walid/Waleed Jassim/Dschassim "
    "Mahmud/Mahmoud",
    "f": "Fatima/Fatma Aischa/Aisha Layla/Leila Mariam/Maryam Noura/Nura Samira/Sameera Reem/Rim Hanan/Hanan",
    "last": "al-Dschabiri/al-Jabiri al-Schammari/al-Shammari al-Harbi/al-Harbi al-Otaibi/al-Utaibi "
    "al-Chatib/al-Khatib Mansur/Mansour Haddad/Haddad Nadschar/Najjar al-Masri/al-Masri Schahin/Shahin "
    "al-Qahtani/al-Kahtani al-Ghamdi/al-Ghamdi Barakat/Barakat Darwisch/Darwish Sabbagh/Sabbagh "
    "al-Dulaimi/al-Duleimi al-Zubaidi/al-Zubeidi Tamimi/Tamimi Qassem/Kassem Maluf/Maalouf Bagdadi/Baghdadi "
    "al-Basri/al-Basri Halabi/Halabi Hamawi/Hamawi Nabulsi/Nabulsi Ghazawi/Ghazzawi Tarabulsi/Tarabulsi "
    "al-Jamani/al-Yamani Hidschazi/Hijazi al-Nadschdi/al-Najdi Rifai/Rifai al-Kuwatli/al-Quwatli Azmeh/Azmeh "
    "Atassi/Atassi al-Dschundi/al-Jundi Bitar/Bitar Zaghlul/Zaghloul Fahmi/Fahmy Lutfi/Lutfi Wahba/Wahba "
    "al-Bischri/al-Bishri Rizk/Rizk Tantawi/Tantawi al-Subai/al-Subaie al-Marri/al-Marri al-Kuwari/al-Kuwari "
    "al-Muhannadi/al-Mohannadi al-Sulaiti/al-Sulaiti al-Naimi/al-Nuaimi Obeidat/Obeidat Tarawneh/Tarawneh "
    "Madschali/Majali Badran/Badran Lawzi/Lawzi Rawabdeh/Rawabdeh al-Dosari/al-Dosari al-Rashid/al-Raschid",
}  # fmt: skip


@dataclass(frozen=True)
class Name:
    """One name: given name and surname in the usual spelling first, then in others."""

    given: tuple[str, ...]
    last: tuple[str, ...]


def draw(rng: random.Random, locale: str, gender: str) -> Name:
    """A name of that language (a Faker locale, or ``ar``) for a man (``m``) or a woman (``f``)."""
    if locale == "ar":
        given, last = (rng.choice(_ARABIC[which].split()).split("/") for which in (gender, "last"))
        return Name(_once(given), _once(last))
    first, last_names = lists(locale, gender)
    return Name(_spelt(rng.choice(first), locale), _spelt(rng.choice(last_names), locale))


@cache
def lists(locale: str, gender: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Faker's given names and surnames of that language, sorted; names of several words left out."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    sex = "male" if gender == "m" else "female"
    first = getattr(provider, f"first_names_{sex}")
    last = getattr(provider, f"last_names_{sex}", None) or provider.last_names
    return _usable(first), _usable(last)


def _usable(names: object) -> tuple[str, ...]:
    return tuple(sorted({n for n in names if len(n) > 3 and n.isalpha() and n[0].isupper()}))


def _spelt(name: str, locale: str) -> tuple[str, ...]:
    if any("\u0400" <= c <= "\u04ff" for c in name):
        own = _UKRAINIAN if locale == "uk_UA" else _RUSSIAN
        return _once([_transcribed(name, _GERMAN, own), _transcribed(name, _ENGLISH, own)])
    return _once([name, _unmarked(name)])


def _transcribed(name: str, letters: Sequence[str], own: dict[str, str]) -> str:
    table = {**dict(zip(_CYRILLIC, letters, strict=True)), **own}
    text = "".join(table.get(c, "").replace("-", "") for c in name.lower())
    return text[0].upper() + text[1:]


def _unmarked(name: str) -> str:
    """Without marks, as agencies send names that are not German; German umlauts stay."""
    if any(c in "äöüßÄÖÜ" for c in name):
        return name
    plain = name.translate(str.maketrans("ıłđøŁĐØəƏ", "ildoLDOeE"))
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def _once(spellings: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spellings))
