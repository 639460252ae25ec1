"""Who is meant by a mention: ids of items of the kind that a clause needs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from agent.guided.understanding.hints import Hint
from agent.guided.understanding.naming import Candidate, Item, stems
from agent.guided.understanding.outcome import Ask, NotMineError, Option, TroubleError, UnclearError
from agent.guided.understanding.spans import Mention, Want
from agent.texts import phrase
from scorecard.models import Initiative, Measure, Objective, Scorecard
from tools.language.whole_words import stands_whole

CLOSE = 0.12
"""Two names whose fit differs by less are both possible."""
ALIKE = 0.7
"""A name that the words cover so nearly as well as the best is possible too."""
ALIKE_BY_A_WORD = 0.45
"""The same where one word is all that was said: it says less of which is meant."""
FAINT = 0.17
"""A name of which less is covered is not meant."""


def kind_of(item: Item) -> Want:
    return "objective" if isinstance(item, Objective) else "measure" if isinstance(item, Measure) else "initiative"


def label_of(item: Item) -> str:
    return f"{item.id} {item.name}"


ALL_OF = " + "
"""Between the ids of an answer that means all that a question has offered."""

_OF_SEVERAL = re.compile(
    r"\bof (?:the|our) \w+s$|\b(?:measures|kpis|metrics|indicators|objectives|goals)$", re.IGNORECASE
)
""" "One measure of the customers", "one of the customer measures": the word says of what they are, and not which."""
_WHOSE = re.compile(r"(?:its|their)\b", re.IGNORECASE)


class References:
    def __init__(
        self,
        scorecard: Scorecard,
        focus: str,
        recent: Sequence[str],
        group: Sequence[str],
        answers: dict[str, str],
        hint: Hint | None = None,
        kept: Collection[str] = (),
    ) -> None:
        self.hint, self.kept = hint or Hint(), kept
        self.card, self.focus, self.recent, self.group, self.answers = scorecard, focus, recent, group, answers

    def items(self, want: Want = "any") -> list[Item]:
        kinds = {"objective": self.card.objectives, "measure": self.card.measures, "initiative": self.card.initiatives}
        return [item for kind, get in kinds.items() if want in ("any", kind) for item in get()]

    def get(self, item_id: str) -> Item | None:
        return next((i for i in self.items() if i.id == item_id), None)

    def many(self, mention: Mention, want: Want = "any", unit: str = "") -> list[str]:
        """Every item meant; a measure of each where an objective is named and a measure is needed."""
        want = mention.want if want == "any" else want
        if mention.how == "plural":
            return [self._as(i, want, unit).id for i in self._plural(mention)]
        if mention.how == "group":
            if mention.want == "any" and want != "any":
                mention = replace(mention, want=want)
            return [self._as(i, want, unit).id for i in self._group(mention)]
        if (answer := self.answers.get(self._key(mention), "")) and ALL_OF in answer:
            return [self._as(item, want, unit).id for i in answer.split(ALL_OF) if (item := self.get(i))]
        if mention.several and len(found := self._alike(mention, want)) > 1:
            return found
        return [self.one(mention, want, unit)]

    def _alike(self, mention: Mention, want: Want) -> list[str]:
        """All that the words fit, of the kind that fits best: measures of "the complaint ones"."""
        fitting = self._fitting(mention.candidates, want)
        kinds = {kind_of(i) for c in fitting[:1] if (i := self.get(c.item))}
        near = [c for c in fitting if c.score >= ALIKE_BY_A_WORD * fitting[0].score]
        return [c.item for c in near if (i := self.get(c.item)) and kind_of(i) in kinds]

    def one(self, mention: Mention, want: Want = "any", unit: str = "") -> str:
        want = mention.want if want == "any" else want
        if answer := self.answers.get(self._key(mention)):
            if ALL_OF in answer:
                raise TroubleError(phrase("only_one_of_them", words=mention.words))
            found = self.get(answer)
            return self._as(found, want, unit).id if found else answer
        match mention.how:
            case "id":
                return self._by_id(mention, want, unit)
            case "name":
                return self._named(mention, want, unit)
            case "pronoun":
                return self._as(self._pronoun(mention, want), want, unit).id
            case "ordinal":
                return self._as(self._ordinal(mention), want, unit).id
            case "other":
                return self._as(self._only(mention, self._others(mention, want)), want, unit).id
            case "kind":
                return self._as(self._only(mention, self._called(mention, unit)), want, unit).id
            case _:
                found = self._plural(mention) if mention.how == "plural" else self._group(mention)
                if len(found) == 1:
                    return self._as(found[0], want, unit).id
                raise NotMineError

    def _key(self, mention: Mention) -> str:
        return f"which {mention.words.lower()}"

    def _ask(self, mention: Mention, items: Sequence[Item], question: str = "") -> UnclearError:
        options = [Option(i.id, label_of(i)) for i in items[:5]]
        return UnclearError(
            Ask(question or f"Which one do you mean by “{mention.words}”?", self._key(mention), options)
        )

    def _by_id(self, mention: Mention, want: Want, unit: str) -> str:
        if not mention.candidates:
            raise TroubleError(f"There is no {mention.words} on this scorecard.")
        item = self.get(mention.candidates[0].item)
        if item is None:
            raise TroubleError(f"{mention.words} is not on the scorecard any more.")
        return self._as(item, want, unit).id

    def _named(self, mention: Mention, want: Want, unit: str) -> str:
        fitting = self._fitting(mention.candidates, want)
        fitting = [
            c for c in fitting if c.item not in self.kept
        ] or fitting  # what is to stay is not meant by a part of its name
        if unit and len(fitting) > 1:
            same = [c for c in fitting if _unit_fits(self.get(c.item), unit)]
            fitting = same or fitting
        # "The playground objective" says of what kind it is, and of that kind but one name has the word.
        only = mention.want != "any" and len(fitting) == 1
        if not fitting or fitting[0].score < (FAINT / 2 if only else FAINT):
            raise NotMineError
        top = fitting[0].score
        alike = ALIKE if len(mention.words.split()) > 1 else ALIKE_BY_A_WORD
        close = [c.item for c in fitting if c.score >= min(top - CLOSE, alike * top) and not (top > 0.97 > c.score)]
        close += self._holding(mention, close, fitting)
        if len(close) > 1 and want == "objective":
            close = list(dict.fromkeys(self._home_of(c) for c in close))
        if len(close) > 1:
            best, letter = self._of_the_best(mention, close), self._to_the_letter(mention, close)
            # "The delivery metric" may be the one with those words, or that of the objective with them.
            apart = mention.want == "measure" and best and letter and best != letter
            close = (
                self._preferred(close)
                or ([*best, *letter] if apart else best)
                or self._spelled(close)
                or letter
                or self._hinted(close)
                or close
            )
        if len(close) == 1:
            item = self.get(close[0])
            assert item is not None  # candidates are items of the scorecard
            if not mention.firm and not self.hint.may_be(self._as(item, want, unit)):
                raise NotMineError
            return self._as(item, want, unit).id
        raise self._ask(mention, [i for c in close if (i := self.get(c))])

    def _preferred(self, close: list[str]) -> list[str]:
        """What was last spoken of wins; an objective wins over its own measure of the same words when neither did."""
        spoken = [i for i in [*reversed(self.recent), self.focus] if i in close]
        return spoken[:1]

    def _holding(self, mention: Mention, close: list[str], fitting: Sequence[Candidate]) -> list[str]:
        """The others whose names hold the very same words, where a kind is said: "the fresh food objective" of two."""
        if mention.want == "any" or len(close) != 1 or len(mention.words.split()) < 2:
            return []
        low = mention.words.lower()
        ids = [close[0], *(c.item for c in fitting if c.item != close[0])]
        held = [
            i.id
            for n in ids
            if (i := self.get(n)) and kind_of(i) == mention.want and stands_whole(low, i.name.lower()) > 0
        ]
        return held[1:] if held[:1] == close else []

    def _home_of(self, item_id: str) -> str:
        item = self.get(item_id)
        return self._home(item) if item else item_id

    def _of_the_best(self, mention: Mention, close: list[str]) -> list[str]:
        """The measure of the objective that the words fit best of all."""
        best = self.card.objective(mention.candidates[0].item) if " " in mention.words or "-" in mention.words else None
        return [c for c in close if best and any(c == m.id for m in best.measures)][:1] if best else []

    def _spelled(self, close: list[str]) -> list[str]:
        """The one whose whole name was said."""
        said = self.hint.said.lower()
        whole = [c for c in close if said and (i := self.get(c)) and i.name.lower() in said]
        return whole if len(whole) == 1 else []

    def _to_the_letter(self, mention: Mention, close: list[str]) -> list[str]:
        """ "Freshness" is the freshness score, and not one of the three that speak of fresh food."""
        word = mention.words.lower().removeprefix("the ").removeprefix("our ")
        names = {c: i.name.lower() for c in close if (i := self.get(c))}
        exact = [c for c, name in names.items() if stands_whole(word, name) >= 0]
        akin = [c for c, name in names.items() if re.search(rf"\b{re.escape(word[:-1])}", name)]
        return exact if len(exact) == 1 and akin == exact else []

    def _hinted(self, close: list[str]) -> list[str]:
        """Those that the value and its period leave possible, where they leave but one."""
        items = [i for c in close if (i := self.get(c)) and self.hint.may_be(i)]
        if len(items) > 1 and self.hint.frequency:
            items = [i for i in items if isinstance(i, Measure) and i.frequency == self.hint.frequency]
        return [i.id for i in items] if len(items) == 1 else []

    def _fitting(self, candidates: Sequence[Candidate], want: Want) -> list[Candidate]:
        present = [(c, item) for c in candidates if (item := self.get(c.item))]
        if want == "any":
            return [c for c, _ in present]
        direct = [c for c, item in present if kind_of(item) == want]
        if direct and not (direct[0].score < 0.6 and present[0][0].score > 0.95):
            return direct
        if want in ("measure", "objective"):
            return [c for c, item in present if kind_of(item) in ("measure", "objective")]
        return []

    def _pronoun(self, mention: Mention, want: Want) -> Item:
        named = [item for i in [*reversed(self.recent), self.focus] if i and (item := self.get(i))]
        if want == "any" and self.recent and not self.get(self.recent[-1]):
            raise NotMineError  # what was spoken of is gone
        for item in named:
            if want in ("any", kind_of(item)):
                return item
        for item in named:
            if want in ("measure", "objective") and kind_of(item) in ("measure", "objective"):
                return item
        if named or self.recent:
            raise NotMineError
        noun = want if want != "any" else "objective or measure"
        raise UnclearError(Ask(f"Which {noun} do you mean?", self._key(mention), self._likely(want), open=True))

    def _likely(self, want: Want) -> list[Option]:
        items = self.items(want)
        return [Option(i.id, label_of(i)) for i in items] if len(items) <= 4 else []

    def _plural(self, mention: Mention) -> list[Item]:
        found = [item for i in self.group if (item := self.get(i))]
        named: list[Item] = []
        if len(found) < 2:
            named = [item for i in dict.fromkeys(self.recent) if (item := self.get(i))]
            found = named[-2:] if mention.words.startswith("both") else named
        if len(found) < 2 and self.focus:
            holder = self.card.objective_of(self.focus) or self.card.objective(self.focus)
            found += [m for m in holder.measures if m not in found] if holder else []
        if len(found) < 2 and mention.words.split()[0] in ("their", "them", "they") and (named or found):
            return found or named[-1:]  # "volunteer hours ...; their owner is Joy"
        if len(found) < 2:
            raise UnclearError(Ask("Which ones do you mean?", self._key(mention), open=True))
        return found

    def _group(self, mention: Mention) -> list[Item]:
        found = [i for i in self._pool(mention, mention.want, "", near=True) if not self._left_out(i, mention)]
        if not found:
            raise NotMineError
        if mention.words.startswith("both") and len(found) != 2:
            raise self._ask(mention, found, f"There are {len(found)} {mention.want}s; which do you mean?")
        return found

    def _left_out(self, item: Item, mention: Mention) -> bool:
        return item.id in mention.exclude or self._home(item) in mention.exclude

    def _ordinal(self, mention: Mention) -> Item:
        want: Want = mention.want
        if want == "any" and not (mention.of or self.focus or self.group or self.recent):
            raise UnclearError(Ask(f"Which one do you mean by “{mention.words}”?", self._key(mention), open=True))
        if _WHOSE.match(mention.words) and not (mention.of or self.focus or self.recent):
            raise NotMineError  # of what, nothing says for sure: not of the whole scorecard
        focus = self.get(self.focus) if self.focus else None
        if want == "any":
            inside = isinstance(focus, Measure) or (isinstance(focus, Objective) and mention.of == "")
            want = "measure" if (inside and not mention.of) or self.card.objective(mention.of) else "objective"
        pool = self._pool(Mention(mention.words, "group", want, of=mention.of), want, "", near=True)
        if not -len(pool) <= mention.ordinal < len(pool):
            raise TroubleError(
                f"I find no “{mention.words}”: there {'is' if len(pool) == 1 else 'are'} only {len(pool)}."
            )
        return pool[mention.ordinal]

    def _others(self, mention: Mention, want: Want) -> list[Item]:
        last = next((i for i in [*reversed(self.recent), self.focus] if i), "")
        if len(self.group) == 2 and last in self.group:
            return [item for i in self.group if i != last and (item := self.get(i))]
        item = self.get(last)
        if item is None:
            raise UnclearError(Ask("Which one do you mean?", self._key(mention), open=True))
        kind = want if want != "any" and want == kind_of(item) else kind_of(item)
        if kind == "objective":
            held = self.card.perspective_of(item.id)
            return [o for o in (held.objectives if held else []) if o.id != last]
        holder = self.card.objective_of(item.id)
        held_items: list[Item] = []
        if holder:
            held_items += holder.measures if kind == "measure" else holder.initiatives
        return [i for i in held_items if i.id != last]

    def _pool(self, mention: Mention, want: Want, unit: str, near: bool = False) -> list[Item]:
        """The items of a kind within what the mention names, or near what was last spoken of."""
        items = self.items(want)
        if unit:
            items = [i for i in items if _unit_fits(i, unit)] or items
        if holder := self.card.objective(mention.of):
            return [i for i in items if self.card.objective_of(i.id) is holder]
        if mention.of.startswith("theme "):
            themed = {o.id for o in self.card.objectives() if f"theme {o.theme.lower()}" == mention.of}
            return [i for i in items if self._home(i) in themed]
        if held := self.card.perspective(mention.of):
            ids = {o.id for o in held.objectives}
            return [i for i in items if self._home(i) in ids]
        last = next((i for i in [*reversed(self.recent), self.focus] if i and self.get(i)), "")
        home = self.card.objective(last) or self.card.objective_of(last)
        if near and home and want in ("measure", "initiative"):
            return [i for i in items if self._home(i) == home.id]
        return items

    def _called(self, mention: Mention, unit: str) -> list[Item]:
        """Of those that a word of the perspective leaves, the one that has it in its name: "the systems one"."""
        pool = self._pool(mention, mention.want, unit)
        if _OF_SEVERAL.search(mention.words):
            return pool
        said = set(stems(mention.words)) - set(stems("one thing"))
        called = [i for i in pool if said & set(stems(i.name))]
        return called if len(pool) > 1 and len(called) == 1 else pool

    def _only(self, mention: Mention, items: list[Item]) -> Item:
        if len(items) == 1:
            return items[0]
        if not items:
            raise TroubleError(f"I find no “{mention.words}” on this scorecard.")
        raise self._ask(mention, items)

    def _home(self, item: Item) -> str:
        owner = self.card.objective_of(item.id)
        return owner.id if owner else item.id

    def _as(self, item: Item, want: Want, unit: str) -> Item:
        """The item in the kind the clause needs: the measure of an objective, the objective of a measure."""
        if want == "measure" and isinstance(item, Objective):
            return self._measure_of(item, unit)
        if want == "objective" and not isinstance(item, Objective):
            return self.card.objective_of(item.id) or item
        if want == "initiative" and isinstance(item, Objective) and len(item.initiatives) == 1:
            return item.initiatives[0]
        if want != "any" and kind_of(item) != want:
            raise NotMineError
        return item

    def _measure_of(self, objective: Objective, unit: str) -> Measure:
        measures = objective.measures
        key = f"which measure of {objective.id}"
        if answered := self.card.measure(self.answers.get(key, "")):
            return answered
        if unit and len(measures) > 1:
            fitting = [m for m in measures if _unit_fits(m, unit)]
            measures = fitting or measures
        if len(measures) == 1:
            return measures[0]
        if not measures:
            raise TroubleError(f"{objective.id} “{objective.name}” has no measure yet. Add one first, then the number.")
        options = [Option(m.id, label_of(m)) for m in measures[:5]]
        raise UnclearError(Ask(f"Which measure of {objective.id} do you mean?", key, options))


def _unit_fits(item: Item | None, stated: str) -> bool:
    if not isinstance(item, Measure):
        return False
    said, unit = stated.lower().rstrip("s"), item.unit.lower()
    if said in ("eur", "usd", "gbp", "chf", "jpy"):
        return "currency" in unit or said in unit
    return said in unit or (said.startswith(("percentage", "point")) and "%" in unit)


def is_initiative(item: Item | None) -> bool:
    return isinstance(item, Initiative)
