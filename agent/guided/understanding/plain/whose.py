"""Whose a thing is to be, told of it as of another or told as what it lacks: "as does its measure", "churn needs a name: Ines"."""

import re

from agent.guided.understanding.plain.shapes import put_otherwise

_ID = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_NAME = r"(?-i:(?![A-Z]\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:(?:Dr|Mr|Ms|Mrs|Prof)\.? )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
_X = rf"(?:{_ID}|(?:the |our )?[^\W\d_][^,.;:!?“”\"]{{2,50}}?)"
_KEEPS = r"(?:keeps|retains|holds on to|hangs on to|stays with|stays on|carries on with|goes on with)"
_LACKS = r"(?:still |now )?(?:needs|wants|could use|could do with|deserves|lacks|is missing|is without|has no)"
_SOMEBODY = r"(?:an? |some )?(?:(?:accountable|responsible|named|new|proper|clear|better) )*(?:person|name|face|executive|somebody|someone|owner|lead|sponsor|champion|boss)(?: (?:to (?:own|lead|run) it|accountable|responsible|in charge|on it|for it))?"
_PUT = r"(?:(?:i|we)(?:['’]d| would|['’]ll| will)? )?(?:(?:say|put|make it|suggest|take|name|choose|propose|let it be|that would be|how about) )?"
_MAY = re.compile(
    rf"\bwith (?:it|that|him|her|them)\b|\b(?:so|hence|therefore) (?:it|this|that)\b|\b(?:as|so) (?:do|does|is|will|are)\b|\b(?:likewise|ditto|too|as well)\b|\b{_LACKS} |\borphan|\bonly\b|\bjust\b|\bfor (?-i:[A-Z])|['’]s to \w|\bwhoever\b|\bno (?:owner|measure)",
    re.IGNORECASE,
)
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # of another as of the one
    (rf"^(?P<a>[^.;!?]*?\bto (?P<who>{_NAME})),? (?:and )?(?:as|so) (?:does|do|is|are|goes|will) (?P<x>{_X})(?=\s*(?:[,.;!]|$))", r"\g<a>, and \g<x> to \g<who>"),
    (rf"^(?P<a>[^.;!?]*?\bto (?P<who>{_NAME})),? (?:and )?(?P<x>{_ID}(?: and {_ID})*) (?:likewise|ditto|as well|too)(?=\s*(?:[,.;!]|$))", r"\g<a>, and \g<x> to \g<who>"),
    (rf"\b(?P<who>{_NAME}) (?P<a>(?:will |shall )?(?:have|has|gets?|owns?|takes?) {_X}), (?:and )?(?P<x>{_X}) (?:s?he|they) (?:will |shall |also )*(?:have|has|gets?|owns?|takes?)(?: as well| too| also)*(?=\s*(?:[,.;!]|$))", r"\g<who> \g<a>, and \g<x> to \g<who>"),
    (rf"^(?P<a>[^.;!?]*?\bto (?P<who>{_NAME})(?: (?:from|as of|starting|with effect from) [^,.;]{{3,20}})?),? and (?P<x>{_X}) (?:goes|comes|moves|passes|travels|is to go) (?:along )?with (?:it|that|him|her|them)(?=\s*(?:[,.;!]|$))", r"\g<a>, and \g<x> to \g<who>"),
    # only the one
    (rf"^\W*{_NAME} {_KEEPS} [^,.;:!?]{{2,50}}[,.;–-]+ ?(?:and |but )?(?:it is|it['’]s) (?:only|just) (?P<x>{_X}) (?:that )?(?:i|we)(?:['’]d| would|['’]ll| will| want to| wish to)? ?(?:like to )?(?:give|hand|pass|move|assign|transfer)(?: over| on)? to (?P<who>{_NAME})\W*$", r"give \g<x> to \g<who>"),
    # what has nobody
    (rf"^\W*(?P<x>{_X}) {_LACKS} {_SOMEBODY}\s*[.,;:–-]+ ?{_PUT}(?P<who>{_NAME})(?: (?:down|there|in|on it))*(?: (?:in place of|instead of|rather than|not) {_NAME})?(?:,? please)?\W*$", r"give \g<x> to \g<who>"),
    (rf"^\W*(?P<x>{_X})(?:['’]s| is) (?:(?:a bit of|rather|currently|kind of|something of|still) )*an? orphan\s*[.,;:–-]+ ?(?:so )?{_PUT}(?:(?:that|this|it)(?:['’]s| is| should be|['’]d be| would be) )?(?:one |a job |something |a task )?for (?P<who>{_NAME})\W*$", r"give \g<x> to \g<who>"),
    (rf"^\W*(?P<x>{_X}) (?:has|with) (?:no|neither) [^,.;:!?]{{3,40}}? (?:and|n?or) (?:an? |no )?(?:owners?|measures?|kpis?|targets?|initiatives?)\s*[:;.,–-]+ ?(?:so )?(?P<do>remove|delete|drop|scrap|kill|bin|axe) (?:it|that|this)\b", r"\g<do> \g<x>"),
    (rf"^\W*(?P<x>{_X}), ?(?:well,? )?{_NAME}(?: is| has| was|['’]s) [^,.;:!?\d]{{3,40}}, (?:so|hence|therefore) (?:it|(?:this|that)(?: (?:one|measure|kpi|objective|goal|initiative|project))?) (?:goes|passes|moves|is to go|should go|belongs|falls) (?:over |on |now )?(?=to (?![€$£]?\d))(?P<to>[^.;!?]*)", r"\g<x> goes \g<to>"),
    # told of it
    (rf"^\W*(?P<x>{_X})(?: is now for (?P<who>{_NAME})| is for (?P<who2>{_NAME}) (?:now|from now on))(?=\s*(?:[.,;!]|$))", r"give \g<x> to \g<who>\g<who2>"),
    (rf"^\W*(?P<x>{_X})(?:,| -| –|:) (?:that|this|it)(?:['’]s| is) (?P<who>{_NAME})['’]s to (?:chase|do|run|own|lead|watch|follow|mind|track|sort|fix|look after)\W*$", r"give \g<x> to \g<who>"),
    (rf"^\W*whoever (?:does|has|owns|runs|leads|looks after|minds) (?P<x>{_X}) (?:from now on|now|henceforth)(?: is|,? it['’]s|,? it is) (?P<who>{_NAME})(?=\s*(?:[.,;!]|$))", r"give \g<x> to \g<who>"),
)]  # fmt: skip


def about_whose(text: str) -> str:
    if _MAY.search(text):
        return put_otherwise(_SHAPES, text)
    return text
