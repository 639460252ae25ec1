"""The scorecards of a user in words."""

from collections.abc import Sequence

from scorecard.shelf import Listed
from tools.texts import say


def called(one: Listed, listed: Sequence[Listed]) -> dict[str, str]:
    """``name`` to show and ``say`` to call it by: where two bear one name, only the number tells them apart."""
    name = one.name or say("shelf", "unnamed")
    twins = sum(other.name.lower() == one.name.lower() for other in listed)
    if one.name and twins == 1:
        return {"name": name, "say": name}
    return {"name": say("shelf", "numbered", name=name, number=one.number), "say": f"scorecard {one.number}"}


def binned_text(binned: Sequence[Listed]) -> str:
    names = [say("shelf", "numbered", name=one.name or say("shelf", "unnamed"), number=one.number) for one in binned]
    return say("shelf", "in_bin", names=", ".join(names))
