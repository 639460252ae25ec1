"""The client of an OpenAI-compatible endpoint, from a base URL and a model name alone."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from agent.settings import Settings

NO_KEY = SecretStr("none")  # local servers need no key, the client insists on one
_AZURE = (".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com")
_ENDING = "/chat/completions"


@dataclass(frozen=True)
class Address:
    url: str
    query: dict[str, str]
    """Azure's older addresses carry the version of its interface here."""
    azure: bool


def address(base_url: str) -> Address:
    """What people paste, as the client takes it: ``http://localhost:11434`` lacks ``/v1``, others have too much."""
    parts = urlsplit(base_url.strip())
    azure = (parts.hostname or "").endswith(_AZURE)
    path = parts.path.rstrip("/").removesuffix(_ENDING)
    if not path or (azure and path == "/openai"):
        path = "/openai/v1" if azure else "/v1"
    return Address(urlunsplit((parts.scheme, parts.netloc, path, "", "")), dict(parse_qsl(parts.query)), azure)


def connect(settings: Settings, *, streaming: bool) -> ChatOpenAI:
    key = settings.api_key if settings.api_key.get_secret_value() else NO_KEY
    where = address(settings.base_url) if settings.base_url else None
    # Azure's older addresses take the key in this header only, and no other endpoint minds it being absent.
    headers = {"api-key": key.get_secret_value()} if where and where.azure else None
    return ChatOpenAI(
        model=settings.model,
        base_url=where.url if where else None,
        default_query=where.query or None if where else None,
        default_headers=headers,
        api_key=key,
        timeout=settings.model_timeout,
        stream_chunk_timeout=settings.model_timeout,
        max_retries=0,
        stream_usage=True,
        disable_streaming=not streaming,
        use_responses_api=False,
    )
