"""Which chat model speaks, if any: set from outside at the start, or chosen on the page while it runs."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pydantic import SecretStr

from agent.coach import ModelFailed
from agent.settings import ModelChoice, Settings
from agent.texts import phrase
from tools.all_tools import TOOLS

if TYPE_CHECKING:
    from agent.model.coach import ModelCoach

log = logging.getLogger(__name__)


class ChosenModel:
    """The choice holds for the whole installation, which is one person's or one team's, and until it stops."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.coach = _coach(settings)
        self.line = phrase("model_untried", **_named(settings)) if self.coach else phrase("model_none")
        """What can be said of it now, in one line for the user."""

    async def check(self) -> str:
        """Find out by trying what the endpoint can do, which takes some seconds; the line says it from then on."""
        try:
            self.line = await _tried(self.settings, self.coach)
        except ModelFailed as failure:
            self.line = phrase("model_unusable", why=str(failure))
        log.info(self.line)
        return self.line

    async def choose(self, choice: ModelChoice) -> str:
        """Let another model speak from the next turn on, or none; what was chosen before stays if it cannot be used."""
        settings = self.settings.model_copy(update={**dict(choice), "api_key": self._key(choice)})
        coach = await asyncio.to_thread(_coach, settings)
        try:
            line = await _tried(settings, coach)
        except ModelFailed as failure:
            return phrase("model_refused", why=str(failure))
        self.settings, self.coach, self.line = settings, coach, line
        return line

    def _key(self, choice: ModelChoice) -> SecretStr:
        if choice.api_key.get_secret_value() or choice.base_url != self.settings.base_url:
            return choice.api_key
        return self.settings.api_key


async def _tried(settings: Settings, coach: ModelCoach | None) -> str:
    if coach is None:
        return phrase("model_none")
    return phrase("model_ready", **_named(settings), abilities=(await coach.check()).line())


def _named(settings: Settings) -> dict[str, str]:
    return {"model": settings.model, "where": urlsplit(settings.base_url).netloc or "api.openai.com"}


def _coach(settings: Settings) -> ModelCoach | None:
    if not settings.has_model:
        return None
    from agent.model.coach import ModelCoach  # here: its client takes seconds to import and most people have no key

    return ModelCoach(settings, TOOLS)
