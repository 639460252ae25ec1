"""Whether an organization is small, by how many it says work there, or else by what such organizations mostly are."""

import re

from knowledge.models import Sector
from scorecard.models import Organization

FEW = 50
"""People; below this there is no second line of managers, no treasury and no portfolio."""
_WORK_THERE = re.compile(
    r"(?P<many>\d[\d.,]*)\W+(?:person|people|employees?|staff|strong|man|ftes?|members? of staff|team|colleagues|of us|ppl)\b",
    re.IGNORECASE,
)


def is_small(organization: Organization, sector: Sector) -> bool:
    if said := _WORK_THERE.search(organization.size):
        return float(re.sub(r"\D", "", said["many"]) or 0) <= FEW
    return sector.mostly_small
