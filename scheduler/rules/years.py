"""Calendar years and weeks of a rotation plan, history included: how much of them people are away from home."""

from __future__ import annotations

from datetime import date

from scheduler.model import DateRange, PastStay, Person
from scheduler.rules.facts import Facts
from scheduler.rules.halves import both, count_halves, either
from scheduler.rules.rotation_days import RotationDays


class Years:
    """The calendar years that a plan touches, with all their days; without `planned` only history counts."""

    def __init__(self, plan: RotationDays, *, planned: bool = True) -> None:
        self._plan = plan
        self._planned = planned
        self.numbers = tuple(range(plan.window.start.year, plan.window.last.year + 1))
        window = DateRange(start=date(self.numbers[0], 1, 1), end=date(self.numbers[-1] + 1, 1, 1))
        self._facts: Facts = plan.lasting(
            "years", lambda: Facts(plan.company, window, requested_count=plan.requested_count)
        )

    def share_away(self, person: Person, year: int) -> tuple[int, int]:
        """The due halves of somebody in a year, and those of them away from home."""
        due = self._facts.due(person)[self._place(year)]
        away = self._away(person)[self._place(year)]
        return count_halves(due), count_halves(both(due, away))

    def weeks_away(self, person: Person, year: int) -> int:
        """In how many calendar weeks somebody is assigned away from home on a day of the year."""
        return len(self.which_weeks(person, year))

    def which_weeks(self, person: Person, year: int) -> set[int]:
        """These calendar weeks, counted from the first Monday of the era."""
        place = self._place(year)
        first = self._facts.window.start.toordinal() + place.start
        return weeks_of(first, self._away(person)[place])

    def _place(self, year: int) -> slice:
        start = (date(year, 1, 1) - self._facts.window.start).days
        return slice(start, start + (date(year + 1, 1, 1) - date(year, 1, 1)).days)

    def _away(self, person: Person) -> bytes:
        found: bytes = self._plan.remembered(person, ("years", self._planned), self._count_away)
        return found

    def _count_away(self, person: Person) -> bytes:
        halves = bytearray(self._facts.window.length)
        contract = self._facts.contract(person)
        for stay in _history(self._plan, person):
            shared = self._facts.window.intersection(DateRange(start=stay.start, end=stay.end))
            if shared and stay.department != person.department:
                place = slice(self._facts.index(shared.start), self._facts.index(shared.last) + 1)
                halves[place] = either(bytes(halves[place]), contract[place])
        if self._planned:
            start = self._facts.index(self._plan.window.start)
            place = slice(start, start + self._plan.window.length)
            halves[place] = either(bytes(halves[place]), self._plan.elsewhere(person))
        return bytes(halves)


def weeks_assigned(plan: RotationDays, person: Person, department: str) -> set[int]:
    """The calendar weeks, counted from the first Monday of the era, with a day assigned to the department."""
    first = plan.window.start.toordinal()
    weeks = weeks_of(first, plan.at(person, department))
    for stay in _history(plan, person):
        if stay.department == department:
            place = slice((stay.start - plan.past.window.start).days, (stay.end - plan.past.window.start).days)
            contract = plan.past.contract(person)[place]
            weeks |= weeks_of(stay.start.toordinal(), contract)
    return weeks


def weeks_of(first: int, halves: bytes) -> set[int]:
    """The calendar weeks with a half day, counted from the first Monday of the era; `first` is the first day's ordinal.

    The era began on a Monday.
    """
    ahead = (first - 1) % 7
    padded = bytes(ahead) + halves
    week = (first - 1) // 7
    return {week + n for n in range((len(padded) + 6) // 7) if padded[7 * n : 7 * n + 7].strip(b"\x00")}


def _history(plan: RotationDays, person: Person) -> list[PastStay]:
    return [past for stay in plan.stays(person) for past in stay.past]
