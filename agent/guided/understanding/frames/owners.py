"""Who is responsible."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in, leftover, meant, plainest, spoken_of
from agent.guided.understanding.lexicon import classes, command_words
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.people import known_people, no_name
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit
from scorecard.lemmas import getAllLemmas

_I = r"(?:<I\d+>(?:(?: ,)?(?: and| as well as| &)? <I\d+>)*)"
_WHO = r"(?P<who>(?!<)[^<,]+?(?: , (?:mr|mrs|ms|dr|prof|professor)\b[^<,]+?)?)"
_OWNER = r"(?:owner|responsible|accountable|responsible person|in charge)"
_FO = r"<F\d+>"
_OWNS = (
    r"(?:owns|(?:now |also |hereby )?(?:assumes|accepts|takes|bears|has|holds|carries|gets|receives|shoulders|assume|accept|bear|shoulder|take|will (?:assume|take|bear|have|carry)|(?:shall|should|is to) (?:assume|take|bear|have|carry)) (?:the |full |overall |sole |complete )*<F\d+> (?:of|for)|<F\d+> (?:of|for)|takes over|takes on|takes care of|takes|will (?:now )?(?:be looking after|own|take over|take|lead|be looking after|look after|run|handle|be responsible for|be in charge of)"
    r"|(?:shall|will|should|must|is to|ought to) (?:now |henceforth )?be (?:the )?<F\d+> (?:of|for)|should (?:now )?(?:own|take over|take|lead|look after|run|handle|be responsible for|be in charge of)|is (?:now )?(?:responsible for|in charge of|accountable for|the <F\d+> (?:of|for)|<F\d+> (?:of|for)|<F\d+>)"
    r"|looks after|leads|gets|runs|handles|is the lead (?:on|for)|is leading|is going to (?:own|lead|run)|can (?:own|take|lead|look after|handle)|(?:to )?(?:own|look after|take care of|handle|lead))"
)
_PATTERNS = [re.compile(p) for p in (
    rf"^(?:the )?{_FO} (?:of|for|on) {_I}(?: (?:is|to|should be|will be|shall be|becomes|as|now|goes|passes|assigned|given|transferred|moves|handed|over|should|go)| :| =| be)* {_WHO}$",
    rf"^(?:set|make|change|update|put|switch)?\b ?(?:the )?{_FO} (?:of|for|on) {_I}(?: (?:is|to|should be|will be|shall be|as|be)| :| =)* {_WHO}$",
    rf"^(?:set |make |change |update |put |switch |give )?(?:the )?{_I}(?: 's)? (?:an? |the )?{_FO}(?: (?:is|to|should be|will be|as|be|with|shall be)| :| =)* {_WHO}$",
    rf"^(?:the )?{_FO}(?: (?:is|to|should be|will be|as|be|now|becomes)| :| =)* {_WHO}$",
    rf"\b(?:assign|allocate|delegate|entrust|give|hand|pass|transfer|reassign|move|set) (?:the )?(?:{_FO} (?:of|for) )?(?:over )?{_I}(?: over| on)?(?: 's {_FO})? to {_WHO}$",
    rf"\b(?:put|have|get|let|make|appoint|name|nominate|assign|add|set|use|declare|want) {_WHO} (?:on|onto|to|for|in charge of|as (?:the )?(?:new )?{_FO} (?:of|for|on)|(?:as )?(?:the )?(?:new )?{_FO} (?:of|for|on)|as (?:the )?(?:new )?{_FO}|behind|(?:be )?(?:responsible|accountable) for) (?:the )?{_I}$",
    rf"\b(?:put|have|get|let|make|appoint|name|nominate) (?:the )?{_I} (?:under|in the hands of|with) {_WHO}$",
    rf"\b(?:let|have|get|like|want|ask|tell|invite|instruct) {_WHO} (?:to )?(?:own|take|take over|take on|lead|run|handle|look after|take care of|be (?:the )?{_FO} (?:of|for|on)|be {_FO}(?: for)?) (?:the )?{_I}$",
    rf"^(?:(?:[^<]* )?that )?{_WHO} {_OWNS} (?:the )?{_I}$",
    rf"^{_I} (?:is|should be|shall be|will be|must be|has to be|ought to be|is to be|are|gets|be|to be)(?: now)?(?: owned| led| run| managed| handled| looked after)(?: now)? by {_WHO}$",
    rf"^{_I} (?:is|shall be|should be|will be|must be|has to be|ought to be|is to be)(?: now)? {_FO} {_WHO}$",
    rf"^{_I} (?:goes|belongs|(?:is|are|shall be|will be|should be)(?: now| hereby)? (?:assigned|entrusted|given|handed|allocated|transferred|passed)|should go|will go|should be assigned|must go|is|should belong)(?: now| over)? to {_WHO}$",
    rf"^{_I}(?: :| =| ->| →| to| -) {_WHO}$",
    rf"^{_FO} (?:of|for|on) {_I} (?:lies|rests|sits|should lie|shall lie|is)(?: with) {_WHO}$",
    rf"^{_I} (?:lies|is|sits|rests|should be|should sit) with {_WHO}$",
    rf"^(?:the )?{_FO} (?:for|of) {_I} (?:is|will be|shall be) {_WHO}$",
    rf"\bassign {_WHO} {_I}$",
    rf"^{_WHO} (?:on|for) {_I}$",
    rf"^{_FO} {_I} {_WHO}$",
    rf"^own {_I} {_WHO}$",
    rf"^for (?:the )?{_I}(?: ,)? (?:the )?{_FO}(?: (?:is|becomes|should be|shall be|will be)| :| =)* {_WHO}$",
    rf"^{_I} (?P<who>[^\W\d_]{{2,}})$",
    rf"^{_WHO}(?: :| =| →| ->) {_I}$",
    rf"^{_WHO}(?: is|'s| will be| 'll be) (?:now )?(?:taking (?:over|on|care of)|owning|leading|running|handling|looking after|in charge of|responsible for) (?:the )?{_I}$",
)]  # fmt: skip
_PARTICLES = frozenset("van von der den de di da la le al bin ten ter and".split())
_MARKED = next(p for p in _PATTERNS if p.pattern.startswith(f"^{_I}(?: :| =| ->"))
_NOBODY = re.compile(
    r"(?:(?:nobody|no one|noone)(?: in particular| at all| really| yet| right now)?|none|unassigned|empty|open|unknown|tbd|tba|n/a|nothing|(?:to )?follows?|to (?:be (?:named|decided|determined|confirmed|agreed|found|announced)|come|follow)|(?:still )?pending)$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"(?:to )?(?:some ?one|some ?body|any ?one|any ?body|a (?:person|colleague))\b", re.IGNORECASE)
""" "Someone with more clout" is nobody yet."""
_NO_PERSON = re.compile(
    r"(?:(?:until|till|so far|up to) .*|.*\b(?:nobody|no one)|no|any|some|another|(?:we|i|they|you|there) (?:have|has|are|is|need|lack|miss|still)\b.*|fine|ok(?:ay)?|good|right|great|correct|wrong|better|perfect|alright|it|this|that|he|she|they|him|her|them|(?:make|let|have|give|get|put) (?:him|her|them|it)\b.*|who|everybody|which|what|i|we|you|there|a|an|the|one|two|customers?|clients?|competitors?|(?:the )?(?:market|company|state|platform|team itself)|not .*|i am.*|i'm.*|no longer.*|.*\b(?:shall|will|acts?|am|could|put|whoever|unassign|is|are|was|want|wants|should|must|because|than)\b.*|.*\d.*)$",
    re.IGNORECASE,
)  # fmt: skip
_ROLE = re.compile(
    r"\b(?:c[a-z]o|ceo|cfo|coo|hr|it|head|director|manager|lead|leader|chief|team|officer|department|dept|mr|mrs|ms|dr|prof|president|vp|board|controller|controlling|finance|sales|marketing|operations|nurse|dean|mayor|secretary|coordinator|owner|engineer|analyst|principal|partner|office|treasurer)\b",
    re.IGNORECASE,
)  # fmt: skip


_GIVES_UP = re.compile(
    rf"^{_WHO} (?:doesn't|does not|no longer|won't|will not|can't|cannot|can no longer|isn't|is not|is no longer) (?:do|does|own|owns|run|runs|lead|leads|have|has|handle|handles|look after|looks after|manage|manages|doing|leading|running|owning|take|takes)(?: care of| with)? (?:the )?{_I}(?: any ?more| any longer| now)*$"
)
""" "Nadia doesn't do P4 any more": who does it then is the question."""


_WHOEVER = re.compile(
    r"(?:to )?(?:her|him|them|she|he|whoever|(?:the |an? |some )?(?:appropriate|right|suitable|relevant|proper|competent|qualified|fitting|capable) (?:\w+ )?(?:person|people|director|manager|head|lead|leader|owner|colleague|officer|one|department|team)s?)"
)
"""Nobody in particular: who that is only the user knows."""


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body.rstrip(" .!?,;")
    owning = "owner" in clause.fields or "own" in clause.groups or (clause.gap and work.frame == "owner")
    if _GIVES_UP.match(body) and clause.spans:
        return _lacking_now(clause, work)
    for pattern in _PATTERNS:
        match = pattern.search(body)
        if not match:
            continue
        if any(clause.line.span(f).value != "owner" for f in re.findall(r"<F\d+>", match[0])):
            continue
        if _WHOEVER.fullmatch(clause.words_of(match, "who").strip(" .!").lower()):
            return _lacking_now(clause, work)
        who = person_of(clause.words_of(match, "who"), strict=not owning)
        if _SOMEBODY.match(clause.words_of(match, "who").strip()):
            return _lacking_now(clause, work)
        if who is None or (pattern is _MARKED and _only_a_word(who, work)):
            continue
        if who == "" and "owner" not in clause.fields and _opened(clause, match, work):
            continue
        if "owner" not in clause.fields and _names_perspective(clause, match):
            continue
        if who == "" and re.match(r"(?:nobody|no one|noone)\b(?! (?:should|shall|is to|must|will)\b)", body):
            return _lacking_now(clause, work)
        spans = [s for s in items_in(clause) if not match.start("who") <= clause.offset(s) < match.end("who")]
        work.frame = "owner"
        return [work.update(i, owner=who) for i in _about(clause, work, spans)]
    if _NO_MORE.search(body) and (spans := items_in(clause)):
        return [work.update(i, owner="") for i in work.many(spans)]
    if _LACKS.search(body):
        return _lacking(clause, work)
    if "owner" in clause.fields or _begins_owning(body):
        return _asked(clause, work)
    raise NotMineError


def _only_a_word(who: str, work: Work) -> bool:
    """ "Uptime -> Availability" names no person, "F1 -> Grace" does where Grace owns something already."""
    plain = " " not in who and not _ROLE.search(who) and _known_word(who)
    return plain and who.lower() not in known_people(work)


def _opened(clause: Clause, match: re.Match[str], work: Work) -> bool:
    """ "Discharge lounge open": an initiative that is under way, or done, and not one that nobody has."""
    said = clause.words_of(match, "who").strip(" .!").lower()
    return said == "open" and any(c.item.startswith("N") for s in items_in(clause)[:1] for c in s.value.candidates[:1])


def _names_perspective(clause: Clause, match: re.Match[str]) -> bool:
    first, last = clause.line.tokens(match.start("who") + clause.start, match.end("who") + clause.start)
    return any(first <= s.first and s.last <= last for s in clause.sides)


def _about(clause: Clause, work: Work, spans: list) -> list[str]:
    if spans:
        return work.many(plainest(clause, spans))
    # What follows on several that were named together is about all of them.
    return list(work.group) if clause.joint and len(work.group) > 1 else [work.focused()]


def _begins_owning(body: str) -> bool:
    return bool(re.match(r"(?:assign|appoint|nominate|delegate|hand over)\b.*<I\d+>(?! 's)", body)) and not re.search(
        r"<N\d+>", body
    )


_NO_MORE = re.compile(
    r"<I\d+> (?:now )?(?:has|have) no <F\d+> (?:any ?more|any longer|now)$|<I\d+> no longer has (?:an? )?<F\d+>$|^(?:unassign|free) (?:the )?<I\d+>$"
)
_LACKS = re.compile(
    r"\b(?:needs?|requires?|should have|is missing|lacks?|has no|wants?|deserves?|have no|without)(?: an?| the)?(?: \w+)? <F\d+>"
)


def _lacking(clause: Clause, work: Work) -> list[Edit]:
    """ "The quality stuff needs a better owner": who is the question, once it is clear what is meant."""
    if "owner" not in clause.fields:
        raise NotMineError
    spans = items_in(clause)
    ids = work.many(spans) if spans else [meant(leftover(clause), work, "any")]
    who = work.ask(f"owner {','.join(ids)}", f"Who should own {', '.join(map(work.label, ids))}?", open_=True)
    return [work.update(i, owner=person_of(who, strict=False) or who) for i in ids]


def _lacking_now(clause: Clause, work: Work) -> list[Edit]:
    """ "Nobody owns M2" tells what is found missing: it takes M2 from no one, and leaves the question who should."""
    ids = work.many(items_in(clause))
    held = [f"{i}: {owner}" for i in ids if (owner := getattr(work.refs.get(i), "owner", ""))]
    question = phrase("owner_held" if held else "owner_missing", items=", ".join(map(work.label, ids)), held="; ".join(held))  # fmt: skip
    who = work.ask(f"owner {','.join(ids)}", question, open_=True)
    return [work.update(i, owner=person_of(who, strict=False) or who) for i in ids]


def _asked(clause: Clause, work: Work) -> list[Edit]:
    if clause.mood not in ("command", "terse"):
        raise NotMineError
    spans = items_in(clause)
    ids = work.many(spans) if spans else spoken_of(clause, work, "any")
    who = work.ask(f"owner {','.join(ids)}", f"Who should own {', '.join(map(work.label, ids))}?", open_=True)
    return [work.update(i, owner=person_of(who, strict=False) or who) for i in ids]


def person_of(words: str, *, strict: bool) -> str | None:
    """The person or role that the words name; "" for nobody, None where they name none."""
    if strict and re.fullmatch(r"(?:[a-z]+ )?the [a-z]+", words.strip()) and not _ROLE.search(words):
        return None  # "change the dat on that" names nobody
    text = re.sub(
        r"^(?:(?:tell|ask|let|have|invite|instruct|write|put|enter|note|take)\s+(?=[A-Z]))?(?:(?:shall|should|will|must|ought|needs|has|is|to|now|hereby|herewith|formally|officially|henceforth)\s+)*(?:(?:lie|lies|rest|rests|sit|sits|be|go|goes)\s+)?(?:(?:the|our|now|by|to|be|as|with|assigned to|given to|entrusted to|handed to|passed to)\s+)*(?=\S)",
        "",
        words.strip().strip("“”\"'‘’,;:"),
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\s+(?:ought|should|must|shall|will|would|could|can|may|might)$", "", text)
    text = re.sub(r"\s+(?:please|pls|plz|instead|now|from now on|for (?:this|that|it|now)|as well|too|then|again|thanks|(?:instead of|rather than|and not|not) [^,]+)$", "", text, flags=re.IGNORECASE).strip(" ,.;:")  # fmt: skip
    text = re.sub(r"(?<=[a-z]) (?:on|in|from|at) (?:the )?[a-z]+$", "", text)  # "aoife on reception"
    if _NOBODY.match(text):
        return ""
    if not text or len(text.split()) > 6 or _NO_PERSON.match(text) or no_name(text):
        return None
    if strict and not (text[0].isupper() or _ROLE.search(text) or not _known_word(text.split()[0])):
        return None
    plain = [w for w in text.split() if w[0].islower() and w not in _PARTICLES]
    if strict and plain and not text.islower() and not _ROLE.search(text):
        return None
    if strict and (text.split()[0].lower() in command_words() or re.search(r"'s \w", text)):
        return None
    if strict and text.lower() in {w for ws in classes("perspectives").values() for w in ws}:
        return None
    if text.islower() and not _ROLE.search(text) and not _known_word(text.split()[0]):
        return " ".join(w.capitalize() for w in text.split())
    return text.upper() if re.fullmatch(r"c[a-z]o|hr|it|vp", text) else text


def _known_word(word: str) -> bool:
    return bool(getAllLemmas(word.lower()))
