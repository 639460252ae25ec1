"""Owners that are nobody, and names that are none: words of the sentence, a day, a rhythm, a theme of the scorecard itself."""

from collections.abc import Sequence

from agent.guided.understanding.lexicon import enums
from agent.guided.understanding.people import no_name
from scorecard.edits import Edit
from scorecard.models import Scorecard

_NEVER = frozenset(
    """how what who whom when where why which that this these those it its they them we us you i is are was were be been being
    would could should shall will can may might must not no nope nah yes yeah ok okay sorry please pls thanks tmrw tomorrow today
    tonight yesterday now then after before because since and or but if as than
    huh hm hmm ugh wow argh eh hey hi hello cheers mate guys folks lol oops
    damn gosh blimey crikey look listen right lovely legend honestly anyway typical""".split()
)
"""Words of which no name of a person, a role or a team is made."""


def names_nobody(edits: Sequence[Edit], card: Scorecard) -> bool:
    """Whether one of the edits would give something to such an owner."""
    given = {str(o) for e in edits if (o := getattr(e, "owner", None))}
    known = {i.owner for i in (*card.objectives(), *card.measures(), *card.initiatives()) if i.owner}
    groups = {o.theme.lower() for o in card.objectives() if o.theme} | {p.name.lower() for p in card.perspectives}
    return any(o.lower() in groups or no_name(o) or _NEVER & {*o.lower().split()} for o in given - known)


def names_a_rhythm(edits: Sequence[Edit]) -> bool:
    """ "Reported too seldom. Monthly would suit us." gives no new name."""
    names = {str(n).lower() for e in edits if (n := getattr(e, "name", None))}
    return any(names & {said.lower() for said in words} for words in enums()["frequency"].values())


def names_by_id(edits: Sequence[Edit], card: Scorecard) -> bool:
    """ "Clear the theme of F2, P1 and P2" gives no theme that is called F2."""
    ids = set(card.ids())
    return any(str(getattr(e, field, "") or "") in ids for e in edits for field in ("owner", "theme", "name"))
