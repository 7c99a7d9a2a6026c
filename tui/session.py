"""What all screens of one running application share: the workspace, the language, and what was last looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scheduler.model import Message, Value
from scheduler.texts import Texts, texts

if TYPE_CHECKING:
    from scheduler.workspace import Workspace


@dataclass
class Session:
    """The open workspace and the language of the screens.

    `revision` grows with every change, so that a screen knows whether what it shows is still true. `remembered` keeps
    what a place showed last (a plan, a zoom, a filter) under a name of its own.
    """

    workspace: Workspace
    language: str = "de"
    revision: int = 0
    remembered: dict[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> Texts:
        """The texts of the language."""
        return texts(self.language)

    def say(self, key: str, **values: Value) -> str:
        """The text of a catalogue key."""
        return self.texts.say(key, **values)

    def tell(self, message: Message) -> str:
        """A message of the workspace in the language."""
        return self.texts(message)
