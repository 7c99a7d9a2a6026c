"""Key bindings whose texts are catalogue keys, so that footer and help speak the chosen language."""

from __future__ import annotations

from textual.binding import Binding


def bind(keys: str, action: str, name: str, *, show: bool = False, display: str | None = None) -> Binding:
    """A binding that footer and help call `tui-key-<name>` and explain with `tui-tip-<name>`.

    `keys` are alternatives, separated by commas, the one to be shown first; `show` puts it into the footer. The name is
    also the binding's id, by which people remap it.
    """
    return Binding(keys, action, f"tui-key-{name}", show=show, key_display=display, tooltip=f"tui-tip-{name}", id=name)
