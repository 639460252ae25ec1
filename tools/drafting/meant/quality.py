"""How a thing that is to be so is put: its shape, with the measure of the table and what fills its slots."""

import re

from tools.drafting.meant.table import before, lexicon, place_of
from tools.drafting.people import members_of, people_in, singular
from tools.drafting.shapes import HEAD_ENDS, Shape, lower_first


def quality(measured: str, what: str, name: str, *, doer: str = "", doing: str = "") -> Shape:
    """Where the table has no measure of its own for it, what it is measured by is told by its words."""
    pattern = measured if place_of(measured) else ""
    filled = tuple(_slots(measured, what, doer, doing).items()) if pattern else ()
    return Shape(measured, what, name, doer=doer, doing=doing, pattern=pattern, filled=filled)


def _slots(measured: str, what: str, doer: str, doing: str) -> dict[str, str]:
    """What the measures of a quality say beyond what every wish gives."""
    what = lower_first(what)
    head = HEAD_ENDS.sub("", what) or what
    noun, rest = thing_and_rest(what)
    so = f"{doing}{rest}" if doing else ""
    several = many(head)
    asked = {"understood": doing, "liked": doer}.get(measured, "")
    return {
        "the": f"the {noun}",
        "do": doing,
        "noun": noun,
        "one": singular(head),
        "so": so,
        "in": before(head) if several else f"{before(head)} the",
        "group": members_of(what),
        "doing": doing,
        "plain": head,
        "purpose": doing,
        "when": when(doing),
        "were": "were" if several else "was",
        "work": "work" if several else "works",
    } | ({"who": asked} if asked and people_in(asked) else {})


def thing_and_rest(what: str) -> tuple[str, str]:
    """The thing, and the time or place at which it is to be so: ``bread``, `` till closing``."""
    head = HEAD_ENDS.sub("", what) or what
    rest = what[len(head) :]
    return (what, "") if re.match(r" (?:of|from|with|for|to|about) ", rest) else (head, rest)


def when(so: str) -> str:
    return (
        "in the same week"
        if so == "same-week"
        else lexicon()["when"].get(so.split("-day")[0].split(" ")[0].removesuffix("-morning"), "at once")
    )


def many(head: str) -> bool:
    last = head.split()[-1].lower()
    return last in ("children", "people", "men", "women") or (
        last.endswith("s") and not last.endswith(("ss", "us", "is"))
    )
