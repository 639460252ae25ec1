"""The secret that signs the page's cookie: made at first start, kept with the data."""

import os
import secrets
from pathlib import Path

NAME = "CHAINLIT_AUTH_SECRET"


def ensure_secret(data_dir: Path) -> None:
    """Chainlit reads it from the environment and does not start without it."""
    if not os.environ.get(NAME):
        os.environ[NAME] = _kept_secret(data_dir / "auth-secret")


def _kept_secret(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or not path.read_text(encoding="ascii").strip():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48), encoding="ascii")
    return path.read_text(encoding="ascii").strip()
