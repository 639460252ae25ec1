"""A message cut where a person draws breath: by its marks, and before the words that begin to tell something else of the same."""

import re

_MARKS = re.compile(r"(?<=[\w%”\"’)])\s*(?:[;:](?=\s)|[.!?]+(?=\s|$)|,(?=\s)|\s[-–—]+(?=\s))\s*|\n+")
_WHO = r"(?-i:[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
_NOW = r"(?:currently|now|today|at present|at the moment|right now|so far|at the minute)"
_BEGINS = (
    r"(?:to be |which (?:is|are) |it(?:['’]s| is| would be| should be| can be) )?(?:measured|tracked|counted) (?:by|with|as|through|using|in terms of)\b"
    r"|(?:with |and )?(?:an? |the |its |our )?(?:target|baseline|owner|kpi|measure|metric)(?: (?:is|of|would be|should be|being)|:| (?=[€$£]?\d))"
    r"|with (?:an? |the |as )?(?:measure|kpi|metric|indicator)\b"
    rf"|(?:we(?:['’]re| are)|it(?:['’]s| is)|that(?:['’]s| is)) {_NOW}\b|{_NOW},? (?:at |it(?:['’]s| is) |we(?:['’]re| are| have) )?[€$£]?\d"
    rf"|(?:owned|led|run) by (?:{_WHO}|the )|(?:and )?{_WHO} (?:owns|looks after|runs|leads|will own|will take|takes)\b"
)
_STANDS = re.compile(
    r"(?P<v>[€$£]?\d[\d.,]*\s?(?:%|percent|[kmb]\b|days|weeks|hours|months)?) (?:is|['’]s) (?:where we (?:are|stand)|what (?:we have|it is)|the (?:current|present) (?:value|figure|level))(?: (?:now|today|at the moment|right now))?(?:,? (?:and )?(?:it(?:['’]s| is) )?not (?:the|a|our) target)?",
    re.IGNORECASE,
)
""" "12 % is where we are now, not the target"."""
_PLEASE = re.compile(
    r"^(?:please|pls|plz|kindly)\s+|\s*\b(?:please|pls|plz|thanks|thank you|thx|ta|cheers)$", re.IGNORECASE
)
_JOINS = re.compile(
    rf"(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bits)(?<!\bour)(?<!\bwith)(?<!\band)(?<!\bbe)(?<!\bis)\s+(?={_BEGINS})"
    r"|\s+(?:and|but|n|&)\s+(?=(?:we|i|it|they|that|the target|target|the measure|the kpi|call|name|measure|track|count|want|should|aim|make|put|by|owner|i['’]d|we['’]d|we['’]re|it['’]s|[€$£]?\d[\d.,]*)\b"
    rf"|{_WHO} (?:owns|looks|runs|leads|will|takes|is|has)\b)",
    re.IGNORECASE,
)


def segments_of(text: str) -> list[str]:
    """What is said between two breaths; a mark belongs to no segment."""
    text = _STANDS.sub(r"currently \g<v>", text)
    return _with_who([part for piece in _MARKS.split(text) if piece for part in _whole(piece)])


_NAME = re.compile(r"^(?:and )?(?-i:(?:(?:Mrs?|Ms|Dr|Prof)\.? )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})$")
_ROLE = re.compile(
    r"^(?:(?:our|the|my|his|her|a|an|head|director|manager|chief|deputy|lead)\b)[^\d]{2,45}$", re.IGNORECASE
)
_DOES = re.compile(
    r"^(?:is|are|will|shall|would|should|could|can|takes?|owns?|looks?|minds?|has|runs?|leads?|cares?|answers?|keeps?|does|gets?)\b[^\d]*$",
    re.IGNORECASE,
)


def _with_who(segments: list[str]) -> list[str]:
    """ "Bruno Keller, our trainer, looks after it" is told in one breath."""
    joined: list[str] = []
    for segment in segments:
        if len(joined) > 1 and _NAME.match(joined[-2]) and _ROLE.match(joined[-1]) and _DOES.match(segment):
            joined[-2:] = [f"{joined[-2]} owns it"]
        else:
            joined.append(segment)
    return joined


_GOES_ON = re.compile(r"(?-i:[A-ZÀ-Þ])[\w'’-]*$")
_SURNAME = re.compile(rf"\s+{_WHO} (?:owns|looks|runs|leads|will|takes|is|has)\b")


def _whole(piece: str) -> list[str]:
    """A name is not cut in two: "Ben Ito runs it"."""
    cuts = [m for m in _JOINS.finditer(piece) if not (_SURNAME.match(piece, m.start()) and _GOES_ON.search(piece[: m.start()]))]  # fmt: skip
    ends = [0, *(at for m in cuts for at in m.span()), len(piece)]
    parts = [_PLEASE.sub("", piece[a:b].strip(" ,;:.!–—-")) for a, b in zip(ends[::2], ends[1::2], strict=True)]
    return [words for words in parts if words]
