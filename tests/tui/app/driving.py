"""Driving the application in tests: waiting for threads and what they bring."""

from __future__ import annotations

import asyncio
from typing import Any

from textual.pilot import Pilot

OURS = ("fetch", "ask", "act", "why")


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no question or action is under way and everything is drawn."""
    quiet = 0
    while quiet < 2:
        await pilot.pause()
        busy = any(worker.group in OURS and not worker.is_finished for worker in pilot.app.workers)
        quiet = 0 if busy else quiet + 1
        await asyncio.sleep(0.005)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, and wait after each."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def screen_text(pilot: Pilot[Any]) -> str:
    """What is on the screen, line by line."""
    app = pilot.app
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
