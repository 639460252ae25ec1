"""Things and the quality wished of them, as the table knows them: ``full chairs``, ``a shelter that is warm``."""

import re

from scorecard.lemmas import getLemma
from tools.drafting.meant.quality import many, quality, thing_and_rest, when
from tools.drafting.meant.table import ends_in, lexicon, quality_words, row_for, verb_for
from tools.drafting.shapes import HEAD_ENDS, Shape, lower_first, names_a_thing, verbs

_ARTICLE = re.compile(r"(?P<article>an?|the|our|more) ", re.IGNORECASE)
_IS_SO = re.compile(
    r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w' -]*?) (?:that|which|who) (?:is|are|stays?|remains?) (?:always )?(?P<so>[a-z-]+(?: [a-z]+)?)$",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w' -]*?) (?P<so>on time)$", re.IGNORECASE)


def said_first(text: str) -> Shape | None:
    """``full chairs``, ``a solid budget``, ``happier guests``."""
    article = _ARTICLE.match(text)
    said = text[article.end() :] if article else text
    if found := quality_words().match(said):
        word = so = found[0].lower()
    else:
        so = said.split(" ", 1)[0]
        word = _compared(so)
    what = said[len(so) :].strip()
    if not word or not what or re.match(r"(?:the|our|an?|all|every|each|up|out|and|or|for|in|of|to|with)\b", what):
        return None
    return _shaped(article["article"] if article else "", what, so, word, said)


def _compared(word: str) -> str:
    """The quality a comparative is of: ``healthy`` for ``healthier``; "" for any other word."""
    low = word.lower()
    if not low.endswith("er") or low in verbs()["comparatives"] or low == "younger":
        return ""
    for base in (*getLemma(low, upos="ADJ"), low[:-1], low[:-2], f"{low[:-3]}y", low[:-3]):
        if base != low and quality_words().fullmatch(base):
            return base
    return ""


_WHICH_DO = re.compile(r"\b(?:that|which|who) [a-z]+$", re.IGNORECASE)
"""``lessons that start on time``: the start is on time, and no lesson."""


def said_last(text: str) -> Shape | None:
    """``a shelter that is warm``, ``clean buses on time``."""
    found = _IS_SO.match(text) or _THEN.match(text)
    if not found or not quality_words().fullmatch(found["so"]) or _WHICH_DO.search(found["what"]):
        return None
    article = _ARTICLE.match(found["what"])
    what = found["what"][article.end() :] if article else found["what"]
    so = found["so"].lower()
    return _shaped(article["article"] if article else "", what, so, so, f"{what} that is {so}")


def _shaped(article: str, what: str, so: str, word: str, said: str) -> Shape | None:
    head, rest = thing_and_rest(what)
    core = HEAD_ENDS.sub("", head) or head
    row = row_for(word, core)
    if row is None or not names_a_thing(head):
        return None
    one = article.lower() in ("a", "an")
    what = lower_first(what)
    thing = f"the {lower_first(head)}" if one or article.lower() == "the" else lower_first(head)
    so, measured = so.lower(), row.measured
    if measured == "checked" and many(core):
        measured = "checked_plural"
    name = row.name.format(
        thing=thing,
        so=so,
        said=f"{article.lower()} {lower_first(said)}".strip().removesuffix(rest) if one else lower_first(said).removesuffix(rest),
        verb=verb_for(core) or "Have",
        deed=next((deed for noun, deed in lexicon()["deeds"].items() if ends_in(core, [noun])), "Have"),
        to=head[len(core) :],
        when=when(so),
    )  # fmt: skip
    if word != so and name.startswith("Keep ") and name.endswith(f" {so}"):
        name = f"Make{name[4:]}"
    if before_time := quality_words().match(what) if so == "on time" else None:
        what = what[before_time.end() :].strip()  # clean buses on time are buses on time, and clean
    return quality(measured, what, f"{name}{rest}", doing=so)
