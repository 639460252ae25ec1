"""What formal people say as a noun, as a passive or in a sentence of its own, said as plain speakers would."""

import re
from collections.abc import Callable

from agent.guided.understanding.lexicon import alternation
from agent.guided.understanding.line import Line

_RAISE = r"(?:increase|rise|raise|uplift|growth|raising|increasing|lifting)"
_LOWER = r"(?:reduction|decrease|cut|lowering|reducing|decreasing|drop|trimming)"
_CHANGE = rf"(?P<noun>{_RAISE}|{_LOWER})"
_KINDS = alternation("nouns")
_WHO = r"(?:i|we|the (?:board|council|committee|steering committee|team|management|trustees|governors)|management)"
_WISHES = (
    rf"(?:{_WHO} (?:would |have |has |'d |'ve |also |kindly )*(?:like to see|suggest|propose|recommend|request|ask for|approved?|agreed(?: on| to)?|believe|think|favou?r|support|want|decided(?: on)?|see|consider|call for|apply for|welcome)(?: that)?"
    r"|(?:might|may|could|can) (?:i|we) (?:propose|suggest|ask for|request|recommend)|let us (?:have|agree on)|there (?:should|shall|must) be|it (?:has been|is|was) agreed(?: on)?|please (?:note|make|enter|record)) "
)
_AFTER = r"(?: (?:is|are|would be|has been|was|seems?|looks|appears)(?: hereby)?(?: a| an)?(?: more| very| quite| rather)? (?:requested|proposed|suggested|recommended|approved|agreed|needed|required|wanted|desirable|appropriate|(?:sensible|realistic|reasonable|good|fair|suitable|achievable|worthwhile)(?: (?:aim|target|goal|step|<F\d+>))?|in order|called for|(?:right|better|prudent|wise)))?"
_SHOULD = r"(?:should|shall|must|ought to|is to|are to|needs? to|has to|have to|could|might|would|will)"


def _change(said: dict[str, str], match: re.Match[str], line: Line) -> str | None:
    """ "An increase of 2 euros in the target for X": raise the target for X by 2 euros."""
    if not (match.groupdict().get("wish") or match.groupdict().get("after")):
        return None
    verb = "raise" if re.fullmatch(_RAISE, said["noun"].lower()) else "lower"
    by = said.get("by", "")
    parts = [
        verb,
        said["what"],
        said.get("from", ""),
        said.get("to", ""),
        f"by {by}" if by else "",
        said.get("due", ""),
    ]
    return " ".join(p for p in parts if p)


def _bare(said: dict[str, str], match: re.Match[str], line: Line) -> str | None:
    """ "The pothole repair it should be done in 8 days": what is spoken of, said once."""
    span = line.span(match["what"])
    if span.value.how not in ("name", "id") or line.span(match["it"]).value.words not in ("it", "this", "that", "they"):
        return None
    return f"{said['what']} {said['goes_on']}"


def _once_more(said: dict[str, str], match: re.Match[str], line: Line) -> str | None:
    """ "The sickness rate, we calculate it like this": the name in the pronoun's place."""
    if line.span(match["what"]).value.how not in ("name", "id"):
        return None
    if line.span(match["it"]).value.words not in ("it", "this", "that", "them"):
        return None
    return f"{said['verb']} {said['what']}" + (" as" if "like" in said else "")


def _swap(said: dict[str, str], match: re.Match[str], line: Line) -> str | None:
    """ "Instead of food complaints we take “…”": one measure for another; an objective would get another name."""
    meant = line.span(re.sub(r"the |our ", "", match["old"])).value.candidates
    measure = meant and meant[0].item[-1:].isalpha()
    return f"swap {said['old']} for {said['new']}" if measure else f"rename {said['old']} to {said['new']}"


def _under(said: dict[str, str], match: re.Match[str], line: Line) -> str | None:
    """ "Uptime under C2": a measure that there is goes there; what only sounds like one is new."""
    found = line.span(re.sub(r"the |our ", "", match["what"])).value.candidates
    here = line.span(match["where"]).value
    plain = found and found[0].score >= 0.6 and found[0].item[-1:].isalpha() and here.how == "id"
    return f"move {said['what']} to {said['where']}" if plain else None


_WHAT = r"(?P<what>(?:the |our )?(?:<F\d+> (?:for|of|on) (?:the |our )?)?<I\d+>(?: 's)?(?: <F\d+>)?)"
_DUE = r"(?P<due>(?: ,)? ?<D\d+>)?"
_BEGIN = r"(?:^|(?<=[.!?;,] )|(?<= and ))"

PLAIN_FORMS: list[tuple[re.Pattern[str], str | Callable[[dict[str, str], re.Match[str], Line], str | None]]] = [
    (re.compile(p), plain)
    for p, plain in (
        # Nouns for what is to be done.
        (rf"(?P<wish>{_WISHES})?(?:an?|the|some) (?:\w+ )?{_CHANGE} (?:of|by) (?P<by><N\d+>) (?:in|of|to|for|on) {_WHAT}{_DUE}(?P<after>{_AFTER})", _change),
        (rf"(?P<wish>{_WISHES})?(?:an?|the|some) (?:\w+ )?{_CHANGE} (?:of|in|to|for) {_WHAT}(?P<from> from <N\d+>)? (?:(?P<to>to <N\d+>)|by (?P<by><N\d+>)){_DUE}(?P<after>{_AFTER})", _change),
        (rf"{_WISHES}?the (?:addition|inclusion|introduction) of (?P<new>(?:an? |the )?(?:(?:new |further )?(?:{_KINDS}) )?(?:called |named )?<Q\d+>) (?:to|in|under|into|for|within) (?P<where>(?:the )?<I\d+>)", "add {new} to {where}"),
        (rf"^to (?:complement|support|complete|strengthen) (?P<where><I\d+>) , (?:an?|the) (?P<kind>(?:new |further )?(?:{_KINDS})) (?:called |named |entitled )?(?P<new><Q\d+>) {_SHOULD} be (?:included|added|introduced|created)", "add a {kind} {new} to {where}"),
        (rf"^(?:under|in|for|to|within|at) (?P<where><I\d+>)(?: ,)? (?P<new>(?:an? |the |one )?(?:new |further |additional )?(?:{_KINDS}) (?:called |named |entitled )?<Q\d+>) {_SHOULD} (?:also )?be (?:included|added|introduced|created|set up)", "add {new} to {where}"),
        (rf"(?P<new>(?:an? |the |one )?(?:new |further |additional )?(?:{_KINDS}) (?:called |named |entitled )?<Q\d+>) {_SHOULD} (?:also )?be (?:included|added|introduced|created)(?: (?:to|in|under|into|for|within|at) (?P<where>(?:the )?<I\d+>))?", lambda said, match, line: f"add {said['new']}" + (f" to {said['where']}" if "where" in said else "")),
        (rf"(?P<verb>add|include|introduce|insert|create|put|place) (?:to|in|under|into|for|within|at) (?P<where>(?:the )?(?:{_KINDS} )?<I\d+>) (?P<new>(?:an? |the |another )?(?:new )?(?:{_KINDS}) (?:called |named )?<Q\d+>)", "add {new} to {where}"),
        (rf"\b(?:one |an? )?(?P<kind>{_KINDS}) more\b(?: , (?:the|its) <F\d+> (?:is|will be|should be) (?P<new><Q\d+>)| , (?:it is |it's |we call it |it should be )?(?:called|named)? ?(?P<other><Q\d+>))?", lambda said, match, line: f"another {said['kind']} {said.get('new') or said.get('other') or ''}".strip()),
        (r"(?:(?<=<Q\d> , )|(?<=<I\d> , ))we (?:count|measure|express|report|track) <I\d+> (?=in )", "counted"),
        # A sentence of its own for a wish.
        (rf"{_BEGIN}<I\d+> (?:would|might|may|could|will) be (?:\w+ )?(?:preferable|better|best|good|helpful|desirable|advisable|appropriate|clearer|nice|useful) (?:if|when|that) (?P<what>(?:the )?<I\d+>) (?:were|was|is|are|be|could be|would be|can be)(?: to be)? ", "{what} should be"),
        (rf"{_BEGIN}<I\d+> (?:would|might|may|could|will) be (?:\w+ )?(?:preferable|better|best|good|helpful|desirable|prudent|wise|sensible|advisable|appropriate|reasonable|nice|useful|fair|right) (?:if|when) we (?:could )?(?:come|get|go|came|got|went)(?: down| up)? (?=to <N)", "get it"),
        (rf"{_BEGIN}<I\d+> (?:would|might|may|could|will|seems?|is|appears)(?: be| to be)? (?:\w+ )?(?:prudent|wise|sensible|advisable|appropriate|reasonable|preferable|fair|time) (?:to|for us to) ", ""),
        (rf"{_BEGIN}<I\d+> (?:may|might|would|could) be worth(?: while)? (?=\w+ing )", ""),
        (rf"{_BEGIN}(?:may|might|could|can) (?:i|we) (?:<I\d+>|ask|request|beg|invite) you to ", "please "),
        (r"^would you (?:please )?be so (?:kind|good) as to ", "please "),
        (r"(?P<what>(?:the |our )?<I\d+>) would be (?:better|best|more \w+) (?P<how>shown|expressed|reported|measured|counted|stated|given) (?=in )", "{what} should be {how}"),
        (r"\b(?P<verb>adding|including|introducing) (?P<new>(?:an? |the )?(?:[\w ]+ )?<Q\d+>(?: ,? in percent)?)(?: ,)? would (?:give|help|provide|allow|offer|show|add|be|make|let)\b[^.;!?<]*", "add {new}"),
        (r"(?<=[.!?;] )(?P<to><N\d+>(?: <D\d+>)?) would (?:be|do|suit|seem|feel|make)\b[^.;!?<]*(?=$|[.;!])", "make the target {to}"),
        (r"(?:(?:we|i) (?:still )?(?:have|lack)|there is)(?: no)? (?P<field><F\d+>)(?: yet)? (?:for|of|on) (?P<what>(?:the )?<I\d+>)(?: yet)? [;.,] (?:but )?[^<;.]*?(?P<when><D\d+> )?(?:shows?|suggests?|gives?|says?|indicates?|reports?|puts? it at) (?P<to><N\d+>)(?P<then> <D\d+>)?", "the {field} of {what} is {to} {when} {then}"),
        # What is spoken of, named first and pointed at after.
        (r"^(?P<what>(?:the |our )?<I\d+>) (?:, )?(?P<it><I\d+>) (?P<goes_on>should|must|has to|needs to|will|shall|is to)\b", _bare),
        (r"^(?P<what>(?:the |our )?<I\d+>) , (?:we|you|they|one|let us|i) (?:should |must |will |now )?(?P<verb>calculate|compute|define|measure|report|call) (?P<it><I\d+>)(?P<like> (?:like|as) (?:<I\d+>|follows)(?: :)?)?(?= )", _once_more),
        (r"\bfor (?P<what>(?:the )?<I\d+>) (?:please )?(?:put|take|set|enter|make|use|write) (?P<to><N\d+>)(?! as\b)", "set {what} to {to}"),
        (r"(?P<head>(?:the |our )?<I\d+> (?:is|are|was|has been|have been|'s) (?:now |all |already )?<E\d+>)(?: ,)? (?:so|and so|therefore) (?=[\w'-]+(?: [\w'-]+)? (?:can|may|should|could|will)(?: now)? (?:have|take|get|do|own|pick up) (?:the |our )?<I)", "{head}."),
        (r"^instead of (?P<old>(?:the |our )?<I\d+>)(?: ,)? (?:(?:please|we|i|let's|'d|would|should|could|better|rather|now) )*(?:take|use|track|measure|count|have|put in|look at) (?P<new><Q\d+>)", _swap),
        (r"^(?P<what>(?:the |our )?(?:share |number |rate )?(?:of )?<I\d+>) (?:ought to|should|must|shall|has to|needs to|is to|had better)(?: better| rather)? be (?:reported|shown|listed|counted|filed|kept|placed|housed|put|displayed|carried|tracked|grouped) (?:under|beneath|below|within) (?P<where>(?:the )?<I\d+>)", "move {what} under {where}"),
        (r"(?P<what><I\d+>) (?:needs|gets|has|should have|wants|must have|shall have) (?:two|three|these|the following) (?:gates|milestones|checkpoints|steps|stages) : (?P<a><Q\d+>) (?P<when><D\d+>) (?:and|,|;) (?P<b><Q\d+>) (?P<then><D\d+>)", "add the milestone {a} to {what} {when}; add the milestone {b} to {what} {then}"),
        (r"^(?P<what>(?:the |our )?<I\d+>) (?:under|beneath|into) (?P<where><I\d+>)(?: ,)?(?: instead| rather| now)?$", _under),
        # Half sentences.
        (r" , (?P<what><I\d+> <F\d+>) being (?P<how>moved|changed|set|extended|raised|lowered|reduced|increased|postponed|brought) ", "and {what} should be {how} "),
        (r"\bis to be (?:named|made|appointed|entered|listed|shown|recorded|noted)(?: as)? (?P<what>(?:the )?<I\d+> <F\d+>)", "should be {what}"),
        (r" , which (?P<goes_on>(?:i|we) (?:would |will |should )?(?:take|use|treat|regard|consider|keep) as (?:the|our) <F\d+>)", lambda said, match, line: ". Take this as the baseline" if "baseline" in [line.span(f).value for f in re.findall(r"<F\d+>", match[0])] else None),
        (r"(?P<said>(?:^|(?<=[.!?] ))[^.;!?]*<N\d+>[^.;!?]*) (?:looks?|seems?|is|appears|sounds?|feels?)(?: well| quite| entirely| now)? (?:within reach|realistic|achievable|feasible|possible|doable) [.;,] (?:so )?(?:please )?(?:do )?(?:adjust|change|update|amend|set|adapt|revise) (?:the|our|its) <F\d+>(?: accordingly)?", "set the target {said}"),
        (r"(?P<what>the <F\d+> (?:for|of) <I\d+>) (?:requires?|needs?) (?:a )?correct(?:ion|ing) : <I\d+> (?:was|is|should be) (?P<to><N\d+>)(?: <I\d+>)?", "set {what} to {to}"),
    )
]  # fmt: skip
"""Each is tried in turn on the message with its placeholders; ``{name}`` stands for what was typed there."""
