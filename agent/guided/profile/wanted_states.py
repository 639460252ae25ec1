"""What others do once all goes well, told as if it were so: ``patients keep up their exercises`` in a list of wishes."""

import re

from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import lemma, words
from tools.language.grammar import clauses, parse
from tools.language.quantities import find_quantities

_GOES_WRONG = re.compile(
    r"\b(?:too|not|never|no longer|hardly|barely|only|still|without|late|nobody|no one|few|instead of|badly|poorly|slowly|away)\b|n['’]t\b",
    re.IGNORECASE,
)


_IS_SPARED = re.compile(
    r"(?:the |our |my )?[a-z-]+s (?:not|never|no longer) (?:always |being |constantly )?[a-z]+(?:ed|t|en|ing)\b(?: out| up| down| away)?$",
    re.IGNORECASE,
)
"""``teachers not burnt out``"""


def _is_left_to_do(text: str) -> bool:
    """``parents involved``, ``agents staying longer``, ``bills people understand``: a thing, and what is to be true of it."""
    doc = parse(text)
    bad = words("negative") | words("opposing") | words("wanting")
    if len(doc) < 2 or doc[0].tag_ not in ("NNS", "NNPS", "NN") or _GOES_WRONG.search(text):
        return False
    then = doc[1:]
    doing = then[0].tag_ in ("VBN", "VBG", "VBD") and len(doc) <= _FEW
    by_them = len(then) > 1 and then[0].tag_ in ("NNS", "PRP") and then[-1].tag_ in ("VBP", "VB") and len(doc) <= _FEW
    return (doing or by_them) and not any(lemma(t, "VERB") in bad for t in then)


_FEW = 5


def is_wanted_state(text: str) -> bool:
    """Whether it tells, without figures, what people or things do, and nothing in it goes wrong."""
    if find_quantities(text) or situation(text):
        return False
    if _IS_SPARED.match(text) or _is_left_to_do(text):
        return True
    if _GOES_WRONG.search(text):
        return False
    told = list(clauses(text))
    if len(told) != 1 or told[0].subject is None:
        return False
    subject, verb = told[0].subject, told[0].head
    bad = words("negative") | words("opposing") | words("wanting")
    return (
        subject.tag_ in ("NN", "NNS", "NNP", "NNPS")
        and verb.tag_ in ("VBZ", "VBP")
        and lemma(verb, "VERB") not in bad
        and not any(lemma(t, "NOUN") in words("less") for t in told[0].words if t.dep_ in ("nsubj", "dobj"))
    )
