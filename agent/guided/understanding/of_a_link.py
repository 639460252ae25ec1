"""What is said of the link that was shown or drawn last, which is named by no word: "strong, rather", "it holds because …"."""

import re
from collections.abc import Iterator
from datetime import date

from agent.guided.requests.pointing import link_meant
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.links_again import LIKE, links_again
from scorecard import clock
from scorecard.edits import AddLink, Edit, RemoveLink, UpdateLink
from scorecard.models import Link, Scorecard

_LEAD = r"^\W*(?:(?:and|but|so|no|ok(?:ay)?|well|then|also|please|pls|kindly|now|hm+|oh|actually|sorry|we|i|should|can|could|let['’]?s|just|i['’]d|would|you|rather)\b[ ,.:;!–—-]*)*"
_THE_LINK = r"(?:it|this|that|(?:this|that|the) (?:one|link|arrow|connection))"
_THERE = r"(?: (?:on (?:it|that|this)|there|here|of it|behind it|for it|of that(?: one)?|of this(?: one)?|behind (?:this|that)(?: one)?|of (?:the|this|that) link))?"
_WHY = re.compile(
    rf"{_LEAD}(?:(?:put|set|change|make|write|note|enter|take|use|word|reword|phrase) )?(?:the |its |our |an? )?(?:hypothesis|reason(?:ing)?|assumption|rationale|belief|thinking){_THERE}(?:(?: (?:should|must|shall|is to|ought to|can|to|as|now))*(?: (?:read|be|say|go|become|reads|says|is|becomes|to|as)(?: that)?)\s*[:,]?|\s*:)\s+(?P<text>\S.*)$"
    rf"|{_LEAD}(?:{_THE_LINK} (?:holds|works|is there|stands|exists) )?(?:because|since) (?P<text2>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_WRONG = re.compile(rf"{_LEAD}{_THE_LINK} (?:is|would be|will be) (?:proven |shown to be )?(?:wrong|disproved|disproven|refuted|false) (?:if|when|once|as soon as) (?P<text>\S.*)$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_GONE = re.compile(
    rf"{_LEAD}(?:(?:take|cut|pull|throw|strike|leave|rub|wipe) {_THE_LINK} (?:out|off|away|down)|(?:remove|delete|drop|cut|lose|kill|erase|axe|bin|ditch|break|get rid of|take (?:out|off|away)) (?:it|(?:this|that|the) (?:one|link|arrow|connection))"
    rf"|{_THE_LINK} (?:can|should|must|has to|may|is to) (?:go|be (?:removed|deleted|cut|dropped|gone))|(?:do not|don['’]?t) (?:really )?(?:believe in|need) {_THE_LINK})(?: (?:again|then|please|pls|altogether|completely|entirely|any ?more|any longer|off the map|from the map|for good))*\W*$",
    re.IGNORECASE,
)
_SILLY_ME = re.compile(r"[,.;!–-]+ *(?:silly me|my (?:mistake|bad|fault)|sorry|oops|apologies)\W*$", re.IGNORECASE)
_LAST_CLAUSE = re.compile(r"[;.,!–]\s+(?=\S)")
""" "That arrow is not credible at all; take it away": why, and then what."""
_AROUND = re.compile(rf"{_LEAD}(?:(?:turn|flip|reverse|swap|run|draw|point) {_THE_LINK}(?: (?:a?round|over))?(?: (?:the other way(?: a?round)?|in the other direction))?|(?:{_THE_LINK} (?:is|goes|runs|should (?:be|go|run|point)) )?(?:the other way(?: a?round)?|(?:in )?the (?:other|opposite) direction))(?: please| pls)?\W*$", re.IGNORECASE)  # fmt: skip
_MOST_WORDS = 40
_LONE = re.compile(r"^[\"“‘']|[\"”’']$")


def link_called(name: str, scorecard: Scorecard) -> Link | None:
    """The link of that name, "L1->P2", as far as it is on the scorecard."""
    return next((k for k in scorecard.links if "->" in name and k.id == name), None)


_OF_A_LINK = re.compile(r"\b(?:links?(?:ed)?|arrows?|connect\w*|lead(?:s|ing)?|driv\w+|effect|affects?|influences?|strength|strong|delay|lag)\b", re.IGNORECASE)  # fmt: skip


def link_asked(text: str, scorecard: Scorecard) -> str:
    """The name of the link that a question is about, where it names both its ends, or the one that has but one."""
    if not _OF_A_LINK.search(text):
        return ""
    if (ends := _ENDS.search(text)) and (
        link := link_meant(ends["a"] or ends["a2"], ends["b"] or ends["b2"], scorecard)
    ):
        return link.id
    named = [i for i in dict.fromkeys(_named(text, scorecard, clock.today())) if scorecard.objective(i)]
    if len(named) == 1 and _INTO.search(text):
        into = [k.id for k in scorecard.links if k.target == named[0]]
        return into[0] if len(into) == 1 else ""
    if len(named) == 1:
        from_it = [k.id for k in scorecard.links if k.source == named[0]]
        return from_it[0] if len(from_it) == 1 and _FROM.search(text) else ""
    found = [k.id for k in scorecard.links if {k.source, k.target} == {*named}]
    return found[0] if len(named) == 2 and found else ""


_ENDS = re.compile(r"\b(?:between (?P<a2>.{2,50}?) and (?P<b2>.{2,50}?)|from (?P<a>.{2,50}?) to (?P<b>.{2,50}?))\W*$", re.IGNORECASE)  # fmt: skip
_INTO = re.compile(r"^\W*(?:and |so )?(?:what|which)(?: (?:objectives?|goals?|ones?|links?|arrows?))? (?:leads?|goes|points?|runs?|feeds?) (?:in)?to\b|\b(?:drives|feeds)\b", re.IGNORECASE)  # fmt: skip
_FROM = re.compile(r"\b(?:lead to|leads? to|arrows? (?:from|start\w*)|links? (?:from|start\w*)|start\w* (?:at|from)|drive)\b", re.IGNORECASE)  # fmt: skip


def of_the_link(text: str, link: Link, scorecard: Scorecard, today: date) -> list[Edit]:
    """Empty where the message speaks of anything else, or asks."""
    text = _SILLY_ME.sub("", text.strip())
    if len(text.split()) > _MOST_WORDS or text.endswith("?"):
        return []
    ends = {"source": link.source, "target": link.target}
    if _GONE.match(text) or _GONE.match(_LAST_CLAUSE.split(text)[-1]):
        return [RemoveLink.model_validate(ends)]
    if _AROUND.match(text):
        kept = link.model_dump(include={"strength", "lag_months", "sign", "hypothesis"})
        return [
            RemoveLink.model_validate(ends),
            AddLink.model_validate({"source": link.target, "target": link.source, **kept}),
        ]
    for field, pattern in (("hypothesis", _WHY), ("disproof", _WRONG)):
        if match := pattern.match(text):
            words = next(w for w in match.groupdict().values() if w)
            return [UpdateLink.model_validate({**ends, field: _LONE.sub("", words.strip().rstrip("."))})]
    if any(i not in (link.source, link.target) for i in _named(LIKE.sub("", text), scorecard, today)):
        return []
    again = links_again(text, [UpdateLink.model_validate(ends)], scorecard, today)
    return again.edits if again else []


def _named(text: str, scorecard: Scorecard, today: date) -> Iterator[str]:
    for span in annotate(text, known_of(scorecard), today).spans:
        if span.kind == "item" and span.value.how in ("id", "name") and span.value.sure:
            yield from (c.item for c in span.value.candidates[:1])
