"""Stays: what somebody spends in one department without a day of presence between, history included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date

import msgspec

from scheduler.model import DAY, Assignment, AssignmentStatus, DateRange, Department, PastStay, Person

Pause = Callable[[Person, Department, DateRange], bool]


class Stay(msgspec.Struct, frozen=True, kw_only=True):
    """A stay with its parts by start; `first` and `last` are its days, both included."""

    person: Person
    department: Department
    first: date
    last: date
    past: tuple[PastStay, ...] = ()
    assignments: tuple[Assignment, ...] = ()

    @property
    def id(self) -> str:
        """What the stay is known by while its dates change: its first assignment; empty where all is history."""
        return self.assignments[0].id if self.assignments else ""

    @property
    def planned(self) -> DateRange:
        """The days from the first to the last of its assignments; it must have one."""
        return DateRange(start=self.assignments[0].start, end=max(part.end for part in self.assignments))

    @property
    def broken_off(self) -> bool:
        """Whether a planner has ended it early, so that its length is not judged any more."""
        return any(part.status == AssignmentStatus.BROKEN_OFF for part in self.assignments)

    @property
    def away_from_home(self) -> bool:
        """Whether the person belongs to another department."""
        return self.department.id != self.person.department


def joined(
    person: Person, pieces: Iterable[PastStay | Assignment], departments: Mapping[str, Department], paused: Pause
) -> tuple[Stay, ...]:
    """The stays that assignments and past stays make, by first day; `paused` says whether days split no stay."""
    by_department: dict[str, list[PastStay | Assignment]] = defaultdict(list)
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end, piece.id)):
        by_department[piece.department].append(piece)
    stays = [
        _stay(person, departments[key], run)
        for key, parts in by_department.items()
        for run in _runs(person, departments[key], parts, paused)
    ]
    return tuple(sorted(stays, key=lambda stay: (stay.first, stay.last, stay.department.id)))


def _runs(
    person: Person, department: Department, parts: list[PastStay | Assignment], paused: Pause
) -> list[list[PastStay | Assignment]]:
    runs = [[parts[0]]]
    end = parts[0].end
    for part in parts[1:]:
        if part.start <= end or paused(person, department, DateRange(start=end, end=part.start)):
            runs[-1].append(part)
        else:
            runs.append([part])
        end = max(end, part.end)
    return runs


def _stay(person: Person, department: Department, run: list[PastStay | Assignment]) -> Stay:
    return Stay(
        person=person,
        department=department,
        first=run[0].start,
        last=max(part.end for part in run) - DAY,
        past=tuple(part for part in run if isinstance(part, PastStay)),
        assignments=tuple(part for part in run if isinstance(part, Assignment)),
    )
