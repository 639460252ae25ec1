"""Cuts what people write into statements, each with the heading or label it stands under."""

import functools
import itertools
import re
from dataclasses import dataclass

import pysbd

from agent.guided.profile.lists import POINTS, is_deed, top_level
from agent.guided.profile.names import title_name
from agent.guided.profile.wish_lists import wish_list
from tools.language.grammar import is_told

LABELS = {
    "name": r"(?:name|organi[sz]ation|(?:my |the )?company|organi[sz]ation name|company name|client)",
    "sector": r"(?:sector|industry|branch|line of business)",
    "about": r"(?:who we are|about us|about|background|company profile)",
    "mission": r"(?:mission|mission statement|purpose)",
    "vision": r"(?:vision|vision statement|ambition|destination|dream)",
    "values": r"(?:values|core values)",
    "priorities": r"(?:(?:strategic |top |key |main |current |our |corporate |business )*(?:priorities|strategy|strategies|objectives|pillars|focus areas|strategic goals|strategic plan|themes|priority|initiatives|aims|agenda|focus|ambitions)|wants?|wishes|wish list|what matters(?: most)?(?: to us)?|(?:our |main )*focus)",
    "goals": r"(?:(?:key |main |our )?(?:goals|targets|figures|numbers|kpis|metrics))",
    "customers": r"(?:customers|clients|target group|whom we serve|who we serve)",
    "funding": r"(?:funding|funders|funded by)",
    "size": r"(?:size|headcount|employees|staff)",
}
_LABEL = "|".join(f"(?P<{k}>{v})" for k, v in LABELS.items())
_SERVING = r"(?:(?:our|the|my|its|their|and|with the|with a|with|has the|have the|has a|a|strategic)\s+)*"
_TRAILER = r"(?:\s+(?:for (?:us|now|the years?|next year|the next \w+ years|20\d\d)|statement|are as follows|now|today|(?:by |until |for |to )?20\d\d(?:\s?[-–]\s?(?:20)?\d\d)?))*"
_HEADING = re.compile(rf"^[#*\s>]*{_SERVING}(?:{_LABEL}){_TRAILER}[*\s]*:?[*\s]*$", re.IGNORECASE)
_MARK = rf"{_SERVING}(?:{_LABEL}){_TRAILER}\**\s*(?::|=|[–—](?!\s?(?:20)?\d\d\b)|\s-\s|\bis\b(?! (?:bad|low|high|good|poor|at|up|down|now|not|on(?!-)))|\bare\b(?! (?:bad|low|high|good|poor|at|up|down|now|not|on(?!-)))|\binclude\b)\**\s*"
_INLINE = re.compile(rf"^[#*\-•>\s]*{_MARK}", re.IGNORECASE)
_LATER = re.compile(
    rf"(?<=[.;!?,)\]\n])\s+(?:and\s+)?(?={_MARK.replace('?P<', '?P<x_')})|\s+and\s+(?=our\s+{_MARK.replace('?P<', '?P<y_')})",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[•*·▪‣\-–—]\s+|\(?\d{1,2}[.)]\s+|\(?[a-h]\)\s+)")


@dataclass(frozen=True)
class Statement:
    text: str
    label: str = ""
    """The field its heading or label names; "" where it stands for itself."""
    listed: bool = False
    heading: bool = False
    """Whether the label stood on a line of its own, so that all of the paragraph belongs to it."""


def statements(text: str) -> list[Statement]:
    """In the order of the text; headings themselves are left out."""
    found: list[Statement] = []
    label = ""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if not line.strip(" #*-–—_=>\t"):
            label = label if label in ("priorities", "goals", "values") else label and f"{label}?"
            continue
        if heading := _HEADING.match(line):
            label = heading.lastgroup or ""
            if label == "priorities" and not found and _is_a_title(line, lines[number + 1 :]):
                label = "name"
            continue
        label = _open(label, found)
        if _BULLET.match(line) and not POINTS.search(line):
            found += _bullet(line, label)
            continue
        if label.endswith("?"):
            label = ""
        found += _prose(line.strip(" #*>\t"), label)
    return found


def _is_a_title(line: str, below: list[str]) -> bool:
    """``Strategic plan 2027-2030`` on top of a page is its title, and whose plan it is stands in the line below."""
    following = next((b.strip() for b in below if b.strip()), "")
    titled = re.search(r"\b(?:plan|strategy|agenda)\b", line, re.IGNORECASE) and not line.rstrip().endswith(":")
    return bool(titled and title_name(following) and len(following.split()) > 1 and not _HEADING.match(following))


def _open(label: str, found: list[Statement]) -> str:
    """A heading followed by an empty line still waits for its paragraph; one that has had it is done."""
    plain = label.removesuffix("?")
    return plain if not any(s.label == plain for s in found) else label


def _bullet(line: str, label: str) -> list[Statement]:
    text = _BULLET.sub("", line).strip()
    if not label.removesuffix("?") and (mark := _INLINE.match(text)):
        return [Statement(text[mark.end() :].strip(), mark.lastgroup or "", listed=True)]
    return [Statement(text, label.removesuffix("?") or "", listed=True)]


def _prose(line: str, label: str) -> list[Statement]:
    """Sentences of one line; a label within it holds until the next, or for one sentence where one is all it takes."""
    found: list[Statement] = []
    starts = [0, *(m.end() for m in _LATER.finditer(line)), len(line)]
    for piece in (line[a:b].strip() for a, b in itertools.pairwise(starts) if line[a:b].strip()):
        own, heading = label, bool(label)
        if (mark := _INLINE.match(piece)) and not re.match(r"my name\b", piece, re.IGNORECASE):
            own, heading, piece = mark.lastgroup or "", False, piece[mark.end() :].lstrip(" :")
        if own in ("priorities", "goals", "values"):
            found += _listed(piece.strip(), own, heading=heading)
            continue
        if POINTS.search(piece):
            found.append(Statement(piece.strip(), own, listed=True, heading=heading))
            continue
        whole = own in ("mission", "vision", "about")
        parts = [part for sentence in sentences(piece) for part in ([sentence] if whole else _apart(sentence))]
        for number, sentence in enumerate(parts):
            keeps = heading or number == 0
            found.append(Statement(sentence, own if keeps else "", heading=heading))
    return found


def _listed(piece: str, label: str, *, heading: bool) -> list[Statement]:
    """A list behind its label, as far as it goes: a sentence after it that tells how things are stands for itself."""
    first, *rest = sentences(piece) or [piece]
    told = next((n for n, sentence in enumerate(rest) if _tells(sentence)), len(rest))
    within = " ".join([first, *rest[:told]])
    return [Statement(within, label, heading=heading), *(Statement(s) for s in rest[told:])]


def _tells(sentence: str) -> bool:
    """``Wait is 24 days now, want under 10.``, and no further wish of a list."""
    opening = top_level(top_level(sentence, ";")[0], ",")[0]
    return is_told(opening) and not is_deed(opening) and not re.match(r"(?:and|also|plus)\b", opening, re.IGNORECASE)


_ONLY_WANTS = re.compile(
    r"^(?:and |but )?(?:by [^,;]{3,20}? )?(?:the |our )?[a-z]+ (?:wants?|expects?|says?|needs?|plans?|allows?|demands?) [^a-z]*\d[^;]*$",
    re.IGNORECASE,
)
"""``...; the plan says 92 percent by March``: of what stands before."""


def _apart(sentence: str) -> list[str]:
    """What semicolons part, each a statement of its own, unless it only says what the one before should come to."""
    if wish_list(sentence):
        return [sentence]
    apart: list[str] = []
    for part in top_level(sentence, ";"):
        if apart and _ONLY_WANTS.match(part):
            apart[-1] = f"{apart[-1]}; {part}"
        else:
            apart.append(part)
    return apart


@functools.cache
def _segmenter() -> pysbd.Segmenter:
    return pysbd.Segmenter(language="en", clean=False)


_NOT_AN_END = re.compile(r"(?:\b(?:approx|ca|pop|incl|est|no|nr|mio|bn|m|k)\.)$", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    joined: list[str] = []
    for piece in _segmenter().segment(text):
        if joined and _NOT_AN_END.search(joined[-1].strip()):
            joined[-1] = f"{joined[-1].strip()} {piece}"
        else:
            joined.append(piece)
    return [s.strip() for s in joined if s.strip()]
