"""Exchanges, rotations, rules and invitations from the command line, on a small company."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.commands.conftest import Call

PROGRAMME = (
    "exchange", "create", "Vertrieb-Marketing", "--side", "Vertrieb=department:VI", "--side", "Marketing=department:MK",
    "--first", "2027-01-14", "--until", "2027-W13", "--at", "12.30", "--goal", "Mehr Angebote", "--goal-owner",
    "Vertrieb=Ann", "--agenda", "persona=10,case=15,discussion=20", "--organizer", "Ulrike",
    "--organizer-email", "ulrike@x.example",
)  # fmt: skip


@pytest.fixture
def company(call: Call) -> Call:
    """Three sellers and two marketers."""
    for code in ("VI", "MK"):
        call("department", "add", "--code", code, "--name", f"Abteilung {code}", "--guest-places", "1")
    for name, department in (("Ann", "VI"), ("Bob", "VI"), ("Cem", "VI"), ("Dana", "MK"), ("Eva", "MK")):
        email = f"{name.lower()}@x.example"
        assert call("people", "add", "--name", name, "--department", department, "--email", email).code == 0
    return call


def test_a_programme_is_created_planned_explained_and_published(company: Call) -> None:
    """From the bounds to the pairs, each answer has the keys that are promised."""
    programme = company(*PROGRAMME, "--json").data["programme"]
    assert (programme["id"], programme["until"], programme["at"]) == ("vertrieb-marketing", "2027-04-04", "12:30")
    assert programme["goal"]["owners"] == [{"side": "Vertrieb", "person": "ann"}]
    bounds = company("exchange", "bounds", "vertrieb-marketing", "--json").data
    assert (bounds["permitted_pairs"], bounds["most_meetings"], bounds["most_distinct_pairs"]) == (6, 24, 6)

    planned = company("exchange", "plan", "Vertrieb-Marketing", "--seed", "1", "--json")
    assert planned.code == 0
    assert planned.data["quality"]["meetings"] == 24
    assert {"most_meetings", "distinct_pairs", "repeats", "longest_sit_out", "proven", "seconds"} <= set(
        planned.data["quality"]
    )
    (shown,) = company("exchange", "show", "Vertrieb-Marketing", "--round", "2027-01-21", "--json").data["rounds"]
    assert shown["week"] == "2027-W03"
    assert {"meeting", "sides", "start", "minutes", "place", "online", "persona", "case", "pinned"} <= set(
        shown["tables"][0]
    )
    (out,) = shown["sitting_out"]
    why = company("exchange", "why", "Vertrieb-Marketing", out["person"], "2027-01-21", "--json").data
    assert out["name"] in why["text"]
    assert len(company("exchange", "coverage", "Vertrieb-Marketing", "--json").data["pairs"]) == 6
    assert company("exchange", "coverage", "Vertrieb-Marketing", "--person", "Ann").code == 0
    assert company("exchange", "check", "Vertrieb-Marketing", "--json").data["findings"] == []
    published = company("exchange", "publish", "Vertrieb-Marketing", "--json").data
    assert (published["version"], published["programme"]["state"]) == (1, "published")
    assert company("exchange", "list", "--json").data["programmes"][0]["meetings"] == 24
    assert company("exchange", "remove", "Vertrieb-Marketing").code == 3


def test_what_a_programme_cannot_be_is_said(company: Call) -> None:
    """One or two sides with selectors, people who exist, minutes that fit, a mode that the sides can sit in."""
    when = ("--first", "2027-01-14", "--until", "2027-02-01")
    assert company("exchange", "create", "X", "--side", "everybody", *when).code == 2
    assert company("exchange", "create", "X", *3 * ("--side", "A=all"), *when).code == 2
    for mode in ("hosts", "tables:2+2", "tables:1"):
        assert company("exchange", "create", "X", "--side", "A=all", "--mode", mode, *when).code == 3
    for more in (
        ["--mode", "tables:4"],
        ["--goal-owner", "Vertrieb=Nobody"],
        ["--agenda", "persona=90"],
        ["--mode", "trio"],
        ["--place", "Isar"],
    ):
        assert company(*PROGRAMME, *more).code == 3
    assert company("exchange", "plan", "Nothing").code == 3
    assert company("exchange", "list", "--json").data["programmes"] == []


def test_weekdays_and_hours_are_compared(company: Call) -> None:
    """Each slot stands with what it loses and whom it hinders; options narrow the search."""
    company(*PROGRAMME)
    company("people", "edit", "Dana", "--work-days", "Mo-Mi")
    slots = company("exchange", "slots", "vertrieb-marketing", "--json", "--today", "2027-01-01").data["slots"]
    assert slots[0]["lost"] == 0
    assert [slot["lost"] for slot in slots] == sorted(slot["lost"] for slot in slots)
    thursday = next(slot for slot in slots if slot["weekday"] == 3)
    assert [(one["name"], one["rounds"]) for one in thursday["hindered"]] == [("Dana", thursday["lost"])]
    shown = company("exchange", "slots", "vertrieb-marketing", "--weekdays", "Do", "--lunch", "--minutes", "30")
    assert (shown.code, "Dana (" in shown.out, "Thu" in shown.out, "Wed" in shown.out) == (0, True, True, False)
    assert company("exchange", "slots", "vertrieb-marketing", "--begin", "09:00", "--end", "09:20").code == 3
    taken = company("exchange", "slots", "vertrieb-marketing", "--weekdays", "Mo", "--take", "1", "--json").data
    assert taken["slots"][0]["weekday"] == 0
    assert taken["programme"]["at"] == taken["slots"][0]["at"]
    assert company("exchange", "list", "--json").data["programmes"] == [taken["programme"]]
    assert company("exchange", "slots", "vertrieb-marketing", "--take", "99").code == 2


def test_today_shows_the_week_and_what_is_to_be_done(company: Call) -> None:
    """An unplanned programme is due; a planned one shows its meetings and who sits out."""
    empty = company("today", "--json").data
    assert (empty["week"], empty["meetings"], empty["due"]) == ("2027-W02", [], [])
    company(*PROGRAMME)
    assert company("today", "--json").data["due"][0]["place"] == "exchange:vertrieb-marketing"
    company("exchange", "plan", "vertrieb-marketing")
    today = company("today", "--json").data
    assert len(today["meetings"]) == 2
    assert len(today["sitting_out"]) == 1
    assert today["goal"]["sentence"] == "Mehr Angebote"
    assert "noch nicht veröffentlicht" in company("today", "--lang", "de").out
    company("exchange", "publish", "vertrieb-marketing")
    assert company("today", "--json").data["due"] == []


def _broken_rotation(call: Call) -> str:
    """A rotation that breaks the number of places; the finding's id."""
    call(
        "rotation",
        "create",
        "Rotation 27",
        "--from",
        "2027-01-18",
        "--until",
        "2027-03-31",
        "--people",
        "department:VI",
    )
    call("rule", "add", "capacity", "--set", "most=1", "--set", "who=guests", "--hard")
    assign = ("rotation", "assign", "Rotation 27")
    assert call(*assign, "Ann", "MK", "2027-01-18", "2027-01-31").code == 0
    added = call(*assign, "Bob", "MK", "2027-01-25", "2027-W05", "--pin", "--goal", "Messe", "--json").data
    return str(added["findings_added"][0]["id"])


def test_a_rotation_is_made_by_hand_checked_and_an_exception_accepted(company: Call) -> None:
    """A check with something hard is exit 1; accepted by name and reason it counts no more and stays listed."""
    finding = _broken_rotation(company)
    check = company("rotation", "check", "Rotation 27", "--json")
    assert check.code == 1
    (found,) = check.data["findings"]
    assert found["id"] == finding
    assert {
        "rule",
        "kind",
        "severity",
        "people",
        "departments",
        "dates",
        "text",
        "measure",
        "repairs",
        "accepted",
    } <= set(found)
    assert found["measure"] == {"is": 2.0, "allowed": 1.0}
    assert found["dates"]["first"] == "2027-01-25"
    assert f"[{finding}]" in company("rotation", "check", "Rotation 27").out
    assert company("today", "--json").data["due"][0]["severity"] == "hard"

    assert company("finding", "accept", finding, "--reason", "Messe, abgesprochen").code == 0
    accepted = company("rotation", "check", "Rotation 27", "--json")
    assert accepted.code == 0
    assert accepted.data["findings"][0]["accepted"] == {
        "by": "anna", "reason": "Messe, abgesprochen", "date": "2027-01-14"
    }  # fmt: skip
    assert company("finding", "reopen", finding).code == 0
    assert company("finding", "accept", "f-unknown", "--reason", "x").code == 3

    shown = company("rotation", "show", "Rotation 27", "--person", "Bob", "--json").data["assignments"]
    assert [(stay["start"], stay["end"], stay["pinned"], stay["goal"]) for stay in shown] == [
        ("2027-01-25", "2027-02-07", True, "Messe")
    ]
    assert company("rotation", "unassign", "Rotation 27", shown[0]["id"]).code == 3
    assert company("rotation", "unpin", "Rotation 27", shown[0]["id"]).code == 0
    moved = company("rotation", "move", "Rotation 27", shown[0]["id"], "2027-02-15", "--dry-run", "--json").data
    assert [gone["id"] for gone in moved["findings_removed"]] == [finding]
    removed = company("rotation", "unassign", "Rotation 27", shown[0]["id"], "--json").data
    assert [gone["id"] for gone in removed["findings_removed"]] == [finding]
    assert company("rotation", "check", "Rotation 27").code == 0
    assert company("rotation", "list", "--json").data["plans"][0]["assignments"] == 1
    assert company("rotation", "remove", "Rotation 27").code == 0


def test_a_rule_is_added_changed_switched_off_and_removed(company: Call) -> None:
    """Parameters are given as name=value; what a kind does not know is refused."""
    assert {"kind", "plan", "parameters", "text"} <= set(company("rule", "kinds", "--json").data["kinds"][0])
    added = company("rule", "add", "capacity", "--soft", "--set", "most=2", "--until", "2027-W10", "--json").data[
        "rules"
    ][0]
    assert (added["severity"], added["until"]) == ("soft", "2027-03-14")
    rule = added["id"]
    changed = company("rule", "edit", rule, "--set", "most=3", "--until", "", "--hard", "--json").data["rules"][0]
    assert (changed["parameters"]["most"], changed["until"], changed["severity"]) == (3, None, "hard")
    assert company("rule", "disable", rule, "--json").data["rules"][0]["enabled"] is False
    assert company("rule", "enable", rule, "--json").data["rules"][0]["enabled"] is True
    for wrong in (["--set", "most=many"], ["--set", "colour=red"], ["--scope", "people:nobody"]):
        assert company("rule", "add", "capacity", *wrong).code == 3
    assert company("rule", "add", "nonsense").code == 3
    for usage in (["--set", "most"], ["--hard", "--soft"]):
        assert company("rule", "add", "capacity", *usage).code == 2
    assert company("rule", "remove", rule).code == 0
    assert rule not in {item["id"] for item in company("rule", "list", "--json").data["rules"]}


def test_invitations_are_looked_at_and_written(company: Call, tmp_path: Path) -> None:
    """A second run writes nothing new."""
    company(*PROGRAMME)
    company("exchange", "plan", "vertrieb-marketing")
    company("exchange", "publish", "vertrieb-marketing")
    messages = company("invitations", "preview", "--person", "Ann", "--json").data["messages"]
    assert {"recipient", "method", "uid", "sequence", "summary", "start", "file"} <= set(messages[0])
    folder = str(tmp_path / "out")
    written = company("invitations", "write", folder, "--json").data["files"]
    assert written
    assert all(file["changed"] for file in written)
    assert not any(file["changed"] for file in company("invitations", "write", folder, "--json").data["files"])
    assert "0 of them new or changed" in company("invitations", "write", folder).out
    assert company("invitations", "write", folder, "--what", "nonsense").code == 2


def test_a_published_programme_is_repaired_with_the_fewest_changes(company: Call) -> None:
    """Somebody falls ill: the difference is shown first, then applied; a second repair changes nothing."""
    company(*PROGRAMME)
    company("exchange", "plan", "vertrieb-marketing")
    company("exchange", "publish", "vertrieb-marketing")
    rounds = company("exchange", "show", "vertrieb-marketing", "--json").data["rounds"]
    table = rounds[3]["tables"][0]
    ill = table["sides"]["Vertrieb"][0]
    company("absence", "add", ill, rounds[3]["date"], rounds[3]["date"])
    shown = company("exchange", "repair", "vertrieb-marketing", "--dry-run", "--json").data
    done = company("exchange", "repair", "vertrieb-marketing", "--json").data
    assert shown["difference"] == done["difference"]
    assert ill in done["told"]
    assert {"kept", "changed", "added", "removed"} == set(done["difference"])
    assert [found for found in done["findings"] if found["severity"] == "hard"] == []
    again = company("exchange", "repair", "vertrieb-marketing", "--json").data
    assert (again["told"], again["difference"]["changed"]) == ([], [])


def test_a_meeting_is_pinned_held_and_cancelled(company: Call) -> None:
    """By its id; a cancelled one is no meeting any more, and both sit out for that reason."""
    company(*PROGRAMME)
    company("exchange", "plan", "vertrieb-marketing")
    (first, second, *_) = company("exchange", "show", "vertrieb-marketing", "--json").data["rounds"]
    meeting = first["tables"][0]["meeting"]
    assert company("exchange", "pin", "vertrieb-marketing", meeting).code == 0
    assert company("exchange", "hold", "vertrieb-marketing", meeting).code == 0
    other = second["tables"][0]
    assert company("exchange", "cancel", "vertrieb-marketing", other["meeting"]).code == 0
    rounds = company("exchange", "show", "vertrieb-marketing", "--json").data["rounds"]
    assert (rounds[0]["tables"][0]["pinned"], rounds[0]["tables"][0]["state"]) == (True, "held")
    cancelled = next(table for table in rounds[1]["tables"] if table["meeting"] == other["meeting"])
    assert cancelled["state"] == "cancelled"
    waiting = {one["person"] for one in rounds[1]["sitting_out"]}
    assert {person for people in other["sides"].values() for person in people} <= waiting
    assert company("exchange", "unpin", "vertrieb-marketing", meeting).code == 0
    assert company("exchange", "pin", "vertrieb-marketing", "nothing").code == 3


def test_a_single_pool_sits_at_tables(company: Call) -> None:
    """The bound is said first, tables of a pool are shown in one column, and each pair is counted once."""
    when = ("--first", "2027-01-14", "--until", "2027-02-11")
    made = company("exchange", "create", "Kaffeerunde", "--side", "Team=all", "--mode", "tables:3", *when, "--json")
    assert made.code == 0
    assert list(made.data["programme"]["sides"]) == ["Team"]
    planned = company("exchange", "plan", "kaffeerunde", "--json").data
    assert planned["quality"]["distinct_pairs"] <= planned["quality"]["most_distinct_pairs"]
    shown = company("exchange", "show", "kaffeerunde", "--json").data["rounds"]
    people = {id for round in shown for table in round["tables"] for id in table["sides"]["Team"]}
    pairs = company("exchange", "coverage", "kaffeerunde", "--json").data["pairs"]
    assert len(pairs) == len(people) * (len(people) - 1) // 2
    assert "Team" in company("exchange", "show", "kaffeerunde").out
    assert company("exchange", "check", "kaffeerunde").code == 0
    bounds = company("exchange", "bounds", "kaffeerunde", "--lang", "de").out
    assert "alle mit allen" in bounds
