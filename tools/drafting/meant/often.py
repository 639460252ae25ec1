"""Wishes that they should do something less, or more: ``machines break down less often``, ``vets work less overtime``.

What they do it to is what there is less of; where nothing is named, it is how often they do it.
"""

import re

from scorecard.gerunds import gerund
from tools.drafting.meant.nouns import plural_noun
from tools.drafting.meant.parted import Parted, parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import LESS, TOO_FEW, TOO_MUCH, classed
from tools.drafting.shapes import Shape, lower_first
from tools.language.verbs import could_be_verb, is_base_verb

_FEWER_OF = re.compile(
    rf"^(?P<before>(?:back|away|out|up|off|down|over|in|for|on)? ?)(?P<way>{LESS}|{TOO_MUCH}|more|{TOO_FEW}) (?P<what>(?!often\b|per\b|than\b|to\b|on\b|in\b|at\b|from\b|with\b|us\b|for\b|and\b)[a-z].*)$",
    re.IGNORECASE,
)
_SELDOM = re.compile(
    r"^(?P<tail>.*?) ?(?P<way>less often|less frequently|less|(?:far |much )?too (?:often|frequently|much)|all the time|again and again|more rarely|more often|more frequently|more|(?:far |much )?too (?:rarely|seldom|little))(?P<rest> (?:per|on|in|at|for|with|from|to|of|a) [a-z].*)?$",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"^(?:stop|keep|prevent) (?P<who>(?:the |our )?[a-z][a-z -]*?) (?:from )?(?P<do>[a-z]+ing)\b ?(?P<rest>.*)$",
    re.IGNORECASE,
)
_WORSE = frozenset({"less", "less often", "less frequently", "more rarely"})


def often(said: str) -> Shape | None:
    told = parted(said)
    if told and told[0].verb in ("burn", "wear") and told[0].tail.startswith("out"):
        return None
    if told and not told[1] and told[0].kind in ("acts", "is", "done"):
        part = told[0]
        if part.kind == "acts" and (fewer := _FEWER_OF.match(part.tail)):
            return _amount(part, fewer)
        if seldom := _SELDOM.match(part.tail):
            return _times(part, seldom)
        return None
    if (
        told is None
        and (burnt := re.match(rf"^we (?P<verb>[a-z]+) (?P<way>{TOO_MUCH}) (?P<what>[a-z].*)$", said))
        and could_be_verb(burnt["verb"])
        and burnt["verb"] not in ("have", "get", "lose", "need")
    ):
        verb, (what, rest) = burnt["verb"], _head(burnt["what"])
        return shape(
            "amount_not",
            "cut",
            f"{verb} {'fewer' if plural_noun(what.split()[-1]) else 'less'} {what}{rest}",
            f"{what} we {verb}{rest}",
            verb=verb,
            unit=_unit(what),
        )
    return _ours(said)


def _ours(said: str) -> Shape | None:
    """Without those who do it: ``release more often``, ``run out of stock less often``, ``sell more online``."""
    if sold := re.match(
        r"^(?:we )?sell (?:far )?more (?P<how>(?:directly|online|abroad|through|via|to|in|at|over)\b.*)$", said
    ):
        return shape(
            "amount_more", "grow", f"Sell more {sold['how']}", f"sales made {sold['how']}", verb="sell", unit="currency"
        )
    found = re.match(
        r"^(?:we )?(?P<deed>[a-z]+(?: [a-z].*?)?) (?P<way>less often|less frequently|less|more often|more frequently|more rarely)$",
        said,
    )
    if not found:
        return None
    deed = found["deed"]
    if not (is_base_verb(deed.split()[0]) or could_be_verb(deed.split()[0])) or re.match(
        r"(?:cost|use|depend|rely|spend|be|do|need|want|get|have)\b", deed
    ):
        return None
    more = found["way"].startswith("more") and found["way"] != "more rarely"
    pattern, action = ("times_more", "grow") if more else ("times_not", "cut")
    return shape(pattern, action, f"{deed} {found['way']}", f"times we {deed}", verb=deed.split()[0])


def _amount(part: Parted, fewer: re.Match[str]) -> Shape | None:
    before, (what, rest) = fewer["before"].strip(), _head(fewer["what"])
    verb = f"{part.verb} {before}".strip()
    who = lower_first(re.sub(r"^(?:the|our|all) ", "", part.who))
    less = not re.match(rf"more|{TOO_FEW}", fewer["way"], re.IGNORECASE)
    if re.match(r"time\b|money\b", what) and not less:
        return None
    thing = f"{what} {who} {verb}{rest}"
    if of := re.match(r"of (?:their|the|our) ", fewer["what"]):
        thing = f"share of {fewer['what'][3:]} {who} {verb}"
        if not less:
            return shape(
                "amount_more",
                "grow",
                f"Get {who} to {verb} more {fewer['what']}",
                thing,
                verb="raise",
                doer=who,
                unit="%",
            )
        return (
            shape("amount_not", "cut", f"Lower the {thing}", thing, verb="reduce", doer=who, unit="%") if of else None
        )
    if less:
        return shape("amount_not", "cut", f"Reduce the {thing}", thing, verb="reduce", doer=who, unit=_unit(what))
    if part.verb in ("have", "get", "need", "find", "want"):
        return None
    return shape(
        "amount_more", "grow", f"Get {who} to {verb} more {what}{rest}", thing, verb="raise", doer=who, unit=_unit(what)
    )


def _head(what: str) -> tuple[str, str]:
    """``food on their plates``: what it is, and where."""
    cut = re.search(r" (?:on|in|at|from|with|to|of|for|through|after|before|between|by|than|per)\b.*$", what)
    return (what[: cut.start()], cut[0]) if cut else (what, "")


def _unit(what: str) -> str:
    return "number" if plural_noun(what.split()[-1]) else "amount"


def _times(part: Parted, seldom: re.Match[str]) -> Shape | None:
    way, rest = seldom["way"].lower(), seldom["rest"] or ""
    who = lower_first(re.sub(r"^(?:the|our|all) ", "", part.who))
    tail = seldom["tail"].strip()
    if (
        way in ("less", "more")
        and part.kind == "is"
        and not re.match(r"(?:off|ill|out of|in |on |under |late|absent)", tail)
    ):
        return None
    more = (way.startswith("more") and way != "more rarely") or re.search(r"rarely|seldom|little", way)
    if part.verb in classed("money_verbs") and way in ("less", "more") and tail in ("", "us", "to us", "from us"):
        if not more or part.kind != "acts":
            return None
        us = f" {tail}" if tail else ""
        return shape(
            "amount_more",
            "grow",
            f"Get {who} to {part.verb}{us} more{rest}",
            f"amount {who} {part.verb}{us}{rest}",
            verb="raise",
            doer=who,
            unit="currency"
            if part.verb in ("spend", "pay", "earn") or (part.verb in ("donate", "give", "contribute") and not us)
            else "amount",
        )
    if way in ("less", "too much") and part.verb in ("cost", "use", "need"):
        return None
    clause = f"{'are ' + part.participle if part.kind == 'done' else 'are' if part.kind == 'is' else part.verb} {tail}".strip()
    thing = f"times {who} {clause}{rest}"
    if more:
        if part.kind != "acts":
            return None
        said = "more often" if way in ("more", "more often") or "too" in way else way
        verb = "Get" if part.people else "Have"
        name = f"{verb} {who} {'to ' if verb == 'Get' else ''}{clause} {said}{rest}"
        return shape("times_more", "grow", name, thing, verb="have", doer=who)
    if part.kind == "acts":
        doing = gerund(f"{part.verb} {tail}".strip())
        return shape(
            "times_not", "cut", f"Keep {who} from {doing[:1].lower()}{doing[1:]}{rest}", thing, verb="keep", doer=who
        )
    return shape(
        "times_not", "cut", f"Have {who} {clause.removeprefix('are ')} less often{rest}", thing, verb="have", doer=who
    )
