"""What a call knows: colours, who acts, and when it asks."""

from __future__ import annotations

import getpass

import pytest

from scheduler.model import message
from tui.commands.answer import Heading
from tui.commands.session import Session


class Terminal:
    """A standard stream that is a terminal, with what was typed into it."""

    def __init__(self, typed: str = "") -> None:
        self.typed = typed
        self.written: list[str] = []

    def isatty(self) -> bool:
        """It is."""
        return True

    def readline(self) -> str:
        """The line that was typed."""
        return self.typed

    def write(self, text: str) -> None:
        """Remember it."""
        self.written.append(text)

    def flush(self) -> None:
        """Nothing is held back."""


def _terminals(monkeypatch: pytest.MonkeyPatch, typed: str) -> Terminal:
    screen = Terminal()
    for name, stream in (("stdin", Terminal(typed)), ("stdout", screen), ("stderr", screen)):
        monkeypatch.setattr(f"tui.commands.session.sys.{name}", stream)
    return screen


@pytest.mark.parametrize(
    ("environ", "colours"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_follow_the_environment(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], colours: bool
) -> None:
    """NO_COLOR that is not empty, or a terminal that knows none, switches them off."""
    screen = _terminals(monkeypatch, "")
    Session(json=False, language="en", environ=environ).preview([Heading("A")])
    assert ("\x1b[1m" in "".join(screen.written)) is colours


@pytest.mark.parametrize(
    ("typed", "answer"), [("y\n", True), ("JA\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_a_question_is_answered_by_a_word_of_either_language(
    monkeypatch: pytest.MonkeyPatch, typed: str, answer: bool
) -> None:
    """Nothing, or the end of input, is no."""
    screen = _terminals(monkeypatch, typed)
    session = Session(json=False, language="en", environ={})
    assert session.asks
    assert session.confirm(message("cli-import-confirm")) is answer
    assert "".join(screen.written) == "Take it over like this? (y/n) "


def test_programs_are_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """With JSON nobody is there to answer: the command is the answer."""
    _terminals(monkeypatch, "")
    assert Session(json=True, language="en", environ={}).confirm(message("cli-import-confirm"))


def test_progress_is_one_line_that_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is drawn over itself and cleared at the end."""
    screen = _terminals(monkeypatch, "")
    report = Session(json=False, language="en", environ={}).progress()
    assert report is not None
    report(0.5, message("cli-nothing"))
    report(1.0, message("cli-nothing"))
    assert screen.written == ["\r\x1b[K 50% Nothing there.", "\r\x1b[K"]


def test_the_actor_is_the_login_name_or_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that knows no name is no reason to fail."""
    session = Session(json=False, language="en", environ={})
    monkeypatch.setattr(getpass, "getuser", lambda: "anna")
    assert session.actor == "anna"

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert session.actor == "?"
