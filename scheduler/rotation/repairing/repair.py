"""Repairs a rotation plan after life has happened: as few changes as possible, nothing before a day, no pin.

What has been accepted stays. Where not everything can be repaired, as much is as can be, and what cannot is left as it
is and named.
"""

from __future__ import annotations

import time as clock
from collections.abc import Callable, Collection, Iterable
from datetime import date

import msgspec

from scheduler.model import Assignment, Finding, RotationPlan, RotationRow, Severity
from scheduler.rotation.check import check_days
from scheduler.rotation.repairing.mentors import guided_anew, guides_of
from scheduler.rotation.repairing.rows import choice_of, repaired_rows
from scheduler.rotation.repairing.search import Fewest, Search, Told
from scheduler.rotation.repairing.sparing import Sparing
from scheduler.rotation.solving.building import encode, unruled_setting
from scheduler.rotation.solving.rows import present_choice
from scheduler.rules.company import Company
from scheduler.rules.rotation_days import RotationDays

PATIENCE = 0.4
"""At most this share of the time is spent on what has come to nothing so far."""


class Repaired(msgspec.Struct, frozen=True):
    """What a repair came to.

    `status` is nothing (no hard finding is open), optimal (fewer changed cells are impossible), feasible, impossible or
    unknown. `cells` change, at least `bound` must; `mentors` assignments get another mentor; `people` are touched by
    either. `rows` are the rows that are other ones now. `left` are open findings that cannot be repaired.
    """

    status: str
    rows: dict[str, RotationRow] = {}
    cells: int = 0
    bound: int = 0
    people: int = 0
    mentors: int = 0
    left: tuple[Finding, ...] = ()


class Asked(msgspec.Struct, frozen=True):
    """What is to be repaired: a plan with its rows and findings, from a day on, within so many seconds."""

    plan: RotationPlan
    rows: tuple[RotationRow, ...]
    company: Company
    findings: tuple[Finding, ...]
    start: date
    seconds: float
    seed: int = 0


def repair(asked: Asked, told: Told | None = None, stop: Callable[[], bool] | None = None) -> Repaired:
    """The repair with the fewest changed cells, then the fewest people, then the least that soft rules cost.

    `asked.findings` are all on the plan, those marked that have been accepted. Raises NotPossible for rules that cannot
    be planned with.
    """
    open_ones = open_findings(asked.findings, asked.start)
    trying = _Trying(asked, open_ones, told, stop)
    if not open_ones:
        done = trying.repaired({}, Fewest("optimal"), {person.id for person in asked.company.select(asked.plan.people)})
        return done if done.rows else Repaired("nothing")
    rows, left = trying.one_by_one()
    attempt, fewest = trying.together(open_ones, [], None if left else rows)
    if left and fewest.status in ("impossible", "unknown"):
        rest = [finding for finding in open_ones if finding not in left]
        attempt, fewest = trying.together(rest, left, rows) if rest else (attempt, fewest)
    if fewest.status in ("impossible", "unknown"):
        return Repaired(fewest.status, bound=fewest.bound, left=tuple(open_ones))
    return trying.repaired(repaired_rows(attempt.setting, attempt.changes, fewest.chosen), fewest, set(fewest.chosen))


def open_findings(findings: Iterable[Finding], start: date) -> list[Finding]:
    """The hard findings that nobody has accepted and that are not over on a day."""
    return [
        finding
        for finding in findings
        if finding.severity == Severity.HARD and finding.counts and (not finding.dates or finding.dates.last >= start)
    ]


class _Trying:
    """What the attempts at one repair share."""

    def __init__(
        self, asked: Asked, open_ones: list[Finding], told: Told | None, stop: Callable[[], bool] | None
    ) -> None:
        self.asked = asked
        self.open_ones = open_ones
        self.spared = [one for one in asked.findings if one.severity == Severity.HARD and not one.counts]
        self.told, self.stop = told, stop or (lambda: False)
        self.end = clock.monotonic() + asked.seconds

    @property
    def time_left(self) -> float:
        """Seconds that are left; none once somebody has said stop."""
        return 0.0 if self.stop() else self.end - clock.monotonic()

    def attempt(
        self,
        rows: tuple[RotationRow, ...],
        to_mend: Collection[Finding],
        left: Collection[Finding],
        seconds: float,
        patience: float,
    ) -> Search:
        """A search for what mends some findings of these rows, while others may stay."""
        asked = self.asked
        setting = unruled_setting(asked.plan, rows, asked.company, today=asked.start, as_cut=True)
        setting.problem.guides = guides_of(RotationDays(asked.plan, rows, asked.company))
        sparing = Sparing(to_mend, [*self.spared, *left], present_choice(setting))
        encode(setting.problem, sparing.narrowing)
        sparing.loosen(setting.problem)
        return Search(
            setting,
            _affected(to_mend, rows),
            seconds=seconds,
            patience=patience,
            seed=asked.seed,
            told=self.told,
            stop=self.stop,
        )

    def together(
        self, to_mend: list[Finding], left: list[Finding], known: tuple[RotationRow, ...] | None
    ) -> tuple[Search, Fewest]:
        """The fewest changes that mend all of these, while others are left; `known` are rows in which they are mended.

        Where no such rows are known, some of the time is kept for mending less.
        """
        seconds = max(0.1, self.time_left)
        attempt = self.attempt(self.asked.rows, to_mend, left, seconds, PATIENCE * seconds)
        if known is not None:
            attempt.begin_with(choice_of(attempt.setting, known))
        return attempt, attempt.run()

    def one_by_one(self) -> tuple[tuple[RotationRow, ...] | None, list[Finding]]:
        """The rows after mending one finding after the other, and those that are left.

        None where something else is broken then.
        """
        asked, rows = self.asked, self.asked.rows
        for number, finding in enumerate(self.open_ones):
            others = open_findings(check_days(RotationDays(asked.plan, rows, asked.company)), asked.start)
            still = [other for other in others if other.id == finding.id]
            if not still:
                continue
            others = [other for other in others if other.id != finding.id]
            seconds = PATIENCE * self.time_left / (len(self.open_ones) - number) ** 0.5
            search = self.attempt(rows, still, others, seconds, seconds) if seconds > 0 else None
            if search is not None and search.possible() and search.best is not None:
                changed = repaired_rows(search.setting, search.changes, search.best)
                rows = tuple(_with(rows, changed))
        found = open_findings(check_days(RotationDays(asked.plan, rows, asked.company)), asked.start)
        accepted = {finding.id for finding in self.spared}
        now = {finding.id for finding in found} - accepted
        left = [finding for finding in self.open_ones if finding.id in now]
        return (rows if len(left) == len(now) else None), left

    def repaired(self, rows: dict[str, RotationRow], fewest: Fewest, movable: set[str]) -> Repaired:
        """The rows of what was found, with the mentors that it needs."""
        asked = self.asked
        days = RotationDays(asked.plan, _with(asked.rows, rows), asked.company)
        guided = guided_anew(days, asked.start, [one for one in asked.findings if not one.counts], movable)
        rows = rows | guided
        days = days.with_rows(guided.values())
        accepted = {finding.id for finding in self.spared}
        left = [one for one in open_findings(check_days(days), asked.start) if one.id not in accepted]
        return Repaired(
            fewest.status,
            rows,
            fewest.cells,
            fewest.bound,
            people=len({*rows}),
            mentors=sum(_guided_otherwise(asked.rows, row) for row in guided.values()),
            left=tuple(left),
        )


def _affected(findings: Iterable[Finding], rows: Iterable[RotationRow]) -> set[str]:
    """The people whom findings name; where one names a department alone, those who are there at that time."""
    found: set[str] = set()
    for finding in findings:
        found |= set(finding.people)
        if not finding.people:
            for row in rows:
                found |= {row.person for part in row.assignments if _concerns(finding, part)}
    return found


def _concerns(finding: Finding, part: Assignment) -> bool:
    shared = not finding.dates or (part.start <= finding.dates.last and finding.dates.first < part.end)
    return shared and (not finding.departments or part.department in finding.departments)


def _with(rows: Iterable[RotationRow], changed: dict[str, RotationRow]) -> list[RotationRow]:
    return list({**{row.person: row for row in rows}, **changed}.values())


def _guided_otherwise(rows: Iterable[RotationRow], now: RotationRow) -> int:
    """How many assignments of a row have another mentor than those that stood on their first day there."""
    before = [part for row in rows if row.person == now.person for part in row.assignments]
    return sum(
        any(
            old.department == part.department and part.start in old.range and old.mentor != part.mentor
            for old in before
        )
        for part in now.assignments
    )
