"""What a message points at, put in its place: what is read after it need not know what was said before."""

from agent.guided.changed_before import given_last, spoken_of
from agent.guided.named_again import owner_of, with_names
from agent.guided.pointing_back import with_ids
from agent.guided.requests.looking import named_item
from agent.guided.same_date import says_same_date, with_same_date
from agent.guided.same_period import with_period
from agent.guided.understanding.another_day import with_the_day_that_holds
from agent.guided.understanding.asides import without_asides
from agent.guided.understanding.following_from_it import told_apart
from agent.guided.understanding.merging import merged_plainly
from agent.guided.understanding.more_time import with_time_given
from agent.guided.understanding.new_plainly import new_plainly
from agent.guided.understanding.one_of_its import with_the_one_meant
from agent.guided.understanding.only_kept import others_gone
from agent.guided.understanding.said_of_two import put_as_one
from agent.guided.understanding.set_apart import put_together
from agent.guided.understanding.thought_and_done import as_done
from agent.guided.understanding.value_stays import without_what_is_kept
from scorecard.models import Scorecard
from tools.context import Context


def said_in_full(text: str, scorecard: Scorecard, focus: str, context: Context) -> str:
    """The message with ids, names, periods and dates put in for the words that point at them."""
    if says_same_date(text) and (journal := context.lately(1)):
        text = with_same_date(text, journal[0].edits, named_item(text, scorecard, focus), scorecard)
    text = with_the_day_that_holds(put_together(as_done(without_what_is_kept(text, scorecard))))
    text = told_apart(with_time_given(text, scorecard, named_item(text, scorecard, focus) or focus), scorecard)
    text = with_names(without_asides(text), scorecard, lambda: given_last(context) or owner_of(focus, scorecard))
    text = with_period(text, lambda words: bool(named_item(words, scorecard, "")))
    text = with_ids(text, scorecard, focus, lambda: spoken_of(context, focus))
    text = put_as_one(text, lambda words: named_item(words, scorecard, ""))
    text = new_plainly(text, lambda words: named_item(words, scorecard, ""))
    return others_gone(with_the_one_meant(merged_plainly(text, scorecard), scorecard), scorecard)
