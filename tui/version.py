"""The version that is installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed


def version() -> str:
    """The version of the installed distribution; `unknown` in a checkout that was never installed."""
    try:
        return installed("rondo-planner")
    except PackageNotFoundError:
        return "unknown"
