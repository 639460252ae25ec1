"""The words that always work: "just draft it", "skip", "go back", "thanks"."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_UNKNOWN = re.compile(
    r"^\W*(?:(?:sorry|hmm+|well|no|honestly|oh)[,.]?\s+)*(?:i (?:really )?(?:don'?t|do not) (?:really )?know|no idea|not sure|dunno|idk|don'?t know|couldn'?t (?:say|tell you)|i (?:couldn'?t|can'?t) (?:say|tell you)|unknown|none|nothing(?: yet)?|n/?a|not yet"
    r"|(?:we|i) (?:don'?t|do not|haven'?t|have not) (?:really )?(?:have|got|written|wrote|defined|decided)\b.*"
    r"|we have (?:none|nothing|no (?:written )?(?:vision|mission|goals?|strategy|priorities|numbers?|figures?)).*|no(?: there is(?:n'?t| not))?.{0,40}written down.*|there (?:is|are) none.*|nothing written.*|that'?s all.*|no more.*|nope|no)"
    r"(?:[\s,.;–—-]+(?:really|to be honest|tbh|honestly|sorry|yet|right now|at the moment|off ?hand|either|mate|actually|about that|of that|to be fair|i'?m afraid|and i don'?t care))*\W*$",
    re.IGNORECASE,
)
_IMPATIENT = (
    r"(?:(?:ok(?:ay)?|k|fine|right|alright|whatever|yes|yeah|yep|no|nah|well|so|and|then|now|look|listen|just|simply|please|pls|plz|good|great|cool|sure|sorry|god|jesus|man|honestly|seriously|that one|for (?:god|heaven|christ|pete)'?s sake"
    r"|(?:skip|forget|leave|drop|never ?mind)(?: (?:it|this|that|the rest|these|those|them|all that|about (?:it|that)))?(?: (?:one|question|questions|bit))?|enough(?: (?:of (?:that|this|it)|questions|already))*|no more(?: (?:questions|of (?:that|this)))?|stop(?: asking)?(?: (?:me )?questions| me)?|don'?t (?:ask|bother)(?: me)?(?: any ?more| more)?(?: questions?)?"
    r"|i (?:don'?t|do not) (?:care|know|mind|have (?:one|any|that|it))(?: any ?more)?|not sure|no idea|dunno|idk|that'?s (?:all|it|enough|everything)(?: (?:i|we) (?:have|got))?(?: for now)?|come on|hurry up|get on with it|go|go on|go ahead|let'?s|can (?:you|u)|could (?:you|u)|will you|would you|you (?:can|could|may|should)|u can"
    r"|i(?:'d| would)? (?:just |really |only )?(?:want|need|like|rather)(?: (?:you|u))?(?: to)?|why don'?t you)\b[\s,.;:!?–—-]*)*"
)
"""What people say before it when they have had enough of questions."""
_THE_DRAFT = r"(?:(?:the|a|an|your|my|our|that|this)(?: (?:first|rough|quick|damn|bloody|stupid|initial|whole|new))* draft|(?:the|that|this)(?: (?:damn|bloody|stupid|whole))* (?:score ?card|bsc|thing))"
""" "Build my scorecard" begins the interview."""
_DRAFT = (
    rf"draft(?: (?:it|one|this|that|something|anything|away|{_THE_DRAFT}))?|(?:make|create|generate|write|build|produce|start)(?: me| us)? (?:it|one|{_THE_DRAFT})"
    r"|(?:do|start|give (?:me|us)|show (?:me|us)|see|have|begin(?: with)?)(?: (?:the|a|an|your|my|our|that|this))?(?: (?:first|rough|quick|damn|bloody|stupid|initial|whole))* (?:draft|drafting)|(?:the|a) draft"
)
_AT_ONCE = (
    r"(?:[\s,.;:!–—-]+(?:now|already|please|pls|then|anyway|anyhow|for (?:me|us)|(?:from|with|out of) (?:that|this|it|what(?:ever)? (?:you|u|i|we)(?:'ve| have)?(?: (?:got|have|told you|gave you|said))?)|as it is|right away|right now|at once|straight away|mate|thanks|thank you|asap|first|will you|would you|can you|can't you|ok(?:ay)?|whatever"
    r"|and (?:be done(?: with it)?|that'?s it|see|we(?:'ll| will) see)|we(?:'ll| will) (?:see|fix it later)|so (?:i|we) can see(?: it)?|yourself|for (?:god|heaven|christ|pete)'?s sake|instead))*"
)
_SIMPLE: list[tuple[str, str]] = [
    ("draft", rf"(?:(?:please|can you|could you|would you|will you|now|then|so|i(?:['’]d| would) like you to|let['’]?s) )*(?:draw|write|set|put|sketch|map|lay|do|prepare|produce|make|draft|work)(?: (?:up|out|together|down))?(?: (?:me|us))? (?:the|my|our|this)(?: (?:balanced|whole|first|complete|full))* (?:score ?card|draft|bsc|card)(?: (?:up|out|together|down))?(?: (?:for (?:me|us)|now|then|please|anyway|already))*|(?:ok(?:ay)?,? )?(?:please )?(?:just )?(?:(?:draft|make|create|generate|write|build) (?:it|one|the (?:score ?card|draft))(?: now| already| please| then)*|draft(?: now| please)?|go ahead and draft.*|show me (?:the|a) draft|make a (?:first )?draft|draft it now please)|{_IMPATIENT}(?:{_DRAFT}){_AT_ONCE}"),
    ("redraft", r"(?:please )?(?:redraft.*|draft (?:it )?again(?: (?:for (?:that|this|it|us)|with (?:that|this)|then|now|please))*|make a new draft)"),
    ("skip", r"(?:skip(?: (?:it|this|that|this one|this question|the question))?|next(?: question)?|pass|later|move on|let'?s move on)"),
    ("back", r"(?:go(?:ing)? back|back|previous(?: question)?|one step back|go to the previous question)"),
    ("start_over", r"(?:(?:let'?s )?start (?:all )?over|start (?:again|from scratch|anew|fresh)|restart|reset|begin again|clear everything"
     r"|(?:please |i (?:want|need|would like) to |i'd like to |let me |can (?:we|i) |could (?:we|i) )+(?:start|begin) (?:all )?(?:over|again|anew|afresh|from scratch|from the beginning)(?: please)?)"),
    ("clear_ask", r"(?:please |can you |i want to |let's )*(?:delete|remove|clear|scrap|throw away|forget|discard|wipe|drop|bin) (?:(?:this|the|my|our|it|that|whole|entire|complete|full|all|of) )*(?:thing|score ?card|draft|everything|it|all)\b.{0,30}\b(?:start|begin)(?:ning)? (?:\w+ )?(?:over|again|anew|afresh|fresh|from scratch|new|from zero).{0,20}"),
    ("build", r"(?:please |can you |let'?s |i want to |help me |i need to |i'd like to )*(?:build|create|make|start|do|set up|develop|write) (?:me )?(?:my|a|our|the|us a)? ?(?:new )?(?:balanced )?score ?card.{0,25}"),
    ("example", r"(?:show|give|see|open) (?:me |us )?(?:a |an |the )?(?:finished |complete |full |sample )?(?:example|sample|demo).*|example(?: please)?"),
    ("check_mine", r"(?:please )?check (?:a|my|our|the) (?:own |existing )?score ?card (?:that )?(?:i|we) (?:already )?have.*|i (?:already )?have a score ?card"),
    ("help", r"help|ask a question|(?:i have|can i ask) a question|what can (?:you do|i (?:ask|say|do)).*|how does this work.*|what do you do.*|who are you.*|commands|options"),
    ("greeting", r"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hallo|greetings)(?: there| coach| everyone| again| all)?(?:[,!. ]*(?:how are you|how's it going|how is it going|how are things|nice to meet you).{0,20})?|how are you.{0,15}|nice to meet you.{0,10}"),
    ("keep", r"(?:(?:yes|yep|ok(?:ay)?|no|fine|good|great)[,.!]? )*(?:(?:i|we)(?:'ll| will) |let'?s |please )?(?:keep (?:it|this|them|what (?:i|we) have|the draft|everything)|leave it)(?: all)?(?: (?:as it is|as is|like (?:this|that)|so|then|please|for now))*"),
    ("thanks", r"(?:many )?(?:thanks|thank you|thx|cheers|great|perfect|nice|cool|good|ok(?:ay)?|awesome|well done|super|lovely|excellent|brilliant)(?:,? (?:you(?:'re| are) (?:a |an |the )?(?:star|legend|gem|best|hero|lifesaver|life saver|angel|genius)|(?:that|this) (?:will|'ll) be (?:all|it|enough)(?: (?:for|from me) ?(?:today|now|me)?)?|a lot|so much|very much|you|job|work|that'?s (?:great|good|perfect|all|it)(?: for (?:today|now))?|that is (?:all|it)(?: for (?:today|now))?|for .{0,40}))*"),
    ("yes", r"(?:yes|yep|yeah|yup|sure|please do|go ahead|do it|yes please|of course|correct|right|exactly|sounds good)"),
]  # fmt: skip
_SIMPLE_COMPILED = [(name, re.compile(rf"^\W*(?:{pattern})\W*$", re.IGNORECASE)) for name, pattern in _SIMPLE]


def says_unknown(text: str) -> bool:
    """ "I don't know", "we don't have one written down", "none"."""
    return len(text) < 160 and bool(_UNKNOWN.match(text.replace("’", "'")))


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    for name, pattern in _SIMPLE_COMPILED:
        if pattern.match(text) and not (name == "back" and _a_step(text, scorecard)):
            return Request(name)
    return Request("thanks") if _only_pleased(text) or _PRAISE.match(text) or _TAKES_LEAVE.match(text) else None


def _a_step(text: str, scorecard: Scorecard) -> bool:
    """ "One step back" is a change undone where there is a scorecard, and a question asked again where there is none."""
    return "step" in text.lower() and any(scorecard.objectives())


_PRAISE = re.compile(
    r"^\W*(?:(?:oh|wow|well|ok|hey|haha|yes|ah)[,! ]+)*(?:(?:that|this|it)(?:'s| is| was| looks| sounds)|looks|sounds|you(?:'re| are| were)|what an?|(?:many )?(?:thanks|thx)[, ]+you (?:really )?help(?:ed)?(?: (?:me|us))?(?: (?:a lot|so much|very much))?|i (?:really )?(?:like|love)|we (?:really )?(?:like|love)) "
    r"(?:(?:really|very|so|quite|pretty|such|a|an|that|it|this|how|you) ){0,3}(?:great|good|nice|helpful|quick|fast|clever|smart|useful|clear|impressive|amazing|brilliant|excellent|fantastic|awesome|perfect|neat|cool|lovely|handy|better than (?:i|we) (?:thought|expected)|work(?:s|ed)?(?: well)?)?"
    r"(?: (?:summary|overview|answer|help|work|job|tool|idea|start|map|draft|coach|of you|indeed|already|now|today|this|that|it|explanation|and clear|and quick))*\W*$"
    r"|^\W*(?:(?:ok(?:ay)?|thanks?|thx|cheers|great|right|hm+|well)[,. !]+)*(?:bye(?:[- ]bye)?|good ?bye|see (?:you|ya)(?: (?:later|soon|tomorrow|next week))?|ciao|(?:have a )?(?:good|nice) (?:day|evening|weekend|night|one)|take care|talk (?:soon|later)|until (?:tomorrow|next (?:time|week))|ok|okay|alright|i see|got it|understood|makes sense|(?:ta|thanks|right|so|ok),? back to (?:the )?[a-z]+(?: [a-z]+)?(?: now| then)?|back to (?:work|it|the (?:grind|ward|office|day job))|that(?:'ll| will) (?:do|be all)(?: for (?:now|today|tonight))?)(?:[,! ]+(?:thanks?|thx|then|coach|all|everyone))*\W*$",
    re.IGNORECASE,
)
""" "That's a great summary", "you are very quick", "hmm ok", "thx bye"."""
_PLEASED = frozenset("thanks thank thx ta cheers brilliant lovely perfect excellent awesome wonderful fantastic super marvellous grand splendid helpful helps helped appreciate appreciated".split())  # fmt: skip
_AROUND = frozenset(
    """oh ah aw wow hey ok okay well yes yeah yep aye right so and that thats that's this it its it's is was are you your me us
    i we my very really just a an the lot lots much all for to of now today then again pal mate love friend friends coach man
    everyone many you're youre they're team work job bit quite star stars legend hero angel gem lifesaver saviour big huge real help treat do does very great good nice cool kind have been exactly what needed wanted""".split()
)


def _only_pleased(text: str) -> bool:
    """ "Oh that is lovely, thank you", "brilliant, that helps a lot": thanks, and nothing else."""
    said = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower().replace("’", "'"))
    return bool(_PLEASED & {*said}) and not text.rstrip().endswith("?") and {*said} <= _PLEASED | _AROUND


_TAKES_LEAVE = re.compile(
    r"^\W*(?:(?:ok|okay|right|great|perfect|good|many|lovely|brilliant)[,.! ]+)*(?:thanks?|thx|tx|ta|cheers|thank (?:you|u))\b(?: (?:you|u|so much|a lot|very much|for \w+(?: \w+){0,3}))?\W+(?:(?:and|but|so) )?"
    r"(?:(?:(?:you|u|ur|you['’]re) )?(?:r |are |ur )?(?:a |an |the )?(?:real |absolute |total )?(?:star|legend|gem|best|hero|life ?sav\w+|angel|genius)\W*)?"
    r"(?:(?:that|this|it)(?: will|['’]ll|['’]s| is| was)(?: be)? (?:do|all|it|enough|fine|plenty)(?: (?:for|from|with|on) [\w ]{2,25})?"
    r"|(?:i(?:['’]ve| have)? |i['’]m |we |we['’]re )?(?:got ?ta|gota|got to|have to|must|need to|off to|going to|heading|better) (?!(?:add|set|change|rename|remove|record|move|put|delete|update|make|link)\b)[a-z][\w ]{1,25})\W*$",
    re.IGNORECASE,
)
""" "Thank you, that will do for this item", "thx ur a lifesaver, gotta go unload"."""
_LAST_SENTENCE = re.compile(r"^(?P<before>.*\S[.!;,\n])\s*(?P<last>[^.!;,\n]+)[.!\s]*$", re.DOTALL)
_GO_AHEAD = re.compile(r"^\W*(?:please )?go ahead(?: please)?\W*$", re.IGNORECASE)
_AMONG_OTHERS = re.compile(
    r"(?:^|(?<=[.!;,\n])|(?<= [–—-]))\s*(?:(?:so|and|ok(?:ay)?|please|can you|could you|now)[, ]+)*(?:just draft (?:it|one|a scorecard|the scorecard|something)"
    r"|draft (?:it|one|a scorecard|the scorecard)(?: for (?:us|me))?(?: now| at once| right away| please| straight away)+)(?: please| now)?\s*(?P<end>[:.!;,\n]|\s[–—-](?=\s))",
    re.IGNORECASE,
)
"""Before more that is told: ``X, a clinic, just draft it: see every pet the same day; ...``."""


_A_CLAUSE = re.compile(r"[^.!;,\n]+")
_I_BELIEVE = r"(?: (?:i|we) (?:think|believe|guess|suppose|hope|reckon)| really| indeed| then)?"
_NO_MORE_TO_TELL = re.compile(
    rf"^\W*(?:(?:and|so|but|well|ok(?:ay)?|right|i (?:think|believe|guess|suppose)|we (?:think|believe)|that)\s+)*"
    rf"(?:(?:that|this|it)(?:['’]?s| is| was| will| would| should|['’]ll|['’]d)?(?: have to)?(?: be)?(?: really| about| pretty much| just)? ?(?:all|it|enough|everything|plenty|do|do it|suffice|sufficient|covers (?:it|everything|all)|sums it up|the lot|the whole list)\b"
    rf"(?!\W+(?:about|about the|around|down to|that)\b)(?: (?:there is|to go on|to (?:say|tell|add|report)|(?:that )?(?:we|i)(?: have|['’]ve)?(?: got| told)?(?: to (?:say|tell|add))?|(?:for|from|on) (?:me|us|now|today|the moment|the time being|the start|a start|(?:my|our|this) (?:side|end|part)|the day|a first (?:draft|go))))*"
    rf"|(?:there(?:['’]?s| is) )?(?:nothing|no) (?:else|more|further)(?: to (?:add|say|tell))?(?: (?:for|from|on) (?:me|us|now|today|the moment|(?:my|our|this) (?:side|end|part)))*"
    rf"|(?:i|we)(?:['’]m|['’]re| am| are) (?:done|finished|through)(?: (?:now|here|for (?:now|today)))*"
    rf"|(?:(?:many|lots of|a thousand) )?(?:thanks|thank (?:you|u)|thx|ta|cheers)(?: (?:you|again|so much|a lot|very much|in advance|coach|for (?:the|your|all|that|this|asking|listening)[\w ]{{0,25}}))*"
    rf"|(?:sounds |very |all )?(?:super|great|perfect|brilliant|lovely|excellent|wonderful|fantastic|awesome|good|fine|nice|cool|splendid|marvellous|ok(?:ay)?|right|alright|yes|yeah|sure)){_I_BELIEVE}\W*$",
    re.IGNORECASE,
)
""" "Super, this is all from me", "many thanks, this will do for the moment I believe": said around a draft asked for."""


def _with_all_told(text: str) -> str:
    """What is told before a draft is asked for, without thanks and "that is all"."""
    clauses = list(_A_CLAUSE.finditer(text))
    told = [c for c in clauses if c[0].strip()]
    while told and _NO_MORE_TO_TELL.match(told[-1][0]):
        told.pop()
    if not told:
        return ""
    first = next(n for n, c in enumerate(told) if not _NO_MORE_TO_TELL.match(c[0]))
    start = told[first].start() if first else 0
    end = told[-1].end() if len(told) < len(clauses) and told[-1] is not clauses[-1] else len(text)
    if end < len(text) and text[end : end + 1] in ".!":
        end += 1
    return text[start:end].strip(" ,;\n")


def without_draft_request(text: str) -> tuple[str, bool]:
    """A message without the "just draft it" it ends in, or holds between what it tells, and whether it did."""
    if match := _AMONG_OTHERS.search(text):
        after = text[match.end() :].strip()
        before = text[: match.start()].rstrip(" ,;–—-")
        listed = before and match["end"] != "." and ";" in after  # wishes follow, whatever they are called
        told = f"{'Our priorities: ' if listed else ''}{after}"
        return f"{before}{'' if before.endswith(('.', '!', '?')) or not before else '.'} {told}".strip(), True
    match = _LAST_SENTENCE.match(text)
    if not match:
        return text, False
    asked = _GO_AHEAD.match(match["last"]) or any(
        dict(_SIMPLE_COMPILED)[name].match(match["last"]) for name in ("draft", "redraft")
    )
    return (_with_all_told(match["before"].rstrip(" ,;")), True) if asked else (text, False)
