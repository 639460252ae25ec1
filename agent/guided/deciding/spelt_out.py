"""What a message says by pointing at another place in it, said outright: "same date", "the latter", "same owner as C1"."""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.counted_on import counted_out
from agent.guided.understanding.known import Known, known_of
from agent.guided.understanding.people import people_of
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.weighing.slips import months_mended, numbers_mended
from scorecard.models import Scorecard

_SAME_DAY = re.compile(
    r"(?:, (?:and )?)?(?:(?:\b(?:by|until|till|to|on|at|for|with|of) )?\b(?:the |teh |that )?same (?:time|date|day|deadline|month|quarter|end date)"
    r"(?! as (?:it|now|before|today|is|was|planned|agreed|set|always|already|currently|has)\b)(?: (?:as|also|too)\b)?"
    r"|(?:\b(?:also|too|likewise) )*\b(?:by|until|till?|to) (?:then|that (?:date|day|time|deadline))\b(?: (?:also|too|as well|already)\b)?"
    r"|\b(?:date|deadline) ditto\b)",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r" ['’]?(?:2[6-9]|3\d)\b(?! ?%|[.,]\d)")
_ENDS = re.compile(r"\s*(?:$|[,.;!?]|and\b|too\b)", re.IGNORECASE)
_SAME_OWNER = re.compile(
    r"\b(?:the |teh )?same (?:owner|person|name)(?: (?:as|for|that|who)(?: \w+)?)*? (?:as|of|has|owns) ", re.IGNORECASE
)
_WHICH = re.compile(
    r"\b(?:for |of )?(?:the|this|that) (?P<which>former|latter|first(?: (?:one|of (?:the )?(?:two|these|those)))|last(?: (?:one|named|mentioned))|second(?: one))\b(?! (?:of|in|at|by|january|february|week|month|quarter|year)\b)",
    re.IGNORECASE,
)
_LIKE = re.compile(r",? (?:just )?(?:like|as with|same as) the (?:former|latter|other)(?: one)?\b", re.IGNORECASE)
_THERE = re.compile(r",? (?:and |but )+there (?=[€$£]?\d)", re.IGNORECASE)


def spelt_out(text: str, card: Scorecard, today: date) -> str:
    text = counted_out(_THERE.sub(" ", _LIKE.sub("", text)), today)
    known = known_of(card)
    return _with_the_items_themselves(
        _with_the_same_owner(with_the_same_day(text, known, today), card, known, today), known, today
    )


def with_the_same_day(text: str, known: Known, today: date) -> str:
    """ "C1b 36 by dec 27, F1b 4.5 same date": the day spoken of before in the place of these words."""
    if not _SAME_DAY.search(text):
        return text
    text = numbers_mended(months_mended(text))
    match = _SAME_DAY.search(text)
    while match:
        whole = annotate(text, known, today)
        days = [s for s in whole.spans if s.kind == "date" and whole.tokens[s.last - 1].end <= match.start()]
        if not days:
            return text
        said = re.sub(_TO_A_DAY, "", whole.words(days[-1].first, days[-1].last)).rstrip(".")
        said += year[0] if (year := _SHORT_YEAR.match(text, whole.tokens[days[-1].last - 1].end)) else ""
        rest = text[match.end() :]
        comma = match[0].startswith(",") and not _ENDS.match(rest)  # "the same date also for C2" begins anew
        before = f"{text[: match.start()].rstrip()}{',' * comma} by {said}"
        text = before + rest
        match = _SAME_DAY.search(text, len(before))
    return text


_OWNER_BEFORE = re.compile(
    r"\b(?:the |teh |with the )?same owner\b(?! (?:as|of|that|who|has|owns)\b)(?P<day> and (?:the )?(?:same )?(?:due |end )?(?:date|day|deadline))?"
    r"(?:(?: (?:appl(?:y|ies)|go(?:es)?|holds?|stands?|counts?|also|too|is|are))* (?:to|for|on|with) (?P<item>[^,.;:\d]+?)(?= at\b|[,.;:]| \d|$))?",
    re.IGNORECASE,
)


def _with_the_owner_before(text: str, card: Scorecard, known: Known, today: date) -> str:
    """ "P2b owner Victor, P2a same owner": who was named before, else who has what was named before."""
    match = _OWNER_BEFORE.search(text)
    if not match:
        return text
    whole = annotate(text, known, today)
    said = [t.text for t in whole.tokens if t.end <= match.start() and t.bare in people_of(card)]
    named = [s.value.candidates[0].item for s in _named(whole) if whole.tokens[s.last - 1].end <= match.start()]
    items = [i for n in reversed(named) if (i := card.measure(n) or card.objective(n) or card.initiative(n))]
    owner = said[-1].removesuffix("'s") if said else items[0].owner if items else ""
    if not owner:
        return text
    days = [s for s in whole.spans if s.kind == "date" and whole.tokens[s.last - 1].end <= match.start()]
    day = f", by {re.sub(_TO_A_DAY, '', whole.words(days[-1].first, days[-1].last))}" if match["day"] and days else ""
    item = f"{match['item']} " if match["item"] else ""
    return f"{text[: match.start()]}{item}owner {owner}{day.rstrip('.')}{text[match.end() :]}"


_TO_A_DAY = r"^(?:by|until|till|to|on) "


def _with_the_same_owner(text: str, card: Scorecard, known: Known, today: date) -> str:
    """ "Same owner as the road injuries": by name, where the scorecard has it."""
    match = _SAME_OWNER.search(text)
    if not match:
        return _with_the_owner_before(text, card, known, today)
    whole = annotate(text, known, today)
    after = [s for s in _named(whole) if whole.tokens[s.first].start >= match.end()]
    if not after or whole.tokens[after[0].first].start > match.end() + len("the "):
        return text
    item = (
        card.measure(i) or card.objective(i) or card.initiative(i) if (i := after[0].value.candidates[0].item) else None
    )
    if item is None or not item.owner:
        return text
    return f"{text[: match.start()]}owner {item.owner}{text[whole.tokens[after[0].last - 1].end :]}"


def _with_the_items_themselves(text: str, known: Known, today: date) -> str:
    """ "The latter is reported weekly": the one of two that were named before."""
    while match := _WHICH.search(text):
        whole = annotate(text, known, today)
        before = [s for s in _named(whole) if whole.tokens[s.last - 1].end <= match.start()]
        items = list(dict.fromkeys(s.value.candidates[0].item for s in before))
        if len(items) < 2:
            return text
        which = match["which"].lower()
        item = items[-2] if which.startswith(("former", "first")) else items[-1]
        text = f"{text[: match.start()]}{item}{text[match.end() :]}"
    return text


def _named(whole: Annotated) -> list[Span]:
    """What is named beyond doubt, in order."""
    named = [s for s in whole.spans if s.kind == "item" and s.value.how in ("id", "name") and s.value.candidates]
    return sorted(named, key=lambda s: s.first)
