"""Where rules sign up, and how what they hit becomes a finding."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scorecard.edits import Edit
from scorecard.models import Scorecard
from scorecard.prose import fill
from scorecard.rules.catalogue import catalogue
from scorecard.rules.facts import Facts
from scorecard.rules.finding import Finding


@dataclass(frozen=True)
class Hit:
    """One place where a rule applies. ``item`` and ``params`` fill the message template."""

    item: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict[str, str | int])
    fix: Sequence[Edit] = ()
    label: str = ""


Rule = Callable[[Scorecard], Iterator[Hit]]
RuleOnFacts = Callable[[Facts], Iterator[Hit]]
RULES: dict[str, RuleOnFacts] = {}


def rule(code: str) -> Callable[[Rule], Rule]:
    """Signs a rule up under its code; the words are in the catalogue."""

    def sign_up(function: Rule) -> Rule:
        rule_on_facts(code)(lambda facts: function(facts.scorecard))
        return function

    return sign_up


def rule_on_facts(code: str) -> Callable[[RuleOnFacts], RuleOnFacts]:
    """The same for a rule that asks what others ask as well, such as how the links run."""

    def sign_up(function: RuleOnFacts) -> RuleOnFacts:
        if code in RULES:
            raise ValueError(f"Two rules have the code {code!r}")
        RULES[code] = function
        return function

    return sign_up


def run(code: str, facts: Facts) -> Iterator[Finding]:
    """What one rule finds."""
    info = catalogue()[code]
    for hit in RULES[code](facts):
        yield Finding(
            code=code,
            severity=info.severity,
            item=hit.item,
            message=fill(info.message, item=hit.item, **hit.params),
            fix=list(hit.fix),
            fix_label=hit.label,
        )
