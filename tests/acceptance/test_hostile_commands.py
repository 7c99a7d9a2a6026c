"""Hostile texts through every verb of the command line: what is stored comes out as text, what is typed is refused."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scheduler.workspace import open_workspace
from tests.acceptance.hostile import TODAY, Texts, company
from tui.commands.run import run
from tui.commands.tree import command_tree

TYPED = "[/]\x1b[31m\x9b7m\u202e\u2028\r\n\udcff{$x}%s"
"""What somebody may type, or a script may pass on."""

INTERACTIVE = {"rondo demo", "rondo workspace copy"}
"""Verbs that build or copy whole workspaces; their own tests feed them hostile places."""


PLACES = {"rondo invitations send", "rondo invitations write", "rondo backup create", "rondo playbook export"}
"""Verbs that write beside the workspace, where a folder or a label may be called anything."""


def verbs(command: Any, path: str = "rondo") -> Iterator[tuple[str, Any]]:
    """Every verb with its path."""
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
    for name, below in (inner or {}).items():
        yield from verbs(below, f"{path} {name}")


VERBS = {path: verb for path, verb in verbs(command_tree()) if path not in INTERACTIVE}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Texts]:
    """The hostile workspace, and what its texts are."""
    texts = Texts()
    file = tmp_path_factory.mktemp("hostile") / "plan.rondo.json"
    company(file, texts)
    return file, texts


@pytest.fixture
def place(made: tuple[Path, Texts], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it under a hostile name, for one call."""
    file = tmp_path / "[red]{x}\x1b[31m.rondo.json"
    shutil.copy(made[0], file)
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RONDO_LANG", "de")
    monkeypatch.setenv("RONDO_WORKSPACE", str(file))
    monkeypatch.setenv("RONDO_TODAY", TODAY.isoformat())
    monkeypatch.setenv("RONDO_ACTOR", "[/]Planerin")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    return file


def values(file: Path, folder: Path) -> dict[str, str]:
    """What can be written for each kind of value; a verb with a new one fails here until it has one."""
    workspace = open_workspace(file, today=TODAY, actor="x")
    round_ = workspace.exchange.show("e1").rounds[1]
    findings = [*workspace.rotation.findings(), *workspace.exchange.findings()]
    table = folder / "Liste [1].csv"
    table.write_text("Name;E-Mail\n[red]N[/red];x@example.com\n", encoding="utf-8")
    return {
        "person": "p1", "programme": "e1", "plan": "ro1", "department": "d1", "room": "r1", "site": "s1",
        "persona": "pe1", "case": "c1", "meeting": round_.tables[0].meeting, "round": round_.date.isoformat(),
        "person-or-meeting": "p1", "assignment": "a1", "finding": findings[0].id, "rule": "ru1",
        "kind": "min-present", "absence": "ab1", "setting": "organizer-name", "value": "[/]x", "text": "[/]x",
        "name": "[/]x", "folder": str(folder / "aus"), "file": str(table), "from": "2027-01-18",
        "until": "2027-01-24", "date": "2027-01-18", "selector": "all", "shell": "bash", "side": "[/]A=all",
        "suggestion": "x", "backup": "x", "workspace-file": str(file), "state-name": "x",
        "file-or-folder": str(folder / "aus"), "item": "x", "works": "works", "decision": "keep", "number": "31,5",
        "event": "x",
    }  # fmt: skip


def words(verb: Any, known: dict[str, str]) -> list[str]:
    """The arguments and options that the verb cannot do without."""
    needed = [parameter for parameter in verb.params if parameter.param_type_name == "argument" or parameter.required]
    given: list[str] = []
    for parameter in needed:
        value = known[parameter.metavar]
        given += [value] if parameter.param_type_name == "argument" else [parameter.opts[0], value]
    return given


def obeyed(text: str) -> set[str]:
    """What stands in an output that a terminal would obey."""
    return {char for char in text if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Zl", "Cs")} - {
        "\u200d"
    }


Called = tuple[int, str, str]
Call = Callable[..., Called]


@pytest.fixture
def call(place: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls of the command line in this process."""

    def called(*arguments: str) -> Called:
        capsys.readouterr()
        code = run(arguments)
        return (code, *capsys.readouterr())

    return called


@pytest.mark.parametrize("path", VERBS)
def test_every_verb_says_stored_texts_as_they_are(
    path: str, call: Call, place: Path, tmp_path: Path, made: tuple[Path, Texts]
) -> None:
    """For people: whole, in order and without anything that a terminal obeys. For programs: one JSON document."""
    given = words(VERBS[path], values(place, tmp_path))
    backup = place.read_bytes()
    code, out, err = call(*path.split()[1:], *given)
    assert code in (0, 1, 2, 3), err
    assert obeyed(out + err) == set()
    assert made[1].damaged(out + err) == []
    assert "{???}" not in out + err
    place.write_bytes(backup)
    code, out, err = call(*path.split()[1:], *given, "--json")
    assert code in (0, 1, 2, 3), out
    assert err == ""
    assert obeyed(out) == set()
    assert "unexpected" not in json.loads(out).get("error", {}).get("code", "")


@pytest.mark.parametrize("path", VERBS)
def test_every_verb_takes_hostile_words_calmly(path: str, call: Call, place: Path, tmp_path: Path) -> None:
    """Each is refused with a sentence or taken for a name that is not there; nothing is changed or obeyed."""
    needed = words(VERBS[path], dict.fromkeys(values(place, tmp_path), TYPED))
    optional = [
        option.opts[0] for option in VERBS[path].params if option.param_type_name == "option" and not option.is_flag
    ]
    before = place.read_bytes()
    calls = [needed, *([*words(VERBS[path], values(place, tmp_path)), option, TYPED] for option in optional)]
    for given in calls:
        if not given:
            continue
        code, out, err = call(*path.split()[1:], *given)
        assert code in ((0, 1, 2, 3, 5) if path in PLACES else (1, 2, 3, 5)), (given, out, err)
        assert obeyed(out + err) == set()
        code, out, err = call(*path.split()[1:], *given, "--json")
        assert err == ""
        assert obeyed(out) == set()
        assert json.loads(out).get("error", {}).get("code") != "unexpected", out
    assert place.read_bytes() == before


@pytest.mark.parametrize("option", ["--actor", "--today", "--lang", "--workspace"])
def test_global_options_take_hostile_words_calmly(option: str, call: Call) -> None:
    """Also who acts: the name would stand in the history for good."""
    for given in (["people", "add", "--name", "Ada"], ["people", "list"]):
        code, out, err = call(option, TYPED, *given)
        assert code in (2, 3, 5)
        assert out == ""
        assert obeyed(err) == set()
