"""One calendar on a CalDAV server (RFC 4791), resource by resource, each only in the state that was seen (RFC 9110)."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, unquote, urlsplit

from scheduler.model import Message, NotPossible, Refused, message, printable

if TYPE_CHECKING:
    from caldav.davclient import DAVClient

T = TypeVar("T")
TIMEOUT = 30.0
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ETAGS = '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'
_DONE = frozenset({200, 201, 204})
_CHANGED, _MISSING, _CLASHES = 412, 404, 409
_LONGEST_ANSWER = 200


class NotDone(Exception):
    """The server did not do what it was asked. `is_server` says that it would not do anything else either."""

    def __init__(self, reason: Message, *, is_server: bool = False) -> None:
        super().__init__(reason.key)
        self.reason = reason
        self.is_server = is_server


class CalendarOnServer:
    """A calendar by its URL. Nothing is asked of the server before the first call.

    Raises Refused for a URL over which a password would go in the clear, NotPossible where the library is not
    installed; every call raises NotDone where the server does not do it.
    """

    def __init__(self, url: str, user: str, password: str, *, timeout: float = TIMEOUT) -> None:
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise Refused(message("server-not-encrypted", url=url), hint=message("server-not-encrypted-hint"))
        self.url = url if url.endswith("/") else f"{url}/"
        self._client = _client(self.url, user, password, timeout)

    def etags(self) -> Mapping[str, str]:
        """The ETag of every resource in the calendar, by its name."""
        response = self._asked("PROPFIND", self.url, _ETAGS, {"Depth": "1", "Content-Type": "application/xml"})
        if response.status != 207 or response.tree is None:
            raise NotDone(message("server-reason-no-calendar"), is_server=True)
        found: dict[str, str] = {}
        for one in response.tree.iter("{DAV:}response"):
            etag = one.findtext(".//{DAV:}getetag")
            if etag:
                found[_name(one.findtext("{DAV:}href") or "")] = etag
        return found

    def get(self, name: str) -> bytes:
        """What a resource holds."""
        response = self._asked("GET", self._place(name))
        if response.status != 200:
            raise NotDone(_said(response))
        raw = response.raw
        return raw.encode() if isinstance(raw, str) else bytes(raw)

    def put(self, name: str, content: bytes, etag: str) -> str:
        """Put a resource in place of the one with that ETag, or a new one where it is empty; its ETag afterwards."""
        condition = {"If-Match": etag} if etag else {"If-None-Match": "*"}
        headers = {"Content-Type": "text/calendar; charset=utf-8", **condition}
        response = self._asked("PUT", self._place(name), content.decode(), headers)
        if response.status not in _DONE:
            raise NotDone(_said(response))
        return str(response.headers.get("ETag") or self.etags().get(name, ""))

    def delete(self, name: str, etag: str) -> None:
        """Remove the resource with that ETag; one that is gone already is no error."""
        response = self._asked("DELETE", self._place(name), headers={"If-Match": etag})
        if response.status not in _DONE | {_MISSING}:
            raise NotDone(_said(response))

    def _place(self, name: str) -> str:
        return self.url + quote(name, safe="")

    def _asked(self, method: str, url: str, body: str = "", headers: Mapping[str, str] | None = None) -> Any:
        return _translated(lambda: self._client.request(url, method, body, dict(headers or {})))


def resource_name(uid: str) -> str:
    """The name of the resource of an entry."""
    return f"{uid}.ics"


def _client(url: str, user: str, password: str, timeout: float) -> DAVClient:
    try:
        from caldav.davclient import DAVClient
    except ImportError as error:
        raise NotPossible(message("server-no-library"), hint=message("server-no-library-hint")) from error
    return DAVClient(
        url=url,
        username=user or None,
        password=password or None,
        timeout=timeout,  # type: ignore[arg-type]
        ssl_verify_cert=os.environ.get("SSL_CERT_FILE") or True,
        enable_rfc6764=False,
        rate_limit_handle=False,
    )


def _translated(work: Callable[[], T]) -> T:
    """The work's result; every way in which it can fail becomes one sentence."""
    from caldav.lib.error import AuthorizationError, DAVError
    from niquests import exceptions

    try:
        return work()
    except AuthorizationError as error:
        raise NotDone(message("server-reason-password"), is_server=True) from error
    except DAVError as error:
        raise NotDone(message("server-reason-said", text=_short(str(error.reason or error)))) from error
    except exceptions.SSLError as error:
        raise NotDone(message("server-reason-certificate"), is_server=True) from error
    except exceptions.Timeout as error:
        raise NotDone(message("sending-reason-timeout"), is_server=True) from error
    except exceptions.ConnectionError as error:
        raise NotDone(message("server-reason-gone"), is_server=True) from error
    except exceptions.RequestException as error:
        raise NotDone(message("server-reason-said", text=type(error).__name__), is_server=True) from error


def _said(response: Any) -> Message:
    if response.status == _CHANGED:
        return message("server-reason-changed")
    if response.status == _CLASHES:
        return message("server-reason-clash")
    return message("server-reason-said", text=_short(f"{response.status} {response.reason}"))


def _name(href: str) -> str:
    return unquote(urlsplit(href).path).rstrip("/").rpartition("/")[2]


def _short(text: str) -> str:
    return printable(" ".join(text.split()))[:_LONGEST_ANSWER]
