"""What went wrong at the endpoint, in one plain sentence for the user."""

import json

import httpx
import openai

from agent.coach import ModelFailed

BROKEN_OFF = "The model's answer broke off in the middle."
NO_ANSWER = "The model's endpoint sent something that is no answer."
_BY_STATUS = {
    401: "The model's endpoint did not accept the API key.",
    403: "The API key may not use the model “{model}”.",
    404: "The endpoint knows no model “{model}”.",
    408: "The model's endpoint took too long.",
    413: "The message is too long for the model.",
    429: "The model's endpoint is over its limit just now.",
}


def as_failure(error: Exception, model: str, timeout: float, *, begun: bool) -> ModelFailed | None:
    """``begun`` is whether a part of the answer had come. None for what is a mistake in this program; such a thing must not be dressed up as the endpoint's."""
    if begun and isinstance(error, openai.APIConnectionError | httpx.TransportError) and not _is_timeout(error):
        return ModelFailed(BROKEN_OFF)
    sentence = _sentence(error, model, timeout)
    return ModelFailed(sentence) if sentence else None


def _sentence(error: Exception, model: str, timeout: float) -> str:
    match error:
        case _ if _is_timeout(error):
            return f"The model gave no answer in {timeout:g} seconds."
        case openai.APIConnectionError() | httpx.TransportError():
            return "The model's endpoint cannot be reached."
        case openai.APIStatusError():
            return _refusal(error, model)
        case openai.LengthFinishReasonError():
            return "The model's answer was cut off for its length."
        case openai.APIError() | json.JSONDecodeError() | UnicodeDecodeError():
            return NO_ANSWER
        case ValueError() | TypeError() | KeyError() if _raised_by_client(error):
            return NO_ANSWER  # the client reads what it gets without checking its shape first
        case _:
            return ""


def _is_timeout(error: Exception) -> bool:
    return isinstance(error, openai.APITimeoutError | TimeoutError | httpx.TimeoutException)


def _raised_by_client(error: Exception) -> bool:
    innermost = error.__traceback__
    while innermost is not None and innermost.tb_next is not None:
        innermost = innermost.tb_next
    module = innermost.tb_frame.f_globals.get("__name__", "") if innermost else ""
    return module.split(".")[0] in ("openai", "langchain_openai", "langchain_core")


def _refusal(error: openai.APIStatusError, model: str) -> str:
    status, told = error.status_code, error.message.lower()
    if status == 400 and "context" in told and ("length" in told or "window" in told):
        return _BY_STATUS[413]
    if status == 400 and "tool" in told and "support" in told:
        return f"The model “{model}” cannot use tools."
    if status >= 500:
        return f"The model's endpoint has a fault of its own (status {status})."
    return _BY_STATUS.get(status, f"The model's endpoint refused the request (status {status}).").format(model=model)
