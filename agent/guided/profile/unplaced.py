"""What a message told and the profile did not take up, so that nothing is lost unsaid."""

import re
from collections.abc import Iterator

from agent.guided.profile.fragments import goes_wrong
from agent.guided.profile.kinds import kind_of
from agent.guided.profile.lists import top_level
from agent.guided.profile.names import counts_them
from agent.guided.profile.openings import without_openings
from agent.guided.profile.propositions import proposition
from agent.guided.profile.put_right import takes_off, without_all_ours, without_what_is_taken_out
from agent.guided.profile.statements import Statement, statements
from agent.guided.profile.wordings import plainly_wished, without_fillers, without_labels
from agent.guided.requests.profile import asks_what_is_noted
from agent.guided.requests.questions import is_question
from agent.guided.requests.words import without_draft_request
from scorecard.lemmas import getAllLemmas
from scorecard.models import Organization

_FIELDS = ("name", "sector", "size", "mission", "vision", "customers", "funding")
_SMALL = frozenset(
    """
    the and our with from that this are was were been being have has had for but not all any can will would should could must want wants
    wanted need needs like also just only very really too more most much many some they them their there here its his her who whom which
    i'd we'd i’d we’d see third half quarter must
    what when where how why you your into onto over under about than then now today yet still out off per via each every
    """.split()
)
_SENTENCES = re.compile(r"(?<=[.!?])[ \t]+(?=\S)")
_LONGEST = 90
_FEW = 12
"""Words; what says why they are chosen is short, and a longer sentence only has such a word in it."""
_SO_IT_IS = re.compile(
    r"^(?:we|i)(?:['’]re|['’]m| are| am) (?:(?:fully|very|too|really|still|always|nearly|completely|badly|under)\s)?[a-z]+(?:ed|en|y|d)\b",
    re.IGNORECASE,
)
"""``we are fully booked three weeks ahead``: how it is with them, and not who they are."""


def unplaced(text: str, organization: Organization) -> list[str]:
    """The parts of a message, as they stand in it, of which the profile holds less than half; who they are left aside."""
    text, _ = without_draft_request(asks_what_is_noted(without_what_is_taken_out(without_all_ours(text)[0])[0])[1])
    text = plainly_wished(
        without_openings(
            without_labels(without_fillers(" ".join(x for x in _SENTENCES.split(text) if not takes_off(x))))
        )
    )
    heard = set(_words(" ".join(_held(organization))))
    parts: list[str] = []
    introduced = False
    for said in statements(text):
        kind = kind_of(said.text)
        identifies = kind == "identity" and not _SO_IT_IS.match(said.text)
        describes = (
            identifies
            or counts_them(said.text)
            or kind in ("customers", "none", "funding")
            or not (introduced or said.label)
        )
        introduced = introduced or kind != "none"
        chosen_for = proposition(said.text) and (kind == "proposition" or len(said.text.split()) <= _FEW)
        if identifies:  # who they are is told, and may be followed by how it is with them
            parts += [p.strip(" .!") for p in top_level(said.text, ",")[1:] if goes_wrong(p) and not _is_held(p, heard)]
        if describes or chosen_for or (is_question(said.text) and said.text.endswith("?")):
            continue
        parts += _missing(said, heard)
    return parts


def _held(organization: Organization) -> Iterator[str]:
    yield from (str(getattr(organization, field)) for field in _FIELDS)
    yield from (*organization.priorities, *organization.goals)


def _missing(said: Statement, heard: set[str]) -> list[str]:
    if _is_held(said.text, heard):
        pieces = [p for part in top_level(said.text, ";") for p in top_level(part, ",")]
        return (
            [p.strip(" .!") for p in pieces if not _is_held(p, heard) and len(_words(p)) > 1] if len(pieces) > 1 else []
        )
    whole = said.text.strip(" .!")
    if len(whole) > _LONGEST:
        return [
            p.strip(" .!")
            for p in top_level(whole, ",")
            if len(_words(p)) > 1 and len(p) <= _LONGEST and not _is_held(p, heard)
        ]
    return [whole] if len(_words(whole)) > 1 else []


def _is_held(text: str, heard: set[str]) -> bool:
    """Numbers and names of places say nothing that could be placed."""
    words = _words(text)
    return not words or 2 * sum(w in heard for w in words) >= len(words)


def _words(text: str) -> list[str]:
    found = re.findall(r"[A-Za-z][A-Za-z'’-]{2,}", text)
    return [_stem(w) for w in found if w.lower() not in _SMALL]


def _stem(word: str) -> str:
    low = word.lower()
    return next((lemmas[0] for lemmas in getAllLemmas(low).values() if lemmas), low)
