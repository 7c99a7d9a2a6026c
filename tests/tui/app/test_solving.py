"""Solving a rotation plan in the application: the board stays usable, the answer is told, one undo takes it back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from scheduler.model import Message, message
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.solving import Solution
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.fake import Rotation, today, workspace
from tests.tui.app.made_up import HOSTILE
from tui.app import RondoApp
from tui.screens.rotation import RotationPage
from tui.screens.solution import SolutionDialog
from tui.widgets.board import Board


class Solving:
    """A solving part that answers at once, or goes on until it is stopped."""

    def __init__(self, status: str = "feasible", *, slow: bool = False) -> None:
        self.status = status
        self.slow = slow
        self.done: list[str] = []

    def solve(self, plan: str, *, progress: Callable[..., None], stop: Callable[[], bool]) -> Solution:
        """Report the best so far; a plan with hostile names, or none."""
        progress(0.4, message("rotation-solving-best", name=HOSTILE[0], best=48, bound=12))
        pause = threading.Event()
        while self.slow and not stop():
            pause.wait(0.02)
        self.done.append(plan)
        said = message(f"rotation-solve-{self.status}", name=HOSTILE[0], objective=7, bound=3, seconds=60)
        if self.status in ("impossible", "unknown"):
            return Solution(
                status=self.status, objective=None, bound=None, gap=None, difference=Difference(kept=9), told=(),
                findings=today().findings, seconds=60.0, sentences=(said,),
            )  # fmt: skip
        told = message("rotation-solve-told", people=[HOSTILE[1], HOSTILE[4]], count=2)
        lines = [message("tui-undone", action=f"{HOSTILE[1]} {number}") for number in range(3)]
        return Solution(
            status=self.status, objective=7, bound=3, gap=0.57, told=("p1", "p4"), findings=today().findings,
            difference=Difference(kept=9, changed=(lines[0],), added=(lines[1],), removed=(lines[2],)),
            seconds=60.0, sentences=(said, told), proposal="rotation-2027-proposal" if stop() else "",
        )  # fmt: skip


async def shown(pilot: Pilot[Any], text: str) -> bool:
    """Whether a text comes onto the screen before long."""
    for _ in range(500):
        if text in screen_text(pilot):
            await settle(pilot)
            return True
        await pilot.pause(0.01)
    return False


def app_with(solving: Solving, rotation: Rotation | None = None) -> RondoApp:
    """The application on a made-up workspace."""
    return RondoApp(workspace(solving=solving, rotation=rotation or Rotation()), "en")


async def test_the_answer_names_what_differs_who_is_told_and_what_remains() -> None:
    """The sentences, the difference, the people to be told and the open findings stand in one window."""
    solving = Solving()
    app = app_with(solving)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "4", "s")
        assert await shown(pilot, "Solution for “Rotation [2027]”")
        text = screen_text(pilot)
        assert "the soft rules cost 7" in text
        assert "2 people have to be told: Ann [Sales] and [bold]Bo" in text
        assert "9 assignments stay as they were" in text
        for mark, number in (("~", 0), ("+", 1), ("-", 2)):
            assert f"{mark} Undone: Ann [Sales] {number}" in text
        assert "One finding remains open" in text
        assert "Show the proposal" not in text
        await press(pilot, "o", "enter")
        assert isinstance(app.screen, RotationPage)
        assert solving.done == ["rotation-2027"]


async def test_the_board_stays_usable_while_it_is_solved_and_escape_keeps_the_best_so_far() -> None:
    """The cursor moves, the strip says the best so far, a second solve waits; o shows the proposal."""
    solving = Solving(slow=True)
    app = app_with(solving)
    async with app.run_test(size=(100, 40), notifications=True) as pilot:
        await press(pilot, "4", "s")
        assert await shown(pilot, "best plan so far 48, bound 12")
        board = app.screen.query_exactly_one(Board)
        row = board.cursor.row
        await press(pilot, "down")
        assert board.cursor.row == row + 1
        await press(pilot, "s")
        assert await shown(pilot, "still being worked on")
        assert await shown(pilot, "Esc Stop")
        await press(pilot, "escape")
        assert await shown(pilot, "o Show the proposal")
        assert isinstance(app.screen, SolutionDialog)
        await press(pilot, "o")
        assert isinstance(app.screen, RotationPage)
        assert "best plan so far" not in screen_text(pilot)


async def test_a_stop_before_there_is_a_plan_says_so() -> None:
    """No window opens, and the page is as before."""
    solving = Solving("unknown", slow=True)
    app = app_with(solving)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "4", "s")
        assert await shown(pilot, "bound 12")
        await press(pilot, "escape")
        assert await shown(pilot, "was stopped before")
        assert isinstance(app.screen, RotationPage)


@pytest.mark.parametrize(
    ("status", "sentence"), [("impossible", "There is no plan for"), ("unknown", "No plan was found for")]
)
async def test_where_there_is_no_plan_one_sentence_says_so(status: str, sentence: str) -> None:
    """Nothing has changed, hence nothing but the sentence is shown."""
    app = app_with(Solving(status))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "s")
        assert await shown(pilot, sentence)
        assert "remain" not in screen_text(pilot)
        assert "stay as they were" not in screen_text(pilot)


async def test_without_a_plan_the_key_says_how_to_get_one() -> None:
    """There is nothing to solve."""
    solving = Solving()
    app = app_with(solving, Rotation(plans=0))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "4", "s")
        assert await shown(pilot, "There is no rotation plan yet. c creates one.")
        assert not solving.done


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Workspace]:
    """Somebody who has to visit a department within eight weeks."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 2, 1), actor="ada", create=True)
    for code in ("VI", "EK"):
        made.places.add_department(code=code, name=f"Haus {code}")
    made.people.add(first_name="Ann", last_name="Zeta", department="VI")
    made.rotation.create("Rotation", date(2027, 2, 1), date(2027, 3, 28), people="all")
    made.rules.add("required-visit", parameters={"departments": "EK"}, scope="all")
    yield made
    made.close()


async def test_one_undo_takes_a_solve_back(company: Workspace) -> None:
    """The solver's plan is on the board at once; u takes all of it back."""
    app = RondoApp(company, "de")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "4", "s")
        assert await shown(pilot, "Ein Einsatz kommt hinzu")
        assert "Rückgängig geht das mit u." in screen_text(pilot)
        assert "Ann Zeta: neu in Haus EK" in screen_text(pilot)
        await press(pilot, "enter")
        assert "0 Muss" in screen_text(pilot)
        assert len(company.rotation.show("rotation").assignments) == 1
        await press(pilot, "u")
        assert not company.rotation.show("rotation").assignments
        assert await shown(pilot, "1 Muss")


class Held:
    """The real solving part, held at the first plan that it finds until `ready`."""

    def __init__(self, company: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.ready = threading.Event(), threading.Event()
        self._solve = company.solving.solve
        monkeypatch.setattr(company.solving, "solve", self.solve, raising=False)

    def solve(self, plan: str, *, progress: Callable[..., None], stop: Callable[[], bool]) -> Solution:
        """Solve, and wait at the first report."""

        def tell(share: float, text: Message) -> None:
            self.begun.set()
            self.ready.wait(5)
            progress(share, text)

        return self._solve(plan, progress=tell, stop=stop)

    async def until_begun(self, pilot: Pilot[Any]) -> None:
        """Wait until the solver has a plan."""
        while not self.begun.is_set():
            await pilot.pause(0.01)


async def test_what_was_changed_meanwhile_is_not_overwritten(
    company: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An assignment made by hand during the solve stays: the solver thinks again about what stands then."""
    held = Held(company, monkeypatch)
    app = RondoApp(company, "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4", "s")
        await held.until_begun(pilot)
        company.rotation.assign("rotation", "Ann Zeta", "EK", date(2027, 3, 1), date(2027, 3, 7))
        held.ready.set()
        assert await shown(pilot, "One assignment stays as it was")
    assert [one.start for one in company.rotation.show("rotation").assignments] == [date(2027, 3, 1)]


async def test_the_proposal_of_a_stopped_solve_is_shown_from_wherever_one_is(
    company: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan itself is as it was; o leads to the proposal on the board, and one undo removes it."""
    held = Held(company, monkeypatch)
    app = RondoApp(company, "en")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "4", "s")
        await held.until_begun(pilot)
        await press(pilot, "escape", "2")
        held.ready.set()
        assert await shown(pilot, "o Show the proposal")
        await press(pilot, "o")
        assert await shown(pilot, "Rotation (proposal) · Draft")
        assert not company.rotation.show("rotation").assignments
        await press(pilot, "u")
        assert [plan.id for plan in company.rotation.list()] == ["rotation"]
        assert await shown(pilot, "Rotation · Draft")
