"""Texts that no language has been chosen for yet: a catalogue key and the values that go into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Self, TypeAlias

Value: TypeAlias = "str | int | float | date | datetime | time | Message | Sequence[Value]"


class Message:
    """One text in no language: `key` names it in the catalogues, `values` fill its places.

    The engine hands messages out, a face turns them into German or English (`scheduler.texts`). A key is
    `area-name`; the part before the first hyphen is the catalogue file. Values may be numbers, dates, other messages,
    and sequences, which become "a, b and c".
    """

    __slots__ = ("key", "values")

    def __init__(self, key: str, values: Mapping[str, Value] | None = None) -> None:
        self.key = key
        self.values: dict[str, Value] = dict(values or {})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self.key == other.key and self.values == other.values

    def __hash__(self) -> int:
        return hash((self.key, repr(sorted(self.values.items(), key=lambda item: item[0]))))

    def __repr__(self) -> str:
        inside = "".join(f", {name}={value!r}" for name, value in self.values.items())
        return f"message({self.key!r}{inside})"

    def to_data(self) -> dict[str, Any]:
        """Plain JSON data that `from_data` turns into an equal message."""
        return {"key": self.key, "values": {name: _to_data(value) for name, value in self.values.items()}}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """The message that `to_data` wrote; raises KeyError or ValueError for anything else."""
        return cls(data["key"], {name: _from_data(value) for name, value in data.get("values", {}).items()})


def message(key: str, **values: Value) -> Message:
    """A message by its catalogue key, with its values as keywords."""
    return Message(key, values)


def _to_data(value: Value) -> Any:
    if isinstance(value, Message):
        return {"message": value.to_data()}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_to_data(item) for item in value]
    return value


def _from_data(data: Any) -> Value:
    if isinstance(data, list):
        return [_from_data(item) for item in data]
    if isinstance(data, dict):
        (kind, inner), *_ = data.items()
        if kind == "message":
            return Message.from_data(inner)
        readers: dict[str, Any] = {"moment": datetime, "date": date, "time": time}
        moment: Value = readers[kind].fromisoformat(inner)
        return moment
    result: Value = data
    return result
