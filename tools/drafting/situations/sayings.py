"""Troubles told in set phrases: ``we live hand to mouth``, ``the roof is falling apart``, ``lessons are booked out for months``.

What such a phrase says no grammar shows; each stands for one wish, in which what it is said of keeps its words.
"""

import re
from collections.abc import Callable

from tools.drafting.people import is_person_head, people_in
from tools.drafting.shapes import lower_first
from tools.drafting.situations.told import Situation

_WHAT = r"(?P<what>(?:the |our |my |all (?:the |our )?|half (?:of )?(?:the |our ))?[a-z][a-z'’ -]{2,50}?)"
_VERY = r"(?: (?:all|always|often|still|now|just|really|slowly|literally|constantly|completely|totally|fully|mostly|simply|far|way|much|a bit|so|pretty|quite|long|already))*"
_BE = rf"(?: (?:is|are|looks?|gets?|stays?)|['’]s|['’]re){_VERY}"
_ENDS = r"(?: (?:these days|now|at the moment|lately|every year|year after year|more and more))*$"
_MORE = {"cold": "warm enough", "hot": "cool enough", "dark": "bright enough", "loud": "quiet enough", "noisy": "quiet enough", "stuffy": "well aired"}  # fmt: skip


def _people(who: str) -> bool:
    return is_person_head(who) or people_in(who) is not None


def _bare(what: str) -> str:
    return lower_first(re.sub(r"^(?:all |half |of )*(?:the |our |my )?", "", what, flags=re.IGNORECASE))


def _of_ours(what: str) -> str:
    return re.sub(r"^my ", "our ", lower_first(what), flags=re.IGNORECASE)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_Say = Callable[[re.Match[str]], str]
_SAYINGS: tuple[tuple[re.Pattern[str], _Say], ...] = (
    (_form(r"^(?:people|customers|residents|everybody|everyone|locals|visitors|guests|parents|patients|they|some) (?:say|tell us|complain|find|moan|keep saying|think)(?: that)? (?P<said>(?:the|our|my|all|there) .+)$"), lambda m: told.wish if (told := saying(m["said"])) else ""),
    (_form(r"^(?:not (?:one|a single)|no) (?P<one>[a-z]+) (?:to |should |must |is to |ever )?(?P<do>leav(?:e|es|ing)|go(?:es|ing)?|finish(?:es|ing)?|mov(?:e|es|ing) on)(?P<mid> [a-z ]+?)? without (?:being able to|knowing how to|having learn(?:t|ed)(?: how)? to|learning(?: how)? to) (?P<what>[a-z].+)$"), lambda m: f"Let no {m['one']} {_plain_verb(m['do'])}{m['mid'] or ''} without being able to {m['what']}"),
    (_form(rf"^(?:we|i)(?: \w+)? live{_VERY} (?:from )?hand to mouth\b.*$|^(?:cash|money){_BE} (?:too )?(?:tight|short|scarce)\b.*$|^(?:we|i) (?:can )?(?:barely|hardly|only just) (?:make payroll|pay (?:the |our )?(?:bills|wages|staff))\b.*$"), lambda m: "Build a cash reserve"),
    (_form(rf"^{_WHAT}{_BE} (?:falling apart|falling to (?:bits|pieces)|crumbling|run ?down|in (?:disrepair|ruins)|dilapidated|rotting(?: away)?|rusting(?: away)?){_ENDS}"), lambda m: f"Repair {_of_ours(m['what'])}"),
    (_form(rf"^{_WHAT}{_VERY} (?:(?:is|are) )?(?:dry|dries|drying|tail|tails|tailing|peter|peters|petering|dwindle|dwindles|dwindling|thin|thins|thinning)(?: (?:up|off|out|away))?{_ENDS}"), lambda m: f"Win more {_bare(m['what'])}"),
    (_form(rf"^{_WHAT}{_BE} (?:booked|full|sold)(?: (?:out|up|solid))? (?:for|until|till|weeks|months)\b.*$"), lambda m: f"Shorten the wait for {_bare(m['what'])}"),
    (_form(rf"^{_WHAT}{_BE} on paper{_ENDS}"), lambda m: f"Get {'our work' if m['what'].lower() == 'everything' else _of_ours(m['what'])} off paper"),
    (_form(rf"^{_WHAT}{_BE} (?:broken|out of (?:order|action|service)|not working)(?: down)? (?:half|most|all|much|a lot|part) (?:of )?the time\b.*$"), lambda m: f"Keep {_of_ours(m['what'])} working"),
    (_form(r"^(?:nobody|no one|no-one) (?:ever |here )?(?:picks up|answers)(?: the (?:tele)?phone| when .+| calls?)?$"), lambda _: "Answer the phone"),
    (_form(rf"^{_WHAT} (?:goes|go|is going|are going) (?:off|stale|bad|mouldy|sour|rotten)(?P<when> (?:before|while|until|in) .+)?$"), lambda m: f"Stop {_of_ours(m['what'])} from going off{m['when'] or ''}" if not _people(m["what"]) else ""),
    (_form(r"^(?P<what>(?:the |our )?[a-z][a-z'’ -]*?) (?:leave|quit|go)(?: us| away)? (?:as soon as|once|when|the moment) (?:they|he|she)\b.+$"), lambda m: f"Keep {_of_ours(m['what'])}" if _people(m["what"]) else ""),
    (_form(r"^(?P<what>(?:the |our )?[a-z][a-z'’ -]*?) (?:only |just )?(?P<do>come|visit|buy|order|book|stay|shop|eat|give|donate)s? (?:here |with us |from us )?(?:only |just )?once(?! (?:an?|every|per|in|each)\b)\b.*$"), lambda m: f"Get {_of_ours(m['what'])} to {m['do'].lower()} again" if _people(m["what"]) else ""),
    (_form(r"^(?P<what>(?:the |our )?[a-z][a-z'’ -]*?) (?:stay|keep|have stayed|are staying) away\b.*$"), lambda m: f"Win back {_of_ours(m['what'])}"),
    (_form(r"^(?:it['’]?s|it is) (?:always|only|mostly|ever)? ?(?:only |just )?the same (?:few |handful of |\d+ |two |three |four |five |six |seven |eight |nine |ten )?(?P<what>[a-z][a-z -]*?) (?:who|that) (?P<do>[a-z].+)$"), lambda m: f"Get more {m['what']} to {_base(m['do'])}"),
    (_form(r"^(?:it['’]?s )?not always the same (?:few |handful of |\d+ |two |three |four |five |six |seven |eight |nine |ten )?(?P<what>[a-z][a-z -]*?)(?: (?:who|that) (?P<do>[a-z].+)|(?: doing (?P<doing>.+))?)$"), lambda m: f"Get more {m['what']} to {_base(m['do']) if m['do'] else 'do ' + m['doing'] if m['doing'] else 'help out'}"),
    (_form(r"^(?:the|our) (?P<what>[a-z]+(?: [a-z]+)?) (?:loses?|is losing|keeps losing) (?P<lost>[a-z]+s)\b(?: to .+)?$"), lambda m: f"Keep {m['lost']}" if _people(m["lost"]) and not _people(m["what"]) else ""),
    (_form(rf"^(?P<what>(?:our |the )?[a-z ]*(?:prices?|fees|rates|margins?|wages)){_BE} under (?:\w+ )?pressure\b.*$"), lambda m: f"Hold {_of_ours(m['what'])}"),
    (_form(r"^(?:i (?:have to |must |still |end up )*do(?:ing)? (?:nearly |almost )?everything (?:by )?(?:myself|alone|on my own)|(?:everything|it all|all of it) (?:depends|hangs|rests|lands|falls) (?:on|with) (?:me|my (?:desk|shoulders|table)))\b.*$"), lambda m: "Depend less on the boss"),
    (_form(rf"^{_WHAT}{_BE} too (?P<how>cold|hot|dark|loud|noisy|stuffy)(?: (?:for|in|at) .+)?$"), lambda m: f"Keep {_of_ours(m['what'])} {_MORE[m['how'].lower()]}"),
)  # fmt: skip


def _base(does: str) -> str:
    return re.sub(r"^does\b", "do", does, flags=re.IGNORECASE)


def _plain_verb(does: str) -> str:
    """``leaving`` and ``leaves`` as ``leave``."""
    head, _, rest = does.partition(" ")
    base = next((b for b in ("leave", "go", "finish", "move") if head.lower().startswith(b[:4].rstrip("e"))), head)
    return f"{base} {rest}".strip()


def saying(text: str) -> Situation | None:
    """The wish behind a set phrase; None where the text is none."""
    for form, say in _SAYINGS:
        if (found := form.match(text.strip(" .!"))) and (wish := say(found)):
            return Situation(wish)
    return None
