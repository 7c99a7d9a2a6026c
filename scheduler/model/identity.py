"""Ids: short, readable, never reused. A name may change, its id does not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_SPELLED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "ø": "oe",
        "å": "a",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "þ": "th",
    }
)

_UNMARKED = str.maketrans({"æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th"})


def slug(text: str, fallback: str = "x") -> str:
    """The text as lower-case ASCII words joined by hyphens: `Müller, Anna` becomes `mueller-anna`."""
    spelled = unicodedata.normalize("NFC", text).lower().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].strip("-") or fallback


def alphabetical(text: str) -> str:
    """The text as lists sort it: letters with marks beside those without, as in DIN 5007 (ä as a)."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_UNMARKED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def fresh_id(text: str, taken: Container[str], fallback: str = "x") -> str:
    """A readable id from the text that is not among `taken`: `weber-jan`, then `weber-jan-2`."""
    return free_id(slug(text, fallback), taken)


def free_id(wanted: str, taken: Container[str]) -> str:
    """An id that is not among `taken`: as wanted, then with -2, -3 and so on behind it."""
    return wanted if wanted not in taken else numbered_id(wanted, taken, 2)


def numbered_id(wanted: str, taken: Container[str], first: int = 1) -> str:
    """An id with a number behind it that is not among `taken`: `card.question-1`, then `card.question-2`."""
    number = first
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
