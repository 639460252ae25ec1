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
    text = _TOLD_BEFORE.sub("Wanted: ", _OF_THE_DOCUMENT.sub("", _N.sub(" and ", text)))
    text = _WITHOUT_REASONS.sub(
        _reasons_out, _MORE_OF_THEM.sub(_as_list, _DOTS.sub(_listed_behind, _MUST_STOP.sub("", text)))
    )
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


def of_the_document(text: str) -> bool:
    """Whether the scorecard itself is wished on one page: "I need it on one page for my meeting on Thursday"."""
    return any(_ONE_PAGE.search(wish[0]) for wish in _OF_THE_DOCUMENT.finditer(text))


_ONE_PAGE = re.compile(r"\b(?:one|an?|a single) (?:a4 )?(?:page|sheet|pager)\b", re.IGNORECASE)
_N = re.compile(r"(?<=[\w,;)%]) n (?=[a-z0-9])")
""" "drivers who stay n buses on time": typed in a hurry."""
_DOTS = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<lead>(?:[\w'’,-]+ ){0,9}[\w'’-]+) ?(?:\.{2,}|…)\s*(?=[^.!?\n]+,)", re.IGNORECASE
)
""" "ok our wishes.. regulars who come daily, less stale bread": two dots typed for a colon."""
_OF_WISHES = re.compile(
    r"\b(?:priorit(?:y|ies)|goals?|aims?|wish(?:es|list)?|targets?|to-?dos?|things (?:that|which|we|i)|what (?:we|i|matters|counts|the \w+|my \w+|our \w+)|(?:we|i) (?:want|need|wish|would like)|matters?|important)\b",
    re.IGNORECASE,
)
_NO_WISHES = re.compile(r"\b(?:not|no|don['’]?t|never|what (?:we|i) (?:do|make|sell|offer|(?:are|have)(?! (?:after|looking|aiming|hoping|to)))|(?:had|have) (?:no|none))\b", re.IGNORECASE)  # fmt: skip


def _listed_behind(dots: re.Match[str]) -> str:
    lead = dots["lead"]
    return "Wanted: " if _OF_WISHES.search(lead) and not _NO_WISHES.search(lead) else dots[0]


_MORE_OF_THEM = re.compile(
    rf"{_AT_THE_START}{_SMALL}(?:please |can you |could you )*(?:(?:keep|take|note|add|put|include|write|record)(?: down| in| on| up)?|there (?:are|is)|(?:i|we) (?:have|would add|['’]d add)|here (?:are|is|come))(?: also| still| down)?"
    rf" (?:(?:these|the|those|my|our|two|three|four|five|six|some|a few|a couple of|\d) )*(?:(?:more|further|other|additional|new|last) )+(?:{_A_WORRY}|points|things|wishes|priorities|goals|topics|aims|tasks|items|matters)(?: (?:for|of) (?:us|ours|the list))?\s*(?::|\s[–—-]\s|\.{{2,}}|…)\s*(?=\S)",
    re.IGNORECASE,
)
""" "Please keep two more problems: we must …, and we must …": a list of wishes."""
_FIRST_SENTENCE = re.compile(r"[^.!?\n]*")
_MUST_STOP = re.compile(
    r",? (?:and|so|but) (?:this|that|it) (?:must|has to|needs to|should|ought to|has got to) (?:stop|end|change|be stopped|be different)(?: now| soon| at last)?(?=[.,;!]|$)",
    re.IGNORECASE,
)
""" "The paralegals are all leaving and that has to stop": nothing more of it."""


def _as_list(more: re.Match[str]) -> str:
    first = _FIRST_SENTENCE.match(more.string, more.end())
    return "Wanted: " if first and "," in first[0] else "Priorities: "


_WITHOUT_REASONS = re.compile(r"\b(?:want|wants|need|needs|wish|would like|hope for|wanted)\b[^.;!?\n]*", re.IGNORECASE)
_WHY = re.compile(
    r",\s+(?:and )?(?:because |since |as )?(?:(?:one|you|we|they) (?:(?:just |simply |really )?(?:finds?|gets?) (?:nobody|no one|none|hardly any\w*|almost no\w*|no \w+)|can(?:not|['’]?t)(?: \w+)? (?:find|get|hire|recruit|have) (?:anybody|anyone|them|any|people|new ones|\w+s))"
    r"|(?:nobody|no one|hardly any(?:one|body)|almost (?:nobody|no one)|few(?: people)?|young people) (?:(?:really |still |ever )?(?:wants?|likes?|applies|apply|wishes)|(?:will|would|can) (?:\w+ ){0,2}(?:work|do|afford|come))\b[^,;.]*?\b(?:these days|any ?more|nowadays|today|here|in this \w+|around here|at nights?|to work|to do it|the job)"
    r"|there (?:are|is) (?:nobody|no one|none|hardly any(?:one|body)?)|(?:they|such people|good ones) (?:are|['’]re) (?:so |very |really )?(?:hard|difficult|impossible) to (?:find|get|replace))\b[^,;.]*(?=[,;.]|$)",
    re.IGNORECASE,
)
""" "…, one finds nobody in this region, …" between wishes: why, and no wish."""


def _reasons_out(wishes: re.Match[str]) -> str:
    return _WHY.sub("", wishes[0])


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
