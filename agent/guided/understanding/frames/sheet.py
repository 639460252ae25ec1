"""The record sheet: unit, formula, source, rhythm, direction, theme and the other words about an item."""

import re
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import name_of, spoken_of
from agent.guided.understanding.lexicon import classes
from agent.guided.understanding.outcome import NotMineError, TroubleError
from agent.guided.understanding.spans import Span, Want
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import AddLink, Edit, UpdateLink, UpdateMeasure

_TEXTS: dict[str, Want] = {
    "unit": "measure", "formula": "measure", "definition": "measure", "data_source": "measure", "gaming": "measure",
    "theme": "objective", "description": "objective", "rationale": "any",
}  # fmt: skip
_I, _F = r"<I\d+>", r"<F\d+>"
_SET = r"(?:set|change|make|update|put|use|add|define|adjust|switch|correct|give|write|take|enter|record|note|save|store|register|insert|fill in|replace)"
_IS = r"(?: to be| to| is| as| should be| should read| shall be| :| =| are| now| from| comes from| of| by| with| will be| must be| -| in|→)"
_TEXT = r"(?P<text>\S.*?)(?:,? (?:not|instead of|rather than) .*)?$"
_PATTERNS = [re.compile(p) for p in (
    rf"^(?:{_SET} )?(?:an? |the )?(?P<field>{_F}) (?:of|for|on|from) (?:the )?(?P<item>{_I})(?:{_IS})* {_TEXT}",
    rf"^(?:{_SET} )?(?:the )?(?P<item>{_I})(?: 's)?(?: :| ,| -)? (?:an? |the )?(?P<field>{_F})(?:{_IS})* {_TEXT}",
    rf"^(?:{_SET} )?(?:an? |the |its )?(?P<field>{_F})(?:{_IS})+ {_TEXT}",
    rf"^(?:{_SET}|tag|mark|label) (?P<item>{_I}) (?:with|under|to|into|in|for) (?:the )?(?:(?P<field>{_F})(?: of| :)?) {_TEXT}",
    rf"^(?:{_SET} )?(?P<text>.+?) (?:as|for|to be) (?:the |a )?(?P<field>{_F}) (?:of|for|to) (?:the )?(?P<item>{_I})$",
    rf"^(?P<field>{_F}) (?P<item>{_I}) {_TEXT}",
    rf"^(?:the )?(?P<field>{_F})(?: for)? (?:the )?{_TEXT}",
)]  # fmt: skip
_IN_UNIT = re.compile(
    rf"^(?:measure|report|express|show|track|count|give|state|put) (?P<item>{_I}) (?:in|as) (?P<text>.+)$|^(?P<item2>{_I}) (?:is|should be|must be|shall be|is to be) (?:measured|expressed|reported|counted|shown|given|stated) in (?P<text2>.+)$"
)
_UNIT_ONLY = re.compile(
    r"^(?:(?:count|show|state|report|measure|express|give|put|have|take|track) )?(?P<item><I\d+>)(?: (?:is|are|should be|must be|has to be|to be|comes))?(?: (?:measured|given|shown|counted|stated|reported))?(?: in| :| =| ->| →)+ (?P<text>\S(?: ?\S+){0,3}?)(?: ?,? (?:not|instead of|rather than) .*)?$"
)
LIKE_A_UNIT = re.compile(
    r"(?:[€$£¥]|eur|usd|gbp|chf)? ?(?:k|m|mn|bn|million|thousand)?|(?:k|m|mn|bn|million|thousand) ?(?:[€$£¥]|eur|usd|gbp|chf|euros?|dollars?|pounds?)|%|ppm|kwh|mwh|tonnes|tons|kg|km|miles|litres|m2|pieces|number|units|hectares|fte|basis points|stars|persons?|people|per [a-z0-9, ]+|(?:%|percent|per cent) of [a-z ]+",
    re.IGNORECASE,
)
_SAYS = [(field, re.compile(p)) for field, p in (
    ("formula", rf"^(?:calculate|compute) (?P<item>{_I}) (?:as|by|from|like this|:)+ {_TEXT}"),
    ("formula", rf"^(?P<item>{_I}) (?:is|should be|gets|will be|is to be|shall be|must be|has to be) (?:calculated|computed|worked out) (?:as|by|from|like this|:)+ {_TEXT}"),
    ("formula", rf"^(?P<item>{_I}) = (?P<text>(?!<N)\S.*(?: / | divided by |÷|×| minus ).+)$"),
    ("formula", rf"^(?P<item>{_I}) (?:is|are|means)(?: just| simply| basically| only)* (?P<text>[^<\d].* (?:divided by|÷|multiplied by|minus) .+)$"),
    ("definition", rf"^define (?P<item>{_I}) (?:as|:|like this)+ {_TEXT}"),
    ("definition", rf"^(?P<item>{_I}) (?:is|should be) defined (?:as|by) {_TEXT}"),
    ("definition", rf"^(?P<item>{_I}) means {_TEXT}"),
    ("description", rf"^describe (?P<item>{_I}) (?:as|:|like this)+ {_TEXT}"),
    ("data_source", rf"^(?:take |get |pull |source |we get |we take |we pull )(?:the )?(?:{_F} (?:of|for|on) )?(?P<item>{_I})(?: {_F})? (?:from|out of|through) {_TEXT}"),
    ("data_source", rf"^(?P<item>{_I})(?: 's)?(?: {_F})? (?:comes?|is taken|is pulled|is sourced|should come|is drawn|will come|can be taken|are taken|is fed|should be (?:drawn|taken|pulled|sourced|fed)|must be (?:drawn|taken)|has to come|must come) (?:from|out of|by) (?!<I){_TEXT}"),
    ("data_source", rf"^(?P<item>{_I}) (?:from|out of|via|through) (?P<text>(?:the |our |a )?[^<]*?(?:portal|system|survey|database|erp|crm|sap|register|registry|report|reports|software|tool|sheet|log|ledger|records?|accounts|till|app|platform|dashboard|provider|audit|questionnaire))(?: (?:now|please|instead))*$"),
    ("data_source", rf"^(?:change|switch|set|update) where (?P<item>{_I}) (?:comes|is taken|is pulled) from(?: to| :| into)+ (?:the )?{_TEXT}"),
    ("data_source", rf"^(?:the )?{_F} (?:for|of|on|behind) (?P<item>{_I}) (?:(?:we|i) (?:now )?(?:take|get|pull|draw)|comes?|is taken|is pulled|is|are)(?: now)? (?:from|in|out of) (?:the )?{_TEXT}"),
)]  # fmt: skip


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body.rstrip(" .!?,;")
    if re.match(
        r"(?:new )?(?:measure|kpi|metric|indicator) (?:for|under|of|on) (?:the )?<I\d+> (?::|-|–|called|named) ", body
    ):
        raise NotMineError  # what follows is the name of a new one
    if often := re.match(r"(?:(?:set|make|measure|report|do|take|check|track) )?(?P<item><I\d+>)(?: only| should be| is| be| measured| reported| taken)* (?P<often>every <N\d+>)$", body):  # fmt: skip
        item = work.one(clause.line.span(often["item"]), "measure")
        raise TroubleError(phrase("no_such_rhythm", item=work.label(item), often=clause.words_of(often, "often")))
    for reader in (_said, _unit, _texts, _fixed):
        try:
            return reader(clause, work, body)
        except NotMineError:
            continue
    raise NotMineError


def _said(clause: Clause, work: Work, body: str) -> list[Edit]:
    for field, pattern in _SAYS:
        if match := pattern.match(body):
            worked_out = field == "definition" and _WORKED_OUT.search(match["text"])
            return _set(clause, work, match, "formula" if worked_out else field)
    raise NotMineError


_WORKED_OUT = re.compile(r" (?:/|÷|×|divided by|multiplied by|minus) ")
"""What a measure is defined as by a quotient is how it is calculated."""


def unit_only(clause: Clause, work: Work) -> list[Edit]:
    """Read early, as "F2b: £m" would otherwise be somebody's name."""
    return _unit(clause, work, clause.body.rstrip(" .!?,;"))


def _unit(clause: Clause, work: Work, body: str) -> list[Edit]:
    if (only := _UNIT_ONLY.match(body)) and not clause.fields and not clause.of("number"):
        typed = clause.words_of(only, "text").strip()
        if unit := unit_of(typed) or (typed if LIKE_A_UNIT.fullmatch(typed) else ""):
            return [UpdateMeasure(id=i, unit=unit) for i in work.many([clause.line.span(only["item"])], "measure")]
    match = _IN_UNIT.match(body)
    said = (match["text"] or match["text2"]) if match else ""
    said = re.sub(r" (?:not|instead of|rather than) .*$", "", said).strip()
    unit = unit_of(said) or (said if LIKE_A_UNIT.fullmatch(said) else "")
    if not match or not unit:
        raise NotMineError
    item = clause.line.span(match["item"] or match["item2"])
    return [UpdateMeasure(id=i, unit=unit) for i in work.many([item], "measure")]


def _texts(clause: Clause, work: Work, body: str) -> list[Edit]:
    fields = [f for f in clause.fields if f in _TEXTS]
    if not fields:
        if clause.gap and work.frame in _TEXTS and (match := re.match(rf"^(?P<item>{_I})(?:{_IS})* {_TEXT}", body)):
            return _set(clause, work, match, work.frame)
        raise NotMineError
    for pattern in _PATTERNS:
        match = pattern.match(body)
        if match and _only_begins_with_data(clause, match):
            continue
        if match and clause.line.span(match["field"]).value in _TEXTS:
            return _set(clause, work, match, clause.line.span(match["field"]).value)
    if clause.mood != "command":
        raise NotMineError
    return _asked(clause, work, fields[0])


def _only_begins_with_data(clause: Clause, match: re.Match[str]) -> bool:
    """ "L2: data beats opinion" says nothing of a source."""
    span = clause.line.span(match["field"])
    after = match.string[match.end("field") :]
    return span.text == "data" and not re.match(
        r" (?::|=|is|are|from|comes?|should|shall|will|must|to|as|now)(?= )", after
    )


def _set(clause: Clause, work: Work, match: re.Match[str], field: str) -> list[Edit]:
    groups = match.groupdict()
    text = clause.words_of(match, "text")
    if quoted := re.fullmatch(r"<Q\d+>", match["text"].strip()):
        text = str(clause.line.span(quoted[0]).value)
    text = _tidy(text, field)
    if not text:
        raise NotMineError
    span = [clause.line.span(groups["item"])] if groups.get("item") else []
    ids = work.many(span, _TEXTS[field]) if span else [work.focused(_TEXTS[field])]
    work.frame = field
    return [work.update(i, **{field: text}) for i in ids]


def _tidy(text: str, field: str) -> str:
    text = text.strip().strip("“”\"'‘’").strip(" ,.;:=")
    if field == "unit":
        text = re.sub(r"^(?:from )?[\w%€$£]+ (?:in)?to (?=\S)", "", text)
        if "," in text and not unit_of(text) and not LIKE_A_UNIT.fullmatch(text):
            raise NotMineError  # "€m, sorry no keep €k" is no unit
        return unit_of(text) or text
    return name_of(text) if field in ("theme",) else text


def unit_of(text: str) -> str:
    low = text.strip().lower()
    return next((unit for unit, ws in classes("units").items() if low in ws), "")


def _asked(clause: Clause, work: Work, field: str) -> list[Edit]:
    item = spoken_of(clause, work, _TEXTS[field])[0]
    question = f"What is the {field.replace('_', ' ')} of {work.label(item)}?"
    return [work.update(item, **{field: _tidy(work.ask(f"{field} {item}", question, open_=True), field)})]


def _fixed(clause: Clause, work: Work, body: str) -> list[Edit]:
    """Fixed values: how often, which direction, lead or lag."""
    found: dict[str, Any] = {}
    for name in ("frequency", "polarity", "measure_kind"):
        if value := clause.enum(name):
            found[name] = value
    if re.match(r"measure (?:for|of|on|to|under) (?:the )?<I\d+> :", body):
        raise NotMineError  # a new one, named after the colon
    if "polarity" in found and re.search(
        r"\bnot (?:a |the |always |simply )*(?:\w+ )?(?:case|matter|question|thing|one)\b", clause.text.lower()
    ):
        raise NotMineError  # "not a case of the lower the better"
    if "polarity" in clause.fields and (way := re.search(r"\b(lower|higher|within)\b", body)):
        found["polarity"] = way[1]
    if "measure_kind" in found and "owner" in clause.fields:
        raise NotMineError  # "owner of L2: the quality improvement lead"
    if "measure_kind" in found and not re.search(
        r"<E\d+>(?: (?:measure|kpi|indicator|metric|one|instead|rather|not)|$)|\b(?:a|as|an|to|is|be) <E\d+>", body
    ):
        del found["measure_kind"]
    if not found or clause.of("number"):
        raise NotMineError
    if strength := clause.enum("strength"):
        raise NotMineError(strength)
    spans = _holders(clause)
    ids = spoken_of(clause, work, "measure", spans=spans)
    work.frame = "enum"
    return [UpdateMeasure(id=i, **found) for i in ids]


def _holders(clause: Clause) -> list[Span]:
    return [s for s in clause.of("item") if not (s.value.how == "pronoun" and len(clause.of("item")) > 1)]


_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def strength(clause: Clause, work: Work) -> list[Edit]:
    """How strong a link is, where both its ends are named."""
    value = clause.enum("strength")
    spans = clause.of("item")
    if not value or len(spans) < 2:
        raise NotMineError
    one, other = (work.one(s, "objective") for s in spans[:2])
    said: dict[str, object] = {"strength": value}
    if months := [s.value for s in clause.of("number") if s.value.unit.lower().rstrip("s") in _MONTHS]:
        said["lag_months"] = round(months[-1].value * _MONTHS[months[-1].unit.lower().rstrip("s")])
    if work.scorecard.link(one, other):
        return [UpdateLink.model_validate({"source": one, "target": other, **said})]
    if work.scorecard.link(other, one):
        return [UpdateLink.model_validate({"source": other, "target": one, **said})]
    if "add" in clause.groups or "link" in clause.groups:
        return [AddLink.model_validate({"source": one, "target": other, **said, "provenance": work.provenance})]
    if clause.mood == "statement":
        raise NotMineError
    raise TroubleError(f"There is no link between {one} and {other} on this scorecard.")
