"""What is known of a person, what erasing one does, and what is old enough to go."""

from __future__ import annotations

from typing import Any

from scheduler.model import Message
from scheduler.workspace.views.view import View


class Mention(View, frozen=True):
    """A text of planners that names somebody: where it stands (`collection`, `id`, `field`) and what it says."""

    place: Message
    collection: str
    id: str
    field: str
    text: str


class FileLeft(View, frozen=True):
    """A file or database in which something is left that was to be gone, and why; unless `known`, it is suspected."""

    file: str
    reason: Message
    known: bool = True


class Erasure(View, frozen=True):
    """What erasing a person does: `alias` stands for them from now on, `mentions` are texts that name them.

    `notes` says what becomes of those texts: `keep` or `replace`. `left` are files that have to be dealt with by hand.
    """

    person: str
    alias: str
    difference: tuple[Message, ...]
    mentions: tuple[Mention, ...]
    notes: str
    left: tuple[FileLeft, ...]
    sentences: tuple[Message, ...]


class Purge(View, frozen=True):
    """What is older than the settings keep it, by kind; `people` are the names of leavers who are erased."""

    absences: int
    wishes: int
    acceptances: int
    people: tuple[str, ...]
    mentions: tuple[Mention, ...]
    sentences: tuple[Message, ...]
    left: tuple[FileLeft, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is old enough."""
        return not (self.absences or self.wishes or self.acceptances or self.people)


class Dossier(View, frozen=True):
    """Everything that is known of a person: `data` for programs, `text` as Markdown in the person's language.

    `name` is what the files are called.
    """

    person: str
    name: str
    language: str
    data: dict[str, Any]
    text: str
