"""Where a measure stands and where it is to be, told in two clauses: "we had 140 dark nights last season, want 90 by summer 2028".

The two figures are of one measure, which the first clause names, so each is put as an order of its own: where it stands is
the baseline, whatever words tell it, and what is wanted is the target. Whose it is may follow.
"""

import re
from datetime import date

from agent.guided.understanding.naming import stems
from agent.guided.understanding.share_told import ShareTold, home_of, share_told
from scorecard.models import Measure, Scorecard
from tools.language.dates import find_dates
from tools.language.quantities import Quantity, find_quantities

_WISH = re.compile(
    r"(?P<cut>\s*(?:[,;.!]|\s[-–—]|—)\s*|\s+(?=(?:and|but|so)\s))"
    r"(?P<wish>(?:(?:and|but|so|then|now|well|really|please|ideally|i think|i guess)[, ]+)*"
    r"(?:(?:(?:i|we)(?:['’]d| would|['’]ll)?|the board|she|he|they)? ?(?:really |all |both |just )*(?:wants?|needs?|like|love|aim(?:ing)?|hope|hoping|go(?:ing)? for|are aiming|['’]re after|are after|after|looking)\b"
    r"|(?:get|bring|take|cut|push|move|drive|knock) (?:it|that|this|them|those)\b|let['’]?s (?:say|aim|go|get|make|call|try|shoot|have|be)\b"
    r"|(?:it |that |this |which |they )?(?:should|ought to|has to|have to|must|needs? to|could) (?:be|come|go|get|drop|fall|rise|hit|reach)\b|(?:the |our )?(?:target|goal|aim)\b|(?:down|up) to\b)"
    r".*)$",
    re.IGNORECASE | re.DOTALL,
)
_ORDERED = re.compile(
    r"\b(?:set|target|baseline|goal|add|remove|record|rename|what if|would|if|should|want|owner|initiative|project|new (?:kpi|measure|objective))\b|\?",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\b(?:in|for|during|of|at the end of) (?:january|february|(?-i:March|May)|april|june|july|august|september|october|november|december|q[1-4])\b|\b(?:week|wk) ?\d", re.IGNORECASE)  # fmt: skip
""" "It was 19 % in October" is a value of October."""
_RELATIVE = re.compile(r"\b(?:half|halve|double|twice|third|times|points?|more than that|less than that|lower than|higher than)\b|\bby \d{1,3}\b", re.IGNORECASE)  # fmt: skip
_AS_OF = re.compile(r"\b(?:(?P<last>last year)|in (?P<year>20\d\d))\b", re.IGNORECASE)
_REST = re.compile(r"(?P<before>.*?)(?P<rest>[,;.]\s*(?:and )?(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:owns|looks after|takes|leads|has) (?:it|that|this)(?: one)?[\s.!]*)$", re.DOTALL)  # fmt: skip
_GENERIC = frozenset({"number", "amount", "share", "score", ""})
_EMPTY = frozenset(
    """s d ll re ve we i had have got has are is was were be been stand stood run ran at about around roughly some last year season month quarter
    week now today current currently moment of the our us per cent percent only just still lose lost get see saw sit and so it that
    this a an in on right present then pa annum each every day time lately far almost nearly over under around ish more less
    than down up from actual honest""".split()
)
_LEAST = 0.5
_LONGEST = 40


def stood_and_wanted(text: str, card: Scorecard, today: date, focus: str = "") -> str:
    """``text`` as a baseline and a target of the measure it names; as it is where it is nothing of the kind."""
    if len(text.split()) > _LONGEST:
        return text
    if share := share_told(text, today):
        return _share_ordered(text, share, card)
    after = _REST.match(text)
    match = _WISH.search(after["before"] if after else text)
    if not match or _ORDERED.search(stood := (after["before"] if after else text)[: match.start()]):
        return text
    wish = match["wish"]
    now, then = one_figure(stood, today), one_figure(wish, today)
    if now is None or then is None or _PERIOD.search(stood) or _RELATIVE.search(wish):
        return text
    measure = measure_of_words(said_words(stood, now), card, focus)
    if measure is None or now.value in _known(measure) or _says_more(wish, then, today):
        return text
    if (now.unit == "%") != (measure.unit == "%") and not takes_a_unit(measure, now):
        return text
    orders = []
    if now.unit == "%" and measure.unit != "%":
        orders.append(f"Set the unit of {measure.id} to %")
    unit = " %" if now.unit == "%" else ""
    orders.append(f"Set the baseline of {measure.id} to {now.value:g}{unit}{_as_of(stood, today)}")
    due = find_dates(wish, today)
    by = f" by {due[0].day:%-d %B %Y}" if due else ""
    orders.append(f"Set the target of {measure.id} to {then.value:g}{unit}{by}")
    if after:
        orders.append(f"{after['who']} owns {measure.id}")
    return ". ".join(orders)


def _share_ordered(text: str, share: ShareTold, card: Scorecard) -> str:
    """A share is set on the measure that says the same of them; else the text is left, to be asked about."""
    measure = home_of(share, card)
    if measure is None or {share.now, share.want} & _known(measure):
        return text
    unit = measure.unit == "%" or takes_a_unit(measure, Quantity(share.now, None, "%", "absolute", 0, 0, ""))
    if not unit:
        return text
    orders = [f"Set the unit of {measure.id} to %"] if measure.unit != "%" else []
    by = f" by {share.due:%-d %B %Y}" if share.due else ""
    orders += [
        f"Set the baseline of {measure.id} to {share.now:g} %",
        f"Set the target of {measure.id} to {share.want:g} %{by}",
    ]
    return ". ".join(orders)


def stood_of_nothing_here(text: str, card: Scorecard, today: date) -> str:
    """What the first of two such clauses speaks of, where hardly a word of it is of an item; "" else."""
    if share := share_told(text, today):
        return "" if home_of(share, card) else share.name
    match = _WISH.search(text) if len(text.split()) <= _LONGEST and not text.rstrip().endswith("?") else None
    stood = text[: match.start()] if match else ""
    now, then = (one_figure(stood, today), one_figure(match["wish"], today)) if match else (None, None)
    if now is None or then is None or _ORDERED.search(stood) or _PERIOD.search(stood) or _LAST.search(stood):
        return ""
    said = {*said_words(stood, now)}
    homes = [
        len(said & {*stems(f"{o.id} {o.name} {o.provenance.words}")}) / len(said) for o in card.objectives() if said
    ]
    fits = [_fit(said, m, card)[0] for m in card.measures() if said]
    if not said or max([*homes, *fits], default=0) > _LEAST:
        return ""
    words = _LEADS_ON.sub(" ", f"{stood[: now.start]} {stood[now.end :]}")
    return re.sub(r"\s+", " ", words).strip(" ,.–-")


_LAST = re.compile(
    r"\b(?:last|this|past) (?:week|month|quarter|wk|wek)\b|\b(?:first|second|third|other|one)\b", re.IGNORECASE
)
_LEADS_ON = re.compile(
    r"^\W*(?:(?:and|so|but|oh)\b,? )*(?:(?:we|i|they)(?: currently| now| only)? (?:get|got|have|had|see|saw|do|did|make|made|take|took|lose|lost|are at|were at)\b)?|\s+(?:is|are|was|were|covers?|lasts?|takes?|stands? at|stood at|runs? at)\s*(?=$|last|now|today|at|\s)|\b(?:last year|now|today|currently|at the moment)\b",
    re.IGNORECASE,
)


def one_figure(text: str, today: date) -> Quantity | None:
    found = find_quantities(text, find_dates(text, today))
    return found[0] if len(found) == 1 and found[0].relation == "absolute" and found[0].upper is None else None


def said_words(stood: str, figure: Quantity | None) -> list[str]:
    """The stems of the words that may be of a measure's name, without the figure."""
    said = f"{stood[: figure.start]} {stood[figure.end :]}" if figure else stood
    return [s for s in dict.fromkeys(stems(_AS_OF.sub(" ", said))) if s not in _EMPTY and not s.isdigit()]


def measure_of_words(said: list[str], card: Scorecard, focus: str) -> Measure | None:
    """The one measure that at least half of the words are of; with no words, the one spoken of."""
    if not said:
        objective = card.objective(focus)
        return card.measure(focus) or (objective.measures[0] if objective and len(objective.measures) == 1 else None)
    fits = {m.id: _fit({*said}, m, card) for m in card.measures()}
    best = max(fits.values(), default=(0.0, 0.0))
    meant = [m for m in card.measures() if fits[m.id] == best]
    return meant[0] if best[0] >= _LEAST and len(meant) == 1 else None


def _fit(said: set[str], measure: Measure, card: Scorecard) -> tuple[float, float]:
    """How many of the words are of it, and how much of its name they are; the first of an objective goes by its words too."""
    objective = card.objective_of(measure.id)
    own = {*stems(measure.name)}
    if measure.id.lower() in said:
        return 1.0, 1.0
    known = set(own)
    if objective and objective.measures[:1] == [measure]:
        known |= {*stems(objective.name), *stems(objective.provenance.words)}
    return len(said & known) / len(said), len(said & own) / max(len(own), 1)


def takes_a_unit(measure: Measure, figure: Quantity) -> bool:
    """Whether the measure has no values yet, so that what it is counted in can still be told: a share, not a number."""
    return (
        figure.unit == "%"
        and (measure.unit in _GENERIC or measure.unit == measure.name.split()[-1].lower())
        and not (measure.baseline or measure.targets or measure.actuals)
    )


def _known(measure: Measure) -> set[float]:
    """The values it has: "3 % is thin, let's say 4" speaks of one of them, and tells no other."""
    told = [t.value for t in measure.targets] + [a.value for a in measure.actuals]
    return {*told, *([measure.baseline.value] if measure.baseline else [])}


def _says_more(wish: str, figure: Quantity, today: date) -> bool:
    """Whether something else is told behind what is wanted: "goal 20 %, reported quarterly"."""
    ends = max([figure.end, *(d.end for d in find_dates(wish, today))])
    return bool(re.search(r"[^\W\d_]{2,}(?:\W+[^\W\d_]+){1,}", _COURTESY.sub("", wish[ends:])))


_COURTESY = re.compile(r"\b(?:please|pls|thanks|thank you|if possible|or so|at (?:the )?(?:most|least|latest)|max(?:imum)?|per cent|percent|or (?:less|more|lower|better|under))\b", re.IGNORECASE)  # fmt: skip


def _as_of(stood: str, today: date) -> str:
    match = _AS_OF.search(stood)
    year = (today.year - 1 if match["last"] else int(match["year"])) if match else 0
    return f" as of 31 December {year}" if year and year < today.year else ""
