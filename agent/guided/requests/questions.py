"""Whether a message is a question."""

import re

_QUESTION = re.compile(
    r"^\W*(?:so |and |but |ok,? |sorry,? |wait,? |quick question:? |by the way,? |btw,? )*(?:what|why|how|who|when|where|which|whose|is|are|do|does|did|can|could|should|would|will|may|shall"
    r"|explain|tell me (?:about|what|how|why|more)|define|describe|difference|compare|whats|what's|hows|who's|whos|wat|waht|wath|wats|wots|wich|whcih|wehre|wheer|whre|hwere|wehn|hwen|hwo|whta|pls explain|please explain)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:vs\.?|versus|okrs?|kpis?|lead(?:ing)? (?:measure|indicator)|lag(?:ging)? |balanced score ?card|strategy map|perspectives?)\b", re.IGNORECASE)  # fmt: skip


def is_question(text: str) -> bool:
    text = text.strip()
    return text.endswith("?") or bool(_QUESTION.match(text)) or (len(text.split()) <= 6 and bool(_TOPIC.search(text)))


_OUTRIGHT = re.compile(
    r"^\W*(?:so |and |but |ok,? |sorry,? |wait,? )*(?:what|why|how|who|when|where|which)(?:'s|s)?\s+(?:is|are|was|do|does|did|should|would|can|could|will|many|much|often|long|to|kind|an?|the)\b",
    re.IGNORECASE,
)


def asks_outright(text: str) -> bool:
    """Whether it is worded as a question, with or without its mark: "how many kpis should we have"."""
    return bool(_OUTRIGHT.match(text.strip()))


_WH = r"(?:what|which|who|whom|whose|when|where|why|how (?:did|does|was|were|is|much|many|often|long|far|high|low|big|well|good|bad|late|soon|old)|how['’]d)(?:['’]s)?"
_LEADING_ON = r"(?! (?:about|if|not|don['’]?t|say you)\b)"
""" "What about 3?" and "why not give it to Anna?" wish something."""
_TO_BE_TOLD = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|sorry|please|pls|hi|hey|quick question)\b[,:]? )*(?:(?:can|could|would|will) you (?:please |kindly )?)?"
    rf"(?P<asked>(?:tell|remind|inform|let) (?:me|us)(?: know)?(?: again)?,? |(?:do|would|does) (?:you|anyone|anybody) (?:happen to )?(?:know|remember|recall) |any idea,? |(?:i|we)(?:['’]d| would) (?:like|love) to know |(?:i|we) (?:wonder|was wondering|am wondering|forgot|forget|can['’]t remember) )?"
    rf"(?:(?:about|of|in|by|from|since|for|on|until|at|to) )?{_WH}\b{_LEADING_ON}",
    re.IGNORECASE,
)
_AND_DO = re.compile(r"[.;:!?]\s+\w|\b(?:and|then|so|but|,) (?:please |then |just )*(?:set|make|give|change|put|move|add|remove|delete|drop|record|rename|raise|lower|assign|link|mark|let['’]s)\b", re.IGNORECASE)  # fmt: skip


def asks_to_be_told(text: str) -> bool:
    """Whether all it wants is to know what, who or when something is, whatever figures and states it speaks of."""
    match = _TO_BE_TOLD.match(text)
    return bool(match) and bool(match["asked"] or text.rstrip().endswith("?")) and not _AND_DO.search(text)
