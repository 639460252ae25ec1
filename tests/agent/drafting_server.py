"""A scripted endpoint for drafts: the perspectives are asked for at once, so it answers by what is asked and not in order."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from scripted_server import Say, ScriptedServer, Status, Step

GOALS = ["Double ARR by 2028", "Cut churn from 4.5 % to 2 % by end of 2027"]
PRIORITIES = ["Win the mid-market", "Ship features faster", "Keep our best engineers"]
"""Statements 1 to 3; the goals are 4 and 5."""


@dataclass
class DraftingServer(ScriptedServer):
    """``answers`` holds, for a form or a perspective's name, its answers in order; the last is given again and again."""

    script: list[Step] = field(default_factory=list)
    answers: dict[str, list[Any]] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def take(self, request: dict[str, Any], headers: dict[str, str]) -> Step:
        form = _form(request)
        key = _perspective(request) if form == "PerspectiveIn" else form
        if key not in self.answers:
            return super().take(request, headers)
        self.requests.append(request)
        self.headers.append(headers)
        listed = self.answers[key]
        answer = listed[min(self.asked[key], len(listed) - 1)]
        self.asked[key] += 1
        if isinstance(answer, Status):
            return answer
        return Say(answer if isinstance(answer, str) else json.dumps(answer))


def _form(request: dict[str, Any]) -> str:
    schema = request.get("response_format", {}).get("json_schema", {})
    return schema.get("name", "")


def _perspective(request: dict[str, Any]) -> str:
    told = next(m["content"] for m in request["messages"] if m["role"] == "user")
    return told.split("The objectives of the perspective ")[1].split(",")[0]


def objective(id_: str, name: str, *carries: int, library: str = "") -> dict[str, Any]:
    place = {"F": "financial", "C": "customer", "P": "internal", "L": "learning"}[id_[0]]
    return {"id": id_, "perspective": place, "name": name, "reason": "It is what they live by.", "carries": [*carries], "library": library}  # fmt: skip


def cause(source: str, target: str, hypothesis: str = "More of this brings more of that.") -> dict[str, Any]:
    return {"source": source, "target": target, "hypothesis": hypothesis, "strength": "medium"}


def skeleton() -> dict[str, Any]:
    objectives = [
        objective("F1", "Double recurring revenue", 4),
        objective("F2", "Earn more from each customer"),
        objective("C1", "Win mid-market customers", 1),
        objective("C2", "Keep the customers we have", 5, library="customers_kept"),
        objective("P1", "Ship features faster", 2),
        objective("P2", "Shorten the way to first value"),
        objective("L1", "Keep our best engineers", 3),
        objective("L2", "Deepen knowledge of finance teams"),
    ]
    links = [("L1", "P1"), ("L2", "P2"), ("P1", "C1"), ("P2", "C2"), ("C1", "F1"), ("C2", "F2"), ("C2", "F1")]
    return {"perspectives": [], "objectives": objectives, "links": [cause(*ends) for ends in links]}


def measure(of: str, name: str, kind: str = "lag", **given: Any) -> dict[str, Any]:
    usual = {
        "objective": of, "name": name, "formula": "as counted by the system of record", "unit": "%", "polarity": "higher",
        "frequency": "monthly", "measure_kind": kind, "reason": "It shows the objective.", "library": "", "target": None, "baseline": None,
    }  # fmt: skip
    return usual | given


def perspectives() -> dict[str, list[Any]]:
    less = {"polarity": "lower"}
    churn = {"target": {"value": 2, "due": None}, "baseline": {"value": 4.5, "due": None}, **less}
    given = {"Customer churn": churn, "Time from idea to release": less, "Days to first report": less}
    named = {
        "Financial": [("F1", "Recurring revenue against last year"), ("F2", "Revenue per customer")],
        "Customer": [("C1", "Customers won in mid-market"), ("C2", "Customer churn")],
        "Product & Processes": [("P1", "Time from idea to release"), ("P2", "Days to first report")],
        "People & Technology": [
            ("L1", "Engineers who leave by choice"),
            ("L2", "Staff with time at a customer's desk"),
        ],
    }
    leads = {"F": "Pipeline", "C": "Open offers", "P": "Work waiting", "L": "Plans agreed"}
    return {
        name: [
            {
                "measures": [
                    m
                    for id_, lag in measures
                    for m in (
                        measure(id_, lag, **given.get(lag, {})),
                        measure(id_, f"{leads[id_[0]]} for {id_}", "lead"),
                    )
                ],
                "initiatives": [
                    {"objective": measures[0][0], "name": f"Study of {measures[0][1]}", "reason": "To begin."}
                ],
            }
        ]
        for name, measures in named.items()
    }


def critic(*answers: dict[str, Any], words: str = "Is the mid-market the right bet for you?") -> dict[str, Any]:
    return {"answers": list(answers), "words": words}


def mended(finding: int, *edits: dict[str, Any], reason: str = "") -> dict[str, Any]:
    return {"finding": finding, "edits": list(edits), "reason": reason}


def good() -> dict[str, list[Any]]:
    return {
        "SkeletonIn": [skeleton()],
        **perspectives(),
        "CriticIn": [critic(*(mended(n, reason="It is theirs.") for n in range(1, 9)))],
    }
