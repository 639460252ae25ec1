"""More said of the links drawn or changed last: how strong they are, the same for another, another end for one."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lags import lag_in, only_of_a_lag
from agent.guided.understanding.outcome import Understanding
from scorecard.edits import AddLink, Edit, RemoveLink, UpdateLink
from scorecard.models import Scorecard

LIKE = re.compile(r",? (?:just )?(?:like|as with|similar to) (?:the|that|those|our)\b[^,.;]*", re.IGNORECASE)
""" "Weak, like the one from L3": what it is compared with is no other link that is meant."""
_NOT_THAT = re.compile(
    r"(?:^|,? )(?:and )?(?:not|than|instead of|rather than)(?: (?:so|too|an?|only|just|the|merely|in))* (?:weak|medium|strong|half a year|(?:\w+|\d+)(?: (?:months?|quarters?|years?))?)(?=[\s,.;:!]*$|[,.;:!]| but\b)(?:,? but)?",
    re.IGNORECASE,
)
""" "Three months, not six", "stronger than weak": what it is not."""
_EACH = re.compile(
    r"\b(?P<n>first|former|1st|second|latter|2nd|other)(?: (?:one|link|arrow))?,?(?: (?:is|as|to|should be|was))*,?(?: (?:rather|more|only|just|a|very))* (?P<strength>weak|medium|strong)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:both|(?:the|those|these) two)\b", re.IGNORECASE)
_SAME = re.compile(r"\b(?:same|too|also|as well|likewise|ditto|equally)\b", re.IGNORECASE)
_PAIR = re.compile(
    r"\b(?P<source>[A-Z]\d{1,2})\b(?:['’]s)? ?(?:to|into|and|->|→|–>|with) ?(?P<target>[A-Z]\d{1,2})\b", re.IGNORECASE
)
_OTHER_END = re.compile(
    r"^\W*(?:(?:no|nope|sorry|oops|wait|actually|please|kindly|ok|and|then|rather|i meant?|not that(?: one)?|(?:drop|remove|delete|undo|scrap|cancel|take) (?:that|it|this)(?: (?:one|link|again|back|out))*|(?:run|link|draw|point|take|connect|make|put|have|let) (?:it|that|this)(?: (?:go|run|point|lead))?)\b[\s,.:;–—-]*)*(?P<way>(?:in)?to|into|at|from|towards?)? ?(?P<end>[A-Z]\d{1,2})\b(?: (?:instead|please|rather|then))*\W*$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\b(?:no|nope|sorry|oops|wait|actually|rather|instead|i meant?|not that)\b", re.IGNORECASE)
_PLAIN = ("pronoun", "kind")
_FIELDS = ("strength", "lag_months")
_MOST_WORDS = 16
_MOST_OTHER_WORDS = 10
_NTH = {"first": 0, "former": 0, "1st": 0, "second": 1, "latter": 1, "2nd": 1}


def links_again(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """None where the last edits are of anything but links, or the message says nothing more of them."""
    links = [e for e in last if isinstance(e, AddLink | UpdateLink)]
    if not links or len(links) != len(last) or len(text.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return None
    text = LIKE.sub("", text)
    if len(links) > 1:
        return _of_several(text, links)
    return (
        _same_for_another(text, links[0], scorecard)
        or _another_pair(text, links[0], scorecard)
        or _one_more_end(text, links[0], scorecard)
        or _to_another(text, links[0], scorecard)
        or _of_one(text, links[0], scorecard, today)
    )


def _of_one(text: str, link: AddLink | UpdateLink, scorecard: Scorecard, today: date) -> Understanding | None:
    """ "And a bit weaker, I would say medium": how strong the link is that was just drawn, and how long it takes."""
    lag, rest = lag_in(_NOT_THAT.sub("", text))
    spans = annotate(rest, known_of(scorecard), today).spans
    strengths = [s.value[1] for s in spans if s.kind == "enum" and s.value[0] == "strength"]
    plain = all(
        s.kind == "enum"
        or (s.kind == "field" and s.value in _FIELDS)
        or (s.kind == "item" and (s.value.how in _PLAIN or only_of_a_lag(s.value.words)))
        for s in spans
    )
    if not (plain and strengths) and not (lag and only_of_a_lag(rest)):
        return None
    told = {"strength": strengths[-1]} if strengths else {}
    return Understanding(edits=[_updated(link, told | ({"lag_months": lag} if lag else {}))])


def _of_several(text: str, links: Sequence[AddLink | UpdateLink]) -> Understanding | None:
    """ "First one weak, the other strong", "both weak" of two links drawn one after the other."""
    told: dict[int, str] = {}
    for match in _EACH.finditer(text):
        place = _NTH.get(match["n"].lower(), 1 - next(iter(told), 1))
        told[place] = match["strength"].lower()
    strengths = re.findall(r"\b(?:weak|medium|strong)\b", text.lower())
    if not told and _BOTH.search(text) and len(strengths) == 1:
        told = {n: str(strengths[0]) for n in range(len(links))}
    if not told or len(links) != len({(e.source, e.target) for e in links}) or max(told) >= len(links):
        return None
    return Understanding(edits=[_updated(links[n], {"strength": s}) for n, s in sorted(told.items())])


def _same_for_another(text: str, link: AddLink | UpdateLink, scorecard: Scorecard) -> Understanding | None:
    """ "And the one from L2 to P1, same": of a link that is there, what was just set of another."""
    match = _PAIR.search(text)
    if not match or not _SAME.search(text) or len(text.split()) > _MOST_OTHER_WORDS:
        return None
    pair = (match["source"].upper(), match["target"].upper())
    set_on_it = {f: getattr(link, f) for f in ("strength", "lag_months", "sign") if f in link.model_fields_set and getattr(link, f) is not None}  # fmt: skip
    there = any((k.source, k.target) == pair for k in scorecard.links)
    if not set_on_it or not there or pair == (link.source, link.target) or re.search(r"\d", _PAIR.sub("", text)):
        return None
    return Understanding(edits=[UpdateLink.model_validate({"source": pair[0], "target": pair[1], **set_on_it})])


def _another_pair(text: str, link: AddLink | UpdateLink, scorecard: Scorecard) -> Understanding | None:
    """ "No, from L2 to C2, and weak", "not P3, P4 to C1": between which two the link just drawn is to go."""
    pairs = [(m["source"].upper(), m["target"].upper()) for m in _PAIR.finditer(text)]
    wrong = _MARKS.search(text) or _DENIED.match(text)
    if not isinstance(link, AddLink) or not wrong or len(pairs) != 1 or len(text.split()) > _MOST_OTHER_WORDS:
        return None
    source, target = pairs[0]
    known = all(scorecard.objective(end) for end in pairs[0]) and not scorecard.link(source, target)
    if (
        not known
        or pairs[0] == (link.source, link.target)
        or re.search(r"\b(?:keep|leave|also|too)\b", text, re.IGNORECASE)
    ):
        return None
    told = link.model_dump(exclude_unset=True, exclude={"note"}) | {"source": source, "target": target}
    if strength := re.search(r"\b(?:weak|medium|strong)\b", text, re.IGNORECASE):
        told |= {"strength": strength[0].lower()}
    return Understanding(edits=[RemoveLink(source=link.source, target=link.target), AddLink.model_validate(told)])


_DENIED = re.compile(r"^\W*not (?:from )?[A-Z]\d{1,2}\b", re.IGNORECASE)


def _one_more_end(text: str, link: AddLink | UpdateLink, scorecard: Scorecard) -> Understanding | None:
    """ "And to P4": one more link from the same, or to it."""
    match = _ALSO_TO.match(text) if isinstance(link, AddLink) else None
    end = match["end"].upper() if match else ""
    if match is None or not scorecard.objective(end) or end in (link.source, link.target):
        return None
    pair = {"source": end, "target": link.target} if match["way"].lower() == "from" else {"source": link.source, "target": end}  # fmt: skip
    return None if scorecard.link(**pair) else Understanding(edits=[AddLink.model_validate(pair)])


_ALSO_TO = re.compile(
    r"^\W*(?:and|also|plus)(?: also| another| one)*,? (?P<way>to|into|from) (?P<end>[A-Z]\d{1,2})(?: too| as well| also| please)*\W*$",
    re.IGNORECASE,
)


def _to_another(text: str, link: AddLink | UpdateLink, scorecard: Scorecard) -> Understanding | None:
    """ "Drop that again, and run it to P3 instead": the link just drawn, with another end."""
    match = _OTHER_END.match(text) if isinstance(link, AddLink) and len(text.split()) <= _MOST_OTHER_WORDS else None
    end = match["end"].upper() if match else ""
    if not match or not _MARKS.search(text) or not scorecard.objective(end) or end in (link.source, link.target):
        return None
    moved = {"source": end} if (match["way"] or "").lower() == "from" else {"target": end}
    gone = RemoveLink(source=link.source, target=link.target)
    return Understanding(edits=[gone, AddLink(**{**link.model_dump(exclude_unset=True), **moved})])


def _updated(link: AddLink | UpdateLink, told: Mapping[str, object]) -> UpdateLink:
    return UpdateLink.model_validate({"source": link.source, "target": link.target, **told})
