"""Rotations by hand, versions and the works council from the command line."""

from __future__ import annotations

import pytest

from tests.tui.commands.conftest import Call

PLAN = "rotation"


@pytest.fixture
def planned(call: Call) -> Call:
    """Ann (VI) is in MK for ten weeks, Bob (VI) in LO for two; the plan begins before today, 14 January 2027."""
    for code in ("VI", "MK", "LO"):
        call("department", "add", "--code", code, "--name", f"Abteilung {code}")
    for name, department in (("Ann", "VI"), ("Bob", "VI"), ("Eva", "MK")):
        assert call("people", "add", "--name", name, "--department", department).code == 0
    assert call("rotation", "create", "Rotation", "--from", "2027-01-04", "--until", "2027-04-04").code == 0
    assert call("rotation", "assign", PLAN, "Ann", "MK", "2027-W01", "2027-W10").code == 0
    assert call("rotation", "assign", PLAN, "Bob", "LO", "2027-W05", "2027-W06").code == 0
    return call


def stays(call: Call, who: str) -> list[tuple[str, str, str]]:
    """Department, first and last day of somebody's assignments."""
    found = call("rotation", "show", PLAN, "--person", who, "--json").data["assignments"]
    return [(one["department"], one["start"], one["end"]) for one in found]


def id_of(call: Call, who: str) -> str:
    """The id of somebody's first assignment."""
    id: str = call("rotation", "show", PLAN, "--person", who, "--json").data["assignments"][0]["id"]
    return id


def test_a_dry_run_answers_as_the_change_itself_and_writes_nothing(planned: Call) -> None:
    """Difference, findings, people and who is told are there before and after."""
    words = ("rotation", "swap", PLAN, "Ann", "Bob", "2027-W05", "2027-W06")
    tried = planned(*words, "--dry-run", "--json")
    assert stays(planned, "Bob") == [("lo", "2027-02-01", "2027-02-14")]
    done = planned(*words, "--json")
    assert (tried.code, done.code, tried.data) == (0, 0, done.data)
    assert set(done.data) == {"action", "difference", "findings_added", "findings_removed", "people", "told"}
    assert done.data["told"] == ["ann", "bob"]
    assert stays(planned, "Bob") == [("mk", "2027-02-01", "2027-02-14")]
    assert planned("undo").code == 0
    assert "have to be told: Ann and Bob" in planned(*words).out


def test_stays_are_split_changed_suspended_and_broken_off(planned: Call) -> None:
    """Each verb does one thing; what is senseless is refused with its field."""
    ann = id_of(planned, "Ann")
    assert planned("rotation", "split", PLAN, ann, "2027-W08", "--person", "Eva").code == 0
    assert stays(planned, "Eva") == [("mk", "2027-02-22", "2027-03-14")]
    assert (
        planned("rotation", "edit", PLAN, ann, "--until", "2027-W06", "--mentor", "Eva", "--goal", "Preise").code == 0
    )
    assert stays(planned, "Ann") == [("mk", "2027-01-04", "2027-02-14")]
    assert planned("rotation", "suspend", PLAN, ann, "2027-01-18", "2027-01-22").code == 0
    assert planned("rotation", "resume", PLAN, ann).code == 0
    assert planned("rotation", "break-off", PLAN, ann, "2027-01-29").code == 0
    shown = planned("rotation", "show", PLAN, "--person", "Ann", "--json").data["assignments"][0]
    assert (shown["end"], shown["status"], shown["goal"]) == ("2027-01-29", "broken-off", "Preise")
    for words, field in (
        (("split", PLAN, ann, "2027-03-01"), "day"),
        (("suspend", PLAN, ann, "2027-03-01", "2027-03-02"), "first"),
        (("edit", PLAN, ann, "--mentor", "Ann"), "mentor"),
        (("swap", PLAN, "Ann", "Ann", "2027-W05", "2027-W06"), "other"),
    ):
        refused = planned("rotation", *words, "--json")
        assert (refused.code, refused.data["error"]["field"]) == (3, field)


def test_a_plan_is_approved_published_and_compared(planned: Call) -> None:
    """The version counts up; the difference is said by person; the past is refused with exit 3."""
    assert planned("rotation", "approve", PLAN, "--json").data["plan"]["state"] == "approved"
    tried = planned("rotation", "publish", PLAN, "--dry-run", "--json").data
    assert (tried["version"], tried["told"]) == (0, ["ann", "bob"])
    published = planned("rotation", "publish", PLAN, "--json").data
    assert (published["version"], published["plan"]["published_by"]) == (1, "anna")
    assert planned("rotation", "publish", PLAN).code == 3
    ann = id_of(planned, "Ann")
    past = planned("rotation", "unassign", PLAN, ann, "--json")
    assert (past.code, past.data["error"]["field"]) == (3, "first")
    assert planned("rotation", "unassign", PLAN, ann, "--from", "2027-W05").code == 0
    found = planned("rotation", "difference", PLAN, "--json").data
    assert [one["person"] for one in found["people"]] == ["ann"]
    assert found["plan"]["changed"] == 1
    assert "version 1, 1 changed" in planned("rotation", "list").out


def test_the_works_council_is_listed_noted_and_filtered(planned: Call) -> None:
    """Without a rule there is a way out; a status has a day and a note; nonsense is wrong usage."""
    assert "rule add works-council" in planned("rotation", "council", PLAN).out
    assert planned("rule", "add", "works-council", "--notice").code == 0
    (stay,) = planned("rotation", "council", PLAN, "--json").data["stays"]
    assert (stay["person"], stay["status"]) == ("ann", "open")
    setting = f"{stay['id']}=agreed"
    noted = planned(
        "rotation", "council", PLAN, "--set", setting, "--date", "2027-01-12", "--note", "ok", "--json"
    ).data
    assert [(one["status"], one["date"], one["note"]) for one in noted["stays"]] == [("agreed", "2027-01-12", "ok")]
    assert noted["open"] == 0
    assert planned("rotation", "council", PLAN, "--status", "open", "--json").data["stays"] == []
    assert planned("rotation", "council", PLAN, "--set", f"{stay['id']}=perhaps").code == 2
    assert planned("rotation", "council", PLAN, "--set", "agreed").code == 2
    assert planned("rotation", "council", PLAN, "--note", "ok").code == 2
    assert planned("rotation", "council", PLAN, "--set", setting, "--date", "2027-02-01").code == 3
    assert planned("rotation", "council", PLAN, "--set", "x=agreed").code == 3


def test_show_says_what_is_still_needed_and_free(planned: Call) -> None:
    """By week beside the load, by department in sum."""
    planned("department", "edit", "LO", "--guest-places", "1")
    planned("rule", "add", "capacity", "--set", "most=departments.guest_capacity")
    planned("rule", "add", "required-visit", "--set", "departments=LO", "--set", "least_net_weeks=9")
    shown = planned("rotation", "show", PLAN, "--department", "LO", "--json").data
    (meter,) = shown["meter"]
    assert (meter["department"], meter["short"]) == ("lo", True)
    assert {need["person"] for need in meter["needs"]} == {"ann", "bob", "eva"}
    week = next(item for item in shown["load"] if item["first"] == "2027-02-01")
    assert (week["places"], week["free"]) == (1, 0)
    assert week["needed"] > 1
