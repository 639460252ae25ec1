"""What the interview has noted so far, for the one who asks: each field of the profile with its words."""

from agent.texts import phrase
from scorecard.models import Organization

_FIELDS = ("name", "sector", "size", "customers", "mission", "vision", "priorities", "goals", "funding")
_CALLED = {"goals": "stated goals"}


def noted_so_far(organization: Organization) -> str:
    told = {f: getattr(organization, f) for f in _FIELDS}
    lines = [f"- **{_CALLED.get(f, f)}**: {_in_words(v)}" for f, v in told.items() if v]
    return phrase("noted_so_far", what="\n".join(lines)) if lines else phrase("noted_nothing_yet")


def _in_words(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "; ".join(value)
