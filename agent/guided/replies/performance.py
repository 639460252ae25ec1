"""What a recorded value means: where the measure stands now, and the question why where it has turned red."""

from agent.guided.explaining import to_explain
from scorecard.apply.change import amount
from scorecard.clock import today
from scorecard.models import Measure, Scorecard
from scorecard.performance import Standing, stand
from tools.context import Context
from tools.describing_performance import target_words
from tools.texts import say


def after_recording(scorecard: Scorecard, context: Context) -> str:
    """A line for each measure that got a new value in this turn; "" where none did. Then the question about a red one."""
    recorded = list(dict.fromkeys(e["measure"] for e in context.log.edits if e["kind"] == "record_actual"))
    if not recorded:
        return ""
    before = context.repository.at(context.scorecard_id, context.head().version - 1)
    measures = [(m, before.measure(i)) for i in recorded if (m := scorecard.measure(i))]
    lines = [
        f"- {_line(measure, stand(measure, today()), stand(old, today()) if old else None)}"
        for measure, old in measures
        if _values(measure) != _values(old)
    ]
    return "\n\n".join(part for part in ("\n".join(lines), _question(recorded, before, scorecard, context)) if part)


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


def _line(measure: Measure, now: Standing, was: Standing | None) -> str:
    slots = {"id": measure.id, "name": measure.name}
    if now.rag == "none":
        why = say("performance", "plain_no_target" if now.reason == "no_target" else "plain_other")
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
