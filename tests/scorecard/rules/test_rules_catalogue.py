"""The catalogue, and the manners of the whole linter."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scorecard.models import Organization, Perspective, Scorecard
from scorecard.rules import check, codes, explain
from scorecard.rules.catalogue import catalogue
from scorecard.rules.finding import Finding


def test_every_rule_has_its_words_and_every_word_a_rule() -> None:
    assert codes() == sorted(catalogue())


@pytest.mark.parametrize("code", codes())
def test_every_rule_is_explained_and_tested(code: str) -> None:
    info = explain(code)
    assert info is not None
    assert info.source
    assert len(info.why) > 40
    assert "\n" not in info.message
    tests = "".join(path.read_text() for path in Path(__file__).parent.glob("test_rules_*.py"))
    assert f'"{code}"' in tests


def test_the_four_common_mistakes_are_tagged() -> None:
    tagged = {code for code, info in catalogue().items() if info.seed_mistake}
    assert {"BSC305", "BSC311", "BSC506", "BSC607"} <= tagged


def test_a_code_may_be_written_in_lower_case() -> None:
    assert explain(" bsc301 ") == explain("BSC301")
    assert explain("BSC999") is None


def test_an_empty_scorecard_has_no_findings() -> None:
    empty = Perspective(id="financial", name="Financial")
    assert check(Scorecard()) == []
    assert check(Scorecard(perspectives=[empty], organization=Organization(priorities=["Growth"]))) == []


def test_a_complete_scorecard_has_no_findings(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]
) -> None:
    from_all = [finding for code in codes() for finding in found(good, code)]
    assert from_all == []


def test_a_fresh_draft_gets_only_advice_on_the_whole(good: Scorecard) -> None:
    for objective in good.objectives():
        objective.owner, objective.initiatives = "", []
        for measure in objective.measures:
            measure.owner = measure.data_source = ""
            measure.baseline, measure.targets, measure.actuals = None, [], []
    assert {(finding.severity, finding.item) for finding in check(good)} == {("advice", "")}


def test_a_check_leaves_the_scorecard_as_it_was(good: Scorecard) -> None:
    before = good.model_dump_json()
    check(good)
    assert good.model_dump_json() == before
