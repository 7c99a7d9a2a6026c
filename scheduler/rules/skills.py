"""What people can do, as rules ask for it."""

from __future__ import annotations

from scheduler.model import Person


def level_of(person: Person, skill: str) -> int:
    """The level somebody has in a skill, whatever its capitals; 0 where they lack it."""
    wanted = skill.strip().casefold()
    return max((one.level for one in person.skills if one.name.strip().casefold() == wanted), default=0)
