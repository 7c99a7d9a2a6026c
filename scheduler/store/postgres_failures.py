"""What can go wrong with a workspace in a database: what happened, what was not lost, and the way out."""

from __future__ import annotations

import re

from psycopg import Error

from scheduler.model import Conflict, Message, Refused, Unusable, message
from scheduler.store.address import Address

_PREFIX = re.compile(r"connection (is bad|failed): ")
_PASSWORD = ("password authentication failed", "no password supplied")


class Lost(Unusable):
    """The connection has ended in the middle of something; nothing was changed."""


class Older(Unusable):
    """The workspace has an older schema, which `rondo init` brings up to date."""


def not_connected(address: Address, error: Error) -> Unusable:
    """The server cannot be reached, or does not let us in."""
    first_line = str(error).strip().partition("\n")[0]
    said = first_line.partition("FATAL:")
    if any(sign in str(error) for sign in _PASSWORD):
        text = message("store-database-password", file=address.shown)
        return Unusable(text, hint=message("store-hint-database-password"), file=address.shown)
    key = "store-database-no-entry" if said[2] else "store-database-unreachable"
    reason = address.without_secrets(said[2] or _PREFIX.sub("", said[0])).rstrip(".?")
    text = message(key, file=address.shown, reason=reason)
    return Unusable(text, hint=message("store-hint-database"), file=address.shown)


def lost(address: Address) -> Lost:
    """The server has ended the connection, or the network has."""
    text = message("store-database-lost", file=address.shown)
    return Lost(text, hint=message("store-hint-database-lost"), file=address.shown)


def silent(address: Address) -> Unusable:
    """The connection stands, but the server says nothing."""
    text = message("store-database-silent", file=address.shown)
    return Unusable(text, hint=message("store-hint-database-lost"), file=address.shown)


def unsure(address: Address) -> Unusable:
    """The connection ended while a commit was under way, and the server cannot be asked what became of it."""
    text = message("store-database-unsure", file=address.shown)
    return Unusable(text, hint=message("store-hint-database-unsure"), file=address.shown)


def server_error(address: Address, error: Error) -> Unusable:
    """The server refuses a statement for a reason of its own: no space, shutting down, too many connections."""
    said = (error.diag.message_primary if error.sqlstate else None) or str(error)
    text = message(
        "store-database-error", file=address.shown, code=error.sqlstate or "?", reason=address.without_secrets(said)
    )
    return Unusable(text, hint=message("store-hint-database"), file=address.shown)


def not_allowed(address: Address, error: Error) -> Unusable:
    """The user of the database may not do that."""
    reason = address.without_secrets(error.diag.message_primary or str(error))
    text = message("store-database-not-allowed", file=address.shown, reason=reason)
    return Unusable(text, hint=message("store-hint-database-not-allowed"), file=address.shown)


def no_workspace(address: Address) -> Unusable:
    """The database has no tables of Rondo's."""
    text = message("store-database-empty", file=address.shown)
    return Unusable(text, hint=message("store-hint-database-init"), file=address.shown)


def newer(address: Address) -> Unusable:
    """A newer program has made or migrated the tables."""
    text = message("store-database-newer", file=address.shown)
    return Unusable(text, hint=message("store-hint-newer"), file=address.shown)


def older(address: Address) -> Older:
    """An older program has made the tables."""
    text = message("store-database-older", file=address.shown)
    return Older(text, hint=message("store-hint-database-migrate"), file=address.shown)


def not_brought_up(address: Address, reason: Message) -> Unusable:
    """The documents of an older schema cannot be brought up to ours; they stay as they were."""
    text = message("store-not-brought-up", file=address.shown, reason=reason)
    return Unusable(text, hint=message("store-hint-dump"), file=address.shown)


def exists(address: Address) -> Refused:
    """There is a workspace in the database already."""
    text = message("store-database-exists", file=address.shown)
    return Refused(text, hint=message("store-hint-database-exists"), file=address.shown)


def other_tables(address: Address, name: str) -> Refused:
    """Somebody else's table has the name of one of ours."""
    text = message("store-database-other-tables", file=address.shown, name=name)
    return Refused(text, hint=message("store-hint-database-other-tables"), file=address.shown)


def other_encoding(address: Address, encoding: str) -> Refused:
    """The database cannot hold every character."""
    text = message("store-database-encoding", file=address.shown, encoding=encoding)
    return Refused(text, hint=message("store-hint-database-encoding"), file=address.shown)


def busy(address: Address) -> Conflict:
    """Somebody else has been writing for longer than we wait."""
    return Conflict(message("store-database-busy", file=address.shown), hint=message("store-hint-busy"))


def changed_past_us(address: Address) -> Conflict:
    """A document is not in the database as the last commit has left it: somebody has changed it with other means."""
    return Conflict(message("store-database-changed", file=address.shown), hint=message("store-hint-again"))
