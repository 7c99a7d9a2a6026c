"""Variants and stopped planning from the command line."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scheduler.pairing import engine, weekly
from tests.tui.commands.conftest import Call

SIDES = ("--side", "Sales=department:VI", "--side", "Marketing=department:MA")


@pytest.fixture
def programme(call: Call, tmp_path: Path) -> Call:
    """A programme of nine sellers and five marketers, one of whom is away twice."""
    people = tmp_path / "people.csv"
    lines = [f"{code}{n};{code} Person{n};{code}" for code, count in (("VI", 9), ("MA", 5)) for n in range(count)]
    people.write_text("\n".join(["Personal-Nr.;Name;Abteilung", *lines]), encoding="utf-8")
    for code in ("VI", "MA"):
        assert call("department", "add", "--code", code, "--name", code).code == 0
    assert call("import", str(people), "--as", "people").code == 0
    assert call("absence", "add", "VI Person0", "2027-01-21", "2027-01-29").code == 0
    made = call("exchange", "create", "Weekly", *SIDES, "--first", "2027-01-21", "--until", "2027-04-15")
    assert made.code == 0, made.err
    return call


def interrupting(planner: Callable[..., Any]) -> Callable[..., Any]:
    """The planner, and Ctrl-C while it is at work."""

    def work(*arguments: Any, **options: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return planner(*arguments, **options)

    return work


def test_ctrl_c_keeps_the_best_plan_so_far_as_a_suggestion(programme: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 130, the rounds as they were, and a command that takes what was found."""
    call = programme
    monkeypatch.setattr(engine, "improved", interrupting(engine.improved))
    stopped = call("exchange", "plan", "weekly", "--json")
    assert stopped.code == 130
    assert stopped.data["suggestion"] == "weekly.stopped"
    assert call("exchange", "show", "weekly", "--json").data["rounds"] == []
    said = call("exchange", "plan", "weekly")
    assert (said.code, said.err) == (130, "")
    assert 'rondo exchange take "weekly" stopped' in said.out
    taken = call("exchange", "take", "weekly", "stopped", "--json")
    assert taken.code == 0
    assert taken.data["quality"]["meetings"] == stopped.data["quality"]["meetings"]
    assert len(call("exchange", "show", "weekly", "--json").data["rounds"]) == 13


def test_ctrl_c_before_there_is_a_plan_keeps_nothing(programme: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 130, and nothing in the history."""
    call = programme
    before = call("history", "--json").data
    monkeypatch.setattr(engine, "begin_weekly", interrupting(weekly.begin_weekly))
    assert call("exchange", "plan", "weekly").code == 130
    assert call("history", "--json").data == before


def test_variants_are_compared_and_taken(programme: Call) -> None:
    """A table of three, the same as JSON; the second becomes the draft."""
    call = programme
    made = call("exchange", "variants", "weekly", "--json")
    assert made.code == 0
    variants = made.data["variants"]
    assert [one["id"] for one in variants] == [f"weekly.variant-{number}" for number in (1, 2, 3)]
    assert len({(one["quality"]["meetings"], one["quality"]["distinct_pairs"]) for one in variants}) == 1
    table = call("exchange", "suggestions", "weekly").out
    assert "pairs meet again as late as possible" in table
    assert call("exchange", "take", "weekly", "2").code == 0
    assert call("exchange", "drop", "weekly", "1").code == 0
    left = call("exchange", "suggestions", "weekly", "--json").data
    assert [one["id"] for one in left["variants"]] == ["weekly.variant-3"]
    assert call("exchange", "take", "weekly", "9").code == 3
    assert call("exchange", "variants", "weekly", "--count", "1").code == 3


def test_the_result_says_why_nothing_better_exists(programme: Call) -> None:
    """Figures, bounds, gap and argument are keys; the sentence names the argument."""
    quality = programme("exchange", "plan", "weekly", "--json").data["quality"]
    assert quality["proven"]
    assert (quality["gap"], quality["argument"]) == (0, "permitted")
    assert quality["shortest_gap"] >= 1
    assert "these are all pairs that may meet" in programme("exchange", "plan", "weekly").out
