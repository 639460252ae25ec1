"""What a recorded value means: where the measure stands now, and the question why where it has turned red."""

from scorecard.apply.change import amount
from scorecard.clock import today
from scorecard.models import Measure, Scorecard
from scorecard.performance import Standing, stand
from tools.context import Context
from tools.describing_performance import target_words
from tools.texts import say


def after_recording(scorecard: Scorecard, context: Context) -> str:
    """A line for each measure that got a value in this turn; "" where none did."""
    recorded = list(dict.fromkeys(e["measure"] for e in context.log.edits if e["kind"] == "record_actual"))
    measures = [m for i in recorded if (m := scorecard.measure(i))]
    if not measures:
        return ""
    before = context.repository.at(context.scorecard_id, context.head().version - 1)
    lines: list[str] = []
    asks: list[str] = []
    for measure in measures:
        old, now = before.measure(measure.id), stand(measure, today())
        was = stand(old, today()) if old else None
        lines.append(_line(measure, now, was))
        if now.rag == "red" and not _note(measure, now.period):
            turned = was is None or was.rag != "red"
            asks.append(say("performance", "ask_note" if turned else "ask_note_again", id=measure.id))
    if asks:
        context.log.asks = True
    return "\n".join(f"- {line}" for line in lines) + (f"\n\n{asks[0]}" if asks else "")


def _note(measure: Measure, period: str) -> str:
    return next((a.note for a in measure.actuals if a.period == period), "")


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
