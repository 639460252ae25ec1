"""Figures told of a measure that is here: "the late riders are 9 % today and I would like to arrive at 4 % by March 2028"."""

import re

from agent.guided.understanding import lexicon
from agent.guided.understanding.told_whole.opening import Opening
from agent.guided.understanding.told_whole.places import measure_said
from scorecard.lemmas import getAllLemmas
from scorecard.models import Measure, Scorecard

_LEAD = re.compile(
    r"^(?:(?:and|so|ok(?:ay)?|hm+|good|great|right|well|oops|sorry|no|wait|that looks good|looks good|good so far|very good|nice|now)\b[,:. ]*)*(?:(?:with|for|as for|on) )?(?:the |our )?",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"^(?P<said>.+?)[,:]? (?P<figure>(?:(?:it['’]?s|it is|is|are|was|were|stands? at|sits? at|we(?:['’]re| are) at) )?(?:now |today |currently |at present |at )*(?:at |about |around )?[€$£]?\d.*)$",
    re.IGNORECASE,
)
_NOT = re.compile(r"^(?:and )?not (?:at )?[€$£]?\d[\d.,]*\s?[%\w]*$", re.IGNORECASE)
_KEEPS = re.compile(
    r"^(?:and |but )?(?:the )?target (?:of )?(?P<a>[€$£]?\d[\d.,]*\s?%?)? ?(?:stays|remains|is kept|holds|keeps|is still|stands)(?: (?:the same|as it is|at))? ?(?P<b>[€$£]?\d[\d.,]*\s?%?)?,? ?(?:but )?(?:just |only |now )?(?P<when>(?:for|by|until|till|due|from) .+)?$",
    re.IGNORECASE,
)
_NEW_DAY = re.compile(
    r"^(?:and |but )?(?:the |with (?:the |a )?)?new (?:target )?(?:date|day|deadline)(?: is|:)? (?P<when>.+)$",
    re.IGNORECASE,
)


def of_the_same(segments: list[str], card: Scorecard) -> Opening | None:
    """A measure of the scorecard with figures of its own; None where no one measure is named outright."""
    first, rest = segments[0], segments[1:]
    if _LEAD.fullmatch(f"{first} ") and rest:
        first, rest = rest[0], rest[1:]
    bare = _LEAD.sub("", first, count=1)
    stands = _STANDS.match(bare)
    measure = measure_said(stands["said"] if stands else bare, card)
    if measure is None:
        return None
    if any(_of_another(words, measure) for words in rest):
        return None
    told = [*([stands["figure"]] if stands else []), *rest]
    told = _with_the_day([_as_target(words) for words in told if not _NOT.match(words)])
    return Opening("measure", name=measure.name, of=measure.id, same=True, rest=told) if told else None


_TOLD_OF = re.compile(
    r"^(?:and |but )?(?:the |our |my )?(?P<of>[a-z]+(?:-[a-z]+)*s?)(?: (?:is|are|was|were|to|now|at|stands?|sits?))* [€$£]?\d",
    re.IGNORECASE,
)


def _of_another(words: str, measure: Measure) -> bool:
    """ "No-shows at 4" behind "the wait is at 30 days": a noun before a figure that is none of the measure's own."""
    told = _TOLD_OF.match(words)
    low = told["of"].lower() if told else ""
    known = low in measure.name.lower() or low in lexicon.all_words() | lexicon.words("stop") | lexicon.words(
        "names_nothing"
    )
    kinds = getAllLemmas(low) if low and not known else {}
    return "-" in low or ("NOUN" in kinds and "VERB" not in kinds)


def _with_the_day(told: list[str]) -> list[str]:
    """ "Target 5", "by June 2028": told in one."""
    joined: list[str] = []
    for words in told:
        if joined and re.match(r"by (?!\w+ (?:owns|takes))", words) and re.search(r"\btarget \S+$", joined[-1]):
            joined[-1] = f"{joined[-1]} {words}"
        else:
            joined.append(words)
    return joined


def _as_target(words: str) -> str:
    """ "The target of 5 remains but for June 2028" is a target of 5 by then."""
    if keeps := _KEEPS.match(words):
        value = keeps["a"] or keeps["b"]
        when = re.sub(r"^(?:for|until|till|due|from)\b", "by", keeps["when"] or "", flags=re.IGNORECASE)
        return f"target {value} {when}".strip() if value else words
    day = _NEW_DAY.match(words)
    return f"by {day['when']}" if day else words
