"""A question of the interview declined in a sentence: "for the mission I lack the paper right now, carry on please".

What is asked for is not to be had now. That is no answer, and nothing of it is noted; what is told beside it is read.
"""

import re

_SMALL = r"(?:(?:so|and|but|well|sorry|no|oh|hm+|ok(?:ay)?|honestly|frankly|actually|unfortunately|sadly|i['’]m afraid|alas|please|just|then|simply)\b[, ]*)*"
_TEXT = r"(?:(?:the|our|my|any|that|this|those|its|an?|such|exact|official|written|latest|final) )*(?:(?:mission|vision|value|purpose|strategy|budget|funding|annual|official|exact|business|strategic|board|five[- ]year) )*(?:paper|wording|words|text|statement|mission|vision|document|file|figures?|numbers?|sentence|slogan|brochure|leaflet|plan|report|goals?|targets?|sheet|poster|details?|slides?|binder|booklet|statutes?|priorities|list|exact wording|purpose|it|them|that|those|one|anything)"
_AS_FOR = (
    rf"(?:(?:for|as for|as to|on|about|regarding|concerning) {_TEXT}[,:]? (?=(?:i|we|it|that|there|nothing|no|you)\b))?"
)
_NOT_HERE = r"(?:(?:right |just )?(?:now|here)|at (?:hand|the moment|present)|to hand|(?:with|on) (?:me|us)|in (?:my|front of) (?:head|me)|yet|today|by heart|off (?:the top of )?my head|in (?:its )?words|from memory|word for word|ready|available|in my head|this minute|for you|around|offhand|properly|exactly|myself|anymore|any more)"
_LACKS = re.compile(
    rf"^\W*{_SMALL}{_AS_FOR}{_SMALL}(?:(?:i|we)(?: really| just| simply| do| currently)* (?:lack|miss|(?:do not|don['’]?t|did ?n['’]?t|have ?n['’]?t|have not|can['’]?t|can ?not|could ?n['’]?t|could not|am not able to|['’]m not able to|are unable to|am unable to|would not|would ?n['’]?t|wo ?n['’]?t|will not|['’]d rather not|would rather not) (?:(?:really|actually|yet|quite|even|properly) )*"
    rf"(?:have|got|bring|brought|know|recall|remember|quote|recite|cite|find|get at|reach|access|reproduce|look up|carry|open|give|tell|say|answer|put|repeat|write)(?: you)?|(?:forgot|forget|left|mislaid|misplaced|lost)) {_TEXT}(?:(?: (?:{_NOT_HERE}))|(?: (?:at|in|on|with) [\w' ]{{2,25}}))*"
    rf"|(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:(?:not|n['’]t) (?:really |quite |at all |yet |so |too )*(?:sure|certain|clear)|unsure|no (?:idea|clue)|clueless)(?: yet)?(?: (?:about|of|on|what to (?:say|put)(?: (?:to|for|about))?|for) {_TEXT})?(?: (?:{_NOT_HERE}|to be honest|tbh|really))*"
    rf"|{_TEXT} (?:escapes?|eludes?) me(?: {_NOT_HERE})*|{_TEXT}(?: has| have)? (?:slip(?:s|ped) my mind|gone out of my head)"
    rf"|(?:my|our|the) [\w-]+(?: [\w-]+)? (?:has|have|keeps?|holds?|knows?) (?:it|them|that|those)(?: {_NOT_HERE})*"
    rf"|no {_TEXT} (?:{_NOT_HERE}|(?:at|in|with) [\w ]{{2,20}})(?: {_NOT_HERE})*"
    rf"|(?:i|we)(?:['’]d| would|['’]ll| will)?(?: first)? (?:have to|need to|must|would need to) (?:look (?:it|that|this|them|those) up|ask|check|dig (?:it|that|them) out|go and look|look for (?:it|that|them))(?: [\w' ]{{2,30}})?"
    rf"|(?:it|that|those|they|this|{_TEXT})(?:['’]s| is|['’]re| are| hangs?| lies?| sits?| stands?| lives?| remains?| was left| were left)(?: still| only| somewhere| all)* (?:(?:hanging |lying |sitting |kept |filed |framed )?(?:in|at|on|with|inside|somewhere|behind|under) (?:the |my |our |a |an )?(?:[\w'-]+ ){{0,2}}(?:hall|wall|office|drawer|desk|home|cabinet|safe|archive|lobby|corridor|reception|other|laptop|server|binder|folder|shelf|entrance|board|boss|file|cupboard|colleague|secretary|website|intranet|room|building|computer|kitchen|somewhere|basement|accountant|chair|director|treasurer|deputy)(?: [\w' ]{{2,25}})?|(?:not|n['’]t) (?:here|with me|to hand|at hand|available|ready|in front of me)(?: [\w ]{{2,15}})?))\W*$",
    re.IGNORECASE,
)
_GO_ON = re.compile(
    rf"^\W*{_SMALL}(?:(?:so|do|let['’]?s|let us|you can|you may|you could|we can|we could|can we|could we|can you|just|feel free to|better|i['’]d say) )*(?:carry on|go on|move on|go ahead|proceed|continue|skip(?: (?:it|that|this|the question|ahead|on))?|(?:don['’]?t|do not|no need to) wait(?: for (?:it|that|them|those|me|us))?|leave (?:it|that|this) (?:out|open|blank|empty|for (?:now|later))|next(?: (?:one|question))?|come back to (?:it|that)(?: later)?|without (?:it|that|them|those))(?: (?:please|then|now|without(?: (?:it|that|them|those|me))?|for now|anyway|with the (?:next|rest|others?)(?: \w+)?|to the next(?: \w+)?|first|later|meanwhile))*\W*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(rf"^\W*{_SMALL}(?:sorry|{_AS_FOR[:-1]}|(?:as )?(?:for|to|regarding) {_TEXT})?\W*$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=\S)|\n+")
_CLAUSE = re.compile(r",\s+(?:and |but |so )?|\s+(?:and|but|so)\s+(?=(?:i|we|you|it|they|please|carry|go|move|do|don['’]?t|let)\b)|\s+[–—-]\s+", re.IGNORECASE)  # fmt: skip


def without_declined(text: str) -> tuple[str, bool]:
    """A message without what declines the question it was asked, and whether it does.

    To go on is asked of much else, so alone it declines nothing here.
    """
    left: list[str] = []
    declined = False
    for sentence in (s for s in _SENTENCE.split(text) if s.strip()):
        clauses = [c for c in _CLAUSE.split(sentence) if c and c.strip()]
        kept = [c for c in clauses if not (_LACKS.match(c) or _GO_ON.match(c) or _NOTHING.match(c))]
        lacks = any(_LACKS.match(c) for c in clauses)
        declined = declined or lacks
        if len(kept) == len(clauses) or (not lacks and not declined):
            left.append(sentence)
        elif kept:
            left.append(sentence[sentence.rindex(kept[0]) :] if kept == clauses[-len(kept) :] else ", ".join(kept))
    return (" ".join(left), True) if declined else (text, False)
