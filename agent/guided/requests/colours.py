"""By which rule a measure gets its colour: the way covered from its baseline, or the target itself."""

import re

from agent.guided.requests.pointing import measure_meant
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_TARGET = r"(?:(?:on|by|against|at|as a share of|as (?:a )?per ?cent(?:age)? of|with) (?:the |its )?(?:distance to (?:the )?)?target(?: itself| alone| only)?|(?:on|by|with) (?:the )?(?:target|clear ?point)(?:'s)? rule)"
_WAY = r"(?:(?:on|by|against|from|with) (?:the |its )?(?:way|progress|distance|path)(?: covered)?(?: (?:from|since) (?:the |its )?baseline(?: to (?:the )?target)?)?|from baseline to target|(?:on|by|with) (?:the )?(?:usual|default|normal|progress|baseline) rule)"
_JUDGE = re.compile(rf"^\W*(?:please |can you |could you )*(?:judge|colou?r|score|rate|measure|grade|assess|show) (?P<item>.+?) (?:(?P<target>{_TARGET})|(?P<way>{_WAY}))\W*$", re.IGNORECASE)  # fmt: skip
_USE = re.compile(r"^\W*(?:please |can you |could you )*(?:use|apply|take|switch to) (?:the )?(?:(?P<target>target|clear ?point(?:'s)?)|(?P<way>usual|default|normal|progress|baseline)) rule (?:for|on|to) (?P<item>.+?)\W*$", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    match = _JUDGE.match(text) or _USE.match(text)
    measure = measure_meant(match["item"], scorecard, focus) if match else None
    if match is None or measure is None:
        return None
    edit = {"kind": "update_measure", "id": measure.id, "rag_rule": "target" if match["target"] else "progress"}
    return Request("edit_scorecard", {"edits": [edit]})
