"""A linter for scorecards: each rule has a stable code, a reason with its source and, where safe, a fix as edits."""

from datetime import date

from scorecard.clock import as_of
from scorecard.models import Scorecard
from scorecard.performance import Performance
from scorecard.rules import causality, execution, measure_names, measures, structure, targets, wording
from scorecard.rules.catalogue import catalogue
from scorecard.rules.facts import Facts
from scorecard.rules.finding import Finding, RuleInfo, Severity
from scorecard.rules.registry import RULES, run
from scorecard.rules.score import Area, Health, health

__all__ = ["Area", "Finding", "Health", "RuleInfo", "Severity", "check", "codes", "explain", "health"]

RULE_FILES = (structure, wording, measures, measure_names, targets, causality, execution)
"""Named so that they are imported: importing them signs their rules up."""

_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "advice": 2}


def check(scorecard: Scorecard, today: date | None = None, state: Performance | None = None) -> list[Finding]:
    """All findings, the gravest first, without those set aside. A scorecard without objectives has none.

    ``state`` is its performance on that day, for callers who have it already.
    """
    if not any(scorecard.objectives()):
        return []
    aside = {(ignored.code.upper(), ignored.item) for ignored in scorecard.ignored}
    facts = Facts(scorecard, state.measures if state else None)
    with as_of(today):
        found = [finding for code in RULES for finding in run(code, facts)]
    kept = [finding for finding in found if (finding.code, finding.item) not in aside]
    return sorted(kept, key=lambda finding: (_ORDER[finding.severity], finding.code, finding.item))


def explain(code: str) -> RuleInfo | None:
    """Title, severity, reason and source of a rule; upper and lower case are the same."""
    return catalogue().get(code.strip().upper())


def codes() -> list[str]:
    """All codes, in order."""
    return sorted(RULES)
