"""A department takes only so many at a time."""

from __future__ import annotations

from scheduler.model import DateRange, Half, Role, Scope
from tests.scheduler.rules.making import (
    NONE,
    WHOLE,
    absence,
    apprentice,
    company,
    department,
    found,
    measures,
    on,
    person,
    stint,
    when,
)

FIRM = company(
    [person("ann"), person("bob"), person("own", home="ek"), apprentice("azu"), person("tom", role=Role.TRAINEE)],
    [department("ek", guest_capacity=1, apprentice_capacity=0), department("fi")],
)
TWO = [stint("ann", "ek", "2027-03-01", "2027-03-31"), stint("bob", "ek", "2027-03-15", "2027-03-21")]


def test_two_guests_on_one_place() -> None:
    """The days both are there are one finding with both names."""
    findings = found("capacity", FIRM, TWO, {"most": 1})
    assert when(findings) == [("2027-03-15", "2027-03-19")]
    assert findings[0].people == ("ann", "bob")
    assert measures(findings) == [(2, 1)]


def test_the_number_of_each_department() -> None:
    """`departments.guest_capacity` is each department's own; where it is not given there is no limit."""
    elsewhere = [stint("ann", "fi", "2027-03-01", "2027-03-31"), stint("bob", "fi", "2027-03-15", "2027-03-21")]
    parameters = {"most": "departments.guest_capacity"}
    assert len(found("capacity", FIRM, TWO, parameters)) == 1
    assert not found("capacity", FIRM, elsewhere, parameters)


def test_who_counts() -> None:
    """Guests are people from elsewhere who are no apprentices, trainees too; all are all."""
    stints = [*TWO[:1], stint("azu", "ek", "2027-03-01", "2027-03-07"), stint("own", "ek", "2027-03-01", "2027-03-07")]
    assert not found("capacity", FIRM, stints, {"most": 1, "who": "guests"})
    assert measures(found("capacity", FIRM, stints, {"most": 0, "who": "apprentices"})) == [(1, 0)]
    assert measures(found("capacity", FIRM, stints, {"most": 2, "who": "all"})) == [(3, 2)]
    trainee = [*TWO[:1], stint("tom", "ek", "2027-03-01", "2027-03-07")]
    assert measures(found("capacity", FIRM, trainee, {"most": 1})) == [(2, 1)]


def test_who_is_absent_keeps_the_place() -> None:
    """Vacation does not make room for another guest."""
    firm = company(
        [person("ann"), person("bob")], [department("ek")], absences=[absence("ann", "2027-03-15", "2027-03-21")]
    )
    assert len(found("capacity", firm, TWO, {"most": 1})) == 1


def test_a_part_timers_free_day_does_not_count() -> None:
    """Who never works on Wednesdays takes no place then; one finding spans the days around."""
    ann = person("ann", days=(WHOLE, WHOLE, NONE, WHOLE, WHOLE, NONE, NONE))
    findings = found("capacity", company([ann, person("bob")], [department("ek")]), TWO, {"most": 1})
    assert when(findings) == [("2027-03-15", "2027-03-19")]
    late = [TWO[0], stint("bob", "ek", "2027-03-17", "2027-03-17")]
    assert not found("capacity", company([ann, person("bob")], [department("ek")]), late, {"most": 1})


def test_halves_of_a_day_share_a_place() -> None:
    """One in the morning and one in the afternoon need one place."""
    stints = [
        stint("ann", "ek", "2027-03-01", "2027-03-07", half=Half.MORNING),
        stint("bob", "ek", "2027-03-01", "2027-03-07", half=Half.AFTERNOON),
    ]
    assert not found("capacity", FIRM, stints, {"most": 1})


def test_suspended_days_are_free() -> None:
    """While a stay is suspended its place can be given to somebody else."""
    pause = (DateRange(start=on("2027-03-15"), end=on("2027-03-22")),)
    assert not found(
        "capacity", FIRM, [stint("ann", "ek", "2027-03-01", "2027-03-31", suspended=pause), TWO[1]], {"most": 1}
    )


def test_each_group_of_people_is_a_finding() -> None:
    """A third guest for one week splits the trouble into three, and each keeps its own name."""
    people = [person(name) for name in ("ann", "bob", "cem")]
    stints = [
        stint("ann", "ek", "2027-03-01", "2027-03-21"),
        stint("bob", "ek", "2027-03-01", "2027-03-21"),
        stint("cem", "ek", "2027-03-08", "2027-03-14"),
    ]
    findings = found("capacity", company(people, [department("ek")]), stints, {"most": 1})
    assert when(findings) == [("2027-03-01", "2027-03-05"), ("2027-03-08", "2027-03-12"), ("2027-03-15", "2027-03-19")]
    assert measures(findings) == [(2, 1), (3, 1), (2, 1)]
    assert len({finding.id for finding in findings}) == 3


def test_scope_and_limits_in_time() -> None:
    """A rule for some departments or some days is silent about the others."""
    assert not found("capacity", FIRM, TWO, {"most": 1}, scope=Scope(departments=("fi",)))
    assert not found("capacity", FIRM, TWO, {"most": 1}, scope=Scope(sites=("ham",)))
    assert when(found("capacity", FIRM, TWO, {"most": 1}, until=on("2027-03-16"))) == [("2027-03-15", "2027-03-16")]


def test_the_id_stays_while_the_dates_move() -> None:
    """The same two people too many are the same matter, also when their days in common change."""
    (before,) = found("capacity", FIRM, TWO, {"most": 1})
    longer = TWO[1]._replace(assignment=TWO[1].assignment.replace(end=on("2027-03-29")))
    (after,) = found("capacity", FIRM, [TWO[0], longer], {"most": 1})
    assert before.id == after.id
    assert before.dates != after.dates
