"""Values of records as messages: what a field is called, what stands in it, and what a change altered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from enum import Enum
from itertools import groupby

from scheduler.model import (
    AbsenceKind,
    AbsenceStatus,
    AgendaItem,
    Answer,
    AssignmentStatus,
    CouncilStatus,
    DateRange,
    Goal,
    Half,
    MeetingState,
    Message,
    OnHoliday,
    Period,
    PlanState,
    Record,
    Role,
    Severity,
    Side,
    Skill,
    SkipReason,
    Stage,
    Value,
    WorkingTime,
    message,
)

ENUM_WORDS: dict[type[Enum], str] = {
    Answer: "answer",
    AbsenceKind: "absence",
    AbsenceStatus: "absence-status",
    AssignmentStatus: "assignment",
    CouncilStatus: "council",
    MeetingState: "meeting",
    OnHoliday: "on-holiday",
    Period: "period",
    PlanState: "state",
    Role: "role",
    Severity: "severity",
    SkipReason: "skip",
    Stage: "stage",
}
_HALF_KEYS = {Half.MORNING: "word-morning-of", Half.AFTERNOON: "word-afternoon-of"}


def field_word(name: str) -> Message:
    """What a field of a record is called."""
    return message(f"word-field-{name.replace('_', '-')}")


def enum_word(value: Enum) -> Message:
    """The glossary's word for a value that is one of a few."""
    return message(f"word-{ENUM_WORDS[type(value)]}-{value.value}")


def work_days(working_time: WorkingTime) -> Message:
    """The work days of a week: Mo–Do, Fr vormittags."""
    runs = []
    for half, days in groupby(range(7), key=lambda day: working_time.days[day]):
        if half:
            runs.append(_in_half(half, _run(list(days))))
    return message("word-list", items=runs)


def weekdays(days: Iterable[int]) -> Message:
    """Some weekdays: Di, Do."""
    return message("word-list", items=[message(f"word-weekday-{day}") for day in sorted(days)])


def _run(days: list[int]) -> Message:
    first, last = message(f"word-weekday-{days[0]}"), message(f"word-weekday-{days[-1]}")
    return message("word-days-through", first=first, last=last) if len(days) > 1 else first


def _in_half(half: Half, days: Message) -> Message:
    return days if half == Half.WHOLE else message(_HALF_KEYS[half], days=days)


def value_word(value: object) -> Value:
    """What stands in a field, for a sentence; an empty field is a dash."""
    match value:
        case None | "" | ():
            return message("word-nothing")
        case bool():
            return message("word-yes" if value else "word-no")
        case Half():
            return message(f"word-half-{value.value}")
        case Enum():
            return enum_word(value)
        case str() | int() | float() | date() | time():
            return value
        case WorkingTime():
            return work_days(value)
        case Side():
            return f"{value.name} ({value.people})"
        case Goal():
            return value.sentence
        case AgendaItem():
            return f"{value.topic} {value.minutes}"
        case Skill():
            return message("word-skill", name=value.name, level=value.level)
        case DateRange():
            return message("word-from-to", first=value.start, last=value.last)
        case tuple():
            return [value_word(item) for item in value]
        case _:
            return str(value)


def differences(before: Record, after: Record) -> tuple[Message, ...]:
    """What is different in a record now, a line a field."""
    return tuple(
        message(
            "people-difference",
            field=field_word(name),
            before=value_word(getattr(before, name)),
            after=value_word(getattr(after, name)),
        )
        for name in before.__struct_fields__
        if getattr(before, name) != getattr(after, name)
    )
