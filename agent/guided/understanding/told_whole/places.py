"""The perspective or the objective that words of a place speak of: "the team part", "the one on complaints"."""

import re

from agent.guided.understanding.known import known_of
from agent.guided.understanding.naming import stems
from scorecard.models import Measure, Objective, Scorecard

ID = r"(?:[A-Za-z]\d{1,2})"
IT = r"(?:it|this|that|this one|that one)"
_AREA = re.compile(r"\s+(?:perspective|part|side|section|area|bit|block|corner|box|bucket|ones)$", re.IGNORECASE)
_OF_THE_ONE = re.compile(
    r"^(?:the |our )?(?:(?:one|objective|goal)s? (?:on|about|for|of|with|around) (?:the |our )?(?P<on>.+)|(?P<of>.+?)(?: (?:one|objective|goal))?)$",
    re.IGNORECASE,
)
_SAYS_NOTHING = frozenset("the our a an one objective goal of and for to on".split())


_LETTER = re.compile(r"(?:the )?(?:perspective )?(?P<letter>[a-z])(?: perspective)?", re.IGNORECASE)


def perspective(said: str, card: Scorecard) -> str:
    """The name of the perspective that the words are of; "" where they are of none."""
    if lettered := _LETTER.fullmatch(said.strip(" ,.")):
        return next((p.name for p in card.perspectives if p.letter == lettered["letter"].upper()), "")
    said = _AREA.sub("", said.strip(" ,.")).removeprefix("the ").removeprefix("our ").replace(" and ", " & ")
    words = known_of(card).perspectives
    id_ = words.get(said.lower()) or words.get(said.lower().removesuffix("s"))
    return next(
        (p.name for p in card.perspectives if p.id == id_ or p.name.lower().replace(" and ", " & ") == said.lower()), ""
    )


def objective_said(said: str, card: Scorecard) -> Objective | None:
    """The one objective that the words are of, by id, by name, or by words that only it and its measures have."""
    said = said.strip(" ,.“”\"'")
    if re.fullmatch(ID, said):
        return card.objective(said.upper())
    match = _OF_THE_ONE.match(said)
    bare = (match["on"] or match["of"]) if match else said
    named = [o for o in card.objectives() if o.name.lower() in (said.lower(), bare.lower())]
    if named:
        return named[0]
    wanted = {*stems(bare)} - _SAYS_NOTHING
    if not wanted or len(bare.split()) > _LONGEST:
        return None
    for hay in (
        lambda o: o.name,
        lambda o: f"{o.name} {o.provenance.words}",  # people call it as they told it: "the full lessons one"
        lambda o: f"{o.name} {' '.join(m.name for m in o.measures)}",
    ):
        found = [o for o in card.objectives() if wanted <= {*stems(hay(o))}]
        if found:
            return found[0] if len(found) == 1 else None
    return None


_LONGEST = 9


def item_id(said: str) -> str:
    """An id as the scorecard writes it: "c2A" is C2a."""
    return said[:1].upper() + said[1:].lower()


def place_of(said: str, kind: str, card: Scorecard) -> str:
    """Where something of the kind can go by these words: a perspective, an objective's id, "it"; "" where to neither."""
    said = said.strip(" ,")
    if re.fullmatch(IT, said, re.IGNORECASE):
        return "it"
    if re.fullmatch(ID, said):
        return said.upper() if card.objective(said.upper()) else ""
    if kind == "objective":
        home = perspective(said, card)
        return f"{home} perspective" if home else ""
    objective = objective_said(said, card)
    return objective.id if objective else ""


def measure_said(said: str, card: Scorecard) -> Measure | None:
    """The one measure that the words name, by its id, whole or with words that only it has."""
    said = said.strip(" ,.“”\"'").lower()
    if re.fullmatch(r"[a-z]\d{1,2}[a-z]", said):
        return card.measure(item_id(said))
    named = [m for m in card.measures() if m.name.lower() == said]
    if named:
        return named[0] if len(named) == 1 else None
    wanted = {*stems(said)}
    found = [m for m in card.measures() if wanted <= {*stems(m.name)}] if len(wanted) > 1 else []
    return found[0] if len(found) == 1 else None


_THE_ONE = re.compile(
    r"\b(?:the|our) (?P<x>(?!(?:the|our|to)\b)[\w’'&-]+(?: (?!(?:the|our|to)\b)[\w’'&-]+){0,4}?) (?:objective|goal|one)\b|\b(?:the|our) (?:one|objective|goal) (?:about|on|for|with|of|regarding) (?:the |our )?(?P<on>[\w’'&-]+(?: [\w’'&-]+){0,5}?)(?=\s+(?:(?:needs?|gets?|should|shall|could|must|has|is|wants?|lacks?|to|would|as|an?|the|back|goes|belongs|because|since|given|and|please|instead|again)\b|(?-i:[A-Z][a-z]))|[,:.;!?]|\s*$)",
    re.IGNORECASE,
)
_POINTS = frozenset(
    "new next same first second third fourth last other following whole main only old latter former big".split()
)


_OF_A_WHOLE = re.compile(
    r"^\W*(?:(?:please|pls|also|and|then|ok|can you|could you|let['’]s)\b,? )*(?:rename|call|retitle|(?:change|set) the (?:title|name|wording)|remove|delete|drop|take out|scrap|cut|kill|bin|get rid of|give)\b",
    re.IGNORECASE,
)
""" "Scrap the off-peak one": objectives get names and are taken out, a figure would be a measure's."""
_SAYS_WHAT = re.compile(r"\b(?:objective|goal)\b", re.IGNORECASE)


def objectives_by_id(said: str, card: Scorecard) -> str:
    """The same where the words say that it is an objective: "the one about leaks" may be a measure."""

    any_one = bool(_OF_A_WHOLE.match(said)) and not re.search(r"(?<![A-Za-z])\d", said)

    def named(match: re.Match[str]) -> str:
        return by_id(match[0], card) if any_one or _SAYS_WHAT.search(match[0]) else match[0]

    quoted = [m.span() for m in _QUOTED.finditer(said)]
    return _THE_ONE.sub(lambda m: m[0] if any(a < m.start() < b for a, b in quoted) else named(m), said)


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def _others_called_so(words: str, home: Objective, card: Scorecard) -> bool:
    """Whether "the systems one" may be a measure or an initiative as well as the objective."""
    wanted = {*stems(words)}
    own = {m.id for m in home.measures}
    others = [m.name for m in card.measures() if m.id not in own] + [n.name for n in card.initiatives()]
    return any(wanted <= {*stems(name)} for name in others)


def by_id(said: str, card: Scorecard) -> str:
    """The words with the objectives they name by their ids: "the keep instructors one", "the one about leaks", or the whole name."""
    low = said.lower()
    for objective in sorted(card.objectives(), key=lambda o: -len(o.name)):
        if " " in objective.name and objective.name.lower() in low:  # a pattern for each would cost more than it finds
            said = re.sub(
                rf"(?<![\w“\"]){re.escape(objective.name)}(?![\w”\"])", objective.id, said, flags=re.IGNORECASE
            )

    def named(match: re.Match[str]) -> str:
        words = match["x"] or match["on"]
        home = None if {*words.lower().split()} <= _POINTS else objective_said(words, card)
        if home and not _SAYS_WHAT.search(match[0]) and _others_called_so(words, home, card):
            return match[0]
        return home.id if home else match[0]

    return _THE_ONE.sub(named, said)
