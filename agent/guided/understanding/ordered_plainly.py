"""Orders as people in a hurry give them, put as they are given plainly: "L1 measure it by night shifts, max 4" adds a measure."""

import re

_ID = r"(?-i:[A-Z]\d{1,2})"
_KPIS = r"(?:kpis?|measures?|metrics?|indicators?)"
_END = r"[\s.!]*$"
_FOR_US = r"(?: (?:for (?:us|me|our size|a [\w -]+|\d[\w ]*)|to (?:handle|manage|track|follow)|here|now))*"
_SHAPES: list[tuple[re.Pattern[str], str]] = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # how many there are
    (rf"^\W*(?:(?:it|this|that|these|those|they|there)(?:['’]s|['’]re| is| are) |we have )?(?:still |just |far |way |much )*too many {_KPIS}{_FOR_US}\s*[,;.:–-]+ *(?P<n>\d{{1,2}}) (?:is|are|would be|will do|should be)(?: (?:enough|plenty|fine|ok|the limit))?{_END}", r"cut the scorecard to \g<n> measures"),
    (rf"^\W*(?:\d+ {_KPIS} (?:is|are) |(?:it|this|that|these|those|they|there)(?:['’]s|['’]re| is| are) |we have )?(?:still |just |far |way |much )*too many(?: {_KPIS})?{_FOR_US}\s*[,;.:–-]+ *(?:please )?(?:drop|cut|remove|take out|kill|lose) (?:the )?(?:weak|weaker|weakest|worst|least \w+|useless) ?(?:ones?|{_KPIS})?{_END}", "keep only the measures that matter"),
    # what something new is measured by
    (rf"^\W*(?:please )?(?:add |new |create |put in )+(?:an? |one )?(?:new )?(?:objective|goal) (?:under|in|to|for|on) (?P<place>(?:the |our )?[^,:;.“”]{{3,40}}?)(?: perspective)?\s*[:,–-]+ *(?P<name>[^“”;:]{{4,80}}?),? (?:and )?(?:to be )?measured (?:by|with|as|through|in) (?:the )?(?P<measure>[^“”;:.,]{{3,80}}?){_END}", r"Add an objective called “\g<name>” to \g<place> perspective. Add a measure called “\g<measure>” to it"),
    (rf"^\W*(?P<place>{_ID})[,:]? (?:should be |must be |shall be |we )?measure(?:d)?(?: it| this| that)? (?:by|with|as|through) (?:the )?(?P<measure>[^“”;:.,]{{3,80}}?)(?:, (?:at most|max(?:imum)?(?: of)?|no more than|up to) (?P<most>\d[\d.,]*))?{_END}", ""),
    # who owns it, with what else he is
    (r"^(?P<all>.*\bowner(?: is|:)? (?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)), (?:(?:our|the) )?(?:head|director|manager|chief|deputy|vice|lead|leader|member|chair\w*|coo|cfo|ceo|cto|hr|partner)\b[^,;.]*" + _END, r"\g<all>"),
    # what was just done
    (r"^\W*(?:(?:this|that|it)(?:['’]s| is| was) (?:wrong|not right|nonsense|a mistake)[^.;]{0,60}?[.,;!]+ )?(?:please )?(?:make|get|have) (?:it|this|that|the last (?:one|change)) (?:undone|reversed|taken back)(?: please)?" + _END, "undo"),
)]  # fmt: skip


_NAMES = re.compile(r"(?<=“)[a-z]")


def ordered_plainly(text: str) -> str:
    """The same order plainly; the text itself where it is none of these."""
    for shape, words in _SHAPES:
        if match := shape.match(text):
            return _NAMES.sub(lambda m: m[0].upper(), match.expand(words) if words else _measured_by(match))
    return text


def _measured_by(match: re.Match[str]) -> str:
    most = f", lower is better, target {match['most']}" if match["most"] else ""
    return f"Add a measure called “{match['measure']}” to {match['place']}{most}"
