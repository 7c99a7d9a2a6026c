"""How the main pages look, in three sizes and both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.app.driving import press
from tests.tui.app.fake import workspace
from tui.app import RondoApp

Compare = Callable[..., bool]
SIZES = ((60, 20), (80, 24), (120, 36))
PAGES = {"today": "1", "people": "2", "exchange": "3", "rotation": "4", "rules": "5"}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("page", PAGES)
def test_page(page: str, size: tuple[int, int], language: str, snap_compare: Compare) -> None:
    """The page is complete at every size: tabs, heading, what it shows, and the keys."""

    async def open_page(pilot: Pilot[Any]) -> None:
        await press(pilot, PAGES[page])

    assert snap_compare(RondoApp(workspace(), language), terminal_size=size, run_before=open_page)


@pytest.mark.parametrize("theme", ["rondo-light", "rondo-contrast"])
def test_themes(theme: str, snap_compare: Compare) -> None:
    """The board in the other themes."""

    async def open_board(pilot: Pilot[Any]) -> None:
        await press(pilot, "4", "down")

    app = RondoApp(workspace(), "de", {"theme": theme})
    assert snap_compare(app, terminal_size=(120, 36), run_before=open_board)
