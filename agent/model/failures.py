"""What went wrong at the endpoint, in one plain sentence for the user."""

import json
import re

import httpx
import openai

from agent.coach import ModelFailed
from agent.model.abilities import Ability

BROKEN_OFF = "The model's answer broke off in the middle."
CUT_OFF = "The model's answer was cut off for its length."
NO_ANSWER = "The model's endpoint sent something that is no answer."
_BY_STATUS = {
    401: "The model's endpoint did not accept the API key.",
    403: "The API key may not use the model “{model}”.",
    404: "The endpoint knows no model “{model}”.",
    408: "The model's endpoint took too long.",
    413: "The message is too long for the model.",
    429: "The model's endpoint is over its limit{wait}.",
}


class Momentary(ModelFailed):
    """It may go well the next time: nobody there, too slow, too busy."""


class Unable(ModelFailed):
    """The endpoint refuses a kind of request that it does not know."""

    def __init__(self, ability: Ability, sentence: str) -> None:
        super().__init__(sentence)
        self.ability: Ability = ability


_UNABLE: tuple[tuple[Ability, str, str], ...] = (
    (
        "json_schema",
        "json_schema|json schema|structured output|schema for response_format|grammar",
        "cannot keep to a JSON schema",
    ),
    ("json_mode", "response_format|json_object|json mode", "has no JSON mode"),
    ("tools", r"\btools?\b|tool_choice|function.?call|\bfunctions\b", "cannot use tools"),
    ("streaming", r"\bstream(ing)?\b|stream_options", "cannot stream its answers"),
)
"""How endpoints say it, the more special words first: "response_format" is said of a schema too."""
_UNABLE_SENTENCE = {ability: sentence for ability, _, sentence in _UNABLE}
_DENIAL = r"support|input should be|requires? --|not (available|enabled|allowed|permitted|implemented)|(unknown|unrecognized|extra) \w+|invalid (schema|parameter: .?(response_format|tools|stream))"
_NOT_UNDERSTOOD = (400, 404, 405, 415, 422, 500, 501)
_PASSING = (408, 425, 429, 502, 503, 504)


def as_failure(error: Exception, model: str, timeout: float, *, begun: bool) -> ModelFailed | None:
    """``begun`` is whether a part of the answer had come. None for what is a mistake in this program; such a thing must not be dressed up as the endpoint's."""
    if ability := _refused_ability(error):
        return Unable(ability, f"The model “{model}” {_UNABLE_SENTENCE[ability]}.")
    if begun and isinstance(error, openai.APIConnectionError | httpx.TransportError) and not _is_timeout(error):
        return Momentary(BROKEN_OFF)
    sentence = _sentence(error, model, timeout)
    if not sentence:
        return None
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
        case openai.APIError() | json.JSONDecodeError() | UnicodeDecodeError():
            return NO_ANSWER
        case ValueError() | TypeError() | KeyError() if _raised_by_client(error):
            return NO_ANSWER  # the client reads what it gets without checking its shape first
        case _:
            return ""


def _wait(error: openai.APIStatusError) -> str:
    """``Retry-After`` is a number of seconds or a date; a date is left to the reader's patience."""
    seconds = error.response.headers.get("retry-after", "")
    return f" and asks to wait {int(seconds):,} seconds" if seconds.isdecimal() else " just now"


def _refused_ability(error: Exception) -> Ability | None:
    """Local servers answer with 400, 422, 500 or 501 to what they cannot do, and name it."""
    if not isinstance(error, openai.APIStatusError) or error.status_code not in _NOT_UNDERSTOOD:
        return None
    told = error.message.lower()
    if _is_too_long(told) or not re.search(_DENIAL, told):
        return None
    return next((ability for ability, words, _ in _UNABLE if re.search(words, told)), None)


def _is_too_long(told: str) -> bool:
    return "context" in told and ("length" in told or "window" in told or "size" in told)


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


def _refusal(error: openai.APIStatusError, model: str) -> str:
    status, told = error.status_code, error.message.lower()
    if status in (400, 413, 422, 500) and _is_too_long(told):
        return _BY_STATUS[413]
    if status >= 500:
        return f"The model's endpoint has a fault of its own (status {status})."
    return _BY_STATUS.get(status, f"The model's endpoint refused the request (status {status}).").format(
        model=model, wait=_wait(error)
    )
