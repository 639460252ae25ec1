"""The profile put right in so many words: what they are called, what their mission is, and that one noted was none."""

import re
from typing import Any

_FIELD = r"(?P<field>mission|vision|value proposition|customers|funding)(?: statement)?"
_BEGINS = r"^\W*(?:(?:no|but|and|so|ok(?:ay)?|please|sorry|actually|oh|can you|could you|just)\b[,.:!]* )*"
_ENDS = r"(?:(?:,| because| as| it| since|\s[–—-]) .*)?[\s.!]*$"
_CLEARED = re.compile(
    rf"{_BEGINS}(?:(?:that|this|it)(?:['’]?s| is| was) (?:not|never) (?:our|the|my|a) {_FIELD}"
    rf"|(?:that|this|it) (?:isn['’]?t|wasn['’]?t) (?:our|the|my|a) {_FIELD.replace('P<field', 'P<b_field')}"
    rf"|(?:take|clear|delete|remove|drop|scrap|forget|empty|wipe)(?: out)? (?:the|our|my|that) {_FIELD.replace('P<field', 'P<c_field')}(?: (?:out|away|again|off))?){_ENDS}",
    re.IGNORECASE,
)
_SKIPS = re.compile(
    rf"{_BEGINS}(?:i (?:meant|mean|said)(?: to)? |let['’]?s |(?:can )?we )?(?:skip|pass on|pass|leave out) (?:that|this|it|them)(?: one| question| bit)?\b{_ENDS}",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"{_BEGINS}(?:the|our|my) (?P<field>mission|vision)(?: statement)? (?:is|shall be|should be|must be|reads|should read)(?: now)?:? (?!on\b|in\b|too\b|not\b|wrong\b|missing\b|fine\b|ok\b|good\b)(?P<said>.{{8,}})$",
    re.IGNORECASE | re.DOTALL,
)
_OUR_NAME = re.compile(
    r"^\W*(?:please,? )?(?:our (?:(?:company|organi[sz]ation) )?name is|we are called|we['’]re called|the name of (?:our|the) (?:company|organi[sz]ation|department|firm|practice|school|clinic|club) is"
    r"|our (?:company|organi[sz]ation|department|firm|practice|school|clinic|club) is called) (?P<name>(?-i:[A-ZÆØÅÄÖÜ])[^,;.!?]{1,60}?)(?:,.*)?[\s.!]*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")


def put_right(text: str) -> dict[str, Any]:
    """The fields that the whole message says anew, "" where one is taken out; empty where it says nothing of the kind."""
    if name := _OUR_NAME.match(text):
        return {"name": name["name"].strip(' “”"')}
    if said := _SAID.match(text):
        return {said["field"].lower(): said["said"].strip(' “”".')}
    return {field: ""} if (field := _cleared(text)) else {}


def without_what_is_taken_out(text: str) -> tuple[str, list[str], bool]:
    """A message without the sentences that take something out or skip a question, the fields taken out, and whether it skips."""
    left, fields, skips = [], [], False
    for sentence in _SENTENCE.split(text):
        if field := _cleared(sentence):
            fields.append(field)
        elif _SKIPS.match(sentence):
            skips = True
        else:
            left.append(sentence)
    return " ".join(left) if fields or skips else text, fields, skips


def _cleared(text: str) -> str:
    match = _CLEARED.match(text)
    said = next((v for v in match.groupdict().values() if v), "") if match else ""
    return said.lower().replace(" ", "_")
