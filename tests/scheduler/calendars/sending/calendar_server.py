"""A real calendar server on this machine: Radicale, with a user, a password and two calendars."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import niquests
from radicale.app import Application
from radicale.config import load

USER, PASSWORD = "planung", "auch geheim"
_MAKE = """<?xml version="1.0"?><C:mkcalendar xmlns:C="urn:ietf:params:xml:ns:caldav"/>"""


class Calendar:
    """One calendar on the server, as somebody else sees it with a client of their own."""

    def __init__(self, url: str) -> None:
        self.url = url

    def _asked(self, method: str, name: str = "", body: str = "", **headers: str) -> Any:
        answer = niquests.request(
            method, f"{self.url}{name}", data=body.encode(), headers=headers, auth=(USER, PASSWORD), timeout=5
        )
        answer.raise_for_status()
        return answer

    def make(self) -> None:
        """Make it, empty."""
        self._asked("MKCALENDAR", body=_MAKE)

    @property
    def names(self) -> list[str]:
        """What is in it."""
        listed = self._asked("PROPFIND", Depth="1").text
        return sorted(part.split("</")[0].rpartition("/")[2] for part in listed.split("<href>")[1:] if ".ics" in part)

    def read(self, name: str) -> str:
        """One resource, unfolded."""
        return str(self._asked("GET", name).content.decode()).replace("\r\n ", "")

    def write(self, name: str, content: str) -> None:
        """Put a resource, whatever stands there."""
        self._asked("PUT", name, content, **{"Content-Type": "text/calendar"})

    def change(self, name: str, before: str, after: str) -> None:
        """Change a resource as somebody else would."""
        text = self.read(name)
        assert before in text
        self.write(name, text.replace(before, after))

    def remove(self, name: str) -> None:
        """Remove a resource."""
        self._asked("DELETE", name)


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""


@contextmanager
def calendar_server(folder: Path) -> Iterator[str]:
    """A running server that keeps its calendars in a folder; the URL of its user's home."""
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    configuration = load()
    configuration.update(
        {
            "auth": {"type": "htpasswd", "htpasswd_filename": str(folder / "users"), "htpasswd_encryption": "plain",
                     "delay": "0"},
            "storage": {"filesystem_folder": str(folder / "collections"), "_filesystem_fsync": "False"},
            "logging": {"level": "critical"},
        },
        "test",
        privileged=True,
    )  # fmt: skip
    server: WSGIServer = make_server("127.0.0.1", 0, Application(configuration), handler_class=_Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{USER}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def calendar(home: str, name: str = "austausch") -> Calendar:
    """A new calendar on the server."""
    made = Calendar(f"{home}{name}/")
    made.make()
    return made
