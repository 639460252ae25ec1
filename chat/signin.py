"""Who may come in: on this machine the one user, without a form; from elsewhere only with a password.

An installation belongs to one person or one team, so everybody who gets in is the same user.
"""

import hmac
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import chainlit as cl
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict
from starlette.datastructures import Headers

from chat.texts import say

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
USER = "you"


class SignInSettings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True)

    password: SecretStr = Field(default=SecretStr(""), validation_alias="BSC_PASSWORD")
    """Asked for at sign-in; without it the page is for this machine only."""


def hook_sign_in(host: str, settings: SignInSettings) -> None:
    """Register the sign-in that suits where the page listens, or refuse to start."""
    password = settings.password.get_secret_value()
    if password:
        cl.password_auth_callback(_password_check(password))
    elif host in LOCAL:
        cl.header_auth_callback(local_user)
    else:
        raise SystemExit(say("not_local", host=host))


def _password_check(password: str) -> Callable[[str, str], Awaitable[cl.User | None]]:
    async def check(_name: str, given: str) -> cl.User | None:
        return _user() if hmac.compare_digest(given.encode(), password.encode()) else None

    return check


async def local_user(headers: Headers) -> cl.User | None:
    """The one user; refused where the browser thinks it talks to another host (DNS rebinding)."""
    return _user() if urlsplit(f"//{headers.get('host', '')}").hostname in LOCAL else None


def _user() -> cl.User:
    return cl.User(identifier=USER, display_name="You")
