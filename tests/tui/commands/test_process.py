"""The command as a process: what is imported, where output goes, pipes, signals and starting time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.tui.commands.test_contract import VERBS

ROOT = Path(__file__).parents[3]
HEAVY = ("textual", "ortools", "openpyxl", "holidays")
LIGHT = """
import sys
from tui.main import main
sys.argv = ["rondo", "--version"]
code = main()
loaded = sorted(name for name in ("typer", "msgspec", "scheduler", "textual", "babel") if name in sys.modules)
print(code, loaded)
"""
EVERY_HELP = """
import io, sys, contextlib
from tui.commands.run import run
for path in sys.argv[1:]:
    with contextlib.redirect_stdout(io.StringIO()) as said:
        assert run([*path.split()[1:], "--help"]) == 0, path
    assert said.getvalue(), path
    assert not [name for name in ("textual", "ortools", "openpyxl") if name in sys.modules], path
"""


EVERY_VERB = """
import io, sys, contextlib, json
from tui.commands.run import run
folder, *lines = sys.argv[1:]
for line in lines:
    words = line.split("|")
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(said):
        day = [] if "--today" in words else ["--today", "2027-01-05"]
        code = run([*words, "-w", folder + "/demo.rondo.json", *day, "--json"])
    assert code in (0, 1), (line, said.getvalue())
    assert "error" not in json.loads(said.getvalue()), (line, said.getvalue())
    assert not [name for name in sys.modules if name.partition(".")[0] == "textual"], line
"""
STAY = "fi-20270208-weber-jan"
FINDING = "f-d9323f7e66"
MEETING = "1007@2027-01-14"


def _lines(folder: str) -> list[str]:
    """A call of every verb that makes sense on the demonstration company, in an order that makes sense."""
    exchange, rotation = "vertrieb-marketing", "rotation-2027"
    return [
        f"demo|{folder}", "info", "today", "history", "undo", "redo", "completion|bash",
        "people|add|--name|Neu, Nora", "people|list", "people|show|Nora Neu", "people|edit|Nora Neu|--tags|x",
        "absence|add|Nora Neu|2027-02-01|2027-02-02", "absence|list", "absence|edit|neu-nora-2027-02-01|--half|am",
        "absence|remove|neu-nora-2027-02-01", f"people|export|Nora Neu|{folder}/nora.json", "people|remove|Nora Neu",
        "people|add|--name|Alt, Ole", "people|erase|Ole Alt|--yes", "purge|--dry-run",
        "department|add|--code|QS|--name|Qualität", "department|list", "department|edit|QS|--min-stay|2",
        "department|remove|QS", "room|add|--name|Loisach|--site|München", "room|list", "room|edit|Loisach|--seats|3",
        "room|remove|Loisach", "site|add|--name|Wien", "site|list", "site|edit|Wien|--region|AT", "site|remove|Wien",
        "holiday|list", "setting|list", "setting|set|language|en", "rule|kinds", "rule|list",
        "rule|add|works-council|--notice", "rule|edit|works-council-2|--note|x", "rule|disable|works-council-2",
        "rule|enable|works-council-2", "rule|remove|works-council-2", f"finding|accept|{FINDING}|--reason|abgesprochen",
        f"finding|reopen|{FINDING}",
        "exchange|create|Zwei|--side|A=department:EK|--side|B=department:LO|--first|2027-02-01|--until|2027-03-01",
        "exchange|list", "exchange|bounds|zwei", "exchange|plan|zwei", "exchange|check|zwei",
        "exchange|variants|zwei|--count|2", "exchange|suggestions|zwei", "exchange|take|zwei|1", "exchange|drop|zwei",
        "exchange|edit|zwei|--minutes|45", "exchange|slots|zwei|--count|2", "exchange|publish|zwei",
        f"exchange|show|{exchange}", f"exchange|why|{exchange}|1002|2027-01-21", f"exchange|coverage|{exchange}",
        f"exchange|repair|{exchange}|--dry-run", f"exchange|pin|{exchange}|{MEETING}",
        f"exchange|unpin|{exchange}|{MEETING}", f"exchange|move|{exchange}|{MEETING}|--at|12:30|--dry-run",
        f"exchange|swap|{exchange}|1007|1012|--round|2027-01-14|--dry-run", f"exchange|hold|{exchange}|{MEETING}",
        f"feedback|form|{exchange}|{folder}/forms|--today|2027-01-15", f"feedback|report|{exchange}",
        f"feedback|add|{exchange}|{MEETING}|--held|--today|2027-01-15",
        f"feedback|notes|{exchange}|{MEETING}|Preise", f"feedback|read|{folder}/nothing.md",
        f"action-item|add|{exchange}|{MEETING}|Anrufen", "action-item|list",
        f"action-item|meeting|{exchange}|{MEETING}",
        "action-item|done|Anrufen", "action-item|reopen|Anrufen", "action-item|remove|Anrufen",
        f"review|measure|{exchange}|31|--on|2027-01-04", f"review|add|{exchange}|works|keep", f"review|show|{exchange}",
        "card|Petra Produktion|--statement|Kurz", f"card|Petra Produktion|{folder}/card.md",
        f"exchange|cancel|{exchange}|{MEETING}",
        "exchange|create|Drei|--side|A=department:EK|--side|B=department:LO|--first|2027-02-01|--until|2027-03-01",
        "exchange|remove|drei",
        "rotation|create|Neu|--from|2027-09-01|--until|2027-10-01", "rotation|list",
        "rotation|solve|neu|--time-limit|2", "rotation|repair|neu|--dry-run", "rotation|copy|neu|Kopie",
        "rotation|compare|neu|kopie", "rotation|take|neu|kopie", "rotation|variants|neu|--count|2|--time-limit|3",
        "rotation|remove|neu",
        f"rotation|show|{rotation}", f"rotation|check|{rotation}", f"rotation|pin|{rotation}|{STAY}",
        f"rotation|unpin|{rotation}|{STAY}", f"rotation|move|{rotation}|{STAY}|2027-02-15|--dry-run",
        f"rotation|unassign|{rotation}|{STAY}|--dry-run",
        f"rotation|assign|{rotation}|1033|EK|2027-07-01|2027-07-15|--dry-run",
        f"rotation|swap|{rotation}|1033|berger-max|2027-03-01|2027-03-14|--tandem|--dry-run",
        f"rotation|split|{rotation}|{STAY}|2027-02-15|--dry-run", f"rotation|edit|{rotation}|{STAY}|--goal|Kalkulation",
        f"rotation|suspend|{rotation}|{STAY}|2027-02-15|2027-02-16", f"rotation|resume|{rotation}|{STAY}",
        f"rotation|break-off|{rotation}|{STAY}|2027-02-21|--dry-run", f"rotation|approve|{rotation}",
        f"rotation|publish|{rotation}", f"rotation|difference|{rotation}",
        f"rotation|council|{rotation}|--set|mk-20270201-ahrens-jana=informed",
        "invitations|preview", "invitations|send|--dry-run", f"invitations|write|{folder}/invitations",
        f"invitations|confirm|{folder}/invitations",
        "persona|add|--name|P", "persona|list", "persona|show|P", "persona|edit|P|--role|r",
        "case|add|--name|C|--persona|P", "case|list", "case|show|C", "case|edit|C|--customer|c", "case|remove|C",
        "persona|remove|P",
        f"report|board|{folder}/board.html", f"report|coverage|{folder}/wer.csv|--programme|{exchange}",
        "event|create|Speed|--side|A=department:VI|--side|B=department:MK|--on|2027-03-04", "event|list",
        "event|plan|Speed", "event|show|Speed", "event|presence|Speed|1007|--absent",
        f"event|cards|Speed|{folder}/s.pdf",
        "event|remove|Speed",
        f"playbook|export|{folder}/playbook", f"playbook|import|{folder}/playbook/persona-petra-produktion.md",
        f"rotation|explain|{rotation}|--time-limit|2", f"report|matrix|{folder}/matrix.xlsx",
        f"stay|list|{rotation}", f"stay|note|{rotation}|{STAY}|--objectives|Kampagnen|--midway-held",
        "doctor", "backup|list", "backup|create|before", "backup|restore|before", f"adopt|{folder}/demo.rondo.json",
        f"workspace|copy|{folder}/demo.rondo.json|{folder}/copy.rondo.json",
    ]  # fmt: skip


def rondo(*arguments: str, environ: Mapping[str, str] = {}, stdin: str = "") -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, in English."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("RONDO", "LC_"))}
    return subprocess.run(
        [sys.executable, "-m", "tui.main", *arguments],
        cwd=ROOT, env={**own, "LANG": "C", **environ}, input=stdin.encode(), capture_output=True, check=False,
    )  # fmt: skip


def test_the_version_starts_nothing_else() -> None:
    """`rondo --version` loads neither the parser nor the engine."""
    done = subprocess.run([sys.executable, "-c", LIGHT], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []"


def test_no_verb_loads_the_application_to_be_explained() -> None:
    """Help of every verb, in one process, loads no part of the application and no solver."""
    done = subprocess.run(
        [sys.executable, "-c", EVERY_HELP, *VERBS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_verb_works_on_the_demonstration_company_without_the_application(tmp_path: Path) -> None:
    """No call of any verb loads Textual; each answers with one JSON document."""
    lines = [*_lines(str(tmp_path)), f"import|{ROOT}/data/demo/Mitarbeiterliste.csv"]
    called = {" ".join(["rondo", *line.split("|")[:2]]) for line in lines} | {f"rondo {x.split('|')[0]}" for x in lines}
    assert set(VERBS) - called == {"rondo init", "rondo invitations replies", "rondo invitations publish-caldav"}
    done = subprocess.run(
        [sys.executable, "-c", EVERY_VERB, str(tmp_path), *lines], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_command_does_its_work_without_the_application(tmp_path: Path) -> None:
    """Adding somebody and listing everybody loads no part of the application."""
    program = (
        "import sys; from tui.commands.run import run\n"
        "for words in (['init'], ['people', 'add', '--name', 'Ann'], ['people', 'list']): assert run(words) == 0\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    own = {**os.environ, "RONDO_WORKSPACE": str(tmp_path / "plan.rondo.json")}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=own, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_errors_go_to_standard_error_and_data_to_standard_output(tmp_path: Path) -> None:
    """A pipe gets data only; with JSON it gets the error as well."""
    place = str(tmp_path / "plan.rondo.json")
    missing = rondo("-w", place, "people", "list")
    assert (missing.returncode, missing.stdout) == (5, b"")
    assert b"rondo init" in missing.stderr
    as_json = rondo("-w", place, "people", "list", "--json")
    assert (as_json.returncode, as_json.stderr) == (5, b"")
    assert json.loads(as_json.stdout)["error"]["code"] == "unusable"


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """`rondo people list | head` says nothing of pipes."""
    place = str(tmp_path / "plan.rondo.json")
    rondo("-w", place, "init")
    rondo("-w", place, "people", "add", "--name", "Ann")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "tui.main", "-w", place, "people", "list"],
        cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 0


def test_output_survives_a_terminal_that_cannot_write_umlauts(tmp_path: Path) -> None:
    """An ASCII terminal gets escapes, and JSON is UTF-8 wherever it goes."""
    place = str(tmp_path / "plan.rondo.json")
    rondo("-w", place, "init")
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    rondo("-w", place, "people", "add", "--name", "Müller, Anna", environ={"PYTHONUTF8": "1"})
    shown = rondo("-w", place, "people", "list", environ=ascii_only)
    assert shown.returncode == 0
    assert b"M\\xfcller" in shown.stdout
    as_json = rondo("-w", place, "people", "list", "--json", environ=ascii_only)
    assert json.loads(as_json.stdout.decode("utf-8"))["people"][0]["name"] == "Anna Müller"


@pytest.mark.parametrize("arguments", [(), ("--lang", "de")])
def test_without_a_terminal_the_application_is_not_opened(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """`rondo` in a pipe says how to go on, and makes no workspace."""
    place = tmp_path / "plan.rondo.json"
    done = rondo("-w", str(place), *arguments)
    assert done.returncode == 2
    assert not place.exists()


def test_an_interrupt_ends_a_running_command_without_a_traceback(tmp_path: Path) -> None:
    """SIGINT while it works is exit 130 and one sentence."""
    program = (
        "import os, signal, sys\n"
        "import scheduler.workspace.people as people\n"
        "people.PeoplePart.list = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "from tui.commands.run import run\n"
        "run(['init']); sys.exit(run(['people', 'list']))"
    )
    own = {**os.environ, "RONDO_WORKSPACE": str(tmp_path / "plan.rondo.json"), "LANG": "C"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=own, capture_output=True, text=True, check=False
    )
    assert done.returncode == 128 + signal.SIGINT
    assert "Traceback" not in done.stderr
