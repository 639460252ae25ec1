"""A name that does not please: two or three concrete ones are offered, or the user says what it should be."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in, name_of
from agent.guided.understanding.naming import by_meaning
from agent.guided.understanding.outcome import NotMineError, Option
from agent.guided.understanding.work import Work
from agent.texts import phrase
from knowledge.library import library
from scorecard.edits import Edit
from scorecard.models import Objective

_COMPLAINT = re.compile(
    r"\b(?:too|a bit|quite|rather|so|very|really|pretty|kind of|sort of|somewhat|still|way too) (?:\w+ )?(?:vague|long|wordy|generic|unclear|broad|technical|fuzzy|abstract|clumsy|complicated|short|soft|woolly|weak|bland|boring|breathless|unspecific|general|confusing|cryptic|awkward|big|narrow|fluffy|jargony)\b"
    r"|\b(?:is|sounds|reads|feels|seems|looks) (?:\w+ )?(?:vague|wordy|generic|unclear|fuzzy|abstract|clumsy|confusing|cryptic|awkward|jargon|buzzword\w*|meaningless|corporate|odd|strange|weird|wrong|off|like (?:jargon|a slogan|everyone else))\b"
    r"|\b(?:don't|do not|doesn't|not) (?:really )?(?:like|love|sound|get|understand)\b.*\b(?:wording|name|phrasing|sounds?|right|it)\b"
    r"|\b(?:could|might|would) (?:stand|be) in any\b|\bnobody (?:understands|gets)\b|\bsays nothing\b|\bwhat does .* even mean\b"
)
_REQUEST = re.compile(
    r"\b(?:make|get|have|need|want)\b.*\b(?:shorter|clearer|crisper|sharper|punchier|simpler|more (?:specific|concrete|precise|ambitious|measurable)|less (?:vague|generic|wordy|abstract)|better (?:name|wording|worded))\b"
    r"|^(?:reword|rephrase|rewrite|sharpen|shorten|simplify|clarify|tighten|polish|improve the (?:wording|name)(?: of)?)\b(?!.*\b(?:to|as|into)\b)"
    r"|\b(?:better|another|different|other|catchier|shorter) (?:name|wording|phrasing|words|title|formulation)s?\b"
)
_MOST = 3
_LONGEST = 4
_NEAR = 0.3
_SLOT = re.compile(r"\{(\w+)\}")


def read(clause: Clause, work: Work) -> list[Edit]:
    text = clause.text.lower()
    if set(clause.fields) - {"name", "description"}:
        raise NotMineError  # "the target is wrong" speaks of no name
    if (
        not (_COMPLAINT.search(text) or _REQUEST.search(text) or _ALL_NAMES.search(text))
        or clause.of("quote")
        or clause.of("number")
    ):
        raise NotMineError
    if clause.last < len(clause.whole.tokens) - 2 or ":" in clause.body:
        raise NotMineError
    spans = [s for s in items_in(clause) if s.value.sure]
    if not items_in(clause) and _ALL_NAMES.search(text):
        return _longest(work)
    if not spans or re.search(r"\b(?:measure|kpi|metric|indicator)\b.*\b(?:for|instead|swap)\b", text):
        raise NotMineError
    item = work.one(spans[0])
    options = [Option(n, n) for n in proposals(work, item)]
    question = phrase("reword_ask" if options else "reword_open", item=work.label(item))
    name = work.ask(f"name {item}", question, options, open_=True)
    return [work.update(item, name=name_of(name))]


_ALL_NAMES = re.compile(
    r"\b(?:shorten|simplify|sharpen|polish|tighten|trim|clarify)\b (?:all |some of |a few of )?(?:the |our |these |those )?(?:\w+ )?(?:names|titles|wordings?|objectives|goals)\b"
    r"|\b(?:names|titles|objectives) (?:are|sound|read) (?:all |mostly |far |much )?too (?:long|wordy|clumsy|complicated)\b|\b(?:shorter|simpler|crisper) (?:names|titles)\b"
)


def _longest(work: Work) -> list[Edit]:
    """ "Can you shorten the names?": one at a time, those with the most words first."""
    long = sorted(work.scorecard.objectives(), key=lambda o: -len(o.name))[:_LONGEST]
    if not long:
        raise NotMineError
    item = work.ask("name which", phrase("shorten_which"), [Option(o.id, f"{o.id} {o.name}") for o in long], open_=True)
    item = item.strip(" .!").split(" ")[0].upper()
    if work.scorecard.objective(item) is None:
        raise NotMineError
    options = [Option(n, n) for n in proposals(work, item)]
    name = work.ask(f"name {item}", phrase("reword_ask" if options else "reword_open", item=work.label(item)), options, open_=True)  # fmt: skip
    return [work.update(item, name=name_of(name))]


def proposals(work: Work, item_id: str) -> list[str]:
    """Names of the library near in meaning, and the name itself cut to its core."""
    item = work.refs.get(item_id)
    if item is None:
        return []
    taken = {i.name.lower() for i in work.refs.items()}
    entries = library().objectives if isinstance(item, Objective) else library().measures
    home = work.scorecard.perspective_of(item.id)
    here = [e for e in entries.values() if home is None or getattr(e, "perspective", home.id) == home.id]
    words = library().sector(work.scorecard.organization.sector_id).vocabulary
    near = by_meaning(item.name, here, _MOST)
    fitting = [_SLOT.sub(lambda m: words.get(m[1], m[1]), entries[c.item].name) for c in near if c.score >= _NEAR]
    found = [*_shortened(item.name), *fitting]
    return [n for n in dict.fromkeys(found) if n.lower() not in taken][:_MOST]


def _shortened(name: str) -> list[str]:
    core = re.split(r",| (?:and|by|through|while|so that|in order to|across|with|for|whenever)\b", name)[0].strip()
    return [core] if 2 <= len(core.split()) < len(name.split()) else []
