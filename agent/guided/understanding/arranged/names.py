"""What is renamed or reworded, and is named by words: "the thing about the grant", "the crew one, call it …"."""

import re

from agent.guided.understanding.told_whole.places import measure_said, objective_said
from scorecard.models import Scorecard
from tools.language.verbs import is_base_verb

_OF_THE_ONE = re.compile(
    r"^(?:and |then |please )*(?P<said>(?:the|our) [^,;:.]*\b(?:one|objective|goal)\b(?: (?:on|about|of|for) [^,;:.]+)?)[,:]? (?:please )?(?:rename|call|name|retitle|reword) it(?: to| as)? [“\"]?(?P<name>[^“”\",;.]{3,80})[”\"]?[.! ]*$",
    re.IGNORECASE,
)
_RENAMED_BY_WORDS = re.compile(
    r"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so)\b,? )*)(?:rename|call|retitle) (?:the|our|that) (?:thing|one|bit|objective|goal|stuff) (?:about|on|with|for|around|regarding) (?P<what>[^,;:.“”\"]{2,60}?) (?:to|as|into|:) ?[“\"]?(?P<name>[A-Z][^“”\"]{2,80}?)[”\"]?[.! ]*$"
)
_REWORDED_AFTER = re.compile(
    r"^(?P<said>(?:the|our) [^,;:.?]{2,50}?(?:\bone|\bobjective|\bgoal)) (?:feels?|sounds?|reads?|looks?|is|seems?) [^,;:.?\d]{2,40}[,;.–-]+ ?(?:(?:so|and|can you|could you|please|pls)\b,? )*(?:reword|rephrase|rewrite) (?:it|that)\b(?P<so>.*)$",
    re.IGNORECASE,
)
_SO_IT_IS = re.compile(
    r"(?:reword|rephrase|rewrite) (?P<item>[^,;:.]{1,50}?) so (?:that )?(?:it(?:['’]s| is| says| speaks| talks)|it['’]ll be|it) (?:more )?(?:about|of|to do with) [^.;]{2,80}$",
    re.IGNORECASE,
)
""" "Reword C2 so it's about schools visiting": what it shall say is theirs to word."""


def _named_so(match: re.Match[str], card: Scorecard) -> str:
    """An objective where its new name begins with what is done; a measure's name tells what is counted."""
    home = objective_said(match["what"], card)
    measure = measure_said(match["what"], card)
    deed = is_base_verb(match["name"].split()[0].lower())
    return home.id if home and (deed or not measure) else measure.id if measure else ""


def renamed(text: str, card: Scorecard) -> str:
    """The order by the id of what is renamed; "" where nothing is."""
    if (named := _RENAMED_BY_WORDS.match(text)) and (home := _named_so(named, card)):
        return f"{named['before']}rename {home} to “{named['name'].strip()}”"
    return ""


def called_otherwise(text: str, card: Scorecard) -> str:
    """The same of one that is named first: "the crew one, call it …"."""
    if (one := _OF_THE_ONE.match(text)) and (home := objective_said(one["said"], card)):
        return f"Rename {home.id} to “{one['name'].strip()}”"
    return ""


def reworded(text: str) -> str:
    if after := _REWORDED_AFTER.match(text):
        text = f"reword {after['said']}{after['so']}"
    return _SO_IT_IS.sub(lambda m: f"reword {m['item']}", text)
