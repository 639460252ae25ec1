"""A question as it is asked in a letter, put the plain way: "would you be so good as to remind me who …" asks "who …"."""

import re

_WH = r"(?:who|whom|whose|what|which|when|where|why|how)"
_ASKING = r"(?:tell|remind|inform|enlighten|advise|let)(?: (?:me|us))(?: know)?(?: (?:about|of|as to))?"
_SAYING = r"(?:clarify|explain|say|confirm|specify|indicate|outline|describe|enquire|inquire|ask|know|see)(?: (?:to|for) (?:me|us))?"
_MAY = r"(?:would|could|can|might|may|will|should)"
_OPENING = re.compile(
    rf"^\W*(?:(?:so|and|but|now|please|kindly|one question|a question)[,:]? )*(?:"
    rf"{_MAY} (?:you|i|we)(?: please| kindly| perhaps| possibly)*(?: be (?:so (?:good|kind)(?: as to| and)?|good enough to|kind enough to|able to))?(?: please| kindly)? "
    rf"|would it be possible (?:for (?:you|me|us) )?to |it would be (?:helpful|useful|good|nice|interesting) (?:to know|if you could (?:tell|show) (?:me|us)) "
    rf"|(?:i|we)(?: would|'d| should)(?: very much| also| really)? (?:be (?:interested|curious|keen|grateful|glad)|like|love|wish)(?: (?:to (?:learn|know|see|understand|hear|be told)|in))(?: more)?(?: about| of)? "
    rf"|(?:i|we) (?:want|wish|need|have) to (?:know|learn|understand|ask) |(?:i am|i'm|we are|we're) (?:wondering|curious|interested)(?: to know| about| in)? |please to |remind (?:me|us)(?:,? (?:if you would|if you will|please|pls|again|once more),? |,? )(?=of the |about the |who |what |when |which |how )"
    rf")(?:(?:{_ASKING}|{_SAYING})(?: please| precisely| exactly)* )?",
    re.IGNORECASE,
)
_NOUNS = r"(?:thinking|rationale|reasoning|reasons?|logic|idea|justification|argument|motivation|purpose)"
_TRICK = r"(?:gam(?:e|ed|ing)|manipulat(?:e|ed|ing)|cheat(?:ed|ing)?(?: (?:with|on|at))?|trick(?:ed|ing)?|distort(?:ed)?|abused?|fiddled?(?: with)?|massaged?|fudged?|rigged|inflated?|faked?|cooked|falsif(?:y|ied)|made to look (?:better|good)|dressed up)"
_FLAWS = (
    r"(?:weaknesses|weak (?:points|spots)|shortcomings|problems|gaps|flaws|mistakes|errors|deficiencies|defects|issues)"
)
_CARD = r"(?:the|our|this|my|your) (?:balanced )?(?:score ?card|map|strategy map)"
_PARTS = r"(?:departments?|units?|wards?|teams?|divisions?|branches|stores?|schools?|faculties|directorates)"
_KPIS = r"(?:kpis?|measures?|metrics?|indicators?)"
_CUT = r"(?:cut|drop|remove|lose|sacrifice|do without|leave out|take out|give up|let go(?: of)?)"
_SO = r"\W*(?:(?:so|and|but|ok|sorry),? )*"
_WHEN = r"when(?:['’]?s| is| are| was| does| do| did| will| should| shall| must| has| have)"
_THING = r"(?!(?:we|you|i|they|he|she)\b)([^,;:?]{2,60}?)"
"""What is done over a time: a project, the work on a goal."""
_ON_ITS_WAY = r"(?:running|going(?: on)?|lasting|planned|scheduled|starting|beginning)"
_GOES_ON = r"(?:(?:be |been )?(?:run(?:ning)?|last(?:ing)?|go(?:ing)?(?: on)?|continu(?:e|ing)|under ?way|planned|scheduled|active))"
_MEANT = r"(?:supposed|meant|due|expected|scheduled|planned|going|set|intended|have|need) to"
_OVER = r"(?:over(?: and done with)?|done(?: with)?|finish(?:ed|ing)?|end(?:ed|ing)?|wrap(?:ped|ping)? up|complet(?:e|ed)|conclude[ds]?|through|ready)"
_BEGINS = r"(?:start(?:ed|ing)?|begin(?:ning)?|kick(?:ed|ing)? off|get going|get under ?way|commenc(?:e|ed|ing)|launch(?:ed)?)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r"^\W*how's (?=\w)", "how is "),
    (r"\b(?:the )?very (?=(?:top|bottom|end|start)\b)", "the "),
    (r"^(.{3,60}?, )?(?:please )?(?:give|put) (it|[A-Z]\d{1,2}) (?:its|an?)(?: own)?(?: new)? theme[,:]? (?:called |named )?[\"“]?([A-Z][^\"”,;:]{2,40}?)[\"”]?\W*$", r"\1set the theme of \2 to “\3”"),
    (rf"^{_SO}((?:the|our|that) [^,;:?]{{2,50}}? (?:one|objective|goal|measure|kpi|metric|number|target)) ?[,–-] ?((?:how|what|why|who|when|where|is|are|does|do|did|should|could|can)\b[^,;.?]*?)\b(?:that|it|this|those|them)\b([^,;.?]*)\W*$", r"\2\1\3?"),
    (rf"^{_SO}how (?:are|do|will|would|should|can) (?:you|we) (?:be )?(?:measur(?:e|ing)|count(?:ing)?|calculat(?:e|ing)|work(?:ing)? out) (?!(?:anything|everything|things|success|performance|progress|soft|culture|quality|impact)\b)(.+?)\W*$", r"how is \1 measured?"),
    (rf"^{_SO}what(?: else)? (?:(?:have i|haven['’]?t i|did i|didn['’]?t i) (?:not |still |yet )*(?:give|given|tell|told|say|said|fill|filled in|answered|set)(?: you| in)?|(?:do|would) you (?:still |yet |else )*(?:need|want|lack|miss)(?: to (?:know|have|hear))?(?: from (?:me|us))?|(?:is|['’]s) (?:still |left )*(?:to (?:fill in|be filled in|fill|complete|be done)|not filled in|unfinished|incomplete|blank)|still needs? (?:filling in|filling|completing|doing|input|an answer))(?: yet| still| now| so far| here| on (?:this|the board|it))*\W*$", "what is missing?"),
    (rf"^{_SO}(?:just |please )?{_CUT[:-1]}|ditch|bin|scrap|chuck(?: out)?|get rid of|kill|axe) (?:whatever|whichever(?: ones?)?|anything|any|the ones?|those|what|the (?:kpis?|measures?)(?: that| which)?)(?: that| which)?(?:['’]s| is| are)?(?: (?:you think|you reckon|you find))?(?: is| are)? (?:(?:the )?least (?:use(?:ful)?|needed|important|necessary|valuable|any good)|(?:not |un)(?:really )?(?:needed|necessary|useful|important)|dispensable|superfluous|redundant|(?:adds?|matters?|helps?|brings?) (?:the )?least|(?:we|i) (?:don['’]?t (?:really )?need|could do without|can do without|need (?:the )?least))\W*$", "what can go?"),
    (rf"^{_SO}(?:just |please )?{_CUT} (?:the )?least (?:useful|needed|important|necessary|valuable) (?:ones?|kpis?|measures?|bits?|things?|stuff)\W*$", "what can go?"),
    (r"^\W*(?:(?:please|pls|can you|could you|so|and|ok),? )*(?:(?:let|give|grant) (?:us|me)|lemme|gimme)(?: (?:have|take|get))? (?:a|an|another|one more)(?: \w+)? (?:look|peek|glance|view)(?: again)? (?:at|on|of) (.+?)(?:,? (?:would you|will you|please|pls|if you would|thanks?))?\W*$", r"show \1"),
    (r"^\W*lemme see (?=\w)", "show me "),
    (rf"^{_SO}(?:write down|note(?: down)?|record|add|put down|enter) (?:how|that|the way) (.+?) (?:can|could|may|might) be {_TRICK}\s*[:;–—-]\s*(\S.+)$", r"set the gaming risk of \1: \2"),
    (rf"^{_SO}(?:could|can|might|may|would|will|do) (?!(?:i|we|you)\b)(?:the |our |some )?[\w-]+(?: [\w-]+)? (?:just |easily |simply )?(?:play (?:games|tricks) with|{_TRICK}) (.+?)\?.*$", r"how could \1 be gamed?"),
    (rf"^.*\b(?:in (?:what|which) (?:ways?|manners?|fashion)|by what means|how) {_MAY} (?:\w+ ){{0,4}}?{_TRICK} (.+?)\W*$", r"how could \1 be gamed?"),
    (rf"^.*\b(?:in (?:what|which) (?:ways?|manners?|fashion)|by what means|how|(?:the )?ways(?: in which)?) {_MAY} (.+?) be {_TRICK}(?: by [\w' -]+)?\W*$", r"how could \1 be gamed?"),
    (rf"^.*\b(?:the )?ways(?: in which| that)? (.+?) {_MAY} be {_TRICK}(?: by [\w' -]+)?\W*$", r"how could \1 be gamed?"),
    (rf"^.*\bhow (.+?) {_MAY} be {_TRICK}(?: by [\w' -]+)?\W*$", r"how could \1 be gamed?"),
    (rf"^(?:{_SO})?(?:until|till|up to) {_WHEN}(?: {_ON_ITS_WAY})? {_THING}(?: {_GOES_ON})?\W*$", r"when is \1 due?"),
    (rf"^(?:{_SO})?(?:since|from) {_WHEN}(?: {_ON_ITS_WAY})? {_THING}(?: (?:{_GOES_ON}|{_BEGINS}))?\W*$", r"when does \1 start?"),
    (rf"^(?:{_SO}|by )?{_WHEN} {_THING}(?: {_MEANT})? (?:be )?{_OVER}(?: by)?\W*$", r"when is \1 due?"),
    (rf"^(?:{_SO})?{_WHEN} {_THING}(?: {_MEANT})? (?:be )?{_BEGINS}\W*$", r"when does \1 start?"),
    (rf"^(?:what (?:is|was|were|are) )?the {_NOUNS} (?:behind|for|of) (?:(?:having|including|putting|keeping|choosing|measuring|adding) )?(.+?)(?: at all| in the first place| here| on (?:it|here|the scorecard|the map)| in [A-Z]\w+)*\W*$", r"why do we have \1?"),
    (r"^(?:on what (?:basis|grounds?)|for what reasons?|what is the basis on which|why it is that) (?:is|was|are|were|has|have) (.+?) (?:set|chosen|included|put (?:in|on)(?: here)?|added|selected|been \w+)\W*$", r"why do we have \1?"),
    (r"^(?:on what (?:basis|grounds?)|for what reasons?) (.+?) (?:is|was|are|were|has been|have been) (?:set|chosen|included|added|selected)\W*$", r"why do we have \1?"),
    (r"^to what (?:does|do|will|would) (.+?) (lead|contribute)\W*$", r"what does \1 lead to?"),
    (r"^(?:which|what) (?:objectives?|goals?) (?:does |do )?(.+?) (?:supports?|drives?|helps?|feeds?|contributes? to|serves?)\W*$", r"what does \1 lead to?"),
    (r"^what (?:does )?means? (.+?)\W*$", r"what does \1 mean?"),
    (rf"^(?:which|what|any) {_FLAWS} (?:do|can|did|would) you (?:see|find|notice|spot)(?: in {_CARD})?\W*$", "check the scorecard"),
    (rf"^(?:review|examine|assess|inspect|audit|look over|go through|look at|scrutini[sz]e|test) {_CARD} for (?:any )?(?:\w+ )?{_FLAWS}\W*$", "check the scorecard"),
    (rf"^how (?:.{{3,60}}? )?(?:might|could|can|should|would|may) be (?:translated|handed down|cascaded|passed (?:on|down)|broken down|rolled out|brought) (?:in)?to (?:the |our )?{_PARTS}\W*$", "how do I hand this down to the departments?"),
    (rf"^(?:obtain|receive|get|have|be given|be sent) {_CARD} (?=(?:as|in)\b)", "export the scorecard "),
    (rf"^(?:.*?\b(?:the |our )?(\w+) {_KPIS}\b.*?)?\b(?:which|what) (?:one|{_KPIS})(?: of (?:them|these|those|[\w ]+?))? {_MAY} (?:you|we|i)(?: rather| best)? {_CUT}(?: first| if you had to.*| if you were me)?\W*$", r"take out the least needed \1 KPI"),
    (r"^(?:provide|furnish|supply|give)(?: (?:me|us))?(?: with)? (?=(?:an?|the) (?:overview|summary|list))", "show me "),
)]  # fmt: skip
_AFTER_OPENING = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r"^(?:whether|if) (.+?) (is|are|was|were|has|have) (.+?)\W*$", r"\2 \1 \3?"),
    (rf"^({_WH}) ((?:the|our|its|their) .+?) (is|was|are|were|has been)\W*$", r"\1 \3 \2?"),
    (r"^((?:the|our) (?:current |present )?(?:target|baseline|owner|unit|formula|source|value|deadline|due date|status|frequency|weight) (?:for|of) .+?)\W*$", r"what is \1?"),
)]  # fmt: skip


def asked_plainly(text: str) -> str:
    """The same question the plain way; the text itself where it is put plainly, or asks for no answer."""
    opening = _OPENING.match(text)
    said = text[opening.end() :] if opening else text.strip()
    for shape, words in (*_SHAPES, *(_AFTER_OPENING if opening else ())):
        if shape.match(said):
            return re.sub(r" {2,}", " ", shape.sub(words, said, count=1))  # a group left out leaves no gap
    asks = re.match(rf"(?:{_WH}|if|whether|show)\b|explain\b", said, re.IGNORECASE)
    if opening and re.search(rf"(?:{_ASKING}|{_SAYING})(?: please| precisely| exactly)* $", opening[0], re.IGNORECASE):
        if re.match(r"\S+ (?:as follows|like this|thus)\b", said):
            return text  # "would you describe L2 as follows: ..." gives the words
        verb = "explain " if re.search(r"\b(?:explain|clarify|describe|outline)\b", opening[0], re.IGNORECASE) else ""
        return verb + said if asks or verb else text
    return said if opening and asks else text
