"""What a plan cares for most, once no more people and no more different pairs can meet."""

from __future__ import annotations

from enum import StrEnum


class Emphasis(StrEnum):
    """Fair and short pauses, what soft rules wish, or that pairs meet again as late as possible; then the others."""

    PAUSES = "pauses"
    WISHES = "wishes"
    REPEATS = "repeats"
