"""Signs and short cuts that people write for words, put into the words that are read."""

import re

from agent.guided.understanding.plain import put_plainly
from agent.guided.understanding.plain.shapes import put_otherwise
from agent.guided.understanding.spoken import in_figures

_ID = r"[A-Za-z]\d{1,2}"
_NEW_ONE = r"(?:an?|new|another|one more) (?:\w+ )?(?:project|initiative|programme|program|kpi|measure|indicator|metric|objective|goal)"
_BUT = r"with the exception of|except(?: for)?|apart from|other than"
_SHORT = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r"\beoy(?= ?(?:20)?\d\d)", "end"),
    (r"\b(?:e\.g\.|i\.e\.)", "namely"),
    # a name that a sheet would take for a formula is a text, whole as it was typed
    # "owned by Sofie, our practice manager": who she is changes nothing
    (r"(?<=[a-z] )((?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?)), (?:our|the|my|who is (?:our|the)) (?:[a-z-]+ ){0,2}(?:manager|director|head|lead|leader|nurse|engineer|accountant|officer|assistant|chief|coordinator|controller|chef|partner|doctor|teacher|principal|foreman|supervisor|planner)\b", r"\1"),
    (r"((?:\bto|\bas|\binto|\bcalled|\bnamed|:)\s+)([=@](?=\S*[(|!'+*/\d])[^\s“\"][^“”\"]*?)\s*$", r"\1“\2”"),
    (r"(?<![\w.“])@(?=[^\W\d_])", ""),
    (rf"(?<=\w)(\s*)(?<![-=])>+(\s*{_ID}\b)", r"\1->\2"),
    (r"(?<=\s)\.(?=\d)", "0."),
    (r"\s+from now on\b", ""),
    (r"\bnxt\b", "next"),
    (r"^(\s*[a-z]+)/([a-z]+)(?=:? (?:swap|switch|trade|change places))", r"\1 and \2"),
    (r"^\s*\+\s*(?=(?:an? |new )?(?:kpi|measure|metric|indicator|objective|goal|initiative|project)\b)", "add "),
    (r"\b(theme|perspective|objective|measure|kpi|initiative|project), (?=[“\"])", r"\1 "),
    (r"\b(\d+) and a half\b", r"\1.5"),
    # "Customer → Clients, Finance → Money": each is a change of its own
    (rf"(?<=[^,;→>])((?:→|->|=>) ?(?!{_ID}\b)[^,;→]+), (?=[^,;→]+(?:→|->|=>))", r"\1; "),
    (r"\bhalf a year\b", "6 months"),
    (r"^\s*(?:new )?links?:\s*", "link "),
    (r",?\s(?:and )?while (?:we|you|i)(?:'re| are|'m| am) (?:at it|there|here),?\s", ", "),
    # "a project for L2, call it Step up" gives the new one its name
    (rf"\b({_NEW_ONE}(?: (?:for|to|under|in|on) (?:the )?{_ID})?),? (?:and )?(?:(?:call|name) it|(?:it(?:'s| is)|its) called|(?:the|its) (?:name|title) is) ", r"\1 called "),
    (r"^\s*for the record\s*[:,]\s*", ""),
    # "What I miss under Finance is an objective on cash: ..."
    (r"^\s*what (?:i|we) (?:still |really )?(?:miss|need|want|lack)( (?:under|in|for|on) [^:]+?)? is (an? [^:]+?)(: .+)?$", r"add \2\1\3"),
    (r"\s*\(([^()]*(?:better|%)[^()]*)\)(?=\s*[.!]?$)", r", \1"),
    # "Except for C1, all are monthly": what is left out is said last
    (rf"^\s*(?:{_BUT}) ([^,.]{{1,40}}), (.+?)([.!]?)\s*$", r"\2 except \1\3"),
    (rf"^(\s*)({_ID})\s*[:,–-]?\s*\+\s*(?=[A-Za-z])", r"\1add to \2: "),
)]  # fmt: skip


def spelled_out(text: str) -> str:
    return _arrows(put_plainly(put_otherwise(_SHORT, in_figures(_unnumbered(text)))))


def _arrows(text: str) -> str:
    """ "Link F2-M1": a hyphen between two ids is an arrow where links are spoken of, else it may be a range."""
    if re.match(rf"\s*(?:add |link )?{_ID} ?(?:->|→|=>) ?{_ID}\b", text, re.IGNORECASE):
        text = re.sub(r"\b(\d{1,2}) ?m\b", r"\1 months", text)  # "C2>C1 strong 12m"
    linked = re.search(r"\b(?:link|unlink|arrow|connection)s?\b", text, re.IGNORECASE)
    linked = linked or re.match(
        rf"\s*(?:kill|drop|add|remove|cut|lose|delete|draw|scrap) {_ID}\s?-\s?{_ID}\b", text, re.IGNORECASE
    )
    if linked or re.match(rf"\s*{_ID}\s?-\s?{_ID}\b", text):
        return re.sub(rf"\b({_ID})\s?[-–]\s?({_ID})\b", r"\1 -> \2", text)
    return text


def _unnumbered(text: str) -> str:
    """ "1. delete F1b 2. rename P1": the numbers of a list only part its sentences."""
    marks = re.findall(r"(?:^|\s)\(?(\d)[.)] (?=[A-Za-z])", text)
    if marks[:2] != ["1", "2"]:
        return text
    return re.sub(r"^\s*\(?1[.)] ", "", re.sub(r"[\s,;.]+\(?[2-9][.)] (?=[A-Za-z])", "; ", text))
