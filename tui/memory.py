"""What the application remembers from one time to the next: theme, place, plan, zoom. Nothing of the company's."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

import msgspec
from platformdirs import user_state_path

KEPT = ("theme", "place", "plan", "zoom", "exchange", "outbox-folder", "reports-in")
"""The names under which something is kept."""


def memory_file(workspace: str) -> Path:
    """The file for one workspace, in the user's own state folder."""
    name = hashlib.sha256(workspace.encode()).hexdigest()[:16]
    return user_state_path("rondo", appauthor=False) / f"{name}.json"


def recall(file: Path) -> dict[str, str]:
    """What was kept; nothing where the file is not there or not readable, since none of it matters."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.MsgspecError):
        return {}


def keep(file: Path, remembered: dict[str, str]) -> None:
    """Keep it for the next time, where that is possible."""
    kept = {name: value for name, value in remembered.items() if name in KEPT}
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(msgspec.json.encode(kept))
