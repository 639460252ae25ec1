"""What a measure has in words: its source, its unit, its formula."""

import re
from collections.abc import Iterable, Iterator

from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import UpdateMeasure

# fmt: off
_LATELY = r"(?:(?:,? ?\b(?:from now on|now|these days|henceforth|in future|hereafter|just|simply|really|straight|directly|since \w+|to be)\b,?) )*"
_SOURCE = re.compile(rf"(?:\b(?:from|form|out of|off|via|by(?! (?:the way|the by|now\b|then\b|and large|chance|mistake|accident|the end|any chance))|(?:draws?|rel(?:y|ies)|based?|bases) on|use|using|in|into|is|name|state|be)\b|\b(?:source|soruce|souce|data)\b(?: (?:is|for|of) [^:=]{{2,40}}?)?[:=]?|[:=])\s*{_LATELY}(?:(?:the|our|an?) )?(?P<words>[\w'’&/ -]{{2,40}})", re.IGNORECASE)
_SOURCE_TO = re.compile(r"\b(?:com(?:es?|ing) from|sources?|taken from|fed (?:by|from))\b[^.;:]{0,50}? to (?:(?:the|our|an?) )?(?P<words>[\w'’&/ -]{2,40})", re.IGNORECASE)
_SOURCE_FIRST = re.compile(r"(?:^|[,;:.] |\b(?:put|use|make|take|with|and|name|have|enter) )(?:(?:the|our|an?) )?(?P<words>[\w'’&/-]+(?: [\w'’&/-]+){0,2}?) (?:is|as|are|be|being|for)(?: now| for)? (?:(?:the|its|a|our) )?(?:new )?(?:data )?source\b", re.IGNORECASE)
_SOURCE_FEEDS = re.compile(r"(?:^|[,;:.] |\bthat |\bnow )(?:(?:the|our) )?(?P<words>[\w'’&/-]+(?: [\w'’&/-]+){0,3}?) (?:now )?(?:feeds|supplies|provides|delivers|gives us|sends(?: us)?|is where)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|be|name|state)\b|[:=]", re.IGNORECASE)
_IS_PLAIN = re.compile(r"is\b", re.IGNORECASE)
""" "Attendance is the early signal here" says of what use it is; a system that is meant so has a capital."""
_FIRM_SOURCE = re.compile(r"\b(?:from|off|out of|by|via)\b", re.IGNORECASE)
_UNIT = re.compile(rf"(?:\b(?:in|into|as|to|be|has|units?|is|count|says?|reads?)\b:?|['’]s\b|[=:])\s*{_LATELY}(?:(?:the|really|an?) )?(?P<words>per [\d,.]+ \w+(?: \w+)?|per ?cent|(?:(?:working|calendar|business|full|million|thousand|man|person)[ -])?[\w€$£%/]+(?: per \w+)?)", re.IGNORECASE)
_UNIT_PLAIN = re.compile(r"\b(?:(?:counted|measured|shown|expressed|given|reported|stated|put|written|write|show|count|measure|express|report|state) (?:it |this |that |them )?(?:in|as|by)|units?\b[^.;:,]{0,40}? (?:says?|reads?|be|is|to|as)|units?:?) (?:the |in )?(?P<words>[a-z]+ [a-z]+)\b", re.IGNORECASE)
_UNIT_FIRST = re.compile(r"^(?P<words>per ?cent|[\w€$£%]+) (?:is|are) (?:the|its|a|what)\b", re.IGNORECASE)
_NOT_SO = re.compile(r"\b(?:units?|and|nto|not|instead|rather|please|pls|now|for|from|if|or|but|as|with|on|in|is|of|it|to|the|cud|that)\b", re.IGNORECASE)
_UNITS = {"percent": "%", "per cent": "%", "percentage": "%", "percentages": "%", "euro": "€", "euros": "€", "pounds": "£", "dollars": "$"}
_FORMULA = re.compile(rf"(?:=|:|\b(?:calculated|computed|worked out|defined|measured|counted|got|obtained|found|derived|figured)(?: now| out)? (?:as|by|from|so:?)(?=\W)|\bread\b|\bas\b|\bis\b|\bmeans\b|\bequals\b|['’]s\b|\bformula\b)\s*{_LATELY}(?P<words>[^=:]{{6,}})$", re.IGNORECASE)
_ASKS = re.compile(r"\s*(?:[.;!?,]|\s[-–—])\s*(?:(?:and|so|then|can|could|would|will|you|also|do|will|just) )*(?:please|kindly|pls|plz|note\w*|put|jot|add|write|written|worth|record|keep|enter|save|store|set|make|take|let|that['’]?s|that is|that as|this is|this as|i['’]d|i would|we should|should\w*|shd\w*|ca?n you|could you|would you|for the record|thanks|thx|cheers|ok\b|if you)\b.*$", re.IGNORECASE)
_AS_FORMULA = re.compile(r",? (?:as|is|be|being) (?:the|its|a|our)(?: new)? formula\b.*$", re.IGNORECASE)
_WORKS_OUT = re.compile(r"[/÷×*+]|\b(?:divided|over|times|minus|less|plus|per|by|share|ratio|multiplied|sum|average|out of|number|count|total)\b| - | x ", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:\b(?:now|please|pls|these days|from (?:now|\w{2,4}) on|instead|in future|going forward|as (?:the|its|a) (?:unit|source|data source)|(?:and |but )?(?:not|nto|no longer) .*|rather than .*|any ?more)\b.*|[.,;!?].*)$", re.IGNORECASE)
# fmt: on
_TO_AN_ITEM = re.compile(r" (?:for|on|in|at|to|as) [A-Z]\d\w?$")
_LEADING = re.compile(r"^(?:(?:to|in|as|from|of|be|is|the|our|now on|(?:data )?source) )+", re.IGNORECASE)


def read(slots: Slots) -> Iterator[Reading]:
    said = _said(slots.text)
    said["data_source"] = {s for s in said["data_source"] if not _is_somebody(s, slots.people)}
    for choice in choices(slots, "measure", 3):
        yield from _worded(slots, choice, said)


def _is_somebody(words: str, people: list[str]) -> bool:
    """ "Utilisation is anitas from now on" says whose it is."""
    named = {p for person in people for p in person.lower().split()}
    return re.sub(r"['’]?s$", "", words.lower().split()[0]) in named - {"the", "and", "of"} and words.islower()


def _worded(slots: Slots, choice: Choice, told: dict[str, set[str]]) -> Iterator[Reading]:
    for field, said in told.items():
        for words in sorted(said | {*slots.quotes}):
            if words and not (field == "formula" and len(words.split()) < 2):
                edit = UpdateMeasure.model_validate({"id": choice.item, field: words})
                traits = {"length": len(words.split()) / 5}
                if field == "formula":
                    traits["works out"] = float(bool(_WORKS_OUT.search(words)))
                plain = words not in slots.quotes or (field == "formula" and bool(_IS_FORMULA.search(slots.text)))
                traits["firm"] = float(plain and bool(_FIRM[field].search(slots.text)))
                yield Reading(f"measure.{field}", (edit,), choice, frozenset({("words", words)}), traits)


_FIRM = {
    "data_source": re.compile(r"\b(?:sou?r?ces?|soruce|comes?|coming|drawn|taken|pulled|provided|supplied|fed|feeds|straight|read (?:from|off)|out of|off the)\b", re.IGNORECASE),
    "unit": re.compile(r"\b(?:units?|counted|measured in|expressed|shown in|stated in|count it|in (?:%|per ?cent))", re.IGNORECASE),
    "formula": re.compile(r"=|\b(?:formula|calculat\w*|comput\w*|worked out|divided)\b", re.IGNORECASE),
}  # fmt: skip
"""Words that say that it is what it is about."""
_IS_FORMULA = re.compile(
    r"\bformula\b(?:(?: of| for) [^“\"]{2,40})?(?: (?:is|be|as|to|should|shall|now|reads?|say)\b)*\s*[:=–-]?\s*[“\"]",
    re.IGNORECASE,
)
_MOST = 4
_NO_UNITS = frozenset(
    """the a an be is are to in as it that this not of for and no now so our we all too on at unit units say says shown read
    reads count counted should put its from nobody better fine would could please will can you""".split()
)


def _said(text: str) -> dict[str, set[str]]:
    """What may be the source, the unit or the formula."""
    return {"data_source": _sources(text), "unit": _units(text), "formula": _formulas(text)}


def _sources(text: str) -> set[str]:
    """Those after a word that leads to a source before those after any "is": "comes off the scales app"."""
    firm, loose = [], []
    speaks_of_it = bool(_FIRM["data_source"].search(text))
    for match in _overlapping(_SOURCE, text):
        if _NO_MORE.search(text[: match.start()]):
            continue
        if _IS_PLAIN.match(match[0]) and not speaks_of_it and match["words"].islower():
            continue
        words = _LEADING.sub("", _TO_AN_ITEM.sub("", _ENDS.sub("", match["words"]).strip()))
        (firm if _FIRM_SOURCE.match(match[0]) else loose).append((not _IS.match(match[0]), words))
    first = [m["words"] for p in (_SOURCE_FIRST, _SOURCE_FEEDS) for m in _overlapping(p, text)]
    first += [_ENDS.sub("", m["words"]).strip() for m in _SOURCE_TO.finditer(text)]
    found = dict.fromkeys((*first, *(words for _, words in (*firm, *sorted(loose)))))
    return {s for s in list(found)[:_MOST] if s and not _no_source(s, text)}


_NO_MORE = re.compile(
    r"\b(?:not|nto|no longer|no more|never|rather than|instead of)(?: any ?(?:more|longer)| now)?(?: be| come| comes)?\s*$",
    re.IGNORECASE,
)
""" "Out of the QMS, not any more | out of the log"."""
_TELLS = frozenset(
    """should would will can could must shall may might is are was were be been has have had do does did don't doesn't isn't let let's
    i we you he she they it me us him them who what or""".split()
)
"""Words of a sentence about somebody, and of no system's name: "the team should pick up the net promoter score"."""
_LEADS_ON = frozenset(
    "on off up to from form in into at of for by with and the a an our as than over about after now not n't".split()
)
_ONLY_THE_FIELD = re.compile(
    r"(?:(?:data|new|numbers?|measure)[ -])?(?:sou?r?ces?|soruce|data|owner|frequency|unit|target)", re.IGNORECASE
)
""" "Queue time: source now till data": the word for what is told, and not what is told of it."""
_COUNTED = re.compile(r"(?:[\d.,%€$£ ]+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|now|then|here|there|today|way|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\w{0,6}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|quarter|year|next|last|this|end|mid|early|late)", re.IGNORECASE)  # fmt: skip
"""Numbers and days: something has them, but comes out of none."""


_A_UNIT = re.compile(r"(?:thousand |million )?(?:kg|kgs|kilos?|kilograms?|lbs?|tons?|tonnes?|km|kilomet(?:re|er)s?|miles?|lit(?:re|er)s?|%|per ?cent|percentages?|points?|euros?|pounds?|dollars?|[€$£]k?m?|minutes?|hours?|days?|weeks?|months?|years?|units?)", re.IGNORECASE)  # fmt: skip
""" "Express it in kg": what it is counted in, and nowhere that it comes from."""
_POINTS_AT_IT = re.compile(r"(?:(?:its|the|our) )*(?:(?:data )?source|accordingly)(?: accordingly)?", re.IGNORECASE)
""" "Kindly amend its data source" asks for what was said before."""


def _no_source(words: str, text: str) -> bool:
    """Whether it is a stretch of a sentence ("nwo on"), a number or a day, or is cut off within a word."""
    said = words.lower().split()
    begun = bool(re.search(rf"\w{re.escape(words)}", text)) and not re.search(rf"(?<!\w){re.escape(words)}", text)
    after = [text[at + len(words) :][:1] for at in range(len(text)) if text.startswith(words, at)]
    cut = bool(after) and all(a.isalnum() or a == "_" for a in after)
    return (
        bool(_POINTS_AT_IT.fullmatch(words) or _A_UNIT.fullmatch(words))
        or cut
        or begun
        or _ONLY_THE_FIELD.fullmatch(words) is not None
        or said[-1] in _LEADS_ON
        or any(w in _TELLS for w in said)
        or all(map(_COUNTED.fullmatch, said))
    )


def _units(text: str) -> set[str]:
    units = {m["words"].strip() for p in (_UNIT, _UNIT_FIRST) for m in _overlapping(p, text)}
    for unit in list(units):  # "per 10000 units nto"
        if unit.lower().startswith("per ") and _NOT_SO.fullmatch(unit.split()[-1]):
            units.add(unit.rsplit(" ", 1)[0])
    units |= {m["words"] for m in _UNIT_PLAIN.finditer(text) if not any(map(_NOT_SO.fullmatch, m["words"].split()))}
    return {_UNITS.get(u.lower(), _in_thousands(u)) for u in units if not _no_unit(u.lower())} - {""}


_DONE = re.compile(r"\w{3,}(?:ed|ing|ly)|(?:high|low|tight|strict|loos|bigg|small)e?r")
""" "Should be revised upwards": what is done with it, or how it is to be."""


def _no_unit(unit: str) -> bool:
    return unit in _NO_UNITS or bool(_DONE.fullmatch(unit))


def _in_thousands(unit: str) -> str:
    """ "per 10000 units" as it is written on scorecards."""
    return re.sub(r"\b\d{4,}\b", lambda m: f"{int(m[0]):,}", unit)


def _formulas(text: str) -> set[str]:
    """Where it begins last and still works something out; it ends where the request about it begins."""
    plain = not _FIRM["formula"].search(text)
    found = {
        _AS_FORMULA.sub("", _ASKS.sub("", m["words"])).strip(" .,;!?")
        for m in _overlapping(_FORMULA, text)
        if not (plain and _IS_PLAIN.match(m[0]) and not _WORKS_OUT.search(m["words"]))
    }
    found = {f for f in found if _WORKS_OUT.search(f)} or found
    return _shortest(found)


def _shortest(found: Iterable[str]) -> set[str]:
    return {f for f in found if f and not any(g and f != g and f.endswith(g) for g in found)}


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches from each place on, also those that begin inside another."""
    place = 0
    while found := pattern.search(text, place):
        yield found
        place = found.start() + 1
