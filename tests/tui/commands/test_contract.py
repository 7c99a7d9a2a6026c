"""What the command line promises whatever is called: exit codes, one JSON document, two languages, no traceback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scheduler.texts import texts
from tests.tui.commands.conftest import Call
from tui.commands.help import help_key, option_keys, value_word
from tui.commands.run import FLAGS, VALUED, globals_first
from tui.commands.tree import command_tree

TREE = command_tree()


def walk(command: Any, path: str = "rondo") -> Iterator[tuple[str, Any]]:
    """Every command of the tree with its path."""
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from walk(inner, f"{path} {name}")


COMMANDS = dict(walk(TREE))
VERBS = [path for path, command in COMMANDS.items() if not hasattr(command, "commands")]
PROMISED = {
    "": "demo init info today import undo redo history completion purge",
    "people": "list show add edit remove export erase",
    "absence": "list add edit remove",
    "department": "list add edit remove",
    "room": "list add edit remove",
    "holiday": "list",
    "setting": "list set",
    "workspace": "copy",
    "rule": "kinds list add edit remove disable enable",
    "finding": "accept reopen",
    "exchange": "create list show bounds plan check why coverage publish repair pin unpin cancel hold slots",
    "rotation": "create list assign unassign show check",
    "invitations": "confirm preview write replies",
    "persona": "list show add edit remove",
    "case": "list show add edit remove",
}


def test_every_promised_verb_is_there() -> None:
    """The verbs of the promise exist by these names."""
    promised = {" ".join(f"rondo {noun} {verb}".split()) for noun, verbs in PROMISED.items() for verb in verbs.split()}
    assert promised <= set(VERBS)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_and_option_is_explained_in_both_languages(path: str, language: str) -> None:
    """Help lacks no text, in neither language."""
    said = texts(language)
    assert said.has(help_key(path))
    for parameter in COMMANDS[path].params:
        assert any(said.has(key) for key in option_keys(parameter, path)), parameter.name
        flag = parameter.param_type_name == "option" and parameter.is_flag
        assert flag or not value_word(parameter, said).startswith("cli-"), parameter.name


@pytest.mark.parametrize("path", COMMANDS)
def test_no_command_takes_an_option_by_the_name_of_a_global_one(path: str) -> None:
    """Global options may stand anywhere, so their names are theirs alone."""
    names = {name for parameter in COMMANDS[path].params for name in (*parameter.opts, *parameter.secondary_opts)}
    assert path == "rondo" or not names & {*VALUED, *FLAGS, "-w"}


def test_help_is_in_the_language_asked_for(bare: Call) -> None:
    """`--lang` decides, wherever it stands; without it the locale, and English for a language nobody has."""
    assert "Nimmt eine Person auf." in bare("people", "add", "--help", "--lang", "de").out
    assert "Aufruf: rondo people add" in bare("--lang=de", "people", "add", "-h").out
    assert "Adds a person." in bare("people", "add", "--help").out


def test_the_language_is_that_of_the_environment(bare: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """RONDO_LANG comes before LC_ALL, that before LC_MESSAGES and LANG."""
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "Aufruf" in bare("--help").out
    monkeypatch.setenv("LC_ALL", "fr_FR")
    assert "Usage" in bare("--help").out
    monkeypatch.setenv("RONDO_LANG", "de")
    assert "Aufruf" in bare("--help").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "There is no command “rondo nonsense”."),
        (["people"], "After “rondo people” it is missing what to do."),
        (["people", "lst"], "There is no command “rondo people lst”."),
        (["people", "list", "all", "more"], "This is too much: more."),
        (["people", "list", "--frm"], "There is no option --frm here."),
        (["people", "show"], "It is missing: PERSON."),
        (["absence", "add", "x", "2027-01-01"], "It is missing: UNTIL."),
        (["finding", "accept", "f-1"], "It is missing: --reason TEXT."),
        (["history", "--limit"], "The value of the option --limit is wrong"),
        (["people", "list", "--lang", "fr"], "There is no language “fr” here"),
        (["absence", "add", "x", "2027-01-01", "2027-01-02", "--kind", "fun"], "“fun” is not possible"),
        (["people", "list", "--workspace"], "The value of the option --workspace is wrong"),
        (["completion", "tcsh"], "“tcsh” is not possible"),
        ([], "The application needs a terminal."),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_2(bare: Call, arguments: list[str], said: str) -> None:
    """What the parser refuses is said in our words, with a way out, and as JSON where that was asked."""
    result = bare(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert said in result.err.splitlines()[0]
    as_json = bare(*arguments[:-1], "--json", *arguments[-1:]) if arguments else bare("--json")
    assert as_json.code == 2
    assert as_json.err == ""
    assert as_json.data["error"]["code"] == "wrong-usage"
    assert set(as_json.data["error"]) == {"code", "title", "text", "file", "line", "field", "hint"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["people", "list", "nobody"], "“nobody” does not say who is meant"),
        (["people", "show", "nobody"], "There is nothing called “nobody”."),
        (["absence", "add", "x", "01/04/2027", "2027-04-02"], "“01/04/2027” is not a date."),
        (["people", "add"], "Something is missing here."),
        (["people", "add", "--name", "Ann", "--email", "ann"], "“ann” is not an e-mail address."),
        (["people", "add", "--name", "Ann\x1b[31m"], "contains control characters"),
        (["people", "list", "--today", "gestern"], "“gestern” is not a date."),
        (["history", "--limit", "many"], "“many” is not a number."),
        (["undo"], "There is nothing that anna could undo."),
        (["room", "add", "--name", "Isar"], "Something is missing here."),
        (["setting", "set", "colour", "red"], "There is nothing called “colour”."),
        (["holiday", "list", "--region", "DE-QQ"], "No holidays are known for “DE-QQ”"),
    ],
)
def test_refused_input_is_one_sentence_and_exit_3(call: Call, arguments: list[str], said: str) -> None:
    """What makes no sense changes nothing and is said with its place and a way out."""
    before = call("info", "--json").data["generation"]
    result = call(*arguments)
    assert result.code == 3
    assert result.out == ""
    assert said in result.err
    assert "\x1b" not in result.err
    assert call(*arguments, "--json").data["error"]["code"] == "refused"
    assert call("info", "--json").data["generation"] == before


def test_no_workspace_is_exit_5_and_never_an_empty_one(bare: Call, place: Path) -> None:
    """Where nothing is, nothing is made by the way; `init` does it, and refuses to do it twice."""
    assert bare("people", "list").code == 5
    assert not place.exists()
    place.write_text("not a workspace")
    assert bare("people", "list").code == 5
    assert bare("init").code == 3
    assert place.read_text() == "not a workspace"


def test_global_options_may_stand_anywhere() -> None:
    """They are found before and after the verb, with both ways of giving a value, and not behind `--`."""
    words = ["people", "--json", "list", "-w", "x", "--today=2027-01-01", "all", "--", "--json"]
    first, rest = globals_first(words)
    assert first == ["--json", "-w", "x", "--today=2027-01-01"]
    assert rest == ["people", "list", "all", "--", "--json"]


def test_a_mistake_of_the_program_is_one_sentence_without_a_traceback(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What nobody expected says where the details are; they hold no values."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("Anna Müller")

    monkeypatch.setattr("scheduler.workspace.people.PeoplePart.list", broken)
    result = call("people", "list")
    assert result.code == 1
    assert "ZeroDivisionError" in result.err.splitlines()[0]
    assert "Traceback" not in result.err
    (details,) = tmp_path.rglob("error-*.txt")
    assert "ZeroDivisionError" in details.read_text()
    assert "Anna" not in details.read_text()


def test_bytes_that_are_no_text_are_refused_like_other_nonsense(call: Call) -> None:
    """A path or name that is not UTF-8 comes back as escapes, in JSON as well."""
    assert call("people", "show", "\udcff").code == 3
    assert "\\udcff" in call("people", "show", "\udcff", "--json").data["error"]["text"]
    assert call("people", "add", "--name", "A\udcff", "--json").data["error"]["code"] == "refused"


def test_an_interruption_is_exit_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with one sentence."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("scheduler.workspace.people.PeoplePart.list", interrupted)
    result = call("people", "list")
    assert (result.code, result.out) == (130, "")
    assert "Interrupted" in result.err
    assert call("people", "list", "--json").data["error"]["code"] == "interrupted"


def test_the_version_is_said_in_text_and_json(bare: Call) -> None:
    """`--version` needs no workspace."""
    assert bare("--version").out.startswith("rondo ")
    assert set(bare("--version", "--json").data) == {"version"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_completion_scripts_name_the_command(bare: Call, shell: str) -> None:
    """There is a script for every shell."""
    assert "rondo" in bare("completion", shell).out
    assert "rondo" in bare("completion", shell, "--json").data["script"]
