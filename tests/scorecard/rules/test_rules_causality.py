"""BSC5xx."""

from collections.abc import Callable
from typing import Any

import pytest

from scorecard.models import Link, Scorecard
from scorecard.rules import check
from scorecard.rules.finding import Finding

Spoil = Callable[[Scorecard], object]


def _link(*pairs: str, **fields: Any) -> Spoil:
    return lambda s: s.links.extend(Link(source=a, target=b, **fields) for a, b in (p.split("->") for p in pairs))


def _unlink(*ids: str) -> Spoil:
    return lambda s: setattr(s, "links", [link for link in s.links if link.id not in ids])


CASES = [
    ("BSC501", "L1->P9", _link("L1->P9", "L1->P9")),
    ("BSC502", "L1->L1", _link("L1->L1")),
    ("BSC503", "C1->L1", _link("C1->L1")),
    ("BSC503", "C1->P2", _link("C1->P2")),
    ("BSC503", "C1->L1", _link("C1->L1", hypothesis="Clinics teach drivers.")),
    ("BSC504", "L1->P1", _link("L1->P1", "L1->P1")),
    ("BSC505", "C1->P2", _link("C1->P2")),
    ("BSC505", "F1->L2", _link("F1->L2", strength="weak")),
    ("BSC506", "L1", _unlink("L1->P1")),
    ("BSC507", "", lambda s: s.links.clear()),
    ("BSC508", "P2", _unlink("P2->C1", "P2->C2")),
    ("BSC509", "F1", _unlink("P2->C1", "C2->F1")),
    ("BSC510", "", _link("L1->P2")),
    ("BSC511", "F1", _unlink("C2->F1")),
    ("BSC512", "L2", _link("L2->C1", "L2->C2", "L2->L1")),
    ("BSC513", "L1->F1", _link("L1->F1")),
    ("BSC514", "", _link("L2->L1")),
    ("BSC515", "L1->P1", lambda s: setattr(s.link("L1", "P1"), "cause_measure", "C1a")),
]


@pytest.mark.parametrize(("code", "item", "spoil"), CASES)
def test_fires_and_is_mended(proves: Callable[..., Finding], code: str, item: str, spoil: Spoil) -> None:
    proves(code, item, spoil)


def test_a_long_chain_with_one_judged_link_is_not_only_assumption(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]
) -> None:
    _link("L2->L1", evidence="judged")(good)
    assert found(good, "BSC514") == []


def test_a_pair_of_its_own_ends_tests_a_link(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> None:
    link = good.link("L1", "P1")
    link.cause_measure, link.effect_measure = "L1a", "P1a"
    assert found(good, "BSC515") == []


def test_a_downward_link_is_turned_round(proves: Callable[..., Finding]) -> None:
    fix = proves("BSC503", "C1->P1", _link("C1->P1", strength="strong")).fix
    assert (fix[1].source, fix[1].target, fix[1].strength) == ("P1", "C1", "strong")


def test_a_stated_hypothesis_is_not_turned_round(proves: Callable[..., Finding]) -> None:
    fix = proves("BSC503", "C1->L1", _link("C1->L1", hypothesis="Clinics teach drivers.")).fix
    assert [edit.kind for edit in fix] == ["remove_link"]


def test_links_within_a_perspective_are_allowed(good: Scorecard) -> None:
    before = {finding.code for finding in check(good)}
    _link("L1->L2", hypothesis="Trained drivers enter data.", evidence="judged")(good)
    assert {finding.code for finding in check(good)} == before


def test_a_scorecard_without_links_gets_one_finding_for_it(good: Scorecard) -> None:
    good.links.clear()
    assert [finding.code for finding in check(good) if finding.code.startswith("BSC5")] == ["BSC507"]
