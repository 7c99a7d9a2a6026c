"""Every kind of rule there is: found by its module, so that a new kind is one new file and nothing else."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from inspect import getmembers, isabstract, isclass
from types import ModuleType
from typing import Any

from scheduler.model import Refused, message
from scheduler.rules import pairing, rotation
from scheduler.rules.kind import Kind

AnyKind = Kind[Any, Any]


@lru_cache(maxsize=1)
def all_kinds() -> tuple[AnyKind, ...]:
    """All kinds, those for rotations first, each group by name."""
    return tuple(kind for package in (rotation, pairing) for kind in _kinds_of(package))


def kinds_named(name: str) -> tuple[AnyKind, ...]:
    """The kinds of that name, at most one for each sort of plan; refuses a name that none has, listing close ones."""
    wanted = name.strip().casefold()
    found = tuple(kind for kind in all_kinds() if kind.name == wanted)
    if not found:
        raise _unknown(name)
    return found


def kind_named(plan: str, name: str) -> AnyKind:
    """The kind of that name for a sort of plan, `rotation` or `exchange`; refuses a name that none has."""
    for kind in kinds_named(name):
        if kind.plan == plan:
            return kind
    raise _unknown(name, plan)


def _kinds_of(package: ModuleType) -> Iterator[AnyKind]:
    for module_info in pkgutil.iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{module_info.name}")
        (kind,) = [
            member
            for _, member in getmembers(module, isclass)
            if member.__module__ == module.__name__ and issubclass(member, Kind) and not isabstract(member)
        ]
        yield kind()


def _unknown(name: str, plan: str = "") -> Refused:
    names = sorted({kind.name for kind in all_kinds() if plan in ("", kind.plan)})
    close = get_close_matches(name.strip().casefold(), names, n=3) or names
    return Refused(
        message("rule-unknown-kind", kind=name), hint=message("rule-kinds-like-it", kinds=close), field="kind"
    )
