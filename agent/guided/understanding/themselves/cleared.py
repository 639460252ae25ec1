"""A field of the profile taken out: "that is not our mission", "remove the vision"."""

import re

_FIELD = r"(?P<field>mission|vision|value proposition|customers|funding)(?: statement)?"
BEGINS = r"^\W*(?:(?:no|but|and|so|ok(?:ay)?|please|sorry|actually|oh|can you|could you|just)\b[,.:!]* )*"
ENDS = r"(?:(?:,| because| as| it| since|\s[–—-]) .*)?[\s.!]*$"
_CLEARED = re.compile(
    rf"{BEGINS}(?:(?:that|this|it|[\"'“‘][^\"“”]{{3,60}}[\"'”’])(?:['’]?s| is| was) (?:not|never) (?:our|the|my|a) {_FIELD}"
    rf"|(?:that|this|it) (?:isn['’]?t|wasn['’]?t) (?:our|the|my|a) {_FIELD.replace('P<field', 'P<b_field')}"
    rf"|(?:take|clear|delete|remove|drop|scrap|forget|empty|wipe)(?: out)? (?:the|our|my|that) {_FIELD.replace('P<field', 'P<c_field')}(?: (?:out|away|again|off))?){ENDS}",
    re.IGNORECASE,
)


def cleared(text: str) -> str:
    """The field that a message only takes out, or says to be none of theirs; "" where it takes none out."""
    match = _CLEARED.match(text)
    said = next((v for v in match.groupdict().values() if v), "") if match else ""
    return said.lower().replace(" ", "_")
