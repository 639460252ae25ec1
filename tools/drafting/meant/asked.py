"""A wish without the words that only say it is wished, and whether it may be more than one."""

import re

_WANTED = re.compile(
    r"^(?:(?:and|also|then|finally|at last)\b,? )*(?:(?:we|i) (?:want|need|wish for|would like|['’]d like|hope for)(?: to)? )?"
    r"(?:(?:to )?(?:have|see) (?=(?:far |much |many )?(?:more|fewer|less|no more)\b|an? (?:[a-z]+er|less|more)\b|[a-z]+er [a-z]))?(?:to )?(?:that )?",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r",? (?:(?:and|but|so) )?(?:that|this|it|which|they) (?:must|has to|have to|needs? to|should|ought to|is to|are to)(?: \w+)? (?:change|stop|end|improve|fall|drop|come down|go down|get better|be better)$"
    r"|,? (?:at last|for once|please|in (?:the )?future|from now on)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r";|:|\?|[.!] |,? and (?:fewer|less|more|better|lower|higher|faster|shorter|no|an?|the|our|to|then|we|they|it)\b|, (?!please)|\b(?:because|while|but|although|unless|if|when|instead of|rather than|than)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^(?:far |much |many |way |a lot |even |still )+(?=(?:more|fewer|less|[a-z]+er|too)\b)", re.IGNORECASE
)


def asked(text: str) -> str:
    """A wish without the words that only say it is wished."""
    said = re.sub(r"\s+", " ", text.replace("’", "'")).strip(' .!"“”')
    while (bare := _AFTERWARDS.sub("", said)) != said:
        said = bare
    return _OPENS.sub("", _WANTED.sub("", said))


def undecided(said: str) -> bool:
    """Whether there may be more than one wish in it, or one that hangs on something else."""
    return len(said.split()) < 2 or len(said) > 110 or bool(_SEVERAL.search(said))
