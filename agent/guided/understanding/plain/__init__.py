"""What is said in more words, in fewer or in another order than a plain order would be, brought to its plain form."""

from agent.guided.understanding.plain.additions import about_additions
from agent.guided.understanding.plain.briefly import said_briefly
from agent.guided.understanding.plain.emphasis import plain_order
from agent.guided.understanding.plain.measures import about_a_measure
from agent.guided.understanding.plain.names import about_a_name
from agent.guided.understanding.plain.people import about_people
from agent.guided.understanding.plain.requests import about_requests
from agent.guided.understanding.plain.shorthand import written_out
from agent.guided.understanding.plain.values import about_a_value


def put_plainly(text: str) -> str:
    """The message with what it sets apart, leaves out or says by the way put as an order would say it."""
    for step in (
        about_requests,
        written_out,
        about_additions,
        about_people,
        about_a_value,
        about_a_name,
        about_a_measure,
        said_briefly,
        plain_order,
    ):
        text = step(text)
    return text
