"""Meetings changed, repaired and explained from the command line."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tui.commands.conftest import Call

NAME = "tausch"
EFFECT = {"action", "meeting", "difference", "people", "told", "findings_added", "findings_removed"}


@pytest.fixture
def planned(call: Call) -> Call:
    """Three sellers and two marketers with a published programme of eight rounds."""
    for code in ("VI", "MK"):
        call("department", "add", "--code", code, "--name", f"Abteilung {code}")
    for name, department in (("Ann", "VI"), ("Bob", "VI"), ("Cem", "VI"), ("Dana", "MK"), ("Eva", "MK")):
        call("people", "add", "--name", name, "--department", department)
    call(
        "exchange", "create", "Tausch", "--side", "Vertrieb=department:VI", "--side", "Marketing=department:MK",
        "--first", "2027-01-14", "--until", "2027-03-04",
    )  # fmt: skip
    call("exchange", "plan", NAME)
    call("exchange", "publish", NAME)
    return call


def rounds(call: Call) -> list[dict[str, Any]]:
    """The rounds as JSON."""
    found: list[dict[str, Any]] = call("exchange", "show", NAME, "--json").data["rounds"]
    return found


def test_meetings_are_swapped_and_moved_and_shown_first(planned: Call) -> None:
    """The promised keys, a dry run that writes nothing, people named by name, exit codes 2 and 3 for what cannot be."""
    before = rounds(planned)
    one, other = (table["meeting"] for table in before[0]["tables"])
    shown = planned("exchange", "swap", NAME, one, other, "--dry-run", "--json")
    assert (shown.code, set(shown.data)) == (0, EFFECT)
    assert rounds(planned) == before
    done = planned("exchange", "swap", NAME, one, other, "--json")
    assert done.data == shown.data
    assert len(done.data["told"]) == 4
    assert {"person", "name", "date", "text"} == set(done.data["people"][0])
    seated, waiting = (
        rounds(planned)[1]["tables"][0]["names"]["Vertrieb"][0],
        rounds(planned)[1]["sitting_out"][0]["name"],
    )
    swapped = planned("exchange", "swap", NAME, seated, waiting, "--round", "2027-W03", "--pin", "--json")
    assert swapped.code == 0
    assert any(table["pinned"] for table in rounds(planned)[1]["tables"])
    meeting = rounds(planned)[2]["tables"][0]["meeting"]
    moved = planned("exchange", "move", NAME, meeting, "--at", "14.30", "--online", "--json")
    assert moved.code == 0
    table = next(table for table in rounds(planned)[2]["tables"] if table["meeting"] == meeting)
    assert (table["online"], table["state"], table["start"][11:16]) == (True, "moved", "14:30")
    assert planned("exchange", "move", NAME, meeting).code == 2
    assert planned("exchange", "move", NAME, meeting, "--to", "2027-01-22").code == 3
    assert planned("exchange", "swap", NAME, seated, "Dana", "--round", "2027-01-21").code == 3
    assert planned("exchange", "swap", NAME, "no", "thing").code == 3
    assert planned("exchange", "cancel", NAME, "Dana@2027-W05", "--dry-run").code == 0
    assert planned("exchange", "cancel", NAME, "Nobody@2027-W05").code == 3
    assert planned("exchange", "cancel", NAME, "Dana@yesterday").code == 3


def test_a_programme_is_edited_field_by_field(planned: Call) -> None:
    """What is given is changed and said; planned rounds stay, which is said, too; nothing given is wrong usage."""
    edited = planned("exchange", "edit", NAME, "--name", "Tausch 2027", "--until", "2027-04-01", "--at", "13:00",
                     "--goal", "Mehr Angebote", "--agenda", "persona=10", "--json")  # fmt: skip
    assert edited.code == 0
    assert edited.data["programme"]["until"] == "2027-04-01"
    assert (edited.data["programme"]["name"], edited.data["programme"]["at"]) == ("Tausch 2027", "13:00")
    assert len(rounds(planned)) == 8
    assert any("8" in line for line in edited.data["difference"])
    assert planned("exchange", "edit", NAME, "--goal", "").code == 0
    assert planned("exchange", "edit", NAME).code == 2
    assert planned("exchange", "edit", NAME, "--side", "A=department:VI", "--side", "B=tag:nobody").code == 3
    assert planned("exchange", "edit", NAME, "--mode", "nonsense").code == 3


def test_why_answers_for_a_round_and_for_a_pair(planned: Call) -> None:
    """With a round or with another person, never with both or none."""
    waiting = rounds(planned)[0]["sitting_out"][0]["person"]
    answer = planned("exchange", "why", NAME, waiting, "2027-01-14", "--json").data
    assert answer["text"]
    assert answer["reasons"]
    pair = planned("exchange", "why", NAME, "Ann", "--with", "Dana", "--json")
    assert (pair.code, pair.data["reasons"]) == (0, [])
    assert planned("exchange", "why", NAME, "Ann", "--with", "Bob").code == 3
    assert planned("exchange", "why", NAME, "Ann").code == 2
    assert planned("exchange", "why", NAME, "Ann", "2027-01-14", "--with", "Dana").code == 2


def test_a_repair_names_choices_for_who_joins_each_with_its_command(planned: Call) -> None:
    """Each choice's command does what it says; a way that there is not is refused."""
    planned("people", "add", "--name", "Zoe", "--department", "VI")
    shown = planned("exchange", "repair", NAME, "--dry-run", "--json").data
    assert {"changed", "fewest", "lost", "regained", "people", "told", "choices"} <= set(shown)
    assert {choice["id"] for choice in shown["choices"]} >= {"extra-rounds", "shared-tables", "plan-anew"}
    command = next(choice["command"] for choice in shown["choices"] if choice["id"] == "extra-rounds")
    done = planned(*command.split()[1:], "--json")
    assert done.code == 0
    assert len(rounds(planned)) > 8
    assert all("zoe" in str(one["tables"]) for one in rounds(planned)[8:])
    assert planned("exchange", "repair", NAME, "--take", "magic").code == 3
    assert planned("exchange", "repair", NAME, "--only-rounds").code == 0
