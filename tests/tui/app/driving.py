"""Driving the application in tests: waiting for threads and what they bring."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

OURS = ("fetch", "ask", "act", "why")
ROUNDS = 4
"""How often all queues have to be found empty in a row."""


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no question or action is under way and everything is drawn.

    What a question brings may ask the next one by a few messages, so every widget has to come to the end of its queue
    several times in a row; how idle the process looks says nothing where others take the processor away.
    """
    quiet = 0
    while quiet < ROUNDS:
        if quiet == 0:
            await pilot.pause()
        else:
            await pilot._wait_for_screen()
        if any(worker.group in OURS and not worker.is_finished for worker in pilot.app.workers):
            quiet = 0
            await asyncio.sleep(0.002)
        else:
            quiet += 1


async def until(pilot: Pilot[Any], holds: Callable[[], bool], seconds: float = 20) -> None:
    """Wait for what other threads bring at a time of their own; what is asserted then is said by the assertion."""
    end = monotonic() + seconds
    while not holds() and monotonic() < end:
        await asyncio.sleep(0.01)
        await settle(pilot)


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
