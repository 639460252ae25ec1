"""What was taken off against somebody's will: "no, you deleted the wait measure, I only wanted C1b gone" brings it back."""

import re

from agent.guided.understanding.naming import stems
from agent.guided.understanding.told_whole.places import measure_said, objective_said
from scorecard.models import Scorecard
from tools.context import Context

_YOU_TOOK = re.compile(
    r"(?:(?:^|(?<=[.!?;,]))\s*)(?:(?:no|hey|wait|oh|but|why|sorry|stop)\b[!,. ]*)*you(?:['’]ve| have)? (?:just |also |now |even )?(?:deleted|removed|dropped|took out|taken out|threw out|killed|binned|lost|scrapped)(?: (?:the|my|our))? (?P<said>[^,;.!?]{2,80})[,;.!?]*",
    re.IGNORECASE,
)
_ONLY_WANTED = re.compile(
    r"(?:(?:^|(?<=[.!?;,]))\s*)(?:(?:no|but|and|hey|wait)\b[!,. ]*)*i (?:only |just )?(?:wanted|meant|said|asked for) (?:only |just )?(?P<only>[^,;.!?]{2,60}?) (?:to (?:go|be (?:gone|removed|deleted))|gone|removed|out|deleted|off)\b(?: only)?[,;.!?]*",
    re.IGNORECASE,
)
_LOOKED_BACK = 3
_OF = re.compile(r"^(?:the |my |our )|\s+(?:measure|kpi|objective|goal|one|thing)$", re.IGNORECASE)


_AGAIN = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"^\W*(?:(?:wait|no|sorry|oh|oops|actually|hm+|on second thoughts?|please|can you|could you|can we|let['’]s|but)\b[,.!: ]*)*(?:restore|reinstate|bring back|put back|get back|give (?:me )?back|undelete) (?:the |my |our |that |this )?(?P<said>[^,;.!?]{1,70}?)(?: (?:please|again|then|now))*[,;.!?]*(?: .*)?$",
        r"^\W*(?:(?:wait|no|sorry|oh|oops|actually|hm+|on second thoughts?|please|can you|could you|can we|let['’]s|but)\b[,.!: ]*)*(?:bring|put|get|take|have) (?:the |my |our )?(?P<said>[^,;.!?]{1,60}?) back(?: in| up| on)?(?: (?:please|again|then|now))*[,;.!?]*(?: .*)?$",
        r"^\W*(?:(?:wait|no|sorry|oh|oops|actually|hm+|on second thoughts?|but)\b[,.!: ]*)*(?:the |my |our )?(?P<said>[^,;.!?]{1,60}?) (?:has to|must|should|needs to|ought to|shall) (?:come|go|be|stay)(?: put)? (?:back|in after all)(?: in| up| on)?(?: (?:please|again|then|now))*[,;.!?]*(?: .*)?$",
    )
]
_ALL_OF_IT = re.compile(
    r"^(?:it|that|this|them|those|these|that one|this one|what|the)?\s*(?:(?:objective|goal|measure|kpi|one|thing)s?)?\s*(?:(?:that |which )?(?:i|you|we)(?:['’]ve| have)? (?:just |now )?(?:deleted|removed|dropped|took out|threw out|cut|scrapped|binned|killed))?$",
    re.IGNORECASE,
)


def _wanted_again(match: re.Match[str], scorecard: Scorecard, context: Context) -> list[str]:
    """The ids of what was taken off lately and is wanted back; empty where nothing of it is meant."""
    retired = {r.objective.id for r in scorecard.retired}  # they come back with their history
    gone, said = _gone(scorecard, context), match["said"].strip()
    if not gone or retired & {*gone}:
        return []
    objectives = [i for i in gone if not i[-1].isalpha()]
    if _ALL_OF_IT.match(said):
        return objectives or [*gone]
    bare = _OF.sub("", said)
    wanted = {*stems(bare)}
    found = [i for i, name in gone.items() if bare.lower() in (i.lower(), name.lower()) or (wanted and wanted <= {*stems(name)})]  # fmt: skip
    return [i for i in found if i in objectives] or found


def brought_back(text: str, scorecard: Scorecard, context: Context) -> str:
    """The same with "bring C1a back" for each complaint of that kind; no complaint takes anything off.

    Where nothing that was taken off lately is meant, it is shown that the thing is still there.
    """
    again = next(filter(None, (shape.search(text) for shape in _AGAIN)), None)
    if again and (back := _wanted_again(again, scorecard, context)):
        return ". ".join(f"bring {i} back" for i in back)
    if again and again.re is _AGAIN[-1] and _ALL_OF_IT.match(again["said"].strip()) and not _gone(scorecard, context):
        return "never mind"  # nothing has gone: it is to stay, and answers no question of what shall go
    if not (_YOU_TOOK.search(text) or _ONLY_WANTED.search(text)):
        return text
    gone = _gone(scorecard, context)
    back: list[str] = []

    def took(match: re.Match[str]) -> str:
        said = _OF.sub("", match["said"].strip())
        wanted = {*stems(said)}
        found = [i for i, name in gone.items() if i.lower() == said.lower() or (wanted and wanted <= {*stems(name)})]
        back.extend(found)
        here = measure_said(said, scorecard) or objective_said(said, scorecard)
        return "" if found or not here else f" show {here.id}. "

    def only(match: re.Match[str]) -> str:
        kept = _OF.sub("", match["only"].strip()).lower()
        if gone and not back:
            back.extend(i for i, name in gone.items() if kept not in (i.lower(), name.lower()))
        return "" if gone else match[0]

    text = _ONLY_WANTED.sub(only, _YOU_TOOK.sub(took, text))
    return ". ".join(filter(None, (*(f"bring {i} back" for i in dict.fromkeys(back)), text.strip(" .!,"))))


def _gone(scorecard: Scorecard, context: Context) -> dict[str, str]:
    """What was taken off by the last changes, by id: those of one change, the newest that took something off."""
    for revision in context.lately(_LOOKED_BACK):
        if revision.action != "edit":
            return {}
        before = context.repository.at(context.scorecard_id, revision.version - 1)
        had = {i.id: i.name for i in (*before.objectives(), *before.measures())}
        here = {i.id for i in (*scorecard.objectives(), *scorecard.measures())}
        if gone := {i: name for i, name in had.items() if i not in here}:
            return gone
    return {}
