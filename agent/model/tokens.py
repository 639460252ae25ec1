"""How many tokens a request takes, counted without a download.

Endpoints count with tokenizers of their own. This one (32,000 pieces, shipped with the sentence vectors) cuts finer than
those of today's models, so its count is an upper estimate: about a fifth above theirs for English, more for other scripts.
"""

import functools
import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from tokenizers import Tokenizer

PER_MESSAGE = 4
"""What chat templates put around a message."""


@functools.cache
def _tokenizer() -> Tokenizer:
    # Found without importing the package, which sets up logging for everybody.
    package = importlib.util.find_spec("wordllama")
    assert package is not None
    assert package.origin is not None
    path = Path(package.origin).parent / "tokenizers" / "l2_supercat_tokenizer_config.json"
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def count(text: str) -> int:
    return len(_tokenizer().encode(text, add_special_tokens=False))


def count_messages(messages: Sequence[BaseMessage]) -> int:
    return sum(PER_MESSAGE + count(m.text) + _count_calls(m) for m in messages)


def count_tools(schemas: Sequence[dict[str, Any]]) -> int:
    return sum(count(json.dumps(schema, ensure_ascii=False, separators=(",", ":"))) for schema in schemas)


def spent(answer: AIMessage, asked: int) -> int:
    """What a call took as the endpoint counts it, or by our own count where it does not; ``asked`` is the request."""
    if answer.usage_metadata:
        return answer.usage_metadata["total_tokens"]
    return asked + count(answer.text) + _count_calls(answer)


def first_tokens(text: str, most: int) -> str:
    """The beginning of a text, ``most`` tokens long, with a word on what was left out."""
    # A token is never shorter than a byte's share of a character, so what lies far beyond needs no look.
    encoding = _tokenizer().encode(text[: most * 16], add_special_tokens=False)
    if len(encoding) <= most and len(text) <= most * 16:
        return text
    end = encoding.offsets[max(min(most, len(encoding)) - 1, 0)][1] if len(encoding) else 0
    return f"{text[:end]} [... {len(text) - end:,} more characters left out]"


def _count_calls(message: BaseMessage) -> int:
    calls = message.tool_calls if isinstance(message, AIMessage) else []
    return sum(count(c["name"]) + count(json.dumps(c["args"], ensure_ascii=False)) + PER_MESSAGE for c in calls)
