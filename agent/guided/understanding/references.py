"""Resolving how people refer to the parts of a scorecard: ids, names, pieces of names, "it", "the second customer one"."""

import re
from typing import Literal

from agent.guided.understanding.matching import score
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError, UnclearError
from scorecard.models import Initiative, Measure, Objective, Scorecard

Want = Literal["any", "objective", "measure", "initiative"]
Item = Objective | Measure | Initiative

SURE, POSSIBLE, CLOSE = 0.78, 0.6, 0.06
_NOUNS: dict[str, Want] = {
    "objective": "objective", "objectives": "objective", "measure": "measure", "measures": "measure", "kpi": "measure",
    "kpis": "measure", "metric": "measure", "metrics": "measure", "indicator": "measure", "initiative": "initiative",
    "initiatives": "initiative", "project": "initiative",
}  # fmt: skip
_NOUN = "|".join(_NOUNS)
_PRONOUN = re.compile(rf"(?:it|this|that|the same)(?: one| {_NOUN})?|(?:this|that|the) (?:one|{_NOUN})", re.IGNORECASE)
_PLURAL = re.compile(
    rf"both(?: of them)?|them(?: both| all)?|all of them|all (?:two|three)|(?:these|those)(?: {_NOUN})?", re.I
)
_ALL = re.compile(
    rf"(?:both|all)(?: of)?(?: the| our)? (?P<noun>{_NOUN})(?: (?:of|under|in|for) (?P<of>.+))?", re.IGNORECASE
)
_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_ORDINAL = re.compile(
    rf"(?:the )?(?P<n>{'|'.join(_ORDINALS)})(?: (?P<where>[\w& ]+?))??(?: (?P<noun>one|{_NOUN}))?(?: (?:of|under|in|for) (?P<of>.+))?",
    re.IGNORECASE,
)
_PERSPECTIVES = {
    "financial": "financial finance finances money", "customer": "customer customers client clients",
    "internal": "internal process processes operations operational", "learning": "learning growth people l&g",
}  # fmt: skip


class Resolver:
    def __init__(self, scorecard: Scorecard, focus: str, recent: list[str], group: list[str]) -> None:
        self.scorecard, self.focus, self.recent, self.group = scorecard, focus, recent, group

    def items(self, want: Want = "any") -> list[Item]:
        card = self.scorecard
        kinds = {"objective": card.objectives, "measure": card.measures, "initiative": card.initiatives}
        return [item for kind, get in kinds.items() if want in ("any", kind) for item in get()]

    def get(self, item_id: str) -> Item | None:
        wanted = re.sub(r"\s", "", item_id).lower()
        return next((i for i in self.items() if i.id.lower() == wanted), None)

    def many(self, phrase: str, want: Want = "any") -> list[str]:
        if _PLURAL.fullmatch(phrase.strip()):
            if not self.group:
                raise NotMineError
            return [self._as(item, want, phrase, "").id for i in self.group if (item := self.get(i))]
        if match := _ALL.fullmatch(phrase.strip()):
            return self._all(_NOUNS[match["noun"].lower()], match["of"] or "")
        parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", phrase)
        if len(parts) > 1 and self._best(phrase, want)[0] < 0.99:
            return [self.one(part, want) for part in parts]
        return [self.one(phrase, want)]

    def _all(self, want: Want, of: str) -> list[str]:
        if not of and not self.focus:
            raise UnclearError(f"Of which objective do you mean the {want}s?", "", [])
        if not (pool := self._pool("", of, want) if of else self._pool_of_focus(want)):
            raise NotMineError
        return [item.id for item in pool]

    def _pool_of_focus(self, want: Want) -> list[Item]:
        focus = self.get(self.focus)
        held = self.scorecard.objective_of(self.focus) or focus
        return [i for i in self.items(want) if held and self._home(i) == held.id and i is not held]

    def one(self, phrase: str, want: Want = "any", unit: str = "") -> str:
        bare = phrase.strip().strip("“”\"'‘’").strip()
        if re.search(r"[,;]|\bto be\b", bare) and not self._best(bare, want)[0] >= SURE:
            raise NotMineError
        hinted = _hint(bare)
        want = hinted if want == "any" else want
        if _PRONOUN.fullmatch(bare):
            return self._as(self._meant(want), want, phrase, unit).id
        words = _stripped(bare)
        if item := self.get(words):
            return self._as(item, want, phrase, unit).id
        if found := self._ordinal(bare, want):
            return self._as(found, want, phrase, unit).id
        if re.fullmatch(r"[a-z]\d{1,2}\s?[a-z]?", words, re.IGNORECASE):
            raise TroubleError(f"There is no {words.upper() if len(words) < 3 else words} on this scorecard.")
        return self._named(words, want, phrase, unit, bool(hinted != "any"))

    def perspective(self, phrase: str) -> str:
        words = re.sub(r"\b(?:the|our|perspective|section|one)\b", " ", phrase.lower()).strip()
        words = words.strip("“”\"' ")
        for p in self.scorecard.perspectives:
            if words in (p.id.lower(), p.name.lower()):
                return p.id
        for p in self.scorecard.perspectives:
            known = set(_PERSPECTIVES.get(p.id, "").split()) | set(re.findall(r"[\w&]+", p.name.lower()))
            tokens = [t for t in re.findall(r"[\w&]+", words) if t not in ("and", "&", "business")]
            if tokens and all(t in known for t in tokens):
                return p.id
        scored = sorted(((score(words, p.name), p.id) for p in self.scorecard.perspectives), reverse=True)
        if scored and scored[0][0] >= 0.8 and words:
            return scored[0][1]
        raise NotMineError

    def _meant(self, want: Want) -> Item:
        """What "it" is: the last thing named that fits, else what is in focus."""
        named = [item for i in reversed(self.recent) if (item := self.get(i))]
        fitting = [i for i in named if want in ("any", _kind(i)) or (want == "measure" and isinstance(i, Objective))]
        focus = self.get(self.focus) if self.focus else None
        if fitting:
            return fitting[0]
        if focus is None:
            raise UnclearError("Which objective or measure do you mean?", "", [])
        return focus

    def _as(self, item: Item, want: Want, phrase: str, unit: str) -> Item:
        """The item in the kind the verb needs: the measure of an objective, the objective of a measure."""
        if want == "measure" and isinstance(item, Objective):
            return self._measure_of(item, phrase, unit)
        if want == "objective" and not isinstance(item, Objective):
            return self.scorecard.objective_of(item.id) or item
        if want != "any" and _kind(item) != want:
            raise NotMineError
        return item

    def _measure_of(self, objective: Objective, phrase: str, unit: str) -> Measure:
        measures = objective.measures
        if unit and len(measures) > 1:
            measures = [m for m in measures if same_unit(unit, m.unit)] or measures
        if len(measures) == 1:
            return measures[0]
        if not measures:
            raise TroubleError(f"{objective.id} “{objective.name}” has no measure yet; add one first.")
        raise UnclearError(f"Which measure of {objective.id} do you mean?", phrase, [_option(m) for m in measures[:4]])

    def _ordinal(self, phrase: str, want: Want) -> Item | None:
        if not (match := _ORDINAL.fullmatch(phrase)) or not (match["noun"] or match["of"]):
            return None
        noun = _NOUNS.get((match["noun"] or "").lower(), want if want != "any" else "objective")
        pool = self._pool(match["where"] or "", match["of"] or "", noun)
        number = _ORDINALS[match["n"].lower()]
        if not pool or number >= len(pool):
            raise NotMineError
        return pool[number]

    def _pool(self, where: str, of: str, want: Want) -> list[Item]:
        items = self.items(want)
        if of and (owner := self.get(_stripped(of))):
            return [i for i in items if self.scorecard.objective_of(i.id) is owner]
        if where or of:
            held = self.scorecard.perspective(self.perspective(where or of))
            ids = {o.id for o in held.objectives} if held else set()
            return [i for i in items if self._home(i) in ids]
        if self.group and len(self.group) > 1:
            return [i for g in self.group if (i := self.get(g))]
        focus = self.get(self.focus) if self.focus else None
        held = self.scorecard.objective_of(focus.id) or focus if focus else None
        return [i for i in items if self._home(i) == held.id] if held and want == "measure" else items

    def _home(self, item: Item) -> str:
        owner = self.scorecard.objective_of(item.id)
        return owner.id if owner else item.id

    def _best(self, words: str, want: Want) -> tuple[float, list[tuple[float, Item]]]:
        scored = sorted(((score(words, i.name), i) for i in self.items(want)), key=lambda s: -s[0])
        return (scored[0][0] if scored else 0.0), scored

    def _named(self, words: str, want: Want, phrase: str, unit: str, plain: bool) -> str:
        top, scored = self._best(words, want)
        if top < SURE and want == "measure":
            other, objectives = self._best(words, "objective")
            if other >= SURE and other - objectives[1][0] > CLOSE if len(objectives) > 1 else other >= SURE:
                return self._as(objectives[0][1], want, phrase, unit).id
        if top < POSSIBLE:
            if plain and words:
                raise TroubleError(f"I find no {_hint(phrase)} like “{words}” on this scorecard.")
            raise NotMineError
        close = [i for s, i in scored if s >= top - CLOSE]
        if unit and len(close) > 1:
            close = [i for i in close if isinstance(i, Measure) and same_unit(unit, i.unit)] or close
        if top >= SURE and len(close) == 1:
            return close[0].id
        options = close if len(close) > 1 else [i for s, i in scored if s >= POSSIBLE - 0.1]
        raise UnclearError(f"Which one do you mean by “{words}”?", phrase, [_option(i) for i in options[:4]])


def names_item(phrase: str) -> bool:
    """Whether the phrase points at the scorecard by itself: an id, "it", "the churn KPI"."""
    bare = phrase.strip()
    return (
        bool(re.search(r"\b[a-zA-Z]\d{1,2}\s?[a-z]?\b", bare)) or _hint(bare) != "any" or bool(_PRONOUN.fullmatch(bare))
    )


def same_unit(stated: str, unit: str) -> bool:
    stated, unit = stated.lower().rstrip("s"), unit.lower()
    if stated in ("eur", "usd", "gbp", "chf", "jpy"):
        return "currency" in unit or stated in unit
    return stated in unit or (stated.startswith(("percentage", "point")) and "%" in unit)


def _kind(item: Item) -> Want:
    return "objective" if isinstance(item, Objective) else "measure" if isinstance(item, Measure) else "initiative"


def _option(item: Item) -> Option:
    return Option(item.id, f"{item.id} {item.name}")


def _hint(phrase: str) -> Want:
    words = phrase.lower().split()
    for word in words[-1:] + words[:1] + words[1:2]:
        if word in _NOUNS:
            return _NOUNS[word]
    return "any"


def _stripped(phrase: str) -> str:
    words = re.sub(rf"^(?:the|our|that|this|your|my)\s+|['’]s$|\s+(?:thing|one|stuff|{_NOUN})$", "", phrase, flags=re.I)
    words = re.sub(rf"^(?:{_NOUN})\s+(?:called |named )?|\s+(?:thing|one|{_NOUN})$", "", words, flags=re.I)
    return words.strip("“”\"'‘’ ").strip()
