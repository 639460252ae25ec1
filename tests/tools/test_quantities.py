"""Numbers and dates as people write them."""

from datetime import date

import pytest

from tools.language.dates import parse_date
from tools.language.quantities import find_quantities, role

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.5%", [(12.5, "%")]),
        ("€2m by Q3", [(2_000_000, "EUR")]),
        ("grow to $1.2 million", [(1_200_000, "USD")]),
        ("260,000 customers", [(260_000, "")]),
        ("from 4.5% to 2 %", [(4.5, "%"), (2, "%")]),
        ("reach 45 days", [(45, "days")]),
        ("double revenue", [(2, "× today's level")]),
        ("Be number one or two", []),
        ("a 40-person firm in 2027", []),
        ("ISO 9001, B2B, 24/7, F1", []),
        ("from 42 to 30 kWh", [(42, "kWh"), (30, "kWh")]),
        ("95 g/km, 12 t CO2, 130 kg N/ha", [(95, "g/km"), (12, "t CO2"), (130, "kg")]),
        ("from 210,000 m3 to 170,000 m3", [(210_000, "m3"), (170_000, "m3")]),
        ("2 m€, 84k £ and 92 mio kr", [(2_000_000, "EUR"), (84_000, "GBP"), (92_000_000, "kr")]),
        ("between €2 and €3m", [(2, "EUR"), (3_000_000, "EUR")]),
        ("7,500 PLN and 3 km", [(7500, "PLN"), (3, "km")]),
        ("1800 quid a month and 2k bucks", [(1800, "GBP"), (2000, "USD")]),
        ("3 grand a month", [(3000, "")]),
        ("two pianos and 2 grand pianos", [(2, "")]),
    ],
)
def test_quantities_are_read_as_stated(text, expected):
    assert [(q.value, q.unit) for q in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 2028", date(2028, 12, 31)),
        ("by dec", date(2026, 12, 31)),
        ("Q3", date(2027, 9, 30)),
        ("Q1 2028", date(2028, 3, 31)),
        ("end of next year", date(2027, 12, 31)),
        ("in 18 months", date(2028, 5, 31)),
        ("June 2027", date(2027, 6, 30)),
        ("2027-03-14", date(2027, 3, 14)),
    ],
)
def test_dates_mean_the_end_of_their_period(text, expected):
    assert parse_date(text, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("till 31.3.2028", date(2028, 3, 31)),
        ("by 31/07/2027", date(2027, 7, 31)),
        ("by 12/25/2027", date(2027, 12, 25)),
        ("3.5 in 2028", date(2028, 12, 31)),
    ],
)
def test_a_date_in_figures_is_that_day(text, expected):
    assert parse_date(text, TODAY) == expected


def test_a_number_that_says_how_things_are_is_a_fact():
    text = "Serve teams of every size (more than 260,000 customers at June 2023)"
    assert [role(text, q) for q in find_quantities(text)] == ["fact"]
