"""Who or what is meant by a word: an id, a number, an address or a name, if that names exactly one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TypeVar

from scheduler.model import Record, Refused, message

R = TypeVar("R", bound=Record)
MOST_SHOWN = 8


def find_one(
    text: str, records: Iterable[R], names: Callable[[R], Iterable[str]], shown: Callable[[R], str], field: str = ""
) -> R:
    """The one record whose id, else one of whose names, is the text, whatever its case.

    Raises Refused where there is none or more than one; the way out lists who or what could be meant, as `shown`.
    """
    wanted = text.strip().casefold()
    found = list(records)
    for record in found:
        if record.id == wanted:  # type: ignore[attr-defined]
            return record
    hits = [record for record in found if wanted and wanted in {name.casefold() for name in names(record)}]
    if len(hits) == 1:
        return hits[0]
    key, could_be = ("error-ambiguous", hits) if hits else ("error-not-found", _close(wanted, found, names))
    hint = message("error-could-be", names=[shown(record) for record in could_be[:MOST_SHOWN]]) if could_be else None
    raise Refused(message(key, text=text), hint=hint, field=field or None)


def _close(wanted: str, records: list[R], names: Callable[[R], Iterable[str]]) -> list[R]:
    """The records with a name that contains the word or is spelled much like it; all where there are few."""
    spelled = {id(record): [record.id, *map(str.casefold, names(record))] for record in records}  # type: ignore[attr-defined]
    inside = [record for record in records if wanted and any(wanted in name for name in spelled[id(record)])]
    if inside or len(records) <= MOST_SHOWN:
        return inside or records
    close = set(get_close_matches(wanted, [name for some in spelled.values() for name in some], MOST_SHOWN, 0.6))
    return [record for record in records if close.intersection(spelled[id(record)])]
