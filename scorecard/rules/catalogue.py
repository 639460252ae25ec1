"""Reads the prose of the rules from ``catalogue.yaml``."""

from functools import cache
from pathlib import Path

from scorecard.prose import read_prose
from scorecard.rules.finding import RuleInfo

PATH = Path(__file__).with_name("catalogue.yaml")


@cache
def catalogue() -> dict[str, RuleInfo]:
    """All rules by code."""
    raw: dict[str, dict[str, object]] = read_prose(PATH)
    return {code: RuleInfo.model_validate({"code": code, **entry}) for code, entry in raw.items()}
