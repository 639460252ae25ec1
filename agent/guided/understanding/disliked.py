"""An item that does not please, with no word of what shall become of it: "I don't like P3", "L2 isn't ours".

Nothing is changed before the user has said whether it is to be put in other words, taken out, or kept; so whether it
goes is never guessed from a mood.
"""

import re

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.frames.rewording import proposals
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError, UnclearError, Understanding
from agent.guided.understanding.spans import Mention
from agent.guided.understanding.told_whole.places import measure_said, objective_said
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RemoveInitiative, RemoveMeasure, RemoveObjective

KEY = "disliked "
"""How the key of the question begins what shall become of it."""
_LEAD = r"^\W*(?:(?:hm+|well|honestly|frankly|sorry|but|and|so|also|ok(?:ay)?|no|actually|oh|to be (?:honest|frank)|(?:i|we) (?:think|feel|find|must say|have to say)(?: that)?|i['’]m afraid(?: that)?|somehow|for me|for us)\b[,.:]? )*"
_MUCH = r"(?:(?:really|quite|very|too|much|so|that|particularly|exactly|entirely|all|just|still|at all|overly|totally|terribly|honestly|a bit|rather|simply) )*"
_NOT = r"(?:do not|don['’]?t|did not|didn['’]?t|never)"
_IS_NOT = r"(?:is not|isn['’]?t|are not|aren['’]?t|['’]s not|was never|is hardly|is no longer|does(?: not|n['’]?t) (?:feel|sound|look)(?: like)?)"
_X = r"(?P<x{n}>[^,;.:!?“”\"]{{2,80}}?)"
_US = r"(?: (?:for|to|with|in|at|on) (?:us|me|our \w+(?: \w+)?|here|this \w+(?: \w+)?)| here| us| either| at all| much| that much| very much| anymore| any ?more| really| as it (?:is|stands))*"
_SAID = (
    rf"(?:(?:i|we) )?{_MUCH}{_NOT} {_MUCH}(?:like|love|fancy|care (?:much )?(?:for|about)|believe in|see the (?:point|use|sense|value) (?:of|in)|get the point of|recogni[sz]e ourselves in|agree with|warm to|relate to|identify with) {_X.format(n=1)}",
    rf"(?:(?:i|we)(?:['’]m| am|['’]re| are) )?{_MUCH}(?:not|un|dis) ?{_MUCH}(?:happy|satisfied|comfortable|content|keen|sold|convinced|pleased|fond|at ease|thrilled|impressed|easy|a (?:big |great )?fan|sure) {_MUCH}(?:with|about|on|by|of) {_X.format(n=2)}",
    rf"(?:i|we)(?:['’]m|['’]re)? {_MUCH}(?:dislike|hate|can['’]?t stand|(?:still )?have (?:my |our |some |serious )?(?:doubts|problems|trouble|a problem|an issue|issues|misgivings) (?:about|with)|(?:can ?not|can['’]?t) (?:relate to|do (?:anything|much) with|see (?:us|ourselves) in|warm to|stand behind)|struggle with|(?:am|are)? ?(?:sick|tired|fed up|weary) (?:of|with)) {_X.format(n=3)}",
    rf"{_X.format(n=4)} {_IS_NOT} {_MUCH}(?:us|ours|mine|like us|me|our (?:thing|style|way|business|line|cup of tea|kind of thing|concern|world)|for us|something (?:for us|of ours|we (?:do|want))|how we (?:work|think|are|do things|see it)|what we (?:do|are about|want|meant|mean|are|stand for)|right(?: for us)?|relevant (?:to|for) us|my thing)",
    rf"{_X.format(n=5)} {_MUCH}(?:makes?(?: \w+)? (?:no|little|not much) sense|does(?: not|n['’]?t) {_MUCH}(?:make (?:any |much )?sense|fit|suit|apply|convince|work|speak|please|ring true|feel right|reflect (?:us|what we do|who we are)|mean (?:anything|much)|say (?:anything|much)))",
    rf"{_X.format(n=6)} (?:is|seems|feels) {_MUCH}(?:nonsense|rubbish|silly|foreign|alien|far[- ]fetched|out of place|beside the point|off the mark|a bad idea|a mistake|a poor fit|a bad fit|not a good fit|(?:the )?wrong (?:thing|one))",
    rf"{_X.format(n=7)} (?:has|have) (?:nothing|little|not much) to do with (?:us|what we (?:do|are)|our \w+(?: \w+)?)",
    rf"{_X.format(n=8)} (?:{_MUCH}(?:bothers?|annoys?|irritates?|bugs?|puzzles?) (?:me|us))",
    rf"{_X.format(n=9)} (?:leaves? (?:me|us) cold|does nothing for (?:me|us)|goes? against (?:what|how|who) we .{{2,30}})",
)
_DISLIKED = re.compile(
    rf"{_LEAD}(?:{'|'.join(_SAID)}){_US}(?P<why>(?:\s*[,;.:!–—-]+|,? (?:because|since|as|given|cos|and we|and it))\s.*)?[\s.!]*$",
    re.IGNORECASE | re.DOTALL,
)
_WANTS_MORE = re.compile(
    r"[\d?“”\"]|\b(?:remov\w+|delet\w+|drop|tak(?:e|en|ing)|cut|scrap|rid|renam\w+|call|mak(?:e|ing)|chang\w+|replac\w+|swap|instead|mov\w+|merg\w+|split|add|put|set|give|reword\w*|should|could|would|let|please|must|out|goes?|want|need|rather|prefer|better)\b",
    re.IGNORECASE,
)
"""What follows tells what shall become of it, or asks for something else beside."""
_DETERMINERS = frozenset("the our my this that your a an of objective goal measure kpi metric indicator initiative project one about on called idea whole".split())  # fmt: skip
_OF_THE_WORLD = ("x2", "x3", "x8")
"""The shapes in which people speak of what happens as well: "we're not happy with churn" says nothing of the measure."""
_SAYS_WHAT = re.compile(r"\b(?:objective|goal|measure|kpi|metric|indicator|initiative|project|one)s?\b", re.IGNORECASE)
_THIS_ONE = re.compile(
    r"(?:this|that) (?:one|objective|goal|measure|kpi|metric|indicator|initiative|project)", re.IGNORECASE
)
""" "It" may be the last change as well."""
_LONGEST = 240

_IT = r"(?:it|that|them|this|that one|this one|those|both|the (?:objective|measure|initiative)|[A-Z]\d{1,2}[a-z]?)"
_ANSWER_LEAD = r"^\W*(?:(?:yes|ok(?:ay)?|please|then|well|just|better|let['’]?s|i['’]d|we['’]d|i would|we would|rather|could you|can you)\b[, ]*)*"
_ANSWER_TAIL = (
    r"(?: (?:please|then|for now|after all|as (?:it|they) (?:is|are|stands?)|alone|completely|altogether))*[\s.!]*$"
)
_ANSWERS = [(re.compile(_ANSWER_LEAD + pattern + _ANSWER_TAIL, re.IGNORECASE), value) for pattern, value in (
    (rf"(?:(?:rename|re ?word|rephrase|change) {_IT} (?:to|as|into)|call {_IT}|(?:it|that) should (?:say|be called)|make it say) (?P<name>.{{3,120}}?)", "name"),
    (rf"(?:re ?word(?: {_IT})?|rephrase(?: {_IT})?|rename(?: {_IT})?|put {_IT} (?:in|into) (?:other|different) words|(?:in )?(?:other|different) words|another (?:name|wording)|word {_IT} (?:differently|another way))", "reword"),
    (rf"(?:(?:remove|delete|drop|scrap|bin|cut|kill|lose|axe|get rid of|ditch)(?: {_IT})?(?: out)?|take {_IT} (?:out|off|away)(?: of \w+(?: \w+)?)?|(?:{_IT} )?(?:can|should|must|may) go|out with {_IT}|out|throw {_IT} out|away with {_IT})", "remove"),
    (rf"(?:(?:keep|leave)(?: {_IT})?(?: (?:in|there|be))?|(?:{_IT} )?(?:can |may |should )?stays?|no change|leave things)", "no"),
)]  # fmt: skip


def answer_said(text: str) -> str:
    """What a short answer in their own words chooses; "" where it is none. "drop it" takes the item out here."""
    for pattern, value in _ANSWERS:
        if match := pattern.match(text):
            return f"name {match['name']}" if value == "name" else value
    return ""


def disliked(text: str, work: Work) -> Understanding | None:
    """The question what shall become of it, or what was answered to it; None where nothing of the scorecard is disliked."""
    if len(text) > _LONGEST or not (match := _DISLIKED.match(text)) or _WANTS_MORE.search(match["why"] or ""):
        return None
    shape, said = next((k, v) for k, v in match.groupdict().items() if k.startswith("x") and v)
    try:
        items = _meant(said, work, by_kind=shape in _OF_THE_WORLD)
        return _answered(items, work) if items else None
    except UnclearError as unclear:
        return Understanding(ask=unclear.ask)
    except (NotMineError, TroubleError):
        return None


def _meant(said: str, work: Work, *, by_kind: bool) -> list[str]:
    """The items that the words name, and nothing but items: "the name of P3" is another matter.

    ``by_kind``: the words have to say that they are of the scorecard, by an id or by the kind of thing.
    """
    found = annotate(said, work.known, work.today)
    spans = [s for s in found.spans if s.kind == "item"]
    held = {n for s in spans for n in range(s.first, s.last)}
    loose = [t.low for n, t in enumerate(found.tokens) if n not in held and t.low[:1].isalpha()]
    if not spans:
        return _by_its_words(said, work)
    if any(w not in _DETERMINERS | {"and", "or"} for w in loose):
        return []
    says_what = bool(_SAYS_WHAT.search(said))
    return work.many(spans) if all(_points_at_it(s.value, said, says_what, by_kind) for s in spans) else []


def _by_its_words(said: str, work: Work) -> list[str]:
    """ "The planned work measure", whose words stand in one name alone."""
    bare = _SAYS_WHAT.sub("", re.sub(r"^(?:the|our|that|this) ", "", said.strip(), flags=re.IGNORECASE)).strip()
    if bare == said.strip() or not bare or not _SAYS_WHAT.search(said):
        return []
    found = measure_said(bare, work.scorecard) or objective_said(bare, work.scorecard)
    return [found.id] if found else []


def _points_at_it(mention: Mention, said: str, says_what: bool, by_kind: bool) -> bool:
    if mention.how == "pronoun":
        return bool(_THIS_ONE.fullmatch(said.strip()))
    if mention.how in ("id", "ordinal"):
        return True
    named = mention.how == "name" and (mention.sure or mention.clear_any or mention.want != "any")
    return named and (says_what or (mention.firm and not by_kind))


def _answered(items: list[str], work: Work) -> Understanding:
    labels = [work.label(i) for i in items]
    alone = len(items) == 1
    options = [Option("reword", phrase("disliked_reword"))] if alone else []
    options += [Option("remove", phrase("disliked_remove", count=len(items)))]
    options += [Option("no", phrase("disliked_keep", count=len(items)))]
    what = _what_it_is(items[0], work) if alone else " ".join(f"{label}." for label in labels)
    said = work.ask(KEY + " ".join(items), phrase("disliked_ask", what=what, count=len(items)), options)
    if said == "no":
        return Understanding(notes=[phrase("left_as_is")])
    if said == "remove":
        return Understanding(edits=[_removed(i, work) for i in items])
    name = said.removeprefix("name ") if said.startswith("name ") else _another_name(items[0], work)
    return Understanding(edits=[work.update(items[0], name=name_of(name))])


def _another_name(item: str, work: Work) -> str:
    options = [Option(n, n) for n in proposals(work, item)]
    question = phrase("reword_ask" if options else "reword_open", item=work.label(item))
    return work.ask(f"name {item}", question, options, open_=True)


def _removed(item: str, work: Work) -> Edit:
    match work.kind(item):
        case "objective":
            return RemoveObjective(id=item)
        case "measure":
            return RemoveMeasure(id=item)
        case _:
            return RemoveInitiative(id=item)


def _what_it_is(item_id: str, work: Work) -> str:
    """In one line what it is and why it is there: where it stands, and the first sentence of its reason."""
    item = work.refs.get(item_id)
    holder = work.scorecard.objective_of(item_id)
    side = work.scorecard.perspective_of(item_id)
    kind = work.kind(item_id)
    stands = f"{holder.id} “{holder.name}”" if holder and kind != "objective" else side.name if side else ""
    reason = (item.rationale if item else "").strip()
    first = re.split(r"(?<=[.!?])\s+(?=[A-Z“])", reason)
    why = " ".join(first[:2]) if first[0].startswith("Proposed") else first[0]
    known = why or phrase("disliked_no_reason")
    return phrase(f"disliked_{kind}", item=work.label(item_id), home=stands, why=known)
