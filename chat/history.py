"""The chat history that the page lists and resumes, in one SQLite file."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from chainlit.data.sql_alchemy import SQLAlchemyDataLayer
from chainlit.data.storage_clients.base import BaseStorageClient
from chainlit.step import StepDict
from chainlit.types import ThreadDict

_JSON = ("metadata", "tags", "generation", "modes", "playerConfig")


class ChatHistory(SQLAlchemyDataLayer):
    """Chainlit's SQL layer made whole for SQLite, which has neither lists nor JSON columns."""

    def __init__(self, path: Path, storage: BaseStorageClient) -> None:
        _create_tables(path)
        super().__init__(f"sqlite+aiosqlite:///{path}", connect_args={"timeout": 30}, storage_provider=storage)
        self._writing = asyncio.Lock()

    async def execute_sql(self, query: str, parameters: dict[str, Any]) -> list[dict[str, Any]] | int | None:
        encoded = {k: json.dumps(v) if isinstance(v, list | dict) else v for k, v in parameters.items()}
        rows = await super().execute_sql(query, encoded)
        return [_decoded(row) for row in rows] if isinstance(rows, list) else rows

    async def create_step(self, step_dict: StepDict) -> None:
        # Chainlit saves in tasks it does not wait for: in turn, or an older state of a step may win.
        async with self._writing:
            await super().create_step(step_dict)

    async def get_all_user_threads(
        self, user_id: str | None = None, thread_id: str | None = None
    ) -> list[ThreadDict] | None:
        # After what is still being saved: a page reloaded at once would come back without its last words and buttons.
        async with self._writing:
            threads = await super().get_all_user_threads(user_id, thread_id)
        for element in (e for thread in threads or [] for e in thread["elements"] or []):
            stored: Any = element.get("props")
            if isinstance(stored, str):
                element["props"] = json.loads(stored)
        return threads


def _create_tables(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")  # stays with the file
        connection.executescript(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))


def _decoded(row: dict[str, Any]) -> dict[str, Any]:
    return {k: _from_json(v) if k.removeprefix("thread_").removeprefix("step_") in _JSON else v for k, v in row.items()}


def _from_json(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) and value else value
