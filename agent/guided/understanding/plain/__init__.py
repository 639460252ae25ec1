"""What is said in more words, in fewer or in another order than a plain order would be, brought to its plain form."""

import re
from collections.abc import Callable

from agent.guided.understanding.plain.additions import about_additions
from agent.guided.understanding.plain.aims import as_aims
from agent.guided.understanding.plain.briefly import said_briefly
from agent.guided.understanding.plain.emphasis import plain_order
from agent.guided.understanding.plain.measures import about_a_measure
from agent.guided.understanding.plain.names import about_a_name
from agent.guided.understanding.plain.people import about_people
from agent.guided.understanding.plain.requests import about_requests
from agent.guided.understanding.plain.shorthand import written_out
from agent.guided.understanding.plain.spoken_values import as_figures
from agent.guided.understanding.plain.structure import about_structure
from agent.guided.understanding.plain.told import as_told
from agent.guided.understanding.plain.units import about_a_unit
from agent.guided.understanding.plain.values import about_a_value
from agent.guided.understanding.plain.whose import about_whose

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_GIVES_WORDS = re.compile(
    r"^\W*(?:(?:please|kindly|can you|could you|pls) )*(?:rename|call|title|retitle|reword|rephrase|name|word)\b"
    r"|^\W*(?:set |change |add )?(?:an? |the )?(?:description|rationale|definition|formula|reason|note) (?:of|for|to)\b",
    re.IGNORECASE,
)
"""What follows is to be kept as it was typed: "rename P4 to Push back the deadline a month"."""


def put_plainly(text: str) -> str:
    """The message with what it sets apart, leaves out or says by the way put as an order would say it."""
    for step in (about_requests, about_structure, written_out, about_additions, about_whose, about_people):
        text = step(text)
    if not _GIVES_WORDS.match(text):
        text = as_aims(_outside_quotes(as_told, about_a_unit(text)))
        text = _outside_quotes(about_a_value, _outside_quotes(as_figures, text))
    for step in (about_a_name, about_a_measure, said_briefly):
        text = step(text)
    return _outside_quotes(plain_order, text)


def _outside_quotes(step: Callable[[str], str], text: str) -> str:
    """A step done with what stands in quotes out of its sight."""
    quoted: list[str] = []

    def hide(match: re.Match[str]) -> str:
        quoted.append(match[1])
        return f"{match[0][0]}\ue000{len(quoted) - 1}\ue001{match[0][-1]}"

    hidden = step(_QUOTED.sub(hide, text))
    return re.sub(r"\ue000(\d+)\ue001", lambda m: quoted[int(m[1])], hidden)
