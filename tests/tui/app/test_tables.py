"""Programmes whose tables seat several people, in the application on a real workspace."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from tests.tui.app.driving import press, screen_text
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.widgets.fields import FieldRow
from tui.widgets.matrix import Matrix


async def test_a_pool_is_made_planned_and_looked_at(tmp_path: Path) -> None:
    """Without a second side everybody meets everybody; the matrix is symmetric, with a dash for oneself."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "3", "c")
        fields = {row.field.name: row.query(Input).first() for row in app.screen.query(FieldRow) if row.query(Input)}
        fields["name"].value, fields["side_one"].value, fields["people_one"].value = "Runde", "Team", "all"
        fields["first"].value, fields["until"].value, fields["seats"].value = "23.03.2027", "20.04.2027", "3+3"
        await press(pilot, "ctrl+s")
        assert "passt nicht zu einer einzigen Seite" in screen_text(pilot)
        fields["seats"].value = "3"
        await press(pilot, "ctrl+s")
        assert workspace.exchange.find("Runde").mode == "tables:3"
        workspace.exchange.plan("Runde")
        app.session.remembered["exchange"] = "runde"
        await press(pilot, "1", "3", "m")
        view = app.screen.query_exactly_one(Matrix).view
        assert view is not None
        assert [row.person for row in view.rows] == list(view.columns)
        for number, row in enumerate(view.rows):
            assert row.cells[number].own
            assert all(cell == view.rows[other].cells[number] for other, cell in enumerate(row.cells))
        assert "–" in screen_text(pilot)
