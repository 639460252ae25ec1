"""What a sentence sets apart put back into its place: "it is X that should go" says "X should go", "not X but Y is monthly"
that X stays as it is."""

import re

_THING = r"(?:(?:the|our|its|this|that) [^.,;:!?“”\"]{2,60}?|[A-Z]\d{1,2}[a-z]?)"
_MAY = r"(?:should|shall|must|needs? to|has to|have to|ought to|is to|are to|will|would|can|could|deserves?|becomes?)"
_NAMED = r"(?:called|named|renamed|designated|known|titled|entitled|worded|reworded|labelled|termed)"
_HELD = r"(?:conviction|view|belief|opinion|understanding|feeling|intention|wish|hope|position|recommendation|fact|case|proposal|suggestion|aim|plan|idea)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (rf"\b(?:it(?:'s| is| was) )?not ({_THING}),? but (?:rather )?({_THING}) (?:that |which |who )?(?={_MAY}\b)", r"leave \1 as is; \2 "),
    (rf"\bit(?:'s| is| was) (?:solely |only |just |merely |really |rather |actually |precisely )?(?!(?:\w+ ){{0,3}}{_HELD}\b)({_THING}) (?:that|which|who) (?={_MAY}\b)", r"\1 "),
    (rf"\bit(?:'s| is| was) (?:solely |only |just |merely |really )?({_THING}) (?:that )?(?:i|we)(?:'d| would)? (?:like|want|wish) (?:you )?to (\w+)\b", r"\2 \1"),
    (rf",? but ({_THING}) (?:please )?not(?=\s*(?:[.!;]|$))", r"; leave \1 as is"),
    (rf"^(\s*)(?:may|might|could|can|would) ({_THING}|[^?]{{2,60}}?) be (?=(?:\w+ly )?{_NAMED}\b)([^?]*)\?", r"\1\2 should be \3."),
    (r"\b(?:should )?(?:drops?|leaves?|gives? up|sheds?) its (?:present |current |old |existing )?theme(?:,? and|,? to) (?:joins?|moves? to|goes? (?:in)?to|takes?|becomes? part of) (?:the theme )?", "should have the theme "),
    (r",? (?:so )?(?:please |kindly )?(?:put|note|mark|record|enter|write|set) (?:it|that|this)(?: down)? (?:so|like that|that way|as such)(?=\s*[.!]?\s*$)", ""),
    (rf"^(\W*)not ({_THING}|[a-z][^,;.]{{2,40}}?), (?:but )?(?=[^,;.]+? (?:goes|go|gets?|is|are|becomes?|should|shall|must)\b)", r"\1leave \2 as is; "),
    (rf"\b(?:nobody|no one) (?:(?:may|shall|should|is to|must|can) )?(?:touch(?:es)?|changes?|alters?|moves?) ({_THING}|[a-z][^,;.]{{2,40}}?),? (?:but|and|only) ", r"leave \1 as is; "),
)]  # fmt: skip


def plain_order(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(words, text)
    return text
