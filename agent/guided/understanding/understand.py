"""From a message to edits: clause by clause, and all or nothing where something is unclear."""

import re
from dataclasses import replace
from datetime import date

from agent.guided.understanding import initiatives, items, links, measures, objectives, perspectives, reshaping, values
from agent.guided.understanding.clauses import Clause, corrected, split
from agent.guided.understanding.context import Context, put_in
from agent.guided.understanding.outcome import (
    Ask,
    MissingError,
    NotMineError,
    TroubleError,
    UnclearError,
    Understanding,
)
from agent.guided.understanding.spelling import spelled
from agent.guided.understanding.wording import plain
from agent.turn import Choice
from scorecard.edits import Edit
from scorecard.models import Scorecard

# The narrower the grammar, the earlier: "remove the link ..." before "remove ...".
_RULES = [
    rule
    for group in (links, reshaping, perspectives, values, initiatives, measures, objectives, items)
    for rule in group.RULES
]
_POLITE = re.compile(
    r"(?:(?:please|pls|ok(?:ay)?|yes|yep|sure|great|good|thanks?(?: you)?|hi|hello|hey|also|then|and|but|now|next|finally|first"
    r"|just|maybe|perhaps|so|right|alright|oh|ah|actually|kindly|go ahead and|let['’]?s|let us"
    r"|(?:can|could|would|will) (?:you|we|i)(?: please| just| also| maybe)*|would you mind"
    r"|i(?:['’]d| would) (?:like|prefer|love)(?: you)? to|we(?:['’]d| would) (?:like|prefer) to|(?:i|we) (?:want|need)(?: you)? to"
    r"|(?:i (?:guess|think|suppose|believe|feel) (?:that )?)?(?:you|we|i) (?:can|could|should|may|might)|kindly"
    r"|(?:i (?:guess|think|suppose|believe) )?i was (?:just )?(?:thinking|wondering)(?: (?:that|if|whether))?|you know what|well|listen|look"
    r"|how about (?:we|you)|what about if we|i would be (?:very )?grateful if you (?:could|would)"
    r"|i['’]d appreciate it if you (?:could|would)|it is (?:proposed|suggested|recommended) to|(?:i|we) (?:propose|suggest|recommend) (?:to|that we)"
    r"|(?:i|we) hereby|(?:ensure|make sure|see to it|note) that|let['’]?s say|(?:i|we)(?:['’]d| would)? (?:want|need|like|request|ask|demand)(?: you)? that|make that|(?:i|we)['’]d say|hmm+|honestly|frankly|basically"
    r"|we (?:have|ought) to|really|(?:might|may) want to|(?:i|we) (?:kindly |would )?(?:ask|request) you to|(?:i|we) want(?= (?:add|delete|remove|rename|change|move|set)\b)"
    r"|it (?:has been|was|is) (?:decided|agreed|proposed|suggested|recommended) (?:to|that)"
    r"|(?:how|what) about(?= [a-z]+ing\b))\b[,:]?\s+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[,\s]+(?:please|thanks|thank you|instead|for me|pls|plz|if you can|ok|would you|too|as well|any time soon|from now on|henceforth|(?<![\d%] )now)$",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"^(?:\W*(?:please|ok|and|oh|hi|hey|hello|also|so|then|i was (?:just )?(?:thinking|wondering)(?: if| whether)?|maybe|hmm+|honestly|so|well)\b,?\s*)*"
    r"(?:(?:can|could|would|will) (?:you|we|i)|(?:how|what) about (?:we|if we|you|[a-z]+ing))\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^(?:how|what|why|when|which|who|whom|whose|is|are|do(?! without)|does|did|should|shall|where|may|has|have (?:you|we|i|they|our|the)|am|was|were|if|suppose"
    r"|imagine|assuming|what if|explain|tell me|show|compare|would it|could it|can it|i wonder|not sure)\b",
    re.IGNORECASE,
)
_HANDS_OFF = re.compile(
    r"(?:please )?(?:(?:don['’]?t|do not|never|not) \S.*|(?:leave|keep) .+? (?:as (?:it|they) (?:is|are)|alone|unchanged|untouched|as is"
    r"|the same)|without (?:touching|changing) .+)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"\b(?:its|their)\s+(?P<field>(?:target|baseline|owner|unit|formula|frequency|weight|data source|source|theme|name"
    r"|wording|description|polarity|due date|deadline|status))\b",
    re.IGNORECASE,
)
_BEGINS_WITH_ID = re.compile(r"(?:it|[a-z]\d{1,2}\s?[a-z]?)\s+(?:to|at|as)\s", re.IGNORECASE)


def understand(text: str, scorecard: Scorecard, focus: str = "", today: date | None = None) -> Understanding:
    """What the message wants changed; nothing where it is not plainly a request to change this scorecard."""
    context = Context(scorecard=scorecard, focus=focus, today=today or date.today())
    read = corrected(spelled(text))
    if _ASKING.match(_without_politeness(text.strip())) and not _REQUEST.match(text.strip()):
        clauses: list[Clause] = [replace(c, question=True) for c in split(read)[:1]]
        clauses += split(read)[1:]
    else:
        clauses = split(read)
    return _Reading(text, context, clauses).run()


class _Reading:
    def __init__(self, text: str, context: Context, clauses: list[Clause]) -> None:
        self.text, self.context, self.clauses = text, context, clauses
        self.written: list[str] = []
        """The clauses done so far, their references resolved."""
        self.rest: list[str] = []
        self.problems: list[str] = []

    def run(self) -> Understanding:
        place, asking = 0, False
        while place < len(self.clauses):
            clause = self.clauses[place]
            asking = _is_question(clause) or (asking and bool(clause.joint) and not _REQUEST.match(clause.text))
            taken = 1
            if asking:
                self.rest.append(clause.text)
            else:
                try:
                    taken = self._clause(place)
                except UnclearError as unclear:
                    return Understanding(ask=self._ask(unclear, place))
                except MissingError as missing:
                    return Understanding(ask=Ask(str(missing)))
            place += taken
        if not self.context.edits and not self.problems:
            return Understanding(rest=self.text)
        return Understanding(edits=self.context.edits, problems=self.problems, rest=". ".join(self.rest))

    def _clause(self, place: int) -> int:
        """Do the clause, with as many of the following as are really part of it; answers how many were used."""
        joined = self.clauses[place].text
        used = 1
        while place + used < len(self.clauses) and self.clauses[place + used].joint:
            following = self.clauses[place + used]
            if self._readable(following.text):
                break
            joined += following.joint + following.text
            used += 1
        if _HANDS_OFF.fullmatch(joined):
            return used
        try:
            edits = self._edits(joined)
            self.context.take(edits)
            self.written.append(self.context.written_out())
        except TroubleError as trouble:
            self.problems.append(str(trouble))
        except NotMineError:
            self.rest.append(joined)
            self.context.mention(joined)
        return used

    def _readable(self, text: str) -> bool:
        """Whether the words after a connector are a request of their own, not the rest of a name."""
        if _HANDS_OFF.fullmatch(text) or _BEGINS_WITH_ID.match(text):
            return True
        probe = _normal(text)
        return any(rule.pattern.fullmatch(probe) for rule in _RULES)

    def _edits(self, text: str) -> list[Edit]:
        context = self.context
        spoken = _normal(text)
        if context.verb and _BEGINS_WITH_ID.match(spoken):
            spoken = context.verb + spoken
        context.clause = spoken
        for rule in _RULES:
            context.replaced = []
            if match := rule.pattern.fullmatch(spoken):
                try:
                    return rule.make(context, match)
                except NotMineError:
                    continue
        raise NotMineError

    def _ask(self, unclear: UnclearError, place: int) -> Ask:
        later = [c.text for c in self.clauses[place + 1 :]]
        choices = []
        for option in unclear.options if len(unclear.options) > 1 else []:
            here = option.words if unclear.template == "whole" else self._put(unclear.phrase, option.words)
            choices.append(Choice(label=option.label, text="; ".join([*self.written, here, *later])))
        return Ask(unclear.question, choices)

    def _put(self, phrase: str, item_id: str) -> str:
        return put_in(self.context.written_out(), phrase, item_id)


def _is_question(clause: Clause) -> bool:
    text = clause.text.strip()
    if _ASKING.match(_without_politeness(text)) and not _REQUEST.match(text):
        return True
    return clause.question and not clause.joint and not _REQUEST.match(text)


def _without_politeness(text: str) -> str:
    match = _POLITE.match(text)
    return text[match.end() :] if match else text


def _normal(text: str) -> str:
    text = plain(_TAIL.sub("", _without_politeness(text.strip()).strip().rstrip("?!.")))
    return _POSSESSIVE.sub(lambda m: f"the {m['field']} of it", text).strip()
