"""Where a shared workspace is: the URL of a PostgreSQL database; a password in it is never shown."""

from __future__ import annotations

import re
from urllib.parse import unquote

from scheduler.model import WrongUsage, message, printable

_SCHEMES = ("postgresql://", "postgres://")
_SECRET = frozenset({"password", "sslpassword", "scram_client_key", "scram_server_key", "oauth_client_secret"})
_HOST = r"(?:[^@/?#\s,:\[\]]*|\[[0-9a-fA-F:.%]*\])(?::\d*)?"
_FORM = re.compile(
    r"(?P<scheme>postgres(?:ql)?://)"
    r"(?:(?P<user>[^:@/?#\s]*)(?::(?P<password>[^:@/?#\s]*))?@)?"
    rf"(?P<hosts>{_HOST}(?:,{_HOST})*)"
    r"(?P<database>/[^@/?#\s]*)?(?:\?(?P<parameters>[^@?#\s]*))?"
)
"""What the driver takes, but stricter: a password with a sign that is not escaped is never taken for a host."""


def is_address(text: str) -> bool:
    """Whether this names a PostgreSQL database rather than a file."""
    return text.lower().startswith(_SCHEMES)


class Address:
    """The URL of a database. `url` is for the connection only; `shown` is what people and messages get to see."""

    def __init__(self, url: str) -> None:
        """Take a URL apart; raises WrongUsage, without repeating a password, where it has not the form of one."""
        found = _FORM.fullmatch(url)
        if found is None:
            raise WrongUsage(message("store-address-form"), hint=message("store-hint-address-form"))
        parameters = [part for part in (found["parameters"] or "").split("&") if part]
        kept = [part for part in parameters if part.partition("=")[0].lower() not in _SECRET]
        user = f"{found['user']}@" if found["user"] else ""
        query = f"?{'&'.join(kept)}" if kept else ""
        self.url = url
        self.shown = printable(f"{found['scheme']}{user}{found['hosts']}{found['database'] or ''}{query}")
        values = [part.partition("=")[2] for part in parameters if part not in kept]
        self._secrets = sorted({unquote(secret) for secret in (found["password"], *values) if secret}, key=len)

    def without_secrets(self, text: str) -> str:
        """A sentence of the server or the driver as it may be shown."""
        for secret in reversed(self._secrets):
            text = text.replace(secret, "…")
        return printable(" ".join(text.split()))

    def __repr__(self) -> str:
        return f"Address({self.shown!r})"
