"""Nobody's calendar is ever wrong, doubled or stale because of us: random lives played into everybody's calendar."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import Tell
from tests.scheduler.workspace.lives import Life

STEPS = 12


@pytest.mark.parametrize(
    ("first", "lives"), [(0, 30), pytest.param(1000, 1000, marks=pytest.mark.campaign)], ids=["few", "many"]
)
def test_after_every_send_each_calendar_shows_exactly_the_plan(
    tmp_path: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch, first: int, lives: int
) -> None:
    """Whatever was planned, sent half, undone, moved and renamed: no message about nothing, no SEQUENCE that falls."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # the power stays on here
    actions = messages = 0
    for seed in range(first, first + lives):
        life = Life(tmp_path, seed)
        for person in ("voss", "ek")[: seed % 3]:
            life.hand_over_plan(person)
        life.send()
        for _ in range(STEPS):
            life.step()
            actions += 1
            if seed % 3 == 0 or actions % 3 == 0:
                life.send()
        life.send()
        messages += life.sent
        life.workspace.close()
    tell(f"{lives} lives of {actions} actions, {messages} messages into calendars, none wrong, doubled or stale")
