"""Whether a message is a question."""

import re

_QUESTION = re.compile(
    r"^\W*(?:so |and |but |ok,? |sorry,? |wait,? |quick question:? |by the way,? |btw,? )*(?:what|why|how|who|when|where|which|whose|is|are|do|does|did|can|could|should|would|will|may|shall"
    r"|explain|tell me (?:about|what|how|why|more)|define|describe|difference|compare|whats|what's|hows|who's|whos|wat|waht|wath|wats|wots|wich|whcih|wehre|wheer|whre|hwere|wehn|hwen|hwo|whta|pls explain|please explain)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:vs\.?|versus|okrs?|kpis?|lead(?:ing)? (?:measure|indicator)|lag(?:ging)? |balanced score ?card|strategy map|perspectives?)\b", re.IGNORECASE)  # fmt: skip


def is_question(text: str) -> bool:
    text = text.strip()
    return text.endswith("?") or bool(_QUESTION.match(text)) or (len(text.split()) <= 6 and bool(_TOPIC.search(text)))


_OUTRIGHT = re.compile(
    r"^\W*(?:so |and |but |ok,? |sorry,? |wait,? )*(?:what|why|how|who|when|where|which)(?:'s|s)?\s+(?:is|are|was|do|does|did|should|would|can|could|will|many|much|often|long|to|kind|an?|the)\b",
    re.IGNORECASE,
)


def asks_outright(text: str) -> bool:
    """Whether it is worded as a question, with or without its mark: "how many kpis should we have"."""
    return bool(_OUTRIGHT.match(text.strip()))
