"""What words that ask for nothing leave behind for those that follow: the items named, the period, the perspective."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.pieces import linked
from agent.guided.understanding.spans import Mention
from agent.guided.understanding.values import converted, values_of
from agent.guided.understanding.work import Work


def certain(mention: Mention, work: Work) -> str:
    """The one item that words point at; "" where they leave a choice."""
    if mention.sure and mention.candidates:
        return mention.candidates[0].item
    try:
        return work.refs.one(mention) if mention.want != "any" or mention.clear_any else ""
    except (NotMineError, TroubleError, UnclearError):
        return ""


def note_the_side(clause: Clause, work: Work) -> None:
    sides = {s.value for s in clause.sides}
    if len(sides) == 1:
        work.side = sides.pop()
        full = any(s.text or s.last - s.first > 1 for s in clause.sides) and not any(
            s.value.firm for s in clause.of("item")
        )
        work.frame = work.frame or ("side named" if full else "")


def _by_its_value(clause: Clause, mention: Mention, work: Work) -> str:
    """ "Trucks at 63 % leave money on the road": of what may be meant, the one measure that has just that value."""
    values = [s.value for s in clause.of("number") if s.value.relation == "absolute"]
    may = {c.item for c in mention.candidates} if mention.how == "name" else set[str]()
    fitting = [
        m for m in work.scorecard.measures() if m.id in may and {converted(v, m) for v in values} & {*values_of(m)}
    ]
    return fitting[0].id if len(fitting) == 1 else ""


_NAMES = ("id", "name", "ordinal", "other", "kind")


def note_what_is_named(clause: Clause, work: Work) -> None:
    """Items named in words that ask for nothing are what "it" may mean: "F1 is too long, just call it Profit"."""
    work.period = period_in(clause.text, work.today) or work.period
    asks_who = re.search(
        r"\bwho(?:'s|se)?\b|\b(?:nobody|no one)(?:'s| is| owns| looks| has)\b|\blooking after\b", clause.text.lower()
    )
    spoken = re.search(r"\b(?:our|the) (vision|mission)\b", clause.text.lower())
    work.profile = spoken[1] if spoken else work.profile
    if not (clause.spans or clause.sides or asks_who):
        return  # "nobody." takes nothing back of what was asked before it
    work.field = next(
        (f for f in clause.fields if f in ("target", "baseline", "owner", "theme")), "owner" if asks_who else ""
    )
    spoken = [
        s.value.candidates[0].item
        for s in clause.of("item")
        if s.value.how in ("id", "name") and s.value.candidates and s.value.candidates[0].score > 0.3
    ]
    named = [s.value for s in clause.of("item") if s.value.how in _NAMES]
    if re.match(
        r"(?:the |our )?<I\d+> (?:sounds?|reads?|looks?|feels?|seems?|is (?:really|actually|more|rather|clearly|basically|just)) ",
        clause.body,
    ):
        named = named[:1]  # "F2 sounds like a debt collector" is about F2
    named = [m for m in named if m.sure] or named  # "Listening tour: push the start back" is about the tour
    work.recent += [item for m in named if (item := certain(m, work) or _by_its_value(clause, m, work))]
    note_the_side(clause, work)
    if linked.speaks_of_two(clause) and len(set(spoken[-2:])) == 2:
        one, other = spoken[-2:]
        work.pair = (one, other)
    if len(spoken) > 1:
        work.group = spoken
