"""Reviews and actions as a calendar file."""

import uuid
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, Todo

from scorecard.formats.writing.edition import Edition
from scorecard.models import Action, Review, Scorecard

PRODUCT = "-//scorecard coach//reviews//EN"
REMINDER = timedelta(days=7)
"""Before a review, so that values can still be gathered."""


def ics(scorecard: Scorecard, edition: Edition) -> str:
    """Planned reviews as all-day events with a reminder, open actions with a date as to-dos (RFC 5545).

    The uids are stable, so that a newer file updates the entries of an older one.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    name = scorecard.title or scorecard.organization.name
    made = datetime.combine(edition.day, time(), UTC)
    for review in scorecard.reviews:
        if not review.held:
            calendar.add_component(_event(review, name, made))
    for action in scorecard.actions:
        if not action.done and action.due:
            calendar.add_component(_todo(action, action.due, name, made))
    return calendar.to_ical().decode()


def _uid(item: str, name: str) -> str:
    return f"{item}@{uuid.uuid5(uuid.NAMESPACE_URL, f'scorecard:{name}')}"


def _event(review: Review, name: str, made: datetime) -> Event:
    event = Event()
    event.add("uid", _uid(review.id, name))
    event.add("dtstamp", made)
    event.add("dtstart", review.on)
    event.add("dtend", review.on + timedelta(days=1))
    event.add("summary", f"{review.kind.capitalize()} review: {name}".strip(": "))
    if review.note:
        event.add("description", review.note)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event["summary"])
    alarm.add("trigger", -REMINDER)
    event.add_component(alarm)
    return event


def _todo(action: Action, due: date, name: str, made: datetime) -> Todo:
    todo = Todo()
    todo.add("uid", _uid(action.id, name))
    todo.add("dtstamp", made)
    todo.add("due", due)
    todo.add("summary", f"{action.text} ({action.owner})" if action.owner else action.text)
    return todo
