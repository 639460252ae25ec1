"""What others do once all goes well, told as if it were so: ``patients keep up their exercises`` in a list of wishes."""

import re

from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import lemma, words
from tools.language.grammar import clauses
from tools.language.quantities import find_quantities

_GOES_WRONG = re.compile(
    r"\b(?:too|not|never|no longer|hardly|barely|only|still|without|late|nobody|no one|few|instead of|badly|poorly|slowly|away)\b|n['’]t\b",
    re.IGNORECASE,
)


def is_wanted_state(text: str) -> bool:
    """Whether it tells, without figures, what people or things do, and nothing in it goes wrong."""
    if _GOES_WRONG.search(text) or find_quantities(text) or situation(text):
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
