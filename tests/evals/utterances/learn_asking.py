"""Learns the weights of ``agent/guided/requests/asking``: ``uv run python tests/evals/utterances/learn_asking.py``.

What requests sound like is learned from its ``examples.yaml`` and from the labelled sentences beside this file; what they
are told apart from, from the wishes for a change among these, the questions of the articles, and those of other fields.
Sentences that are kept aside or not played yet are never learned from. ``--check`` leaves out each sixth of the sets in
turn, prints how they come out, and writes nothing.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from utterance_cases import Case, all_cases
from utterance_play import TODAY, start

from agent.guided.requests import read_request
from agent.guided.requests.asking import likeliest
from agent.guided.requests.asking.likeness import FILE, NOT_ASKED, Weights, signs
from agent.guided.requests.asking.masking import Masked, examples, readings
from agent.guided.requests.listing import owner_in
from knowledge.library import library
from knowledge.off_topic import off_topic
from scorecard.clock import as_of

FOLDS = 6
EACH_ARTICLE = 6
"""Questions of an article that are learned from."""
HELD_TO = 0.5
"""How strongly the weights are held to zero."""
OF_A_CHANGE = 0.12
"""A wish for a change counts so much: there are ten of them to one of anything else."""
RARE, MOST = 60, 2.5
"""A request with fewer sentences counts more, up to so much."""
ABOUT_AN_ITEM = {"show_item", "why_here", "gaming", "show_levers", "show_effects", "explain_finding", "ignore_finding"}
SHELF = {"show_portfolio", "start_scorecard", "copy_scorecard", "bin_scorecard"}
ASKED = {
    "show_scorecard": "show_scorecard", "show_item": "show_item", "lookup": "show_item", "history": "show_history",
    "check": "check_scorecard", "explain_finding": "explain_finding", "why": "why_here", "knowledge": "none",
    "gaming": "gaming", "export": "export_scorecard", "cascade": "start_cascade",
}  # fmt: skip
_LEVERS = re.compile(r"lever|driv|pull|push|feed|behind|improve|get |bring|depend|upstream|rais|lower|cut", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True)
class Row:
    case: Case
    name: str
    masked: tuple[str, ...]


def rows() -> Iterator[Row]:
    for case in all_cases():
        if case.aside or case.unplayed:
            continue
        card = start(case.scorecard)
        with as_of(TODAY):
            ways = readings(case.text, card, case.focus)
            name = _name(case)
        if name:
            yield Row(case, name, tuple(_learned_from(case, name, ways)))


def _name(case: Case) -> str:
    """What the case asks for; "" for what no example stands for."""
    first = case.outcomes[0]
    if case.intent == "ignore":
        return "ignore_finding"
    if any(o.edits or o.asks for o in case.outcomes) and not (first.query or first.chats):
        return "change"
    if first.back_to is not None:
        return {"undo": "undo", "redo": "redo", "restore": "restore_version"}.get(case.intent, "")
    if first.fixes:
        return "fix_findings"
    if first.declines:
        return "none"
    card = start(case.scorecard)
    read = read_request(case.text, card, case.focus)
    known = read.name if read else ""
    if first.chats:
        if any(o.asks for o in case.outcomes):
            return "remark"
        return "greeting" if known == "greeting" else "thanks"
    if first.query == "levers":
        return known if known in ("show_levers", "show_effects") else "show_levers" if _LEVERS.search(case.text) else ""
    if first.query == "list":
        return "list_owner" if owner_in(case.text, card) else ""
    if first.query == "scorecards":
        return known if known in SHELF else ""
    return ASKED.get(first.query, "")


def _learned_from(case: Case, name: str, ways: list[Masked]) -> list[str]:
    """The readings that are right for what is asked; of a change and of other fields all, to be told apart from each."""
    named = [way for way in ways if way.items]
    if name in NOT_ASKED:
        return [way.words for way in ways]
    if name not in ABOUT_AN_ITEM or not named:
        return [ways[0].words]
    item = next((o.item for o in case.outcomes if o.item), "")
    return [next((way for way in named if item in way.items), named[-1]).words]


def always() -> Iterator[tuple[str, str]]:
    """What is learned from besides the labelled sentences."""
    yield from examples()
    for article in library().articles.values():
        asked = [article.title, *article.asks]
        yield from (("none", q.lower()) for q in asked[:: max(1, len(asked) // EACH_ARTICLE)])
    yield from (("none", q.lower()) for q in off_topic().questions)


def learn(known: Sequence[tuple[str, str]]) -> Weights:
    """Ridge regression of each name on the signs."""
    names = sorted({name for name, _ in known})
    counted = Counter(name for name, _ in known)
    weight = {n: min(MOST, (RARE / max(c, 10)) ** 0.5) for n, c in counted.items()}
    weight |= {"none": 1.0, "change": OF_A_CHANGE}
    found = signs([masked for _, masked in known])
    right = np.array([[1.0 if name == n else -1.0 for n in names] for name, _ in known], dtype=np.float32)
    weighted = found * np.array([weight[name] for name, _ in known], dtype=np.float32)[:, None]
    held = HELD_TO * np.eye(found.shape[1], dtype=np.float32)
    return Weights(names, np.linalg.solve(weighted.T @ found + held, weighted.T @ right))


def check(found: list[Row]) -> None:
    """How the sets come out whose sentences were not learned from, by how sure a request must be."""
    sets = sorted({row.case.id.split("-")[0] for row in found})
    judged: list[tuple[Row, float, str]] = []
    for fold in range(FOLDS):
        out = {*sets[fold::FOLDS]}
        left = [row for row in found if row.case.id.split("-")[0] in out]
        weights = learn([*always(), *((r.name, m) for r in found if r not in left for m in r.masked)])
        for row in left:
            with as_of(TODAY):
                margin, name, _ = likeliest(row.case.text, start(row.case.scorecard), row.case.focus, weights)
            judged.append((row, margin, name))
    asked = [j for j in judged if j[0].name not in NOT_ASKED]
    others = [j for j in judged if j[0].name in NOT_ASKED]
    print(f"{len(asked)} sentences ask for something, {len(others)} do not")
    for least in (0.0, 0.1, 0.2, 0.35, 0.6):
        right = sum(margin > least and name == row.name for row, margin, name in asked)
        wrong = sum(margin > least and name != row.name for row, margin, name in asked)
        stray = sum(margin > least for _, margin, _ in others)
        print(f"  above {least:.2f}: {right} read rightly, {wrong} for something else; {stray} that ask for nothing")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="print how sets left out come out; write nothing")
    found = list(rows())
    if parser.parse_args().check:
        check(found)
        return
    weights = learn([*always(), *((row.name, masked) for row in found for masked in row.masked)])
    np.savez_compressed(FILE, names=np.array(json.dumps(weights.names)), by_sign=weights.by_sign.astype(np.float16))


if __name__ == "__main__":
    main()
