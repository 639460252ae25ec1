"""A wish as it stands in the minutes: "Resolved that Anna take over C1" asks for no more than what was resolved.

What resolves it names nothing, though an objective may have the word in its name: "Resolve complaints fast".
"""

import re

_RESOLVED = re.compile(
    r"^\W*(?:(?:and |further )?(?:it (?:was|is|has been) |(?:the|our) (?:[\w-]+ ){1,5}?(?:has |have )?|we (?:have )?)?(?:also |hereby |unanimously |further )?(?:resolved|minuted)(?: (?:today|yesterday|unanimously|on \w+day))?(?: that|:) (?:the following: )?)",
    re.IGNORECASE,
)


def without_who_resolved(text: str) -> str:
    """What was resolved; the very same words where nothing is told of a meeting."""
    return _RESOLVED.sub("", text, count=1)
