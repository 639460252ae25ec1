"""What the organization says of itself, and the scorecard's title."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.lexicon import forms_of
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.work import Work
from scorecard.edits import Edit, SetOrganization, SetTitle

_FIELD = r"(?P<field>vision|mission|sector|company name|organi[sz]ation(?:'s)? name|customers|priorities|strategic priorities)"
_PUT = r"(?:set|change|update|make|replace|amend|reword|rewrite|put|record|note|enter|write|let|take|use|have|save|store|keep|phrase|state|register|fix|capture|put down|write down|note down)"
_PATTERNS = [re.compile(p) for p in (
    rf"^(?:our |the |a )?(?:new|corrected|revised|updated) {_FIELD}(?: statement)?(?: is| are| reads| :)+ (?P<text>.+)$",
    rf"^(?:our|the) {_FIELD} (?:are|were)(?: now)?(?: :)? (?P<text>.+)$",
    rf"^(?:our|the) {_FIELD}(?: statement)? (?!(?:is|should be|seems) (?:fine|ok|okay|good|great|flat|weak|bland|dull|long|short|right|correct|missing|wrong|unclear|vague|too \w+|not \w+)\b)(?:is|should|reads?|has changed|must|shall|will|ought|is to|says|goes)(?: (?:now|to|be|read|say|as follows))*(?: :)? (?P<text>.+)$",
    rf"^{_PUT} (?:(?:our|the|as|for|this as) )*{_FIELD}(?: statement)?(?: to| with| by| as| into| this| the following| be| read| that| is)*(?: :)? (?!(?:into )?(?:account|consideration|in mind|serious)\b)(?P<text>.+)$",
    rf"^{_PUT} (?P<text><Q\d+>|this) as (?:our|the) (?:new )?{_FIELD}(?: statement)?$",
    rf"^(?:our |the )?{_FIELD}(?: statement)? : (?P<text>.+)$",
    rf"^(?:{forms_of('rename')}) (?:our|the) {_FIELD}(?: to| as| :)+ (?P<text>.+)$",
    rf"^(?:our|the) {_FIELD}(?: statement)? (?:has been|was|has) (?:reworded|changed|revised|updated|amended|rewritten|rephrased|renewed|adopted)(?: by (?:the |our )?[^:<]+?)?(?: and)?(?: (?:is|reads|says|now|to|as follows|:))+ (?P<text>.+)$",
)]  # fmt: skip
_CALLED = re.compile(
    r"^(?:we|our (?:company|organi[sz]ation|firm)) (?:are|is)(?: now)? (?:called|named) (?P<text>[^<]+?)(?: now)?$"
)
_READS = re.compile(r"^(?:<I\d+>|it)(?: now| should)* (?:reads?|says?|is|goes)(?: now)?(?: :)? (?P<text><Q\d+>)$")
_MANY = r"(?:employees|staff|people|colleagues|members|volunteers|students|pupils|residents|inhabitants|citizens|beds|stores|shops|branches|sites|schools|wards|patients|customers|clients|households)"
_SIZE = re.compile(
    rf"^(?:(?:in|for) (?:the|our) profile,? (?:(?:you|we) (?:can|could|may|should) |please )?(?:write|put|note|enter|record|say) that )?"
    rf"(?:we|our (?:company|organi[sz]ation|firm|city|trust|college|school|council)|the (?:company|organi[sz]ation|firm|city|trust|college|school|council|hospital|bank|charity)) (?:now |currently |today )?"
    rf"(?:are|is|have|has|employs?|serves?|counts?|comprises?|runs?)(?: now| about| some| around| roughly)? (?P<size>\d[\d.,]* {_MANY}(?:(?:,| and) \d[\d.,]* {_MANY})*)\W*$",
    re.IGNORECASE,
)
"""How large the organization is; where a measure counts just that, it is a value of the measure."""
_MORE = re.compile(r"^(?:add|include) (?P<text>.+?) (?:to|among|as one of) (?:our|the) (?:strategic )?priorities$")
_TITLE = re.compile(r"^(?:rename|call|name|title|retitle) (?:the |this |our |my )?(?:balanced )?(?:scorecard|score card|board)(?: to| as| :| into)* (?P<text>.+)$|^(?:set |change )?(?:the )?(?:<F\d+>|title|name) of (?:the |this |our )?(?:score ?card|board)(?: to| is| should be| :)+ (?P<text2>.+)$|^(?:rename|call|retitle) (?:the |this )?(?:(?:whole |entire )?thing|this one)(?: to| as| into| :)* (?P<text4>.+)$|^(?:the |our )?<F\d+> (?:should|shall|must|is|has to)(?: now| be| read)*(?: :)? (?P<text5>.+)$|^(?:the |this )?score ?card (?:should be|is) (?:called|named|titled) (?P<text3>.+)$")  # fmt: skip


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body.rstrip(" .!?,;")
    if (match := _TITLE.match(body)) and (
        not match["text5"] or re.match(r"\W*(?:the |our )?title\b", clause.text.lower())
    ):
        part = next(p for p in ("text", "text2", "text3", "text4", "text5") if match[p])
        return [SetTitle(title=name_of(clause.words_of(match, part)))]
    for pattern in _PATTERNS:
        if match := pattern.match(body):
            field = {"company name": "name"}.get(match["field"], match["field"])
            field = "name" if "name" in field else "priorities" if "priorities" in field else field
            said = clause.words_of(match, "text").strip().strip("“”\"'‘’ ")
            value = _listed(said) if field == "priorities" else said
            return [SetOrganization.model_validate({field: value})]
    if size := _size(clause, work):
        return [SetOrganization(size=size)]
    if match := _CALLED.match(body):
        return [SetOrganization(name=name_of(clause.words_of(match, "text")))]
    if (match := _READS.match(body)) and work.profile:
        return [SetOrganization.model_validate({work.profile: clause.words_of(match, "text").strip("“”\"'‘’ ")})]
    if match := _MORE.match(body):
        more = name_of(clause.words_of(match, "text"))
        return [SetOrganization(priorities=[*work.scorecard.organization.priorities, more])]
    raise NotMineError


def _size(clause: Clause, work: Work) -> str:
    match = _SIZE.match(clause.whole.words(clause.place(0), clause.last))
    counted = {m.unit.lower() for m in work.scorecard.measures()}
    own = match and not counted & set(re.findall(r"[a-z]+", match["size"].lower()))
    return match["size"] if match and (own or "profile" in clause.text.lower()) else ""


def _listed(said: str) -> list[str]:
    """ "Clean streets, safe roads and a balanced budget" are three."""
    *first, last = re.split(r"\s*[;,]\s*(?:and\s+)?", said)
    return [*first, *(re.split(r"\s+and\s+", last) if first else [last])]
