"""What is written in more words than it would be said in, put the short way: "to be led by Ann" is "led by Ann"."""

import re

_NOUN = r"(?:initiative|project|programme|program|measure|kpi|indicator|metric|objective|goal)"
_NEW = rf"an? (?:new |further |additional |second |third )?(?P<noun>{_NOUN}|statement|aim)"
_ON = r"(?: (?:on|about|regarding|concerning|around|dealing with) [^:;,“”\"]{2,60}?)?"
_QUOTE = r"[“\"][^”\"]+[”\"]"
_LIKE = r"(?:(?:something like|for example|for instance|namely|perhaps|maybe|say|such as|possibly|it could be|i propose|i suggest) )?"
_PLACE = r"(?P<at>in|under|for|within|at|among) (?P<place>[^:;,“”\"]{2,50}?)"
_BY = r"(?:led|run|owned|headed|managed|steered|overseen|carried out|directed) by (?=(?:the |our )?[A-Z])"
_ID = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_NAME = r"(?-i:[A-Z][a-z]+)"
_OFTEN = r"(?:daily|weekly|monthly|quarterly|half-yearly|yearly|annual(?:ly)?|(?:every|each) (?:day|week|month|quarter|year)|once an? (?:day|week|month|quarter|year))\b"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r"^\W*(?:in (?:my|our) (?:humble |considered |personal )?(?:opinion|view|judge?ment)|to my mind|on (?:balance|reflection)|all things considered|from (?:my|our) point of view|as i see it),? ", ""),
    (rf"(?:(?<=[”\"]) |, )(?:(?:which|that) (?:is|shall|should|will)(?: to)? be |and (?:is |shall |should )?(?:to )?be |to be )(?-i:{_BY})", " led by "),
    (rf",? (?:with )?({_NAME}(?: {_NAME})?) (?:in the lead|in charge|at the helm|leading(?: it)?|as (?:the )?lead)(?=\s*(?:[,.;]|$))", r", owner \1"),
    (r",? (?:running|scheduled|lasting|planned|to run|which runs) (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})? (?:to|until|till|through)\b)", ", from "),
    (r",? (?:and )?(?:closing|concluding|wrapping up|to close|to conclude)(?: in| by| on| at)? (?=(?:the )?(?:end|mid|early|late|q[1-4]|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", ", due "),
    (r"\b(?:beneath|underneath|below) (?=(?-i:[A-Z]\d|[a-z])[^,;.]*,)", "under "),
    (r",? (?:running|scheduled|lasting|planned|to run|which runs|taking place|to take place) (?=from \w+(?: \d{4})? (?:to|until|till) )", ", "),
    (r"\b(?:placed|put|brought) under the (?:responsibility|leadership|direction|care|lead|stewardship|aegis) of\b", "given to"),
    (r"\b(?:is|are|has become|have become|seems?|looks?) (?:by now |now |rather |quite )?(?:redundant|superfluous|obsolete|outdated|unnecessary|dispensable|surplus),? (?:and|so it|therefore it|and it|it) (?=(?:can|could|may|might|should|shall) (?:be \w+|go)\b)", ""),
    (r"\b((?:has|have) been|was|is|were|are) brought to (?:a|an|its) (?:close|end|conclusion)\b", r"\1 completed"),
    (rf"^\W*(?:what (?:is missing|i miss|we miss|is lacking|we lack)|(?:i|we) (?:still |really |do )?(?:miss|lack)|(?:still )?missing) {_PLACE} (?:is )?{_NEW}{_ON}[:;,]+ {_LIKE}(?P<quote>{_QUOTE})", "{add}"),
    (rf"^\W*{_NEW}{_ON} (?:would|might|could|should) (?:be|seem|prove) (?:very |most |rather )?(?:welcome|useful|desirable|good|helpful|appropriate|valuable|in order)(?: {_PLACE})?[:;,]+ {_LIKE}(?P<quote>{_QUOTE})", "{add}"),
    (rf"^\W*{_NEW} {_PLACE}, (?P<quote>{_QUOTE}),? (?:is|shall|should|will|ought)(?: to)? be (?-i:{_BY})", "{add} led by "),
    (rf"^\W*{_PLACE},? (?:please |kindly |let's |let us )+(?P<verb>add|launch|start|create|introduce|set up|include|insert|put|place) (?P<new>an? (?:new |further |additional )?{_NOUN}\b)", "{fronted}"),
    (rf"^\W*{_PLACE},? (?:i|we|you)(?:'d|'ll| should| would| will| shall| could)?(?: (?:like|wish|want|need|propose|suggest|intend|plan) to)? (?P<verb>add|launch|start|create|introduce|set up|include) (?P<new>an? (?:new |further |additional )?{_NOUN}\b)", "{fronted}"),
    (r"\b(?:may|should|shall|must|is to|are to|can|could) be (?:widened|narrowed|tightened|relaxed|loosened|extended|set|put|kept|held) (?:to|at)? ?(?=between\b|plus or minus|\+/-|±)", "should be "),
    (r"^\W*(?:(?:the|our) (?:\w+ ){1,4}?|cabinet |management |council |we |they )(?:has|have) (?:now |just |today |also )?(?:resolved|decided|agreed|determined|ruled|requested|asked|approved|recommended) that ((?:the |our )?[^.,;]{2,60}?) be (?=\w)", r"\1 should be "),
    (r"\b(?:should|shall|must) be (?:widened|narrowed|tightened|relaxed|loosened|extended) (?:to )?(?=between\b|plus or minus|\+/-|±|within\b)", "should be "),
    (r"\b(?:requires?|needs?|calls for) (?:a |some )?(?:correction|correcting): it (was|is|should be) ", r"\1 "),
    (rf"\badding (?:a measure |a kpi )?({_QUOTE}(?:, (?:in|as) [\w%]+)?),? would (?:give|offer|provide|be|help|make|let|allow) [^.;]*", r"add the measure \1"),
    (r"(?<=['’”\"]),? (?:everywhere|throughout|across the board|wherever it (?:appears|stands|occurs|is used))(?=\s*[.!]?\s*$)", ""),
    (r" (?:is )?(?:more|stronger) than (?:weak|medium)(?:,| -|:)? (?:say|rather|make it|call it|i'd say|i would say) (?=(?:medium|strong)\b)", " is "),
    (r"^\W*(?:all|the) ([^,.;]+?) (?:remain|stay|are left|are kept|are to remain|shall remain)(?: exactly)? (?:as they are|unchanged|untouched|the same),? (?:with the exception of|except(?: for)?|apart from|save for|other than) ([^,.;]+?),? (?:which|that) (?=(?:is|are|should|shall|must|ought)\b)", r"\2 "),
    (rf"\blet ((?:(?:Mr|Ms|Mrs|Dr|Frau|Herr)\.? )?{_NAME}(?: {_NAME})?)(?: (?:from|of|in) (?:the )?[a-z]+)? be (?:accountable|responsible|answerable|in charge)(?: for| of)? (?=it\b|{_ID})", r"make \1 the owner of "),
    (rf"\b(?:put|hand) ({_ID}) on (?=(?-i:[A-Z])[a-z])", r"give \1 to "),
    (rf"(?<=\band )({_ID}) on (?=(?-i:[A-Z])[a-z])", r"\1 to "),
    (rf"\b({_ID}) (?:isn['’]?t|is not|is no longer) {_NAME}['’]s(?: any ?more| any longer)?,? (?:but|it['’]?s|it is|now it is|it is now) ({_NAME})['’]s\b", r"give \1 to \2"),
    (rf"\b({_ID}) (?:is |becomes )?(?!It|That|This|What|There|Here|Let)({_NAME})['’]s(?=\s*(?:[,.;!]|$|and {_ID}))", r"give \1 to \2"),
    (rf"^\W*except(?: for)? ({_ID}|[^,]{{3,40}}),? (all [^,.;]+?) (?=(?:go|goes|belong|are|should|shall|to|get|become)\b)", r"\2 except \1 "),
    (rf"^\W*add to ({_ID}),? (?![^.;]*\b(?:starts?|starting|begins?|budget|led by|runs from)\b)(?:the |a )?(?:measure |kpi )?(?![“\"])([a-z][^,:;]+?)(?=,|\s*$)", r"add the measure \2 to \1"),
    (rf"\b({_ID}) is (?:done|run|handled|looked after|taken care of|managed|dealt with) by (?=(?-i:[A-Z]))", r"\1 is owned by "),
    (r"\b(must|should|shall|has to|have to|needs to) (?:stay|remain|be kept|be held|keep) (?=(?:under|below|above|over|at|within|between) )", r"\1 be "),
    (r"((?:\btarget|\bto|[-–:])) (?:everybody|everyone|all (?:of them|staff|people|employees|colleagues))(?=\s*(?:$|[,.;]|by\b|in\b|until\b))", r"\1 100 %"),
    (r"^(\W*[^.;]*\d[^.;]*?) as (?:the |our |new )*targets?\s*[.!]?$", r"target for \1"),
    (rf"^(\W*)({_ID}),? (?:rename|renamed|new name|new title|new wording|name|title)\s*[:=–-]\s*", r"\1rename \2: "),
    (rf"^(\W*(?:please |kindly )?(?:rename|retitle|reword|rephrase|call|title) {_ID}(?: to| as| into|:)? )(?![“\"])((?-i:[A-Z])(?:(?! and )[^“”\",;.:])*?)\s*[.!]?$", r"\1“\2”"),
    (r"^(\W*[^.;,:]+?)(?::| is| are| stands? at| takes|,)? ([€$£]?\d[\d.,]*\s?\S{0,8}?) (?:today|now|currently|at present)(?:,|;| and| -) (?:please )?(?:make (?:it|that)|(?:bring|get|take|push) (?:it|that)(?: down| up)? to|it should be|should be) (?=[€$£]?\d)", r"\1: baseline \2, target "),
    (r"(?<=[a-z]) max(?:imum)?\.? (?=[€$£]?\d)", " at most "),
    (rf"^(\W*{_ID}(?:['’]s target)?) should (?:say|read|be) (?:zero|nil|none)\b", r"\1 target 0"),
    (rf"^\W*(?:i['’]d|i would|we['’]d|we would) (?:rather|sooner|prefer to) (?:have|see|say|read) ({_QUOTE}) (?:for|as|in|at) ({_ID})\b", r"rename \2 to \1"),
    (rf"^\W*(?:two|three|2|3) (?:more |new |further )?(?:kpis|measures|metrics|indicators) (?:for|under|in|to) ({_ID}): ([^,;]{{3,60}}?)(?:,| and) ([^,;]{{3,60}}?)\s*[.!]?$", r"add the measure “\2” to \1 and add the measure “\3” to \1"),
    (rf"^\W*({_ID}),? split(?: (?:it|up))?(?: in(?:to)?)?\s*[:–-]\s*([^/;]{{3,60}}?)\s*(?:/|;| and then | \| )\s*([^/;]{{3,60}}?)\s*[.!]?$", r"split \1 into “\2” and “\3”"),
    (rf"^(\W*)({_ID}) (?:helps|drives|supports|feeds|leads to) ({_ID}),? (?:and )?not ({_ID})\s*[.!]?$", r"\1link \2 to \3 not \4"),
    (rf"^\W*only ({_ID}) (?:changes|change|moves)\s*:\s*", r"\1: "),
    (r"^\W*we(?: are|['’]re) (?:now |currently |today )?at (\d[\d.,]*\s?%?) (?:for|on|in|with) ([^,;.]+),? (?:and )?(?:the|our) (?:goal|target|aim) is ", r"\2: baseline \1, target "),
    (r"\b([A-Z][\w'’-]+) (?:stays|remains|keeps going|carries on) (?:on|with|at|for) ([A-Z]\d{1,2}[a-z]?)\b", r"leave \2 as it is"),
    (r"^(\W*(?:the |our )?[a-z][\w' -]*?):? (plus|minus) (?=(?:\d|one|two|three|four|five|ten|half))", "{moved}"),
    (r"^(\W*(?:the |our )?[a-z][\w' -]*?) (halves|doubles|triples)\b", "{times}"),
    (r"(?<=\d)(\s?(?:%|percent|points?|days?|weeks?|hours?|k|m)?) (?:instead of|rather than) (?:the )?(?:current |present |old )?[€$£]?\d[\d.,]*\s?(?:%|percent|k|m)?(?=\s*(?:$|[,;!]|\.(?!\d)))", r"\1"),
    (rf"\b(?:no longer|not|never) ((?:\w+(?:ed|n) )?)(?:{_OFTEN})(?: any ?more| any longer)?,? (?:but|and|from now on|now)(?: rather| now| only| from now on)* (?={_OFTEN})", r"\1"),
    (r"\band (?:will |should |may |must )?costs? (?=[€$£]?\d)", "and budget "),
    (r"^(\W*)(?:take|leave|throw|kick|strike|cross) ((?:the |our )?[a-z][^,.;]*?) out(?= and\b|\s*[.!]?\s*$)", r"\1remove \2"),
    (rf"^\W*(?:what (?:is missing|i miss|we miss|is lacking|we lack)|(?:i|we) (?:still |really |do )?(?:miss|lack|need)|(?:still )?missing) {_PLACE} (?:something|anything|a (?:measure|kpi|figure|number)|one)(?: (?:on|about|for|regarding|around) [^:;,“”\"]{{2,40}}?)?[:;] (?P<quote>{_QUOTE}|[^,;“”\"]{{3,60}})", "{add}"),
    (r",? (?:in |as |a )?(?:number|count)(?=, (?:target|baseline|owner)\b)", " in number"),
    (r", (?:in )?(?:percent|per cent|%) of all(?=, )", " in %"),
    (rf"^(\s*(?:.*\b(?:add|launch|start|create|introduce|set up)\b.*\b{_NOUN}\b.*)) with a budget of (?=[€$£\d])", r"\1, budget "),
)]  # fmt: skip


def said_briefly(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: _put(m, words), text)
    return text


def _put(match: re.Match[str], words: str) -> str:
    groups = match.groupdict()
    if words == "{moved}":
        return f"{'raise' if match[2].lower() == 'plus' else 'lower'} {match[1].strip()} by "
    if words == "{times}":
        return f"{match[2][:-1] if match[2].lower() != 'halves' else 'halve'} {match[1].strip()}"
    if "{add}" in words:
        noun = (groups.get("noun") or "measure").lower()
        noun = "objective" if noun in ("statement", "aim") else noun
        place = f" {_led(groups['at'])} {groups['place']}" if groups["place"] else ""
        return words.replace("{add}", f"add an {noun}{place} called {groups['quote'].strip()}")
    if words == "{fronted}":
        return f"{groups['verb']} {_led(groups['at'])} {groups['place']} {groups['new']}"
    return match.expand(words)


def _led(preposition: str) -> str:
    return "under" if preposition.lower() in ("at", "within", "among") else preposition.lower()
