"""Characters that a terminal or a reader obeys come into no record, whatever field they are written into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from scheduler.model import Record, Refused
from scheduler.texts import texts
from tests.acceptance.hostile import Texts, all_kinds, records, text_fields

FORBIDDEN = ["\x00", "\x07", "\x1b[31m", "\r", "\x0b", "\x7f", "\x85", "\x9b", "\u061c", "\u200e", "\u2028", "\u2029",
             "\u202e", "\u2066", "\ufeff", "\udcff"]  # fmt: skip
MANY_LINES = {"note", "reason", "problems", "priorities", "challenges", "challenge", "solution", "result", "goal",
              "sentence", "contents"}  # fmt: skip
"""Fields in which people write more than a line."""


def everything(record: Any) -> Iterator[Record]:
    """A record and the records inside it."""
    if isinstance(record, Record):
        yield record
        for field in msgspec.structs.fields(type(record)):
            yield from everything(getattr(record, field.name))
    elif isinstance(record, tuple):
        for item in record:
            yield from everything(item)


SAMPLES = {type(sample): sample for record in records(Texts()) for sample in everything(record)}


def with_text(record: Record, field: str, text: str) -> Record:
    """The record with a text more in that field, in whatever it holds texts."""
    value = getattr(record, field)
    changed: Any = f"{value}{text}"
    if isinstance(value, tuple):
        changed = (*value, (text, "x") if field == "pairs" else text)
    elif isinstance(value, dict):
        changed = {**value, "x": text}
    replaced: Record = record.replace(**{field: changed})
    return replaced


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_control_characters_are_refused_in_every_field_by_its_name(kind: type[Record]) -> None:
    """With one sentence that shows the character as an escape."""
    for field in text_fields(kind):
        if isinstance(getattr(SAMPLES[kind], field), Record | None) or _holds_records(SAMPLES[kind], field):
            continue
        for character in FORBIDDEN:
            with pytest.raises(Refused) as refused:
                with_text(SAMPLES[kind], field, character)
            assert refused.value.field in (field, "people"), (kind, field, character)
            assert character not in texts("de")(refused.value.text), (kind, field)


def _holds_records(record: Record, field: str) -> bool:
    value = getattr(record, field)
    return isinstance(value, tuple) and any(isinstance(item, Record) for item in value)


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_notes_may_have_lines_and_names_may_not(kind: type[Record]) -> None:
    """A line break in a name would break lists and files; in a note it is what people mean."""
    record = SAMPLES[kind]
    for field in text_fields(kind):
        value = getattr(record, field)
        if field in MANY_LINES and isinstance(value, str):
            assert getattr(with_text(record, field, "\nx\ty"), field).endswith("\nx\ty")
        elif field in ("id", "name", "code", "email"):
            with pytest.raises(Refused):
                with_text(record, field, "\nx")


def test_there_is_a_sample_of_every_kind_that_holds_texts() -> None:
    """A new kind of record is tried here, too."""
    computed = {"Proof", "Suggestion", "Namespace", "GoalOwner", "Table", "SitOut"}
    computed |= {"LedgerEntry", "Version", "Appointment", "Occurrence", "Receipt", "ServerCalendar", "ServerEntry"}
    assert {kind.__name__ for kind in all_kinds() if any(text_fields(kind))} - {
        kind.__name__ for kind in SAMPLES
    } <= computed
