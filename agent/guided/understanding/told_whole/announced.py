"""Whether a message says that something new is wanted: of which kind, where it belongs, and what of it is said so far."""

import re

from agent.guided.understanding.told_whole.loosely import loosely
from agent.guided.understanding.told_whole.opening import KINDS, NOUN, Opening
from agent.guided.understanding.told_whole.places import ID, IT, perspective, place_of
from scorecard.models import Scorecard
from tools.language.verbs import is_base_verb

_PLEASE = r"(?:(?:please|pls|plz|kindly|ok|okay|so|and|also|hi|hello|sorry|oh|then|now|next|well|yes|right|first|finally|could you|can you|can we|could we|would you|will you|may i|can i|could i|i['’]d like(?: you)? to|i would like(?: you)? to|we['’]d like to|we would like to|i want(?: you)? to|we want to|we need to|i need to|let['’]s|let us|let me|we should|we could|we must|you could|you can|i think we should|i think|maybe|perhaps)\b,?\s+){0,6}"
_VERB = r"(?:add|attach|append|create|put in|put|include|introduce|insert|have|get|want|needs?|would like|['’]d like|(?:are|['’]re|is) missing|set up|make|open|throw in|give me|give us|it(?:['’]s| is| was)|that(?:['’]s| is| was)|is|here(?:['’]s| is)|there(?:['’]s| is)|there should be|there must be|there has to be|i['’]d like|we['’]d like|i would like|we would like|(?:we|i) (?:want|need|lack|miss))"
_ADDS = re.compile(r"(?:add|attach|append|create|introduce|include|insert|put in)\b", re.IGNORECASE)
_DET = r"(?:(?:in|an?|one|another|one more|the|some|our|my|as|also|extra|further|new|more|additional|second|third|fourth|last|separate|proper|strategic|lead|lag|leading|lagging|different|us|me|here)\s+)"
_HEAD = re.compile(
    rf"^\W*{_PLEASE}(?:(?:under|in|for|within|on)\s+(?:the |our )?(?P<under>{ID}|[\w&’' -]{{3,40}}?)(?: perspective)?,?\s+)?(?P<verb>{_VERB}\s+)?(?:(?:to|under|in|for|on|into)\s+(?:the |our )?(?P<front>{ID}|{IT}|[\w&’' -]{{3,40}}?)\s+)?(?P<dets>{_DET}{{0,6}})(?P<side>[\w&-]+(?: [\w&-]+)? (?:perspective )?)??(?P<noun>{NOUN})\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PLACED_FIRST = re.compile(
    rf"^\W*{_PLEASE}(?:under|in|for|on|within|to|at)\s+(?:the |our )?(?P<front>{ID}|[\w&’' -]{{3,40}}?)(?: perspective| objective)?\s*$",
    re.IGNORECASE,
)
_LACKS = re.compile(
    rf"^\W*(?:(?:sorry|oh|also|and|but|hm+|well|one thing|wait|ah)\b[,\s]+)*(?:(?:i|we)(?:['’]ve| have)?(?: also| completely| just)? (?:forgot|forgotten|left out|missed)(?: (?:about|to (?:say|mention|add|tell you(?: about)?)))?|(?:there(?:['’]s| is)|we have) nothing (?:on|about|for) |(?:{_PLEASE}(?:(?:i|we)(?:['’]d| would)? (?:need|want|like|miss)(?: to have)? |(?:add|have|put in|include) ))(?:something|anything) (?:on|about|for|around|to do with) )\s*(?:the |our )?(?P<topic>[\w&’' -]{{2,50}})$"
    r"|^\W*(?:the |our )?(?P<what>[\w&’' -]{2,40}?) (?:is|are) (?:still |completely )?(?:missing|not (?:in|on) (?:it|there|here))(?: yet)?$"
    r"|^\W*(?:there(?:['’]s| is) )?(?:one|another|a|one more) (?:thing|point|topic)(?: (?:is|that is|that['’]s))? (?:still )?missing$|^\W*one (?:more )?thing$",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    rf"^\W*{_PLEASE}(?:add|create|introduce|include|insert|put in|have|get|(?:we|i) (?:want|need)(?: to have)?|it(?:['’]s| is| was)|that(?:['’]s| is| was)|objective\b|measure\b) ?(?:to |under |in )?.*\b{NOUN}\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"^\s*(?:,\s*)?(?:called|named|titled|worded|saying|that says|namely|is|would be|should be|=)\s+(?:the |an? )?(?=\S)", re.IGNORECASE)  # fmt: skip
_PLACE = re.compile(rf"^\s*(?:under|in|to|for|on|into|within|at|beneath|below|underneath|of)\s+(?:the |our )?(?P<place>{ID}\b|{IT}\b|(?-i:[A-Z])(?=\W*$)|.{{3,40}}?)(?:\s+perspective)?(?=$|\s+(?:called|named|that|to|about|on)\b)", re.IGNORECASE)  # fmt: skip
_PLACE_LAST = re.compile(
    rf"^(?P<before>.*)\s*(?<!-)\b(?:under|below|beneath|in|to|into|on|within|for)\s+(?:the |our )?(?P<place>{ID}|[\w&’' -]{{3,40}}?)(?:\s+perspective)?$",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"^\s*(?:about|on|for|around|regarding|concerning|to do with|of|covering|to (?:measure|track|monitor|count|capture)|that (?:measures|tracks|counts|covers|captures))\s+(?:the |our |how )?(?P<topic>.+)$", re.IGNORECASE)  # fmt: skip
_THAT = re.compile(r"^\s*(?:that|to)\s+(?P<name>.+)$", re.IGNORECASE)


_PUTS = re.compile(rf"^\W*{_PLEASE}(?:add|create|introduce|include|insert|put)\b", re.IGNORECASE)


def announced(segments: list[str], card: Scorecard, *, late: bool = False) -> Opening | None:
    """``late`` where something was said before it, and only a plain order begins anew. What the first segments, or the first sentence behind what only says that something is missing, announce."""
    if not segments:
        return None
    segments = [_IS_ANOTHER.sub("", segments[0]), *segments[1:]]
    if one_more := _one_more(segments, card):
        return one_more
    if late and not _ORDERS.match(segments[0]):
        return loosely(segments, card) if _PUTS.match(segments[0]) else None
    if lacks := _LACKS.match(segments[0]):
        topic = (lacks["topic"] or lacks["what"] or "").strip()
        behind = (_headed(segments[n:], card, labelled=True) for n in (1, 2) if n < len(segments))
        opening = next(filter(None, behind), None)  # "I forgot one thing, stock. Objective: …"
        if opening:
            opening.topic = opening.topic or topic
            return opening
        return Opening("", topic=topic, rest=segments[1:]) if len(segments) > 1 else None
    first = _PLACED_FIRST.match(segments[0]) if len(segments) > 1 else None
    if first and (opening := _headed(segments[1:], card)) and (home := place_of(first["front"], opening.kind, card)):
        opening.place = home
        return opening
    return _headed(segments, card)


_IS_ANOTHER = re.compile(
    rf"^\W*(?:(?!(?:what|which|who|how|why|where|when|is|are|here|there|it|this|that)\b)[\w'’&-]+ ){{0,4}}is (?=(?:another|an? (?:new|further|extra|additional)|one more) {NOUN}\b)",
    re.IGNORECASE,
)
""" "Speed is another objective for P: speed up repairs": what it is about goes before its name."""
_ONE_MORE = re.compile(
    rf"^\W*{_PLEASE}(?:(?:also|and|plus|further|another one|one more)\b,? )+(?:for|under|in|to|on) (?:perspective )?(?P<letter>(?-i:[A-Z]))$",
    re.IGNORECASE,
)


def _one_more(segments: list[str], card: Scorecard) -> Opening | None:
    """ "Also for P: speed up repairs": what is put under a perspective, and is a deed, is an objective."""
    match = _ONE_MORE.match(segments[0])
    home = perspective(match["letter"], card) if match and len(segments) > 1 else ""
    if not home or not is_base_verb(segments[1].split()[0].lower()):
        return None
    return Opening("objective", place=f"{home} perspective", name=segments[1], outright=True, rest=segments[2:])


def _headed(segments: list[str], card: Scorecard, *, labelled: bool = False) -> Opening | None:
    """``labelled`` where a kind in front is enough: "objective keep three months of cash in hand"."""
    match = _HEAD.match(segments[0])
    if not match:
        return loosely(segments, card)
    new = re.search(r"\b(?:an?|new|another|one more|further|more|extra|additional|as)\b", match["dets"], re.IGNORECASE)
    labels = not match["dets"].strip() and not match["side"] and (labelled or not match["rest"].strip())
    adds = _ADDS.match(match["verb"] or "")
    if not (new or labels or adds):
        return loosely(segments, card)
    kind = KINDS[match["noun"].lower()]
    opening = Opening(kind, rest=segments[1:], outright=bool(re.match(r"it|that", match["verb"] or "", re.IGNORECASE)))
    if match["side"] and match["front"]:
        return loosely(segments, card)  # "add to Network & Operations the objective": the place is of several words
    if match["side"]:
        home = perspective(match["side"], card)
        if not home and not match["side"].strip().lower().startswith(("key", "strategic")):
            return loosely(segments, card)
        opening.place = f"{home} perspective" if home and kind == "objective" else ""
    if front := match["front"] or match["under"]:
        opening.place = place_of(front, kind, card)
        if not opening.place and not (kind == "objective" and match["front"]):
            return loosely(segments, card)  # "add for the suppliers an objective" tells for whom
    rest = match["rest"].strip()
    if quoted := _QUOTED.match(rest):
        return _with_tail(opening, quoted["name"].strip(), quoted["tail"].strip(), card)
    lettered = kind == "objective" and re.search(r"\b(?:for|under|in|to|on|into) (?:perspective )?(?-i:[A-Z])$", rest)
    lettered = lettered or (kind == "measure" and re.search(rf"\b(?:for|under|to|on) {ID}$", rest) and _is_a_name(opening.rest))  # fmt: skip
    if (last := _PLACE_LAST.match(rest)) and (home := place_of(last["place"], kind, card)):
        opening.place, rest = home, last["before"]
    if (place := _PLACE.match(rest)) and (home := place_of(place["place"], kind, card)):
        opening.place, rest = home, rest[place.end() :]
    if called := _CALLED.match(rest):
        opening.name = rest[called.end() :].strip()
    elif topic := _TOPIC.match(rest):
        opening.topic = topic["topic"].strip()
    elif that := _THAT.match(rest):
        opening.name = that["name"].strip()
    else:
        opening.name = rest.strip()
    if opening.place and not opening.name and lettered and opening.rest:  # "another objective for P: speed up repairs"
        opening.name, opening.outright, opening.rest = opening.rest[0], True, opening.rest[1:]
    return opening


_OF_IT = re.compile(r"(?:it|its|it['’]s|that|this|we|they|there|now|today|target|baseline)\b|[^a-z]*\d", re.IGNORECASE)
_LONG_NAME = 4


def _is_a_name(rest: list[str]) -> bool:
    """``boats repaired in a week``; a name of a word or two is read by others."""
    return len(rest) == 1 and len(rest[0].split()) >= _LONG_NAME and not _OF_IT.match(rest[0])


_QUOTED = re.compile(
    r"^(?:,?\s*(?:called|named|titled|worded|saying|namely)\s+)?[“\"](?P<name>[^“”\"]{2,120})[”\"]\s*(?P<tail>.*)$",
    re.IGNORECASE,
)
_IN_UNIT = re.compile(r"^(?:\(|,)?\s*(?:counted |measured |given |reported )?(?:in )(?P<unit>[a-z€$£%]+(?: per [a-z]+)?)\)?(?=\s|$)", re.IGNORECASE)  # fmt: skip


def _with_tail(opening: Opening, name: str, tail: str, card: Scorecard) -> Opening | None:
    """A name in quotes, and behind it what it is counted in and where it goes; None where more is said there."""
    opening.name, opening.quoted = name, True
    for _ in range(2):
        if opening.kind == "measure" and (unit := _IN_UNIT.match(tail)):
            opening.unit, tail = unit["unit"], tail[unit.end() :].strip()
        elif (place := _PLACE.match(tail)) and (home := place_of(place["place"], opening.kind, card)):
            opening.place, tail = home, tail[place.end() :].strip()
    return None if tail else opening
