"""`rondo doctor`, `rondo backup` and `rondo adopt` on the command line: exit codes, JSON, both languages."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scheduler.store.company import make
from tests.scheduler.store.conftest import Clock
from tests.scheduler.workspace.damage import DAMAGES, IN_THE_WAY, Damage, sealed_anew
from tests.tui.commands.conftest import Call

ROOT = Path(__file__).parents[3]


@pytest.fixture
def whole(place: Path) -> Path:
    """A whole workspace at generation 3."""
    make(place, Clock())
    return place


def test_a_whole_workspace_is_exit_0(whole: Path, bare: Call) -> None:
    """With its backups, for people and as JSON."""
    said = bare("doctor")
    assert said.code == 0
    assert "is whole: state 3" in said.out
    assert "-000002-" in said.out
    data = bare("doctor", "--json").data
    assert data["problems"] == []
    assert data["whole"] is True
    assert [backup["generation"] for backup in data["backups"]] == [2, 1, 0]
    assert {"id", "name", "time", "size", "whole", "counts"} <= data["backups"][0].keys()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("damage", "condition", "problem"), [*DAMAGES, *IN_THE_WAY])
def test_damage_is_exit_1_with_problems(
    whole: Path, bare: Call, language: str, damage: Damage, condition: str, problem: str
) -> None:
    """Each problem has an id, a text, a way out and the file; nothing is said on standard error."""
    damage(whole)
    said = bare("doctor", "--json", "--lang", language)
    assert (said.code, said.err) == (1, "")
    assert said.data["condition"] == condition
    first = said.data["problems"][0]
    assert first["id"] == problem
    assert first["file"] == str(whole)
    assert first["text"]
    assert first["hint"]
    assert said.data["last_good"] == said.data["backups"][0]["id"]
    people = bare("doctor", "--lang", language)
    assert (people.code, people.err) == (1, "")
    assert f"[{problem}]" in people.out
    assert "\x1b" not in people.out


@pytest.mark.parametrize("damage", [damage for damage, _, _ in DAMAGES])
def test_the_way_out_that_the_doctor_names_works(whole: Path, bare: Call, damage: Damage) -> None:
    """What every other verb refuses with exit 5 is restored by the id that the doctor names, and works again."""
    damage(whole)
    refused = bare("people", "list", "--json")
    assert refused.code == 5
    assert "doctor" in refused.data["error"]["hint"]
    good = bare("doctor", "--json").data["last_good"]
    done = bare("backup", "restore", good, "--json")
    assert done.code == 0
    assert done.data["changed"] is True
    assert len(bare("people", "list", "--json").data["people"]) == 4
    assert bare("doctor").code == 0
    assert bare("history", "--json").data["entries"][0]["action"] == done.data["action"]


def test_backups_are_made_listed_and_brought_back(whole: Path, bare: Call) -> None:
    """A backup that was asked for is named by its name; what is not there is refused with exit 3."""
    made = bare("backup", "create", "vor der Fusion", "--json").data["backups"][0]
    assert made["name"] == "vor-der-fusion"
    assert bare("people", "edit", "2", "--name", "Jan Anders").code == 0
    assert made["id"] in [backup["id"] for backup in bare("backup", "list", "--json").data["backups"]]
    done = bare("backup", "restore", "vor-der-fusion", "--json")
    assert (done.code, done.data["undoable"]) == (0, True)
    assert bare("undo").code == 0
    assert "Jan Anders" in bare("people", "show", "2").out
    assert bare("backup", "restore", "nonsense", "--json").code == 3
    assert bare("backup", "create", "?!", "--json").code == 3
    assert "does not help against the loss of this drive" in bare("backup", "create").out


def test_an_edited_file_is_adopted_or_refused(whole: Path, bare: Call, tmp_path: Path) -> None:
    """A dry run changes nothing; what is wrong is exit 3 with everything listed, what is right exit 0."""
    tables = json.loads(whole.read_bytes())
    tables["people"]["1"]["body"]["department"] = "nowhere"
    tables["people"]["2"]["body"]["e_mail"] = "x"
    copy = tmp_path / "edited.json"
    copy.write_text(json.dumps(tables, indent=2), encoding="utf-8")
    before = whole.read_bytes()
    refused = bare("adopt", str(copy), "--json")
    assert refused.code == 3
    problems = {problem["id"]: problem for problem in refused.data["problems"] if problem["severity"] == "hard"}
    assert set(problems) == {"people/2", "people/mueller-anna/department/nowhere"}
    assert "Line" in problems["people/2"]["text"]
    assert "adopt" in problems["people/2"]["hint"]
    assert whole.read_bytes() == before
    tables["people"]["1"]["body"]["department"] = "mk"
    del tables["people"]["2"]["body"]["e_mail"]
    copy.write_text(json.dumps(tables, indent=2), encoding="utf-8")
    dry = bare("adopt", str(copy), "--dry-run", "--json")
    assert (dry.code, dry.data["changed"], dry.data["adopted"]) == (0, {"people": 1}, None)
    assert whole.read_bytes() == before
    done = bare("adopt", str(copy), "--json")
    assert (done.code, done.data["adopted"]["undoable"]) == (0, True)
    assert bare("people", "list", "--json").data["people"][1]["department"] == "mk"


def test_nothing_is_there_at_all(place: Path, bare: Call) -> None:
    """Where there never was a workspace, the doctor says how to make one, and nothing is made."""
    said = bare("doctor", "--json")
    assert said.code == 1
    assert "rondo" in said.data["problems"][0]["hint"]
    assert bare("backup", "list", "--json").data == {"backups": []}
    assert bare("backup", "restore", "1", "--json").code == 3
    assert bare("backup", "create", "--json").code == 5
    assert [entry.name for entry in place.parent.iterdir() if "lock" not in entry.name and entry.name != "state"] == []


def test_two_processes_that_restore_at_once_leave_one_whole_state(whole: Path) -> None:
    """Both are done, one after the other; the damaged file is kept aside once, and the history has both."""
    damaged = whole.read_bytes()[:-200]
    whole.write_bytes(damaged)
    environ = {**os.environ, "LANG": "C"}
    restores = [
        subprocess.Popen(
            [sys.executable, "-m", "tui.main", "-w", str(whole), "backup", "restore", state, "--json"],
            cwd=ROOT, env=environ, stdout=subprocess.PIPE,
        )
        for state in ("1", "2")
    ]  # fmt: skip
    answers = [json.loads(restore.communicate()[0]) for restore in restores]
    assert [restore.returncode for restore in restores] == [0, 0]
    assert sorted(answer["undoable"] for answer in answers) == [False, True]
    first, second = sorted(answers, key=lambda answer: int(answer["generation"]))
    assert first["generation"] + 1 == second["generation"]
    assert Path(first["kept"]).read_bytes() == damaged
    done = subprocess.run(
        [sys.executable, "-m", "tui.main", "-w", str(whole), "doctor", "--json"],
        cwd=ROOT, env=environ, stdout=subprocess.PIPE, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert json.loads(done.stdout)["generation"] == second["generation"]


WITH_A_COMMAND = [
    ("people", "department"), ("people", "site"), ("people", "manager"), ("departments", "site"),
    ("departments", "mentor"), ("absences", "person"), ("rooms", "site"), ("personas", "owner"), ("cases", "owner"),
    ("cases", "persona"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "field"), WITH_A_COMMAND)
def test_the_command_that_mends_a_reference_works(whole: Path, bare: Call, table: str, field: str) -> None:
    """What the doctor says is to be typed can be typed, and mends it."""

    def break_reference(tables: dict[str, Any]) -> None:
        for document in tables["programmes"].values():
            document["body"].pop("rooms", None)
        for document in tables["rounds"].values():
            document["body"]["tables"][0].pop("room", None)
        tables[table]["1"]["body"][field] = "nowhere"

    sealed_anew(whole, break_reference)
    (problem,) = bare("doctor", "--json").data["problems"]
    _, _, place, *command = shlex.split(problem["hint"])
    assert place == str(whole)
    assert bare(*command).code == 0
    assert bare("doctor", "--json").data["problems"] == []


@pytest.mark.parametrize("scope", [{"people": ["xx"]}, {"departments": ["xx"]}, {"pairs": [["xx", "berg-eva"]]}])
def test_a_rule_about_nobody_can_be_removed(whole: Path, bare: Call, scope: Any) -> None:
    """The way out of a rule that speaks of somebody who is not there is to remove it."""
    sealed_anew(whole, lambda tables: tables["rules"]["1"]["body"].update(scope=scope))
    (problem,) = bare("doctor", "--json").data["problems"]
    assert bare(*shlex.split(problem["hint"])[3:]).code == 0
    assert bare("doctor").code == 0


def test_a_stay_in_no_department_can_be_taken_out(whole: Path, bare: Call) -> None:
    """The way out of a stay whose department or mentor is not there is to take it out."""
    sealed_anew(
        whole, lambda tables: tables["rotation_rows"]["1"]["body"]["assignments"][0].update(department="nowhere")
    )
    (problem,) = bare("doctor", "--json").data["problems"]
    assert bare(*shlex.split(problem["hint"])[3:]).code == 0
    assert bare("doctor").code == 0
