"""The main job on a real workspace, with nothing but keys: plan, look, accept, assign, undo, publish, write."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from textual.widgets import Input

from scheduler.model import Side
from scheduler.workspace import Workspace, open_workspace
from tests.tui.app.driving import press, screen_text
from tui.app import RondoApp
from tui.screens.findings import FindingsPage
from tui.screens.rotation import RotationPage
from tui.widgets.board import Board
from tui.widgets.fields import FieldRow

TODAY = date(2027, 3, 17)
CODES = {"VI": "Vertrieb", "MM": "Marketing", "EK": "Einkauf"}
NAMES = ("Ahrens", "Brandl", "Çelik", "Lange", "Neumann", "Vogt", "Weiß")


def company(folder: Path, place: Path | str = "") -> Workspace:
    """Seven people in three departments, one programme, one rotation plan that leaves sales too few.

    In a file in the folder, unless another place is named.
    """
    workspace = open_workspace(
        place or folder / "plan.rondo.json",
        today=TODAY,
        actor="Planer",
        create=True,
        clock=lambda: datetime(2027, 3, 17, 9, tzinfo=UTC),
    )
    workspace.places.add_site("München", "DE-BY", "Europe/Berlin")
    for code, name in CODES.items():
        workspace.places.add_department(code=code, name=name, site="München", min_staffing=1)
    for number, name in enumerate(NAMES):
        workspace.people.add(
            first_name="Ada",
            last_name=name,
            email=f"{number}@example.com",
            department=list(CODES)[number % 3],
            site="München",
        )
    workspace.settings.set("organizer-email", "planung@example.com")
    workspace.exchange.create(
        "Austausch",
        sides=(Side(name="Vertrieb", people="department:VI"), Side(name="Marketing", people="department:MM")),
        first=date(2027, 3, 22),
        until=date(2027, 5, 28),
    )
    workspace.rotation.create("Rotation 2027", date(2027, 3, 1), date(2027, 6, 27))
    for name in ("Ada Ahrens", "Ada Lange", "Ada Weiß"):
        workspace.rotation.assign("rotation-2027", name, "EK", date(2027, 3, 15), date(2027, 3, 28))
    workspace.rules.add("min-present", parameters={"least": "1"}, scope="departments:VI")
    return workspace


async def test_an_exchange_is_planned_published_and_written(tmp_path: Path) -> None:
    """3, s, P; then 7, s: the calendar files lie in the folder."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    folder = tmp_path / "kalender"
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "s")
        assert "von höchstens" in screen_text(pilot)
        assert "Ahrens – Brandl" in screen_text(pilot)
        await press(pilot, "P", "y", "7", "s")
        app.screen.query(Input).first().value = str(folder)
        await press(pilot, "ctrl+s")
    assert list(folder.rglob("*.ics"))
    assert workspace.exchange.list()[0].state == "published"


async def test_a_finding_is_found_looked_at_and_accepted(tmp_path: Path) -> None:
    """5, f, Enter jumps to the board; a accepts; u takes it back, ctrl+r does it again."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "5", "f")
        assert isinstance(app.screen, FindingsPage)
        assert "1 Muss" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, RotationPage)
        assert app.screen.query_exactly_one(Board).place[1] == date(2027, 3, 15)
        await press(pilot, "a", *"vereinbart", "enter")
        assert "0 Muss" in screen_text(pilot)
        await press(pilot, "u")
        assert "1 Muss" in screen_text(pilot)
        await press(pilot, "ctrl+r")
        assert "0 Muss" in screen_text(pilot)
    (verdict,) = [workspace.rotation.check("rotation-2027")]
    assert [finding.accepted.reason for finding in verdict.findings if finding.accepted] == ["vereinbart"]


async def test_an_assignment_is_made_by_hand_and_taken_back(tmp_path: Path) -> None:
    """Enter, ctrl+s, Enter: the bar is on the board; u removes it."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "slash", *"brandl", "enter", "shift+right", "enter", "ctrl+s")
        assert "Keine neuen Verstöße" in screen_text(pilot)
        await press(pilot, "enter")
        view = workspace.rotation.show("rotation-2027", person="Ada Brandl")
        assert [(stay.start, stay.end) for stay in view.assignments] == [(date(2027, 3, 15), date(2027, 3, 28))]
        await press(pilot, "u")
        assert workspace.rotation.show("rotation-2027", person="Ada Brandl").assignments == ()


async def test_a_person_is_added_found_and_sent_on_holiday(tmp_path: Path) -> None:
    """2, a; then the palette finds her, and an absence is on her page and on the board."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "2", "a", *"Zoë", "tab", *"Zimmer", "ctrl+s")
        assert workspace.people.find("Zoë Zimmer").last_name == "Zimmer"
        await press(pilot, "ctrl+p", *"zimmer", "enter", "a", *"22.3.2027", "tab", *"26.3.2027", "ctrl+s")
        assert "Urlaub" in screen_text(pilot)
        await press(pilot, "4")
        assert "AW" in screen_text(pilot)


async def test_an_assignment_is_moved_a_week_later(tmp_path: Path) -> None:
    """> shows the difference; Enter moves the whole stay."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "slash", *"ahrens", "enter", ">", "enter")
    (stay,) = workspace.rotation.show("rotation-2027", person="Ada Ahrens").assignments
    assert (stay.start, stay.end) == (date(2027, 3, 22), date(2027, 4, 4))


async def test_the_demonstration_company_is_loaded_into_an_empty_workspace(tmp_path: Path) -> None:
    """d loads it: people, exchange, rotation with its findings; only in an empty workspace."""
    workspace = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 1, 4), actor="Planer", create=True)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "1")
        assert "d Beispiel laden" in screen_text(pilot)
        await press(pilot, "d")
        assert "Verstöße gegen Muss-Regeln" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, RotationPage)
        assert "10 Muss" in screen_text(pilot)
        await press(pilot, "3")
        assert "von höchstens" in screen_text(pilot)
        await press(pilot, "1", "d")
        assert "„rondo demo“" in screen_text(pilot)


async def test_a_people_list_goes_in_by_preview_and_out_by_one_undo(tmp_path: Path) -> None:
    """i, the path, Enter, ctrl+s; then u."""
    workspace = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="Planer", create=True)
    workspace.places.add_department(code="VI", name="Vertrieb")
    file = tmp_path / "Mitarbeiter.csv"
    table = "Personal-Nr.;Name;E-Mail;Abteilung\n1;Müller, Jörg;j@example.com;VI\n2;Çelik, Ada;;Vertrieb\n"
    file.write_bytes(table.encode("cp1252"))
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "i")
        app.screen.query_one("#paths", Input).value = str(file)
        await press(pilot, "enter")
        assert "+ 2 neu" in screen_text(pilot)
        assert workspace.people.list() == ()
        await press(pilot, "ctrl+s", "2")
        assert "Müller, Jörg" in screen_text(pilot)
        await press(pilot, "u")
        assert workspace.people.list() == ()


async def test_rooms_and_agenda_are_set_in_the_programmes_form(tmp_path: Path) -> None:
    """The usual points are known by their names; anything else is refused."""
    workspace = company(tmp_path)
    workspace.places.add_room(name="Isar", site="München", seats=6)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "3", "e")
        fields = {row.field.name: row.query(Input).first() for row in app.screen.query(FieldRow) if row.query(Input)}
        fields["rooms"].value, fields["agenda"].value = "Donau", "Persona vorstellen = 10; Offene Fragen"
        await press(pilot, "ctrl+s")
        assert "„Offene Fragen“" in screen_text(pilot) or "„Donau“" in screen_text(pilot)
        fields["rooms"].value, fields["agenda"].value = "isar;", "Persona vorstellen = 10; Offene Fragen = 5"
        await press(pilot, "ctrl+s")
        programme = workspace.exchange.find("austausch")
        assert programme.rooms == (workspace.places.rooms()[0].id,)
        assert [(item.topic, item.minutes) for item in programme.agenda] == [("persona", 10), ("Offene Fragen", 5)]
        await press(pilot, "e")
        shown = {row.field.name: row.value for row in app.screen.query(FieldRow)}
        assert (shown["rooms"], shown["agenda"]) == ("Isar", "Persona vorstellen = 10; Offene Fragen = 5")


async def test_what_is_wrong_with_a_side_is_said_beside_it(tmp_path: Path) -> None:
    """Two fields are called people; the sentence stands below the right one."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "3", "c")
        rows = {row.field.name: row for row in app.screen.query(FieldRow)}
        for name, text in (("name", "Neu"), ("people_one", "department:VI"), ("people_two", "Marketing [/]")):
            rows[name].query_exactly_one(Input).value = text
        await press(pilot, "ctrl+s")
        assert [row.field.name for row in app.screen.query(FieldRow) if row.has_class("-wrong")] == ["people_two"]
