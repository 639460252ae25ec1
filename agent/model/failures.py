"""What went wrong at the endpoint, in one plain sentence for the user."""

import json
import math
from collections.abc import Collection
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx
import openai

from agent.coach import ModelFailed
from agent.model.abilities import Ability
from agent.model.refusing import SENTENCE, is_too_long, refused_ability, told_by

BROKEN_OFF = "The model's answer broke off in the middle."
CUT_OFF = "The model's answer was cut off for its length."
NO_ANSWER = "The model's endpoint sent something that is no answer."
DECLINED = "The model declined to answer this."
FILTERED = "The content filter of the model's endpoint did not let the message through."
TOO_LONG = "The request is too long for the model, which needs a context of 8,000 tokens."
NO_QUOTA = "The account at the model's endpoint has nothing left to spend."
LOADING = "The model's endpoint is still loading the model."
NO_SUCH_ADDRESS = "There is nothing at the endpoint's address, so look at the base URL."
_BY_STATUS = {
    401: "The model's endpoint did not accept the API key.",
    403: "The API key may not use the model “{model}”.",
    404: "The endpoint knows no model “{model}”.",
    408: "The model's endpoint took too long.",
    413: TOO_LONG,
    429: "The model's endpoint is over its limit{wait}.",
}
_PASSING = (408, 425, 429, 502, 503, 504)
_MODEL_NAMED = ("model", "deployment", "engine")


class Momentary(ModelFailed):
    """It may go well the next time: nobody there, too slow, too busy."""


class Busy(Momentary):
    """The endpoint asks to be asked again later."""

    def __init__(self, sentence: str, seconds: float) -> None:
        super().__init__(sentence)
        self.seconds = seconds


class Unable(ModelFailed):
    """The endpoint refuses a kind of request that it does not know."""

    def __init__(self, ability: Ability, sentence: str) -> None:
        super().__init__(sentence)
        self.ability: Ability = ability


def as_failure(
    error: Exception, model: str, timeout: float, *, begun: bool, asked: Collection[Ability] = ()
) -> ModelFailed | None:
    """``begun`` is whether a part of the answer had come, ``asked`` what the request needed. None for what is a mistake in this program; such a thing must not be dressed up as the endpoint's."""
    if ability := refused_ability(error, asked):
        return Unable(ability, f"The model “{model}” {SENTENCE[ability]}.")
    if begun and isinstance(error, openai.APIConnectionError | httpx.TransportError) and not _is_timeout(error):
        return Momentary(BROKEN_OFF)
    sentence = _sentence(error, model, timeout)
    if not sentence:
        return None
    if sentence != NO_QUOTA and (seconds := _seconds(error)) is not None:
        return Busy(sentence, seconds)
    return Momentary(sentence) if _is_passing(error) else ModelFailed(sentence)


def _sentence(error: Exception, model: str, timeout: float) -> str:
    match error:
        case _ if _is_timeout(error):
            return f"The model gave no answer in {timeout:g} seconds."
        case openai.APIConnectionError() | httpx.TransportError():
            return "The model's endpoint cannot be reached."
        case openai.APIStatusError():
            return _refusal(error, model)
        case openai.LengthFinishReasonError():
            return CUT_OFF
        case openai.APIError() if is_too_long(told_by(error)):
            return TOO_LONG  # told in the middle of a stream
        case openai.APIError() | json.JSONDecodeError() | UnicodeDecodeError():
            return NO_ANSWER
        case ValueError() | TypeError() | KeyError() if _raised_by_client(error):
            return NO_ANSWER  # the client reads what it gets without checking its shape first
        case _:
            return ""


def _refusal(error: openai.APIStatusError, model: str) -> str:
    status, told = error.status_code, told_by(error)
    if status in (400, 413, 422, 500) and is_too_long(told):
        return TOO_LONG
    if status == 400 and ("content_filter" in told or "content management policy" in told):
        return FILTERED
    if status == 429 and ("insufficient_quota" in told or "exceeded your current quota" in told):
        return NO_QUOTA
    if status == 503 and "loading" in told:
        return LOADING
    if status == 404 and not any(word in told for word in _MODEL_NAMED):
        return NO_SUCH_ADDRESS
    if status >= 500:
        return f"The model's endpoint has a fault of its own (status {status})."
    return _BY_STATUS.get(status, f"The model's endpoint refused the request (status {status}).").format(
        model=model, wait=_wait(error)
    )


def _wait(error: openai.APIStatusError) -> str:
    seconds = _seconds(error)
    if seconds is None:
        return " just now"
    return f" and asks to wait {_time(math.ceil(seconds))}"


def _time(seconds: int) -> str:
    amount, unit = (seconds, "second") if seconds < 120 else (math.ceil(seconds / 60), "minute")
    return f"{amount:,} {unit}{'' if amount == 1 else 's'}"


def _seconds(error: Exception) -> float | None:
    """After which time the endpoint wants to be asked again; ``Retry-After`` is a number of seconds or a date."""
    if not isinstance(error, openai.APIStatusError) or error.status_code not in (429, 503):
        return None
    headers = error.response.headers
    try:
        if "retry-after-ms" in headers:
            return max(0.0, float(headers["retry-after-ms"]) / 1000)
        return max(0.0, float(headers["retry-after"]))
    except KeyError:
        return None
    except ValueError:
        return _until(headers["retry-after"])


def _until(day: str) -> float | None:
    try:
        return max(0.0, (parsedate_to_datetime(day) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def _is_timeout(error: Exception) -> bool:
    return isinstance(error, openai.APITimeoutError | TimeoutError | httpx.TimeoutException)


def _is_passing(error: Exception) -> bool:
    if isinstance(error, openai.APIStatusError):
        return error.status_code in _PASSING
    return isinstance(error, openai.APIConnectionError | httpx.TransportError) or _is_timeout(error)


def _raised_by_client(error: Exception) -> bool:
    innermost = error.__traceback__
    while innermost is not None and innermost.tb_next is not None:
        innermost = innermost.tb_next
    module = innermost.tb_frame.f_globals.get("__name__", "") if innermost else ""
    return module.split(".")[0] in ("openai", "langchain_openai", "langchain_core")
