"""Who is due, away and present on which half of which day: the numbers that every rule counts with."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from scheduler.model import Absence, AbsenceKind, AbsenceStatus, DateRange, Half, Person
from scheduler.rules.company import Company
from scheduler.rules.halves import without
from scheduler.rules.holidays import public_holidays

_ABSENT_BY_PLAN = (AbsenceKind.SCHOOL, AbsenceKind.EXAM)


class Facts:
    """Days as numbers for a window of dates; each is a byte string with one `Half` a day, computed once.

    Definitions (design: assigned, due, present): *contract* are the halves somebody works by contract while employed;
    *due* are those on no public holiday of the workplace; *present* are the due ones without approved absence, school
    or exam. Outside the window every answer is an IndexError. With `requested_count`, absences that nobody has approved
    yet count as if somebody had.
    """

    def __init__(self, company: Company, window: DateRange, *, requested_count: bool = False) -> None:
        self.company = company
        self.window = window
        self._counting = tuple(AbsenceStatus) if requested_count else (AbsenceStatus.APPROVED,)
        self._absences: dict[str, list[Absence]] = defaultdict(list)
        for absence in company.absences.values():
            if absence.start < window.end and window.start < absence.end:
                self._absences[absence.person].append(absence)
        self._cache: dict[tuple[str, str, str], bytes] = {}
        self._holidays: dict[tuple[str, str], dict[date, str]] = {}

    @property
    def has_requested(self) -> bool:
        """Whether there are absences in the window that nobody has approved yet."""
        return any(absence.status == AbsenceStatus.REQUESTED for some in self._absences.values() for absence in some)

    def index(self, day: date) -> int:
        """The place of a day in the byte strings."""
        number = (day - self.window.start).days
        if not 0 <= number < self.window.length:
            raise IndexError(day)
        return number

    def holidays(self, region: str, site: str = "") -> dict[date, str]:
        """The public and own holidays within the window for a region and a site, by day."""
        key = (region, site)
        if key not in self._holidays:
            found: dict[date, str] = {}
            for year in range(self.window.start.year, self.window.last.year + 1):
                found.update(public_holidays(region, year, self.company.settings.language))
            for own in self.company.own_holidays.values():
                fits_region = not own.region or own.region in (region, region.partition("-")[0])
                if fits_region and (not own.site or own.site == site):
                    found[own.day] = own.name
            self._holidays[key] = {day: name for day, name in sorted(found.items()) if day in self.window}
        return self._holidays[key]

    def holidays_of(self, person: Person, site: str | None = None) -> dict[date, str]:
        """The holidays somebody has who works at that site (default: their own)."""
        place = person.site if site is None else site
        return self.holidays(self.company.region_at(person, place), place)

    def holidays_at(self, site: str) -> dict[date, str]:
        """The holidays of a site itself; of the company's country where it is not known."""
        known = self.company.sites.get(site)
        return self.holidays((known.region if known else "") or self.company.settings.country, site)

    def contract(self, person: Person) -> bytes:
        """The halves somebody works by contract, while employed."""
        return self._cached("contract", person, None)

    def due(self, person: Person, site: str | None = None) -> bytes:
        """The contract halves on no holiday of the place."""
        return self._cached("due", person, site)

    def away(self, person: Person) -> bytes:
        """The halves of approved absence, school and exam included."""
        return self._cached("away", person, None)

    def requested(self, person: Person) -> bytes:
        """The halves of absence that nobody has approved yet."""
        return self._cached("requested", person, None)

    def school(self, person: Person) -> bytes:
        """The halves of school and exams among the approved absences."""
        return self._cached("school", person, None)

    def present(self, person: Person, site: str | None = None) -> bytes:
        """The due halves that are not away."""
        return self._cached("present", person, site)

    def present_on(self, person: Person, day: date, site: str | None = None) -> Half:
        """The halves of one day on which somebody is present."""
        return Half(self.present(person, site)[self.index(day)])

    def _cached(self, what: str, person: Person, site: str | None) -> bytes:
        key = (what, person.id, person.site if site is None else site)
        if key not in self._cache:
            self._cache[key] = getattr(self, f"_count_{what}")(person, site)
        return self._cache[key]

    def _count_contract(self, person: Person, _: str | None) -> bytes:
        first, length = self.window.start.weekday(), self.window.length
        weeks = bytes(person.working_time.days) * (length // 7 + 2)
        employed = self.window.intersection(person.employed)
        if employed is None:
            return bytes(length)
        before = (employed.start - self.window.start).days
        worked = weeks[first + before : first + before + employed.length]
        return bytes(before) + worked + bytes(length - before - employed.length)

    def _count_due(self, person: Person, site: str | None) -> bytes:
        due = bytearray(self.contract(person))
        for day in self.holidays_of(person, site):
            due[self.index(day)] = 0
        return bytes(due)

    def _count_away(self, person: Person, _: str | None) -> bytes:
        return self._halves([absence for absence in self._absences[person.id] if absence.status in self._counting])

    def _count_requested(self, person: Person, _: str | None) -> bytes:
        return self._halves([a for a in self._absences[person.id] if a.status == AbsenceStatus.REQUESTED])

    def _count_school(self, person: Person, _: str | None) -> bytes:
        absences = [absence for absence in self._absences[person.id] if absence.status in self._counting]
        return self._halves([absence for absence in absences if absence.kind in _ABSENT_BY_PLAN])

    def _count_present(self, person: Person, site: str | None) -> bytes:
        return without(self.due(person, site), self.away(person))

    def _halves(self, absences: list[Absence]) -> bytes:
        halves = bytearray(self.window.length)
        for absence in absences:
            shared = self.window.intersection(absence.range)
            for day in shared.days() if shared else ():
                halves[self.index(day)] |= absence.on(day)
        return bytes(halves)
