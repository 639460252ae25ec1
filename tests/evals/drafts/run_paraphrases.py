"""Prints how paraphrases fare: ``uv run python tests/evals/drafts/run_paraphrases.py [--misses | --all] [WORD]``.

Of the families kept aside only the figures are shown; ``WORD`` chooses families by name.
"""

import sys
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from paraphrases import Family, families, figures


def main() -> None:
    words = [a for a in sys.argv[1:] if not a.startswith("--")]
    tuned = [f for f in families("paraphrases") if not words or any(w in f.family for w in words)]
    for family in tuned:
        _family(family)
    say(f"{'':12}{'families':>9}{'forms':>7}{'measure':>9}{'name':>7}{'both':>7}{'alike':>7}")
    for part, chosen in (("tuned", tuned), ("aside", [] if words else families("paraphrases_aside"))):
        if chosen:
            f = figures(chosen)
            say(f"{part:12}{len(chosen):9}{f.forms:7}{f.measured:9.2f}{f.named:7.2f}{f.both:7.2f}{f.alike:7.2f}")


def _family(family: Family) -> None:
    right = [o.measured and o.named for o in family.outcomes]
    say(f"{sum(right)}/{len(right)} {family.family} ({family.sector}), alike {family.alike:.2f}")
    for outcome, well in zip(family.outcomes, right, strict=True):
        if "--all" in sys.argv or ("--misses" in sys.argv and not well):
            say(f"   {outcome}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


main()
