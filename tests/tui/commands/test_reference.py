"""The reference says what the commands are."""

from __future__ import annotations

from tui.commands.reference import FILE, reference


def test_the_reference_is_up_to_date() -> None:
    """`docs/commands.md` is what `python -m tui.commands.reference` writes."""
    assert FILE.read_text(encoding="utf-8") == reference()
