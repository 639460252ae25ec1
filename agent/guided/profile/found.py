"""What has been read of a message so far."""

import re
from dataclasses import dataclass, field
from typing import Any

NOT_THEIRS = re.compile(
    r"\b(?:is|are|was)(?: not|n['’]t) (?:our|my|what we|a|an|the|really our) ?(?:thing|game|aim|goal|priority|focus|business|strength|style|way|do|want|about)\b"
    r"|^(?:people|customers|they|everybody|everyone|staff|members) (?:tell|say|complain|keep telling|keep saying|notice)\b[^,;]{0,20}$",
    re.IGNORECASE,
)
"""``lowest price is not our thing``, ``people tell us``: nothing that they want."""


LONGEST_FIELD = 800
LONGEST = {"name": 120, "sector": 160, "size": 80}
"""Characters; what is longer is a text somebody pasted or leant on, and no vision or sector."""


@dataclass
class Found:
    """What has been read so far; the first value of a field stays."""

    values: dict[str, Any] = field(default_factory=dict)
    plain: list[str] = field(default_factory=list)
    """Sentences whose own words do not say what they are: they answer the question, if there is one."""

    def put(self, key: str, value: str) -> None:
        if key in ("vision", "mission"):
            value = re.sub(r"^that (?=[a-z])", "", value)  # "our vision is that no child waits"
        if value and key not in self.values and len(value) <= LONGEST.get(key, LONGEST_FIELD):
            self.values[key] = value

    def add(self, key: str, items: list[str]) -> None:
        have = self.values.setdefault(key, [])
        have += [i for i in items if i and i not in have and not NOT_THEIRS.search(i)]


def one_line(body: str) -> str:
    body = re.sub(r"\s+", " ", body).strip(" \"“”'*,;")
    return body[:-1].strip() if body.endswith(".") and not re.search(r"\b(?:Inc|Ltd|Co|e\.V)\.$", body) else body
