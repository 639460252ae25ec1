"""How people begin and end what they ask for: politeness, questions, hands off, and words that say nothing."""

import re

from agent.guided.understanding.lexicon import bases_of, words

FILLER = "|".join(sorted(map(re.escape, words("filler")), key=len, reverse=True))
_DO = "(?:add|create|remove|delete|drop|stop|cancel|discontinue|rename|call|move|assign|link|unlink|merge|split|give|hand|set up|launch|choose|appoint|name|scrap|replace)"
_ASKED = (
    bases_of(
        "add",
        "remove",
        "rename",
        "move",
        "own",
        "link",
        "unlink",
        "merge",
        "split",
        "swap",
        "record",
        "halt",
        "mark",
        "reverse",
    )
    + "|set|change|give|put|make|take|have"
)
_DOING = "(?:stopping|dropping|removing|killing|scrapping|cancelling|canceling|binning|deleting|moving|giving|handing|renaming|pausing|postponing|adding|launching|merging|discontinuing|choosing|appointing)"
POLITE = re.compile(
    rf"(?:(?:{FILLER}|if (?:there(?:'s| is) )?(?:no one|nobody|none|not)(?: yet)?(?= ,| then)|go ahead and|let's|lets|let us|can we have|(?:can|could|would|will|may|might|shall) (?:you|we|i)(?: please| just| also| maybe| kindly)*|would you mind"
    r"|(?:i|we)(?:'d| would)? (?:kindly )?(?:ask|request|beg|urge)(?: you)? to|(?:i|we)(?:'d| would) (?:like|prefer|love)(?: you| us)?(?: to| that)?|(?:i|we)(?:'d| would)(?: just| rather| also| simply| really)*(?= (?!be\b|like|love|prefer|have\b|need|want|say\b|appreciate|ask\b|request\b)[a-z])"
    rf"|(?:i|we)(?:'ll| will| shall|'re going to| are going to)(?: just| now| also| therefore)*(?= {_DO}\b)|(?:i|we)(?:'ve| have)(?: now| just)? (?:decided|resolved|agreed|voted|chosen) to|(?:i|we)(?:'re| are|'m| am)(?: now| just| also)*(?= {_DOING}\b)"
    r"|(?:i|we) (?:want|need|have|wish|ought)(?: you| us)? to"
    r"|(?:i (?:guess|think|suppose|believe|feel|say|suggest|propose) (?:that )?)?(?:you|we|i) (?:can|could|should|may|might|must)(?: also| just| really| now| then| be(?= \w+ing\b))*"
    r"|(?:i (?:guess|think|suppose|believe) )?i was (?:just )?(?:thinking|wondering)(?: (?:that|if|whether))?|you know what|so|also|instead(?= (?:,|i|we|under|in|for|at|on|use|add|put|have)\b)"
    r"|(?:it|<I\d+>) would be (?:very |really )?(?:good|nice|great|better|best|helpful|lovely|useful|fine) (?:if|to)(?: (?:you|we) (?:could |can )?)?|who (?:is|should be)(?: the)?(?= <F\d+> (?:of|for) <I\d+> :)"
    r"|how about(?: (?:we|you|if we))?|what about(?: (?:we|you|if we))?|what if we|would it be possible to|is it possible to|is there a way to"
    r"|i(?:'d| would) be (?:very |so )?(?:grateful|glad|happy) if you (?:could|would)|be so kind (?:and|as to)|do me a favou?r and"
    r"|i(?:'d| would) appreciate it if you (?:could|would)|it is (?:proposed|suggested|recommended) (?:to|that)|(?:i|we) (?:propose|suggest|recommend|ask|request)(?: you)?(?: to| that we| that)?"
    rf"|(?:i|we) hereby|(?:ensure|make sure|see to it|note|say|mean|record|register)(?: merely| only| just| simply)? that|(?:i am |i'm |we are |we're )?(?:happy|glad|content) for (?:you|us) to|(?:permit|allow) me to|may (?:i|we) ask (?:you to|that)|(?:and )?(?:ask|request) that|let's say|(?:i|we)(?:'d| would)?(?: only| just| merely)? (?:want|wanted|need|like|request|ask|demand)(?: only| just| merely)?(?: you)? that|would(?= (?:{_ASKED}) <I)|make that(?= the )|(?:i|we)'d say"
    rf"|(?:might|may) want to|want to|need to|(?:i|we) want(?= (?:add|delete|remove|rename|change|move|set)\b)|i (?:guess|think|suppose|believe|reckon)|remember to|try to|to(?= (?:{_ASKED})\b)|(?:i|we) ?(?:also |still |really )?(?:'d like|want|need|could use|should have)(?= (?:an?|another|one more|something|anything|some)\b)"
    r"|(?:it|<I\d+>) (?:has been|was|is) (?:decided|agreed|proposed|suggested|recommended|requested) (?:to|that)|for the record|by the way|btw|i (?:said|meant)(?= (?:add|delete|remove|rename|change|move|set|call|put|give|make|link)\b)|one more thing|while you're at it|and then|as for(?= <I)|regarding(?= <I)|no(?= ,)|nope(?= ,))(?: |$)(?:[,:–—-] )*)+",
)
ASKING = re.compile(
    r"(?:how|what|why|when|which|who|whom|whose|is|are|does|did|should(?! be\b)|shall|where|may|has|have (?:you|we|i|they|our|the)|am|was|were|if|suppose"
    r"|imagine|assuming|explain|tell me|compare|would it|could it|can it|i wonder|i'm not sure|not sure|do (?:you|we|i|they|our|the)|can <|could <|isn't|aren't|won't|can (?:it|this|a|an|the)|what's|whats|any idea)\b"
)
REQUEST = re.compile(
    r"(?:\b(?:can|could|would|will) (?:you|we|i)\b|\b(?:how|what) about\b|\bwhat if we\b|\bwhy (?:don't|not) (?:we|you)?|\bwould you mind|\bis it possible to|\bis there a way to|\bmay i ask you)"
)
MAY_SOMEONE = re.compile(
    r"(?:can|could|may|might|would|will|shall) (?=(?!(?:we|you|i|it|he|she|they|this|that|there|the|a|an)\b)[\w'-]+(?: [\w'-]+)? (?:please |also )?(?:own|take|lead|have|look|run|handle|get|be (?:the|responsible|in charge))\b)"
)
"""Asks whether a person would: "can Ian take L3?" is a wish."""
HANDS_OFF = re.compile(
    r"(?:(?:please|but|just|and|so) )*(?:(?:i|we) (?:wouldn't|would not|won't|don't want to|do not want to) (?:touch|change|alter|move)\b.*|(?:don't|do not|dont|never(?! (?:more|less|fewer|higher|lower|above|below|over|under|exceed|beyond)\b)|not(?!.* <F\d+>.* but )|no need to(?! have| keep)|i don't want to|i don't want you to|we don't want to|we won't|won't) (?!need|think|believe|require|want (?:the |our |a )?<I|like|see)\S+.*"
    r"|(?:(?:i|we|you) (?:have |'ve )?(?:never|didn't|did not|haven't)|nobody|no one) (?:said|say|asked|ask|meant|mean|wanted|told) (?:anything|a word|to|you to|that|about|(?:remove|delete|drop|change|rename|move)\b).*|(?:scrap|forget|ignore|skip|scratch|cancel|disregard|never mind) (?:what|everything|all|anything|the part|that bit)\b.*\b(?:said|told|asked|wrote|mentioned)\b.*"
    r"|(?:leave|keep) .*?(?:as (?:it|they|<I\d+>) (?:is|are|stands?|read)|alone|unchanged|untouched|as is|the same|in place|out of (?:it|this)|where (?:it|they|<I\d+>) (?:is|are))\b.*"
    r"|(?:leave|keep) (?:the )?<I\d+>$|(?:leave|keep) the <N\d+>(?:(?: (?:for|in|by|until))? (?:<[ND]\d+>|\S+))?|(?:leave|keep) (?:<I\d+> |its |their |the |both )*<F\d+>(?: (?:as .*|the same|unchanged))?$|without (?:touching|changing) .+|(?:except|apart from|other than|everything (?:but|except)) .+|not <I\d+>(?!.* but ).*|(?:(?:the )?<N\d+> (?:for|on|of) (?:the )?)?<[IEF]\d+>(?: for <D\d+>| in <D\d+>| <D\d+>)? (?:stays?|remains?|(?:should|can|must|shall|may|will|is to|are to|ought to|has to|have to) (?:stay|remain|be left|be kept)|is fine|is ok|are fine)\b.*|hands off .*|no changes? (?:to|for|in|on|with|at) (?!.*<N\d+>).*|(?:nobody|no one) (?:(?:may|shall|should|is to|must|can) )?(?:touch(?:es)?|changes?|alters?|moves?) [^,;]+)"
)
TAIL = re.compile(
    r"(?:[ ,]+(?:as well|too|instead|for me|thanks|thank you|thx|now please|please|again|ok|okay|would you|if you can|if possible|from now on|also|accordingly|tbh|imo|i think|you know|cheers|asap)| ,[ ,]*(?:wrong|yeah|right))+[ .!?,;]*$"
)
