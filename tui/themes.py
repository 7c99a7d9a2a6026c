"""The application's looks: light, dark and high contrast, each with eight quiet tints for departments."""

from __future__ import annotations

from textual.theme import Theme

TINTS = 8
"""How many department tints there are; a department's two-letter code always stands with its tint."""

_DARK_TINTS = ("#26384a", "#37402a", "#45352a", "#3a2f4a", "#23403f", "#482f3a", "#40402a", "#2f3450")
_LIGHT_TINTS = ("#d3e4f3", "#dfebcf", "#f4e2d0", "#e6dcf3", "#cfebe8", "#f5d9e2", "#efeac4", "#dadff7")


def _variables(tints: tuple[str, ...], tint_text: str, **more: str) -> dict[str, str]:
    named = {f"tint-{number}": tint for number, tint in enumerate(tints, start=1)}
    named["tint-text"] = tint_text
    return named | {name.replace("_", "-"): value for name, value in more.items()}


DARK = Theme(
    name="rondo-dark",
    primary="#6cb6d9",
    secondary="#4f7f99",
    accent="#6cb6d9",
    warning="#e0af4e",
    error="#f0716b",
    success="#86c58b",
    foreground="#d7dae0",
    background="#15181d",
    surface="#1b1f26",
    panel="#252a33",
    variables=_variables(
        _DARK_TINTS,
        "#e6e9ee",
        block_cursor_background="#6cb6d9",
        block_cursor_foreground="#10141a",
        block_cursor_text_style="bold",
        rule="#3a414d",
        selected="#33536a",
        quiet="#8b93a1",
        hard="#ff8078",
        soft="#e6b85c",
        good="#86c58b",
    ),
)
LIGHT = Theme(
    name="rondo-light",
    primary="#0b6a94",
    secondary="#4f7f99",
    accent="#0b6a94",
    warning="#8a5a00",
    error="#b3261e",
    success="#2e7d32",
    foreground="#22262c",
    background="#fafaf8",
    surface="#f2f2ef",
    panel="#e6e6e1",
    dark=False,
    variables=_variables(
        _LIGHT_TINTS,
        "#22262c",
        block_cursor_background="#0b6a94",
        block_cursor_foreground="#ffffff",
        block_cursor_text_style="bold",
        rule="#c9c9c2",
        selected="#b9d8ea",
        quiet="#666c75",
        hard="#b3261e",
        soft="#8a5a00",
        good="#2e7d32",
    ),
)
CONTRAST = Theme(
    name="rondo-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffd75f",
    error="#ff8787",
    success="#87ff87",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    variables=_variables(
        ("#000000",) * TINTS,
        "#ffffff",
        block_cursor_background="#ffff00",
        block_cursor_foreground="#000000",
        block_cursor_text_style="bold",
        rule="#ffffff",
        selected="#4d4d00",
        quiet="#d0d0d0",
        hard="#ff8787",
        soft="#ffd75f",
        good="#87ff87",
    ),
)
THEMES = (DARK, LIGHT, CONTRAST)


def next_theme(name: str) -> str:
    """The name of the theme that follows, in a circle."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
