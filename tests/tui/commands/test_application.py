"""From the command line into the application: when it opens, and on what."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.model import Unusable
from tests.tui.commands.conftest import Call
from tui.commands.session import Session


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A terminal, and the languages in which the application was opened in it."""
    found: list[str] = []

    def run_application(session: Session) -> int:
        assert session.workspace.overview.today().day == session.today
        found.append(session.texts.language)
        return 0

    for module in ("application", "demo"):
        monkeypatch.setattr(f"tui.commands.{module}.run_application", run_application)
        monkeypatch.setattr(f"tui.commands.{module}.on_terminal", lambda: True)
    return found


def test_without_a_noun_the_application_opens(call: Call, opened: list[str]) -> None:
    """On the workspace that is there, in the language asked for."""
    assert call("--lang", "de").code == 0
    assert call().code == 0
    assert opened == ["de", "en"]


def test_the_first_time_it_opens_on_a_new_workspace(bare: Call, place: Path, opened: list[str]) -> None:
    """Whoever starts Rondo for the first time needs no other command."""
    assert bare().code == 0
    assert place.exists()
    assert opened == ["en"]


def test_a_vanished_workspace_is_not_replaced_by_an_empty_one(
    call: Call, place: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where backups say that there has been one, it is gone and not new: what can be brought back is shown."""
    shown: list[str] = []

    def left_without_a_way(_: Session, error: Unusable) -> bool:
        shown.append(error.text.key)
        return False

    monkeypatch.setattr("tui.commands.application.rescue_workspace", left_without_a_way)
    call("people", "add", "--name", "Ann")
    place.unlink()
    assert call().code == 5
    assert shown == ["store-gone"]
    assert not place.exists()
    assert opened == []


def test_with_json_nothing_is_opened(call: Call, opened: list[str]) -> None:
    """A program that asks for JSON gets an error document, not an application."""
    assert call("--json").data["error"]["code"] == "wrong-usage"
    assert opened == []


def test_the_demonstration_opens_in_a_terminal_unless_told_otherwise(
    bare: Call, tmp_path: Path, opened: list[str]
) -> None:
    """It says what it did and then opens on its own workspace."""
    result = bare("demo", str(tmp_path / "one"), "--lang", "de")
    assert (result.code, opened) == (0, ["de"])
    assert "Eingelesen" in result.out
    assert bare("demo", str(tmp_path / "two"), "--no-open").code == 0
    assert opened == ["de"]
