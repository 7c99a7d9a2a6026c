"""Tables in from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.commands.conftest import Call

LIST = "Personal-Nr.;Name;E-Mail;Abteilung\r\n1;Müller, Anna;anna@x.example;VI\r\n2;Weber, Jan;jan@x.example;VI\r\n"


@pytest.fixture
def table(tmp_path: Path) -> str:
    """A list of two people as German Excel writes it."""
    file = tmp_path / "Mitarbeiter.csv"
    file.write_bytes(LIST.encode("cp1252"))
    return str(file)


def test_a_table_is_looked_at_and_then_taken_over(call: Call, table: str) -> None:
    """A dry run writes nothing; the same file again changes nothing; one undo takes it back."""
    (seen,) = call("import", table, "--dry-run", "--json").data["tables"]
    assert (seen["kind"], seen["rows"], seen["added"], seen["rejected"]) == ("people", 2, 2, 0)
    assert call("people", "list", "--json").data["people"] == []
    taken = call("import", table, "--json").data
    assert taken["applied"] is True
    assert {"file", "kind", "rows", "added", "changed", "unchanged", "rejected", "notes"} <= set(taken["tables"][0])
    assert [person["name"] for person in call("people", "list", "--json").data["people"]] == [
        "Anna Müller",
        "Jan Weber",
    ]
    assert call("import", table, "--json").data["tables"][0]["unchanged"] == 2
    assert call("undo").code == 0
    assert call("people", "list", "--json").data["people"] == []


def test_what_is_said_of_a_table(call: Call, table: str, tmp_path: Path) -> None:
    """Counts, and a line for each row that is left out."""
    assert "Eine Zeile" not in call("import", table, "--lang", "de").out
    assert "2 rows: 0 new, 0 changed, 2 unchanged, 0 not accepted" in call("import", table).out
    bad = tmp_path / "Abwesenheiten.csv"
    bad.write_text("Personal-Nr.;von;bis\n1;01.02.2027;05.02.2027\n9;01.02.2027;05.02.2027\n", encoding="utf-8")
    result = call("import", str(bad), "--json")
    assert result.code == 0
    note = result.data["tables"][0]["notes"][0]
    assert note["line"] == 3
    assert {"line", "column", "value", "text", "severity", "choices"} == set(note)
    bad.write_text("Personal-Nr.;von;bis\n9;01.02.2027;05.02.2027\n", encoding="utf-8")
    assert call("import", str(bad)).code == 3
    assert call("import", str(tmp_path / "nothing.csv")).code == 3
    assert call("import", table, "--as", "nonsense").code in (2, 3)


@pytest.mark.parametrize(("confirmed", "code", "people"), [(False, 1, 0), (True, 0, 2)])
def test_on_a_terminal_the_preview_is_confirmed_first(
    call: Call, table: str, monkeypatch: pytest.MonkeyPatch, confirmed: bool, code: int, people: int
) -> None:
    """No to the question leaves everything as it was."""
    monkeypatch.setattr("tui.commands.session.Session.asks", True)
    monkeypatch.setattr("tui.commands.session.Session.confirm", lambda *_: confirmed)
    result = call("import", table)
    assert result.code == code
    assert "2 new" in result.err
    assert len(call("people", "list", "--json").data["people"]) == people


def test_a_calendar_comes_in_as_a_table_does(call: Call, table: str, tmp_path: Path) -> None:
    """Whose it is may be said; a dry run writes nothing; where nobody says it, every entry is refused."""
    call("import", table)
    file = tmp_path / "kalender.ics"
    event = "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20270201\nSUMMARY:Urlaub\nEND:VEVENT"
    file.write_text(f"BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR\n", encoding="utf-8")
    assert call("import", str(file)).code == 3
    assert call("import", str(file), "--person", "2", "--dry-run").code == 0
    assert call("absence", "list", "--json").data["absences"] == []
    assert call("import", str(file), "--person", "2").code == 0
    (absence,) = call("absence", "list", "--json").data["absences"]
    assert (absence["person"], absence["kind"]) == ("weber-jan", "vacation")


def test_answers_to_invitations_are_told_one_by_one(call: Call, tmp_path: Path) -> None:
    """With whose, about what, which, whether it counts, and a sentence; 3 where there is no answer at all."""
    file = tmp_path / "answer.ics"
    event = "BEGIN:VEVENT\nUID:1@google.com\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\nEND:VEVENT"
    file.write_text(f"BEGIN:VCALENDAR\nMETHOD:REPLY\n{event}\nEND:VCALENDAR\n", encoding="utf-8")
    result = call("invitations", "replies", str(tmp_path), "--json")
    (reply,) = result.data["replies"]
    assert {"person", "uid", "answer", "taken", "text"} <= set(reply)
    assert (reply["uid"], reply["answer"], reply["taken"]) == ("1@google.com", "accepted", False)
    file.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    assert call("invitations", "replies", str(file)).code == 3
