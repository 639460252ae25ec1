"""Words one only begins with, and what stands behind them: ``the thing is, …``, ``Further: …``, ``what keeps me up at night: cash in February, …``."""

import re

from agent.guided.profile.lists import is_deed, last_halves, top_level
from agent.guided.profile.troubles import is_trouble, out_of_worry
from tools.language.grammar import is_told

_AT_THE_START = r"(?:^|(?<=[.!?;]\s)|(?<=\n))"
_SMALL = r"(?:(?:well|so|and|but|ok(?:ay)?|look|oh|yes|no|also)\b,? )*"
_EMPTY = re.compile(
    rf"{_AT_THE_START}{_SMALL}(?:(?:honestly|frankly|truthfully|basically|actually|sadly|unfortunately|to be (?:honest|frank|fair)|tbh|in truth|if i['’]?m honest|i must say|i have to say|i['’]?m afraid(?: that)?)\b,?"
    r"|(?:the )?(?:thing|fact|truth|reality|point|bottom line) is(?: that|,|:)*|here['’]s the thing[,:.]*"
    r"|(?:further(?:more)?|moreover|in addition|additionally|on top(?: of that| of it)?|another (?:thing|one|point)|one more(?: thing)?|and then|next|besides|then there['’]?s this)\s*(?:[,:–-]+|is(?: that)?\b))\s+(?=\S)",
    re.IGNORECASE,
)
"""Says nothing of what follows."""
_A_WORRY = r"(?:problem|trouble|worry|concern|issue|headache|pain(?: point)?|difficulty|fear|nightmare|weakness|weak (?:spot|point)|sore point|struggle|frustration)(?:e?s)?|worries|difficulties|weaknesses"
_WORRY = re.compile(
    rf"{_AT_THE_START}{_SMALL}(?:(?:the|our|my|one|another|a|two|three)(?: (?:biggest|big|main|real|worst|other|only|greatest|first|second|next|key|single|major|most pressing))* (?:{_A_WORRY})(?: (?:here|for (?:us|me)|today|now|right now|at the moment|we have|i have))*\s*(?:(?:is|are|was)\b(?! (?:on|in|at|over|under|with|solved|gone|small|not|no longer|how|what|who|fine)\b)(?: that\b|:|,)*|:|\s[–-]\s)"
    r"|what (?:really |most )*(?:worries|bothers|annoys|frustrates|scares|hurts|keeps|troubles|bugs|costs|kills|concerns)(?: (?:me|us))?(?: (?:up|awake))?(?: at night)?(?: (?:the )?most)?(?: is\b| are\b)?(?: that\b|:|,)*"
    r"|(?:i|we)(?:['’]m| am|['’]re| are)? (?:lie awake|worry|worried|struggle|struggling|battle|wrestle|suffer|concerned|have (?:a |big |real |some )*(?:problems?|trouble|issues?)) (?:over|about|with|from|because of|that))\s+(?=\S)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?](?=\s+\S|\s*$)|\n|$")


def without_openings(text: str) -> str:
    """The same without words that only begin; things named as a worry as what is wished."""
    text = _TOLD_BEFORE.sub("Wanted: ", _OF_THE_DOCUMENT.sub("", text))
    return _worries_as_wishes(_EMPTY.sub("", text))


_TOLD_BEFORE = re.compile(
    r"^\W*(?:(?:no|but|well|look|so)\b,? )*(?:i|we)(?:['’]ve| have)?(?: already| just)? (?:told|said|gave|given|listed|sent|wrote|written)(?: to)?(?: you| u)?(?: them| that| it| those| these| all)?(?: already| before| above| earlier)*\s*[:–-]+ *(?=[^,.]+,)",
    re.IGNORECASE,
)
""" "I told you them already: …": a list of wishes."""
_OF_THE_DOCUMENT = re.compile(
    r"(?:^|(?<=[.!?]\s)|,? )(?:and |also |but )?(?:i|we)(?:['’]ll| will)? (?:need|want|must have|would like) (?:it|this|that|the (?:score ?card|map|draft|thing|whole thing)) (?:all )?(?:on|as|in) (?:one|an?|a single|two|pdf|excel|word|powerpoint) ?[^.;!?]*[.;!?]*",
    re.IGNORECASE,
)
""" "I need it on one page for my meeting on Thursday": of the document, and no wish of the organization."""


def _worries_as_wishes(text: str) -> str:
    done, at = "", 0
    for match in _WORRY.finditer(text):
        if match.start() < at:
            continue
        end = _ENDS.search(text, match.end())
        stop = end.start() if end else len(text)
        done += text[at : match.start()] + _behind(text[match.end() : stop], harms=not _FEARED.search(match[0]))
        at = stop
    return done + text[at:]


_FEARED = re.compile(r"\b(?:worr\w+|concern\w*|fears?|keeps|awake|scares)\b", re.IGNORECASE)


def _behind(said: str, *, harms: bool) -> str:
    first = top_level(said, ",")[0] if said.strip() else ""
    if is_told(first) and not is_deed(first):
        return said
    things = [t for part in top_level(said, ";") for t in _things(part, harms=harms)]
    return f"Priorities: {'; '.join(things)}" if things else said


def _things(part: str, *, harms: bool) -> list[str]:
    pieces = [re.sub(r"^(?:and|but|also|plus)\s+", "", p, flags=re.IGNORECASE) for p in top_level(part, ",")]
    oxford = len(pieces) > 1 and re.search(r",\s*(?:and|&)\s", part)
    halves = pieces if oxford else [*pieces[:-1], *_and(pieces[-1], pieces[:-1])]
    return [out_of_worry(p, harms=harms) if not is_told(p) or is_trouble(p) else p for p in halves if p]


def _and(last: str, before: list[str]) -> list[str]:
    return (
        re.split(r"\s+and\s+(?=(?:the|our|my|no|too|an?)\b)", last)
        if before or " and the " in last
        else last_halves(last, before)
    )
