"""A small service firm's scorecard with numbers, for tests of what happens after the draft."""

from scorecard.models import Baseline, Link, Measure, Objective, Organization, Perspective, Scorecard, Target


def _measure(item, name, unit, start, goal, kind="lag", frequency="monthly"):
    return Measure(
        id=item, name=name, unit=unit, kind=kind, frequency=frequency, polarity="lower" if goal < start else "higher",
        baseline=Baseline(value=start, as_of="2026-12-31"), targets=[Target(value=goal, due="2027-12-31")],
    )  # fmt: skip


def _objective(item, name, *measures, theme="Service"):
    return Objective(id=item, name=name, measures=list(measures), theme=theme)


def living() -> dict:
    objectives = {
        "financial": _objective("F1", "Grow revenue from existing customers", _measure("F1a", "Revenue", "EUR m", 10, 14, frequency="quarterly")),
        "customer": _objective(
            "C1", "Keep business customers", _measure("C1a", "Churn", "%", 4.5, 2), _measure("C1b", "NPS", "points", 30, 45, "lead")
        ),
        "internal": _objective("P1", "Resolve calls at first contact", _measure("P1a", "First-call resolution", "%", 60, 80)),
        "learning": _objective("L1", "Train service agents", _measure("L1a", "Agents certified", "%", 40, 90, "lead")),
    }  # fmt: skip
    names = {
        "financial": "Financial",
        "customer": "Customer",
        "internal": "Internal Process",
        "learning": "Learning & Growth",
    }
    card = Scorecard(
        organization=Organization(name="Northwind Services", sector="telecom", vision="Nobody has to call twice"),
        perspectives=[Perspective(id=i, name=n, objectives=[objectives[i]]) for i, n in names.items()],
        links=[
            Link(source="L1", target="P1", strength="medium", lag_months=3, hypothesis="Trained agents solve more."),
            Link(source="P1", target="C1", strength="strong", lag_months=2, hypothesis="Solved at once, they stay."),
            Link(source="C1", target="F1", strength="strong", lag_months=6, hypothesis="Those who stay buy more."),
        ],
    )
    return card.model_dump(mode="json")
