"""Places needed by open required visits beside the places that are free."""

from __future__ import annotations

from scheduler.model import Rule, through
from scheduler.rotation.meter import Gauge, meter_of
from scheduler.rules.rotation_days import RotationDays
from tests.scheduler.rules.making import apprentice, company, department, on, person, plan, rows, stint

PLACES = [department("ek", guest_capacity=1), department("fi")]
PEOPLE = [apprentice("bob"), apprentice("cem"), person("ann", "ek")]
RULES = [
    Rule(id="places", kind="capacity", parameters={"most": "departments.guest_capacity"}),
    Rule(id="visit", kind="required-visit", parameters={"departments": ("ek",), "least_net_weeks": 3.0}),
]
PLAN = plan("2027-04-05", "2027-05-02", people="person:bob,cem")


def gauges(*stints: object, today: str = "2027-02-01") -> tuple[Gauge, ...]:
    """The gauges of both departments; no holiday falls into the plan."""
    known = company(PEOPLE, PLACES, rules=RULES)
    days = RotationDays(PLAN, rows(stints), known)  # type: ignore[arg-type]
    return meter_of(days, [known.departments["ek"], known.departments["fi"]], on(today))


def test_open_visits_need_weeks_and_free_places_offer_them() -> None:
    """Two people need three weeks each, one place offers four: short. A department nobody needs has no visits."""
    ek, fi = gauges()
    assert (ek.needed_weeks, ek.free_weeks, ek.is_short) == (6.0, 4.0, True)
    assert (fi.needed_weeks, fi.free_weeks, fi.is_short) == (0.0, None, False)


def test_a_planned_visit_needs_nothing_more_and_takes_its_place() -> None:
    """Bob is there for three weeks: Cem still needs three, one is left."""
    ek, _ = gauges(stint("bob", "ek", "2027-04-05", "2027-04-25"))
    assert [(visit.person.id, visit.weeks) for visit in ek.visits] == [("cem", 3.0)]
    assert (ek.free_weeks, ek.is_short) == (1.0, True)


def test_what_is_half_done_needs_the_rest() -> None:
    """One week done: two are missing."""
    ek, _ = gauges(stint("bob", "ek", "2027-04-05", "2027-04-11"), stint("cem", "ek", "2027-04-12", "2027-05-02"))
    assert [(visit.person.id, visit.weeks) for visit in ek.visits] == [("bob", 2.0)]


def test_what_is_over_offers_no_place() -> None:
    """In the third week two weeks are left; the need is spread over them."""
    ek, _ = gauges(today="2027-04-19")
    assert ek.free_weeks == 2.0
    assert ek.needed_in(through(on("2027-04-19"), on("2027-04-25"))) == 3.0
    assert ek.needed_in(through(on("2027-04-05"), on("2027-04-11"))) == 0.0


def test_free_places_are_counted_on_working_days() -> None:
    """A weekend alone says nothing."""
    ek, _ = gauges(stint("bob", "ek", "2027-04-05", "2027-04-11"))
    days = RotationDays(PLAN, (), company(PEOPLE, PLACES, rules=RULES))
    assert ek.free_in(days.place(through(on("2027-04-05"), on("2027-04-11")))) == 0
    assert ek.free_in(days.place(through(on("2027-04-12"), on("2027-04-18")))) == 1
    assert ek.free_in(days.place(through(on("2027-04-10"), on("2027-04-11")))) is None
