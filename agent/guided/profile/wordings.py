"""Brings ways of speaking into the forms that the readers know; what is said stays the same."""

import re

from tools.drafting.inflecting import gerund
from tools.language.shares import in_numbers

_SUBJECT = re.compile(r"^\s*(?:subject|re|betreff|topic)\s*:[^.\n]{0,80}(?:[.\n]|$)\s*", re.IGNORECASE)
_WHAT_I_WANT = re.compile(
    r"\b(?:and |so )?what (?:do|does|would|is it) (?:[a-z]+ ){1,3}(?:want|wants|need|needs|like|hope for|wish for|expect)[^?.:]{0,30}\?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_ORDINAL = r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|sixth|finally|lastly|and last)"
_ORDINALS = re.compile(rf"(?:^|(?<=[.;!?]\s)|(?<=\n)){_ORDINAL}[,:]\s+(?P<said>[^.;!?\n]+)[.;!?]?\s*", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"(?P<who>[a-z]+s), (?P<n>(?:only |just )?\d[\d.,]*\s?(?:%|percent)) of (?:whom|them|which) (?P<what>[^.,;]+)",
    re.IGNORECASE,
)


def prepared(text: str) -> str:
    """A message without its subject line, its counted wishes as a list, and what is told of somebody beside them."""
    text = _WHAT_I_WANT.sub("Wanted: ", _SUBJECT.sub("", text))
    text = re.sub(r"\bminus (?=\d)", "-", text)
    text = _OF_WHOM.sub(r"\g<who>. \g<n> of \g<who> \g<what>", text)
    return _counted(text)


def _counted(text: str) -> str:
    """``First, halve expiry. Second, win donors.``: points of a list."""
    found = list(_ORDINALS.finditer(text))
    if len(found) < 2:
        return text
    parts = [text[: found[0].start()].rstrip()]
    for n, point in enumerate(found):
        following = found[n + 1].start() if n + 1 < len(found) else len(text)
        parts += [f"- {point['said'].strip()}", text[point.end() : following].strip()]
    return "\n".join(part for part in parts if part)


_COUNTS = {w: str(n) for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_SHARE_LAST = re.compile(
    r"^(?P<what>[a-z][\w -]*?[a-z]) (?:at )?(?P<share>half|a third|a quarter|two thirds|three quarters|one in (?:two|three|four|five|ten))$",
    re.IGNORECASE,
)
_DONE_LAST = re.compile(
    r"^(?P<what>(?:the |our )?[a-z][\w -]*?) (?P<done>halved|doubled|tripled|quadrupled)(?P<when> by .+)?$",
    re.IGNORECASE,
)
_DEEDS = {"halved": "halve", "doubled": "double", "tripled": "triple", "quadrupled": "quadruple"}
_USE_LESS = re.compile(
    r"^use (?P<n>\d[\d.,]* ?(?:%|percent)) less (?P<what>[a-z][a-z -]*?)(?P<when> by .+)?$", re.IGNORECASE
)
_HAVE_SO_MANY = re.compile(
    rf"^(?:have|get|see|win|reach) (?P<n>{'|'.join(_COUNTS)}) (?P<what>[a-z][a-z -]*s)$", re.IGNORECASE
)
_PART_OF = re.compile(
    r"^(?P<share>half|a third|a quarter|two thirds|three quarters) of (?:our |the |all )*(?P<what>[a-z][a-z -]*? (?:moved|made|done|sold|served|reached|covered|stored|used|filled|owned|paid|trained|certified|[a-z]+ed)\b.*)$",
    re.IGNORECASE,
)
_NEVER = re.compile(r"^never (?:again )?(?P<deed>[a-z]+ (?:[a-z].*))$", re.IGNORECASE)
_OWN = re.compile(r"^(?:an? )?own (?=[a-z])(?!the\b|our\b|all\b|a\b)", re.IGNORECASE)


def plain_wish(item: str) -> str:
    """``waste halved`` as ``halve waste``, ``repeat buyers a third`` as ``repeat buyers at 33.3 %``."""
    share = _SHARE_LAST.match(item)
    if share and not re.search(r"\b(?:by|to|in|of|for|only|about)$", share["what"]):
        return f"{share['what']} at {_percent_of(share['share'])}"
    if done := _DONE_LAST.match(item):
        return f"{_DEEDS[done['done'].lower()]} {done['what']}{done['when'] or ''}"
    if less := _USE_LESS.match(item):
        return f"reduce {less['what']} use by {less['n']}{less['when'] or ''}"
    if many := _HAVE_SO_MANY.match(item):
        return f"{_COUNTS[many['n'].lower()]} {many['what']}"
    if part := _PART_OF.match(item):
        return f"raise the share of {part['what']} to {_percent_of(part['share'])}"
    if never := _NEVER.match(item):
        return f"avoid {gerund(never['deed'])}"
    return _OWN.sub("an own ", item)


def _percent_of(share: str) -> str:
    """``a third`` as ``33.3 %``."""
    return in_numbers(f"only {share} of them").removeprefix("only ").partition(" of ")[0]
