"""What a name is to speak of, said as the change of a word in it: "C1 should speak of learners, not students"."""

import re

_ID = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_SPEAKS = r"(?:speaks?|talks?|tells?) (?:of|about)|mentions?|says?|refers? to|names?"
_NOT = r"(?:rather than|instead of|and not|not|in place of)"
_WORDS = r"(?:the )?[“\"']?(?P<{}>[^“”\"',.;:]{{2,40}}?)[”\"']?"
_NEW, _OLD = _WORDS.format("new"), _WORDS.format("old")
_SO = r"(?:,? (?:so that|such that|so|in a way that|in such a way that) (?:it|that|the name|the wording) )(?:should |would |will |can )?"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (rf"^\W*(?:please |kindly |can you |could you )*(?:rename|reword|rephrase|rewrite|retitle|change|reformulate) (?P<x>{_ID}|it|the [^“”\"',.;:]{{3,40}}?){_SO}(?:{_SPEAKS}) {_NEW},? {_NOT} {_OLD}\W*$", "replace “{old}” by “{new}” in {x}"),
    (rf"^\W*(?:(?:the |our )?[\w ]{{2,30}} (?:would|wants?|wishes?|asks?|prefers?|likes?)(?: like| prefer| rather have)?(?: that| it if)? |i'd like |we'd like )?(?P<x>{_ID}) (?:should |shall |must |ought to |would |to )?(?:{_SPEAKS}) {_NEW},? {_NOT} {_OLD}\W*$", "replace “{old}” by “{new}” in {x}"),
    (rf"\b(?P<x>{_ID}) (?:should|could|must|ought to|needs to) (?:be about|speak of|be|sound|say|read|go in the direction of) [^:“\"]{{2,40}}?[:,] (?P<new>[“\"][^”\"]+[”\"])\W*$", "rename {x} to {new}"),
    (rf"^\W*(?:please )?(?:make|let) (?P<x>{_ID}) (?:sound|read|be|look)? ?(?:more |less |a bit |much )*[a-z]+(?:er|ing|ive|al|ful|ed|y|ous|ble|ple)?: (?P<new>(?-i:[A-Z])[^“”\":;]{{4,80}}?)[.!]?\s*$", "rename {x} to “{new}”"),
    (r"\b(?P<verb>named|called|worded|phrased|titled) (?:differently|otherwise|better|in another way),? (?:say|maybe|perhaps|for example|for instance|e\.g\.|like|namely|i would say)?[:,]? ?(?=[“\"A-Z])", "{verb} "),
    (rf"^\W*(?P<x>{_ID})[,:]? (?P<verb>call|name|title) (?:it|this|that) ", "{verb} {x} "),
    (rf"^\W*(?:say|write|put|use|read) (?P<new>[“\"][^”\"]+[”\"]) (?:for|at|in|as|under) (?P<x>{_ID})\W*$", "rename {x} to {new}"),
    (r"^\W*the theme [“\"]?(?P<x>[^“”\",;:.]{2,40}?)[”\"]? (?:is|becomes|should be|shall be|is to be) (?:now |from now on )?(?:called |named )?(?P<new>(?-i:[A-Z])[^“”\",;:.]{1,40}?)\W*$", "rename the theme “{x}” to “{new}”"),
    (rf"^\W*(?:please )?(?:drop|remove|take|clear|delete|strip) the theme (?P<new>[^,;:.]{{2,40}}?) (?:from|of|off|out of) (?P<x>{_ID})\W*$", "remove the theme of {x}"),
    (rf"\b(?P<x>{_ID}) (?:gets|has|receives|needs|takes|should get|should have) a (?:new|better|different|other) (?:name|title|wording|heading)\s*[,:–-]+ ?(?:namely |say |maybe )?(?P<new>[“\"]?(?-i:[A-Z])[^“”\":;]{{3,80}}?[”\"]?)[.!]?\s*$", "rename {x} to {new}"),
    (rf"\b(?:shorten|simplify|sharpen|strengthen|soften|improve) (?P<x>{_ID})(?: to|:|,) ?(?P<new>[“\"]?(?-i:[A-Z])[^“”\":;]{{3,80}}?[”\"]?)[.!]?\s*$", "rename {x} to {new}"),
    (r"^\W*(?P<x>(?:the |our )?[^“”\",;:.]{3,50}?) (?:is|are|will be|shall be) (?:now |henceforth )?called (?P<new>[^“”\",;:.]{3,60}?) (?:from now on|henceforth|now)\W*$", "rename {x} to “{new}”"),
    (rf"^\W*the (?:word|term|part|bit) [“\"]?(?P<new>[^“”\",;:.]{{2,40}}?)[”\"]? (?:in|of) (?P<x>{_ID}) (?:isn['’]?t needed|is not needed|is superfluous|is redundant|is unnecessary|can go|adds nothing|should go)\W*$", "drop the word “{new}” from {x}"),
    (r"^(?P<x>\W*(?:rename|reword|change) [“\"][^”\"]+[”\"])\s*(?:-|–|:|→|->|=>)\s*(?P<new>(?-i:[A-Z])[^“”\":;]{3,80}?)[.!]?\s*$", "{x} to “{new}”"),
)]  # fmt: skip


def about_a_name(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: words.format_map(m.groupdict()), text)
    return text
