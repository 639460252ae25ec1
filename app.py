"""Entry point of the page: hooks only, see the rooms under ``chat``. Start it by ``chainlit run app.py``."""

from typing import Any

import chainlit as cl
from chainlit.config import config
from chainlit.data.base import BaseDataLayer
from chainlit.server import app
from chainlit.types import ThreadDict

from agent.settings import Settings
from chat.board import refresh_board
from chat.board_edits import EDIT, edited
from chat.bundle import serve_board
from chat.buttons import SAY, SOURCE, open_source
from chat.deep_links import let_links_in
from chat.errors import guarded, guarded_answer, guarded_resume
from chat.greeting import greet
from chat.model_panel import chosen, show_panel
from chat.resume import resume
from chat.room import Room
from chat.secret import ensure_secret
from chat.signin import SignInSettings, hook_sign_in
from chat.storage import KeptFiles, PassingFiles, serve_kept_files
from chat.texts import starter_texts
from chat.turns import clicked, typed

settings = Settings()
room = Room(settings)
kept_files = KeptFiles(settings.data_dir / "uploads")
passing_files = PassingFiles()
ensure_secret(settings.data_dir)
hook_sign_in(config.run.host, SignInSettings())
serve_kept_files(app, kept_files)
serve_board(app)
let_links_in(app)


@cl.data_layer
def history() -> BaseDataLayer:
    from chat.history import ChatHistory  # here: its database library takes a second to import

    return ChatHistory(settings.chats_path, kept_files)


@cl.on_app_startup
async def open_room() -> None:
    room.open()


@cl.on_app_shutdown
async def close_room() -> None:
    await room.close()
    passing_files.remove()


@cl.set_starters
async def starters(_user: cl.User | None, _language: str | None) -> list[cl.Starter]:
    return [cl.Starter(**text) for text in starter_texts()]


@cl.on_chat_start
@guarded
async def on_chat_start() -> None:
    greet(room)


@cl.on_settings_update
@guarded
async def on_settings_update(settings: dict[str, Any]) -> None:
    await chosen(await room.agent(), settings)


@cl.on_message
@guarded
async def on_message(message: cl.Message) -> None:
    await typed(room, message)


@cl.action_callback(SAY)
@guarded
async def on_choice(action: cl.Action) -> None:
    await clicked(room, action)


@cl.action_callback(SOURCE)
@guarded
async def on_source(action: cl.Action) -> None:
    await open_source(await room.agent(), action)


@cl.action_callback(EDIT)
@guarded_answer
async def on_edit(action: cl.Action) -> dict[str, Any]:
    return await edited(await room.agent(), action)


@cl.on_stop
@guarded
async def on_stop() -> None:
    await refresh_board(await room.agent())


@cl.on_chat_resume
@guarded_resume
async def on_chat_resume(thread: ThreadDict) -> None:
    agent = await room.agent()
    await show_panel(agent)
    await resume(agent, thread)
