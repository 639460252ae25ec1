"""What a recorded value means: where the measure stands now, and the question why where it has turned red."""

from agent.guided.explaining import to_explain
from scorecard.apply.change import amount
from scorecard.clock import today
from scorecard.models import Measure, Scorecard
from scorecard.performance import Standing, stand
from scorecard.performance.shares import AS_IT_IS
from tools.context import Context
from tools.describing_performance import period_word, target_words
from tools.texts import say


def after_recording(scorecard: Scorecard, context: Context) -> str:
    """A line for each measure that got a new value in this turn; "" where none did. Then the question about a red one."""
    recorded = list(
        dict.fromkeys(e["measure"] for e in context.log.edits if e["kind"] in ("record_actual", "set_target"))
    )
    if not recorded:
        return ""
    before = context.repository.at(context.scorecard_id, context.head().version - 1)
    measures = [(m, before.measure(i)) for i in recorded if (m := scorecard.measure(i))]
    lines = [
        f"- {_line(measure, stand(measure, today()), stand(old, today()) if old else None)}"
        for measure, old in measures
        if _values(measure) != _values(old) or (old and _held(measure) != _held(old))
    ]
    asked = _ask_length([m for m, _ in measures], before, context) or _question(recorded, before, scorecard, context)
    return "\n\n".join(part for part in ("\n".join(lines), asked) if part)


def _ask_length(measures: list[Measure], before: Scorecard, context: Context) -> str:
    """Whether the target is the sum of a year, asked once: with the first value that leaves it open."""
    for measure in measures:
        now, old = stand(measure, today()), before.measure(measure.id)
        if now.reason != "length_unknown" or (old and stand(old, today()).reason == "length_unknown"):
            continue
        slots = {"id": measure.id, "name": measure.name, "as_it_is": AS_IT_IS, "period": period_word(now.period)}
        context.log.asks = True
        for answer in ("yes", "no"):
            label, text = (say("performance", f"ask_length_{answer}{part}", **slots) for part in ("", "_text"))
            context.log.choices.append({"label": label, "text": text})
        return say("performance", "ask_length", target=amount(now.target or 0, measure.unit), **slots)
    return ""


def _question(recorded: list[str], before: Scorecard, scorecard: Scorecard, context: Context) -> str:
    open_ = to_explain(scorecard, context)
    if not open_:
        return ""
    measure = open_[0]
    old = before.measure(measure.id)
    turned = measure.id in recorded and (old is None or stand(old, today()).rag != "red")
    context.log.asks = True
    context.log.choices.append({"label": say("performance", "note_skip"), "text": say("performance", "note_skip")})
    return say("performance", "ask_note" if turned else "ask_note_again", id=measure.id, name=measure.name)


def _values(measure: Measure | None) -> list[tuple[str, float]]:
    return [(a.period, a.value) for a in measure.actuals] if measure else []


def _held(measure: Measure) -> tuple[str, bool]:
    """What its value is held against: how long a time the target is for, and whether that is known."""
    now = stand(measure, today())
    return now.whole_of, now.reason == "length_unknown"


def _line(measure: Measure, now: Standing, was: Standing | None) -> str:
    slots = {"id": measure.id, "name": measure.name}
    if now.rag == "none":
        reason = now.reason if now.reason in ("no_target", "length_unknown") else "other"
        why = say("performance", f"plain_{reason}", period=period_word(now.period))
        return say("performance", "after_plain", **slots, why=why)
    changed = was is not None and was.rag not in ("none", now.rag)
    return say(
        "performance",
        "after_line",
        **slots,
        rag=now.rag,
        value=amount(now.value or 0, measure.unit),
        target=target_words(measure, now),
        was=say("performance", "after_was", rag=was.rag) if was and changed else "",
    )
