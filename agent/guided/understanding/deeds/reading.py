"""A clause's deeds turned into edits: all of them, or none."""

from agent.guided.understanding.deeds import linking, owning, placing, unwanted
from agent.guided.understanding.deeds.classes import may_be_said
from agent.guided.understanding.deeds.parsed import NONE, Deed, deeds_of, words_in
from agent.guided.understanding.deeds.standing_in import StoodIn, stood_in
from agent.guided.understanding.lexicon import words
from agent.guided.understanding.pieces.gathering import Found, Pieces
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

_READERS = (owning.read, linking.read, placing.read, unwanted.read)


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    if clause.of("number") or clause.of("quote") or clause.of("date") or pieces.says("saying") or pieces.asks:
        return None
    stood = stood_in(pieces)
    if stood is None or not _may_be_read(pieces, stood):
        return None
    deeds = deeds_of(stood)
    if not deeds:
        return None
    edits: list[Edit] = []
    sure = True
    for deed in [d for d in deeds if d.of("item")] or deeds:
        found = _one(deed, pieces, work)
        if found is None:
            return None
        edits += found.edits
        sure = sure and found.sure
    return Found(edits, sure)


def _may_be_read(pieces: Pieces, stood: StoodIn) -> bool:
    """Whether its words could be what any of the readers looks for: the grammar takes ten times as long to find out."""
    kinds = [span.kind for span in stood.places.values()]
    items = kinds.count("item")
    if not items:
        return False
    said = words_in(stood)
    if "person" in kinds and any(may_be_said(kind, said) for kind in owning.KINDS):
        return True
    if pieces.people:
        return False
    links = items > 1 and any(may_be_said(kind, said) for kind in linking.KINDS)
    places = len(kinds) > 1 and may_be_said(placing.KIND, said)
    return links or places or bool(said & NONE and said & unwanted.WORDS)


def _one(deed: Deed, pieces: Pieces, work: Work) -> Found | None:
    for reader in _READERS:
        if (done := reader(deed, pieces, work)) is not None:
            edits, explained, sure = done
            return Found(edits, sure and not unexplained(deed, explained))
    return None


def unexplained(deed: Deed, explained: frozenset[str]) -> list[str]:
    """The words that what was read says nothing of, and that could change what is meant."""
    known = explained | words("small") | words("filler") | words("generic") | words("stop")
    return [min(w) for w in deed.words if not w & known and not any(f.endswith(("ly", "n't")) for f in w)]
