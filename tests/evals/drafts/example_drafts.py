"""Prints the drafts of the six example organizations: ``uv run python tests/evals/drafts/example_drafts.py [-v]``.

From the statements of their row alone, without an interview; ``-v`` shows objectives, measures and links.
"""

import json
import sys
from pathlib import Path
from typing import Any

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3])]

from agent.guided.sectors import guess_sector
from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Organization, Scorecard
from scorecard.rules import check
from tools.drafting.draft import draft_edits

ROWS = Path(__file__).parents[2] / "examples" / "organizations.jsonl"


def main() -> None:
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        scorecard = drafted(row)
        summarize(row, scorecard)
        if "-v" in sys.argv:
            show(scorecard)


def drafted(row: dict[str, Any]) -> Scorecard:
    guess = guess_sector(row["sector"], library())
    organization = Organization(
        name=row["name"],
        sector=row["sector"],
        sector_id=guess.sector_id if guess else "general",
        vision=row.get("vision") or "",
        mission=row.get("mission") or "",
        priorities=row["strategy"],
    )
    start = Scorecard(organization=organization)
    return apply(start, draft_edits(start, library())).scorecard


def summarize(row: dict[str, Any], scorecard: Scorecard) -> None:
    objectives, found = list(scorecard.objectives()), check(scorecard)
    own = sum(o.provenance.kind == "user" for o in objectives)
    carried = sum(any(p.lower() in o.provenance.words.lower() for o in objectives) for p in row["strategy"])
    say(
        f"{row['name']}: {len(objectives)} objectives, {own} in their words; {len(list(scorecard.measures()))} measures, "
        f"{len(scorecard.links)} links; {carried} of {len(row['strategy'])} statements carried; {len(found)} findings, "
        f"{sum(f.severity == 'error' for f in found)} errors"
    )


def show(scorecard: Scorecard) -> None:
    for perspective in scorecard.perspectives:
        say(f"  {perspective.name}")
        for objective in perspective.objectives:
            say(f"    {objective.id} {objective.name}: {'; '.join(m.name for m in objective.measures)}")
    for link in scorecard.links:
        say(f"    {link.source} -> {link.target}: {link.hypothesis}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


main()
