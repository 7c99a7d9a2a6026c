"""What counting finds, counted by hand; and it never says so of a plan that can be."""

from __future__ import annotations

import random

import pytest

from scheduler.model import Rule
from scheduler.rotation.explaining.certificates import Certificate, certificates
from scheduler.rotation.explaining.claims import claims_of
from scheduler.rotation.explaining.ground import Ground
from scheduler.rotation.explaining.sentences import counted
from scheduler.texts import texts
from tests.scheduler.rotation.explaining.impossible import (
    PLACES,
    Case,
    day,
    impossible,
    made,
    pinned,
    rule,
    visits,
)


def found(case: Case) -> list[Certificate]:
    """What counting finds in a case."""
    ground = Ground(case.plan, case.rows, case.company, case.plan.start)
    return certificates(ground, [*ground.pins, *claims_of(ground.plan)])


def said(case: Case, language: str = "en") -> list[str]:
    """The same in sentences."""
    ground = Ground(case.plan, case.rows, case.company, case.plan.start)
    return [texts(language)(counted(one, ground.plan)) for one in found(case)]


def test_a_department_with_too_few_places() -> None:
    """Four people of three weeks each are twelve weeks; one place for eight weeks is eight."""
    rules = [visits(["ek"]), rule("min-stay", weeks=3, measure="calendar"), rule("capacity", most=1, who="all")]
    (one,) = found(made(8, rules))
    assert (one.sort, one.department, one.people) == ("places", "ek", ("ann", "bob", "cem", "dan"))
    assert (one.asked, one.there, one.most) == (12 * 7, 8 * 7, 1)
    (german,) = said(made(8, rules), "de")
    assert german.startswith("Ek: Ann, Bob, Cem und Dan brauchen zusammen 12 Wochen; frei sind vom 01.02.2027")
    assert german.endswith("bei einem Platz nur 8.")
    assert not found(made(12, rules))


def test_only_those_are_named_who_are_too_many() -> None:
    """Ann and Bob must both come in the first two weeks, for two weeks each; when Cem and Dan come says nothing."""
    early = visits(["ek"], ["ann", "bob"], id="early", by=day(1, 6).isoformat())
    late = visits(["ek"], ["cem", "dan"], id="late")
    rules = [early, late, rule("min-stay", weeks=2, measure="calendar"), rule("capacity", most=1, who="all")]
    (one,) = found(made(10, rules))
    assert one.people == ("ann", "bob")
    assert (one.asked, one.there, one.first, one.last) == (28, 14, day(0), day(1, 6))


def test_one_person_with_too_little_time() -> None:
    """Three stays of two weeks do not fit into five weeks, they do into six."""
    rules = [visits(PLACES, ["ann"]), rule("min-stay", weeks=2, measure="calendar")]
    (one,) = found(made(5, rules))
    assert (one.sort, one.people, one.asked, one.there) == ("person", ("ann",), 42, 35)
    assert not found(made(6, rules))


def test_net_weeks_that_absences_leave_no_room_for() -> None:
    """Who leaves after two weeks and three days has thirteen days; four net weeks are twenty."""
    rules = [visits(["lo"], ["dan"], least_net_weeks=4)]
    case = made(8, rules, dan={"joined": day(0), "leaves": day(2, 2)})
    assert said(case) == ["Dan can have 2.6 net weeks in Lo at the most; 4 are needed."]


def test_pins_that_are_too_many_at_a_time() -> None:
    """Two pins share a week in a department with one place; the week is named."""
    pins = [pinned("ann", "ek", 0, 2), pinned("bob", "ek", 2, 4)]
    (one,) = found(made(6, [rule("capacity", most=1, who="all")], pins))
    assert (one.sort, one.asked, one.there, one.first, one.last) == ("crowded", 2, 1, day(2), day(2, 6))
    assert not found(made(6, [rule("capacity", most=2, who="all")], pins))


@pytest.mark.parametrize(
    "against",
    [
        rule("blackout", dates=(day(1).isoformat(),), places=["ek"]),
        rule("window", department="ek", **{"from": day(2).isoformat(), "until": day(5).isoformat()}),
        rule("skill-needed", skill="Englisch", places=["ek"]),
        rule("min-stay", weeks=5, measure="calendar", places=["ek"]),
    ],
    ids=lambda one: one.kind,
)  # fmt: skip
def test_a_pin_against_one_rule(against: Rule) -> None:
    """A pin that one rule leaves no stay for is said with that rule alone."""
    beside = rule("max-stay", id="beside", weeks=4, measure="calendar", places=["fi"])
    rules = [against, beside]
    if against.kind == "min-stay":
        rules.append(rule("max-stay", id="short", weeks=4, measure="calendar", places=["ek"]))
    (one,) = found(made(6, rules, [pinned("ann", "ek", 1, 2)]))
    assert one.sort == "closed"
    assert {claim.kind for claim in one.claims} == {"pin", *(r.kind for r in rules if r is not beside)}


def test_a_prerequisite_that_comes_too_late() -> None:
    """Two weeks in purchasing first, so finance cannot be over by the end of the second week."""
    rules = [
        visits(["fi"], ["ann"], by=day(1, 6).isoformat()),
        rule("requires-before", before=("ek>fi",)),
        rule("min-stay", weeks=2, measure="calendar"),
    ]
    orders = [one for one in found(made(8, rules)) if one.sort == "order"]
    assert [(one.people, one.department, one.before) for one in orders] == [(("ann",), "fi", "ek")]


@pytest.mark.parametrize("seed", range(20))
def test_what_counting_says_the_solver_says_too(seed: int) -> None:
    """For each certificate: a model of nothing but its claims has no plan, and neither has the whole."""
    case = impossible(seed)
    asking = case.asking()
    for one in found(case):
        assert asking.possible(one.claims) is False, one
    assert not case.is_possible()


def test_counting_never_speaks_of_a_plan_that_can_be() -> None:
    """Rules drawn at random: where counting finds something the solver finds no plan."""
    spoke = 0
    for seed in range(60):
        draw = random.Random(seed)
        rules = [
            visits(draw.sample(PLACES, draw.randint(1, 3)), draw.sample(["ann", "bob", "cem"], draw.randint(1, 3)),
                   least_net_weeks=draw.choice([None, 1, 2, 3])),
            rule("capacity", most=draw.choice([1, 2]), who="all"),
            rule("min-stay", weeks=draw.choice([1, 2, 3]), measure=draw.choice(["net", "calendar"])),
            rule("requires-before", before=(draw.choice(["ek>fi", "fi>lo", "ek>fi>lo"]),)),
        ]  # fmt: skip
        pins = [pinned(draw.choice(["ann", "bob"]), draw.choice(PLACES), draw.randint(0, 1), draw.randint(2, 3))]
        case = made(draw.randint(4, 8), [one for one in rules if _plain(one)], pins)
        if found(case):
            spoke += 1
            assert not case.is_possible(), seed
    assert spoke >= 10


def _plain(one: Rule) -> bool:
    return all(value is not None for value in one.parameters.values()) or one.parameters.pop("least_net_weeks") is None
