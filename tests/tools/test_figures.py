"""Figures as people state them: what is measured, where it stands, where it is to be, by when."""

from datetime import date

import pytest

from tools.language.figures import find_figures

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "name", "unit", "baseline", "target"),
    [
        ("22% of diabetics with controlled HbA1c, want 45% by end of 2028", "Share of diabetics with controlled HbA1c", "%", 22, 45),
        ("A&E wait is 5.2 hours, we want under 4", "A&E wait", "hours", 5.2, 4),
        ("we need to reduce no-shows from 12% to 6% by Q3 2027", "No-shows", "%", 12, 6),
        ("Grow on-trade accounts from 210 to 350", "On-trade accounts", "", 210, 350),
        ("cut water use per hectolitre from 5.1 to 4.0", "Water use per hectolitre", "", 5.1, 4),
        ("launch two alcohol-free beers a year", "Alcohol-free beers launched per year", "beers", None, 2),
        ("NPS 41 today, target 55", "NPS", "", 41, 55),
        ("churn is at 4.1 % - should be 2.5% by 2027", "Churn", "%", 4.1, 2.5),
        ("readmissions under 8%, now 11", "Readmissions", "%", 11, 8),
        ("occupancy 71% -> 80% by 2027", "Occupancy", "%", 71, 80),
        ("response time: 4h (today 9h)", "Response time", "hours", 9, 4),
        ("60,000 active borrowers (now 48,500)", "Active borrowers", "borrowers", 48_500, 60_000),
        ("we are now at 82% on-time delivery, want 96%", "On-time delivery", "%", 82, 96),
        ("Lead time is 9 weeks, should be 5", "Lead time", "weeks", 9, 5),
        ("Complaints are at 6 per 100 kitchens, half of that would be great", "Complaints", "per 100 kitchens", 6, 3),
        ("more organic (now 12% of volume, 25% by 2030)", "Organic, share of volume", "%", 12, 25),
        ("Currently 61 % of tenants are satisfied; goal: 75 %", "Share of tenants who are satisfied", "%", 61, 75),
        ("85% of flights within 15 minutes", "Share of flights within 15 minutes", "%", None, 85),
        ("no more than 3 complaints per 1,000 orders", "Complaints per 1,000 orders", "complaints", None, 3),
        ("double ARR by 2028", "ARR compared with today", "× today's level", None, 2),
        ("grow fee income 8% a year", "Fee income growth per year", "%", None, 8),
        ("burglary down 15%", "Burglary reduction since today", "%", None, 15),
        ("win 20 new mid-size clients", "New mid-size clients won", "clients", None, 20),
        ("raise €2m by Q3", "Amount raised", "EUR", None, 2_000_000),
        ("Invest up to 9% a year in capacity growth", "Capacity growth per year", "%", None, 9),
        ("sickness 7.9% now", "Sickness", "%", 7.9, None),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_stated(text, name, unit, baseline, target):
    [figure] = find_figures(text, TODAY)
    assert (figure.name, figure.unit, figure.baseline, figure.target) == (name, unit, baseline, target)


@pytest.mark.parametrize(
    "text", ["carbon neutral by 2035", "Be number one or two", "own two niches", "ISO 9001 in 2027"]
)
def test_where_nothing_is_counted_there_is_no_figure(text):
    assert find_figures(text, TODAY) == []


def test_less_is_better_where_they_want_less():
    assert find_figures("cost income ratio below 55%", TODAY)[0].lower_is_better
    assert find_figures("scrap 3.4%, goal is 2%", TODAY)[0].lower_is_better
    assert not find_figures("get utilisation up to 78%", TODAY)[0].lower_is_better


def test_two_figures_of_one_sentence_keep_their_own_dates():
    found = find_figures("revenue of 12m by 2028, NPS of 50 by Q2 2027", TODAY)
    assert [(f.name, f.target, f.due) for f in found] == [
        ("Revenue", 12_000_000, date(2028, 12, 31)),
        ("NPS", 50, date(2027, 6, 30)),
    ]


def test_a_range_is_a_band():
    [figure] = find_figures("15-20 shops", TODAY)
    assert (figure.target, figure.upper) == (15, 20)
