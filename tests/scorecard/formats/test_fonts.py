"""What the fonts of the pictures and printed pages cannot show is known, so that it can be said."""

import pytest

from scorecard.formats.writing.fonts import lacking
from scorecard.models import Organization, Scorecard


@pytest.mark.parametrize(
    "text",
    ["Zufriedene Gäste – 95 %", "Ελλάδα", "Быстрее", "تحسين الرعاية", "שירות טוב", "“quoted” • → ± €", "ſtraße ŋ"],
)
def test_these_scripts_are_covered(text: str) -> None:
    assert lacking(Scorecard(organization=Organization(name=text))) == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [("提高 A 提", ["提", "高"]), ("Yes 🎉", ["🎉"]), ("배송", ["배", "송"]), ("ไทย", ["ไ", "ท", "ย"])],
)
def test_these_signs_need_a_font_of_the_machine(text: str, signs: list[str]) -> None:
    assert lacking(Scorecard(organization=Organization(name=text))) == signs
