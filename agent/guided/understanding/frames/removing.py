"""What is to go: items, links between them, targets, baselines, owners, recorded values."""

import re
from datetime import date
from itertools import pairwise

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in, leftover, meant, spoken_of
from agent.guided.understanding.lexicon import alternation
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.spans import Span, Want
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import (
    Edit,
    MoveInitiative,
    MoveMeasure,
    RemoveActual,
    RemoveBaseline,
    RemoveInitiative,
    RemoveMeasure,
    RemoveObjective,
    RemoveTarget,
    UpdateMeasure,
)

_I = r"(?:the )?(?P<item><I\d+>)"
_TAIL = r"(?: (?:any ?more|no more|any longer|for now|at all|either|at the moment|really|here|, .*|because .*|for us|as .*))*"
_LIST = r"(?P<list>(?:the )?(?P<item><I\d+>)(?:(?: ,| and| or| &)* (?:the )?<I\d+>)*)"
_NOT_NEEDED = [re.compile(p) for p in (
    rf"^(?:there is |there's |i see |we have )?no (?:more )?(?:need|use|place|room) for {_I}{_TAIL}$",
    rf"^(?:(?:i|we)(?:'m| am|'re| are)? )?(?:not|no longer) interested in {_I}{_TAIL}$",
    rf"^(?:(?:i|we) )?(?:don't|do not|never) (?:want|wish|need) to (?:see|have|keep|track|measure|report) {_I}{_TAIL}$",
    rf"^{_I} (?:is|'s) (?:dead|history|useless|pointless|gone|a waste of time|of no use)(?: to us)?{_TAIL}$",
    rf"^(?:out with|away with|goodbye to|bye bye|no more of) {_I}{_TAIL}$",
    rf"^{_I}(?: :| -| ->|→| ,) (?:delete|remove|drop|out|kill|scrap)(?: it)?$",
    rf"^(?:(?:i|we) )?(?:really )?(?:do not|don't|dont|no longer|not) (?:really |actually |think (?:that )?(?:we |i )?(?:really )?)?(?:need|want|require)(?: any ?more| any longer)? {_I}{_TAIL}$",
    rf"^(?:(?:i|we) )?(?:do not|don't) (?:think|believe|feel) (?:that )?(?:we|i) (?:really |still |actually )?(?:need|want) {_I}{_TAIL}$",
    rf"^(?:we |i |you )?(?:can |could |may |might )?(?:easily |well )?(?:do|live|manage) without {_I}{_TAIL}$",
    rf"^{_LIST} (?:both |all )?(?:can|could|should|may|must|has to|have to|needs to|need to|is to|are to) (?:all |both )?(?:go|be (?:let go|gone|out|removed|dropped|cut|taken out)|leave|disappear|come (?:out|off)|be left out){_TAIL}$",
    rf"^{_LIST}(?: is| are)?(?: not|n't)? (?:out|no longer needed|not needed|unnecessary|redundant|superfluous|obsolete|no longer relevant|needless|gone){_TAIL}$",
    rf"^{_I}(?: :| -)? (?:we |i )?(?:don't|do not|no longer) (?:need|want){_TAIL}$",
    rf"^{_I} isn't needed{_TAIL}$",
    rf"^{_I}(?: is|'s)? not (?:something )?(?:we )?needed{_TAIL}$",
    rf"^{_LIST} (?:(?:should|shall|must|need|needs to|may|do|does)(?: not|n't| no longer| never)|no longer) (?:any ?more )?(?:appears?|belongs?|be (?:shown|measured|tracked|included|listed|reported|there|part of .*)|remain|stay|exist|figure|feature)(?: any ?more| any longer| here| on .*| in .*)*$",
    rf"^no (?:more )?{_I}{_TAIL}$",
)]  # fmt: skip
_REASON = re.compile(r" (?:because|since|as)\b(?! well)|(?: ,| :| -) (?:because |since |as )?(?:that|this|they|<I\d+>) (?:'s|'re|is|are|was|were)\b(?! (?:too|also|out|as well|gone|redundant|superfluous|obsolete|no longer|not needed))")  # fmt: skip
""" "It's just C3a in disguise": why something is to go, which names what stays."""
_FIELDS = (
    "target",
    "baseline",
    "owner",
    "theme",
    "formula",
    "definition",
    "data_source",
    "unit",
    "description",
    "due",
    "rationale",
    "weight",
)
_ALL = re.compile(r"\b(?:everything|all of it|the whole (?:thing|scorecard)|it all|all the rest|everything else)\b")
_EXCEPT = re.compile(
    r"\b(?:except(?: for)?|but not|apart from|other than|but keep|excluding|save for|with the exception of)\b|(?<=\s)but (?=(?:the |for )?<I)"
)


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body.rstrip(" .!?,;")
    for pattern in _NOT_NEEDED:
        if match := pattern.match(body):
            span = clause.line.span(match["item"])
            if span.value.how == "pronoun" and work.edits and work.edits[-1].kind.startswith("remove_"):
                return []  # "take the second one away, we don't need it" has said so already
            if not span.value.sure and clause.mood == "statement" and not span.value.candidates:
                raise NotMineError
            if body.endswith(" out") and _goes_on_with_out(span, work):
                raise NotMineError
            fields = [f for f in clause.fields if f in _FIELDS]
            listed = re.findall(
                r"<I\d+>", match.groupdict().get("list", "")
            )  # none of its reason: "it is C3a in disguise"
            spans = [s for s in map(clause.line.span, listed) if s.value.how != "pronoun"]
            if listed and _REASON.search(body, match.end("list")):
                others = [s.value.candidates[0].item for s in items_in(clause) if s not in spans and s.value.candidates]
                work.excepted |= {*others} - {c.item for s in spans for c in s.value.candidates}
            return _field(clause, work, fields) if fields else [_removal(work, i) for i in work.many(spans or [span])]
    if re.search(r"<F\d+> (?:no longer|does not|doesn't|do not|don't) (?:appl(?:y|ies)|holds?|counts?|exists?)|<F\d+> is (?:no longer valid|void|off|obsolete|history)\b", body):  # fmt: skip
        return _field(clause, work, [f for f in clause.fields if f in _FIELDS])
    if match := re.match(r"^(?:(?:we |i )?(?:don't|do not|no longer) (?:need|want)(?: a| any| the| an)?|no|without(?: an?)?) (?P<field><F\d+>) (?:for|on|of|to) (?:the )?<I\d+>", body):  # fmt: skip
        return _field(clause, work, clause.fields)
    if (
        re.fullmatch(
            r"(?:so |then )?(?:no|without(?: an?)?) <F\d+>(?: for now| yet| at all| at the moment| any more)*", body
        )
        and work.recent
    ):
        return _field(clause, work, [f for f in clause.fields if f in _FIELDS])
    listed = (
        clause.gap and work.frame == "remove" and re.fullmatch(r"(?:(?:the |and |also )*<I\d+>(?: ,| and)*)+", body)
    )
    if "remove" not in clause.groups and not listed:
        raise NotMineError
    if clause.mood == "statement" and re.match(r"(?:we|i|they|he|she|you|it)\b", body):
        raise NotMineError
    return _commanded(clause, work, body)


def _goes_on_with_out(span: Span, work: Work) -> bool:
    """ "Street lights out": half a name, "Street lights out of order", and no order."""
    item = work.refs.get(span.value.candidates[0].item) if span.value.candidates else None
    return bool(item and re.search(r"\bout\b", item.name.lower()))


def _commanded(clause: Clause, work: Work, body: str) -> list[Edit]:
    work.frame = "remove"
    if (quotes := clause.of("quote")) and "name" in clause.fields and (spans := items_in(clause)):
        return [_without_words(work, work.one(spans[0]), str(quotes[0].value))]
    if (
        re.match(r"(?:cancel|forget)\b", body)
        and not (clause.joint and work.recent)
        and not any(s.value.how != "pronoun" for s in items_in(clause))
    ):
        raise NotMineError
    if _ALL.search(body) and not re.search(r"<[IF]\d+>", body):
        raise TroubleError("Please name what I should remove. “start over” clears the whole scorecard.")
    if clause.of("number") and not clause.of("field") and re.search(r"\b(?:to|by|below|under)\b", body):
        raise NotMineError
    fields = [f for f in clause.fields if f in _FIELDS]
    if work.field in ("target", "baseline") and not fields and all(s.value.how == "pronoun" for s in items_in(clause)):
        fields = [work.field]
    if period := _recorded(clause, work):
        return [RemoveActual(measure=i, period=period) for i in spoken_of(clause, work, "measure")]
    if fields:
        return _field(clause, work, fields)
    if _only_it(clause) and work.edits and work.edits[-1].kind.startswith("remove_"):
        return []  # "P3 is not needed, please remove it" has said so already
    kept = _kept(clause, work, body)
    spans = _listed([s for s in items_in(clause) if clause.offset(s) < kept[0]], clause)
    if not spans:
        return [_removal(work, _other_words(clause, work))]
    ids = [i for i in work.many(spans) if i not in kept[1] | work.kept]
    if not ids and work.kept:
        raise NotMineError
    return [*_rehomed(work, ids), *(_removal(work, i) for i in ids if not _goes_with(work, i, ids))]


def _rehomed(work: Work, ids: list[str]) -> list[Edit]:
    """ "Remove L2 but keep L2a": what is to stay needs another objective, and only the user knows which."""
    edits: list[Edit] = []
    for item in sorted(work.kept):
        holder = work.scorecard.objective_of(item)
        if holder is None or holder.id not in ids:
            continue
        row = work.scorecard.perspective_of(holder.id)
        others = [o for o in (row.objectives if row else []) if o.id not in ids]
        options = [Option(o.id, work.label(o.id)) for o in others]
        home = work.ask(f"home of {item}", phrase("where_it_should_go", item=work.label(item)), options, open_=True)
        move = MoveMeasure if work.kind(item) == "measure" else MoveInitiative
        edits.append(move(id=item, objective=home))
    return edits


def _only_it(clause: Clause) -> bool:
    spans = items_in(clause)
    return bool(spans) and all(s.value.how == "pronoun" for s in spans)


def _goes_with(work: Work, item: str, ids: list[str]) -> bool:
    """What an objective that is to go holds needs no removal of its own."""
    holder = work.scorecard.objective_of(item)
    return holder is not None and holder.id in ids


_BETWEEN = re.compile(
    rf"(?:[,;/&+ ]|\b(?:and|or|also|plus|the|as well as|both|our|together with|along with|{alternation('nouns')})\b|<[IF]\d+>)*"
)


def _listed(spans: list[Span], clause: Clause) -> list[Span]:
    """The mentions that follow one another as a list: in "remove P3b from P3" the second only says where it is."""
    for place, (one, other) in enumerate(pairwise(spans), 1):
        between = clause.body[clause.offset(one) : clause.offset(other)]
        if not _BETWEEN.fullmatch(between):
            return spans[:place]
    return spans


def _other_words(clause: Clause, work: Work) -> str:
    phrase = leftover(clause)
    if not phrase and work.recent and re.fullmatch(r"(?:please )?\w+(?: out| off| rid| it)?", clause.body.strip(" .!")):
        return work.focused()  # "nobody looks at order intake, delete"
    if clause.mood != "command" or (
        not phrase and not re.search(rf"\b(?:{alternation('nouns')}|one|that|this)\b", clause.body)
    ):
        raise NotMineError
    return meant(phrase, work, "any") if phrase else work.focused()


def _kept(clause: Clause, work: Work, body: str) -> tuple[int, set[str]]:
    """Where the exceptions begin, and which they are."""
    if not (match := _EXCEPT.search(body)):
        return len(body) + 1, set()
    spans: list[Span] = [s for s in items_in(clause) if clause.offset(s) > match.start()]
    if not spans:
        raise TroubleError("Please name what should stay, so that nothing else goes.")
    spans = [s for s in spans if s.value.how != "pronoun"] or spans  # "the one on potholes"
    kept = set(work.refs.many(spans[0].value)) | {i for s in spans[1:] for i in work.refs.many(s.value)}
    return match.start(), kept | {
        i.id for i in work.refs.items() if (o := work.scorecard.objective_of(i.id)) and o.id in kept
    }


def _recorded(clause: Clause, work: Work) -> str:
    """ "Delete the March value of C1a"."""
    if "actual" in clause.fields or re.search(
        r"\b(?:values?|figures?|readings?|numbers?|entry|entries)\b", clause.text.lower()
    ):
        return period_in(clause.text, work.today)
    return ""


def _field(clause: Clause, work: Work, fields: list[str]) -> list[Edit]:
    edits: list[Edit] = []
    dates = clause.of("date")
    for name in dict.fromkeys(fields):
        want: Want = (
            "measure"
            if name in ("target", "baseline", "formula", "definition", "data_source", "unit", "weight")
            else "any"
        )
        for item in spoken_of(clause, work, want):
            if name == "target":
                edits.append(RemoveTarget(measure=item, due=_due_meant(work, item, dates[-1]) if dates else None))
            elif name == "baseline":
                edits.append(RemoveBaseline(measure=item))
            elif name == "weight":
                edits.append(UpdateMeasure(id=item, weight=1))
            elif name == "due":
                raise TroubleError("A due date can be changed, but not taken away; tell me the new one.")
            else:
                edits.append(work.update(item, **{name: ""}))
    return edits


def _due_meant(work: Work, measure: str, said: Span) -> date:
    """ "The 2027 target" is the one that is due in that year."""
    day: date = said.value.day
    dues = [t.due for t in work.measure(measure).targets if t.due]
    same_year = [d for d in dues if d.year == day.year]
    return same_year[0] if day not in dues and len(same_year) == 1 and (day.month, day.day) == (12, 31) else day


def _without_words(work: Work, item_id: str, words: str) -> Edit:
    """ "Drop “of fresh food” from its name"."""
    item = work.refs.get(item_id)
    name = item.name if item else ""
    shorter = re.sub(rf"\s*{re.escape(words)}", "", name, flags=re.IGNORECASE).strip()
    if shorter in ("", name):
        raise NotMineError
    return work.update(item_id, name=shorter)


def _removal(work: Work, item_id: str) -> Edit:
    match work.kind(item_id):
        case "objective":
            return RemoveObjective(id=item_id)
        case "measure":
            return RemoveMeasure(id=item_id)
        case "initiative":
            return RemoveInitiative(id=item_id)
        case _:
            raise NotMineError
