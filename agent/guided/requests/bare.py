"""A question without what people say around it: "No, i meant can u show me my priorities please mate" is "show me my priorities"."""

import functools
import re

_SHORT = {
    "u": "you", "ur": "your", "uve": "you have", "youve": "you have", "weve": "we have", "ive": "i have", "whats": "what's", "wats": "what's",
    "wots": "what's", "hows": "how's", "whys": "why's", "wheres": "where's", "gimme": "give me", "lemme": "let me", "r": "are", "pls": "please",
    "plz": "please", "thx": "thanks", "wot": "what", "wat": "what", "n": "and", "w": "with", "ya": "you", "cant": "can't", "dont": "don't", "thats": "that's",
}  # fmt: skip
_WORD = re.compile(r"(?<![\w'/-])[A-Za-z]+(?![\w'/-])")
_BEFORE = re.compile(
    r"^\W*(?:no|nope|nah|yes|yeah|yep|ok(?:ay)?|k|right|alright|fine|so|and|but|well|hey|hi|hello|sorry|oh|ah|u[hm]+|h?m+|er+m?|look|listen|come on|please|now|just|then|again|wait"
    r"|actually|honestly|seriously|thanks|thank you|great|good|cool|btw|by the way|quick question|one more thing|for the last time|for (?:god|heaven|christ|pete)'?s sake|not that(?: one)?"
    r"|that(?:'s| is)(?: just)? (?:not|wrong|no use|useless|rubbish|nonsense)(?: (?:it|true|right|helpful|what i (?:meant|mean|asked|said|wanted)(?: for)?))?|i (?:just |only )?(?:said|meant|mean|asked|want|wanted|need|wish|would like)(?: to (?:see|know|look at)| you to| for)?"
    r"|i'd (?:just )?(?:like|love)(?: to (?:see|know|look at)| you to)?|(?:can|could|would|will|may|might) (?:you|i|we)(?: (?:kindly|please|at least|finally|now|just|ever))*|you (?:can|could|should)|tell (?:me|us)|remind (?:me|us)(?: (?:what|of))?(?= (?:our|my|the)\b)|remind (?:me|us)"
    r"|let(?:'s| me| us)(?: (?:have a )?look at)?|do you (?:know|remember)|i (?:forgot|forget|don't remember|can't remember)|i(?: am|'m) (?:asking|talking)(?: about| of)?|my question (?:is|was))(?:[,.:;!–—-]+(?=\s|$)|(?=\s))\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,.;:!?–—-]+(?:please|then|again|now|right now|mate|love|pal|dear|coach|thanks|thank you|cheers|already|for (?:god|heaven|christ|pete)'?s sake|will you|would you|can you|if you (?:can|would|may|don't mind)"
    r"|if possible|at once|for me|for us|at the moment|at present|currently|today|so far|instead|not (?:a|the) (?:lecture|lesson|textbook|article|theory|definition)s?|no (?:lecture|theory|lesson)s?|spare me the (?:lecture|theory))$|[\s.;:!?]+$",
    re.IGNORECASE,
)

LONGEST = 240
"""Characters of a question as people ask it in passing; what is longer tells something."""


@functools.lru_cache(maxsize=256)
def written_out(text: str) -> str:
    """With what is typed in a hurry in full: "whats ur plan"."""
    text = re.sub(r"\bincl\.", "including", text.replace("’", "'"), flags=re.IGNORECASE)
    return _WORD.sub(lambda m: _SHORT.get(m[0].lower(), m[0]), text).strip()


@functools.lru_cache(maxsize=256)
def bare(text: str) -> str:
    """Without the words before and behind; a question mark goes too."""
    said = written_out(text)
    for pattern in (_BEFORE, _AFTER):
        while (shorter := pattern.sub("", said, count=1)) != said and shorter:
            said = shorter
    return said
