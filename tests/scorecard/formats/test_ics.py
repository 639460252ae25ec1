"""The calendar file."""

from datetime import date

from icalendar import Calendar

from scorecard.formats.export import write_file
from scorecard.formats.writing.edition import Edition
from scorecard.models import Action, Organization, Review, Scorecard


def test_planned_reviews_and_open_dated_actions_become_entries_with_stable_uids(tmp_path):
    card = Scorecard(
        organization=Organization(name="Northwind"),
        reviews=[
            Review(id="R1", on=date(2027, 4, 20), note="Board room"),
            Review(id="R2", on=date(2027, 1, 20), held=True),
        ],
        actions=[
            Action(id="A1", text="Call lost customers", owner="Ben", due=date(2027, 5, 15)),
            Action(id="A2", text="Done", due=date(2027, 5, 15), done=True),
            Action(id="A3", text="Some day"),
        ],
    )
    path = write_file(card, "ics", tmp_path, Edition(3, date(2027, 2, 1)))
    assert path.name == "Northwind reviews v3.ics"
    calendar = Calendar.from_ical(path.read_bytes())
    (event,), (todo,) = calendar.walk("VEVENT"), calendar.walk("VTODO")
    assert event.decoded("dtstart") == date(2027, 4, 20)
    assert str(event["summary"]) == "Strategy review: Northwind"
    assert event.walk("VALARM")[0].decoded("trigger").days == -7
    assert str(todo["summary"]) == "Call lost customers (Ben)"
    again = Calendar.from_ical(write_file(card, "ics", tmp_path, Edition(4, date(2027, 2, 2))).read_bytes())
    assert again.walk("VEVENT")[0]["uid"] == event["uid"]
