"""How long a time a target is for: "the target of revenue is for the whole year", "we want 40 new members a year".

It is kept in the target's note, where the words stand that its number came from; what follows from it for a value of a
month is reckoned in :mod:`scorecard.performance.shares`.
"""

import re
from typing import Any

from agent.guided.plan import Call
from agent.guided.understanding.naming import stems
from scorecard.apply.change import amount
from scorecard.edits import Edit, SetTarget
from scorecard.models import Measure, Scorecard
from scorecard.performance.shares import AS_IT_IS, lengths_told, told_length

_AIM = r"(?:target|goal|aim|figure)s?"
_TIME = r"(?:(?:a|the|one|per|each|every)(?: (?:whole|full|entire|single))? |(?:whole|full|entire) )(?P<span>year|month|quarter|half-year|week)(?:['’]s)?(?: total| sum| figure)?"
_KIND = rf"(?:(?:meant |counted |set |what )*(?:for |over |of |in |to be )?(?:{_TIME}|(?:an? )?(?P<ly>yearly|annual|monthly|quarterly|weekly)(?: (?:one|{_AIM}|total|sum))?)(?: adds up to| comes to)?|(?P<as>for each value as it is|for any (?:period|month)|(?:to be )?(?:compared?|held|hold)(?: it)?(?: with each value)? as it is))"
_LEAD = r"^\W*(?:(?:yes|no|well|sorry|oh|ok|so|and|right|indeed)\b,? )*"
_SAID = re.compile(
    rf"{_LEAD}(?:the |our )?(?:{_AIM}(?: (?:of|for|on) (?P<of>[^,;.]{{2,60}}?))?|(?P<whose>[^,;.]{{2,60}}?)(?:['’]s)? {_AIM}) (?:is|are|counts|holds|was) (?:meant )?{_KIND}\W*$",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"{_LEAD}(?:(?:it|that|this)(?:['’]s| is| was)(?: meant)? )?{_KIND}(?:,? please)?\W*$", re.IGNORECASE
)
_BY_FREQUENCY = {"yearly": "year", "annual": "year", "monthly": "month", "quarterly": "quarter", "weekly": "week"}


def length_answered(text: str, buttons: list[dict[str, str]]) -> str:
    """The answer in full where it was asked how long a time the target is for: "yes", "a year", "the month's"."""
    ask = next((b["text"] for b in buttons if AS_IT_IS in b["text"]), "")
    if not ask:
        return text
    if re.match(rf"{_LEAD}$", f"{text.strip(' .!')} ") and text.strip():
        return ask if re.match(r"\W*no\b", text, re.IGNORECASE) else buttons[0]["text"]
    said = _SHORT.match(text)
    if not said:
        return text
    of = ask.removesuffix(AS_IT_IS)
    return ask if said["as"] else f"{of}for the whole {_span(said)}"


def length_told(text: str, card: Scorecard, focus: str = "") -> list[Edit]:
    """The target of the measure with how long a time it is for; nothing where no one measure is named."""
    said = _SAID.match(text)
    measure = _meant((said["of"] or said["whose"] or "") if said else "", card, focus) if said else None
    if said is None or measure is None:
        return []
    words = AS_IT_IS if said["as"] else f"a {_span(said)}"
    return [
        SetTarget(
            measure=measure.id,
            value=t.value,
            upper=t.upper,
            due=t.due,
            source=t.source,
            note=f"{amount(t.value, measure.unit)} {words}",
        )
        for t in measure.targets
    ]


def _span(said: re.Match[str]) -> str:
    return _BY_FREQUENCY[said["ly"].lower()] if said["ly"] else said["span"].lower()


def _meant(words: str, card: Scorecard, focus: str) -> Measure | None:
    aimed = [m for m in card.measures() if m.targets]
    wanted = {*stems(re.sub(r"\b(?:the|our|this|that|it|its)\b", " ", words))}
    if not wanted:
        return next((m for m in aimed if m.id == focus), None)
    found = [m for m in aimed if wanted <= {*stems(f"{m.id} {m.name}")}]
    return found[0] if len(found) == 1 else None


def with_lengths(calls: list[Call], text: str) -> None:
    """The planned targets and baselines with the time that the message says they are for, where the note lost it."""
    edits = [e for name, args in calls if name == "edit_scorecard" for e in args["edits"]]
    figures = [e for e in edits if e.get("kind") in ("set_target", "set_baseline")]
    for value, words in lengths_told(text):
        told = [e for e in figures if e["value"] == value]
        if len(told) == 1 and told_length(_note(told[0]), value) is None:
            told[0]["note"] = f"{_note(told[0])}: {words}".lstrip(": ")


def _note(edit: dict[str, Any]) -> str:
    return edit.get("note") or ""
