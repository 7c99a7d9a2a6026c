"""The application where the workspace cannot be opened: it says why, and brings an earlier state back."""

from __future__ import annotations

from textual import on

from scheduler.model import RondoError
from scheduler.workspace import Safety
from scheduler.workspace.closed import ClosedWorkspace
from tui.app import RondoApp
from tui.screens.safety import RescueScreen


class RescueApp(RondoApp):
    """Rondo with a single screen. `is_back` tells whether there is something to be opened again."""

    def __init__(self, safety: Safety, error: RondoError, language: str) -> None:
        super().__init__(ClosedWorkspace(safety, error), language)
        self.is_back = False

    async def begin(self) -> None:
        """Show what is wrong and what is left."""
        await self.push_screen(RescueScreen(self.session))

    async def action_language(self) -> None:
        """Speak the other language."""
        await super().action_language()
        if isinstance(self.screen, RescueScreen):
            await self.screen.relabel()

    @on(RescueScreen.Back)
    def _leave(self) -> None:
        self.is_back = True
        self.exit()


def rescue(safety: Safety, error: RondoError, language: str) -> bool:
    """Show the screen until it is left; whether an earlier state has been brought back."""
    app = RescueApp(safety, error, language)
    app.run()
    return app.is_back
