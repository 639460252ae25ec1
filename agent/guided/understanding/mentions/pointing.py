"""What points at items without naming them: "it", "the second customer one", "both KPIs of C1", themes."""

import functools
import re
from collections.abc import Callable
from dataclasses import replace

from agent.guided.understanding.line import Line
from agent.guided.understanding.mentions.nouns import KINDS, PLURALS
from agent.guided.understanding.spans import Mention, Span, Want
from scorecard.models import Scorecard

_NOUN = "|".join(sorted(KINDS, key=len, reverse=True))
_ORDINALS = {
    "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "last": -1, "1st": 0, "2nd": 1, "3rd": 2,
    "4th": 3, "5th": 4, "top": 0, "bottom": -1, "final": -1,
}  # fmt: skip


def pointing(line: Line, scorecard: Scorecard, perspectives: dict[str, str]) -> list[Span]:
    """Pronouns, ordinals, groups: what points without naming."""
    found: list[Span] = []
    taken = {n for s in line.spans for n in range(s.first, s.last)}
    themes = sorted({o.theme.lower() for o in scorecard.objectives() if o.theme}, key=len, reverse=True)
    for pattern, make in [*_of_themes(themes), *_patterns(tuple(perspectives))]:
        for first, last, match in line.find(pattern):
            places = set(range(first, last)) - _within_ids(line, match)
            if places & taken or set(range(first, last)) & {n for s in found for n in range(s.first, s.last)}:
                continue
            if line.typed(first, last) == "IT":
                continue
            if (mention := make(match, line, perspectives)) is not None:
                words = line.typed(first, last).lower() if "<" in mention.words else mention.words
                found.append(Span("item", first, last, replace(mention, words=words)))
    return _without_ids_used(found, line)


def _within_ids(line: Line, match: re.Match[str]) -> set[int]:
    """The tokens of ids that a pattern takes in, as in "the measures of C1"."""
    used = [line.spans[int(n)] for n in re.findall(r"<I(\d+)>", match[0])]
    return {n for s in used for n in range(s.first, s.last)}


def _without_ids_used(found: list[Span], line: Line) -> list[Span]:
    for span in found:
        for used in [s for s in line.spans if s.kind == "item" and span.first <= s.first and s.last <= span.last]:
            line.spans[line.spans.index(used)] = Span("date", -1, -1, None)
    return found


def _of_themes(themes: list[str]) -> list[tuple[str, Callable[..., Mention | None]]]:
    """ "All Fresh objectives", "the objectives of the theme Fresh"."""
    if not themes:
        return []
    names = "|".join(re.escape(" ".join(re.findall(r"[^\W_]+(?:['’-]\w+)*|&", t))) for t in themes)
    plural = "|".join(sorted(PLURALS, key=len, reverse=True))
    return [
        (rf"\b(?:all|every|each)(?: of)?(?: the| our)? (?P<theme>{names})(?: theme)? (?P<noun>{_NOUN})\b", _themed),
        (rf"\b(?:all|everything|each) (?:of|in|under|with) (?:the )?(?:theme )?(?P<theme>{names})(?: theme)?(?= (?:to|goes|go|gets?|belongs?|should|shall|is|are|under)\b)(?P<noun>)", _themed),
        (rf"\b(?:all |both )?(?:the |our )?(?P<noun>{plural}) (?:of|in|under|with) (?:the )?(?:theme )?(?P<theme>{names})(?: theme)?\b", _themed),
    ]  # fmt: skip


def _themed(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    want = _want(match) if match["noun"] else "objective"
    return Mention(match[0], "group", want, of=f"theme {match['theme']}")


_OF_ITS_OWN = (
    r" (?:(?:that (?:is|was) |which (?:is|was) )?(?:about|regarding|concerning|dealing with|to do with|that deals with) (?!it\b|this\b|that\b|them\b|<)"
    r"|(?:on|for) (?:the |our )?(?!it\b|this|that|them\b|us\b|me\b|now\b|hold\b|ice\b|good\b|ever\b|top\b|board\b|map\b|track\b|example\b|today\b|all\b|here\b|which\b|year\b|month\b|quarter\b|week\b|time\b|score|card\b|list\b|moment\b)[a-z]+(?= *$| [.,;!?]| (?:to|at|by|from) <))"
)
""" "The objective about dogs" is named by what it is about, and not the one spoken of last."""


@functools.lru_cache(maxsize=64)
def _patterns(perspectives: tuple[str, ...]) -> list[tuple[str, Callable[..., Mention | None]]]:
    where = "|".join(re.escape(w) for w in sorted(perspectives, key=len, reverse=True)) or "(?!)"
    of = rf"(?: (?:of|under|in|for|from|on|within) (?:the |our )?(?P<of><I\d+>|{where})(?: perspective)?)"
    number = "|".join(_ORDINALS)
    return [
        (rf"\b(?:the |our |its |their )?(?P<n>{number}) (?:(?P<where>{where}) )?(?P<noun>one|{_NOUN})\b{of}?", _ordinal),
        (rf"\bthe (?P<n>{number}) (?:one )?(?P<noun>of) (?:these|those|them|the (?:two|three))\b", _of_those),
        (r"(?<!to )(?<!on )(?<!at )\bthe (?P<n>first|second|third|fourth|last)(?=$| [.,!?])", _ordinal),
        (rf"\b(?:the |our )?(?:other) (?:(?P<where>{where}) )?(?P<noun>one|{_NOUN})?(?<! )\b{of}?|\bthe other\b(?! \w)", _other),
        (rf"\b(?:both|all|every|each)(?: of)?(?: (?:the|our|its|their|these|those))?(?: two| three| four)?(?: (?P<where>{where}))? (?P<noun>{_NOUN})\b{of}?", _group),
        (rf"\bthe (?:two |three )?(?:(?P<where>{where}) )?(?P<noun>{'|'.join(sorted(PLURALS))})\b{of}", _group),
        (rf"\b(?:(?:both|all)(?: of)?|the)(?: the| two)? (?P<of><I\d+>)(?: 's)? (?P<noun>{'|'.join(sorted(PLURALS))})\b", _group),
        (rf"(?P<of><I\d+>)(?: 's)? (?P<noun>{'|'.join(sorted(PLURALS))})\b", _group),
        (rf"\b(?:everything|all(?: things)?)(?: that(?:'s| is))? (?:in|under|within) (?:the |our )?(?P<of><I\d+>|{where})(?: perspective)?", _group),
        (r"\b(?:everything|all(?: things)?)(?: that(?:'s| is))? (?:in|under|within) (?P<letter>[a-z])(?= |$)", _lettered),
        (rf"\b(?:everything|all|everybody) (?:except(?: for)?|but|apart from|other than) (?:the )?(?P<not><I\d+>) (?:in|under|within|of) (?:the |our )?(?P<of>{where})(?: perspective)?\b", _group),
        (r"\b(?:both of them|both of these|them both|all of them|both|them all|all (?:two|three|four)|these(?: two)?|those(?: two)?|them|they|their)\b(?! (?:<N\d+> )?(?!as\b|is\b|this\b)\w+s\b)", _plural),
        (rf"(?P<of><I\d+>) 's (?:(?:wee|only|main|single|sole|little|key|one) )?(?P<noun>{_NOUN})\b", _kind),
        (rf"\b(?:the|its|a) (?:(?P<where>{where}) )(?P<noun>one|{_NOUN})\b(?! (?:perspective|called|named))", _kind),
        (rf"\b(?:the )?(?P<noun>{_NOUN})\b{of}(?! perspective)(?! : [^<])", _kind),
        (rf"\b(?:this|that|the same|the|its) (?P<noun>one(?! (?:for|to|who|that|with)\b)|{_NOUN})\b(?! (?:<Q|called|named))(?!{_OF_ITS_OWN})", _pronoun),
        (r"\b(?:this|that) (?P<noun>one)\b(?= to (?!do\b|be\b|have\b|reach\b|get\b))", _pronoun),
        (r"\b(?:for|of|behind) (?:the|this|that) figure\b(?=$| [.,;!?])", _figure),
        (r"\b(?:it|its|the same)\b", _pronoun),
        (r"\b(?:this|that)\b(?=$| (?:to|is|should|must|by|at|under|with|now|please|weekly|monthly|quarterly|yearly|from|into|as|and|on|for)\b| [<,.?!;:–—-])", _pronoun),
    ]  # fmt: skip


def _want(match: re.Match[str]) -> Want:
    return KINDS.get(match.groupdict().get("noun") or "", "any")


def _of(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> str:
    groups = match.groupdict()
    within = groups.get("of") or groups.get("where") or ""
    if within.startswith("<"):
        candidates = line.span(within).value.candidates
        return candidates[0].item if candidates else ""
    return perspectives.get(within, "")


def _ordinal(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    return Mention(match[0], "ordinal", _want(match), ordinal=_ORDINALS[match["n"]], of=_of(match, line, perspectives))


def _other(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    return Mention(match[0], "other", _want(match), of=_of(match, line, perspectives))


def _group(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    left_out = match.groupdict().get("not") or ""
    exclude = tuple(c.item for c in line.span(left_out).value.candidates[:1]) if left_out else ()
    return Mention(match[0], "group", _want(match), of=_of(match, line, perspectives), exclude=exclude)


def _lettered(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    """ "Everything in L": the perspective whose ids begin so."""
    of = perspectives.get(f"letter {match['letter']}", "")
    return Mention(match[0], "group", "any", of=of) if of else None


def _of_those(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    return Mention(match[0], "ordinal", "any", ordinal=_ORDINALS[match["n"]])


def _plural(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    return Mention(match[0], "plural")


def _kind(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    return Mention(match[0], "kind", _want(match), of=_of(match, line, perspectives))


def _pronoun(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    return Mention(match[0], "pronoun", _want(match))


def _figure(match: re.Match[str], line: Line, perspectives: dict[str, str]) -> Mention | None:
    """ "Accountable for the figure": the measure just spoken of."""
    return Mention(match[0], "pronoun", "measure")
