"""The client of an OpenAI-compatible endpoint, from a base URL and a model name alone."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from langchain_core.outputs import ChatGenerationChunk
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from agent.settings import Settings

NO_KEY = SecretStr("none")  # local servers need no key, the client insists on one
_AZURE = (".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com")
_DEPLOYMENT = "/openai/deployments/"
_VERSION = "2024-10-21"
"""Of Azure's older interface, where an address does not say which: the last that is no preview."""
_ENDINGS = ("/chat/completions", "/responses")


@dataclass(frozen=True)
class Address:
    url: str
    query: dict[str, str]
    """Azure's older addresses carry the version of its interface here."""
    azure: bool


def address(base_url: str) -> Address:
    """What people paste, as the client takes it: ``http://localhost:11434`` lacks ``/v1``, others have too much."""
    parts = urlsplit(base_url.strip())
    path, query = parts.path.rstrip("/"), dict(parse_qsl(parts.query))
    for ending in _ENDINGS:
        path = path.removesuffix(ending)
    azure = (parts.hostname or "").endswith(_AZURE) or _DEPLOYMENT in path  # a gateway of one's own has another host
    if azure:
        path, query = _azure(path, query)
    return Address(urlunsplit((parts.scheme, parts.netloc, path or "/v1", "", "")), query, azure)


def _azure(path: str, query: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The older interface names a deployment and a version in each address; the one of today takes no dated version."""
    if _DEPLOYMENT in path:
        return path, {"api-version": _VERSION, **query}
    if path in ("", "/openai", "/openai/v1") or path.startswith("/api/projects/"):
        return "/openai/v1", {}
    return path, query


class _Chat(ChatOpenAI):
    """With what the framework's client loses of a streamed answer: a refusal's words, and calls without a number."""

    def _convert_chunk_to_generation_chunk(
        self, chunk: dict[str, Any], default_chunk_class: type, base_generation_info: dict[str, Any] | None
    ) -> ChatGenerationChunk | None:
        delta = next((c.get("delta") or {} for c in chunk.get("choices") or ()), {})
        for number, call in enumerate(delta.get("tool_calls") or ()):
            call.setdefault("index", number)
        made = super()._convert_chunk_to_generation_chunk(chunk, default_chunk_class, base_generation_info)
        if made and delta.get("refusal"):
            made.message.additional_kwargs["refusal"] = delta["refusal"]
        return made


def connect(settings: Settings, *, streaming: bool, usage: bool = True) -> ChatOpenAI:
    key = settings.api_key if settings.api_key.get_secret_value() else NO_KEY
    where = address(settings.base_url) if settings.base_url else None
    # Azure's older addresses take the key in this header only, and no other endpoint minds it being absent.
    headers = {"api-key": key.get_secret_value()} if where and where.azure else None
    return _Chat(
        model=settings.model,
        base_url=where.url if where else None,
        default_query=where.query or None if where else None,
        default_headers=headers,
        api_key=key,
        timeout=settings.model_timeout,
        stream_chunk_timeout=settings.model_timeout,
        max_retries=0,
        stream_usage=usage,
        disable_streaming=not streaming,
        use_responses_api=False,
    )
