"""A measure that gives way to another told with its figures: "swap P1a for stock write-offs, 12k now, 5k by 2027".

Read on, the figures would be put on the one that goes.
"""

import re

from agent.guided.understanding.naming import stems
from agent.guided.understanding.told_whole.places import measure_said, objective_said
from scorecard.models import Measure, Scorecard

_FIGURE = r"(?:(?:(?:and|with|we|i|it|a|our)\b ?)*(?:now|currently|today|at|['’]re|is|want(?:ing|s)?|aim(?:ing)?|hop(?:e|ing)|target(?:ing)?|baseline|from|starting)\b)"
_WITH_FIGURES = re.compile(
    rf"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so|also|let['’]?s)\b,? )*)(?:replace|swap|exchange|trade|switch) (?:out )?(?P<old>[^,;:“”\"]{{2,60}}?) (?:by|with|for|to) (?P<name>[“\"][^”\"]{{3,80}}[”\"]|[^,;:“”\"\d]{{3,80}}?)(?P<more>(?:, (?:[€$£]?\d|{_FIGURE})| {_FIGURE})[^;]*)$",
    re.IGNORECASE | re.DOTALL,
)
""" "Swap C2a for stock write-offs, 12k now, 5k by 2027": the figures are the new one's."""
_NUMBER_IN_NAME = re.compile(
    rf"^(?P<do>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so|also|let['’]?s)\b,? )*(?:replace|swap|exchange) )(?:out )?(?P<old>[^,;:“”\"]{{2,60}}?) (?:by|with|for) (?P<name>(?!.*\b{_FIGURE})[a-z](?:(?! (?:at|to|is|by|from) )[^,;:“”\"])*? \d+ [a-z][^,;:“”\"\d]*?)[.! ]*$",
    re.IGNORECASE,
)
""" "Replace P1a with bugs found in the first 30 days": the days are of its name and no target."""
_OF_ONE = re.compile(r"^(?:the |our |its )?(?:one )?(?:measure|kpi|metric|indicator) (?:of|on|for|under|in|at) (?P<of>.+)$|^(?P<of2>.+?)(?:['’]s)? (?:measure|kpi|metric|indicator)$", re.IGNORECASE)  # fmt: skip


def exchanged_with_figures(text: str, card: Scorecard) -> str:
    """The new one with its figures and the old one taken off; asked which where the objective has several. "" where none is."""
    if (said := _NUMBER_IN_NAME.match(text)) and (old := measure_said(said["old"], card)):
        return f"{said['do']}{old.id} with “{said['name'][:1].upper()}{said['name'][1:]}”"
    match = _WITH_FIGURES.match(text)
    if not match or not re.search(r"\d", match["more"]):
        return ""
    of = _OF_ONE.match(match["old"])
    old = measure_said(match["old"], card) or (_of_words(of["of2"], card) if of and of["of2"] else None)
    home = card.objective_of(old.id) if old else objective_said(of["of"] or of["of2"], card) if of else None
    if home is None or not home.measures:
        return ""
    gone = old or (home.measures[0] if len(home.measures) == 1 else None)
    name = match["name"].strip(' “”"')
    added = (
        f"Add a measure called “{name[:1].upper()}{name[1:]}” to {home.id}, {match['more'].lstrip(', ').rstrip(' .')}"
    )
    if gone and gone.owner and "owner" not in match["more"].lower():
        added += f", owner {gone.owner}"
    return f"{added}. Remove {gone.id}" if gone else f"Remove one measure of {home.id}. {added}"


def _of_words(said: str, card: Scorecard) -> Measure | None:
    """ "The releases measure": the only one with that word in its name."""
    wanted = {*stems(re.sub(r"^(?:the|our) ", "", said.strip(), flags=re.IGNORECASE))}
    found = [m for m in card.measures() if wanted and wanted <= {*stems(m.name)}]
    return found[0] if len(found) == 1 else None
