"""Whatever the scorecard, the linter answers, and each fix it offers does away with its finding."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scorecard.apply import apply
from scorecard.models import Actual, Baseline, Initiative, Link, Measure, Objective, Perspective, Scorecard, Target
from scorecard.rules import check

TODAY = date(2027, 6, 15)
IDS = ["F1", "C1", "P1", "L1", "L2"]
NAMES = [
    "",
    "Improving care",
    "Customer churn rate",
    "Meetings held",
    "Grow {revenue}",
    "Customer satisfaction",
    "%",
    "Ω",
]
ends = st.sampled_from([*IDS, "X1"])
numbers = st.sampled_from([0.0, 40, 50, 80, 120])
days = st.sampled_from([None, date(2027, 3, 31), date(2028, 3, 31)])
targets = st.builds(Target, value=numbers, upper=st.none() | numbers, due=days)
actuals = st.builds(Actual, period=st.sampled_from(["2027-05", "2026", "soon"]), value=numbers)
links = st.builds(
    Link, source=ends, target=ends, hypothesis=st.sampled_from(["", "Because."]),
    strength=st.sampled_from(["strong", "weak"]), lag_months=st.none() | st.just(3),
)  # fmt: skip
measures = st.builds(
    Measure, id=st.just(""), name=st.sampled_from(NAMES), unit=st.sampled_from(["%", ""]),
    polarity=st.sampled_from(["higher", "lower", "within"]), kind=st.sampled_from(["lead", "lag"]),
    frequency=st.sampled_from(["monthly", "yearly"]),
    baseline=st.none() | st.builds(Baseline, value=numbers, as_of=days),
    targets=st.lists(targets, max_size=3), actuals=st.lists(actuals, max_size=2), rag_rule=st.sampled_from(["progress", "target"]),
)  # fmt: skip


@st.composite
def scorecards(draw: st.DrawFn) -> Scorecard:
    perspectives = [Perspective(id=p, name=p) for p in ("financial", "customer", "internal", "learning")]
    for item in IDS:
        objective = Objective(id=item, name=draw(st.sampled_from(NAMES)))
        found = draw(st.lists(measures, max_size=3))
        objective.measures = [m.model_copy(update={"id": f"{item}{'abc'[n]}"}) for n, m in enumerate(found)]
        objective.initiatives = [Initiative(id=f"N{item}", name="x", start=draw(days), due=draw(days))]
        perspectives["FCPL".index(item[0])].objectives.append(objective)
    return Scorecard(perspectives=perspectives, links=draw(st.lists(links, max_size=10)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(scorecards())
def test_each_fix_does_away_with_its_finding(scorecard: Scorecard) -> None:
    for finding in check(scorecard, TODAY):
        if finding.fix:
            after = check(apply(scorecard, finding.fix).scorecard, TODAY)
            assert (finding.code, finding.item) not in {(one.code, one.item) for one in after}
