"""What a number of a clause is: a target, a baseline, a recorded value, a weight, a delay; or nothing that is asked for."""

import re
from datetime import date
from typing import Literal, cast

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in
from agent.guided.understanding.periods import is_over, period_in
from agent.guided.understanding.work import Work
from scorecard.periods import span

Role = Literal["target", "baseline", "actual", "weight", "lag"]
_PAST = re.compile(
    r"\b(?:was|were|had|has been|have been|received|recorded|measured|counted|turned out|amounts? to|amounted|totall?ed|came (?:in|out)|ended|stood|reached|hit|landed|finished|achieved|closed)\b"
)
_NOW = re.compile(
    r"\b(?:currently|right now|today|at the moment|at present|presently|as of (?:now|today)|these days|so far|nowadays|now|starts? (?:at|from|with)|started (?:at|from)|begins? at)\b"
)
_IS = re.compile(
    r"(?:<I\d+>|<F\d+>|\bwe|\bit|that)(?:'re| are| is|'s| stands| sits| lies| runs)(?: \w+)?? (?:at |around |about |roughly |approximately |some |still )*<N\d+>"
)
_SURVEYED = re.compile(r"\b(?:in|at) the (?:last|latest|most recent) (?:survey|round|count|reading|measurement|poll)\b")
_WANT = re.compile(
    r"\b(?:want|aim|aiming|target|goal|should|shall|exceed|must|needs? to|has to|have to|reach|under|below|at least|at most|(?:no|not) (?:more|higher|lower|less|fewer|longer|worse) than|within|up to|no more than|above|over|get to|bring|until|go(?:es)? to|to be|would be|would like|like to see|love to see|realistic|achievable|feasible|within reach|more like|propose|suggest|recommend|let's say|agreed|decided|rather|better)\b"
)
_AT_FIRST = re.compile(r"\b(?:when|where) we (?:started|began)|at the (?:outset|very start)|originally\b")
_TOWARDS = re.compile(r"<I\d+> (?:down|up|back) to <N\d+>")
"""Without a verb it is a wish: with one, "churn is down to 1.2", it tells."""
_WEIGHS = re.compile(
    r"\bweigh(?:t|s|ed)? (?:the )?<I\d+>(?: (?:as|at|with|by))* <N\d+>|<I\d+> (?:should |must |shall |to |has to |have to |needs to )?(?:weighs?|counts?)(?: for)? <N\d+>"
)
_AHEAD = re.compile(r"\b(?:by|until|till|before|from|to reach|targets?|goal|aim)\b", re.IGNORECASE)
_CAME = re.compile(r"\b(?:came (?:in|out) at|turned out|stood at|ended up at|landed at|is back at)\b")
_AS_OF = re.compile(r"\b(?:is|are|stands|sits|lies|was) (?:now |currently )?(?:at )?[€$£]?\d.*\bas of\b", re.IGNORECASE)
"""Where something stands as of a day is where it starts from."""
_GAINED = re.compile(r"\b(?:los[et]|missed|hired|fired|gained|added|won|more|fewer|less|extra|another)\b")


def role_of(clause: Clause, work: Work) -> Role:
    fields, body = clause.fields, clause.body
    if work.taken_as_baseline:
        return "baseline"
    if "weight" in fields or _WEIGHS.search(body):
        return "weight"
    if "lag_months" in fields and len(items_in(clause)) >= 2:
        return "lag"
    if "baseline" in fields and clause.of("number")[-1].value.relation == "absolute":
        return "baseline"
    if _AT_FIRST.search(clause.text.lower()) and clause.of("number")[-1].value.relation == "absolute":
        return "baseline"
    if _AS_OF.search(clause.text) and not fields and clause.mood != "command":
        return "baseline"
    if _SURVEYED.search(body) and clause.of("number")[-1].value.relation == "absolute" and "target" not in fields:
        return "actual"
    if "actual" in fields or "record" in clause.groups:
        return "actual"
    if "target" in fields or any("goal" in s.value.words for s in items_in(clause) if s.value.how == "pronoun"):
        return "target"
    from_now = work.frame in ("baseline", "actual") and _lies_ahead(clause, work.today)
    if clause.gap and work.frame in ("weight", "baseline", "actual", "target") and not from_now:
        return cast(Role, work.frame)  # one of the four just named; the checker does not narrow an attribute by "in"
    if re.search(r"\b20\d\d-(?:\d\d|[qh]\d|w\d\d) ?[:=]", clause.text.lower()):
        return "actual"
    period = period_in(clause.text, work.today)
    ahead = (period and not is_over(period, work.today)) or re.search(r"\bif\b", body)
    if _PAST.search(body) and not ahead and (period or clause.mood == "statement" or not clause.groups):
        return "actual"
    if _looks_back(clause, work.today):
        return "actual"
    commanded = clause.groups & {"set", "raise", "lower", "double", "move"} and clause.mood == "command"
    relative = clause.of("number")[-1].value.relation != "absolute"
    if not commanded and not relative and not _WANT.search(body) and (_IS.search(body) or _NOW.search(body)):
        return "baseline"
    return "target"


def _lies_ahead(clause: Clause, today: date) -> bool:
    """ "47 % today, 55 % by the end of 2027": a day that is to come, and named as one."""
    return any(s.value.day > today for s in clause.of("date")) and bool(_AHEAD.search(clause.text))


def _looks_back(clause: Clause, today: date) -> bool:
    """A period that has begun, named without "by": "October order intake 4.3m"."""
    period = period_in(clause.text, today)
    if not is_over(period, today) or _AHEAD.search(clause.text) or clause.groups & {"raise", "lower", "double"}:
        return False
    if len(period) > 4 and not re.search(r"\bend of\b", clause.text, re.IGNORECASE):
        return True
    ended = (found := span(period)) is not None and found[1] < today
    return ended or (len(period) == 4 and bool(_PAST.search(clause.body) or re.search(r"[:=] <N\d+>", clause.body)))


def merely_tells(clause: Clause, role: Role, today: date) -> bool:
    """Numbers in a statement that are no wish and no value of a measure: "we lost 5 customers", "L1 costs 5 million"."""
    if clause.fields:
        return False
    named = [s for s in items_in(clause) if s.value.how != "pronoun"]
    if role == "weight":
        return False
    known = any(s.value.sure or s.value.clear("measure") for s in named)
    firm = any(s.value.firm for s in named)
    dated = (role == "actual" and _looks_back(clause, today)) or (role == "baseline" and _NOW.search(clause.body))
    if known and (dated or _CAME.search(clause.body)) and not _GAINED.search(clause.body):
        return False
    if firm and role == "target" and re.search(r"\bby\b", clause.text.lower()) and clause.of("date"):
        return False
    if re.search(r"<N\d+> <I\d+>|\bago\b|\bas (?:much|many) as\b|\bcounts?\b", clause.body):
        return True
    if clause.start and re.match(r"<N\d+> (?:of|for|on|in|as) (?:the )?<I", clause.body):
        return False
    return (
        role == "target"
        and not (_WANT.search(clause.text.lower()) or _TOWARDS.search(clause.body))
        and not clause.groups
    )
