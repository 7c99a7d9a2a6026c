"""People, the playbook, the outbox and the history."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from textual.widgets import Input

from scheduler.model import message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.overview import SettingView
from tests.tui.app.driving import press, screen_text
from tests.tui.app.fake import Invitations, People, workspace
from tui.app import RondoApp
from tui.screens.exchange import ExchangePage
from tui.screens.form import FormDialog
from tui.screens.meeting import MeetingPage
from tui.screens.people import PeoplePage
from tui.screens.person import PersonPage
from tui.screens.rotation import RotationPage
from tui.widgets.listing import Listing


async def test_the_list_narrows_while_one_types() -> None:
    """Words in any column; Enter goes back to the list with the filter kept."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "slash", *"sales")
        listing = app.screen.query_exactly_one(Listing)
        assert listing.count == 1
        await press(pilot, "enter")
        assert app.focused is listing
        assert listing.count == 1
        assert "Auszubildende/r" in screen_text(pilot)


async def test_a_persons_page_leads_to_stays_meetings_and_absences() -> None:
    """Enter on a line of the timeline opens what it is about."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "down", "enter")
        assert isinstance(app.screen, PersonPage)
        assert "38,5 Std." in screen_text(pilot)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, MeetingPage)
        await press(pilot, "escape", "end", "enter")
        assert isinstance(app.screen, FormDialog)
        assert "Abwesenheit von" in screen_text(pilot)
        await press(pilot, "escape", "home", "enter")
        assert isinstance(app.screen, RotationPage)


async def test_editing_hands_the_record_and_its_revision_to_the_workspace() -> None:
    """A wrong number stays in the form; a right one closes it."""
    people = People()
    app = RondoApp(workspace(people=people), "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "2", "e")
        assert isinstance(app.screen, FormDialog)
        await press(pilot, *["tab"] * 7, "end", "x", "ctrl+s")
        assert "„38,5x“ ist keine Zahl." in screen_text(pilot)
        await press(pilot, "backspace", "ctrl+s")
        assert isinstance(app.screen, PeoplePage)
        name, arguments, options = people.done[0]
        assert (name, arguments, options["expect"]) == ("edit", ("p0",), 1)
        assert options["working_time"].hours == 38.5
        assert options["first_name"] == "[/]"


async def test_removing_a_person_asks_first() -> None:
    """No is first; yes removes and leads back to the list."""
    people = People()
    app = RondoApp(workspace(people=people), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "enter", "x", "enter")
        assert people.done == []
        await press(pilot, "x", "y")
        assert people.done == [("remove", ("p0",), {})]
        assert isinstance(app.screen, PeoplePage)


async def test_the_outbox_shows_what_the_recipient_will_read_and_writes_files(tmp_path: Path) -> None:
    """s asks for a folder; nothing is written before."""
    invitations = Invitations()
    app = RondoApp(workspace(invitations=invitations), "en")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "7")
        assert "! Undone: Ann [Sales]" in screen_text(pilot)
        await press(pilot, "down")
        assert "12:00 [/]" in screen_text(pilot)
        await press(pilot, "s")
        assert isinstance(app.screen, FormDialog)
        app.screen.query(Input).first().value = str(tmp_path)
        await press(pilot, "ctrl+s")
        assert invitations.written[0][0] == tmp_path
        assert "1 files in" in screen_text(pilot)


async def test_what_was_handed_over_is_noted_after_a_question() -> None:
    """c asks with the numbers and notes what was shown; what is not due any more as shown is said."""
    invitations = Invitations()
    app = RondoApp(workspace(invitations=invitations), "en")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "7")
        await press(pilot, "c")
        assert "3 messages to 3 people" in screen_text(pilot)
        await press(pilot, "n")
        assert invitations.confirmed == []
        await press(pilot, "c")
        await press(pilot, "y")
        assert invitations.confirmed == ["k0", "k1", "k2"]
        assert "due any more as shown" in screen_text(pilot)
        await press(pilot, "down")
        await press(pilot, "C")
        assert invitations.confirmed[3:] == ["k0"]


async def test_the_playbook_tells_a_persona_in_full() -> None:
    """The text stands below the list."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "6")
        assert "Persona: [/]" in screen_text(pilot)
        assert "[bold]Bo" in screen_text(pilot)


async def test_the_history_says_what_was_taken_back() -> None:
    """Undone entries stay listed."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "H")
        assert "online (undone)" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, ExchangePage)


async def test_a_setting_is_changed_where_it_is_explained() -> None:
    """Enter opens a form with one field."""
    done: list[tuple[str, str]] = []
    setting = SettingView(name="language", value="de", default="de", text=message("tui-undone", action="[/]"))

    def change(name: str, value: str, expect: int) -> Change:
        assert expect == 1
        done.append((name, value))
        return Change(action=message("word-online"))

    settings = SimpleNamespace(list=lambda: (setting,), set=change)
    app = RondoApp(workspace(settings=settings), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "comma")
        assert "Undone: [/]" in screen_text(pilot)
        await press(pilot, "enter", "backspace", "backspace", "e", "n", "enter")
        assert done == [("language", "en")]


async def test_departments_rooms_and_sites_have_a_page() -> None:
    """d leads there from the people; a opens the form of the kind under the cursor."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "d", "end", "a")
        assert isinstance(app.screen, FormDialog)
        assert "Site –" in screen_text(pilot)
