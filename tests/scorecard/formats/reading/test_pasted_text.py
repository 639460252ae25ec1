"""A scorecard pasted as text: a Markdown table, cells copied from a sheet, or an outline of bullets."""

import pytest
from sheets import told

from scorecard.formats.reading.sheets import read_grids
from scorecard.formats.reading.text_tables import grids_in

MARKDOWN = """
Here is ours:

| Perspective | Objective | KPI | Target | Owner |
|-------------|:---------:|-----|-------:|-------|
| **Financial** | Grow revenue | Revenue growth (%) | 8 | CFO |
| | Lower unit cost | Cost per unit | < 4.20 | COO |
| Customer | Keep customers | Churn (%) | ≤ 3 | CMO |
"""

CELLS = "Objective\tKPI\tTarget\nGrow revenue\tRevenue growth\t8 %\nKeep customers\tChurn\t3 %\n"

OUTLINE = """
Financial
- Grow revenue
  - Revenue growth (target: 8 %, owner: CFO)
- Lower unit cost
  - Cost per unit
Customer perspective:
- Keep customers
  - Churn in % (target 3, baseline 5)
Internal processes
- Ship faster
  - Lead time
"""

LABELLED = """
## 1. Finanzen
**Ziel:** Profitabel wachsen
Kennzahl: EBIT-Marge
Zielwert: 8,5 %
Verantwortlich: Controlling
## 2. Kunden
Ziel: Termine halten
Kennzahl: Liefertreue
Zielwert: 96 %
## 3. Prozesse
Ziel: Schneller anbieten
Kennzahl: Durchlaufzeit
## 4. Mitarbeiter
Ziel: Fachkräfte halten
Kennzahl: Fluktuation
"""

PROSE = """
We run four clinics. Our customers are families, and our financial position is sound.
- We want to grow
- We want to keep our nurses
Please tell me: how many KPIs should we have?
"""


def read(text: str) -> str:
    return told(read_grids(grids_in(text)).scorecard)


def test_a_markdown_table():
    assert read(MARKDOWN) == "\n".join(
        [
            "Financial (financial)",
            "  F1 Grow revenue",
            "    F1a Revenue growth [%, higher, monthly, CFO]: target 8",
            "  F2 Lower unit cost",
            "    F2a Cost per unit [lower, monthly, COO]: target 4.2",
            "Customer (customer)",
            "  C1 Keep customers",
            "    C1a Churn [%, lower, monthly, CMO]: target 3",
        ]
    )


def test_cells_copied_from_a_sheet():
    assert "U1a Revenue growth [%, higher, monthly]: target 8" in read(CELLS)


def test_an_outline_of_bullets():
    assert read(OUTLINE) == "\n".join(
        [
            "Financial (financial)",
            "  F1 Grow revenue",
            "    F1a Revenue growth [%, higher, monthly, CFO]: target 8",
            "  F2 Lower unit cost",
            "    F2a Cost per unit [lower, monthly]",
            "Customer perspective (customer)",
            "  C1 Keep customers",
            "    C1a Churn [%, lower, monthly]: base 5, target 3",
            "Internal processes (internal)",
            "  P1 Ship faster",
            "    P1a Lead time [lower, monthly]",
        ]
    )


def test_an_outline_with_labels_in_german():
    lines = read(LABELLED).splitlines()
    assert lines[:3] == [
        "Finanzen (financial)",
        "  F1 Profitabel wachsen",
        "    F1a EBIT-Marge [%, higher, monthly, Controlling]: target 8.5",
    ]
    assert [line.split(" (")[0] for line in lines if not line.startswith(" ")] == [
        "Finanzen",
        "Kunden",
        "Prozesse",
        "Mitarbeiter",
    ]


@pytest.mark.parametrize("text", [PROSE, "", "how many kpis?", "F1 | F2", "Financial\nCustomer\nInternal\nLearning"])
def test_running_text_is_no_scorecard(text):
    grids = grids_in(text)
    assert not any(True for g in grids for _ in read_grids([g]).scorecard.objectives())
