"""`rondo demo`: the whole job at once, for whoever looks at Rondo for the first time."""

from __future__ import annotations

from pathlib import Path

from tests.tui.commands.conftest import Call


def test_the_demonstration_says_what_it_planned_found_and_wrote(bare: Call, tmp_path: Path) -> None:
    """In a pipe it prints sentences with numbers and opens nothing; the workspace is there to look at."""
    folder = tmp_path / "there"
    result = bare("demo", str(folder), "--no-open", "--lang", "de")
    assert result.code == 0, result.err
    assert "Tabellen" in result.out
    assert "mehr ist nicht möglich" in result.out
    assert "Verstöße gegen Muss-Regeln" in result.out
    assert "Kalenderdateien in" in result.out
    place = str(folder / "demo.rondo.json")
    assert bare("-w", place, "info", "--json").data["counts"]["people"] > 40
    assert list((folder / "invitations").rglob("*.ics"))
    again = bare("demo", str(folder), "--no-open")
    assert again.code == 3


def test_the_demonstration_as_json(bare: Call, tmp_path: Path) -> None:
    """The promised keys; all but the two rows that need an answer are in, every possible meeting is made."""
    data = bare("demo", str(tmp_path / "there"), "--json").data
    assert {"workspace", "files", "exchange", "rotation"} <= set(data)
    left_out = [
        note for table in data["tables"] for note in table["notes"] if note["severity"] in ("error", "question")
    ]
    assert [note["value"] for note in left_out] == ["Müller, Anna", "Kr?ger, Lena"]
    quality = data["exchange"]["quality"]
    assert quality["meetings"] == quality["most_meetings"]
    assert [found for found in data["exchange"]["findings"] if found["severity"] == "hard"] == []
    assert data["rotation"]["hard"] > 0
    assert data["files"]
