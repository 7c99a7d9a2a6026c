"""The terminal application: its places, keys for everything that is not a page's own, theme and language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from rich.traceback import Traceback
from textual import on
from textual.app import App
from textual.binding import Binding, BindingType

from scheduler.model import Conflict
from tui.live import Watch
from tui.memory import keep, memory_file, recall
from tui.palette import everything
from tui.screens.desk import Desk, shortened
from tui.screens.dialog import ErrorDialog
from tui.screens.finder import Choice, Finder, keys_here
from tui.screens.page import PLACES, Page
from tui.screens.places import page_of
from tui.session import Session
from tui.themes import THEMES, next_theme

if TYPE_CHECKING:
    from scheduler.workspace import Workspace
    from scheduler.workspace.views.overview import HistoryEntry


class RondoApp(App[None]):
    """Rondo in a terminal. Pages do the work; the application switches between them."""

    TITLE = "Rondo"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/dialog.tcss"]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "quit", show=False, system=True)]

    def __init__(self, workspace: Workspace, language: str, remembered: dict[str, str] | None = None) -> None:
        super().__init__()
        self.session = Session(workspace, language, remembered=remembered or {})
        for known in THEMES:
            self.register_theme(known)
        theme = self.session.remembered.get("theme", "")
        self.theme = theme if theme in self.available_themes else THEMES[0].name
        self._watch = Watch(workspace, self.post_message)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of ours that a theme of Textual's own does not name."""
        return THEMES[0].variables

    async def on_mount(self) -> None:
        """Show the first screen."""
        await self.begin()

    async def begin(self) -> None:
        """Begin where one was last, else with today."""
        place = self.session.remembered.get("place", "")
        await self._go(place if place in PLACES else "today")
        self.run_worker(self._watch.run, thread=True, exclusive=True, group="watch")

    def on_unmount(self) -> None:
        """Watch no longer."""
        self._watch.stop()

    @on(Page.GoTo)
    async def _go_to(self, event: Page.GoTo) -> None:
        await self._go(event.place, event.target)

    async def _go(self, place: str, target: str = "") -> None:
        if place not in PLACES:
            await self._open(place, target)
            return
        if place not in self._modes:
            self.add_mode(place, partial(page_of(place), self.session))
        self.session.remembered["place"] = place
        again = self.current_mode == place
        await self.switch_mode(place)
        while (target or again) and len(self.screen_stack) > 1:
            await self.pop_screen()
        if target and isinstance(self.screen, Page):
            self.screen.point(target)

    async def _open(self, name: str, target: str) -> None:
        """Open a page above the place; where it is open already, come to the target."""
        page = page_of(name)
        if isinstance(self.screen, page):
            self.screen.point(target)
        else:
            await self.push_screen(page(self.session, target))

    @on(Desk.Failed)
    def _show_error(self, event: Desk.Failed) -> None:
        if not (isinstance(self.screen, ErrorDialog) and self.screen.error.text == event.error.text):
            self.push_screen(ErrorDialog(self.session, event.error))
        if isinstance(event.error, Conflict) and (page := self._page) is not None:
            page.reload()

    # What others do

    @property
    def _page(self) -> Page[Any] | None:
        """The page that is in front, or behind a window."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Page)), None)

    @on(Watch.Changed)
    def _others_changed(self, event: Watch.Changed) -> None:
        self.session.revision += 1
        if self.session.shown is not None and event.generation < self.session.shown.generation:
            self.session.shown = None
        if self.session.trouble is not None:
            self._found_again()
        if (page := self._page) is not None:
            page.look_again(event.generation)
        if event.entries:
            self.notify(self._said_of(event.entries), markup=False)

    def _said_of(self, entries: tuple[HistoryEntry, ...]) -> str:
        newest, say = entries[0], self.session.say
        if len(entries) == 1:
            return shortened(say("live-changed", actor=newest.actor, action=newest.action))
        actors = sorted({entry.actor for entry in entries})
        return shortened(say("live-changed-more", count=len(entries), actors=actors, action=newest.action))

    @on(Watch.Lost)
    def _workspace_lost(self, event: Watch.Lost) -> None:
        if self.session.trouble is None:
            self.session.trouble = event.error
            self._show_trouble()
            self.push_screen(ErrorDialog(self.session, event.error))

    def _found_again(self) -> None:
        dialog, trouble = self.screen, self.session.trouble
        if isinstance(dialog, ErrorDialog) and dialog.error is trouble:
            dialog.dismiss()
        self.session.trouble = None
        self._show_trouble()
        self.notify(self.session.say("live-back"), markup=False)

    def _show_trouble(self) -> None:
        for stack in self._screen_stacks.values():
            for page in stack:
                for notice in page.query("#trouble"):
                    notice.set_class(self.session.trouble is None, "-away")

    def _fatal_error(self) -> None:
        """Leave after a mistake of the program's own: say where it was, without anybody's data."""
        self.panic(Traceback(show_locals=False))

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is written on the keyboards of the language."""
        if binding.key_display:
            return binding.key_display
        *modifiers, key = binding.key.split("+")
        named = self.session.say(f"tui-keyboard-{key.replace('_', '-')}")
        names = [self.session.say(f"tui-keyboard-{modifier}") for modifier in modifiers]
        shown = key if named.startswith("tui-keyboard-") else named
        return "+".join([*names, shown.upper() if modifiers and len(shown) == 1 else shown])

    def action_help(self) -> None:
        """What can be done here, to be searched and done."""
        self._find("tui-help-title", keys_here(self.screen, self.session.texts), self.session.say("tui-help-moving"))

    def action_palette(self) -> None:
        """Anything: what can be done, places, people, departments, weeks."""
        here = keys_here(self.screen, self.session.texts)
        if isinstance(self.screen, Desk):
            find = partial(self._find, "tui-palette-title")
            self.screen.ask(lambda: [*here, *everything(self.session, self._went)], find)

    def _went(self, place: str, target: str) -> Callable[[], Any]:
        return partial(self._go, place, target)

    def _find(self, title: str, choices: list[Choice], remark: str = "") -> None:
        finder = Finder(self.session, self.session.say(title), choices, remark=remark)
        self.push_screen(finder, self._found)

    async def _found(self, choice: Choice | None) -> None:
        if choice is not None and (waiting := choice.run()) is not None:
            await waiting

    async def action_language(self) -> None:
        """Speak the other language, on every page."""
        self.session.language = "en" if self.session.language == "de" else "de"
        for stack in list(self._screen_stacks.values()):
            for screen in stack:
                if isinstance(screen, Page):
                    await screen.relabel()

    def action_theme(self) -> None:
        """The next theme: dark, light, high contrast."""
        self.theme = self.session.remembered["theme"] = next_theme(self.theme)


def run(workspace: Workspace, language: str) -> int:
    """Run the application until it is left; the exit code for the command line."""
    file = memory_file(workspace.overview.info().workspace)
    app = RondoApp(workspace, language, recall(file))
    app.run()
    keep(file, app.session.remembered)
    return app.return_code or 0
