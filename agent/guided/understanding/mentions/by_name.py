"""Names and parts of names of what is on the scorecard, as far as they are said."""

import re

from agent.guided.understanding.lexicon import command_words, field_words, verb_forms, words
from agent.guided.understanding.mentions.nouns import KINDS, PLURALS, with_nouns
from agent.guided.understanding.naming import Candidate, Names
from agent.guided.understanding.spans import Annotated, Mention, Span
from agent.guided.understanding.tokens import Token

_GENERIC = words("generic") | {"kpi", "measure"}
_LONGEST = 9
_ACROSS = frozenset("should must shall will is are was were be called named than instead".split())
"""Words that no name goes across, unless names of this scorecard hold them."""
_BEFORE_COMMANDS = frozenset(". , ; : ! ? and please you to let's then we just also".split())

_DRIVES = re.compile(r"(?:supports?|drives?|enables?|helps?|feeds?|influences?|affects?|strengthens?|boosts?|causes?)")


def _between_ids(place: int, found: Annotated) -> bool:
    """ "L3 supports P3" says what L3 does; it names nothing."""
    return all(
        (s := found.at(n)) is not None and s.kind == "item" and s.value.how == "id" for n in (place - 1, place + 1)
    )


_MODALS = frozenset("will shall should must can could may might would 'll".split())
_TOLD = frozenset(
    "delayed postponed extended finished completed started stopped paused cancelled canceled launched".split()
)


def _is_told(place: int, tokens: list[Token]) -> bool:
    """ "Is delayed": what has become of it, and no word of a name like "without delay"."""
    before = [t.low for t in tokens[max(0, place - 2) : place]]
    return tokens[place].low in _TOLD and bool({"is", "are", "was", "were", "been", "be", "gets"} & set(before))


_IDIOMS = re.compile(
    r"\b(?:(?:take|takes|taking|taken|took) (?:good )?care(?= of)|on account of|(?:may|might|could|can) (?:i|we) (?:please )?ask|(?:for )?(?:the )?first time(?= in\b|$| [,.])"
    r"|in time(?= [,.]|$)|(?:on|in) average|in (?:light|view|line|order|time) (?:of|with|to)|of course|at risk of|in case of|on behalf of"
    r"|(?:starts?|begins?)(?= (?:in |on |from )?(?:next|mid|early|late|q[1-4]|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?:to|should|must|shall|will|may|can|could) (?:fall|rise|grow|drop|climb)(?= (?:to|by|below|under|above|over|from|further)\b)"
    r"|(?:increase|rise|raise|reduction|decrease|cut|lowering|addition|introduction|improvement)(?= (?:of|in|by)\b)|(?:counted|measured|expressed|reported|shown|stated) in \w+)"
)
"""Turns of speech whose words are none of a name: who "takes care of churn" says nothing of "Make care safer"."""


def _in_idioms(tokens: list[Token], names: Names) -> set[int]:
    starts, text = [], ""
    for token in tokens:
        starts.append(len(text))
        text += token.low + " "
    taken: set[int] = set()
    for match in _IDIOMS.finditer(text.rstrip()):
        if not any(match[0] in name for name in names.whole):
            taken |= {n for n, start in enumerate(starts) if match.start() <= start < match.end()}
    return taken


def named(tokens: list[Token], found: Annotated, names: Names) -> list[Span]:
    """Names and parts of names; of overlapping ones that which covers more."""
    usable = [found.at(n) is None and bool(re.match(r"[^\W_]", t.low)) for n, t in enumerate(tokens)]
    usable = [
        ok and not (_DRIVES.fullmatch(t.low) and _between_ids(n, found))
        for n, (ok, t) in enumerate(zip(usable, tokens, strict=True))
    ]
    idle = _in_idioms(tokens, names)
    usable = [ok and not _is_told(n, tokens) and n not in idle for n, ok in enumerate(usable)]
    options: list[tuple[float, Span]] = []
    for first, token in enumerate(tokens):
        if not usable[first] or token.low in words("stop"):
            continue
        options += _short_form(token, first, tokens, names)
        for last in range(first + 1, min(first + _LONGEST, len(tokens)) + 1):
            if not usable[last - 1]:
                break
            if last == first + 1 and (token.low == "ones" or (first and tokens[first - 1].low in _MODALS)):
                continue  # "will answer for it": what somebody does
            if tokens[last - 1].low not in words("stop") and (option := _window(tokens, first, last, names)):
                options.append(option)
    chosen: list[Span] = []
    for _, span in sorted(options, key=lambda o: (-o[0], o[1].first)):
        if all(span.last <= s.first or s.last <= span.first for s in chosen):
            chosen.append(span)
    wide: list[Span] = []
    for span in (_widened(s, tokens, found, names) for s in chosen):
        if all(span.last <= s.first or s.last <= span.first for s in wide):
            wide.append(span)
    return wide


def _short_form(token: Token, place: int, tokens: list[Token], names: Names) -> list[tuple[float, Span]]:
    items = names.short.get(token.bare) or (names.short.get(token.text) if token.text.isupper() else None)
    if not items:
        return []
    mention = Mention(token.text, "name", "any", tuple(Candidate(i, 1.0) for i in items))
    return [(2.0, Span("item", place, place + 1, mention))]


def _window(tokens: list[Token], first: int, last: int, names: Names) -> tuple[float, Span] | None:
    said = [
        w
        for t in tokens[first:last]
        for w in re.split(r"[-/&]", t.bare)
        if w and w not in words("stop") and (len(w) > 1 or w.isdigit() or w == t.bare)
    ]
    if not said:
        return None
    typed = " ".join(t.bare for t in tokens[first:last])
    if len(said) > 1 and (exact := names.whole.get(typed)):
        mention = Mention(typed, "name", "any", tuple(Candidate(i, 1.0) for i in exact))
        return 3.0 * len(said), Span("item", first, last, mention)
    before = tokens[first - 1].low if first else ""
    noun = before in ("the", "our", "of", "for", "on") or any(u.base for u in verb_forms().get(before, ()))
    told_of = before in ("about", "regarding", "concerning")  # "the objective about data"
    begins = told_of or (len(said) > 1 and typed in names.beginnings)
    if not names.of_word(said[0]) or not names.of_word(said[-1]):
        return None
    common = field_words() if noun else command_words()
    if (
        not begins
        and all(w in common or w in words("weak") for w in said)
        and not _measures_by_it(tokens, first, last, names)
    ):
        return None
    if _ACROSS & {t.low for t in tokens[first:last]} - names.vocabulary:
        return None
    if _names_two(tokens, first, last, names):
        return None
    starts = first == 0 or tokens[first - 1].low in _BEFORE_COMMANDS
    if starts and not begins and any(u.base for u in verb_forms().get(said[0], ())) and len(said) > 1:
        whole = max((c[1] for i in _touched(said, names) if (c := names.covers(said, i))[0] > 0.99), default=0.0)
        if whole < 0.95:
            return None
    if (
        not begins
        and said[0] in command_words()
        and not (noun and last - first == 1)
        and not _measures_by_it(tokens, first, last, names)
        and _only_commands_match(said, names)
    ):
        return None
    scored = []
    for item in _touched(said, names):
        purity, cover = names.covers(said, item)
        if purity >= 0.66:
            scored.append((purity, cover, item))
    if not scored:
        return None
    best = max(p * (0.3 + c) for p, c, _ in scored)
    top = [s for s in scored if s[0] * (0.3 + s[1]) >= 0.45 * best]
    mass = max(sum(max(names.of_word(w).values(), default=0.0) for w in said) * p for p, _, _ in scored)
    candidates = sorted((Candidate(i, round(c * p, 3)) for p, c, i in top), key=lambda c: -c.score)
    text = " ".join(t.text for t in tokens[first:last])
    return best * mass, Span("item", first, last, Mention(text, "name", "any", tuple(candidates)))


def _measures_by_it(tokens: list[Token], first: int, last: int, names: Names) -> bool:
    """ "Scrap 40": with nothing but a value after it, a word that is a verb too names the measure of scrap."""
    after = [t.low for t in tokens[last : last + 2]] + [""]
    valued = bool(re.match(r"[€$£]?\d", after[0])) and (after[1] in ("", ",", ";", "and", "by", "in") or len(after) < 3)
    word = tokens[first].bare
    verb = valued and any(u.base and u.group == "remove" for u in verb_forms().get(word, ()))
    if not verb or last != first + 1:
        return False
    return sum(word in item.name.lower().split() and i[-1:].islower() for i, item in names.items.items()) == 1


def _names_two(tokens: list[Token], first: int, last: int, names: Names) -> bool:
    """ "Lead time and roadmap delivery": what stands before the "and" is another item than what stands after it."""
    joint = next((n for n in range(first + 1, last - 1) if tokens[n].low == "and"), 0)
    halves = [_best_named(tokens, *half, names) for half in ((first, joint), (joint + 1, last))] if joint else []
    return bool(halves) and all(halves) and not set(halves[0]) & set(halves[1])


def _best_named(tokens: list[Token], first: int, last: int, names: Names) -> list[str]:
    """The items that some words fit best and well enough to be meant by them alone."""
    said = [t.bare for t in tokens[first:last] if t.bare not in words("stop")]
    fit = {i: c for i in _touched(said, names) if (c := names.covers(said, i))[0] > 0.99} if said else {}
    top = max((c[1] for c in fit.values()), default=0.0)
    return [i for i, c in fit.items() if c[1] >= top - 0.01] if top >= 0.25 else []


def _only_commands_match(said: list[str], names: Names) -> bool:
    """Whether leaving out the first word, a word of command, loses nothing: "remove churn" is not a name."""
    rest = said[1:]
    if not rest:
        return True
    with_it = max((names.covers(said, i) for i in _touched(said, names)), key=lambda c: c[0] * c[1], default=(0, 0))
    without = max((names.covers(rest, i) for i in _touched(rest, names)), key=lambda c: c[0] * c[1], default=(0, 0))
    return with_it[0] * with_it[1] < 0.95 and with_it[0] * with_it[1] <= without[0] * without[1] + 0.1


def _touched(said: list[str], names: Names) -> list[str]:
    known = {s for w in said for s in names.of_word(w)}
    return [i for i, forms in names.forms.items() if any(not known.isdisjoint(form) for form in forms)]


def _as_named(span: Span, tokens: list[Token], found: Annotated, names: Names) -> tuple[int, int]:
    """The mention with the small words that the name itself goes on with: "leaders" becomes "leaders from within"."""
    first, last = span.first, span.last
    name = f" {names.items[span.value.candidates[0].item].name.lower()} "
    while last < len(tokens) and found.at(last) is None and f" {_said(tokens, last - 1, last + 1)} " in name:
        last += 1
    while first and found.at(first - 1) is None and f" {_said(tokens, first - 1, last)} " in name:
        first -= 1
    return first, last


def _said(tokens: list[Token], first: int, last: int) -> str:
    return " ".join(t.low for t in tokens[first:last])


def _widened(span: Span, tokens: list[Token], found: Annotated, names: Names) -> Span:
    begin, end = _as_named(span, tokens, found, names)
    first, last, want = with_nouns(tokens, begin, end)
    while first < span.first and found.at(first) is not None:
        first += 1
    while last > span.last and found.at(last - 1) is not None:
        last -= 1
    mention: Mention = span.value
    if last < len(tokens) and tokens[last].low in PLURALS and first and tokens[first - 1].low in ("the", "all", "both", "our"):  # fmt: skip
        want, last = KINDS[tokens[last].low], last + 1
    several = last > end and (tokens[last - 1].low in ("ones", "things") or tokens[last - 1].low in PLURALS)
    return Span("item", first, last, Mention(mention.words, "name", want, mention.candidates, several=several))
