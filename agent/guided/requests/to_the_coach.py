"""What is said to the coach and not of the organization: "could I hear what you took down", "please repeat my aims to me".

In the interview whatever is said may be an answer, so what is asked of the coach is told apart by how it is put: by a
verb of telling or hearing, and by whom it is to be told to. What such a sentence holds is never noted.
"""

import re

_BEGINS = (
    r"^\W*(?:(?:(?:so|and|but|ok(?:ay)?|well|right|good|fine|hm+|oh|ah|um+|uh+|er+m?|hey|yes|no|sorry|please|pls|wait|stop|hang on|hold on|listen|look|coach|now|then|also|actually|maybe|perhaps|just|quickly|first|one (?:moment|second|sec|thing|more thing|question)|a (?:moment|second|sec|quick (?:one|question))|quick (?:one|question)"
    r"|before (?:we|i|you) [\w' ’]{2,30}|before that|if (?:you|u) (?:would|could|can|please|don['’]?t mind)|if (?:possible|i may)|for (?:a moment|my notes|the record)|to be (?:sure|safe|certain)|just to (?:be (?:sure|safe|certain)|check)|in between|by the way|btw)\b|(?:i|we)(?:['’]ve| have|['’]m| am|['’]re| are)? (?:lost|forgot\w*|confused|unsure|not sure|can['’]?t|cannot|don['’]?t|interrupted|mixed|lose)\b[^,.;]{0,30}[,;–-]+)[\s,.:;!–—-]*)*"
)
_LIGHTLY = r"(?:(?:please|pls|just|quickly|kindly|briefly|maybe|perhaps|possibly|also|first|once|again|now|then|ever|at all|actually|perhaps) )*"
_TELL = (
    r"(?:tell|repeat|re-?read|list|read|show|recite|recap|recapitulate|recall|summari[sz]e|sum up|quote|name|state|remind|echo|explain|describe|define|say|spell out|lay out|write out|print|display|present|outline|let|help|give|send"
    r"|(?:run|go|walk|talk|take|guide|lead)(?= (?:me|us|back|through|over))|play(?= (?:me|us|it|them|that|those|my|our|back))|(?:read|play|say|give) back|(?:go|run) (?:back )?(?:over|through)|look (?:at|up|over)|check|double-?check|confirm|clarify|review)"
)
_HEAR = r"(?:hear|see|have|get|know|look at|have a (?:look|peek|glance)|take a look|check|read|review|ask|go (?:over|through)|go back over|be (?:told|shown|reminded)|understand|listen to|view|double-?check|find out|learn|recap)"
_US = r"(?:me|us)\b"
_OF_THEM = r"(?:(?:strategic|stated|main|top|big|biggest|noted|recorded|own|real|current|first|second|third|last|other|the|all|of|my|our|your|these|those|the|two|three|four|five|six|\d|whole|complete|full|entire) )*"
_NOTES = rf"(?:{_OF_THEM}(?:goals?|priorit(?:y|ies)|wish(?:es)?|aims?|points?|answers?|objectives?|targets?|notes?|list|ambitions?|intentions?|hopes?|needs?|wants|asks|demands|requests|items|facts|details|profile|entries|minutes|summary|things|ones|stuff|progress|bullet points|mission|vision|problems?|worries|troubles))"
_TAKEN = r"(?:noted?|notes|jot(?:ted)?|got|get|gotten|have|had|heard?|hear|took|take|taken|wrote|write|written|kept|keep|recorded?|record|saved?|store[sd]?|understood|understand|picked|pick|collected?|gathered?|captured?|caught|catch|put|made|make|filed|registered|remembered?|retained?|logged|entered|filled|grasped|know|hold|covered|discussed|agreed|settled|talked about|gone through|listed|included?|counted?|typed|said|told|given|missed)"
_SO_TAKEN = (
    rf"(?:(?<!should )(?<!must )(?<!could )(?<!can )(?<!would )(?:you|u|we)(?:['’]ve| have| did|['’]d| had)? (?:(?:actually|already|just|really|so far|all|now|then|been|got|even) )*{_TAKEN}(?! to\b)"
    r"|(?:i|we)(?:['’]ve| have| had|['’]d| did)? (?:(?:actually|already|just|really|so far|all|now|even) )*(?:said|say|told|tell|given|give|gave|named|listed|mentioned|covered|discussed|agreed(?: on)?|settled|got|gone through|talked (?:about|over|through)|typed|wrote|written|sent|asked for|wished for)"
    r"|(?:has|have|is|are|was|were|['’]s|been)(?: (?:already|been|so far|all|now|actually))* (?:noted|written|jotted|recorded|saved|taken|kept|stored|heard|understood|captured|collected|put)(?: down)?"
    r"|(?:is|are|['’]s|stands?)(?: (?:already|so far|now|all))* (?:there|down|in there|in the (?:notes|profile|list)|on (?:the|my|our|your) (?:list|notes|paper|file|record)|on (?:file|record)|in (?:your|my|our|the) (?:notes|list|book|profile)))"
)
_NOTES_ASKED = re.compile(
    rf"(?:\b(?:what(?:ever)?|which|how much|everything|all(?: that)?|things|ones|the list|wishes|goals|priorities|aims|points|answers)\b.{{0,40}}?{_SO_TAKEN}\b"
    rf"|\b(?:have|did|do|had) (?:you|u) (?:(?:actually|already|just|really|even|all|now|ever) )*{_TAKEN}\b(?! (?:that|to) )"
    rf"|\b(?:my|our|your|the|those|these|all) {_NOTES}\b|\b(?:goals|wishes|aims|priorities|points|things|ones) of (?:mine|ours)\b|\bwhat (?:matters|counts|is important) to (?:me|us)\b|\byour (?:sheet|paper|pad|notebook|book|file|records?|memory|head)\b|\b(?:where (?:we|i) (?:are|stand|have got)|so far|until now|up to now)\b"
    r"|\b(?:read|play|say|repeat|tell|list|give|run)\b.{0,12}\b(?:(?:it|that|this|them|those|these|all|everything)(?: all)? back\b|(?:them|those|these|everything)\b)|\brecap\b|\bsum(?:mary| (?:it )?up)\b|\bsummari[sz]e\b)",
    re.IGNORECASE,
)
_BY_WISH = re.compile(
    rf"{_BEGINS}(?:"
    rf"(?:can|could|would|will|may|might|shall|should) (?:you|u|ya) (?:mind )?{_LIGHTLY}(?:be (?:so kind|good enough) (?:as )?to )?(?:{_TELL}|{_TELL.replace('(?:tell', '(?:telling', 1)}|repeating|reading|listing|showing|going|running|summing|reminding|giving)\b"
    rf"|(?:can|could|may|might|shall|should) (?:i|we) {_LIGHTLY}{_HEAR} (?:what|which|how|whether|if|where|why|my|our|the|your|it|that|them|those|these|all|a|an|back|again|you|everything|once)\b"
    rf"|(?:i|we)(?:['’]d| would|['’]ll| will|['’]m| am)? ?{_LIGHTLY}(?:really )?(?:like|love|want|need|have|curious|keen|interested|prefer|wish|wanna)(?: (?:to|in))? {_LIGHTLY}(?:(?:to )?{_HEAR}(?:ing)?|(?:seeing|hearing|knowing)) (?:back )?(?:(?:what|which|how|whether|if|where|why)\b(?=.*\b(?:you|u|your|my|i|so far|noted|written|taken|recorded|on (?:the|our) list)\b)|my|your|it|that|them|those|you|everything|our (?:{_NOTES})|the (?:list|notes|summary|{_NOTES}) )"
    rf"|(?:i|we)(?:['’]m| am| was|['’]re| are)? (?:wonder(?:ing)?|curious|not sure|unsure)(?: (?:about|whether|if))? (?:what|which|how|whether|if|you)\b"
    rf"|(?:(?:do|would) (?:you|u) )?mind (?:{_TELL}|(?:telling|repeating|reading|listing|showing|going|running|summing|summari[sz]ing|reminding|giving|naming|sending|helping|letting|saying|recapping|walking|taking|checking|explaining))\b"
    rf"|you (?:wouldn['’]?t|don['’]?t|didn['’]?t|do|did|have|haven['’]?t) {_LIGHTLY}(?:happen to )?(?:have|know|note|noted|get|got|remember|keep|kept|write|written|take|taken) (?:down )?(?:my|our|the|all|it|that|them|those|these|everything)\b"
    rf"|{_LIGHTLY}{_TELL} (?:what|which|everything) (?:you|u)\b"
    rf"|(?:i|we)(?:['’]d| would)? (?:need|want|like|love) (?:a|another|one more) (?:\w+ )?(?:look|glance|peek|recap|summary|reminder)\b"
    rf"|{_LIGHTLY}let (?:me|us) {_LIGHTLY}{_HEAR}\b"
    rf"|{_LIGHTLY}{_TELL} (?:back )?{_US}"
    rf"|{_LIGHTLY}(?:remind|tell|show) {_US}"
    rf"|{_LIGHTLY}{_TELL}\b(?! (?:customers|clients|people|staff|everyone|them)\b).{{2,60}}?\b(?:(?:back )?to (?:me|us)|back|for (?:me|us)|once more|again|so far|aloud|out loud)(?: please| now| again| once more| first)*\W*$"
    rf"|{_LIGHTLY}(?:repeat|list|read(?: out)?|recap|summari[sz]e|sum up|recite|recall|(?:go|run) (?:back )?(?:over|through)|show|name|quote) (?:what|which|everything|all that|(?:the|all) (?:things|points|wishes|goals)) {_SO_TAKEN}"
    rf"|{_LIGHTLY}(?:repeat|list|read(?: out)?|recap|summari[sz]e|sum up|recite|show|name|quote) {_NOTES}(?: (?:please|now|again|once more|first|for a (?:moment|second)))*\W*$"
    r")",
    re.IGNORECASE,
)
_BY_QUESTION = re.compile(
    rf"{_BEGINS}(?:(?:(?:what|which|how|why|where|when|who)\b(?:['’]?s)?(?! if\b).{{0,40}}?\b(?:(?:do|did|have|had|are|were|will|would|can|could|should)(?:n['’]?t)? (?:you|u)\b|(?:is|are|['’]s)(?: \w+)? your\b)|(?:did|do|have|had|are|were|aren['’]?t|haven['’]?t|didn['’]?t|don['’]?t) (?:you|u)\b(?! know (?:that|we|our|i)\b))"
    rf"|(?:(?:what|which|how much|how many)\b.{{0,40}}?{_SO_TAKEN})"
    r"|(?:what|how|where)(?:['’]s| is| are| does| do)? (?:(?:about|of|with|on) )?(?:my|our|the) (?:list|notes|wishes|answers|priorities|goals|aims)\b(?: (?:look|looking|like|now|so far|going|doing|again))*\W*$)",
    re.IGNORECASE,
)
_TO_NOTE = re.compile(
    r"\b(?:note|add|put|write|take|record|set|include|change|save|enter|keep|make|use|draft|skip|start|begin|go on|continue|move on|remember|mark|correct|fix|delete|remove|drop|strike)\b(?! (?:you|u|we|i)\b)",
    re.IGNORECASE,
)
_DOES = re.compile(rf"{_BEGINS}(?:can|could|would|will) (?:you|u) {_LIGHTLY}{_TO_NOTE.pattern}", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)|\n+")
_LONGEST = 30
"""Words; a longer sentence tells something beside what it asks."""
_LISTED = re.compile(r":\s+\S.*[,;]|\n\s*[-*\d]")


def asks_the_coach(sentence: str) -> bool:
    """Whether a sentence of the interview is asked of the coach, and tells nothing of the organization."""
    if len(sentence.split()) > _LONGEST or _LISTED.search(sentence) or _DOES.match(sentence):
        return False
    return bool(_BY_WISH.match(sentence) or _BY_QUESTION.match(sentence))


def asks_for_the_notes(sentence: str) -> bool:
    """Whether what it asks is what was noted: "which of my wishes have you kept?"."""
    return asks_the_coach(sentence) and bool(_NOTES_ASKED.search(sentence))


def without_asked(text: str) -> tuple[str, str]:
    """A message of the interview without what it asks of the coach, and what it asks."""
    parts = [p for p in _SENTENCE.split(text) if p.strip()]
    asked = [p for p in parts if asks_the_coach(p)]
    return (" ".join(p for p in parts if p not in asked), " ".join(asked)) if asked else (text, "")
