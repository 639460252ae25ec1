"""The scorecard's title, and what the organization says of itself beside an order: "rename C1 to X, and our vision is Y"."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.themselves.message import told_in
from agent.guided.understanding.themselves.size import told_size
from agent.guided.understanding.work import Work
from scorecard.edits import Edit, SetOrganization, SetTitle

_READS = re.compile(r"^(?:<I\d+>|it)(?: now| should)* (?:reads?|says?|is|goes)(?: now)?(?: :)? (?P<text><Q\d+>)$")
_MORE = re.compile(r"^(?:add|include) (?P<text>.+?) (?:to|among|as one of) (?:our|the) (?:strategic )?priorities$")
_TITLE = re.compile(r"^(?:rename|call|name|title|retitle) (?:the |this |our |my )?(?:balanced )?(?:scorecard|score card|board)(?: to| as| :| into)* (?P<text>.+)$|^(?:set |change )?(?:the )?(?:<F\d+>|title|name) of (?:the |this |our )?(?:score ?card|board)(?: to| is| should be| :)+ (?P<text2>.+)$|^(?:rename|call|retitle) (?:the |this )?(?:(?:whole |entire )?thing|this one)(?: to| as| into| :)* (?P<text4>.+)$|^(?:the |our )?<F\d+> (?:should|shall|must|is|has to)(?: now| be| read)*(?: :)? (?P<text5>.+)$|^(?:the |this )?score ?card (?:should be|is) (?:called|named|titled) (?P<text3>.+)$")  # fmt: skip


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body.rstrip(" .!?,;")
    if (match := _TITLE.match(body)) and (
        not match["text5"] or re.match(r"\W*(?:the |our )?title\b", clause.text.lower())
    ):
        part = next(p for p in ("text", "text2", "text3", "text4", "text5") if match[p])
        return [SetTitle(title=name_of(clause.words_of(match, part)))]
    if told := told_in(clause.text, work.scorecard):
        return [SetOrganization.model_validate(told)]
    if size := told_size(clause.whole.words(clause.place(0), clause.last), work.scorecard):
        return [SetOrganization(size=size)]
    if (match := _READS.match(body)) and work.profile:
        return [SetOrganization.model_validate({work.profile: clause.words_of(match, "text").strip("“”\"'‘’ ")})]
    if match := _MORE.match(body):
        more = name_of(clause.words_of(match, "text"))
        return [SetOrganization(priorities=[*work.scorecard.organization.priorities, more])]
    raise NotMineError
