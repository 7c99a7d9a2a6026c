"""Balance, what is published and the young, on dates counted by hand; prerequisites that turn in a circle."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from scheduler.model import PublishedRow, Refused, Rule, Severity, Wish, age_reached
from scheduler.rules.circles import never_first
from scheduler.rules.registry import kind_named
from tests.scheduler.rules.making import (
    apprentice,
    company,
    department,
    found,
    measures,
    on,
    person,
    plan,
    rows,
    school,
    stint,
    when,
)

PLACES = [department("ek"), department("fi"), department("lo")]
PEOPLE = [apprentice("ann"), apprentice("bob"), apprentice("cem")]
FEBRUARY = plan("2027-02-01", "2027-02-28")


def test_weeks_in_a_department_are_shared() -> None:
    """Ann has four calendar weeks in Ek, Bob one (a Monday), Cem none: four apart, two are allowed."""
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-28"), stint("bob", "ek", "2027-02-08", "2027-02-08")]
    findings = found(
        "balance", company(PEOPLE, PLACES), stints, {"measure": "weeks_in:ek", "most": 2}, frame=FEBRUARY
    )  # fmt: skip
    assert measures(findings) == [(4, 2)]
    assert [finding.extent for finding in findings] == [2]
    assert findings[0].people == ("ann", "cem")


def test_a_week_in_two_departments_counts_once() -> None:
    """Monday in Ek and Friday in Fi are one week there; a weekend is none."""
    stints = [
        stint("ann", "ek", "2027-02-01", "2027-02-01"),
        stint("ann", "fi", "2027-02-05", "2027-02-05"),
        stint("bob", "ek", "2027-02-13", "2027-02-14"),
    ]
    findings = found(
        "balance", company(PEOPLE, PLACES), stints, {"measure": "weeks_in:ek|fi", "how": "worst"}, frame=FEBRUARY
    )  # fmt: skip
    assert measures(findings) == [(1, 0)]
    assert findings[0].people == ("ann",)


def test_changes_are_shared() -> None:
    """Ann begins three stays, Bob one; a stay that school interrupts is one, and goes on."""
    firm = company(PEOPLE[:2], PLACES, absences=[school("bob", "2027-02-08", "2027-02-12")])
    stints = [
        stint("ann", "ek", "2027-02-01", "2027-02-05"),
        stint("ann", "fi", "2027-02-08", "2027-02-12"),
        stint("ann", "ek", "2027-02-15", "2027-02-19"),
        stint("bob", "ek", "2027-02-01", "2027-02-05"),
        stint("bob", "ek", "2027-02-15", "2027-02-19"),
    ]
    assert measures(found("balance", firm, stints, {"measure": "changes"}, frame=FEBRUARY)) == [(2, 0)]


def test_whoever_comes_off_worst_counts() -> None:
    """Ann's two wishes of weight 2 and 3 are not met, Bob's one is; Cem has none and is not compared."""
    wishes = [
        Wish(id="a", person="ann", department="ek", start=on("2027-02-01"), end=on("2027-02-15"), weight=2),
        Wish(id="b", person="ann", department="fi", start=on("2027-02-01"), end=on("2027-03-01"), weight=3),
        Wish(id="c", person="bob", department="fi", start=on("2027-02-01"), end=on("2027-03-01")),
    ]
    firm = msgspec.structs.replace(company(PEOPLE, PLACES), wishes={wish.id: wish for wish in wishes})
    stints = [stint("ann", "ek", "2027-02-15", "2027-02-19"), stint("bob", "fi", "2027-02-26", "2027-02-26")]
    findings = found("balance", firm, stints, {"measure": "wishes", "how": "worst"}, frame=FEBRUARY)
    assert measures(findings) == [(5, 0)]
    assert findings[0].people == ("ann",)


def test_periods_that_are_not_as_published() -> None:
    """Ann comes and goes a week later than published: her first week and her last are different, the second is not."""
    published = rows([stint("ann", "ek", "2027-02-01", "2027-02-14")])
    known = {row.id: PublishedRow(**{f: getattr(row, f) for f in row.__struct_fields__}) for row in published}
    firm = msgspec.structs.replace(company(PEOPLE, PLACES), published_rows=known)
    findings = found("keep-published", firm, [stint("ann", "ek", "2027-02-08", "2027-02-21")], frame=FEBRUARY)
    assert measures(findings) == [(2, 0)]
    assert when(findings) == [("2027-02-01", "2027-02-21")]
    assert not found("keep-published", firm, [stint("ann", "ek", "2027-02-01", "2027-02-12")], frame=FEBRUARY)
    assert not found("keep-published", company(PEOPLE, PLACES), [stint("ann", "ek", "2027-02-01", "2027-02-14")])


def test_too_young_on_the_first_day() -> None:
    """Ann is 18 on 10 March: a stay from 9 March is too early, one from 10 March is not; of Bob nothing is known."""
    firm = company([person("ann", born=on("2009-03-10")), person("bob")], PLACES)
    stints = [stint("ann", "ek", "2027-03-09", "2027-03-31"), stint("bob", "ek", "2027-03-01", "2027-03-31")]
    assert when(found("youth", firm, stints)) == [("2027-03-09", "2027-03-31")]
    assert not found("youth", firm, [stint("ann", "ek", "2027-03-10", "2027-03-31")])
    assert not found("youth", firm, [stint("ann", "ek", "2027-03-09", "2027-03-31")], {"age": 16})


def test_born_on_the_day_that_most_years_have_not() -> None:
    """Who was born on 29 February 2008 is 18 on 1 March 2026 and 20 on 29 February 2028."""
    assert age_reached(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert age_reached(date(2008, 2, 29), 20) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("kind", "parameters", "field"),
    [
        ("balance", {"measure": "luck"}, "measure"),
        ("balance", {"measure": "weeks_in:"}, "measure"),
        ("balance", {"measure": "changes", "how": "never"}, "how"),
        ("youth", {"age": 0}, "age"),
        ("requires-before", {"before": ("a>b", "b>c>a")}, "before"),
        ("requires-before", {"before": ("a>b", "b>a"), "needs": "one"}, "before"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_field(kind: str, parameters: dict[str, object], field: str) -> None:
    """Measures that nobody can count, ages that nobody has, prerequisites that wait for each other."""
    rule = Rule(id="r", kind=kind, parameters=parameters, severity=Severity.SOFT)  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        kind_named("rotation", kind).read(rule)
    assert refused.value.field == field


def test_one_of_several_prerequisites_breaks_a_circle() -> None:
    """Where B needs A or C, and C needs B, A comes first and all can begin; where B needs both, none can."""
    pairs = [("a", "b"), ("c", "b"), ("b", "c")]
    assert never_first(pairs, one_is_enough=True) == ()
    assert never_first(pairs) == ("b", "c")
