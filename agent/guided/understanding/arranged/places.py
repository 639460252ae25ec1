"""What moves to another perspective, with its new name or into a perspective that is new: "move F2 to Processes and rename it “Fewer bursts”"."""

import re

from agent.guided.understanding.told_whole.places import ID, perspective
from scorecard.models import Scorecard

_IDS = rf"{ID}(?:(?:, | and |, and | & ){ID})*"
_NAME = r"(?:[“\"](?P<quoted>[^”\"]+)[”\"]|(?P<bare>[^“”\".;,]{3,80}?))(?=[.;,]|$| and )"
_END = r"(?=[.;,]|$| and (?:rename|add|move|link|remove|set|make)\b)"
_MOVED_AND_NAMED = re.compile(
    rf"\b(?:move|shift|bring|put) (?P<id>{ID}) (?:over )?(?:to|into|under|in) (?:the )?(?P<place>[\w&’' -]{{3,45}}?)(?: perspective)?,? (?:as|(?:and )?(?:please )?(?:call|rename|name|retitle|reword) (?:it|that|this)(?: to| as| into)?) {_NAME}",
    re.IGNORECASE,
)
_PUT_THERE = re.compile(
    rf"\b(?:put|place|move|shift|bring) (?P<ids>{_IDS}) (?:over )?(?:in|into|to|under) (?:the )?(?P<place>[\w&’' -]{{3,45}}?)(?: perspective)?{_END}",
    re.IGNORECASE,
)
_WITH_A_NEW_ONE = re.compile(
    rf"\b(?P<add>(?:add|create|make|introduce|open) (?:an? |the |another )?(?:new |extra |further )?(?:fifth |sixth |fourth |second )?perspective (?:called |named )?)(?:[“\"](?P<quoted>[^”\"]+)[”\"]|(?P<bare>[^“”\".;,]{{3,60}}?)),? (?:and|then|and then|with)\b (?:(?:put|move|place|shift|bring) )?(?P<ids>{_IDS})(?: (?:in|into|to|under)(?:to)? (?:it|that|there|this one)| there| in there)?(?=[.;,]|$)",
    re.IGNORECASE,
)


def _moved_and_named(match: re.Match[str], card: Scorecard) -> str:
    home, name = perspective(match["place"], card), (match["quoted"] or match["bare"]).strip()
    said = match["id"].upper()
    return (
        f"move {said} to {home} perspective. Rename {said} to “{name}”" if home and card.objective(said) else match[0]
    )


def _put_there(match: re.Match[str], card: Scorecard) -> str:
    home = perspective(match["place"], card)
    ids = re.findall(ID, match["ids"])
    return ". ".join(f"move {id_.upper()} to {home} perspective" for id_ in ids) if home else match[0]


def _with_a_new_one(match: re.Match[str]) -> str:
    name = (match["quoted"] or match["bare"]).strip()
    ids = re.findall(ID, match["ids"])
    return f"{match['add']}“{name}”. " + ". ".join(f"Move {id_.upper()} to {name} perspective" for id_ in ids)


def moved(text: str, card: Scorecard) -> str:
    text = _WITH_A_NEW_ONE.sub(_with_a_new_one, text)
    text = _MOVED_AND_NAMED.sub(lambda m: _moved_and_named(m, card), text)
    return _PUT_THERE.sub(lambda m: _put_there(m, card), text)
