"""Who they are and how it is with them, told in one breath: "I run a small firm in Leeds, and too many jobs overrun, and …".

Who speaks so sets no full stops, and each of these clauses is a matter of its own. They are parted as sentences, so that
none is taken for a part of who they are.
"""

import re

from agent.guided.profile.kinds import kind_of
from tools.language.grammar import clauses, is_told

_INTRODUCES = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|ok|well|and|also|basically)\b[,!. ]*)*(?:(?-i:[A-ZÀ-Þ])[\w'’-]+ here\b[,!. ]*)?(?:we(?:['’]?re| are)|i(?:['’]?m| am)|(?:i|we) (?:run|own|head|lead|manage|chair|direct|look after|work (?:for|at|in)|operate|represent)|(?:i|we)(?:['’]ve| have) got|(?:we|i) have|this is|it['’]?s) (?:(?:an?|the|one of|two|three|four|five|six|seven|eight|\d+) |(?:head|director|owner|manager|chair|founder|principal|matron|mayor|boss)\b)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?P<mark>,|;| -| –| —)?\s+(?P<and>(?:(?:and|but|so|then|only|plus|because|cos|now|honestly|also|the (?:thing|problem|trouble) is|right now|frankly)\b,? )*)(?=\S)",
    re.IGNORECASE,
)
_STILL_WHO = re.compile(
    r"(?:it|they|that|this|these|those|he|she|which|who|whose|where|if|when|while|as|since|until|there (?:are|is)(?: about| around| some)? (?:\d+|[a-z]+teen|[a-z]+ty|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) )\b"
    r"|(?:we|i)(?: (?:also|mostly|mainly|only|just|all))*(?:['’]?re|['’]?m| are| am|['’]ve| have)(?: got)? (?:an?|the|about|around|some|over|nearly|in|on|at|based|from|called|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)\b"
    r"|(?:we|i)(?: (?:also|mostly|mainly|only|just|all))* (?:do(?!(?:n['’]t| not| everything))|make|build|sell|serve|run|own|offer|teach|treat|host|house|feed|train|operate|provide|deliver|repair|produce|grow|print|rent|look after|care for|work|employ|manage|represent|started|opened|founded)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:it['’]?s|it is) (?:always|only|mostly|just|too|hard|impossible)\b|(?:i|we|nobody|no one|everybody|everyone|everything|nothing|half|most|many|too|the|our|my|some|all|every|\d|[a-z][\w'’-]*)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?=\S))+[.!?]*[^\S\n]*|\s+|[.!?]+")


def who_apart(text: str) -> str:
    """The message with each clause behind who they are as a sentence of its own; as it is where there is none."""
    return "".join(_parted(m[0]) if _INTRODUCES.match(m[0]) else m[0] for m in _SENTENCE.finditer(text))


def _parted(sentence: str) -> str:
    starts = [(0, 0)]  # where a part ends, and where the next begins
    cuts = [m for m in _JOINT.finditer(sentence) if m["mark"] or m["and"]]
    for n, cut in enumerate(cuts):
        following = next((c.start() for c in cuts[n + 1 :] if c["mark"] or c["and"]), len(sentence))
        piece = sentence[cut.end() : following]
        if _another(piece) and _another(sentence[cut.end() :]):
            starts.append((cut.start(), cut.end()))
    if len(starts) == 1:
        return sentence
    ends = [*(e for e, _ in starts[1:]), len(sentence)]
    parts = [sentence[begin:end] for (_, begin), end in zip(starts, ends, strict=True)]
    return ". ".join([parts[0], *(p[:1].upper() + p[1:] for p in parts[1:])])


def _another(piece: str) -> bool:
    """Whether it tells, with a subject of its own, something else than who they are."""
    said = piece.strip(" .!")
    if not _BEGINS.match(said) or (_STILL_WHO.match(said) and not re.match(r"(?:it['’]?s|it is) (?:always|only|mostly|just|too|hard)\b", said, re.I)):  # fmt: skip
        return False
    if kind_of(said) in ("identity", "none", "proposition"):
        return False
    first = next(iter(clauses(said)), None)
    return is_told(said) and first is not None and first.subject is not None and first.subject.i <= first.head.i
