"""Where a new clause begins: what stands after a comma or an "and" is one, or goes on with a list or a name."""

import re

from agent.guided.understanding.cues import HANDS_OFF, POLITE, TAIL
from agent.guided.understanding.heads import groups_of, imperative
from agent.guided.understanding.lexicon import alternation, forms_of
from agent.guided.understanding.line import Line

_PEOPLE_VERB = r"(?:owns?|takes? (?:care|over|on|responsibility)|takes|will (?:own|take|be|lead|look)|should (?:own|take|be|lead|look)|is (?:responsible|in charge|accountable|the owner)|looks? after|leads?|gets?|runs?|covers?|reports?|tracks?|monitors?|watches|carries|oversees?|(?:is|are|'s|will be) (?:now )?(?:doing|leading|running|handling|managing|driving|owning)|can (?:own|take|lead|run|have|handle|look|do)|has)"
_KIND = alternation("nouns")
_NEW = rf"(?:a|an|another|one more|the)? ?(?:new |further |additional )?(?:\w+ )?(?:{_KIND})\b"
_REFERS = rf"(?:the |its |our |a |an |both |all )*(?:<[IFQ]\d+>|(?:{_KIND})\b)"


_STAYS = re.compile(
    r"(?:the |our )?<I\d+>(?: 's)?(?: <F\d+>)? (?:stays?|remains?|is fine|is ok|are fine)(?: (?:as (?:it|they) (?:is|are)|the same|unchanged|as is))?"
)
_THE_SAME = re.compile(r"(?:the )?same (?:for|with|on|of|goes for|applies to) (?:the |our )?<I\d+>")
_WANTS = re.compile(
    r"(?:the |our )?<I\d+>(?: <F\d+>)? (?:wants?|needs|ought|(?:we|i)(?:'d)?)(?: \w+){0,3} (?:to|for|with|be|at|on|see|have)(?: \w+){0,2} <[ND]\d+>"
)
""" "Tom takes the first two, and the third wants to be 55": the figure is of the last alone."""
_STANDS = re.compile(r"<N\d+>(?: \w+)? (?:today|now|currently|so far|at present|at the moment)(?: ,)?$")
_ONLY_ITS_FIELD = re.compile(r"(?:the |our )?<F\d+> (?:of|for|on) (?:(?:both |the |our )*<I\d+>(?: ,)?(?: and)? ?)+")


_LACKING = re.compile(
    r".*?(?:<I\d+>(?: (?:both|all|still|also|currently|<I\d+>))* (?:has|have|had|lacks?|needs?|deserves?|misses|is missing|is without|are without|wants?)(?: \w+){0,2} <F\d+>"
    r"|\b(?:nobody|no one|none)(?: \w+)? (?:is|owns|leads|runs|has)(?: <F\d+>)?(?: (?:of|for|in))? (?:the )?<I\d+>)(?: (?:yet|so far|at present|at the moment|currently|now|today|any ?more))?"
)
""" "P3 has no owner": who is to have it comes next."""


def starts_clause(right: str, left: str, line: Line, colon: bool = False) -> bool:
    """Whether the words after a connector are a clause of their own, not the rest of a list or of a name."""
    polite = POLITE.match(right)
    bare = right[polite.end() :] if polite else right
    naming = _in_a_new_name(left)
    if _ONLY_ITS_FIELD.fullmatch(left.strip()) and re.match(r"(?:for |of |on |the |that )*<I\d+>", right):
        return False  # "Responsibility for C4 and L3 is assigned to ..."
    if (
        _LACKING.fullmatch(left.strip())
        and all(line.span(f).value == "owner" for f in re.findall(r"<F\d+>", left))
        and not re.match(r"(?:no |an? |the |its )*<F\d+>|[^<]*<Q", right)
        and any(t.text[:1].isupper() for t in line.words[line.tokens(line.text.index(right), len(line.text))[0] :])
    ):
        return True
    if (
        re.match(r"(?:please )?(?:split|divide|break)\b.* (?:in|into) [^<,]+$", left.strip())
        and len(right.split()) < 6
        and "<" not in right
    ):
        return False  # "split P2 in quality and scrap"
    if re.match(r"(?:how|what) about\b", right) and "<I" in left and not naming:
        return True
    if colon and re.search(r"\b(?:changes?|things?|points?|updates?|edits?|corrections?)(?: (?:on|for|to|about|in) (?:the )?<I\d+>)?$", left.strip()):  # fmt: skip
        return True
    if colon and (
        _says_verb(left)
        or re.search(r"(?:<[IFPQE]\d+>|\b(?:to|as|it|that|this|with|perspective|called|named))$", left.strip())
    ):
        return False
    if re.match(
        r"(?:(?:i|we)(?:'d| would)? )?(?:only |just |merely )?(?:want|wanted|meant|asked|wish|like)\b", right
    ) and HANDS_OFF.fullmatch(left.strip()):
        return True
    if (
        re.match(r"(?:the |from )*<I\d+> (?:to|->|→) (?:the )?<I\d+> (?:is|should|shall|must|ought|has)\b", right)
        and "<I" in left
    ):
        return not naming
    if re.match(r"(?:would|should|ask that|request that) ", right) and re.match(r".*\b(?:i|we)\b.*<I", left):
        return True
    if re.match(r"(?:only|just) (?:(?:that|the one|those) (?:of|for) )?(?:the )?<I\d+>", right) and HANDS_OFF.fullmatch(
        left.strip()
    ):
        return True
    if _THE_SAME.match(right) or _WANTS.match(right):
        return _has_predicate(left) and "<I" in left and not naming
    if _STAYS.fullmatch(left.strip()) and "<I" in right:
        return True
    if re.match(r"(?:postpone|defer|delay|extend|prolong) (?:the )?<[IF]\d+>", bare):
        return _complete(left) and not naming
    if re.match(
        r"(?:arrive at|reach|come (?:down |up )?to|get (?:down |up )?to|go (?:down |up )?to|be at) <N\d+>", bare
    ):
        return bool(re.search(r"<F\d+>(?: (?:of|is|was|at))* <N\d+>", left))
    if HANDS_OFF.fullmatch(right) or (
        HANDS_OFF.fullmatch(bare) and re.match(r"don|do|never|leave|keep|not|without|except|hands|<I", bare)
    ):
        return not naming or bool(re.search(r"<I\d+>", right))
    if (
        re.match(
            r"(?:<I\d+> 's|it's|that's|they're|this is|we (?:never|don't|already|have never|agreed|just)|nobody|no one|i think|because it|<I\d+> (?:is|are|was) (?:just|only|too|not|never|really|a|an|no)\b|(?:it|they) (?:goes|go|runs?|works?|has|have|does|do|makes?|adds?|only|never|already)\b|<I\d+> (?:goes|works|makes|adds|only|already|never) (?!to\b))",
            right,
        )
        and (_says_verb(left) or _complete(left))
        and "<F" not in right
    ):
        return True
    if verb := imperative(bare):
        rest = bare[len(verb) :].strip()
        if not rest.strip(" .!") and "<I" in left and not naming:
            return True
        near = r"(?:\S+ ){0,2}?" if naming else r"(?:\S+ ){0,7}?"
        if (
            naming
            and not _surely(rest, line)
            and not re.search(r"(?:^|(?:on|to|with|under) )(?:the )?<[I]\d+>$", _sure_only(rest, line))
        ):
            return False
        near = r"(?:\S+ ){0,4}?" if naming else near
        return bool(re.match(near + _REFERS, rest) or re.match(_NEW, rest) or re.match(r"<N\d+>|to <N", rest)) or (
            not naming and _says_verb(left)
        )
    if re.match(
        r"(?:it's |its |the )?<I\d+>(?: 's)? (?:is|should|shall|must|needs?|has to|belongs?|goes|gets?|will|can|leads? to|drives?|supports?|(?:moves|changes|switches|turns) (?:to )?<E\d+>)(?= |$)",
        bare,
    ):
        return _has_predicate(left) and (not naming or _surely(bare, line))
    if re.fullmatch(
        r"(?!it |that |this )[\w'-]+(?: [\w'-]+)?(?: (?:stays|remains)|(?: (?:will|can|could|should|'ll|must|shall|is going to))? (?:keeps?|owns?|takes?|leads?|gets?|runs?|has|have|does|do|handles?|is leading|is running) (?:it|that|this|<I\d+>)(?: now)?)",
        TAIL.sub("", re.split(r" (?:[,;.]|and|but) ", bare)[0]).strip(" .!"),
    ):
        return _has_predicate(left) or "<I" in left
    if re.match(r"<I\d+>(?: 's)? <F\d+> (?:is|to|should|shall|will|must|becomes|ought|needs?|has to)\b", bare):
        return _complete(left)
    if re.match(r"for (?:the )?<I\d+>(?: ,)? (?:the |please )*(?:<F\d+>|<N|<E)", bare):
        return _complete(left)
    if re.match(r"[\w'-]+(?: [\w'-]+)? (?:on|for|to) <I\d+>$", bare) and re.search(
        r"(?:^|[,] )[\w'-]+(?: [\w'-]+)? (?:on|for|to) <I\d+>$", left.strip()
    ):
        return True
    if re.match(r"<I\d+> [^\W\d]\w+(?: ,|$)", bare) and re.search(r"(?:^|, )<I\d+> [^\W\d]\w+$", left.strip()):
        return True
    if re.match(r"<E\d+> (?:for|on) (?:the |both )?<I\d+>", bare) and re.search(
        r"(?:^|, )<E\d+> (?:for|on) ", left.strip()
    ):
        return True  # "weekly for attendance, monthly for engagement"
    if re.match(
        r"<I\d+> (?:is |are |was |gets? )?(?:delayed|postponed|moved|pushed|extended|brought forward|put off)\b", bare
    ):
        return _complemented(left) and not naming
    if re.match(r"(?:both |the )*<I\d+>(?:(?: ,| and| &)+ (?:the )?<I\d+>)+ (?:to|->|→|=) (?!<)", bare):
        return _complemented(left) and not naming  # "L1 to Owen and F1 and F2 to Leah"
    if re.match(r"(?:the |for )?<I\d+>(?: 's)? (?:to|[:=]|->|→|<[NEFD]|at|under|by|as|with)", bare):
        return _complemented(left) and (not naming or _surely(bare, line))
    if (
        who := re.match(
            r"(?:[\w'-]+ ){1,3}(?:is|will be|should be) (?:the )?(<F\d+>) (?:of |for )?(?:the )?<I\d+>", bare
        )
    ) and line.span(who[1]).value == "owner":
        return _has_predicate(left)
    if re.match(r"(?:just |please )?(?:take|throw|kick|cut|strike|cross|chuck|leave) <I\d+> (?:off|out|away)\b", bare):
        return not naming and "<I" in left
    if re.match(r"(?:the |our )?<I\d+> (?:starts?|begins?|ends?|finishes|is due|runs) (?:\w+ ){0,2}<D", bare):
        return _complete(left) and not naming
    if re.match(r"(?:the |our )?<I\d+> (?:down|up|back) to <N", bare):
        return _complete(left) and not naming
    if re.match(
        r"(?:with |has |have )?(?:the |its |their |a |an |my |our )?<F\d+>(?: (?:of|for|is|to|from|on|at|as|should)\b| [:=]| <|$| \w+| [%€$£])",
        bare,
    ):
        return _complete(left)
    if re.match(
        r"(?:starting|beginning|commencing|ending|finishing|due|to be (?:completed|finished|done|<E\d+>))(?: on| in| by| from)* <D\d+>",
        bare,
    ):
        return _complete(left) and "<I" in left and not naming and not re.search(rf"\b(?:{forms_of('add')})\b", left)
    if (how := re.match(r"(?:a )?(<E\d+>)", bare)) and line.span(how[1]).value[0] == "strength":
        return False
    if re.match(
        r"(?:measured |reported |tracked |updated |reviewed )?<E\d+>(?:$| [,.;]| and\b| instead\b| rather\b| not\b)",
        bare,
    ):
        return _complete(left) or bool(re.search(r"<[NF]\d+>", left))
    if re.match(r"<N\d+>(?: \w+)? <D\d+>", bare) and _STANDS.search(left):
        return True  # "47 % today, 55 % by the end of 2027"
    if re.match(r"<N\d+>(?: \w+)? <D\d+>|<D\d+>[,:]? <N\d+>", bare):
        return bool(re.search(r"<N\d+>.*<D\d+>|<D\d+>.*<N\d+>", left))
    if re.match(
        rf"(?:the )?(?:[\w'-]+ ){{1,3}}{_PEOPLE_VERB} (?:of |the |for |after |over )?(?:<[IF]|\w+ <I|\w+ now$)", bare
    ):
        return _has_predicate(left) or bool(_ABSENT.search(left))
    return bool(re.match(r"(?:we(?:'re| are| want| need| aim| have to| must)?|currently|today|now|right now) ?(?:want|need|aim|would like|wish|at|get|arrive|reach|come|go|down|up|to|be|now|for|\s)*(?:under|below|above|over|at least|at most)? ?<N", bare)) and "<" in left  # fmt: skip


def _sure_only(text: str, line: Line) -> str:
    """The text with only those mentions in it that are ids or pronouns."""

    def shown(m: re.Match[str]) -> str:
        span = line.span(m[0])
        return m[0] if span.value.how in ("id", "pronoun", "plural") else "name"

    return re.sub(r"<I\d+>", shown, text)


def _surely(text: str, line: Line) -> bool:
    """Whether the first thing pointed at is one for certain, and no word of a new name."""
    match = re.search(r"<([IFQ])(\d+)>", text)
    if not match or match.start() > 14:
        return False
    span = line.spans[int(match[2])]
    if span.kind != "item":
        return span.kind == "field"
    return span.value.how not in ("name",) or (bool(span.value.candidates) and span.value.candidates[0].score >= 0.95)


def _in_a_new_name(left: str) -> bool:
    """Whether the left side ends in words that are being given as a name, without quotes."""
    match = re.search(rf"\b(?:{forms_of('rename')})\b.*\b(?:to|as|into|:|it|<I\d+>) (?!<Q)(?P<name>.+)$", left)
    adding = re.search(rf"\b(?:{forms_of('add')})\b.*?\b(?:{_KIND})\b(?! (?:to|under|for) <I\d+>$)(?P<name>.*)$", left)
    found = match or adding
    return bool(found) and "<Q" not in left and bool(found["name"].strip())


def _says_verb(left: str) -> bool:
    return bool(groups_of(POLITE.sub("", left, count=1)))


def _has_predicate(left: str) -> bool:
    told = re.match(r"(?:and |but )?(?:we|i|they|you|it|there|that|this)\b.*<I", left)
    return bool(told) or _complete(left) or _says_verb(left) or bool(re.search(rf"\b{_PEOPLE_VERB} (?:the )?<I", left))


_ABSENT = re.compile(r"\b(?:off|leave|leaving|left|gone|sick|away|retir\w+|busy|quit\w*|moving on)\b")


def _complemented(left: str) -> bool:
    """Whether what is left of the connector has its own "to ...": "assign P1 to Maria", not "assign P1"."""
    return bool(
        re.search(
            r"<[IFQ]\d+>.*(?:\b(?:to|is|as|by|under|with|at|over|from)\b|[:=]|->|→) .*\S|<[NE]\d+>|<F\d+> \w+$", left
        )
    )


def _complete(left: str) -> bool:
    """Whether the left side has said what is to happen to what."""
    return bool(
        re.search(
            r"<[IFQ]\d+>.*(?:\b(?:to|is|as|by|under|with|at|from|on|of|for|should|shall|will|must|owns|called)\b|[:=]|->|→).*\S",
            left,
        )
        or re.search(r"<[NED]\d+>", left)
        or re.search(r"\b(?:called|named|kpi|measure|objective|initiative|perspective)\b \S+", left)
        or (re.search(r"<I\d+>|<Q\d+>", left) and _says_verb(left))
        or re.search(r"<F\d+> [\w%€$£]", left)
    )
