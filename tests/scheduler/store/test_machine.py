"""The store against a model in memory that is too dull to be wrong."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from scheduler.model import Conflict, Persona, Record, Refused, Room, message
from scheduler.store.open import open_repository
from scheduler.store.repository import Entry, Repository
from tests.conftest import Tell
from tests.database import new_schema
from tests.scheduler.store.conftest import Clock

KINDS: tuple[type[Record], ...] = (Persona, Room)
Key = tuple[type[Record], str]
Contents = dict[Key, Record]

ACTORS = st.sampled_from(["anna", "bob"])
KEYS = st.tuples(st.sampled_from(KINDS), st.sampled_from(["a", "b", "c"]))
NAMES = st.sampled_from(["Ä", "[/]", "Ann [Sales]", "=1+1", "„x“\u00a0", "🙂"])
WRITES = st.lists(st.tuples(KEYS, st.none() | NAMES), max_size=4)
WHICH = st.integers(0, 1)


def record(key: Key, name: str) -> Record:
    """A record of that kind and id."""
    if key[0] is Persona:
        return Persona(id=key[1], name=name)
    return Room(id=key[1], name=name, site="s")


class Action:
    """What the model remembers of an action: its keys before and after, and whether it can be redone."""

    def __init__(self, actor: str, before: Contents, after: Contents) -> None:
        self.actor = actor
        touched = [key for key in {**before, **after} if before.get(key) != after.get(key)]
        self.before = {key: before.get(key) for key in touched}
        self.after = {key: after.get(key) for key in touched}
        self.undone = False
        self.final = False


class StoreMachine(RuleBasedStateMachine):
    """Two stores open on one place, two actors, and a list of what they did."""

    new_place: Callable[[Path], Path | str]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.place = type(self).new_place(self.folder)
        self.clock = Clock()
        self.contents: Contents = {}
        self.actions: list[Action] = []
        self.generation = 0
        self.revisions: dict[Key, tuple[int, Record | None]] = {}
        self.stores: list[Repository] = []

    @initialize()
    def begin(self) -> None:
        """One store makes the workspace, the other opens it."""
        self.stores = [open_repository(self.place, create=create, clock=self.clock) for create in (True, False)]

    @rule(which=WHICH)
    def open_again(self, which: int) -> None:
        """One of the stores is opened anew."""
        self.stores[which].close()
        self.stores[which] = open_repository(self.place, create=False, clock=self.clock)

    @rule(which=WHICH, actor=ACTORS, writes=WRITES)
    def act(self, which: int, actor: str, writes: list[tuple[Key, str | None]]) -> None:
        """An action of puts and deletions."""
        after = dict(self.contents)
        with self.stores[which].transaction(actor=actor, action=message("test-act")) as transaction:
            for key, name in writes:
                if name is None:
                    transaction.delete(*key)
                    after.pop(key, None)
                else:
                    transaction.put(record(key, name))
                    after[key] = record(key, name)
                assert transaction.get(*key) == after.get(key)
        action = Action(actor, self.contents, after)
        if action.after:
            for other in self.actions:
                other.final = other.final or (other.actor == actor and other.undone)
            self.actions.append(action)
            self.apply(action.after)

    @rule(which=WHICH, actor=ACTORS)
    def undo(self, which: int, actor: str) -> None:
        """The newest action of the actor that stands is taken back."""
        standing = [action for action in self.actions if action.actor == actor and not action.undone]
        self.reverse(which, actor, standing[-1] if standing else None, undone=True)

    @rule(which=WHICH, actor=ACTORS)
    def redo(self, which: int, actor: str) -> None:
        """The oldest of the actor's undone actions at the end is done again."""
        undone = [action for action in self.actions if action.actor == actor and action.undone and not action.final]
        self.reverse(which, actor, undone[0] if undone else None, undone=False)

    def reverse(self, which: int, actor: str, action: Action | None, *, undone: bool) -> None:
        """Undo or redo, which must be refused exactly where the model says so."""
        store = self.stores[which]
        go = store.undo if undone else store.redo
        if action is None:
            assert _raised(go, actor) is Refused
            return
        left, wanted = (action.after, action.before) if undone else (action.before, action.after)
        if any(self.contents.get(key) != value for key, value in left.items()):
            assert _raised(go, actor) is Conflict
            return
        assert go(actor).undone is undone
        action.undone = undone
        self.apply(wanted)

    def apply(self, images: dict[Key, Record | None]) -> None:
        """Make the model's contents so, one generation later."""
        self.generation += 1
        for key, value in images.items():
            if value is None:
                del self.contents[key]
            else:
                self.contents[key] = value

    @invariant()
    def the_stores_say_what_the_model_says(self) -> None:
        """Contents, generation and history are the model's; the revision of what changed has risen."""
        for store in self.stores:
            snapshot = store.snapshot()
            assert snapshot.generation == self.generation
            found = {(kind, key): value for kind in KINDS for key, value in snapshot.all(kind).items()}
            assert found == self.contents
            history = [(entry.actor, entry.undone) for entry in store.history()]
            assert history == [(action.actor, action.undone) for action in reversed(self.actions)]
            for key, value in found.items():
                newest, seen = self.revisions.get(key, (0, None))
                assert snapshot.revision(*key) >= newest + (value != seen)
                self.revisions[key] = (snapshot.revision(*key), value)
            self.revisions = {key: known for key, known in self.revisions.items() if key in found}

    def teardown(self) -> None:
        """Let go of the stores, and remove the files."""
        for store in self.stores:
            store.close()
        shutil.rmtree(self.folder)


def _raised(go: Callable[[str], Entry], actor: str) -> type[Exception] | None:
    try:
        go(actor)
    except (Refused, Conflict) as error:
        return type(error)
    return None


def run_machine(new_place: Callable[[Path], Path | str], examples: int) -> None:
    """Let the machine run so often on stores at such places."""
    machine = type("StoreMachineThere", (StoreMachine,), {"new_place": staticmethod(new_place)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        ),
    )


def test_files_do_what_the_model_does() -> None:
    """A hundred lives of a workspace in a file."""
    run_machine(lambda folder: folder / "plan.rondo.json", 100)


def test_databases_do_what_the_model_does(database_server: str) -> None:
    """Twenty lives of a workspace in a database."""
    run_machine(lambda _: new_schema(database_server), 20)


@pytest.mark.campaign
def test_databases_do_what_the_model_does_for_long(database_server: str, tell: Tell) -> None:
    """A hundred lives of a workspace in a database."""
    run_machine(lambda _: new_schema(database_server), 100)
    tell("100 lives of up to 30 steps, the database and the model never differed")
