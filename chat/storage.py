"""Files that belong to conversations, kept on disk and given back to the signed-in user only."""

import asyncio
import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote

import chainlit as cl
import chainlit.config
from chainlit.auth import get_current_user
from chainlit.data.storage_clients.base import BaseStorageClient
from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import FileResponse
from fastapi.routing import APIRoute

ROUTE = "/kept"


class KeptFiles(BaseStorageClient):
    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def path(self, object_key: str) -> Path:
        """Keys carry names that users chose: one that leads out of the folder is an error."""
        path = (self._folder / object_key).resolve()
        if not path.is_relative_to(self._folder) or path == self._folder:
            raise ValueError(f"not a key of a kept file: {object_key!r}")
        return path

    async def upload_file(
        self,
        object_key: str,
        data: bytes | str,
        mime: str = "application/octet-stream",
        overwrite: bool = True,
        content_disposition: str | None = None,
    ) -> dict[str, Any]:
        await asyncio.to_thread(_write, self.path(object_key), data.encode() if isinstance(data, str) else data)
        return {"object_key": object_key, "url": await self.get_read_url(object_key)}

    async def delete_file(self, object_key: str) -> bool:
        self.path(object_key).unlink(missing_ok=True)
        return True

    async def get_read_url(self, object_key: str) -> str:
        return f"{ROUTE}/{quote(object_key)}"

    async def close(self) -> None:
        """Nothing is held open."""


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


class PassingFiles:
    """Where Chainlit puts what an open page shows, until the server stops.

    Its own folder is one for all servers of a checkout, and the first of them to stop takes it from the others.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="scorecard-page-"))
        chainlit.config.FILES_DIRECTORY = self._folder

    def remove(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def serve_kept_files(app: FastAPI, files: KeptFiles) -> None:
    async def kept(key: str, user: Annotated[cl.User | None, Depends(get_current_user)]) -> FileResponse:
        try:
            path = files.path(key)
        except ValueError as error:
            raise HTTPException(404) from error
        if user is None or not path.is_file():
            raise HTTPException(404)
        return FileResponse(path, filename=path.name, headers={"X-Content-Type-Options": "nosniff"})

    # First, because Chainlit's last route answers every address with the page.
    app.router.routes.insert(0, APIRoute(f"{ROUTE}/{{key:path}}", kept, response_model=None))
