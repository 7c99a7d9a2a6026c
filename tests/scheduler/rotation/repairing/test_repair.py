"""Repairs of small plans, against a judge that tries all plans, and by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from scheduler.model import (
    Absence,
    Acceptance,
    Assignment,
    Finding,
    Person,
    RotationPlan,
    RotationRow,
    Rule,
    Scope,
    Severity,
)
from scheduler.rotation.check import check
from scheduler.rotation.repairing.repair import Asked, Repaired, open_findings, repair
from scheduler.rules.company import Company
from scheduler.rules.past import past_changed
from tests.scheduler.rotation.repairing.judge import cells_of, fewest, rows
from tests.scheduler.rules.making import absence, apprentice, company, department, on, person

PLAN = RotationPlan(id="plan", name="Plan", start=on("2027-02-01"), end=on("2027-03-01"), people="person:ann,bob")
PLACES = ("ek", "fi")
CAPACITY = Rule(id="places", kind="capacity", parameters={"most": 1, "who": "all"})
LENGTH = Rule(id="length", kind="min-stay", parameters={"weeks": 2, "measure": "calendar"})
ONCE = Rule(id="once", kind="at-most-once", parameters={"departments": PLACES})
VISIT = Rule(id="visit", kind="required-visit", parameters={"departments": ("ek",), "least_net_weeks": 1})
APART = Rule(id="apart", kind="not-together", scope=Scope(pairs=(("ann", "bob"),)))
PRESENT = Rule(id="present", kind="presence-share", parameters={"least_share": 0.6})
NO_GAP = Rule(id="gap", kind="no-gap", parameters={"allowed_days": 5})
GUIDED = Rule(id="guided", kind="mentor", parameters={"least_share": 0.5})


@dataclass
class Case:
    """A small company with a plan and the day from which it is repaired."""

    company: Company
    rows: list[RotationRow]
    start: date

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checker finds."""
        return check(PLAN, self.rows, self.company)

    def repaired(self, **fields: Any) -> Repaired:
        """The repair."""
        asked = Asked(PLAN, tuple(self.rows), self.company, self.findings, self.start, 20.0)
        return repair(msgspec.structs.replace(asked, **fields))


def after(case: Case, done: Repaired) -> list[RotationRow]:
    """All rows as a repair leaves them."""
    return list({**{row.person: row for row in case.rows}, **done.rows}.values())


def small(rules: Iterable[Rule], absences: Iterable[Absence] = (), people: Iterable[Person] = ()) -> Company:
    """Two apprentices and two departments with a mentor each and another colleague there."""
    there = [apprentice("ann"), apprentice("bob"), *people]
    there += [person("eva", "ek"), person("max", "ek"), person("kim", "fi"), person("leo", "fi")]
    return company(
        there, [department("ek", mentor="eva"), department("fi", mentor="kim")], rules=rules, absences=absences
    )


WHERE = st.lists(st.sampled_from(["", *PLACES]), min_size=4, max_size=4)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any plan of four weeks under some rules, with absences."""
    names = draw(st.sets(st.sampled_from(["places", "length", "once", "visit", "apart", "present", "gap"]), min_size=1))
    rules = [rule for rule in (CAPACITY, LENGTH, ONCE, VISIT, APART, PRESENT, NO_GAP) if rule.id in names]
    away = [absence(who, "2027-02-08", "2027-02-17") for who in draw(st.sets(st.sampled_from(["ann", "bob"])))]
    made = rows(PLAN, {who: draw(WHERE) for who in ("ann", "bob")})
    return Case(small(rules, away), made, draw(st.sampled_from([on("2027-02-01"), on("2027-02-08")])))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_no_repair_changes_less(case: Case) -> None:
    """As few weeks as the judge, who tries all plans, and of those plans one that touches as few people."""
    agrees(case)


@pytest.mark.campaign
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_no_repair_changes_less_in_many_cases(case: Case) -> None:
    """The same in some hundred cases."""
    agrees(case)


def agrees(case: Case) -> None:
    """Let the judge say whether a repair is right."""
    now = cells_of(PLAN, case.rows, ("ann", "bob"))
    best = fewest(PLAN, case.company, now, case.start, PLACES, 3)
    done = case.repaired()
    if best is None:
        assume(done.status == "impossible" or done.left or done.cells > 3)
        return
    assert done.status == ("optimal" if best[0] else "nothing"), done
    assert (done.cells, done.people) <= best, done
    then = cells_of(PLAN, after(case, done), ("ann", "bob"))
    assert sum(one != other for who in now for one, other in zip(now[who], then[who], strict=True)) == done.cells
    assert not open_findings(check(PLAN, after(case, done), case.company), case.start)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases(), data=st.data())
def test_pins_and_the_past_stay(case: Case, data: st.DataObject) -> None:
    """Whatever is pinned is there as it was, and nothing before the day is another."""
    parts = [part.id for row in case.rows for part in row.assignments]
    assume(parts)
    pinned = data.draw(st.sampled_from(parts))
    case.rows = [
        row.replace(assignments=tuple(part.replace(pinned=part.id == pinned) for part in row.assignments))
        for row in case.rows
    ]
    start = on("2027-02-10")
    done = case.repaired(start=start)
    then = {row.person: row.assignments for row in after(case, done)}
    for row in case.rows:
        assert past_changed(row.assignments, then[row.person], start) is None
        assert all(part in then[row.person] for part in row.assignments if part.pinned)


def planned(company_: Company, ann: str, bob: str, start: str = "2027-02-01") -> Case:
    """A plan written as a letter a week: e for ek, f for fi, a dot for nothing."""
    words = {"e": "ek", "f": "fi", ".": ""}
    cells = {"ann": [words[letter] for letter in ann], "bob": [words[letter] for letter in bob]}
    return Case(company_, rows(PLAN, cells), on(start))


def mentors(case: Case, done: Repaired, who: str) -> list[tuple[str, str, str]]:
    """Somebody's assignments after a repair: department, first day, mentor."""
    return [
        (part.department, part.start.isoformat(), part.mentor)
        for row in after(case, done)
        for part in row.assignments
        if row.person == who
    ]


def test_nothing_is_to_be_repaired_in_a_plan_that_is_right() -> None:
    """No open hard finding: nothing happens, and the answer says so."""
    case = planned(small([CAPACITY]), "eeff", "ffee")
    assert case.repaired() == Repaired("nothing")


def test_a_sick_mentor_is_followed_by_another() -> None:
    """Who is present guides from then on; nobody is moved, and the days before keep their mentor."""
    case = planned(
        small([GUIDED, CAPACITY], [absence("eva", "2027-02-03", "2027-03-31")]), "eeff", "ffee", "2027-02-03"
    )
    done = case.repaired()
    assert (done.status, done.cells, done.mentors, done.people, done.left) == ("optimal", 0, 2, 2, ())
    assert mentors(case, done, "ann") == [
        ("ek", "2027-02-01", ""),
        ("ek", "2027-02-03", "max"),
        ("fi", "2027-02-15", ""),
    ]
    assert mentors(case, done, "bob") == [("fi", "2027-02-01", ""), ("ek", "2027-02-15", "max")]


def test_a_mentor_who_is_kept_apart_is_not_asked() -> None:
    """Where the only colleague left is a barred pair, the stay has to change."""
    barred = Rule(id="barred", kind="not-together", scope=Scope(pairs=(("ann", "max"),)), confidential=True)
    away = [absence("eva", "2027-02-01", "2027-03-31")]
    case = planned(small([GUIDED, barred], away), "ee..", "....")
    done = case.repaired()
    assert (done.status, done.cells, done.mentors) == ("optimal", 2, 0)


def test_no_mentor_has_more_mentees_than_allowed() -> None:
    """With one mentee at a time, two who lose their mentor get two others, or one of them has to go."""
    one_each = GUIDED.replace(parameters={"least_share": 0.5, "most_mentees": 1})
    away = [absence("eva", "2027-02-01", "2027-03-31")]
    case = planned(small([one_each], away, [person("ina", "ek")]), "ee..", "ee..")
    done = case.repaired()
    assert (done.cells, done.mentors) == (0, 2)
    assert {mentors(case, done, who)[0][2] for who in ("ann", "bob")} == {"max", "ina"}


def test_a_leaver_goes_and_a_joiner_gets_the_visits() -> None:
    """Weeks after the last day go; somebody without a stay gets the required visit, in the one place there is."""
    known = small([CAPACITY, VISIT.replace(scope=Scope(people=("ann",)))])
    leaving = {**known.people, "bob": known.people["bob"].replace(leaves=on("2027-02-14"))}
    case = planned(msgspec.structs.replace(known, people=leaving), "....", "eeee")
    done = case.repaired()
    assert (done.status, done.cells) == ("optimal", 3)
    then = cells_of(PLAN, after(case, done), ("ann", "bob"))
    assert then["bob"] == ["ek", "ek", "", ""]
    assert "ek" in then["ann"][2:]


def test_a_closed_department_is_left() -> None:
    """Who is there in the blackout spends those weeks elsewhere, and comes back to nothing else."""
    closed = Rule(
        id="closed", kind="blackout", parameters={"dates": ("2027-02-08..2027-02-14",), "people": "all"},
        scope=Scope(departments=("ek",)),
    )  # fmt: skip
    case = planned(small([closed]), "eeee", "ffff")
    done = case.repaired()
    assert (done.status, done.cells, done.people) == ("optimal", 1, 1)


def test_an_accepted_exception_stays() -> None:
    """What somebody has taken responsibility for is not undone by a repair of something else."""
    case = planned(small([CAPACITY, GUIDED], [absence("kim", "2027-02-15", "2027-03-31")]), "eeff", "eeff")
    marked = tuple(
        msgspec.structs.replace(one, accepted=Acceptance(id=one.id, by="ada", reason="yes", day=PLAN.start))
        if one.kind == "capacity"
        else one
        for one in case.findings
    )
    done = case.repaired(findings=marked)
    assert (done.status, done.cells, done.mentors, done.left) == ("optimal", 0, 2, ())


def test_what_cannot_be_repaired_is_named_and_the_rest_is_repaired() -> None:
    """A pinned stay without its mentor stays a finding; the other one gets another mentor."""
    case = planned(small([GUIDED], [absence("eva", "2027-02-01", "2027-03-31")]), "ee..", "ee..")
    case.rows = [
        row.replace(assignments=tuple(part.replace(pinned=row.person == "ann") for part in row.assignments))
        for row in case.rows
    ]
    case.company = msgspec.structs.replace(
        case.company, people={key: one for key, one in case.company.people.items() if key != "max"}
    )
    done = case.repaired()
    assert {finding.people for finding in done.left} == {("ann", "eva")}
    assert done.cells == 2


def test_no_repair_at_all_is_said() -> None:
    """Two pinned stays in one place: nothing can be changed, and both findings are named."""
    case = planned(small([CAPACITY]), "ee..", "ee..")
    case.rows = [
        row.replace(assignments=tuple(part.replace(pinned=True) for part in row.assignments)) for row in case.rows
    ]
    done = case.repaired()
    assert done.status == "impossible"
    assert not done.rows
    assert done.left == tuple(one for one in case.findings if one.severity == Severity.HARD)


def test_assignments_that_begin_in_the_week_stay_as_they_are() -> None:
    """Only what changes is cut to periods; who is not concerned keeps days, mentor and goal."""
    known = small([CAPACITY], [])
    part = Assignment(
        id="b", department="fi", start=on("2027-02-03"), end=on("2027-02-19"), goal="Skonto", mentor="leo"
    )
    other = Assignment(id="a", department="ek", start=on("2027-02-03"), end=on("2027-02-26"))
    late = Assignment(id="c", department="ek", start=on("2027-02-19"), end=on("2027-02-24"))
    made = [
        RotationRow(id="plan.ann", plan="plan", person="ann", assignments=(other,)),
        RotationRow(id="plan.bob", plan="plan", person="bob", assignments=(part, late)),
    ]
    case = Case(known, made, on("2027-02-01"))
    done = case.repaired()
    then = {part.id: part for row in after(case, done) for part in row.assignments}
    assert (done.status, done.people) == ("optimal", 1)
    assert then["b"].replace(end=part.end) == part
    assert then["a"].start == other.start
