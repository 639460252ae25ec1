"""Prints how well messages of the interview are read: ``uv run python tests/evals/profiles/run.py [--misses]``."""

import sys
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from reading_scores import FIELDS, Outcome, cases, judge


def main() -> None:
    for aside in (False, True):
        chosen = [c for c in cases() if c.aside == aside]
        if not chosen:
            continue
        outcomes = [judge(c) for c in chosen]
        say(
            f"{'aside' if aside else 'tuned'}: {len(chosen)} messages, {share(sum(o.right for o in outcomes), len(outcomes))} read whole"
        )
        for field in FIELDS:
            told = [o for o in outcomes if field in o.wanted]
            if told:
                say(f"  {field:18}{len(told):4}  right {share(sum(field not in o.wrong for o in told), len(told))}")
        extra = sum(bool(o.invented) for o in outcomes)
        say(f"  {'filled by mistake':18}{len(outcomes):4}  {share(extra, len(outcomes))}")
        if "--misses" in sys.argv and not aside:
            for outcome in outcomes:
                show(outcome)


def show(outcome: Outcome) -> None:
    if outcome.right:
        return
    say(f"\n[{outcome.case.asked}] {outcome.case.text}")
    for field in (*outcome.wrong, *outcome.invented):
        say(f"   {field}: {outcome.found.get(field)!r}   wanted {outcome.case.expect.get(field)!r}")


def share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
