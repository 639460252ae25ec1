"""What a sentence sets apart put back into its place: "it is X that should go" says "X should go", "not X but Y is monthly"
that X stays as it is."""

import re

from agent.guided.understanding.plain.shapes import put_otherwise

_THING = r"(?:(?:the|our|its|this|that) [^.,;:!?“”\"]{2,60}?|[A-Z]\d{1,2}[a-z]?)"
_OBJECTIVE = r"(?-i:[A-Z]\d{1,2})(?![a-z])"
_PART = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_LEADS = r"(?:lead to|leads to|drives?|supports?|helps?|feeds?|enables?|influences?|causes?)"
_MAY = r"(?:should|shall|must|needs? to|has to|have to|ought to|is to|are to|will|would|can|could|deserves?|becomes?)"
_NAMED = r"(?:called|named|renamed|designated|known|titled|entitled|worded|reworded|labelled|termed)"
_HELD = r"(?:conviction|view|belief|opinion|understanding|feeling|intention|wish|hope|position|recommendation|fact|case|proposal|suggestion|aim|plan|idea)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (rf"\b(?:it(?:'s| is| was) )?not ({_THING}),? but (?:rather )?({_THING}) (?:that |which |who )?(?={_MAY}\b)", r"leave \1 as is; \2 "),
    (rf"\bit(?:'s| is| was) (?:solely |only |just |merely |really |rather |actually |precisely )?(?!(?:\w+ ){{0,3}}{_HELD}\b)({_THING}) (?:that|which|who) (?={_MAY}\b)", r"\1 "),
    (rf"\bit(?:'s| is| was) (?:solely |only |just |merely |really )?({_THING}) (?:that )?(?:i|we)(?:'d| would)? (?:like|want|wish) (?:you )?to (\w+)\b", r"\2 \1"),
    # not that value: none at all
    (rf"^\W*({_PART}) (theme|owner|target|baseline)\b[^.;,]*?(?:\.+|…|,|;| -)\s*(?:no|nope|actually|wait|sorry),? (?:just |please |better )?(?:clear|remove|drop|delete|blank) (?:it|that)\W*$", r"remove the \2 of \1"),
    (rf"^\W*(?:the )?(theme|owner|target|baseline) (?:of|for|on) ({_PART})\b[^.;,]*?(?:\.+|…|,|;| -)\s*(?:no|nope|actually|wait|sorry),? (?:just |please |better )?(?:clear|remove|drop|delete|blank) (?:it|that)\W*$", r"remove the \1 of \2"),
    # not this one: that one
    (rf"^\W*(?:please |kindly )?(?:do not|don['’]?t|never) (remove|delete|drop|scrap|kill|rename|move|touch|change) (the (?:link|arrow) (?:from|between) {_OBJECTIVE} (?:to|and) {_OBJECTIVE}),? (?:just|only|but(?: only| rather)?|rather) (?:that|the (?:one|link|arrow)) (?=from|between)", r"leave \2 as is; \1 the link "),
    (rf"^\W*(?:please |kindly )?(?:do not|don['’]?t|never) (remove|delete|drop|scrap|kill|rename|move) ({_THING}),? (?:just|only|but(?: only| rather)?|rather) (?=the |our |{_THING})", r"leave \2 as is; \1 "),
    (rf"\b(rename|call|reword|retitle|remove|delete|move) ({_THING}),? (?:and )?not {_THING}(?=\s*(?::|,|to\b))", r"\1 \2"),
    (rf"\b(?:all|the only thing) (?:i|we) (?:want|need|ask(?: for)?|wish) is (?:that )?({_THING}|the [^,;.]{{3,40}}?) (?=(?:to be )?{_NAMED}\b)", r"\1 should be "),
    (rf"\bit(?:'s| is| was) ({_THING}) (?:that )?(?:i|we)(?:'d| would)? (?:want|like|need|wish)(?: to be| to have)? (?={_NAMED}\b)", r"\1 should be "),
    (rf"^\W*leave ({_THING}) as (?:it|they) (?:is|are),? (?:only|just|but) (?=the |our |{_THING})", r"leave \1 as is; "),
    (rf"^(\W*)not ({_THING}|[a-z][^,;.]{{2,40}}?), (?:but )?({_THING}|[a-z][^,;.]{{2,40}}?) (?:goes|is to go|has to go|must go|can go|should go)\W*$", r"\1leave \2 as is; remove \3"),
    (r"\b([\w -]{3,40}? and [\w -]{3,40}?) both (?=(?:want|need|get|have|go|belong|should|must|lack)\b)", r"\1 "),
    (rf",? but ({_THING}) (?:please )?not(?=\s*(?:[.!;]|$))", r"; leave \1 as is"),
    (rf"^(\s*)(?:may|might|could|can|would) ({_THING}|[^?]{{2,60}}?) be (?=(?:\w+ly )?{_NAMED}\b)([^?]*)\?", r"\1\2 should be \3."),
    (r"\b(?:should )?(?:drops?|leaves?|gives? up|sheds?) its (?:present |current |old |existing )?theme(?:,? and|,? to) (?:joins?|moves? to|goes? (?:in)?to|takes?|becomes? part of) (?:the theme )?", "should have the theme "),
    (r",? (?:so )?(?:please |kindly )?(?:put|note|mark|record|enter|write|set) (?:it|that|this)(?: down)? (?:so|like that|that way|as such)(?=\s*[.!]?\s*$)", ""),
    (rf"^(\W*)not ({_THING}|[a-z][^,;.]{{2,40}}?), (?:but )?(?=[^,;.]+? (?:goes|go|gets?|is|are|becomes?|should|shall|must)\b)", r"\1leave \2 as is; "),
    (rf"\b(?:nobody|no one) (?:(?:may|shall|should|is to|must|can) )?(?:touch(?:es)?|changes?|alters?|moves?) ({_THING}|[a-z][^,;.]{{2,40}}?),? (?:but|and|only) ", r"leave \1 as is; "),
    (rf"^(\W*)({_OBJECTIVE}) (up|down)(?:,| and|;) (?:and )?({_OBJECTIVE}) (up|down)\W*$", r"\1move \2 \3 and move \4 \5"),
    (rf"\b(move|shift|transfer|relocate) ((?-i:[A-Z]\d{{1,2}}[a-z]?)|(?!.{{0,30}}\b(?:links?|arrows?|connections?|one)\b)[^,;.\d]{{3,40}}?) from (?-i:[A-GI-PR-Z]\d{{1,2}}) to (?={_OBJECTIVE}\b)", r"\1 \2 to "),
    (rf"^(\W*(?:unlink|disconnect|detach|decouple)) ({_OBJECTIVE}) (?:and|from) ({_OBJECTIVE})(?: please)?,? and ({_OBJECTIVE}) (?:and|from) ({_OBJECTIVE})\W*$", r"\1 \2 from \3; unlink \4 from \5"),
    (rf"\b({_OBJECTIVE}) (?:doesn['’]?t|does not|no longer) {_LEADS}s? ({_OBJECTIVE}),?(?: but)?(?: it)?(?: rather| really| in fact)? (?:{_LEADS}s? |to )({_OBJECTIVE})\b", r"remove the link from \1 to \2; link \1 to \3"),
    (rf"^\W*leave ({_THING}|[a-z][^,;.]{{2,40}}?) out,? (?:when|if|while|as) (?:you|we|i) (?=(?:make|set|change|move|put|give|turn|rename)\b)", r"leave \1 as is; "),
    (rf"^\W*leave out ({_THING}|[a-z][^,;.]{{2,40}}?),? (?:when|if|while|as) (?:you|we|i) (?=(?:make|set|change|move|put|give|turn|rename)\b)", r"leave \1 as is; "),
    (rf"^\W*(?:i|we) (?:don['’]?t|do not) want ({_THING}|[a-z][^,;.]{{2,40}}?) (?:to be )?(?:changed|touched|moved|altered|renamed)(?:,? but|,|;|\.)? (?:only |just )?", r"leave \1 as is; "),
    (rf"^\W*keep ({_THING})(?:['’]s|['’]) (?:name|title|wording|owner|target|theme)(?:,| and| but|;)+ (?:just |only |but )?", r"leave \1 as is; "),
    (rf"^\W*no changes? (?:to|in|for) ({_THING}|[a-z][^,;.]{{2,40}}?),? (?:except|but|other than|apart from|save)(?: for)? (?:the |its |a new )*(owner|target|name|baseline|unit|weight|theme|due date)\s*[:,–-]?\s*(?:to |is |becomes )?", r"\2 of \1: "),
    (rf"^\W*not the (owner|target|name|baseline|unit|weight|theme) of ({_THING}),? (?:but )?that of ({_THING}) (?=(?:should|shall|must|is|becomes)\b)", r"leave \2 as is; the \1 of \3 "),
    (r"^\W*(?:don['’]?t|do not|please don['’]?t|never) touch ([^,;.]{3,40}?)[,;.] (?:but |and )?(?:only|just) ([a-z][^,;.\d]{2,40}?)[,:] ?(?=[€$£]?\d)", r"leave \1 as is; target of \2: "),
    (r",? but (?:please )?(?:keep your (?:hands|fingers) off|hands off|stay away from|steer clear of|leave alone|don['’]?t go near) ([^,;.]{3,50}?)(?=\s*(?:[.;!]|$))", r"; leave \1 as is"),
    (r"^(\W*)leave ((?:the |our )?[a-z][^,;.\d]{2,40}?), (?!and\b|as\b|for\b)(?=[^,;.]*\b(?:targets?|baseline|owner|to|weekly|monthly|quarterly|yearly)\b)", r"\1leave \2 as is; "),
)]  # fmt: skip


def plain_order(text: str) -> str:
    return put_otherwise(_SHAPES, text)
