"""Passwords of servers: from the keyring of the system, else from the environment, else asked for; never kept by us."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scheduler.model import Message, Refused, message

Ask = Callable[[Message], str | None]
"""Asks a person for a password; None where nobody can be asked, or does not answer."""

VARIABLES = {"mail": "RONDO_MAIL_PASSWORD", "caldav": "RONDO_CALDAV_PASSWORD"}


def known_password(kind: str, user: str, host: str, environ: Mapping[str, str]) -> str | None:
    """The password that keyring or environment has, if any."""
    return _from_keyring(user, host) or environ.get(VARIABLES[kind])


def find_password(kind: str, user: str, host: str, environ: Mapping[str, str], ask: Ask | None) -> str:
    """The password of a user at a server of that kind (`mail`, `caldav`); raises Refused where there is none.

    In the keyring it stands for the service `rondo:<host>` and the user.
    """
    found = known_password(kind, user, host, environ)
    if not found and ask is not None:
        found = ask(message("sending-password", user=user, host=host))
    if not found:
        raise Refused(
            message("sending-no-password", user=user, host=host),
            hint=message("sending-no-password-hint", variable=VARIABLES[kind], service=_service(host), user=user),
        )
    return found


def keep_password(user: str, host: str, password: str) -> bool:
    """Put a password into the keyring; false where this system has none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_service(host), user, password)
    except (KeyringError, OSError):
        return False
    return True


def _from_keyring(user: str, host: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_service(host), user)
    except (KeyringError, OSError):
        return None


def _service(host: str) -> str:
    return f"rondo:{host}"
