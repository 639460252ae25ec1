"""Orders about how the scorecard is arranged, each said for itself: "move F2 to Processes and rename it “Fewer bursts”" is a move and a name."""

import re
from collections.abc import Callable

from agent.guided.understanding.told_whole.places import measure_said, objective_said, perspective
from scorecard.models import Scorecard
from tools.language.verbs import is_base_verb

_ID = r"[A-Za-z]\d{1,2}"
_IDS = rf"{_ID}(?:(?:, | and |, and | & ){_ID})*"
_NAME = r"(?:[“\"](?P<quoted>[^”\"]+)[”\"]|(?P<bare>[^“”\".;,]{3,80}?))(?=[.;,]|$| and )"
_END = r"(?=[.;,]|$| and (?:rename|add|move|link|remove|set|make)\b)"
_MOVED_AND_NAMED = re.compile(
    rf"\b(?:move|shift|bring|put) (?P<id>{_ID}) (?:over )?(?:to|into|under|in) (?:the )?(?P<place>[\w&’' -]{{3,45}}?)(?: perspective)?,? (?:as|(?:and )?(?:please )?(?:call|rename|name|retitle|reword) (?:it|that|this)(?: to| as| into)?) {_NAME}",
    re.IGNORECASE,
)
_PUT_THERE = re.compile(
    rf"\b(?:put|place|move|shift|bring) (?P<ids>{_IDS}) (?:over )?(?:in|into|to|under) (?:the )?(?P<place>[\w&’' -]{{3,45}}?)(?: perspective)?{_END}",
    re.IGNORECASE,
)
_WITH_A_NEW_ONE = re.compile(
    rf"\b(?P<add>(?:add|create|make|introduce|open) (?:an? |the |another )?(?:new |extra |further )?(?:fifth |sixth |fourth |second )?perspective (?:called |named )?)(?:[“\"](?P<quoted>[^”\"]+)[”\"]|(?P<bare>[^“”\".;,]{{3,60}}?)),? (?:and|then|and then|with)\b (?:(?:put|move|place|shift|bring) )?(?P<ids>{_IDS})(?: (?:in|into|to|under)(?:to)? (?:it|that|there|this one)| there| in there)?(?=[.;,]|$)",
    re.IGNORECASE,
)
_ONE_FOR_BOTH = re.compile(
    rf"\b(?:replace|swap|exchange) (?:both|all|all (?:two|three|four)|the (?:two|three))?(?: of)?(?: the| its)? ?(?:measures|kpis|metrics) (?:of|on|under|for|in) (?P<id>{_ID}) (?:by|with|for) (?:(?:just |only )?(?:a single measure|one measure|a single one|this one|one)\b)?[,:]? ?(?:called |named )?",
    re.IGNORECASE,
)
_THESE_FOR_ONE = re.compile(
    rf"\b(?:replace|swap|exchange) (?P<a>{_ID}[a-z]) and (?P<b>{_ID}[a-z]) (?:by|with|for) (?:(?:just |only )?(?:a single measure|one measure|a single one|this one|one)\b)?[,:]? ?(?:called |named )?",
    re.IGNORECASE,
)
_ITS_MEASURE_IS = re.compile(
    rf"(?:^|(?<=[.;,] )|(?<=\band ))(?:(?:the|our) (?:measure|kpi|metric) (?:of|for|on|under) (?P<of>{_ID}|(?:the |our )?[a-z][\w '’-]{{2,40}}?)|(?P<id>{_ID})(?:['’]s)? (?:measure|kpi|metric)) (?:should|shall|must|ought to|needs to|has to) (?:really |rather |just )?be(?: called)? (?=\S)(?!(?:by|in|at|higher|lower|monthly|weekly|quarterly|yearly|owned|measured|removed|gone|better|a |an )\b)(?!\d)",
    re.IGNORECASE,
)
_AND_THE_OTHER = re.compile(
    r"\b(?P<lead>(?:set|put|change|move|bring|make) the (?P<field>base ?line|target|owner|unit|weight|frequency|due date|name)s? (?:of|for) )(?P<a>[^,;.]+?) to (?P<v>[^,;]+?),? and (?:the one |that |the same )?(?:of|for) (?P<b>[^,;.]+?) to (?=\S)",
    re.IGNORECASE,
)
_OF_THE_ONE = re.compile(
    r"^(?:and |then |please )*(?P<said>(?:the|our) [^,;:.]*\b(?:one|objective|goal)\b(?: (?:on|about|of|for) [^,;:.]+)?)[,:]? (?:please )?(?:rename|call|name|retitle|reword) it(?: to| as)? [“\"]?(?P<name>[^“”\",;.]{3,80})[”\"]?[.! ]*$",
    re.IGNORECASE,
)
_LEFT_AFTER_ALL = re.compile(
    r"^.{3,90}?\b(?:no|wait|actually|hang on|hold on|sorry)\b[^;]{0,25}?\b(?:leave|keep) (?:it|that|that one|them|those)\b(?: (?:in|there|as it is|alone))?[,.;! –—-]*(?:sorry[,.; ]*)?i (?:mean|meant) (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)


_ONE_BEFORE = re.compile(
    r"^\W*(?:(?:and|also|now|then|please|ok)\b[, ]*)*undo (?:that|the) (?:one|change|step) before(?: that| it)?(?: (?:as well|too|also))?(?:,? the [^.;]{2,60}? (?:stuff|things?|changes?|bits?|ones?))?[.! ]*$",
    re.IGNORECASE,
)
_IS_RED = re.compile(
    rf"\b(?P<id>{_ID}[a-z]) (?:is|turns|goes|gets|should be|shall be) red (?P<way>above|over|below|under|from) (?P<v>[€$£]?\d[\d.,]*\s?%?)",
    re.IGNORECASE,
)
_GOES_TOO = re.compile(
    rf"^(?P<before>(?:[^;]*?\W)?)(?P<do>remove|delete|drop|scrap|cut|bin|kill|get rid of|throw out|leave out|take out|take(?= (?:that one|\S+) (?:out|off|away))) (?P<what>{_ID}[a-z]?|it|that|that one)(?: out| off| away)?(?P<by>(?:\s*[,.;–-]+\s*|\s+)(?:and )?(?:so (?:can|should|does|must|is) |also |the same (?:for|with|goes for) )?)(?P<too>{_ID}[a-z]?(?:(?:, | and |, and ){_ID}[a-z]?)*)(?: (?:can go|goes|out|away))?(?P<as> (?:as well|too|also|likewise|with it|along with it))?[.! ]*$"
    rf"|^(?P<before2>(?:[^;]*?\W)?)(?P<what2>{_ID}[a-z]?) (?:can|should|must|may) (?:go|be (?:dropped|removed|deleted|cut|taken out))(?:\s*,\s*|\s+)(?:and )?(?:so (?:can|should) )?(?P<too2>{_ID}[a-z]?(?:(?:, | and |, and ){_ID}[a-z]?)*)(?: as well| too| also| likewise)?[.! ]*$",
    re.IGNORECASE,
)
""" "We already do P2, take it out, and P3 as well": the other is not what it is to be linked to or to go into."""
_ORDERS_MORE = re.compile(
    r"\b(?:add|rename|move|link|unlink|set|merge|split|record|target|baseline|owner|keep|not|don['’]?t|never|instead)\b|\?",
    re.IGNORECASE,
)


def _both_go(text: str, card: Scorecard) -> str:
    match = _GOES_TOO.match(text)
    if match is None:
        return text
    before, too = match["before"] or match["before2"] or "", match["too"] or match["too2"]
    what = match["what"] or match["what2"]
    if match["what"] and not (match["as"] or re.search(r"\b(?:so|also|same)\b", match["by"], re.IGNORECASE)):
        return text
    if what.lower() in ("it", "that", "that one"):
        named = re.findall(rf"\b{_ID}[a-z]?\b", before)
        what = named[-1] if len(set(named)) == 1 else ""
    ids = [_item_id(i) for i in (what, *re.findall(rf"\b{_ID}[a-z]?\b", too)) if i]
    known = all(card.objective(i) or card.measure(i) or card.initiative(i) for i in ids)
    if not what or not known or _ORDERS_MORE.search(before):
        return text
    return f"remove {', '.join(ids[:-1])} and {ids[-1]}"


def _item_id(said: str) -> str:
    return said[:1].upper() + said[1:].lower()


_RENAMED_BY_WORDS = re.compile(
    r"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so)\b,? )*)(?:rename|call|retitle) (?:the|our|that) (?:thing|one|bit|objective|goal|stuff) (?:about|on|with|for|around|regarding) (?P<what>[^,;:.“”\"]{2,60}?) (?:to|as|into|:) ?[“\"]?(?P<name>[A-Z][^“”\"]{2,80}?)[”\"]?[.! ]*$"
)
_ARROW = re.compile(
    r"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so|also)\b,? )*)(?P<do>add|draw|put|make|have|remove|delete|drop|take out|take off|lose|cut|scrap) (?:one|another(?: one)?|(?:an?|the|that) (?:arrow|line|link|connection))(?: (?:off|out|in))? (?:from|between) (?:the |our )?(?P<a>[^,;:.]{2,50}?) (?:to|and) (?:the |our )?(?P<b>[^,;:.]{2,50}?)[.! ]*$",
    re.IGNORECASE,
)
_TAKES = re.compile(r"remove|delete|drop|take|lose|cut|scrap", re.IGNORECASE)
_REWORDED_AFTER = re.compile(
    r"^(?P<said>(?:the|our) [^,;:.?]{2,50}?(?:\bone|\bobjective|\bgoal)) (?:feels?|sounds?|reads?|looks?|is|seems?) [^,;:.?\d]{2,40}[,;.–-]+ ?(?:(?:so|and|can you|could you|please|pls)\b,? )*(?:reword|rephrase|rewrite) (?:it|that)\b(?P<so>.*)$",
    re.IGNORECASE,
)
_SO_IT_IS = re.compile(
    r"(?:reword|rephrase|rewrite) (?P<item>[^,;:.]{1,50}?) so (?:that )?(?:it(?:['’]s| is| says| speaks| talks)|it['’]ll be|it) (?:more )?(?:about|of|to do with) [^.;]{2,80}$",
    re.IGNORECASE,
)
""" "Reword C2 so it's about schools visiting": what it shall say is theirs to word."""


_DOWN_FOR = re.compile(
    r"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so|also|let['’]?s)\b,? )*)(?:put|mark|write) (?P<who>(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?)) down for (?P<what>[^,;:.]{2,60}?)(?: and (?P<who2>(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?)) (?:down )?for (?P<what2>[^,;:.]{2,60}?))?[.! ]*$",
    re.IGNORECASE,
)
_ALL_OF = re.compile(r"^(?:anything|everything|all(?: things)?|whatever(?: is|['’]s)?|the rest)(?: that)? (?:(?:to do|has to do|is to do) with|about|under|in|on) (?P<side>.+)$", re.IGNORECASE)  # fmt: skip
_MEASURED_BY = re.compile(
    r"^\W*(?P<one>(?:the|our) (?P<x>[^,;:.?]{2,50}?) (?:one|objective|goal))\s*(?:[,:–]|\s-)\s*(?:please |let['’]?s |can you |we |i['’]d )*(?:measure|track|count|gauge) (?:it|that|this)(?: one)? (?:by|with|as|through|using) (?:the )?(?P<name>[a-z][^,;:\d]{3,70}?)(?P<rest>[,;] .*)?[.! ]*$",
    re.IGNORECASE,
)


_SOMETHING_ON = re.compile(
    r"^\W*(?:(?:and|ok|so|also|oh)\b,? )*(?:(?:can|could|should|shall) we (?:also )?(?:have|add|get|include|put in)|let['’]?s (?:also )?(?:have|add)|i['’]?d like(?: to have)?) (?:something|an objective|a goal|one) (?:about|on|for|to do with|around) (?:the |our )?(?P<what>[a-z][\w -]{2,40}?)\s*[?.,;:–-]+ ?(?:we|i)(?:['’]d)? (?:want|like|need|would like) (?:(?:at least |about )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|a few|more)(?: of (?:them|those))?(?: (?:a|per|each|every) (?:year|month|quarter))? |them |those )?to (?P<do>[a-z][^.;?]{2,60})[.! ]*$",
    re.IGNORECASE,
)
""" "Can we have something about apprentices? We want four a year to qualify": a wish of its own, and no figure of what was shown last."""


def _given(match: re.Match[str], card: Scorecard) -> str:
    """ "Put Dave down for overruns and Shaz for anything to do with customers"; the text itself where one is of nothing here."""
    orders: list[str] = []
    for who, what in ((match["who"], match["what"]), (match["who2"], match["what2"])):
        if not who:
            continue
        all_of = _ALL_OF.match(what)
        side = perspective(all_of["side"], card) if all_of else ""
        of_side = [o.id for p in card.perspectives if p.name == side for o in p.objectives] if side else []
        measure, home = measure_said(what, card), objective_said(what, card)
        one = of_side or ([home.id] if home else [measure.id] if measure else [])
        if not one:
            return match[0]
        orders += [f"{who} owns {i}" for i in one]
    return match["before"] + ". ".join(orders)


def _by_words(text: str, card: Scorecard) -> str:
    """Renamed, linked or reworded by words: "the thing about the grant", "an arrow from the crew one to the dark nights one"."""
    if (named := _RENAMED_BY_WORDS.match(text)) and (home := _named_so(named, card)):
        return f"{named['before']}rename {home} to “{named['name'].strip()}”"
    if on := _SOMETHING_ON.match(text):
        return f"we also want more {on['what'].strip()} to {on['do'].strip()}"
    if down := _DOWN_FOR.match(text):
        return _given(down, card)
    if by := _MEASURED_BY.match(text):
        home = objective_said(by["one"], card)
        return f"add a measure called “{by['name'].strip()}” to {home.id if home else by['one']}{by['rest'] or ''}"
    if arrow := _ARROW.match(text):
        one, other = (objective_said(arrow[end], card) for end in ("a", "b"))
        if one and other and one is not other:
            deed = "unlink" if _TAKES.match(arrow["do"]) else "link"
            return f"{arrow['before']}{deed} {one.id} to {other.id}" if deed == "link" else f"remove the link from {one.id} to {other.id}"  # fmt: skip
    if after := _REWORDED_AFTER.match(text):
        text = f"reword {after['said']}{after['so']}"
    return _SO_IT_IS.sub(lambda m: f"reword {m['item']}", text)


def _named_so(match: re.Match[str], card: Scorecard) -> str:
    """An objective where its new name begins with what is done; a measure's name tells what is counted."""
    home = objective_said(match["what"], card)
    measure = measure_said(match["what"], card)
    deed = is_base_verb(match["name"].split()[0].lower())
    return home.id if home and (deed or not measure) else measure.id if measure else ""


def arranged(text: str, card: Scorecard) -> str:
    """The same with each change of place, name or measure as an order of its own; the text itself where it is none."""
    if _ONE_BEFORE.match(text):
        return "undo"
    text = _by_words(_both_go(text, card), card)
    text = _IS_RED.sub(r"red \g<way> \g<v> for \g<id>", text)
    if left := _LEFT_AFTER_ALL.match(text):
        text = left["rest"]
    if (one := _OF_THE_ONE.match(text)) and (home := objective_said(one["said"], card)):
        return f"Rename {home.id} to “{one['name'].strip()}”"
    text = _AND_THE_OTHER.sub(r"\g<lead>\g<a> to \g<v>. Set the \g<field> of \g<b> to ", text)
    rules: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]] = [
        (_WITH_A_NEW_ONE, _with_a_new_one),
        (_MOVED_AND_NAMED, lambda m: _moved_and_named(m, card)),
        (_PUT_THERE, lambda m: _put_there(m, card)),
        (_ONE_FOR_BOTH, lambda m: _one_for_both(m, card)),
        (_THESE_FOR_ONE, lambda m: _these_for_one(m, card)),
        (_ITS_MEASURE_IS, lambda m: _its_measure(m, card)),
    ]
    for shape, put in rules:
        text = shape.sub(put, text)
    return text


def _moved_and_named(match: re.Match[str], card: Scorecard) -> str:
    home, name = perspective(match["place"], card), (match["quoted"] or match["bare"]).strip()
    said = match["id"].upper()
    return (
        f"move {said} to {home} perspective. Rename {said} to “{name}”" if home and card.objective(said) else match[0]
    )


def _put_there(match: re.Match[str], card: Scorecard) -> str:
    home = perspective(match["place"], card)
    ids = re.findall(_ID, match["ids"])
    return ". ".join(f"move {id_.upper()} to {home} perspective" for id_ in ids) if home else match[0]


def _with_a_new_one(match: re.Match[str]) -> str:
    name = (match["quoted"] or match["bare"]).strip()
    ids = re.findall(_ID, match["ids"])
    return f"{match['add']}“{name}”. " + ". ".join(f"Move {id_.upper()} to {name} perspective" for id_ in ids)


def _one_for_both(match: re.Match[str], card: Scorecard) -> str:
    home = objective_said(match["id"], card)
    return _instead([m.id for m in home.measures], home.id) if home and home.measures else match[0]


def _these_for_one(match: re.Match[str], card: Scorecard) -> str:
    old = [_item_id(match[part]) for part in ("a", "b")]
    home = card.objective_of(old[0])
    return _instead(old, home.id) if home and all(map(card.measure, old)) else match[0]


def _instead(old: list[str], home: str) -> str:
    return f"remove {' and '.join(old)}. Add to {home} a measure called "


def _its_measure(match: re.Match[str], card: Scorecard) -> str:
    home = objective_said(match["of"] or match["id"], card)
    if home is None:
        return match[0]
    return f"replace {home.measures[0].id} with " if home.measures else f"add to {home.id} a measure called "
