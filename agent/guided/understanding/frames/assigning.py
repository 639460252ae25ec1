"""Who owns what, in whatever order it is said: an item, a person, and a word of giving or having."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in, plainest
from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.frames.slots import line_with, unexplained
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError
from agent.guided.understanding.people import known_people, persons
from agent.guided.understanding.spans import Span
from agent.guided.understanding.tokens import is_english
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit

_WORDS = (
    r"own(?:s|er|ers|ed|ership|ing)?|responsib(?:le|ility|ilities)|accountab(?:le|ility)|in charge|takes?|taking|took|taken|over|on|care"
    r"|look(?:s|ing)? after|lead(?:s|ing)?|led|runs?|running|handles?|handling|hands?|handed|handing|gives?|given|giving|gave|gets?|getting"
    r"|assign(?:s|ed|ment)?|reassign(?:ed)?|allocate[sd]?|entrust(?:s|ed)?|delegate[sd]?|transfer(?:s|red)?|pass(?:es|ed)?|appoint(?:s|ed)?"
    r"|nominate[sd]?|designate[sd]?|named?|names|belongs?|goes|job|task|baby|duty|business|remit|hands of|behind|somebody|someone|anybody|anyone|nobody|puts?"
    r"|down|against|replaces?|replaced|instead|rather|set|make|makes|change[sd]?|switch|update|use|add|move[sd]?|person|point|contact"
    r"|manages?|managed|managing|drives?|driving|champions?|sponsors?|steps? in|stands?|sits?|lies|rests|up|does|become|becomes|became"
    r"|stick|next|who'll|whom|got|pick(?:ed|s)?|choose|chosen|chose|wish|under|covers?|cover(?:ed|ing)|carr(?:y|ies|ied)|answerable|answers?|natural|oversees?|supervises?|says?|hat|beside|alongside|from now|henceforth|new"
    r"|watch(?:es)?|keeps? an eye|perfect|ideal|act|acts|acting|serves?|serving|remove[sd]?|everything|whatever|off|one|right|man|woman|missing|lacks?|vacant|open|free|without|position|role|lead person|declare[d]?|mark|list(?:ed)?|enter|note|noted|instruct(?:ed)?"
)
_CUE = re.compile(
    r"\btak\w+ <W\d+> off\b|\bremove <W\d+> (?:from|as)\b|<W\d+> 's the (?:right |best )?(?:one|person|man|woman) for|<W\d+> 's <I\d+> for <I|\b(?:own(?:s|er|ed|ership|ing)?|responsib\w+|accountab\w+|in charge|takes? (?:over|on|care)|taking (?:over|on|care)|looks? after|looking after"
    r"|lead(?:s|ing)?|led by|runs?|run by|running|handl\w+|hand(?:s|ed|ing)?|giv\w+|gets?|assign\w*|reassign\w*|allocat\w+|entrust\w*|delegat\w+|transfer\w*"
    r"|pass(?:es|ed)?|appoint\w*|nominat\w+|belongs? to|go(?:es)? to|is up to|replace|manage[sd]?|become[s]?|job|task|baby|remit|answerable|cover(?:s|ing)?|carr(?:y|ies)|choose|pick|oversees?|supervises?|watch(?:es)?|keeps? an eye)\b"
    r"|\bgot <I|<W\d+> 's <F\d+>|\bunder (?:the |our )?<W|<W\d+> instead of <W|<F\d+>|\b(?:needs?|wants?) (?:somebody|someone)\b|\bput\b.*<W\d+>.*\b(?:on|down|against|for|behind|in)\b|\btakes? <I|<I\d+> 's <W|<W\d+>(?: 's)? (?:for|on|has|have|gets|takes|does) |<I\d+>(?: is| are| should be| must be| shall be| will be)? <W\d+> 's"
    r"|<I\d+>(?: ,)?(?: :| ->| →| =| -| to| by| with| ,| for)+ (?:the |our )?<W\d+>|<W\d+>(?: :| ->| →| =| -)+ <I|\binstead of <W|<W\d+> (?:is|would be) (?:much )?(?:better|best|right|good|perfect|ideal) (?:for|on|with) (?:the )?<I|\b(?:have|let|make) <W|<W\d+> (?:can|could|will|should|must|may|might|to)(?: really| now| also| just)* (?:have|take|get|do)|<W\d+> took|\bput <W\d+> (?:there|in|down)\b"
)
_MARKS = re.compile(r" (?:->|→|=|:|-) ")
_OLD = re.compile(r"\b(?:no longer|from|instead of|rather than|and not|not(?: be)?|replace|replaces|replacing|remove) (?:the |our )?(<W\d+>)|\btak\w+ (<W\d+>) off\b|(<W\d+>) (?:is off|no longer|won't|doesn't|leaves|left|is leaving)\b")  # fmt: skip
_KEEPS = re.compile(r"\b(?:keeps?|stays? with|remains? with|still)\b")
_UNOWNED = re.compile(
    r"\b(?:no|without(?: an?)?|lacks?(?: an?)?|lacking(?: an?)?|miss(?:es|ing)(?: an?)?) (?:<F\d+>|owners?\b)"
)
"""``everything in Staff & Systems that has no owner yet``: what has one keeps it."""
_EVERYTHING = re.compile(r"\b(?:everything|all|whatever)(?: that| which| of what)? (?P<of><W\d+>)(?: 's)?(?: \w+)?? (?:owns?|has|have|had|leads?|does|is)\b|\b(?:everything|all) (?:of |from )(?P<from><W\d+>)|(?P<pos><W\d+>) 's (?:objectives|measures|items|things|kpis|stuff)")  # fmt: skip


def certain(clause: Clause, work: Work) -> list[Edit]:
    """Read before anything else: the person is beyond doubt and every word is explained."""
    return _read(clause, work, sure=True)


def read(clause: Clause, work: Work) -> list[Edit]:
    return _read(clause, work, sure=False)


def _read(clause: Clause, work: Work, *, sure: bool) -> list[Edit]:
    if clause.of("number") or clause.of("quote") or clause.mood == "hands off":
        raise NotMineError
    found = persons(clause, work, sure=sure)
    if not found or any(f not in ("owner", "name") for f in clause.fields):
        raise NotMineError
    line, text = line_with(clause, found)
    body = (
        text[clause.start :]
        if len(text) > clause.start and line.text.startswith(clause.line.text[: clause.start])
        else text
    )
    terse = re.fullmatch(
        r"(?:the |our )?<I\d+>(?: ,)? (?:the |our )?<W\d+>|<W\d+>(?: :| ,| -)? (?:the |our )?<I\d+>", body
    )
    if terse or re.fullmatch(r"(?:the |our )?<I\d+>(?: ?(?::|->|→|=|-|,))+ <W\d+>", body):
        plain = " " not in str(found[0].value) and is_english(str(found[0].value).lower())
        if plain and str(found[0].value).lower() not in known_people(work):
            raise NotMineError
    told = re.sub(_MARKS, " ", body)
    if (
        _CUE.search(body)
        and not _CUE.search(told)
        and not re.fullmatch(
            r"(?:the |our )?<I\d+>(?: ?(?::|->|→|=|-|,|to|by|with|for))+ (?:the |our )?<W\d+>|<W\d+>(?: ?(?::|->|→|=|-))+ (?:the |our )?<I\d+>",
            body,
        )
        and re.search(r"->|→|=", body)
    ):
        raise NotMineError
    asked = work.field == "owner" and not clause.groups - {"set", "own", "add"}
    left = unexplained(body, _WORDS)
    going_on = bool(clause.joint) and work.frame == "owner" and not items_in(clause) and len(left) < 2
    if not (_CUE.search(body) or terse or asked) or (left and not going_on):
        raise NotMineError
    if clause.enum("frequency") or any(s.text for s in clause.sides):
        raise NotMineError
    if match := _EVERYTHING.search(body):
        return _everything(work, line, body, next(g for g in match.groups() if g))
    return _assigned(clause, work, line, body, found)


def _assigned(clause: Clause, work: Work, line: Line, body: str, found: list[Span]) -> list[Edit]:
    if pairs := _paired(body):
        work.frame = "owner"
        return [work.update(i, owner=_named(str(line.span(who).value), work)) for items, who in pairs for i in work.many([line.span(m) for m in items])]  # fmt: skip
    old = {next(g for g in m.groups() if g) for m in _OLD.finditer(body)}
    marks = re.findall(r"<W\d+>", body)
    new = [m for m in marks if m not in old]
    if len(new) == 2 and _hands_over(clause, work, line, new):
        new = new[1:]
    elif (
        len(new) == 2
        and not _EITHER.search(body)
        and (to := re.search(r"\b(?:to|by|with) (?:the |our )?(<W\d+>)", body))
    ):
        new = [to[1]]
    spans = [s for s in items_in(clause) if s in line.spans]
    if not spans and not _about_focus(clause, work, body):
        return _whose(work, line, body, new)
    certain_ones = [s for s in spans if s.value.sure or s.value.clear_any]
    ids = work.many(certain_ones or plainest(clause, spans)) if spans else _meant(clause, work)
    ids = [objective_of(i, s, clause, work) for i, s in zip(ids, spans, strict=True)] if len(ids) == len(spans) else ids
    if _UNOWNED.search(body):
        unowned = {i.id for i in work.refs.items() if not i.owner}
        ids = [i for i in ids if i in unowned]
    work.frame = "owner"
    if _KEEPS.search(body) and len(new) == 1 and not old:
        return []
    if not new:
        return [work.update(i, owner="") for i in ids]
    who = _who(work, line, body, new, ids)
    return [work.update(i, owner=who) for i in ids]


_PAIR = re.compile(
    r"(?P<items>(?:(?:the |our )?<I\d+>(?: ,| and| &)* )+)(?:over )?(?:to|:|->|→|=) (?:the |our )?(?P<who><W\d+>)"
)


def _paired(body: str) -> list[tuple[list[str], str]]:
    """ "Complaints to Piet, and satisfaction and shifts to Yasmin": each with who is named after it; all of them, or none."""
    pairs = [(re.findall(r"<I\d+>", m["items"]), m["who"]) for m in _PAIR.finditer(body)]
    said = sum(len(items) + 1 for items, _ in pairs)
    return pairs if len(pairs) > 1 and said == len(re.findall(r"<[IW]\d+>", body)) else []


def objective_of(item: str, span: Span, clause: Clause, work: Work) -> str:
    """Who is given "the business one" is given the objective, where its measure only has the same word."""
    holder = work.scorecard.objective_of(item)
    plain = span.value.how == "name" and clause.whole.tokens[span.last - 1].low in ("one", "thing", "stuff")
    return holder.id if holder and plain and any(c.item == holder.id for c in span.value.candidates) else item


def _hands_over(clause: Clause, work: Work, line: Line, new: list[str]) -> bool:
    """ "Ben's handing N2 over to Mai": the first of two persons is the one who owns it now."""
    first = set(re.findall(r"[^\W\d_]+", str(line.span(new[0]).value).lower()))
    named = [c.item for s in items_in(clause) for c in s.value.candidates[:1]]
    owners = [getattr(work.refs.get(i), "owner", "").lower().split() for i in named]
    return bool(first) and any(first <= set(o) for o in owners)


def _named(said: str, work: Work) -> str:
    if said.islower() and set(said.split()) <= known_people(work):
        return said.title()
    return person_of(said, strict=False) or said


_EITHER = re.compile(r"<W\d+> or (?:the |our |to |maybe |perhaps )*<W")
""" "To Piet or Lotte": which of them is to be asked."""


def _who(work: Work, line: Line, body: str, new: list[str], ids: list[str]) -> str:
    names = [_named(str(line.span(m).value), work) for m in dict.fromkeys(new)]
    if len(names) == 1:
        return names[0]
    if _EITHER.search(body):
        question = phrase("owner_which", items=", ".join(map(work.label, ids)))
        return work.ask(f"owner {','.join(ids)}", question, [Option(n, n) for n in names], open_=True)
    if len(names) == 2 and re.search(r"<W\d+> (?:and|&) <W", body):
        return " and ".join(names)
    raise NotMineError


def _about_focus(clause: Clause, work: Work, body: str) -> bool:
    return bool(clause.joint and work.group) or bool(work.recent or work.focus)


def _meant(clause: Clause, work: Work) -> list[str]:
    # What follows on several that were named together is about all of them.
    return list(work.group) if clause.joint and len(work.group) > 1 else [work.focused()]


def _whose(work: Work, line: Line, body: str, new: list[str]) -> list[Edit]:
    """A person is to own something, and nothing says what."""
    who = str(line.span(new[0]).value) if len(new) == 1 else ""
    plainly = re.search(r"\bown\w*|\b(?:assign|appoint|nominate|responsib|accountab)", body)
    who = who.title() if who.islower() else who
    if not who or not (plainly or set(who.lower().split()) & known_people(work)):
        raise NotMineError
    item = work.ask(f"owns {who.lower()}", phrase("owns_what", who=who), open_=True)
    return [work.update(item, owner=person_of(who, strict=False) or who)]


def _everything(work: Work, line: Line, body: str, of: str) -> list[Edit]:
    """All that one has goes to another."""
    others = [m for m in re.findall(r"<W\d+>", body) if m != of]
    if len(others) != 1:
        raise NotMineError
    old, new = (str(line.span(m).value) for m in (of, others[0]))
    said = set(old.lower().split())
    held = [i for i in work.refs.items() if i.owner and said <= set(i.owner.lower().split())]
    if not held:
        raise TroubleError(phrase("owns_nothing", who=old))
    work.frame = "owner"
    return [work.update(i.id, owner=person_of(new, strict=False) or new) for i in held]
