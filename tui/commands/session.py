"""What one call of the command line knows: the language, who asks, where the workspace is, and how to answer."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

import typer

from scheduler.model import Message, RondoError, WrongUsage, message, printable, read_date
from scheduler.model.people import LANGUAGES
from scheduler.texts import Texts, texts
from scheduler.workspace import Workspace, default_location, open_workspace
from tui.commands.answer import Answer, Line
from tui.commands.data import document, error_data
from tui.commands.render import Renderer

Progress = Callable[[float, Message], None]


class Session:
    """One call. It is there before the options are read, so that errors in them are said as they should be."""

    def __init__(self, *, json: bool, language: str | None, environ: Mapping[str, str]) -> None:
        self.json = json
        self.environ = environ
        self.texts: Texts = texts(_language(language, environ))
        self.yes = False
        self.no_input = False
        self.no_color = False
        self.location: str | None = None
        self._today: str | None = None
        self._actor: str | None = None
        self._workspace: Workspace | None = None

    def begin(
        self,
        *,
        workspace: str | None,
        today: str | None,
        language: str | None,
        actor: str | None,
        yes: bool,
        no_input: bool,
        no_color: bool,
    ) -> None:
        """Take over the global options; raises WrongUsage for a language that there is none of."""
        if language is not None and language not in LANGUAGES:
            raise WrongUsage(message("error-language", value=language), field="--lang")
        self.location, self._today, self._actor = workspace or None, today or None, actor or None
        self.yes, self.no_input, self.no_color = yes, no_input, no_color

    @property
    def place(self) -> str | Path:
        """Where the workspace is."""
        return self.location or default_location()

    @property
    def today(self) -> date:
        """The planning day: as given, else the day that this machine's clock shows."""
        return read_date(self._today, "--today") if self._today else datetime.now().astimezone().date()

    @property
    def actor(self) -> str:
        """Who does it: as given, else the login name."""
        if self._actor:
            return self._actor
        try:
            return getpass.getuser()
        except (OSError, KeyError):
            return "?"

    @property
    def workspace(self) -> Workspace:
        """The workspace, opened when it is first needed."""
        if self._workspace is None:
            self._workspace = self.open(self.place)
        return self._workspace

    def open(self, place: str | Path, *, create: bool = False, today: date | None = None) -> Workspace:
        """Open or create a workspace as the one of this call."""
        day = today if today is not None and not self._today else self.today
        self._workspace = open_workspace(place, today=day, actor=self.actor, create=create)
        return self._workspace

    def close(self) -> None:
        """Let go of the workspace."""
        if self._workspace is not None:
            self._workspace.close()

    def answer(self, answer: Answer) -> None:
        """Say the answer on standard output: one JSON document, or lines."""
        if self.json:
            _write_bytes(document(answer.data, self.texts))
            return
        renderer = Renderer(self.texts, color=self._color(sys.stdout.isatty()))
        _write("".join(f"{line}\n" for line in renderer.lines(answer.body)))

    def fail(self, error: RondoError) -> None:
        """Say an error: as JSON on standard output, else on standard error."""
        if self.json:
            _write_bytes(document(error_data(error), self.texts))
            return
        renderer = Renderer(self.texts, color=self._color(sys.stderr.isatty()))
        for line in renderer.error(error):
            sys.stderr.write(f"{line}\n")

    @property
    def asks(self) -> bool:
        """Whether bulk changes are confirmed first: on a terminal, unless `--yes`, `--no-input` or `--json` say no."""
        return not (self.yes or self.no_input or self.json) and sys.stdin.isatty() and sys.stderr.isatty()

    def preview(self, body: Iterable[Line]) -> None:
        """Show on standard error what a question is about."""
        renderer = Renderer(self.texts, color=self._color(sys.stderr.isatty()))
        for line in renderer.lines(body):
            sys.stderr.write(f"{line}\n")

    def confirm(self, question: Message) -> bool:
        """Ask before a bulk change; yes where nobody is to be asked: then the command is the answer."""
        if not self.asks:
            return True
        sys.stderr.write(f"{printable(self.texts(question))} ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().casefold() in self.texts.say("cli-yes-words").split()

    def progress(self) -> Progress | None:
        """Where long work reports how far it is: a line on standard error, on a terminal only."""
        if not sys.stderr.isatty():
            return None

        def report(share: float, text: Message) -> None:
            sys.stderr.write(f"\r\x1b[K{share:4.0%} {printable(self.texts(text))}" if share < 1 else "\r\x1b[K")
            sys.stderr.flush()

        return report

    def _color(self, terminal: bool) -> bool:
        plain = self.no_color or self.environ.get("NO_COLOR") or self.environ.get("TERM") == "dumb"
        return terminal and not plain


def session_of(context: typer.Context) -> Session:
    """The session of a running command."""
    session = context.find_root().obj
    if not isinstance(session, Session):
        raise TypeError(session)
    return session


def _language(asked: str | None, environ: Mapping[str, str]) -> str:
    """The language: as asked, else that of the environment, else English."""
    for name in (asked, *(environ.get(name) for name in ("RONDO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))):
        if name:
            language = name[:2].casefold()
            return language if language in LANGUAGES else "en"
    return "en"


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        sys.stdout.write(text.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding))
    sys.stdout.flush()


def _write_bytes(data: bytes) -> None:
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode())
    else:
        buffer.write(data)
    sys.stdout.flush()


def silence_output() -> None:
    """Send what is still to be written nowhere: the reader of the pipe has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
