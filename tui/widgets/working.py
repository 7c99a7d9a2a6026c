"""A line that says how far long work is while everything else stays usable."""

from __future__ import annotations

from textual.widgets import Static

from tui.text import styled


class Working(Static):
    """A strip above the keys; away while nothing is being worked on."""

    DEFAULT_CSS = """
    Working { display: none; height: auto; max-height: 2; padding: 0 1; background: $surface; }
    Working.-at-it { display: block; }
    """

    def tell(self, share: float, text: str) -> None:
        """Say what is being done and how far it is, a share between 0 and 1."""
        self.add_class("-at-it")
        self.update(styled((f"{share:4.0%} ", "bold $accent"), text))

    def rest(self) -> None:
        """Go away."""
        self.remove_class("-at-it")
