"""Two sentences of which the second only makes sense with the first, put as one order.

"“Collect the debts” sounds harsh. I propose “Collect fairly”" gives a new name, "drop the link from C1 to F1 and make the one
from C2 to F1 strong" speaks of two links, "it needs milestones. The first is “Pilot”" of one milestone.
"""

import re
from collections.abc import Callable

_Q = r"[“\"]([^”\"]{4,})[”\"]"
_NAMES_A_KIND = re.compile(r"\b(?:measure|kpi|metric|indicator|initiative|project|link|owner|alongside|beside|under it|in addition|additional|also add|new objective)\b", re.IGNORECASE)  # fmt: skip
_JUDGED = re.compile(
    rf"^\W*(?:the (?:name|title|wording)(?: of)? )?{_Q}(?P<how>[^“”\".;]{{4,60}})[.;,–—-]+\s*(?:so |hence |therefore )?(?:i|we|may i|might we|let['’]?s|let us)(?: would|['’]d| should)?(?: like to| rather)? (?:propose|suggest|recommend|prefer|offer|say|take|favou?r|have)(?: to (?:say|use|take))?[: ]+{_Q}(?P<rest>[^“”\"]*)$",
    re.IGNORECASE,
)
_WORDED = re.compile(r"\b(?:sounds?|reads?|strikes?|feels?|comes across|looks?|seems?|is (?:too|rather|so|a bit|very|clumsy|vague|harsh|long|wooden|dull|jargon)|says?)\b", re.IGNORECASE)  # fmt: skip
_LINK = re.compile(r"\b(?:links?|arrows?|connections?)\b", re.IGNORECASE)
_ONE_FROM = re.compile(
    r"\b(?P<the>(?:the|that) )(?:other )?one (?=(?:from|between) [^,.;]{2,60}? (?:to|and) )", re.IGNORECASE
)
_GRADED = re.compile(
    r"\b(?:up|down|re)?(?:grade|rate) (?P<link>(?:the |that )?(?:link|arrow|connection) (?:from|between) [A-Z]\d{1,2} (?:to|and) [A-Z]\d{1,2}) (?:to|as) (?P<how>strong|medium|weak)\b",
    re.IGNORECASE,
)
_MILESTONES = re.compile(
    rf"^\W*(?:the |our )?(?P<what>[^“”\".;]{{2,60}}?) (?:wants|needs|requires|deserves|should have|gets|must have|lacks) (?:some |a few |its |(?:proper )|two |three )?milestones?[.;:,–—-]+\s*(?:(?:and )?the first(?: one)?(?: is| being|:)?|first|call the first one|start with|begin with)[:,]? {_Q}(?P<rest>[^“”\"]*)$",
    re.IGNORECASE,
)


def put_as_one(text: str, known: Callable[[str], str]) -> str:
    """``known`` tells the item that words name."""
    if (
        (match := _JUDGED.match(text))
        and _WORDED.search(match["how"])
        and not _NAMES_A_KIND.search(match["how"] + match["rest"])
    ):
        item = known(match[1])
        return f"rename {item} to “{match[3]}”" if item else text
    if match := _MILESTONES.match(text):
        item = known(match["what"])
        return f"add the milestone “{match[2]}” to {item}{match['rest']}" if item else text
    if (link := _LINK.search(text)) and (one := _ONE_FROM.search(text, link.end())):
        text = f"{text[: one.start()]}{one['the']}link {text[one.end() :]}"
    return _GRADED.sub(r"make \g<link> \g<how>", text) if link else text
