"""The value recorded last put right in a sentence of its own: "that was the plan figure, the real one is 26.5", "it belongs to September".

After a red value it is asked what happened; what says that the value itself is wrong is no answer to that.
"""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.people import people_of
from agent.guided.understanding.periods import is_over, period_in
from agent.guided.understanding.tokens import mended
from agent.guided.understanding.values import converted, scale_of
from scorecard.edits import Edit, RecordActual, Restore
from scorecard.models import Measure, Scorecard
from scorecard.periods import closing

_WRONG = re.compile(
    r"\b(?:no|nope|nah|sorry|oops|whoops|ouch|wait|hang on|hold on|actually|correction|correct\w*|typo|slip\w*|mis(?:take|taken|read|typed|heard|took|counted|placed)|wrong(?:ly)?|mix(?:ed)?[ -]?up|error|(?:scratch|scrap|strike|forget) (?:that|it|this)"
    r"|back to|put .* back|too (?:much|many|high|low|little|few)|should(?:['’]ve| have)?(?: be| been| read)|(?:real|right|true|correct|proper|final|actual) (?:one|figure|number|value|count|reading)|i meant?|make (?:that|it)"
    r"|(?:can['’]?t|cannot|isn['’]?t|wasn['’]?t|not) (?:be )?(?:right|that|it|true|what)|recount\w*|re-?check\w*|counted|plan(?:ned)?|budget(?:ed)?|estimate\w*|provisional|preliminary|forecast|says?|said|reckons?|instead|rather)\b",
    re.IGNORECASE,
)
"""Marks of what is wrong with a value, or of somebody else's count."""
_PLAIN = frozenset(
    "it its it's it’s is was were are that this the a an should be been have has had read made make put set say correct corrected change changed record take back to at as of for in i mean meant we you no nope nah sorry oops wait actually just only really now please pls again there then one one's one’s ones figure number value count reading total result real right true correct proper final actual and but rather instead so better says said counted counts count measured reported reports what not typo correction scratch strike scrap forget my mistake hang hold on yes ok okay well hm hmm restore reinstate revert reset kindly after all earlier previous former old first original".split()
)
_SAYS = re.compile(
    r"^\W*(?:(?:and|but|so|no|sorry) )*(?:the |our |mr\.? |mrs\.? |ms\.? )?[\w-]+(?: [\w-]+)?(?: (?:now|just|has|have|only|since))* (?:says?|said|counted|counts|measured|reports?|reported|has|have|reckons?|got|found|shows?|gives?) ",
    re.IGNORECASE,
)
""" "Rosa has counted 89", "the till shows 26.5": whose figure it is."""
_OF_THEIRS = re.compile(r"\b(?:is|was) what (?:the |our )?[\w-]+(?: [\w-]+)? (?:has|have|says?|said|counted|got|reports?|reported|shows?)\b", re.IGNORECASE)  # fmt: skip
_CUT = re.compile(r"\s*(?:[;:!?]|,(?!\d)|\.(?!\d)|\s[–—-]\s|\b(?:because|since|so)\b)\s*", re.IGNORECASE)
_BELONGS = re.compile(
    r"^(?:(?:it|that|this|the (?:value|figure|number|one|value there))(?:['’]s)?|(?:belongs?|goes|was|is)) ?(?:(?:is|was|belongs?|goes|go|should|have|been|be|must|meant|really|actually|of course|only|just) )*(?:for |to |in |into |under |of |from )?(?:the )?(?P<when>[\w ]{2,20}?)(?:['’]s(?: (?:value|figure|number|one|result))?| (?:value|figure|number|one|result))?(?: (?:instead|please|then|of course|actually))*$",
    re.IGNORECASE,
)
_A_PERIOD = re.compile(r"(?:week \d\d?|w\d\d?|q[1-4]|h[12]|(?:the )?(?:last|first|second|third|fourth|previous) (?:week|month|quarter|half[ -]year|half)|[a-z]{3,9}|20\d\d)(?: (?:of )?20\d\d)?", re.IGNORECASE)  # fmt: skip
_NO = re.compile(r"^\W*(?:no|nope|nah) (?=[€$£]?\d)", re.IGNORECASE)
""" "No 90.4" takes back what was told, and is no number 90."""
_LONGEST = 25
_OF_ITS_SIZE = 2
"""A figure that is more or less than the last by more than so many times is another, where nothing says that one was wrong."""


def value_put_right(
    text: str, last: Sequence[Edit], before: Scorecard | None, version: int, scorecard: Scorecard, today: date
) -> Understanding | None:
    """The value as it is to be; None where the message does not say that it was wrong.

    ``before`` is what stood before the last edits, where the value may be taken out of its period.
    """
    edit = last[0] if len(last) == 1 else None
    measure = scorecard.measure(edit.measure) if isinstance(edit, RecordActual) else None
    if not isinstance(edit, RecordActual) or measure is None or len(text.split()) > _LONGEST or text.endswith("?"):
        return None
    text = _NO.sub("no, ", mended(text, known_of(scorecard).names.vocabulary))
    return _another_value(text, edit, measure, scorecard, today) or _another_period(
        text, edit, measure, before, version, today
    )


def _another_value(
    text: str, edit: RecordActual, measure: Measure, scorecard: Scorecard, today: date
) -> Understanding | None:
    clauses = [c for c in _CUT.split(text) if c.strip()]
    told = [(c, f) for c in clauses for f in _figures(c, scorecard, today) if converted(f, measure) != edit.value]
    if len(told) != 1:
        return None
    clause, figure = told[0]
    value = converted(figure, measure)
    value *= 1 if figure.unit else scale_of(value, edit.value)
    if figure.relation != "absolute" or not _only_a_value(clause, measure, scorecard, today):
        return None
    near = bool(edit.value) and 1 / _OF_ITS_SIZE <= abs(value / edit.value) <= _OF_ITS_SIZE
    if not (_WRONG.search(text) or (near and len(clauses) == 1)):
        return None
    return Understanding(edits=[RecordActual(measure=measure.id, period=edit.period, value=value)])


def _figures(words: str, scorecard: Scorecard, today: date) -> list[Figure]:
    spans = annotate(words, known_of(scorecard), today).spans
    return [s.value for s in spans if s.kind == "number"]


def _only_a_value(clause: str, measure: Measure, scorecard: Scorecard, today: date) -> bool:
    """Whether it says nothing but which value it is, and whose: "we lost 25 pallets" tells of something else."""
    found = annotate(_OF_THEIRS.sub("", _SAYS.sub("", clause)), known_of(scorecard), today)
    own = {measure.id.lower(), *re.findall(r"[a-z]+", f"{measure.name} {measure.unit}".lower())}
    plain = _PLAIN | own | people_of(scorecard)
    held = {n for s in found.spans if s.kind == "number" for n in range(s.first, s.last)}
    return all(t.low in plain or not t.low[0].isalpha() for n, t in enumerate(found.tokens) if n not in held)


def _another_period(
    text: str, edit: RecordActual, measure: Measure, before: Scorecard | None, version: int, today: date
) -> Understanding | None:
    """ "That was September's": the same value of the period that is named, and what stood in the other one again."""
    whens = [m["when"] for c in _CUT.split(text) if (m := _BELONGS.match(c.strip(" .")))]
    named = [w for w in whens if _A_PERIOD.fullmatch(w) and period_in(w, today)]
    if before is None or len(named) != 1:
        return None
    period = closing(period_in(named[0], today), measure.frequency)
    if period == edit.period or not is_over(period, today):
        return None
    back = Restore(version=version, content=before.model_dump(mode="json"))
    return Understanding(edits=[back, edit.model_copy(update={"period": period, "note": ""})])
