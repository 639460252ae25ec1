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
    (r"\b(?P<x>)(?:should|ought to|must|shall|has to|is to) read (?P<new>[“\"][^”\"]+[”\"])(?=\W*$)", "should be {new}"),
    (rf"^\W*(?P<x>{_ID})[,:]? (?P<verb>call|name|title) (?:it|this|that) ", "{verb} {x} "),
    (rf"^\W*(?:say|write|put|use|read) (?P<new>[“\"][^”\"]+[”\"]) (?:for|at|in|as|under) (?P<x>{_ID})\W*$", "rename {x} to {new}"),
    (r"^\W*[“\"'‘](?P<x>[^“”\"'’]{2,40}?)[”\"'’] as a theme [^,;.“”\"]{3,40}?[,;.:–-]+ (?:so |please |let's |rather |better )*(?:make it|call it|say|use|rename it(?: to)?|put) [“\"'‘](?P<new>[^“”\"'’]{2,40}?)[”\"'’](?: everywhere| instead| throughout)?\W*$", "rename the theme “{x}” to “{new}”"),
    (r"^\W*(?P<x>[^,;:.“”\"]{3,40}? and [^,;:.“”\"]{3,40}?),? (?:these |they |those )?(?:both|two|all)? ?(?:have|get|share|should have|carry|belong to|go under|are under) the theme (?P<new>[“\"]?[^“”\",;:.]{2,40}?[”\"]?)\W*$", "set the theme of {x} to {new}"),
    (rf"\b(?:(?P<x>{_ID}) [^,;:.“”\"]{{3,50}}?[,;.]+ )(?:so )?(?:please )?(?:cluster|group|file|put|place) it (?:under|with|in|among) (?:the )?(?P<new>(?-i:[A-Z])[A-Za-z &'’-]{{1,30}}?)(?: theme)?\W*$", "put {x} under the theme {new}"),
    (r"^\W*(?P<x>(?:the |our )?[a-z][^,;:.“”\"]{2,40}?) (?:sits|fits|goes|belongs|would sit|would fit|is) (?:better |best |rather |really |more )*(?:with|in|under|among|to) the (?P<new>(?-i:[A-Z])[A-Za-z &'’-]{1,30}?) (?:bunch|crowd|lot|group|cluster|theme|family|set)\W*$", "set the theme of {x} to {new}"),
    (r"^\W*[“\"'‘](?P<x>[^“”\"]{3,60}?)[”\"'’] (?:is|sounds|reads|feels|looks) (?:a (?:bit of a )?(?:mouthful|tongue[- ]twister)|(?:far |much |way |a bit |rather |very |so )*(?:too \w+|long|clumsy|stiff|wordy|preachy|vague|dull|heavy))[,;.:–-]+ (?:(?:so |just |please |better |rather |simply |let's )*(?:say|call it|make it|use|put)|just|simply|only|better)? ?[“\"'‘](?P<new>[^“”\"]{2,60}?)[”\"'’](?: will do| is enough| instead)?\W*$", "rename “{x}” to “{new}”"),
    (rf"^\W*[^,;.“”\"]{{3,40}}? (?:hates?|dislikes?|can't stand|don't like|doesn't like|do not like|objects? to|stumbles? over|frowns? (?:on|at)) (?:the |that )?[^,;.“”\"]{{2,30}}? (?:in|of|on) (?P<x>{_ID})[,;.:–-]+ (?:so |just |please |better |rather |simply |let's )*(?:say|call it|make it|write|put|use|rename it(?: to)?) (?P<new>[“\"]?(?-i:[A-Z])[^“”\";:]{{3,80}}?[”\"]?)[.!]?\s*$", "rename {x} to “{new}”"),
    (r"^\W*the theme [“\"]?(?P<x>[^“”\",;:.]{2,40}?)[”\"]? (?:is|becomes|should be|shall be|is to be) (?:now |from now on )?(?:called |named )?(?P<new>(?-i:[A-Z])[^“”\",;:.]{1,40}?)\W*$", "rename the theme “{x}” to “{new}”"),
    (rf"^\W*(?:please )?(?:drop|remove|take|clear|delete|strip) the theme (?P<new>[^,;:.]{{2,40}}?) (?:from|of|off|out of) (?P<x>{_ID})\W*$", "remove the theme of {x}"),
    (rf"\b(?P<x>{_ID}) (?:gets|has|receives|needs|takes|should get|should have) a (?:new|better|different|other) (?:name|title|wording|heading)\s*[,:–-]+ ?(?:namely |say |maybe )?(?P<new>[“\"]?(?-i:[A-Z])[^“”\":;]{{3,80}}?[”\"]?)[.!]?\s*$", "rename {x} to {new}"),
    (rf"\b(?:shorten|simplify|sharpen|strengthen|soften|improve) (?P<x>{_ID})(?: to|:|,) ?(?P<new>[“\"]?(?-i:[A-Z])[^“”\":;]{{3,80}}?[”\"]?)[.!]?\s*$", "rename {x} to {new}"),
    (r"^\W*(?P<x>(?:the |our )?[^“”\",;:.]{3,50}?) (?:is|are|will be|shall be) (?:now |henceforth )?called (?P<new>[^“”\",;:.]{3,60}?) (?:from now on|henceforth|now)\W*$", "rename {x} to “{new}”"),
    (rf"^\W*the (?:word|term|part|bit) [“\"]?(?P<new>[^“”\",;:.]{{2,40}}?)[”\"]? (?:in|of) (?P<x>{_ID}) (?:isn['’]?t needed|is not needed|is superfluous|is redundant|is unnecessary|can go|adds nothing|should go)\W*$", "drop the word “{new}” from {x}"),
    # what it is called, told in a sentence
    (r"^\W*(?:please )?(?:change|set|make|switch) (?:the|its) (?:name|title|wording|label) (?:to|into) (?P<new>(?-i:[A-Z])[^“”\":;]{3,80}?)[.!]?\s*$", "rename it to “{new}”"),
    (r"^\W*(?:the )?new (?:name|title|wording)(?: is)?\s*[:=–-]\s*(?P<new>(?-i:[A-Z])[^“”\":;]{3,80}?)[.!]?\s*$", "rename it to “{new}”"),
    (r"^\W*(?:i|we)(?:['’]d| would) (?:name|call|word|phrase) (?:this|it|that) (?:so|thus|like this|as follows)\s*[:,]\s*(?P<new>(?-i:[A-Z])[^“”\":;]{3,80}?)[.!]?\s*$", "rename it to “{new}”"),
    (rf"^\W*(?P<x>{_ID}) as (?P<new>(?-i:[A-Z])[a-z]+ [^“”\",:;.]{{3,80}}?)[.!]?\s*$", "rename {x} to “{new}”"),
    (rf"^\W*(?P<x>{_ID}) to (?P<new>(?!\w+ or (?-i:[A-Z])\w+\W*$)(?-i:[A-Z])[a-z]+ (?-i:[a-z])[^“”\",:;.\d]* [^“”\",:;.\d]{{3,60}}?)[.!]?\s*$", "rename {x} to “{new}”"),
    (r"^\W*(?P<x>[“\"][^”\"]+[”\"]) (?:reads|sounds|is|looks|feels) [^“”\",.;–-]{3,40}(?:\s+[-–]|[,.;–])\s*(?P<new>(?-i:[A-Z])[^“”\",:;.]{3,60}?) (?:will do|would do|is better|reads better|sounds better|would be better|does it)\W*$", "rename {x} to “{new}”"),
    (rf"^[^:;]*?\b(?P<x>{_ID})\b[^:;]{{0,30}}?[;,:.]? in (?:plain|simple) (?:english|words|language)(?:,? (?:it|this|that) (?:says|reads|is|means))?\s*[:,]\s*(?P<new>(?-i:[A-Z])[^“”\":;]{{3,80}}?)[.!]?\s*$", "rename {x} to “{new}”"),
    (rf"\b(?:only |just )?(?:the )?(?P<x>{_ID}) (?:should|must|shall) be (?:named|called|renamed(?: to)?) (?P<new>(?-i:[A-Z])[^“”\",:;.]{{3,80}}?)[.!]?\s*$", "rename {x} to “{new}”"),
    (r"^\W*(?P<x>(?:the |our )?[a-z][^“”\",;:.]{3,60}?|[A-Z]\d{1,2}(?: and [A-Z]\d{1,2})?) (?:wants?|needs?|has no|have no|lacks?|deserves?|should have)(?: an?)? theme(?: yet)?[,;:.–-]+ ?(?:please )?(?:call it|name it|write|put|enter|make it|use|set|namely|say)(?: there| in)? (?P<new>(?-i:[A-Z])[\w&-]*(?: (?!like\b|as\b)[\w&-]+){0,3})(?: (?:like|as) [^.;]*)?[.!]?\s*$", "put {x} under the theme “{new}”"),
    (r"^\W*(?P<x>(?:the |our )?[a-z][^“”\",;:.\d]{3,50}?) (?:should|must|shall|ought to|is to) be (?:called|named|renamed(?: to| as)?) (?P<new>(?-i:[A-Z])[^“”\",:;.]{3,80}?)(?: from now on| instead)?[.!]?\s*$", "rename {x} to “{new}”"),
    # a word of a name for another
    (rf"^\W*in (?P<x>{_ID}),? (?:please )?(?:say|write|use|put) (?P<new>[a-z][\w '-]{{2,30}}?) (?:instead of|rather than|and not|not) (?:the )?(?P<old>[\w '-]{{2,30}}?)\W*$", "replace “{old}” by “{new}” in {x}"),
    (rf"^\W*(?P<x>{_ID}) (?:shouldn['’]?t|should not|must not) (?:say|speak of|talk of|mention|read) (?P<old>[\w '-]{{2,40}}?),? but (?:rather )?(?P<new>[\w '-]{{2,40}}?)\W*$", "replace “{old}” by “{new}” in {x}"),
    (rf"^\W*(?:(?:in|for) )?(?:the (?:wording|name|title|text) of )?(?P<x>{_ID})\s*[:,]?\s*(?:please |kindly )?(?:write |say |put |use |read |take )?(?P<new>[“\"][^”\"]+[”\"]) (?:instead of|rather than|not|in place of) (?P<old>[“\"][^”\"]+[”\"])\W*$", "replace {old} by {new} in {x}"),
    (rf"\bin (?:the (?:wording|name|title|text) of )?(?P<x>{_ID}),? (?:please |kindly )?(?:substitute|put|write|use) (?P<new>[“\"][^”\"]+[”\"]) for (?P<old>[“\"][^”\"]+[”\"])", "replace {old} by {new} in {x}"),
    (r"^\W*(?P<x>[“\"][^”\"]+[”\"]) (?:is|sounds|reads|feels|looks) [^“”\".;]{3,50}[.;,] (?:please )?(?:use|say|write|put|take) (?P<new>[“\"][^”\"]+[”\"]) (?:rather than|instead of|not|in place of) (?P<old>[“\"][^”\"]+[”\"])\W*$", "replace {old} by {new} in {x}"),
    (r"^(?P<x>\W*(?:rename|reword|change) [“\"][^”\"]+[”\"])\s*(?:-|–|:|→|->|=>)\s*(?P<new>(?-i:[A-Z])[^“”\":;]{3,80}?)[.!]?\s*$", "{x} to “{new}”"),
    (rf"^\W*(?P<x>{_ID}(?:,? (?:and |& )?{_ID})*) (?:(?:stand|are|sit|lie|fall|is|stands|sits)(?: still)? (?:outside (?:of )?(?:every|any|all|our|the)|without an?y?|in no|under no)|(?:have|has|lack|lacks|belong to|belongs to)(?: still)? (?:no|an?y?|still no)) themes?(?: (?:at all|so far|yet))?[;,.:–-]+ (?:(?:so |please |let's )*(?:i suggest|i propose|i'd suggest|put|make it|how about|call it|give (?:them|it)|use|take|i would say|why not)) (?P<new>[“\"][^”\"]+[”\"])(?: (?:for|on) (?:both|them|all|each|it)(?: of them)?)?\W*$", "set the theme of {x} to {new}"),
    (r"^\W*(?P<x>(?:the |our )?[^“”\",;:.\d]{3,40}?) (?:is|sounds|feels|seems|looks) (?:[a-z]+ ){1,5}(?:as|for) (?:a|the) (?:heading|name|title|label|word)[,;:–-]+ (?:please |just |better |let's )*(?:make it|call it|say|use|take|put) (?P<new>(?-i:[A-Z])[^“”\",;:.]{2,50}?)\W*$", "rename {x} to “{new}”"),
)]  # fmt: skip


def about_a_name(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: words.format_map(m.groupdict()), text)
    return text
