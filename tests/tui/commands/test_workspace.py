"""A workspace in a database, and copying one, on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.tui.commands.conftest import Call


def test_a_database_is_worked_on_like_a_file(bare: Call, database: str) -> None:
    """The same commands with a URL: made, filled, undone, shown; the address stands in the answer."""
    on = ("-w", database)
    assert bare(*on, "people", "list").code == 5
    assert bare(*on, "init", "--json").data["workspace"] == database
    assert bare(*on, "init").code == 3
    assert bare(*on, "people", "add", "--name", "Müller, Anna", "--number", "40171").code == 0
    assert bare(*on, "people", "list", "--json").data["people"][0]["id"] == "mueller-anna"
    assert bare(*on, "undo").code == 0
    assert [entry["undone"] for entry in bare(*on, "history", "--json").data["entries"]] == [True]
    info = bare(*on, "info", "--json").data
    assert (info["workspace"], info["generation"], info["counts"]["people"]) == (database, 2, 0)
    doctor = bare(*on, "doctor", "--json")
    assert (doctor.code, doctor.data["problems"]) == (0, [])


def test_backups_of_a_database_are_not_ours(bare: Call, database: str) -> None:
    """The refusal says who makes them, and how to get a copy as a file."""
    bare("-w", database, "init")
    for verb in (("list",), ("create",), ("restore", "1")):
        refused = bare("-w", database, "backup", *verb)
        assert refused.code == 1
        assert "rondo workspace copy" in refused.err


def test_a_workspace_is_copied_there_and_back(call: Call, place: Path, database: str) -> None:
    """The answer says what was copied; what is there is never replaced."""
    call("people", "add", "--name", "Müller, Anna")
    back = place.with_name("back.rondo.json")
    there = call("workspace", "copy", str(place), database, "--json")
    assert there.code == 0
    assert (there.data["source"], there.data["workspace"]) == (str(place), database)
    assert (there.data["counts"]["people"], there.data["actions"], there.data["generation"]) == (1, 1, 1)
    assert call("workspace", "copy", str(place), database).code == 3
    assert call("workspace", "copy", database, str(back)).code == 0
    assert call("workspace", "copy", database, str(back)).code == 3
    lists = [call("-w", where, "people", "list", "--json").out for where in (str(place), database, str(back))]
    assert lists[0] == lists[1] == lists[2]
    assert call("workspace", "copy", str(place.with_name("none")), str(place.with_name("new"))).code == 5
    assert not place.with_name("new").exists()


def test_an_address_is_never_shown_with_its_password(bare: Call) -> None:
    """Neither in sentences nor in JSON, when the server cannot be reached."""
    for more in ((), ("--json",)):
        said = bare("-w", "postgresql://anna:geheim@127.0.0.1:1/plan", "info", *more)
        assert said.code == 5
        assert "geheim" not in said.out + said.err
        assert "anna@127.0.0.1:1" in said.out + said.err
