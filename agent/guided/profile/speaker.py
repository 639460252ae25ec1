"""Who writes, taken out of what is read of the organization: "hi im Sandra, I run a driving school"."""

import re

from agent.guided.understanding.tokens import is_english

_HI = (
    r"^(?P<hi>\W*(?:(?:hi|hello|hey|hiya|dear coach|good (?:morning|afternoon|evening|day))(?: there| all)?\b[,.! ]*)?)"
)
_SOUNDS = re.compile(r"\b(?:so|right|well|ok(?:ay)?|yeah|yes|um+|uh+|er+m?|it['’]?s me)\b[,.! ]*", re.IGNORECASE)
_SO = r"(?P<hi>^\W*(?:(?:so|right|well|ok(?:ay)?|yeah|yes|um+|uh+|er+m?|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|there|all|everyone|it['’]?s me)\b[,.! ]*)*)"
_TITLE = r"(?:(?-i:(?:the )?(?:Rev(?:d|erend)?|Dr|Prof(?:essor)?|Mrs?|Ms|Fr|Father|Sister|Brother|Canon|Pastor|Dean|Capt(?:ain)?)\.?) )?"
_CALLED = rf"{_TITLE}(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?|[a-zà-þ]{{2,12}}(?: [a-zà-þ]{{3,14}}(?=[,.!]))?)"
_I_AM = re.compile(
    rf"{_SO}(?:(?P<says>my name(?:['’]?s| is)|me name is|the name['’]?s (?=\w+ and i\b))|i am|i['’]?m) {_CALLED}"
    r"(?P<then>\s*[,.!;:–-]+\s*|\s+here\b\W*|,? and (?=i\b|we\b)|\s+(?=(?:from|at|of) )|,? (?=i\b|we\b))",
    re.IGNORECASE,
)
""" "Hi, I'm Ines Duarte. We ...", "im petra from Halden Transport"."""
_THIS_IS = re.compile(
    rf"{_SO}(?:this is|it['’]?s) {_CALLED}(?P<then>\s*[,;–-]+\s*(?:and )?|,? and |\s+)(?=i(?:['’]?m| am| (?:run|own|manage|head|lead|direct|chair|founded|work|look after|represent))\b)",
    re.IGNORECASE,
)
""" "Its marco, i own two restaurants": who owns them, and not what they are called."""
_HERE = re.compile(
    rf"{_SO}{_TITLE}(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?) (?:here|speaking|writing|on the line)\b\W*(?P<then>)(?:and )?(?=i\b|we\b|from\b|at\b|of\b)",
    re.IGNORECASE,
)
_NOT_ME = re.compile(
    r"(?P<before>^|[.!?,;]\s+)(?:(?:no|nope|sorry|but|and|oh|well|actually)\b[,.! ]*)*(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?(?:['’]s| is| was)"
    r" (?:just |only )?(?:me|my (?:own |first )?name|who i am|(?:the )?(?:person|owner|boss|manager|director) writing)\b[^.!?;]*(?:[.!?;]\s*|$)",
    re.IGNORECASE,
)
""" "No, Sandra is me not the business!"."""


def without_speaker(text: str) -> str:
    """The same without the name of who writes, which is nobody's but theirs."""
    text = _NOT_ME.sub(r"\g<before>", text)
    for shape in (_I_AM, _THIS_IS, _HERE):
        found = shape.match(text)
        if found and _is_a_person(found):
            return _without(found)
    return text


def _without(found: re.Match[str]) -> str:
    """ "I am jo, head of a museum" -> "I am head of a museum"."""
    rest = found.string[found.end() :]
    hi = re.sub(r"(?<=\w)\s*$", ", ", _SOUNDS.sub("", found["hi"]))
    goes_on = not re.match(r"(?:i|we)\b", rest, re.IGNORECASE) and not re.search(
        r"[.!;]", found.groupdict().get("then") or ""
    )
    return f"{hi}I am {rest}" if goes_on else f"{hi}{rest[:1].upper()}{rest[1:]}"


def _is_a_person(found: re.Match[str]) -> bool:
    """ "I am busy, ..." names nobody; behind "my name is" any word is a name."""
    name = found["name"]
    named = bool(found.groupdict().get("says"))
    return named or not (name[:1].islower() and any(is_english(w) for w in name.split()))
