"""However a wish is put, its measure must be of the right kind; for the figures themselves see run_paraphrases.py."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from paraphrases import Family, families, figures

SAMPLE = families("paraphrases")[::10]


@pytest.mark.parametrize("family", SAMPLE, ids=lambda f: f.family)
def test_paraphrases_are_named_and_measured_rightly(family: Family):
    right = [o.measured and o.named for o in family.outcomes]
    assert sum(right) >= len(right) - 1, [str(o) for o in family.outcomes]


def test_families_kept_aside_stay_above_the_floor():
    """Nobody is shown what they miss, so that nobody tunes to them."""
    assert figures(families("paraphrases_aside")[::8]).both >= 0.6


def test_forms_of_one_family_differ_and_families_are_many():
    every = [*families("paraphrases"), *families("paraphrases_aside")]
    assert len(every) >= 60
    assert all(len({*f.forms}) >= 5 for f in every)
