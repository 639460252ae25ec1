"""What a message tells of people beside its request: "Owen's happy with that", "Gareth rang", "Ines is sick of it glowing red".

Who thinks so, is away or has enough to do owns nothing by it. Such words are left out before a message is read; they stay
where they hold a figure, an item's id or a word of having something, and where nothing would be left.
"""

import re

from scorecard.models import Scorecard

_PERSON = r"(?-i:(?:(?:Dr|Mr|Ms|Mrs|Prof)\.? )?[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?)"
_HE = rf"(?:{_PERSON}|s?he|they|the (?:board|team|trustees?|governors?|boss|chair|owners?|partners?))"
_THINKS = (
    r"(?:['’]s|['’]re| is| are| was| were| seems?| sounded)(?: (?:quite|very|really|perfectly|more than|so|dead|all|well|a bit|fairly|only too|not|too|just|always|forever|completely))* "
    r"(?:happy|fine|ok(?:ay)?|good|content|comfortable|pleased|delighted|thrilled|keen|on board|chuffed|sick|tired|fed up|worried|nervous|cross|annoyed|unhappy|convinced|sure|"
    r"adamant|off (?:sick|on|till|until|from|for|to|having|at|with)|off$|away|on leave|on holiday|on maternity leave|busy|swamped|snowed under|flat out|full up|moaning|nagging|asking|pushing|going on|at me|banging on|for it|for that|up for (?:it|that))\b"
    r"|(?:['’]s| has| have|['’]ve)(?: (?:really|always|already|just|only))* (?:been (?:at (?:me|us|him|her|them)|on at|on to|onto|asking|nagging|pushing|going on|moaning|chasing|banging on|away|ill)|got (?:plenty|enough|a lot|too much|loads|nothing)|enough|plenty|too much|a lot|(?:his|her|their) hands full|agreed(?=$| (?:this|yesterday|already|too|last|on (?:mon|tues|wednes|thurs|fri)))|signed (?:it|that|this) off|said so|approved|gone on about)\b"
    r"| (?:keeps?|kept) (?:going on|asking|on at|on about|moaning|nagging|pushing|saying|banging on)\b"
    r"| (?:rang|phoned|called|popped in|emailed|mailed|texted|came by|agrees?$|agreed(?=$| (?:this|yesterday|already|too|last))|approves?$|approved$|nodded|insists?|insisted|complained|moaned|hates? it|loves? it|likes? it|can live with (?:it|that)|won['’]?t mind|doesn['’]?t mind|wouldn['’]?t mind|would like that|wants? (?:it|that|to go big)(?= (?:tighter|sooner|so|done|soon|now|gone|too)$|$)|wants? (?:more|better|less|progress)$|says? (?:so|ok(?:ay)?|yes|fine|it['’]?s fine|that['’]?s fine)|said (?:so|ok(?:ay)?|yes|fine)|nearly fell off)\b"
)
_REMARK = re.compile(
    rf"(?:(?:and|but|as|since|because|cos|so|ah|oh|look|well|yeah|now)[, ]+)*{_HE}(?:{_THINKS})[^,;.!?]*", re.IGNORECASE
)
_SAID = re.compile(
    r"(?:and |but |so )?(?:silly me|my mistake|my bad|my fault|i was getting carried away|no excuses|there you go|fair play(?: to \w+)?|god love (?:\w+)|bless (?:\w+)|typical|lucky (?:thing|her|him|them)|tbh|fwiw|"
    r"(?:and )?(?:we|you)['’]ll all sleep better|(?:and )?(?:we|i) can live with (?:it|that)|no (?:big )?drama|simple as(?: that)?|end of(?: story)?|job done|if you like|if that['’]?s ok(?:ay)?)",
    re.IGNORECASE,
)
_HAVING = re.compile(r"\b(?:own\w*|charge|responsib\w*|takes?|look\w* after|have (?:it|that|this)|has (?:it|that|this)|runs?|leads?|minds?|mind(?:ing)? (?:it|that)|do (?:it|that)|goals?|objectives?|measures?|kpis?|targets?|projects?|initiatives?|baselines?)\b|\d|\b[A-Z]\d[a-z]?\b", re.IGNORECASE)  # fmt: skip
_NAMED = re.compile(_PERSON)
_OF_THEM = re.compile(r"\b(?:s?he|his|hers?|him)\b", re.IGNORECASE)
""" "Hannah's swamped, somebody else has to take the donors off her": without her name nobody knows who."""
_GOES_ON = re.compile(
    r"(?:(?:so|and|then|but) )?(?:s?he|they)(?:['’]ll| will| can| could| takes?| has| is)", re.IGNORECASE
)
""" "Yasmin says fine, she'll take it": who is meant stands in the remark."""
_PIECES = re.compile(r"(\s*(?:[,;:]|[.!?](?=\s|$)|\s[-–—](?=\s)|—)\s*|\s(?=(?:so|and|but)\s))")
_ONLY_OF_IT = re.compile(
    r"\W*(?:(?:no|yes|ok|okay|right|so|and|ah|oh|look|well|sorry|please|thanks|cheers|hi|hello|hey|not|now)\W*)*"
)


def without_hearsay(text: str, scorecard: Scorecard) -> str:
    """``text`` without such remarks; as it is where it is nothing but remarks."""
    if not (re.search(r"[^\W\d_]", text)) or "“" in text or '"' in text:
        return text
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    names = {i.name.lower() for i in items}
    pieces = _PIECES.split(text)
    kept: list[str] = []
    gone: list[str] = []
    following = [*pieces[2::2], ""]
    for piece, mark, after in zip(pieces[::2], [*pieces[1::2], ""], following, strict=True):
        if _is_remark(piece.strip(), names) and not _GOES_ON.match(after.strip()):
            gone.append(piece)
            if kept:
                kept[-1] = _stop(kept[-1], mark)
            continue
        kept += [piece, mark]
    rest = "".join(kept).strip()
    of_them = any(map(_NAMED.search, gone)) and _OF_THEM.search(rest) and not _NAMED.search(rest)
    return text if _ONLY_OF_IT.fullmatch(rest) or of_them else rest


def _is_remark(piece: str, names: set[str]) -> bool:
    if not piece or any(piece.lower().startswith(n) for n in names):
        return False
    if _SAID.fullmatch(piece):
        return True
    return bool(_REMARK.fullmatch(piece)) and not _HAVING.search(piece)


def _stop(before: str, after: str) -> str:
    """The mark between what is left: the stronger of the two around the remark."""
    strong = [m for m in (after, before) if m.strip() in (".", "!", "?", ";")]
    return strong[0] if strong else (before if after.strip() else after)
