"""Driving the application in tests: waiting for threads and what they bring."""

from __future__ import annotations

import asyncio
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

OURS = ("fetch", "ask", "act", "why")


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no question or action is under way and everything is drawn."""
    await pilot.pause()
    while any(worker.group in OURS and not worker.is_finished for worker in pilot.app.workers):
        await asyncio.sleep(0.002)
        if all(worker.group not in OURS or worker.is_finished for worker in pilot.app.workers):
            await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, and wait after each but letters that are typed into a field."""
    for number, key in enumerate(keys):
        await pilot.press(key)
        typed = len(key) == 1 and number + 1 < len(keys) and len(keys[number + 1]) == 1
        if not (typed and isinstance(pilot.app.focused, Input)):
            await settle(pilot)


def screen_text(pilot: Pilot[Any]) -> str:
    """What is on the screen, line by line."""
    app = pilot.app
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
