"""A review pack put into words for paper and slides: the same words as in the chat, without its marks."""

import re
from collections.abc import Iterable

from scorecard.apply.change import amount
from scorecard.formats.review import Group, ReviewPaper, Task
from scorecard.models import Scorecard
from scorecard.performance import RollUp, Standing, direction
from scorecard.reviews import ReviewPack
from tools.describing_performance import rollup_words, target_words
from tools.describing_reviews import agenda, changed, day_words, questions_said
from tools.texts import say

_GRAVITY = {"red": 0, "amber": 1}


def paper_of(scorecard: Scorecard, pack: ReviewPack, journal: int) -> ReviewPaper:
    """``journal``: how many revisions the scorecard itself has had since the last review."""
    state, since = pack.performance, pack.since
    in_use = [p for p in scorecard.perspectives if p.id in state.perspectives]
    return ReviewPaper(
        kind=pack.kind,
        title=say("reviews", f"paper_{pack.kind}"),
        organization=scorecard.unit or scorecard.organization.name or scorecard.title,
        day=pack.today,
        agenda=tuple((what, say("reviews", "paper_minutes", minutes=minutes)) for what, minutes in agenda(pack)),
        whole=_group(say("reviews", "paper_whole"), state.whole),
        perspectives=tuple(_group(p.name, state.perspectives[p.id]) for p in in_use),
        themes=tuple(_group(name, rolled) for name, rolled in state.themes.items()),
        off_target=tuple(_off_target(scorecard, pack)),
        since=say("reviews", "paper_since", on=day_words(since.on)) if since else "",
        changes=tuple(_plain(changed(scorecard, pack, journal))),
        questions=tuple(_plain(questions_said(scorecard, pack))),
        tasks=tuple(
            Task(
                f"{a.id} {a.text}",
                a.owner or say("reviews", "paper_no_owner"),
                day_words(a.due) if a.due else "",
                late=bool(a.due and a.due < pack.today),
            )
            for a in pack.open_actions
        ),
        decisions=tuple(
            Task(f"{d.id} {d.text}", d.owner, day_words(d.on) if d.on else "", late=False) for d in pack.decisions
        ),
    )


def _group(name: str, rolled: RollUp) -> Group:
    return Group(name, _bare(rollup_words(rolled)), rolled.rag)


def _off_target(scorecard: Scorecard, pack: ReviewPack) -> Iterable[Group]:
    off = [s for s in pack.performance.measures.values() if s.rag in _GRAVITY]
    for standing in sorted(off, key=lambda s: (_GRAVITY[s.rag], s.score or 0.0)):
        yield _measure(scorecard, standing)


def _measure(scorecard: Scorecard, standing: Standing) -> Group:
    measure = scorecard.measure(standing.measure)
    assert measure is not None  # standings are those of its measures
    value = amount(standing.value or 0, measure.unit)
    against = say("reviews", "paper_against", value=value, target=target_words(measure, standing))
    trend = say("performance", f"trend_{direction(measure)}")
    return Group(f"{measure.id} {measure.name}", against + trend, standing.rag)


def _plain(lines: Iterable[str]) -> list[str]:
    """Without the marks of a list: the page brings its own."""
    return [_bare(re.sub(r"^(?:- |\d+\. )", "", line)) for line in lines]


def _bare(text: str) -> str:
    return text.replace("**", "")
