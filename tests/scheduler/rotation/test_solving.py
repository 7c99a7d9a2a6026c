"""Solving rotation plans: what is found is judged by the check, and by an instance that somebody else has solved."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.model import Severity
from scheduler.rotation.check import check
from scheduler.rotation.solving import solve as solving
from scheduler.rotation.solving.building import Setting, setting_of
from scheduler.rotation.solving.frame import Frame, Values
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rotation.solving.solve import Solved, solve
from tests.benchmarks.mss import bound_of, run_instance
from tests.benchmarks.mss_instance import FOLDER, MssInstance, broken, read_instance, read_schedule, value
from tests.benchmarks.rotation_companies import rotating_company

PUBLISHED = FOLDER / "instances" / "I40_12_1.dzn"


def small() -> Setting:
    """Eight people in twelve weeks and three departments."""
    company, plan = rotating_company(8, 12, 3)
    return setting_of(plan, [], company, today=date.min)


def cost(setting: Setting, found: Solved) -> int:
    """What the check says that a plan costs; nothing hard may be broken."""
    company = setting.problem.plan.company
    findings = check(setting.plan, found.rows.values(), company)
    assert not [finding for finding in findings if finding.severity == Severity.HARD]
    soft = [finding for finding in findings if finding.severity == Severity.SOFT]
    return sum(finding.extent * company.rules[finding.rule].weight for finding in soft)


def in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Treat every problem as a large one."""
    monkeypatch.setattr(solving, "WHOLE_MODEL", 0)


def test_steps_find_what_the_whole_model_proves(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan found in steps keeps every rule, costs what the check says, and is no better than the proven best."""
    setting = small()
    best = solve(setting, seconds=10, repeatable=True)
    assert (best.status, best.cost) == ("optimal", cost(setting, best))
    in_steps(monkeypatch)
    found = solve(setting, seconds=1, repeatable=True)
    assert found.cost == cost(setting, found) >= best.cost >= found.bound


def test_the_same_number_gives_the_same_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where work is counted instead of seconds, a second run finds the very same rows."""
    in_steps(monkeypatch)
    first, again = (solve(small(), seconds=0.8, seed=7, repeatable=True) for _ in range(2))
    assert first.rows
    assert first.rows == again.rows


def test_a_stopped_search_keeps_its_best(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever says stop after the first plan gets a plan that keeps every rule."""
    in_steps(monkeypatch)
    heard: list[float] = []

    def hear(_: float, best: float | None, __: float) -> None:
        if best is not None:
            heard.append(best)

    setting = small()
    found = solve(setting, seconds=60, progress=hear, stop=lambda: bool(heard))
    assert found.cost == cost(setting, found)


def test_what_stands_is_kept_where_nothing_is_won(monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting from a plan that is the best, steps change nothing."""
    setting = small()
    best = solve(setting, seconds=10, repeatable=True)
    in_steps(monkeypatch)
    rows = [*best.rows.values()]
    again = setting_of(setting.plan, rows, setting.problem.plan.company, today=date.min)
    assert solve(again, seconds=1, repeatable=True).rows == {}


def test_values_count_as_the_model_does() -> None:
    """A plan's values, counted without the solver, cost and break what the model says."""
    setting = small()
    frame = Frame(setting.problem)
    found = PlanModel(setting.problem, frame.names, {}, Aims(), frame=frame).solve(seconds=20, workers=1)
    extras = frame.shared.low.copy()
    for number, amount in found.extras.items():
        extras[number] = amount
    values = Values(frame, found.values, extras)
    assert (values.broken, values.cost) == (0, round(found.objective))
    assert values.chosen() == found.chosen


def tiny() -> MssInstance:
    """Three students, two disciplines in two hospitals, four periods; everybody does both, the second one first."""
    ones = ((1, 1, 1, 1),) * 2
    return MssInstance(
        students=3, disciplines=2, hospitals=2, duration=1, periods=4, most_in_hospital=2, groups=(0, 0),
        wanted=((2,),) * 3, allowed=((1, 1),) * 3, precedence=((0, 1), (0, 0)),
        available=((1, 1, 1, 1), (0, 1, 1, 1), (1, 1, 1, 1)),
        able=(((1, 1), (1, 1)), ((1, 1), (1, 1)), ((1, 1), (0, 0))),
        most=(ones, ones), least=(((0, 0, 0, 0), (1, 0, 0, 0)), ((0, 0, 0, 0),) * 2),
        weights=((1, 1, -2, -1),) * 3, likes_discipline=((3, 1),) * 3, likes_hospital=((1, 4), (2, 2), (5, 1)),
        manager=(0, 2),
    )  # fmt: skip


def test_students_are_scheduled_by_our_rules() -> None:
    """A small instance, as our own records and rules: the schedule is right by its own judge, and the bound holds."""
    instance = tiny()
    found = run_instance(instance, 10)
    assert found.value is not None
    assert found.solved.status == "optimal"
    assert not broken(instance, found.entries)
    assert found.value == value(instance, found.entries) <= found.bound == bound_of(instance, found.solved.bound)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published instances are not here")
def test_the_judge_agrees_with_the_published_value() -> None:
    """The published schedule breaks nothing and is worth what its authors say."""
    instance = read_instance(PUBLISHED)
    schedule = read_schedule(instance, FOLDER / "schedules" / "I40_12_1-sol.dzn")
    assert not broken(instance, schedule)
    assert value(instance, schedule) == 4127
    assert broken(instance, [(student, 0, 0, 0) for student in range(40)])
