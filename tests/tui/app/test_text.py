"""Text that people typed, on its way into widgets; and the texts of keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.binding import Binding
from textual.dom import DOMNode

from scheduler.texts import texts
from tui.app import RondoApp
from tui.screens.desk import Desk
from tui.text import fit, one_line, plain, short_name, styled
from tui.widgets.board import Board
from tui.widgets.filter import FilterField
from tui.widgets.grid import Grid
from tui.widgets.listing import Listing


@given(st.text(max_size=60), st.integers(min_value=0, max_value=40), st.sampled_from(["left", "right"]))
def test_fitted_text_is_exactly_as_wide_as_asked(text: str, width: int, align: str) -> None:
    """Whatever letters it has: wide ones, joined ones, control characters, line breaks."""
    fitted = fit(text, width, align)
    assert cell_len(fitted) == width
    assert "\n" not in fitted


@given(st.text(max_size=60))
def test_markup_stays_text(text: str) -> None:
    """What was typed is what is shown, letter by letter, without a style."""
    content = plain(f"[bold]{text}[/]")
    assert content.plain.startswith("[bold]")
    assert content.plain.endswith("[/]")
    assert not content.spans


def test_control_characters_are_shown_as_escapes() -> None:
    """A terminal never gets them."""
    assert one_line("a\x1b[31mb\u202ec") == "a\\u001b[31mb\\u202ec"
    assert plain("a\x1b\nb").plain == "a\\u001b\nb"
    assert styled(("\x07", "bold")).plain == "\\u0007"


def test_a_short_name_is_the_last_word() -> None:
    """Boards with little room show last names."""
    assert [short_name(name) for name in ("Ada von Stein", "Bo", "")] == ["Stein", "Bo", ""]


def bindings() -> Iterator[Binding]:
    """Every binding of ours with a text."""
    waiting: list[type[DOMNode]] = [Desk, Grid, Board, Listing, FilterField, RondoApp]
    while waiting:
        node = waiting.pop()
        waiting += node.__subclasses__()
        for binding in node.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.description.startswith("tui-"):
                yield binding


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_key_says_what_it_does(language: str) -> None:
    """Footer and help have a word for each key; what is shown nowhere but in help has an explanation."""
    known = texts(language)
    names = {binding.description for binding in bindings()}
    assert len(names) > 50
    assert [name for name in sorted(names) if not known.has(name)] == []


def test_no_page_uses_a_key_for_two_things() -> None:
    """A key means one thing on a page and its board; Escape stops what is being worked on before it goes back."""
    for page in Desk.__subclasses__():
        for kind in [page, *page.__subclasses__()]:
            found = [binding for binding in kind.__dict__.get("BINDINGS", ()) if binding.action != "stop_working"]
            keys = [key for binding in found for key in binding.key.split(",")]
            assert len(keys) == len(set(keys)), kind
