"""A wire between a program and a PostgreSQL server that a test can cut, hold and open again, at a given word."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

_PIECE = 1 << 16


class Wire:
    """Listens on this machine and passes on what is said between its clients and the server.

    `close_before`: the whole wire is closed when a client says that, before the server hears of it. `cut_after`: its
    connections are cut once the server has answered to that, before the client hears of it.
    """

    def __init__(self, server: str) -> None:
        self._server = server
        self._door = socket.create_server(("127.0.0.1", 0))
        self._ends: list[socket.socket] = []
        self._changed = threading.Condition()
        self._place: tuple[str, int] = self._door.getsockname()[:2]
        self._is_held = False
        self._is_muted = False
        self.close_before: bytes | None = None
        self.cut_after: bytes | None = None
        threading.Thread(target=self._let_in, daemon=True).start()

    @property
    def url(self) -> str:
        """The URL of the database over this wire."""
        host, port = self._place
        return re.sub(r"@/(\w+)\?host=[^&]*", rf"@{host}:{port}/\1?sslmode=disable", self._server)

    def cut(self) -> None:
        """End all connections; new ones are let in."""
        with self._changed:
            ends, self._ends = self._ends, []
        for end in ends:
            _end(end)

    def close(self) -> None:
        """End everything; nobody is let in any more."""
        _end(self._door)
        self.cut()

    def open_again(self) -> None:
        """Let clients in at the same place as before."""
        self._door = socket.create_server(self._place)
        threading.Thread(target=self._let_in, daemon=True).start()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Within, nothing of what is said arrives: the other side seems to think."""
        self._hold(True)
        try:
            yield
        finally:
            self._hold(False)

    def _hold(self, held: bool) -> None:
        with self._changed:
            self._is_held = held
            self._changed.notify_all()

    def _let_in(self) -> None:
        door = self._door
        while True:
            try:
                client, _ = door.accept()
            except OSError:
                return
            server = _connected(self._server)
            with self._changed:
                self._ends += [client, server]
            threading.Thread(target=self._pass_on, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._pass_on, args=(server, client, False), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, to_server: bool) -> None:
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                with self._changed:
                    self._changed.wait_for(lambda: not self._is_held)
                if to_server and self.close_before and self.close_before in piece:
                    self.close_before = None
                    self.close()
                    break
                if to_server and self.cut_after and self.cut_after in piece:
                    self.cut_after, self._is_muted = None, True
                elif not to_server and self._is_muted:  # the server has done it
                    self._is_muted = False
                    self.cut()
                    break
                target.sendall(piece)
        _end(source)
        _end(target)


def _connected(url: str) -> socket.socket:
    """A socket to the server itself."""
    (folder,) = parse_qs(urlsplit(url).query)["host"]
    (name,) = (path for path in Path(folder).glob(".s.PGSQL.*") if path.suffix != ".lock")
    server = socket.socket(socket.AF_UNIX)
    server.connect(str(name))
    return server


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
