"""Who is put down for what: "put Dave down for overruns and Shaz for anything to do with customers"."""

import re

from agent.guided.understanding.told_whole.places import measure_said, objective_said, perspective
from scorecard.models import Scorecard

_DOWN_FOR = re.compile(
    r"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so|also|let['’]?s)\b,? )*)(?:put|mark|write) (?P<who>(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?)) down for (?P<what>[^,;:.]{2,60}?)(?: and (?P<who2>(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?)) (?:down )?for (?P<what2>[^,;:.]{2,60}?))?[.! ]*$",
    re.IGNORECASE,
)
_ALL_OF = re.compile(r"^(?:anything|everything|all(?: things)?|whatever(?: is|['’]s)?|the rest)(?: that)? (?:(?:to do|has to do|is to do) with|about|under|in|on) (?P<side>.+)$", re.IGNORECASE)  # fmt: skip

_NOBODYS = re.compile(
    r"^\W*(?:(?:and|so|ok|also|well|oh|hm+)\b,? *)*(?P<what>[^,;:.?!]{2,60}?) (?:is|['’]s|has|belongs to|goes to|seems to be|feels like) (?:still |really |currently )*(?:nobody['’]?s?(?: (?:baby|job|child|problem|business|pigeon|own))?|no ?one['’]s?(?: (?:baby|job|child|problem|business))?|no(?:body| owner| one)(?: (?:at all|yet|on it))?|an orphan|orphaned|unowned|without an owner|up for grabs|going begging)(?: (?:at the moment|right now|so far|yet|now))?[\s,;.–—-]+(?:(?:so|and|but|well)\b,? )*(?P<who>(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)) (?:(?:says?|said|reckons|thinks|is happy|offered|offers|agreed|agrees|volunteered|wants|promised|would like)(?: (?:that )?(?:she|he|they)(?:['’]ll|['’]d| will| would| can)?| to)? )?(?:(?:will|['’]ll|can|could|should|shall|has to|might as well|is going to) )?(?:takes?|have|has|gets?|owns?|adopts?|looks? after|picks? up|grabs?|minds?|do|does|run|runs)(?: on| over| up)? (?:it|that|that one|this|them|this one)(?: on| over| up)?(?: (?:then|now|from now on|please))?[.! ]*$",
    re.IGNORECASE,
)
""" "The mechanics one is nobody's baby, Priya says she'll take it"."""


def _given(match: re.Match[str], card: Scorecard) -> str:
    """ "Put Dave down for overruns and Shaz for anything to do with customers"; the text itself where one is of nothing here."""
    orders: list[str] = []
    for who, what in ((match["who"], match["what"]), (match["who2"], match["what2"])):
        if not who:
            continue
        all_of = _ALL_OF.match(what)
        side = perspective(all_of["side"], card) if all_of else ""
        of_side = [o.id for p in card.perspectives if p.name == side for o in p.objectives] if side else []
        measure, home = measure_said(what, card), objective_said(what, card)
        one = of_side or ([home.id] if home else [measure.id] if measure else [])
        if not one:
            return match[0]
        orders += [f"{who} owns {i}" for i in one]
    return match["before"] + ". ".join(orders)


def put_down(text: str, card: Scorecard) -> str:
    """An order for each; "" where nobody is put down for anything."""
    if down := _DOWN_FOR.match(text):
        return _given(down, card)
    orphan = _NOBODYS.match(text)
    one = orphan and (objective_said(orphan["what"], card) or measure_said(orphan["what"], card))
    return f"{orphan['who']} owns {one.id}" if orphan and one else ""
