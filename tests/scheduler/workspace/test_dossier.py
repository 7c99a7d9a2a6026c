"""What a person is told of themselves: everything that is known of them, and nothing private of others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import (
    Acceptance,
    Refused,
    WrongUsage,
)
from scheduler.texts import texts
from scheduler.workspace import Workspace
from tests.scheduler.workspace.anna import TODAY, anna_company, opened, put, rounds


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Anna's company on the day."""
    later = anna_company(tmp_path)
    yield later
    later.close()


def test_a_dossier_has_everything_about_the_person(workspace: Workspace) -> None:
    """Master data, absences, stays, wishes, meetings with calendar ids, rules, and what was done."""
    workspace.people.edit("P40171", department="MK")
    for by in ("Anna Schmidt", "Ben Berg"):
        put(workspace, Acceptance(id=f"f-{by[0].lower()}", by=by, reason=f"said {by}", day=TODAY))
    dossier = workspace.privacy.export("P40171")
    assert "-field-" not in dossier.text
    data = dossier.data
    assert data["acceptances"] == [{"day": TODAY, "reason": "said Anna Schmidt"}]
    assert data["person"]["email"] == "anna.schmidt@example.org"
    assert [row["kind"] for row in data["absences"]] == ["Krank"]
    assert [row["department"] for row in data["assignments"]] == ["Mk", "Vi"]
    assert all("@rotation." in row["uid"] for row in data["assignments"])
    assert [row["until"] for row in data["past_stays"]] == [date(2026, 3, 1)]
    assert data["wishes"][0]["until"] == date(2027, 5, 31)
    assert data["earlier_meetings"] == [{"day": date(2026, 12, 1), "people": ["Dora Dorn"]}]
    planned = [table for round in rounds(workspace) for table in round.tables if "mueller-anna" in table.everybody]
    assert len(data["meetings"]) == len(planned)
    assert all("@exchange." in row["uid"] for row in data["meetings"])
    assert [row["text"] for row in data["history"]] == ["Anna Schmidt geändert", "Anna Schmidt geändert"]


def test_a_dossier_says_nothing_private_of_others_nor_why_a_rule_is_there(workspace: Workspace) -> None:
    """Of a confidential rule there is only that it exists: not its kind, the other, or who asked for it."""
    workspace.people.add_absence("Dora Dorn", date(2027, 1, 18), date(2027, 1, 22), kind="sick")
    for person in ("P40171", "Fritz Fink"):
        dossier = workspace.privacy.export(person)
        (rule,) = dossier.data["rules"]
        assert rule.pop("title") == texts("de").say("privacy-confidential-rule")
        assert not any(rule.values())
        assert "Sperrpaar" not in dossier.text
        assert "asked" not in dossier.text
    dora = workspace.privacy.export("Dora Dorn")
    assert dora.data["rules"] == []
    assert "Schmidt" in dora.text
    for private in ("P40171", "anna.schmidt@example.org", "2027-01-04", "04.01.2027"):
        assert private not in dora.text


def test_a_dossier_is_written_as_json_and_as_a_text_in_the_persons_language(
    workspace: Workspace, tmp_path: Path
) -> None:
    """A folder gets both, a file one of them; nothing is overwritten unasked, and other endings are refused."""
    workspace.people.edit("P40171", language="en")
    folder = tmp_path / "for anna"
    written = workspace.privacy.write("P40171", folder)
    assert [Path(file).name for file in written] == ["schmidt-anna-mueller-anna.json", "schmidt-anna-mueller-anna.md"]
    data, text = (Path(file).read_text("utf-8") for file in written)
    assert json.loads(data)["person"]["personnel_number"] == "P40171"
    assert text.startswith("# What is stored about Anna Schmidt\n")
    assert "Sick" in text
    with pytest.raises(Refused):
        workspace.privacy.write("P40171", folder)
    assert workspace.privacy.write("P40171", folder, overwrite=True) == written
    (single,) = workspace.privacy.write("P40171", tmp_path / "one.md")
    assert Path(single).read_text("utf-8") == text
    with pytest.raises(WrongUsage):
        workspace.privacy.write("P40171", tmp_path / "one.docx")
    (tmp_path / "link.md").symlink_to(tmp_path / "one.md")
    with pytest.raises(Refused):
        workspace.privacy.write("P40171", tmp_path / "link.md", overwrite=True)


def test_what_somebody_typed_is_no_markdown(tmp_path: Path) -> None:
    """A name with stars and brackets stands in the text as it is."""
    workspace = opened(tmp_path, create=True)
    workspace.people.add(name="*Ann* [x](y) <b>")
    assert r"\*Ann\* \[x\](y) \<b\>" in workspace.privacy.export("*Ann* [x](y) <b>").text
