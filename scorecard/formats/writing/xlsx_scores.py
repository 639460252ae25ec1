"""The scores of :mod:`scorecard.performance` as formulas, so that a new actual is rated in the sheet."""

from scorecard.formats.writing.standing import standing
from scorecard.models import Measure, RagRule
from scorecard.performance.rating import limits
from scorecard.performance.targets import is_kept


def follows(measure: Measure) -> bool:
    """Whether a formula can follow: what is counted over periods, held against a share, or has no sound ratio, stands as a value."""
    if measure.target_kind == "milestone" or any(is_kept(measure, target) for target in measure.targets):
        return False
    found = standing(measure)
    return found.whole is None and found.reason not in ("wrong_side", "no_ratio", "length_unknown")


def score_formula(measure: Measure, start: str, goal: str, now: str) -> str:
    """The part of the way that is covered; against the target itself where the baseline is not known."""
    over, under = (now, goal) if measure.polarity == "higher" else (goal, now)
    share = f'IFERROR({over}/{under},"")'
    if measure.rag_rule == "target":
        way = share
    else:
        way = f"IF(ISNUMBER({start}),IF({goal}={start},{share},({now}-{start})/({goal}-{start})),{share})"
    return f'=IF(AND(ISNUMBER({goal}),ISNUMBER({now})),{way},"")'


def rating_formula(measure: Measure, start: str, goal: str, now: str, score: str) -> str:
    declared = _colour(measure, measure.rag_rule, score)
    if measure.rag_rule == "progress":
        known = f"AND(ISNUMBER({start}),{start}<>{goal})"
        declared = f"IF({known},{declared},{_colour(measure, 'target', score)})"
    missing = f'IF(NOT(ISNUMBER({goal})),"target open",IF(NOT(ISNUMBER({now})),"no actual yet",'
    return f'={missing}IF({score}="","not rated",{declared})))'


def _colour(measure: Measure, rule: RagRule, score: str) -> str:
    green, amber = limits(measure, rule)
    rounded = f"ROUND({score}*100,6)"
    return f'IF({rounded}>={green:g},"Green",IF({rounded}>={amber:g},"Amber","Red"))'
