"""What comes of the meetings, in the application: feedback in five keys, action items, cards, reviews."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from scheduler.model.method import Decision, Feedback, Works
from scheduler.workspace import Workspace, open_workspace
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.test_conflicts import enter, rows, shown
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.feedback import FeedbackDialog
from tui.screens.review import ReviewPage
from tui.widgets.listing import Listing


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The small company with a published exchange, looked at some weeks later."""
    made = company(tmp_path)
    made.playbook.add_persona(name="Petra", problems="Zeit")
    made.exchange.plan("austausch")
    made.exchange.publish("austausch")
    rounds = [round for round in made.exchange.show("austausch").rounds if round.tables]
    made.close()
    return open_workspace(tmp_path / "plan.rondo.json", today=rounds[-1].date + timedelta(days=1), actor="anna")


def first_meeting(workspace: Workspace) -> str:
    """The first meeting there was."""
    return next(table.meeting for round in workspace.exchange.show("austausch").rounds for table in round.tables)


async def opened(pilot: Pilot[None], workspace: Workspace) -> None:
    """Go to the first meeting's page."""
    app = pilot.app
    assert isinstance(app, RondoApp)
    await app._go("meeting", f"austausch:{first_meeting(workspace)}")
    await settle(pilot)


async def test_feedback_takes_five_keys(workspace: Workspace) -> None:
    """f, held, four, it works, Enter: kept with one entry in the history, and taken back with u."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, workspace)
        await press(pilot, "f")
        assert isinstance(app.screen, FeedbackDialog)
        await press(pilot, "h", "4", "w", "enter")
        assert "gehalten" in screen_text(pilot)
        (given,) = workspace.now().all(Feedback).values()
        assert (given.works, given.lead_quality) == (Works.WORKS, 4)
        await press(pilot, "u")
        assert not workspace.now().all(Feedback)


async def test_letters_in_the_line_are_letters_and_a_key_again_takes_back(workspace: Workspace) -> None:
    """Tab leads into the line; h there is no outcome; Escape keeps nothing."""
    app = RondoApp(workspace, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, workspace)
        await press(pilot, "f", "h", "h", "n", "tab", *"hw5", "enter")
        (given,) = workspace.now().all(Feedback).values()
        assert (given.works, given.lead_quality, given.text) == (Works.NO, None, "hw5")
        assert workspace.exchange.meeting("austausch", first_meeting(workspace)).table.state == "planned"
        await press(pilot, "f", "x", "escape")
        assert workspace.feedback.report("austausch").missed == 0


async def test_what_was_agreed_stands_on_the_page_and_is_done_on_the_review(workspace: Workspace) -> None:
    """a notes it for both at the table; on the review Enter says that it is done, and again that it is not."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 34)) as pilot:
        await opened(pilot, workspace)
        await press(pilot, "a")
        enter(app, text="Fallstudie schicken", until="21.3.2027")
        await press(pilot, "ctrl+s")
        assert "Fallstudie schicken (21.03.2027)" in shown(pilot)
        await press(pilot, "escape", "3", "R")
        assert isinstance(app.screen, ReviewPage)
        assert "Fallstudie schicken" in screen_text(pilot)
        listing = app.screen.query_one("Listing")
        listing.point_to(next(key for key in app.screen._items))  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert [item.state for item in workspace.action_items.list(with_done=True)] == ["done"]
        await press(pilot, "enter")
        assert [item.done for item in workspace.action_items.list()] == [None]
        await press(pilot, "x")
        assert workspace.action_items.list(with_done=True) == ()


@pytest.mark.parametrize("language", ["de", "en"])
async def test_a_review_and_the_measure_are_kept_on_their_page(workspace: Workspace, language: str) -> None:
    """m draws the goal's measure; a keeps a verdict with its decision."""
    app = RondoApp(workspace, language)
    async with app.run_test(size=(110, 40)) as pilot:
        await press(pilot, "3", "R", "m")
        app.screen.query(Input).first().value = "31,5"
        await press(pilot, "ctrl+s")
        assert "31,5" in screen_text(pilot) or "31.5" in screen_text(pilot)
        await press(pilot, "a")
        enter(app, text="Mehr Praxis", again="4")
        await press(pilot, "ctrl+s")
        assert "Mehr Praxis" in screen_text(pilot)
    (review,) = workspace.reviews.show("austausch").reviews
    assert (review.verdict, review.decision) == (Works.WORKS, Decision.KEEP)
    assert workspace.reviews.show("austausch").due == workspace.today + timedelta(weeks=4)


async def test_a_card_is_made_in_the_playbook(workspace: Workspace) -> None:
    """L adds a line, K says where the card hangs; both are read below."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 34)) as pilot:
        await press(pilot, "6", "L")
        enter(app, text="Rüsten in neun Minuten")
        await press(pilot, "ctrl+s", "K")
        enter(app, where="Küche")
        await press(pilot, "ctrl+s")
        said = shown(pilot)
        assert "Rüsten in neun Minuten" in said
        assert "Stand 1: Küche" in said


async def test_a_persona_is_written_with_lines_and_changed(workspace: Workspace) -> None:
    """a asks for one, texts of several lines keep their lines; e changes it as a new revision; x removes it."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "6", "a")
        enter(app, name="Erwin", role="Einkäufer")
        rows(app)["problems"].query_exactly_one(TextArea).text = "Kosten\nTermine"
        await press(pilot, "ctrl+s")
        assert workspace.playbook.persona("Erwin").problems == "Kosten\nTermine"
        app.screen.query_exactly_one(Listing).point_to("persona:erwin")
        await press(pilot, "e")
        assert rows(app)["problems"].value == "Kosten\nTermine"
        enter(app, role="Leiter Einkauf")
        await press(pilot, "ctrl+s")
        changed = workspace.playbook.persona("Erwin")
        assert (changed.role, changed.problems, changed.revision) == ("Leiter Einkauf", "Kosten\nTermine", 2)
        await press(pilot, "x")
        assert [one.name for one in workspace.playbook.personas()] == ["Petra"]
