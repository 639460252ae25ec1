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
    return _as_others_say(_OPENS.sub("", _WANTED.sub("", said)))


_IN_DAYS = re.compile(
    r"^(?P<what>[a-z][a-z -]*?) (?:takes? |taking |done |finished )?in (?:seconds|minutes|hours|days|weeks|months),? (?:and )?(?:not|instead of|rather than)(?: in)? (?:minutes|hours|days|weeks|months|years)$",
    re.IGNORECASE,
)
_PROFIT_TO_BUY = re.compile(
    r"^(?:make |earn |have )?(?:an? )?(?:(?:proper|decent|real|healthy|good|bigger|sensible|solid|better) )?(?P<what>profit|surplus|margin) so (?:that )?(?:i|we) can (?P<do>buy|pay for|afford|invest in|finance|build|replace|renew) (?P<rest>[a-z].+)$",
    re.IGNORECASE,
)
_LESS_HANGING = re.compile(
    r"^(?:less|not|no longer|stop) (?:hanging|depending|relying|reliance|dependence|dependency|dependent|living)(?: so much)? (?:on|upon|off)(?: just| only)? (?P<on>.+)$",
    re.IGNORECASE,
)


def _as_others_say(said: str) -> str:
    """The same as it is said more often: "onboarding in days, not weeks" is to be faster."""
    if quick := _IN_DAYS.match(said):
        return f"faster {quick['what']}"
    if profit := _PROFIT_TO_BUY.match(said):
        return f"a {profit['what'].lower()} big enough to {profit['do']} {profit['rest']}"
    if hanging := _LESS_HANGING.match(said):
        return f"depend less on {hanging['on']}"
    return said


def undecided(said: str) -> bool:
    """Whether there may be more than one wish in it, or one that hangs on something else."""
    return len(said.split()) < 2 or len(said) > 110 or bool(_SEVERAL.search(said))
