"""Wishes that say who should do or get what: "tenants have a say", "repairs done at the first visit"."""

import re
from dataclasses import dataclass

from scorecard.lemmas import getAllLemmas
from scorecard.rules.verbs import clear_verb
from tools.drafting.inflecting import gerund
from tools.drafting.people import is_served, is_staff, people_in
from tools.drafting.shapes import Shape, bare, capital, lower_first
from tools.language.grammar import parse
from tools.language.verbs import could_be_verb, is_base_verb, leading_gerund

FAST = re.compile(
    r"\b(?:within|in under|in less than|in)\s+(?:\d+|an?|one)\s*(?:minutes?|hours?|days?|weeks?)\b", re.IGNORECASE
)
"""A time limit on what is to be done."""
_ADVERBS = r"(?:really|always|never|truly|still|actually|also)"


_NOT = re.compile(r"(?:do not|don['’]?t|does not|doesn['’]?t|never|no longer) (?P<verb>[a-z]+\b.*)", re.IGNORECASE)


def who(plain: str, text: str) -> Shape | None:
    """``advisers who know photovoltaics``, ``a community that answers its own questions``."""
    found = re.match(r"(.+?) (?P<link>who|that|which) (?P<doing>.+)", plain, re.IGNORECASE)
    if not found or re.search(r"\b(?:can|may|could|must|should)\b", found[1]):
        return None
    doer, doing = bare(found[1]), found["doing"]
    if re.match(r"(?:stay|remain)s?\b", doing):
        return Shape("keep", doer, f"Keep {lower_first(doer)}{doing[len(doing.split()[0]) :]}", doer=doer, doing=doing)
    people = people_in(doer)
    if people and (leaving := _NOT.match(doing)):
        kept = gerund(leaving["verb"])
        return Shape("stop_doing", doer, f"Keep {lower_first(doer)} from {kept}", doer=doer, doing=leaving["verb"])
    if people and not people.own:
        first, _, rest = re.sub(rf"^{_ADVERBS} ", "", doing).partition(" ")
        return Shape("who", doer, f"Help {lower_first(doer)} {base_form(first)} {rest}", doer=doer, doing=doing)
    if not people and re.match(r"(?:is|are) (?!able\b)[a-z]+\b", doing):
        return Shape(
            "who", doer, f"Have {lower_first(found[1])} {found['link'].lower()} {doing}", doer=doer, doing=doing
        )
    if not people and found["link"].lower() == "who":  # whoever they are, they are people: nobody builds choristers
        first, _, rest = re.sub(rf"^{_ADVERBS} ", "", doing).partition(" ")
        return Shape("who", doer, f"Help {lower_first(doer)} {base_form(first)} {rest}", doer=doer, doing=doing)
    verb = "Develop" if people else "Build"
    return Shape(
        "who",
        doer,
        f"{verb} {lower_first(found[1])} who {doing}" if people else f"{verb} {lower_first(found[1])} that {doing}",
        doer=doer,
        doing=doing,
    )


def done(plain: str, text: str) -> Shape | None:
    """``repairs done at the first visit``, ``guests served within 12 minutes at lunch``."""
    words = re.sub(
        r"^of (?=(?:the|our|all|my) )", "", plain, flags=re.IGNORECASE
    ).split()  # "60 % of the staff trained"
    place = next((i for i in range(1, min(5, len(words))) if is_participle(words[i]) and _done_to(words, i)), 0)
    if not place:
        return None
    word = words[place].lower()
    lemmas = getAllLemmas(word)["VERB"]
    doer = bare(" ".join(words[:place]))
    rest = re.sub(r"\b(?:within|in)\b(?=$| (?:at|in|on)\b)", "", " ".join(words[place + 1 :])).strip()
    verb = lemmas[0]
    pace = " fast" if FAST.search(text) else ""
    doing = text[text.lower().find(word) :] if word in text.lower() else f"{word} {rest}"
    return Shape("done", doer, f"{capital(verb)} {lower_first(doer)}{pace} {rest}", doer=doer, doing=doing)


def _done_to(words: list[str], place: int) -> bool:
    """Whether something is done to what stands before: ``repairs done at once``, ``release prepared months ahead``."""
    if words[place - 1].endswith("s") or is_staff(words[place - 1]):
        return True
    alone = (
        place == 1 and len(words) > 2 and not clear_verb(words[0]) and parse(" ".join(words))[0].tag_.startswith("NN")
    )
    return alone and not re.match(r"(?:by|to|with|that|who)\b", words[place + 1])


def is_participle(word: str) -> bool:
    """Whether a word says what is done to something, and is nothing else: ``prepared``, ``taught``."""
    low = word.lower()
    lemmas = getAllLemmas(low)
    past = low.endswith("ed") or low in _IRREGULAR
    return past and bool(lemmas.get("VERB")) and lemmas["VERB"][0] != low and "NOUN" not in lemmas


_IRREGULAR = frozenset(
    "done seen made built sold paid met taken given sent kept held read taught thrown found won brought caught".split()
)


def does(plain: str, text: str) -> Shape | None:
    """``tenants have a say``, ``villages run their own committees``, ``our people should decide on the spot``."""
    able = re.match(r"([\w ]+?) (?:can|could|may) (\w+) (.+)", plain)
    if able and _plural_subject(able[1].split()):
        doer, doing = bare(able[1]), f"{able[2]} {able[3]}"
        return Shape("does", doer, f"Help {lower_first(doer)} {doing}", doer=doer, doing=doing)
    words = re.sub(
        r"^((?:\S+ ){1,4}?)(?:should|must|can|will|to(?! (?:us|the|our|an?|them|you)\b))\s+", r"\1", plain, count=1
    ).split()
    place = next((i for i in range(1, min(4, len(words) - 1)) if _acts(words[i]) and _plural_subject(words[:i])), 0)
    if not place:
        return None
    doer, verb, rest = bare(" ".join(words[:place])), words[place].lower(), " ".join(words[place + 1 :])
    said = lower_first(doer)
    if verb in ("stay", "remain") and is_staff(doer.split()[-1]):
        return Shape("keep", doer, f"Keep {said} {rest}", doer=doer, doing=f"{verb} {rest}")
    if verb == "have":
        return Shape("does", doer, f"Give {said} {rest}", doer=doer, doing=f"{verb} {rest}")
    return Shape("does", doer, f"Help {said} {verb} {rest}", doer=doer, doing=f"{verb} {rest}")


def _acts(word: str) -> bool:
    low = word.lower()
    return low in getAllLemmas(low).get("VERB", ()) and (is_base_verb(low) or low in _FINITE)


_FINITE = frozenset(
    "stay have run own use know find read answer sell order visit return feel trust work live learn come buy choose share".split()
)


def _plural_subject(words: list[str]) -> bool:
    last = words[-1].lower() if words else ""
    return (
        bool(last)
        and (last == "people" or is_served(last) or is_staff(last) or last.endswith("s"))
        and not last.endswith("ss")
    )


def base_form(word: str) -> str:
    lemmas = getAllLemmas(word.lower()).get("VERB", ())
    return lemmas[0] if lemmas else word.lower()


@dataclass(frozen=True)
class MoreWho:
    """``more apprentices finishing``: ``who`` are to do it, ``doing`` as of many, ``base`` the verb of it."""

    who: str
    doing: str

    @property
    def base(self) -> str:
        return self.doing.split(" ", 1)[0]

    @property
    def whom(self) -> str:
        """``more of our people``"""
        return f"of {self.who}" if self.who.startswith("our ") else self.who


_MORE = re.compile(r"(?P<helped>help )?more (?:of )?(?P<whose>our |the )?(?P<rest>[a-z].*)$", re.IGNORECASE)
_AWAY = re.compile(
    r"\b(?:jobs?|work|employment|homes?|housing|flats?)\b|\b(?:alone|independently|on their own)\b", re.IGNORECASE
)
"""``more of our people move into ordinary jobs``: "our people" are then those we care for, not those who work here."""
_UNWANTED = frozenset("leave quit resign complain miss drop fail die cancel".split())
_MOST_OF_WHO = 3


def more_who(text: str) -> MoreWho | None:
    """People of whom more are to do something; none where more of them are wanted, or of what is theirs."""
    found = _MORE.match(text)
    words = found["rest"].split() if found else []
    for place in range(1, min(_MOST_OF_WHO, len(words) - 1) + 1):
        who, rest = words[:place], words[place:]
        named = (
            is_staff(who[-1]) or is_served(who[-1]) or who[-1].lower() in ("people", "women", "men", "girls", "boys")
        )
        base = _what_they_do(who, rest, helped=bool(found and found["helped"])) if named else ""
        if base and base not in _UNWANTED:
            doing = " ".join([base, *rest[1:]])
            ours = found and found["whose"] and " ".join(who).lower() == "people" and not _AWAY.search(doing)
            return MoreWho(f"{'our ' if ours else ''}{lower_first(' '.join(who))}", doing)
    return None


def _what_they_do(who: list[str], rest: list[str], *, helped: bool) -> str:
    """The verb of "apprentices finish(ing)"; "" for the nouns of "staff training" and "children play areas".

    Of those one is to help ("help more children read") a verb is sure to follow.
    """
    if base := leading_gerund(" ".join(rest)):
        return base
    first = rest[0].lower()
    if not could_be_verb(first) or first in ("who", "that", "like"):
        return ""
    many = (
        helped
        or who[-1].lower().endswith("s")
        or (who[-1].lower() == "people" and parse(" ".join([*who, *rest]))[len(who)].tag_.startswith("VB"))
    )
    return first if many else ""


def helped_more(plain: str, text: str) -> Shape | None:
    """``help more people move into ordinary jobs``: counted are those who do."""
    more = more_who(plain) if plain.lower().startswith("help more ") else None
    if more is None:
        return None
    return Shape(
        "more_who", more.who, f"Help more {more.whom} {more.doing}", doer=more.who, verb="help", doing=more.doing
    )
