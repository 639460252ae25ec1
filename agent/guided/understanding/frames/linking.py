"""Cause and effect: links made, changed and removed."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in, meant, name_of
from agent.guided.understanding.frames.slots import unexplained
from agent.guided.understanding.naming import Candidate
from agent.guided.understanding.outcome import NotMineError, TroubleError
from agent.guided.understanding.spans import Mention, Span
from agent.guided.understanding.work import Work
from scorecard.edits import AddLink, Edit, RemoveLink, UpdateLink

_NOUN = re.compile(
    r"\b(?:links?|arrows?|connections?|relationships?|dependency|(?:influence|effect|impact) of <I\d+> on|cause and effect|cause-and-effect|causal)\b"
)
_FORWARD = re.compile(
    r"\b(?:draw|make|pull|put in|connect) <I\d+> (?:up )?(?:to|with) <I\d+>|<I\d+> (?:has|have) (?:an? )?(?:\w+ )?(?:effect|impact|influence|bearing) on (?:the )?<I\d+>|<I\d+> (?:(?:also|clearly|directly|strongly|really|should|will|must|can|does|now|to) )*(?:->|→|=>|drives?|leads? to|supports?|enables?|influences?|feeds?(?: into)?|causes?|contributes? to|affects?|impacts?|boosts?|link(?:s|ed)?(?: up)? (?:to|with)|helps?(?: with)?|connect(?:s|ed)? (?:to|with)|results? in|points? to|flows? into|strengthens?) (?:the )?<I\d+>"
)
_BACKWARD = re.compile(
    r"<I\d+> (?:(?:also|clearly|directly|strongly|really|should|will|must|can|does|now|to) )*(?:<-|←|depends? on|relies on|rely on|is driven by|is caused by|comes from|results? from|follows? from|is supported by|is influenced by|is enabled by|is fed by|hangs? on|builds? on|be driven by|be supported by) (?:the )?<I\d+>"
)
_BECAUSE = re.compile(r"(?: ,)? (?:\b(?:because|since|as|for the reason that|so that)\b|:|-|–|—) (?P<why>.+)$")
_CUT = re.compile(r"(?:cut|break|drop|scrap|undo|clear)\b.*\b(?:link|arrow|connection|relationship)")
_DENIED = re.compile(
    r"<I\d+> (?:(?:really|actually|certainly|probably) )*(?:(?:does not|doesn't|do not|don't|won't|cannot|can't|no longer) (?:really |actually |directly )?(?:->|→|drives?|leads? to|supports?|influences?|affects?|causes?|helps?|feeds?|enables?)|has (?:nothing|little|no link|no connection) (?:to do )?(?:with|to)) (?:the )?<I\d+>"
    r"|\b(?:don't|do not|never|hardly) (?:believe|think|see)(?: that| how| why)? <I\d+> (?:->|→|drives?|leads? to|supports?|influences?|affects?|causes?|helps?) (?:the )?<I\d+>"
)
_NONE = re.compile(r"\b(?:there(?:'s| is| isn't)|i see|we see) (?:really |actually )?(?:no|any|not an?|hardly an?) (?:real |direct )?(?:link|connection|relationship|effect|arrow)s? (?:between|from) (?:the )?<I\d+>")  # fmt: skip
_AROUND = re.compile(r"\b(?:the )?other way (?:a)?round\b|\b(?:in the )?(?:opposite|other|reverse) direction\b")
_ELSEWHERE = re.compile(r"(?:from (?:the )?)?(<I\d+>) (?:to|→) (?:the )?(<I\d+>) (?:should|must|shall|needs to|has to|can|ought to) (?:rather |instead |now )?(?:point|go|lead|run|end)s? (?:to|at|in|into) (?:the )?(<I\d+>)")  # fmt: skip
_GONE = re.compile(r"(?:lose|drop|cut|remove|delete|kill|scrap|axe|bin|ditch|take|get rid of|break|erase|strike)\b")
_SYMMETRIC = re.compile(r"\bbetween\b|<I\d+> (?:and|with|&) (?:the )?<I\d+>(?! (?:to|with|into)\b)")
_UNREAD_END = re.compile(
    r"\b(?:link|arrow|connection) from (?:the |our )?(?:(?P<source>(?!<I)[^,;]*?[a-z][^,;]*?) to (?:the |our )?<I\d+>\W*$|<I\d+> to (?:the |our )?(?P<target>(?!<I)[^,;]*[a-z][^,;]*)$)"
)
""" "The link from the use of data to P2": one end is named in words of its own."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_NEGATIVE = re.compile(r"\b(?:negative(?:ly)?|hurts?|harms?|reduces|weakens|works against)\b")


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body
    spans = items_in(clause)
    denied = _DENIED.search(body)
    talks = (
        bool(denied)
        or bool(_NOUN.search(body))
        or bool(clause.groups & {"link", "unlink", "reverse"})
        or bool(_FORWARD.search(body) or _BACKWARD.search(body))
        or _between_two(clause)
        or bool("remove" in clause.groups and re.search(r"<I\d+> from <I\d+> to <I\d+>", body))
    )
    joins = bool(re.match(r"join\b", body))
    listed = clause.gap and work.frame in ("link", "unlink") and not unexplained(body, "to|and|with|from|both|or")
    if not talks and not listed and not joins:
        raise NotMineError
    if _NONE.search(body) and len(spans) == 2:
        work.pair = upward(work, *(work.one(s, "objective") for s in spans))
        return []
    if moved := _ELSEWHERE.search(body):
        a, b, c = (work.one(clause.line.span(m), "objective") for m in moved.groups())
        return [_unlinked(work, a, b), AddLink(source=a, target=c, provenance=work.provenance)]
    cut = _BECAUSE.search(body)
    if cut:
        spans = [s for s in spans if clause.offset(s) < cut.start()]
    plural = [s for s in spans if s.value.how in ("plural", "group")]
    removing = bool(clause.groups & {"unlink", "remove"} or _CUT.match(body) or _DENIED.search(body))
    arrow = (
        re.sub(r"^.*?\b(?:arrow|link|connection)s? (?:from |between )?(?=<I)", "", body)
        if _NOUN.search(body)
        else re.sub(r"^\w+(?: in)? (?=<I\d+> (?:to|→|->) <I)", "", body)
    )
    if re.search(r"<I\d+> →", arrow) and not re.match(
        r"^(?:<I\d+>(?: ,| and| →)* ?)+$",
        re.sub(r"(?: (?:an? )?<[EN]\d+>(?: lag)?)+$", "", re.split(r" :| ,", arrow)[0].strip(" .!?")),
    ):
        raise NotMineError
    one_of_them = [s for s in spans if s.value.how == "pronoun"]
    if len(spans) == 3 and len(one_of_them) == 1 and spans[0] in one_of_them:
        spans = spans[1:]  # "take away the one from L3 to P2"
    if len(spans) < 2 and not plural:
        return _one_end(clause, work, spans)
    if clause.mood == "statement" and not all(s.value.sure for s in spans):
        raise NotMineError
    pairs = _together(work, plural[0]) if len(spans) == 1 else _pairs(clause, work, spans)
    work.pair = pairs[-1]
    if len(pairs) == 1 and ("reverse" in clause.groups or (_AROUND.search(body) and not removing)):
        return _turned(clause, work, *pairs[0], to="reverse" not in clause.groups)
    if (
        "unlink" in clause.groups
        or (removing and (_NOUN.search(body) or denied or one_of_them))
        or (clause.gap and work.frame == "unlink")
    ):
        work.frame = "unlink"
        return [_unlinked(work, a, b) for a, b in pairs]
    if "remove" in clause.groups and not _between_two(clause):
        raise NotMineError
    if _between_two(clause) and clause.groups & {"remove", "lower"}:
        work.frame = "unlink"
        return [_unlinked(work, a, b) for a, b in pairs]
    work.frame = "link"
    said = {(e.source, e.target) for e in work.edits if isinstance(e, AddLink)}
    if set(pairs) <= said and not (clause.enum("strength") or clause.of("number") or cut):
        return []  # "knowledge helps cut waste, connect those two" has said so already
    gone = _not_to(body, work, pairs)
    return [*gone, *(_linked(clause, work, a, b, cut) for a, b in pairs if not (gone and work.scorecard.link(a, b)))]


def _not_to(body: str, work: Work, pairs: list[tuple[str, str]]) -> list[Edit]:
    """ "P3 helps C1, not C2": the arrow to C2 goes, where there is one."""
    denied = re.search(r"<I\d+> not ([a-z]\d{1,2})\W*$", body)
    ends = {(a, denied[1].upper()) for a, _ in pairs} if denied else set()
    return [_unlinked(work, a, b) for a, b in sorted(ends) if work.scorecard.link(a, b)]


def _between_two(clause: Clause) -> bool:
    """ "Add L1 to C1", "cut F1 to M1": between two objectives by their ids there is nothing but a link."""
    match = re.match(r"(?:add|put|draw|make|cut|drop|lose|delete|remove|scrap|kill|erase|axe|ditch)(?: in)? (<I\d+>) (?:to|→|->) (<I\d+>)(?: |$)", clause.body)  # fmt: skip
    spans = [clause.line.span(m).value for m in match.groups()] if match else []
    return bool(spans) and all(m.how == "id" and m.candidates and m.candidates[0].item[-1:].isdigit() and m.candidates[0].item[0] != "N" for m in spans)  # fmt: skip


def _said_more(clause: Clause, work: Work) -> list[Edit]:
    """ "Add it, weak, six months": how strong the link just made is, and how long it takes."""
    others = [s for s in items_in(clause) if s.value.how != "pronoun"]
    fields: dict[str, object] = {"strength": clause.enum("strength")} if clause.enum("strength") else {}
    if months := [s.value for s in clause.of("number") if s.value.unit.rstrip("s") in _MONTHS]:
        fields["lag_months"] = round(months[-1].value * _MONTHS[months[-1].unit.rstrip("s")])
    if not fields or others or not work.pair or work.scorecard.link(*work.pair) is None:
        return []
    source, target = work.pair
    return [UpdateLink.model_validate({"source": source, "target": target, **fields})]


def that_one(clause: Clause, work: Work) -> list[Edit]:
    """ "P2 has no effect on C3, lose that arrow": "it" is the link just spoken of, not an objective."""
    if work.pair and work.frame == "link" and (more := _said_more(clause, work)):
        return more
    pointing = [s for s in clause.of("item") if s.value.how != "pronoun" or s.value.want != "any"]
    only = re.fullmatch(r"\w+(?: \w+)?(?: <I\d+>| (?:that|this|the)? ?(?:link|arrow|connection|one))?(?: out| off| away)?", clause.body.rstrip(" .!"))  # fmt: skip
    if not work.pair or pointing or not only or not _GONE.match(clause.body):
        raise NotMineError
    work.frame = "unlink"
    here = work.scorecard.link(*work.pair) or work.scorecard.link(*reversed(work.pair))
    return [RemoveLink(source=here.source, target=here.target)] if here else []


def _turned(clause: Clause, work: Work, one: str, other: str, *, to: bool) -> list[Edit]:
    """A link the other way round; ``to`` says that it should lead from the first to the second."""
    old = work.scorecard.link(other, one) if to else work.scorecard.link(one, other) or work.scorecard.link(other, one)
    work.frame = "link"
    if old is None:
        if to:
            return [_linked(clause, work, one, other, None)]
        raise TroubleError(f"There is no link between {one} and {other} on this scorecard.")
    kept = old.model_dump(include={"strength", "lag_months", "sign"})
    turned = AddLink(source=old.target, target=old.source, provenance=work.provenance, **kept)
    return [RemoveLink(source=old.source, target=old.target), turned]


def _one_end(clause: Clause, work: Work, spans: list[Span]) -> list[Edit]:
    """One end is named: the other is what was last spoken of, or a question."""
    if "missing" in clause.body and len(spans) > 1:
        raise NotMineError
    commanded = clause.groups & {"link", "unlink"} or (
        _NOUN.search(clause.body) and clause.groups & {"add", "remove", "set"}
    )
    if not spans or not commanded or clause.mood != "command":
        raise NotMineError
    one = work.one(spans[0], "objective")
    removing = bool(clause.groups & {"unlink", "remove"})
    if removing and (ends := _UNREAD_END.search(clause.body)):
        end = "source" if ends["source"] else "target"
        other = meant(clause.words_of(ends, end), work, "objective")
        return [_unlinked(work, *((other, one) if end == "source" else (one, other)))]
    if removing and re.search(r"\b(?:all|every|any|the) (?:\w+ )?links?\b|\blinks\b", clause.body):
        out, into = (
            re.search(p, clause.body) for p in (r"\b(?:out of|from|leaving) (?:the )?<I", r"\b(?:in)?to (?:the )?<I")
        )
        ends = [[k.source] if out else [k.target] if into else [k.source, k.target] for k in work.scorecard.links]
        found = [k for k, end in zip(work.scorecard.links, ends, strict=True) if one in end]
        if not found:
            raise TroubleError(f"{work.label(one)} has no link.")
        return [RemoveLink(source=k.source, target=k.target) for k in found]
    question = f"Which objective should {work.label(one)} be {'unlinked from' if removing else 'linked to'}?"
    other = work.ask(f"link {one}", question, open_=True)
    source, target = upward(work, one, other)
    return (
        [_unlinked(work, source, target)]
        if removing
        else [AddLink(source=source, target=target, provenance=work.provenance)]
    )


def _pairs(clause: Clause, work: Work, spans: list[Span]) -> list[tuple[str, str]]:
    body = clause.body
    explicit = re.findall(
        r"\bfrom (?:the )?(<I\d+>) to (?:the )?(<I\d+>)|\bbetween (?:the )?(<I\d+>) and (?:the )?(<I\d+>)|(<I\d+>) → (<I\d+>)(?! →)",
        body,
    )
    if len(explicit) > 1:
        marks = [[m for m in found if m] for found in explicit]
        return [
            (work.one(clause.line.span(a), "objective"), work.one(clause.line.span(b), "objective")) for a, b in marks
        ]
    ids = [work.many([s], "objective") for s in spans]
    if len(spans) == 2 and len(ids[0]) == len(ids[1]) == 1:
        one, other = ids[0][0], ids[1][0]
        if one == other and "→" in body and any(s.value.how == "name" for s in spans):
            raise NotMineError
        if one == other:
            raise TroubleError("An objective cannot be its own cause; please name two different ones.")
        if _BACKWARD.search(body):
            return [(other, one)]
        if _SYMMETRIC.search(body) or ("unlink" in clause.groups and not work.scorecard.link(one, other)):
            return [upward(work, one, other)]
        return [(one, other)]
    divide = re.search(r"<I\d+>.*?\b(?:to|with|from|into|drives?|leads? to|supports?)\b|->|→", body)
    after = divide.end() if divide else 0
    left = [i for s, found in zip(spans, ids, strict=True) if clause.offset(s) < after for i in found]
    right = [i for s, found in zip(spans, ids, strict=True) if clause.offset(s) >= after for i in found]
    if not left or not right:
        raise TroubleError("Please say which objective leads to which, for example “link L1 to P2”.")
    return [(a, b) for a in left for b in right if a != b]


def _together(work: Work, span: Span) -> list[tuple[str, str]]:
    """ "Connect those": two objectives named before, in the order of cause and effect."""
    ids = list(
        dict.fromkeys(
            work.refs.one(Mention(i, "id", candidates=(Candidate(i, 1.0),)), "objective")
            for i in work.refs.many(span.value)
        )
    )
    if len(ids) != 2:
        raise NotMineError
    return [upward(work, ids[0], ids[1])]


def upward(work: Work, one: str, other: str) -> tuple[str, str]:
    """Cause first: the one lower on the map, unless the link stands the other way already."""
    card = work.scorecard
    if card.link(one, other):
        return one, other
    if card.link(other, one):
        return other, one
    order = [o.id for o in card.objectives()]
    places = {p.id: n for n, p in enumerate(card.perspectives)}
    rows = [places[p.id] if (p := card.perspective_of(i)) else len(order) for i in (one, other)]
    return (other, one) if rows[0] < rows[1] else (one, other)


def _unlinked(work: Work, one: str, other: str) -> Edit:
    if work.scorecard.link(one, other) or not work.scorecard.link(other, one):
        return RemoveLink(source=one, target=other)
    return RemoveLink(source=other, target=one)


_ONLY_STRENGTHS = re.compile(
    r"(?:it (?:is|should be) )?(?:(?:now|only|just|rather|quite|a|an|the|one|link|strength|from|to|not|than|instead|of|or|no|longer|weak|medium|moderate|strong|weaker|stronger)\b[ ,]*)+",
    re.IGNORECASE,
)


def _linked(clause: Clause, work: Work, one: str, other: str, cut: re.Match[str] | None) -> Edit:
    fields: dict[str, object] = {}
    if strength := clause.enum("strength"):
        fields["strength"] = strength
    if cut and (why := clause.words_of(cut, "why")):
        fields["hypothesis"] = name_of(why)
    if _ONLY_STRENGTHS.fullmatch(str(fields.get("hypothesis", ""))):
        del fields["hypothesis"]  # "link C3 to F1 as strong", "medium rather than strong"
    if months := [s.value for s in clause.of("number") if s.value.unit.rstrip("s") in _MONTHS]:
        fields["lag_months"] = round(months[-1].value * _MONTHS[months[-1].unit.rstrip("s")])
    if _NEGATIVE.search(clause.body):
        fields["sign"] = "-"
    if work.scorecard.link(one, other):
        if not fields and ("→" in clause.body or clause.groups & {"add", "link"}):
            raise TroubleError(f"{work.label(one)} leads to {other} already, so there is nothing to change.")
        if not fields:
            raise NotMineError
        return UpdateLink.model_validate({"source": one, "target": other, **fields})
    return AddLink.model_validate({"source": one, "target": other, "provenance": work.provenance, **fields})
