"""What is told of something new behind its announcement: name, measure, figures, owner, rhythm, place."""

import re
from datetime import date

from agent.guided.understanding.told_whole.figured import (
    GONE_BY,
    SO_MANY,
    figured,
    has_figure,
    with_figures,
    with_its_unit,
)
from agent.guided.understanding.told_whole.item import Item
from agent.guided.understanding.told_whole.opening import NOUN, Opening
from agent.guided.understanding.told_whole.places import ID, IT, place_of
from agent.guided.understanding.told_whole.projects import budgeted, dated, plainly_told, tells_when
from scorecard.models import Scorecard
from tools.language.dates import find_dates
from tools.language.verbs import gerund_base, is_base_verb

_WHO = r"(?P<who>(?:the |our )?(?:(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?:(?-i:[A-ZÀ-Þ][\w'’-]+)|van|von|der|den|de))*|(?:head|director|manager|chief) of [\w ]+|[\w-]+ (?:manager|director|lead|team)|me|i|hr|it|finance|sales|marketing|ops|operations))(?: (?:from|in|at) (?:the )?[a-z][\w ]{1,25}?)?"
_OWNER = re.compile(
    rf"^(?:and )?(?:(?:the )?(?:owner|responsible(?: person)?)(?: is| shall be| should be| would be| will be)? {_WHO}|{_WHO.replace('<who>', '<does>')}(?: will|['’]ll| shall| should| would| can| is going to)? (?:owns?|looks? after|runs?|leads?|takes?(?: care of)?|answers? for|does|be responsible for|is responsible(?: for)?|has|keeps an eye on)(?: (?:it|this|that|them|that one))?"
    rf"|(?:it (?:belongs|goes|falls) to|(?:owned|led|run) by|(?:give|hand|pass|assign) it(?: over)? to|it(?:['’]s| is) (?:for|with)|responsible is|with) {_WHO.replace('<who>', '<to>')}(?: (?:as (?:the )?owner|in charge))?|(?:it(?:['’]s| is)|that(?:['’]s| is)|this is) (?:{_WHO.replace('<who>', '<whose>')}['’]s(?: job| baby| responsibility| one)?|(?P<mine>mine))|(?P<own>mine|i own it|i['’]ll (?:own|take|do) (?:it|this|that)|i look after (?:it|this|that)))$",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"^(?:and )?(?!(?:it|this|that|they|we|you|who|which|he|she|nobody|everybody|everyone|somebody|someone|target|baseline|measure|owner|the|our|a|an|there|what)\b)(?P<who>[a-z][a-z'’-]+)(?: (?:from|in|at|of|over) (?:the )?[a-z][\w -]{1,25}?)? (?:will |['’]ll |shall |would |should |can |is going to |is to )?(?:owns?|takes?|minds?|looks? after|runs?|leads?|has|gets?|answers? for|have) (?:it|this|that|this one|that one)(?: on)?(?: (?:please|too|as well|then))?$",
    re.IGNORECASE,
)
""" "Uma from lending takes it", in a hurry without a capital."""
_TO_OWN = re.compile(r"^(?:and )?(?P<who>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)*) to (?:own|run|lead|take|do|look after|mind) (?:it|this|that)$", re.IGNORECASE)  # fmt: skip
_OWNS_THE_HOME = re.compile(
    r"^(?:and )?(?P<who>[^\W\d][\w'’. -]{1,40}?) (?:owns|has|takes|gets|looks after|is (?:the )?owner of|leads) (?:this|that|the|the whole) (?:objective|goal)(?: (?:as well|too|also|anyway))?$",
    re.IGNORECASE,
)
_WHO_IT_IS = re.compile(r"^(?:the|our|my|his|her) (?:[a-z][\w-]* ?){1,5}$|^(?-i:(?:Mrs?|Ms|Dr)\.? [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)$", re.IGNORECASE)  # fmt: skip
""" "Owner is Halina Zuk, the head of conservation"."""
_RHYTHM = re.compile(r"^(?:and )?(?:(?:measured|checked|reviewed|reported|counted|tracked|we (?:look at|check|count|measure) it) )?(?P<rhythm>daily|weekly|monthly|quarterly|yearly|annually|half[- ]yearly|twice a year|every (?:day|week|month|quarter|half[- ]year|six months|year)|(?:each|once a|per) (?:day|week|month|quarter|half[- ]year|year))$", re.IGNORECASE)  # fmt: skip
_COUNTED_IN = re.compile(r"^(?:and )?(?:(?:(?:it(?:['’]s| is) )?(?:counted|measured|given|reported) )?in|(?:the |its )?unit(?: is|:| of)?) (?P<unit>pence|cents|euros?|pounds|dollars|kronor|days|weeks|hours|months|minutes|tonnes|kg|litres|points|percent|%|thousand [a-z]+|millions?(?: of)? [a-z]+)$", re.IGNORECASE)  # fmt: skip
_NAMED = re.compile(rf"^(?:please )?(?:(?:let['’]s )?(?:call|name|title|word) (?:it|this|that)|(?:it(?:['’]s| is| should be| shall be) )?(?:called|named|titled|worded)|(?:the )?name(?: is|:)?|(?:the |as )?{NOUN}(?: is| would be| should be)?)\s+(?P<name>.+)$", re.IGNORECASE)  # fmt: skip
_MEASURED = re.compile(
    r"^(?:and )?(?:(?:to be|which is|which would be|it(?:['’]s| is| would be| should be| can be| will be)|that(?:['’]s| is)|we(?:['’]d| would| will| can)?|i(?:['’]d| would)?) )?(?:(?:measured?|tracked|counted|seen|gauged?) (?:it |this |that |them )?(?:by|with|as|through|using|in terms of|on|via) |(?:measure|track|count) (?:it |this |that )?(?:by |as |with )?(?=(?!it\b|this\b|that\b|them\b|is\b|would\b|should\b|could\b)\S)|(?:(?:put|add|place|set) (?:under|to|on|for) it )?(?:with )?(?:the |an? |as |as an? |its |our )?(?:measure|kpi|metric|indicator)(?: (?:for|of) (?:it|that|this))?(?: would be| is| could be| should be| will be| of|,|:)? )(?:the |an? )?(?P<measure>[^,;:]{3,90})$",
    re.IGNORECASE,
)
_PLACED = re.compile(rf"^(?:and )?(?:(?:it |this |that )?(?:belongs?|goes|sits|fits|stands|is|should go|should be|should stand|comes)\s+)?(?:under|in|into|to|on|within|for|beneath|among|with) (?:the |our )?(?P<place>{ID}|.{{3,40}}?)(?: perspective)?$", re.IGNORECASE)  # fmt: skip
_WHY = re.compile(r"^(?:because|since|as we|so that|thanks|thank you|please|cheers|ok|that(?:['’]s| is) (?:it|all|important)|that would be great|is that (?:ok|possible)|if (?:that['’]s )?possible|i think|right)\b", re.IGNORECASE)  # fmt: skip
_FIGURED = re.compile(
    r"^(?:(?:and|but|so|then|its|which|that|at|about|around|only|just)\s+)*(?:(?:we|it|they|i|there|that|this|is|are|target|baseline|goal|the target|the goal|the baseline|currently|now|today|at present|at the moment|right now|so far|last year|this year|aim(?:ing)?|max(?:imum)?|min(?:imum)?|at (?:most|least)|no more than|up to|from|under|below|over|above|want|should|must|has to|have to|needs? to|ought to|not more than|by|up|down|half|none|zero|[€$£]?\d[\d.,]*)(?:['’](?:s|re|d|ve|ll))?\b|[€$£]\d)",
    re.IGNORECASE,
)
_MEASURES = re.compile(
    r"^(?:the )?(?:share|number|count|percentage|%|average|mean|median|days|hours|weeks|months|minutes|rate|ratio|cost|costs|time|amount|revenue|sales|value|how (?:many|often|long|much)|proportion|total|kwh|tonnes|kg)\b|\bper (?!cent\b)\w+|\b(?:rate|score|index|ratio|margin|turnover)$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"^(?:and |it )?(?:(?:is |to be )?(?:due|done|finished|ready|runs?|lasts?)\b ?)*(?:by|until|till|from|before|in|due|to)\b", re.IGNORECASE)  # fmt: skip
_ASIDE_NAME = re.compile(r"^(?:something|anything|one|it|this|that|them|maybe|perhaps)$", re.IGNORECASE)
_LONGEST = 14
"""A name of more words is a tale."""


_SPEAKS_OF_THEM = re.compile(
    r"^(?:he|she|they|who)(?:['’]s| is| are)? (?:leads?|runs?|heads?|manages?|works?|our|the|in charge|responsible|already|also|new|good)\b(?!.*\d)",
    re.IGNORECASE,
)
""" "She leads our guides"."""
_SOUNDS = re.compile(r"^(?:no|nope|nah|wait|sorry|oh|hm+|actually|right|super|great|good|well|ok(?:ay)?|so|yes|thanks)$", re.IGNORECASE)  # fmt: skip


def told(opening: Opening, card: Scorecard, today: date) -> Item | None:
    """None where only a name is told, which others read, or where something is said that is not of the new item."""
    name = opening.name if opening.quoted else _clean(opening.name)
    item = Item(
        opening.kind,
        name,
        opening.place,
        of=opening.of,
        replaces=opening.replaces,
        same=opening.same,
        unit=opening.unit,
    )
    figures, loose = list[str](), list[str]()
    if item.kind == "measure" and not (item.same or opening.quoted) and (cut := with_figures(item.name)) and cut[1]:
        item.name, figures = cut[0], [cut[1]]
    for segment in opening.rest:
        if _SOUNDS.match(segment) or (item.owner and _SPEAKS_OF_THEM.match(segment)):
            continue
        if item.owner and _WHO_IT_IS.match(segment):
            item.owner = segment if segment[0].isupper() else item.owner  # "the head of conservation, Mrs Halina Zuk"
            continue
        if not (_takes(item, segment, card, figures) or _WHY.match(segment)):
            loose.append(segment)
    if not _names(item, opening, loose, card):
        return None
    if item.kind == "initiative":
        made = _as_initiative(item, figures, today)
        return made if made and _is_sound(item, card) and not find_dates(item.name, today) else None
    gone_by = [of["value"] for words in figures if (of := GONE_BY.match(words))]
    if len(gone_by) > 1:
        item.values, figures = gone_by, [words for words in figures if not GONE_BY.match(words)]
    if figures and not figured(item, figures, today):
        return None
    with_its_unit(item)
    if item.same:
        return (
            item
            if item.figure and item.figure.baseline is not None and (item.owner or item.figure.target is not None)
            else None
        )
    whole = (
        item.figure
        or item.values
        or item.owner
        or item.frequency
        or item.unit
        or item.measure
        or item.definition
        or opening.outright
    )
    return item if whole and _is_sound(item, card) else None


def _clean(name: str) -> str:
    name = re.sub(r"^(?:we|that we|the one|is|:)\s+(?:want to |should |must )?(?=\S)|\s+(?:please|too|as well|(?:and )?not \w+ (?:it|them|that))$", "", name.strip(" ,.“”\"'"), flags=re.IGNORECASE)  # fmt: skip
    return "" if _ASIDE_NAME.match(name) else name


def _takes(item: Item, segment: str, card: Scorecard, figures: list[str]) -> bool:
    """Whether the segment tells something of the item, which is put down."""
    if item.kind == "initiative":
        segment = plainly_told(segment)
        if budgeted(item, segment):
            return True
        if tells_when(segment):
            figures.append(segment)
            return True
    if item.kind == "measure" and (home := _OWNS_THE_HOME.match(segment)):
        item.home_owner = _named(home["who"])
        return True
    if small := _SMALL.match(segment) or _TO_OWN.match(segment):
        item.owner = _named(small["who"])
        return True
    if owner := _OWNER.match(segment):
        item.owner = "me" if owner["mine"] or owner["own"] else next(g for g in (owner["who"], owner["does"], owner["to"], owner["whose"]) if g)  # fmt: skip
        return True
    if counted := _COUNTED_IN.match(segment):
        item.unit = counted["unit"]
        return True
    if rhythm := _RHYTHM.match(segment):
        item.frequency = rhythm["rhythm"]
        return True
    if measured := _MEASURED.match(segment):
        words, tail = with_figures(measured["measure"])
        if item.kind == "measure" and not item.name:
            item.name = words
        elif item.kind == "measure":
            return False
        else:
            item.measure = words
        figures += [tail] if tail else []
        return True
    if named := _NAMED.match(segment):
        item.name = _clean(named["name"])
        return True
    place = _PLACED.match(segment)
    if place and not item.place and (home := place_of(place["place"], item.kind, card)):
        item.place = home
        return True
    if item.kind == "initiative" and _UNTIL.match(segment):
        figures.append(segment)
        return True
    if _FIGURED.match(segment) and has_figure(segment):
        figures.append(segment)
        return True
    return False


def _named(who: str) -> str:
    """A person's name with its capitals."""
    return " ".join(w[:1].upper() + w[1:] for w in who.split())


def _names(item: Item, opening: Opening, loose: list[str], card: Scorecard) -> bool:
    """Give the item its name, and the objective its measure, from what is left; whether nothing is left then."""
    loose = [_clean(words) for words in loose]
    if (
        not item.name
        and opening.topic
        and (home := place_of(opening.topic, item.kind, card))
        and (loose or item.measure)
    ):
        item.place, opening.topic = item.place or home, ""
    if not item.name and loose:
        item.name = loose.pop(0)
    item.name = item.name or _as_deed(opening.topic, item.kind)
    if not item.kind:
        if loose and not opening.topic and not SO_MANY.match(item.name):
            item.name = loose.pop(0)  # "one thing is missing, the garden: more garden parties"
        if not (item.measure or SO_MANY.match(item.name)):
            return False
        item.kind = "objective"
    if loose and item.kind == "objective" and not item.measure and _MEASURES.search(loose[0]):
        item.measure = loose.pop(0)
    if loose and item.kind == "measure" and _MEASURES.search(loose[0]):
        item.definition = loose.pop(0)
    if item.kind == "objective":
        under = re.match(r"^(?P<name>.{4,}?),? (?:in|under|to|into|on) (?:the |our )?(?P<place>[^,;:.]{3,40}?)(?: perspective)?$", item.name, re.IGNORECASE)  # fmt: skip
        if under and not item.place and (home := place_of(under["place"], "objective", card)):
            item.name, item.place = under["name"], home
    return not loose and bool(item.name)


def _as_deed(topic: str, kind: str) -> str:
    """ "An objective about training the team" is to train it."""
    first, _, rest = topic.partition(" ")
    low = first.lower()
    base = gerund_base(low) if kind == "objective" and rest and low.endswith("ing") else ""
    if (
        kind == "objective"
        and not base
        and is_base_verb(low.removesuffix("ing"))
        and re.match(r"(?:the|our|all)\b", rest)
    ):
        base = low.removesuffix("ing")  # "training" is a thing as well
    return f"{base} {rest}" if base else topic


def _as_initiative(item: Item, figures: list[str], today: date) -> Item | None:
    if item.measure or item.definition:
        return None
    item.name = re.sub(r"^(?:an?|the) (?=\S)", "", item.name, flags=re.IGNORECASE)
    told = item.owner or item.budget or figures
    return item if told and dated(item, figures, today) else None


def _is_sound(item: Item, card: Scorecard) -> bool:
    """Whether the names are names: of few words, with no id in them, and of nothing that is on the scorecard."""
    for name in filter(None, (item.name, item.measure)):
        if len(name.split()) > _LONGEST or re.search(r"(?<!\bby )(?<!\bin )\b[A-Z]\d{1,2}[a-z]?\b|[“”\"]", name):
            return False
        if re.match(rf"(?:target|baseline|owner|{IT})$", name, re.IGNORECASE):
            return False
    taken = {x.name.lower() for x in (*card.objectives(), *card.measures()) if x.id != item.of}
    return item.name.lower() not in taken
