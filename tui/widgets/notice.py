"""What a page says when it has nothing to show: one sentence and the keys."""

from __future__ import annotations

from textual.widgets import Static


class Notice(Static):
    """Hidden, until its page has the class `-empty`; then it stands there instead of the list."""

    DEFAULT_CSS = """
    Notice {
        display: none;
        padding: 1 2;
        width: 100%;
        max-width: 80;
    }
    """
