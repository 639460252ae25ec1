"""Scorecards to write: one as it looks in use, one with all that can go wrong in text, one far too large."""

from datetime import date

from scorecard.models import (
    Actual,
    Baseline,
    Initiative,
    Link,
    Measure,
    Objective,
    Organization,
    Perspective,
    Scorecard,
    Target,
)

NASTY = [
    '=HYPERLINK("http://example.org","click")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\tstarts with a tab",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    '#set page(fill: red) #read("/etc/passwd") $x$ *bold* _it_ `raw` // \\ @ref <label>',
    "| pipe | and [link](javascript:alert(1)) and # heading",
    "A\x0b\x00\ufffe\x7f end of a text with signs that XML forbids",
    "تحسين رضا المرضى في جميع العيادات",
    "לשפר את שביעות הרצון של התושבים",
    "Delight customers 🎉🚀 every day",
    "提高客户满意度并缩短交付时间",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsordnung",
    "A very long objective that somebody pasted from a strategy paper without shortening it " * 3,
]
_NAMES = (
    "Operating margin", "Patients seen within 5 working days", "Cost per treatment", "Days in receivables",
    "Patients who would recommend us", "Complaints answered within a week", "Treatments redone within a year",
    "Same-day cancellations", "Nurses who stay longer than two years", "Training days per clinician",
)  # fmt: skip
_PERSPECTIVES = {
    "financial": (
        "Financial",
        "How do we look to those who fund us?",
        ["Earn enough to renew our equipment", "Grow income from planned care", "Lower the cost of a treatment"],
    ),
    "customer": (
        "Patients & Families",
        "How must we look to patients?",
        [
            "Be recommended by families",
            "See patients sooner",
            "Explain every treatment so that patients can decide for themselves",
        ],
    ),
    "internal": (
        "Care & Practice Processes",
        "At which processes must we excel?",
        ["Plan clinics by demand", "Get the diagnosis right first time", "Follow up every discharged patient"],
    ),
    "learning": (
        "Team & Know-how",
        "How must we learn and invest?",
        ["Keep our nurses", "Train in shared decision making", "Give clinicians one patient record"],
    ),
}
_LINKS = "L1-P1 L2-P2 L3-P2 L3-P3 P1-C2 P2-C1 P3-C1 P2-F3 C1-F2 C2-F2 C3-C1 F3-F1 F2-F1 L1-C3".split()


def _measure(item_id: str, number: int) -> Measure:
    lower = number % 4 == 1
    measure = Measure(
        id=item_id,
        name=_NAMES[number % len(_NAMES)],
        definition="What patients and staff would recognise as the result, counted once a period.",
        formula="cases that meet the standard / all cases × 100",
        unit=("%", "days", "EUR k", "points", "")[number % 5],
        polarity="within" if number % 11 == 10 else "lower" if lower else "higher",
        frequency=("monthly", "quarterly", "yearly")[number % 3],
        kind="lead" if number % 2 else "lag",
        data_source="Patient administration system" if number % 3 else "",
        owner=("Maria Olsen", "Head of Nursing", "")[number % 3],
        gaming="Closing cases early; balanced by the share of cases reopened.",
        rationale="Shows whether the objective is reached.",
    )
    start, goal = (40.0, 20.0) if lower else (62.5, 80.0)
    if number % 5:
        measure.baseline = Baseline(value=start, as_of=date(2026, 1, 1), source="document", note="Annual report, p. 12")
    if number % 6:
        upper = goal + 5 if measure.polarity == "within" else None
        source = "assumption" if number % 7 == 0 else "user"
        measure.targets = [
            Target(value=(start + goal) / 2, upper=upper, due=date(2027, 12, 31), source=source, note="workshop"),
            Target(value=goal, upper=upper, due=date(2028, 12, 31), source=source),
        ]
    if number % 4 != 3:
        share = (0.2, 0.5, 0.8, 0.95, 1.1)[number % 5]
        measure.actuals = [
            Actual(period="2026-Q1", value=start),
            Actual(period="2026-Q2", value=round(start + (goal - start) * share / 2, 1), note="after the move"),
            Actual(period="2026-Q3", value=round(start + (goal - start) * share, 1)),
        ]
    return measure


def _objective(item_id: str, place: int, name: str, number: int) -> Objective:
    objective = Objective(
        id=item_id,
        name=name,
        description=f"We will know it is done when people say so: {name.lower()}.",
        theme=("Access", "Quality")[place % 2],
        owner="" if place == 3 else "Dr Amara Singh",
        rationale=f"You named “{name.lower()}” as a priority.",
        measures=[_measure(f"{item_id}a", number), _measure(f"{item_id}b", number + 1)],
    )
    if place != 2:
        objective.initiatives = [
            Initiative(
                id=f"N{number // 2 + 1}",
                name=f"Programme “{name}”",
                owner="Project office" if place == 1 else "",
                start=date(2026, 10, 1),
                due=date(2027, 9, 30) if place == 1 else None,
                status="active" if place == 1 else "planned",
            )
        ]
    return objective


def clinic() -> Scorecard:
    """24 measures, with baselines, targets, actuals, owners and initiatives, some of each missing."""
    perspectives = []
    for band, (perspective_id, (name, question, objectives)) in enumerate(_PERSPECTIVES.items()):
        perspective = Perspective(id=perspective_id, name=name, question=question)
        perspective.objectives = [
            _objective(f"{perspective.letter}{place}", place, title, band * 6 + (place - 1) * 2)
            for place, title in enumerate(objectives, start=1)
        ]
        perspectives.append(perspective)
    links = [
        Link(
            source=source,
            target=target,
            hypothesis=f"When {source} improves, {target} follows, because patients notice it.",
            strength=("strong", "medium", "weak")[number % 3],
            lag_months=(6, None, 3)[number % 3],
            disproof=f"{source} is green for a year and {target} does not move.",
        )
        for number, (source, target) in enumerate(pair.split("-") for pair in _LINKS)
    ]
    organization = Organization(
        name="Brookfield Clinic",
        sector="outpatient clinic",
        mission="Healthy families in our valley, close to home.",
        vision="The practice families recommend without being asked, known in the region for care that listens.",
        priorities=["Shorten the wait for an appointment to 5 days by 2028", "Keep our nurses", "Renew our equipment"],
        goals=["Shorten the wait for an appointment to 5 days by 2028"],
        customers="Families of the valley",
        value_proposition="customer_solutions",
    )
    return Scorecard(organization=organization, perspectives=perspectives, links=links)


def hostile() -> Scorecard:
    """Every text a trick, a script of its own, or longer than any box."""
    perspectives = []
    for band, perspective_id in enumerate(_PERSPECTIVES):
        perspective = Perspective(id=perspective_id, name=NASTY[band * 3], question=NASTY[8])
        for number, text in enumerate(NASTY[band * 4 : band * 4 + 4], start=1):
            item_id = f"{perspective.letter}{number}"
            words = {"name": text, "owner": text, "rationale": text}
            measure = Measure(id=f"{item_id}a", definition=text, formula=text, unit=text[:20], gaming=text, **words)
            measure.targets = [Target(value=1, note=text)]
            measure.actuals = [Actual(period="2026", value=1, note=text)]
            initiative = Initiative(id=f"N{band * 4 + number}", **words)
            perspective.objectives.append(
                Objective(
                    id=item_id, description=text, theme=text, measures=[measure], initiatives=[initiative], **words
                )
            )
        perspectives.append(perspective)
    organization = Organization(
        name=NASTY[5], sector=NASTY[7], mission=NASTY[7], vision=NASTY[9], priorities=NASTY, goals=[NASTY[8]]
    )
    links = [Link(source=f"C{n}", target=f"F{n}", hypothesis=t, disproof=t) for n, t in enumerate(NASTY[:4], 1)]
    return Scorecard(title=NASTY[0], organization=organization, perspectives=perspectives, links=links)


def crowded(objectives: int = 60, measures: int = 2) -> Scorecard:
    """A programme that has lost all measure: the page must still hold it."""
    each = objectives // 4
    perspectives = []
    for band, (perspective_id, (name, question, titles)) in enumerate(_PERSPECTIVES.items()):
        perspective = Perspective(id=perspective_id, name=name, question=question)
        for number in range(1, each + 1):
            item_id = f"{perspective.letter}{number}"
            held = [_measure(f"{item_id}{'abc'[k]}", band * 40 + number * 2 + k) for k in range(measures)]
            objective = Objective(id=item_id, name=f"{titles[number % 3]} in area {number}", measures=held)
            perspective.objectives.append(objective)
        perspectives.append(perspective)
    links = [
        Link(source=f"{cause}{n}", target=f"{effect}{(n + shift) % each + 1}")
        for cause, effect in ("LP", "PC", "CF")
        for n in range(1, each + 1)
        for shift in (0, 3)
    ]
    return Scorecard(organization=Organization(name="Ministry of Everything"), perspectives=perspectives, links=links)
