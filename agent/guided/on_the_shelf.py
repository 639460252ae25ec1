"""Another scorecard by a word of its name or of what is told of it: "bin the Lisbon one", "back to the Bristol one".

Also in the interview of a new one, where any sentence would else be its answer.
"""

import re

from agent.guided.plan import Plan, has_objectives
from agent.guided.understanding.naming import stems
from agent.guided.understanding.told_whole.places import measure_said, objective_said
from agent.texts import phrase
from scorecard.models import Scorecard
from scorecard.shelf import Listed
from tools.context import Context
from tools.describing_shelf import called

_LEAD = r"^\W*(?:(?:and|so|ok(?:ay)?|right|now|then|please|pls|actually|no|oh|just|can (?:you|we|i)|could (?:you|we|i)|let['’]?s|i(?:['’]d like| want| need)(?: to)?|shall we)\b,? *)*"
_CARD = r"(?:(?:balanced )?score ?card|bsc|card|board)"
_WHICH = rf"(?P<said>(?:the |my |our |that )?(?P<words>[^,;:.?!“”\"]{{2,50}}?)(?P<kind> (?:ones?|{_CARD}|copy))?)"
_END = r"(?: (?:again|now|then|please|instead|pls|thanks|after all|(?:would|could|can|will) you))*[\s.!?]*$"
_OPENED = re.compile(
    rf"{_LEAD}(?:(?:switch|change|go|jump|move|hop|pop|flip|get|nip|skip|return)(?: me| us)?(?: back| over)* to|back to|(?:take|bring) (?:me|us)(?: back| over)? to|open(?: up)?|work on|(?:carry on|continue|go on) with) {_WHICH}{_END}",
    re.IGNORECASE,
)
_BINNED = re.compile(
    rf"{_LEAD}(?:bin|chuck|delete|remove|trash|ditch|dump|scrap|kill|get rid of|throw(?: away| out)?|lose|drop|toss|axe|put|stick)(?: out| away)? {_WHICH}(?: (?:out|away|(?:in|into|to) the (?:bin|trash)))?{_END}",
    re.IGNORECASE,
)
_TAKEN_OUT = re.compile(
    rf"{_LEAD}(?:(?:restore|un-?bin|undelete|recover|(?:bring|get|fetch|give me|have) back) {_WHICH}|(?:bring|get|fetch|take|have) (?P<said2>(?:the |my |our )?(?P<words2>[^,;:.?!“”\"]{{2,50}}?)(?P<kind2> (?:ones?|{_CARD}|copy))?) back)(?: (?:from|out of) the (?:bin|trash))?{_END}",
    re.IGNORECASE,
)
_HERE = re.compile(
    rf"{_LEAD}(?:(?:which|what) (?:one|{_CARD}|of them)(?: of (?:them|these|those|mine|ours))? (?:am i|are we|is (?:it|this) (?:that )?(?:i am|we are))(?: (?:in|on|at|looking at|working on|editing))*|which {_CARD} is (?:this|it|open)|where am i){_END}",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"{_LEAD}(?:call|name|rename) (?:the|that|this|my) (?:new )?(?:copy|{_CARD}) (?:to |as )?[“\"]?(?P<name>[^“”\"?!]{{2,60}}?)[”\"]?[\s.!]*$",
    re.IGNORECASE,
)
_THIS = re.compile(r"(?:this|this one|it|that|that one)", re.IGNORECASE)
_SAYS_NOTHING = frozenset("the a an of for our my new old other one team".split())


def on_the_others(plan: Plan, text: str, context: Context) -> bool:
    """Whether the message is about another scorecard, or which this is; then it is planned."""
    if _HERE.match(text):
        return _told_which(plan, context)
    if (named := _CALLED.match(text)) and not context.head().scorecard.unit:
        plan.calls = [("edit_scorecard", {"edits": [{"kind": "set_title", "title": named["name"].strip()}]})]
        plan.resume = False
        return True
    for shape, tool, binned in (
        (_TAKEN_OUT, "take_from_bin", True),
        (_TAKEN_OUT, "open_scorecard", False),
        (_OPENED, "open_scorecard", False),
        (_BINNED, "bin_scorecard", False),
    ):
        match = shape.match(text)
        if match and (one := _meant(match, tool, context, binned=binned)):
            plan.calls, plan.resume = [(tool, {"name": one})], False
            return True
    return False


def _told_which(plan: Plan, context: Context) -> bool:
    listed = [one for one in context.repository.shelf.listed() if not one.binned]
    here = next((called(o, listed)["name"] for o in listed if o.scorecard_id == context.scorecard_id), "")
    others = [called(o, listed)["name"] for o in listed if o.scorecard_id != context.scorecard_id and o.name]
    if not here or not others:
        return False
    plan.words.append(phrase("shelf_here", name=here, others=", ".join(others)))
    return True


def _meant(match: re.Match[str], tool: str, context: Context, *, binned: bool) -> str:
    """By what it is called; "" where none is meant, or an item of this scorecard may be."""
    said = {k.removesuffix("2"): v for k, v in match.groupdict().items() if v}
    listed = context.repository.shelf.listed()
    among = [one for one in listed if one.binned == binned and one.name]
    card = context.head().scorecard
    if tool == "bin_scorecard" and len(among) > 1 and _THIS.fullmatch(said["said"].strip()):
        here = [one for one in among if one.scorecard_id == context.scorecard_id]
        return called(here[0], listed)["say"] if here and not has_objectives(card) else ""
    if not said.get("kind") and tool != "open_scorecard":
        return ""
    may_be_an_item = said.get("kind", "").strip().lower() in ("", "one", "ones")
    if may_be_an_item and (objective_said(said["words"], card) or measure_said(said["words"], card)):
        return ""
    words = {*stems(said["words"])} - _SAYS_NOTHING
    fits = [one for one in among if words <= {*stems(one.name)}] if words else []
    if not fits and words and tool == "open_scorecard" and said.get("kind"):
        fits = _told_of(words, among, context)
    if len(fits) > 1:
        return said["words"]  # of these it is asked which
    return called(fits[0], listed)["say"] if fits else ""


def _told_of(words: set[str], among: list[Listed], context: Context) -> list[Listed]:
    """Those whose organization is told of in these words: "the Bristol one" is the one that keeps Bristol riding."""
    cards = context.repository.shelf.scorecards(among)
    return [o for o in among if o.scorecard_id != context.scorecard_id and words <= _telling(cards[o.scorecard_id])]


def _telling(card: Scorecard) -> set[str]:
    of = card.organization
    return {*stems(" ".join([of.name, of.sector, of.mission, of.vision, of.customers, card.unit, *of.priorities]))}
