"""Whether a message says that something is to go: nothing is taken off a scorecard that no word asks to be."""

import re
from functools import lru_cache
from typing import cast

from rapidfuzz.distance import OSA

from agent.guided.understanding.known import Itself
from agent.guided.understanding.tokens import tokenize
from scorecard.models import Scorecard

_GOES = re.compile(
    r"""\b(?:remov\w*|delet\w*|del|delte\w*|drop\w*|cut\w*|kill\w*|bin\w*|go(?:es|ne|ing)?|out|scrap\w*|ditch\w*|los(?:e|es|ing)|axe?\w*|off|away|rid|obsolete
    |retir\w*|dump\w*|chuck\w*|junk\w*|str(?:ike|uck)\w*|scratch\w*|eras\w*|clear\w*|tak(?:e|es|en|ing)|without|no|nah|nope|stop\w*|superfluous
    |redundan\w*|un(?!til|der|it|iq)-?\w+|needless|discard\w*|eliminat\w*|purg\w*|withdr\w*|abandon\w*|abolish\w*|clos\w*|ends?|bye|leav\w*|swap\w*|replac\w*
    |instead|rather|merg\w*|combin\w*|consolidat\w*|absorb\w*|join\w*|together|fold\w*|into|single|plenty|one[ ]thing|sink|trash\w*|toss\w*|thr[eo]w\w*|prun\w*|trim\w*|disconnect\w*
    |break\w*|sever\w*|detach\w*|separat\w*|never|nobody|not|\w+n['’]t|(?:do|does|did|is|are|was|were|ca|wo|should|would|could|have|has|had|need|must)nt|cannot|minus|less|fewer|only|keep\w*|lift\w*|wip\w*|void\w*|cancel\w*
    |suppress\w*|exit\w*|pull\w*|yank\w*|nix\w*|shed\w*|spare|nothing|none|wrong|rest|farewell|dead|expel\w*|excis\w*|deduct\w*|subtract\w*
    |rm|rem|cross\w*|skip\w*|banish\w*|shelv\w*|park\w*|blank|empty|vacant|free|revers\w*|flip\w*|turn(?:s|ed|ing)?|other[ ]way|exchang\w*|substitut\w*|trad(?:e|ed|ing)|discontinu\w*
    |place|stead|giv(?:e|es|en|ing)[ ](?:way|up)|make[ ](?:them[ ]|it[ ]|these[ ])?one|one[ ](?:from|of|thing|objective|number|would|could)|alone|same(?![ ](?:guy|person|owner|man|woman|lady|chap|fellow|colleague|hands?|da(?:te|y)|deadline|time|for|goes|with|to|too|again|value|target|figure)\b)|disappear\w*|dissapp?ear\w*|vanish\w*|supersed\w*|sooner)\b|(?:^|\s)[-−–]\s?[A-Z]\d""",
    re.IGNORECASE | re.VERBOSE,
)


_CONTRASTS = re.compile(r"\w,? not (?:the |our )?(?!\w*(?:ss|us|is)\b)[a-z]{3,}s\W*$", re.IGNORECASE)
""" "Count firms not accounts" puts one thing in the place of another."""
_NOT_YET = re.compile(r"\b(?:no|not|\w+n['’]t)\b(?=(?: [\w'’%-]+){1,6} yet\b)", re.IGNORECASE)
""" "Has no target yet" says what is lacking, and asks for nothing to go."""
_IS_OFF = re.compile(r"\b(?:figures?|numbers?|values?|counts?|readings?|it|that|one) (?:is|was|were|are|looks?|looked|seems?|seemed) (?:way |a bit |slightly |well |still |rather )?off\b(?! the\b)", re.IGNORECASE)  # fmt: skip
""" "The October figure was off": wrong, and not to be gone."""
_TO_STAY = re.compile(
    r"\b(?:do not|don['’]?t|did not|didn['’]?t|never|no need to|needn['’]?t|need not|rather than|instead of)(?: (?:want|wish|mean|like|have|need))?(?: to)? (?:remov\w+|delet\w+|dropp?\w*|(?:get(?:ting)? )?rid of|scrap\w*|kill\w*|cut\w*|bin\w*|ditch\w*|retir\w+)\b",
    re.IGNORECASE,
)
""" "Don't get rid of C4" asks for nothing to go."""
_GOES_TO = re.compile(
    r"\bgo(?:es|ing)? (?:over |straight |back )?to (?=(?-i:[A-Z])[a-z]|(?:me|him|her)\b)", re.IGNORECASE
)
""" "Commuters go to Per" has an owner, and is not gone."""
_PLAINLY = ("delete", "deleted", "remove", "removed", "drop", "dropped", "cancel", "rid")


def says_loss(text: str, card: Scorecard | None = None) -> bool:
    """Whether any word may ask for something to be gone, slips put right ("delte it", "dorp L2").

    The words of the scorecard's own names do not: "scrap cost is our canary".
    """
    text = _without_names(text, card) if card else text
    text = _GOES_TO.sub("", _IS_OFF.sub("", text))
    text = _NOT_YET.sub("", _TO_STAY.sub("", _CONTRASTS.sub(lambda m: m[0][0], text)))
    if _GOES.search(text):
        return True
    told = [t.low for t in tokenize(text)]
    return bool(_GOES.search(" ".join(told))) or any(OSA.distance(w, plain) == 1 for w in told for plain in _PLAINLY)


_WHOLE_GOES = re.compile(
    r"""\b(?:remov\w*|delet\w*|del|drop\w*|cut\w*|kill\w*|bin\w*|scrap\w*|ditch\w*|los(?:e|es|ing)|axe?\w*|off|away|rid|obsolete|retir\w*|dump\w*|chuck\w*
    |junk\w*|str(?:ike|uck)\w*|scratch\w*|eras\w*|clear\w*|out|go|goes|gone|going|superfluous|redundan\w*|needless|discard\w*|eliminat\w*|purg\w*|withdr\w*
    |abandon\w*|abolish\w*|bye|farewell|swap\w*|switch\w*|replac\w*|exchang\w*|substitut\w*|trad(?:e|ed|ing)|instead|rather|sooner|prefer\w*|merg\w*|combin\w*
    |consolidat\w*|absorb\w*|join\w*|together|fold\w*|into|trash\w*|toss\w*|thr[eo]w\w*|prun\w*|trim\w*|minus|wip\w*|void\w*|cancel\w*|suppress\w*|exit\w*
    |pull\w*|yank\w*|nix\w*|shed|shot|expel\w*|excis\w*|deduct\w*|subtract\w*|rm|rem|cross\w*|skip\w*|banish\w*|shelv\w*|park\w*|discontinu\w*|disappear\w*
    |vanish\w*|supersed\w*|stop\w*|without|leaves?|dead|only|just|single|alone|plenty|spare|enough|take|giv\w+[ ](?:up|way)|up[ ]on|one[ ]too[ ]many|too[ ]many|any[ ]?more
    |in[ ](?:its|their|the)[ ](?:place|stead)|in[ ]place|no[ ](?:more|longer|use|business|place|point|need)|keep[ ](?:the|only|just|[A-Z]\d)
    |(?:not|\w*n['’]t|\w+nt|nobody|none|never|no[ ]one)(?:[ ]\w+){0,2}[ ](?:need\w*|want\w*|belong\w*|necessary|measur\w*|track\w*|follow\w*|count\w*|worth\w*|useful|relevant|look\w*|read\w*|us(?:e|es|ed|ing)))\b
    |(?:^|\s)[-−–]\s?[A-Z]\d""",
    re.IGNORECASE | re.VERBOSE,
)


def says_it_goes(text: str, card: Scorecard) -> bool:
    """Whether any word may ask for a whole objective, measure or initiative to be gone; "has no target" asks for none."""
    return bool(_WHOLE_GOES.search(_GOES_TO.sub("", _TO_STAY.sub("", _without_names(text, card)))))


_PART = r"(?:owners?|themes?|targets?|baselines?|(?:due |end |start )?dates?|deadlines?|formulas?|units?|weights?|budgets?|sources?|notes?|rationales?|descriptions?)"
_A_PART_GOES = re.compile(
    rf"\b(?:withdrawn|removed|deleted|dropped|gone|scrapped|taken (?:off|out|away)) (?:is|are) (?:(?:only|just) )?(?:the|its|their) {_PART}\b"
    rf"|\b(?:remov\w+|delet\w+|withdr\w+|dropp?\w*|clear\w*|strip\w*|scrap\w*|cut\w*|eras\w+|(?:get(?:ting)? )?rid of|tak(?:e|ing)(?: (?:off|out|away))?|los(?:e|ing))(?: (?:off|out|away|only|just))* (?:(?:the|its|their|his|her|any|all)\b ?|[\w%-]+(?: [\w%-]+){{0,4}}?['’]s? )(?:(?:current|old|own|whole)\b ?)?{_PART}\b",
    re.IGNORECASE,
)
_ALL_OF_IT_GOES = re.compile(r"\b(?:remov\w+|delet\w+|dropp?\w*|scrap\w*|kill\w*|rid of|axe\w*|retir\w+|bin|goes|gone|merg\w+|fold\w*)\b", re.IGNORECASE)  # fmt: skip


def only_a_part_goes(text: str) -> bool:
    """ "Drop P3's owner" takes away no more than the owner, and nothing where there is none."""
    rest, parts = _A_PART_GOES.subn("", text)
    return parts > 0 and not _ALL_OF_IT_GOES.search(rest)


def _without_names(text: str, card: Scorecard) -> str:
    for name in _misleading(Itself(card)):
        text = name.sub("", text)
    return text


@lru_cache(maxsize=16)
def _misleading(this: Itself) -> list[re.Pattern[str]]:
    """The names that hold a word by which things go."""
    card = cast("Scorecard", this.it)
    names = [item.name for item in (*card.objectives(), *card.measures(), *card.initiatives())]
    return [re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE) for name in names if _GOES.search(name)]
