"""What was read from a file, how it was read, what was left out, and what waits for an answer."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from agent.guided.replies.findings import finding_choices, finding_counts, link_choice
from agent.guided.replies.performance import after_recording
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

_SHOWN_CHANGES = 8
_SHOWN_LEFT_OUT = 5
_SHOWN_FINDINGS = 3
_SHOWN_REPEATED = 3
_WORDS = {
    "objective_owner": "owner of the objective", "initiative_owner": "owner of the initiative", "measure": "KPI",
    "data_source": "data source", "target_date": "date of the target", "lead_lag": "lead or lag", "supports": "links",
    "objective_id": "id", "measure_id": "id of the KPI", "polarity": "which way is better",
}  # fmt: skip
_FIELDS = {
    "name": "Name", "sector": "Sector", "vision": "Vision", "mission": "Mission", "priorities": "Priority",
    "goals": "Stated goal", "customers": "Customers", "size": "Size",
}  # fmt: skip


def _imported(artifact: dict[str, Any], _text: str, scorecard: Scorecard, context: Context) -> str:
    if "changes_proposed" in artifact:
        return _proposed(artifact)
    parts = [
        phrase(
            "imported",
            source=artifact["source"],
            objectives=len(list(scorecard.objectives())),
            measures=len(list(scorecard.measures())),
            cells=phrase("imported_cells") if artifact["mapping"] else "",  # the project's own JSON has none
        ),
        _mapping(artifact["mapping"]),
        phrase("import_placed") if artifact["placed"] else "",
        _repeated(artifact["repeated"]),
        _left_out(artifact["left_out"]),
    ]
    if question := artifact.get("question"):
        return _join([*parts, finding_counts(artifact["findings"]), question])
    return _join([*parts, _check(artifact["findings"], scorecard, context)])


def _check(findings: list[dict[str, Any]], scorecard: Scorecard, context: Context) -> str:
    """The findings of the import, and the offer to mend what can be mended."""
    lines = [f"- **{f['code']}** {f['message']}" for f in findings[:_SHOWN_FINDINGS]]
    fixable = sum(bool(f["fixable"]) for f in findings)
    context.log.choices += [{"label": phrase("fix_all_label"), "text": "fix all findings"}] if fixable else []
    context.log.choices += finding_choices(findings, most=2)
    context.log.choices += link_choice(scorecard)
    context.log.asks = bool(findings)
    offer = phrase("import_fixable", count=fixable) if fixable else ""
    return _join(["\n".join([finding_counts(findings), *lines]), offer])


def _repeated(repeated: Sequence[tuple[str, dict[str, str]]]) -> str:
    """Which initiatives the file names at several objectives: each is an entry of its own there."""
    lines = [
        phrase("import_repeated", name=name, places=", ".join(f"{i} ({o})" for i, o in under.items()))
        for name, under in repeated[:_SHOWN_REPEATED]
    ]
    if len(repeated) > _SHOWN_REPEATED:
        lines.append(phrase("import_more", more=len(repeated) - _SHOWN_REPEATED))
    return "\n".join(lines)


def _proposed(artifact: dict[str, Any]) -> str:
    changes, source = artifact["changes_proposed"], artifact["source"]
    if not changes and artifact["way"] != "merge":
        return _join([phrase("import_same", source=source), _left_out(artifact["left_out"])])
    key = f"import_{artifact['way']}"
    lines = [f"- {_short(c['text'])}" for c in changes[:_SHOWN_CHANGES]]
    if len(changes) > _SHOWN_CHANGES:
        lines.append(phrase("import_more", more=len(changes) - _SHOWN_CHANGES))
    values = artifact["way"] == "record"
    count = _counted(artifact["values"], "value") if values else _counted(len(changes), "change")
    head = phrase(key, source=source, count=count)
    replacing = phrase("import_replacing", count=artifact["replacing"]) if "replacing" in artifact else ""
    return _join([
        "\n".join([head, *lines]), _mapping(artifact["mapping"]), _left_out(artifact["left_out"]),
        _repeated(artifact["repeated"]), replacing,
        phrase("import_record_ask" if values else "import_ask"),
    ])  # fmt: skip


def _short(text: str) -> str:
    """Without the cell that an actual came from: the board tells it."""
    head, _, note = text.rpartition(" — ")
    return head if head and ", cell " in note else text


def _mapping(mapping: Sequence[dict[str, str]]) -> str:
    read = dict.fromkeys((m["header"] or "first column", m["role"]) for m in mapping)
    pairs = [f"{header} → {_WORDS.get(role, role.replace('_', ' '))}" for header, role in read if _tells(header, role)]
    return phrase("import_mapping", columns="; ".join(pairs[:12])) if pairs else ""


def _tells(header: str, role: str) -> bool:
    """A column called Target that was read as the target need not be told."""
    return header.casefold().rstrip("s") != _WORDS.get(role, role).casefold()


def _left_out(left_out: Sequence[dict[str, str]]) -> str:
    counted = Counter(left["why"] for left in left_out)
    first = {left["why"]: left["where"] for left in reversed(left_out)}
    lines = []
    for why, count in list(counted.items())[:_SHOWN_LEFT_OUT]:
        where = first[why]
        place = f" ({where.split(', ', 1)[-1]})" if "cell" in where else ""
        lines.append(f"- {why}{place}" + (f", {count} times" if count > 1 else ""))
    if len(counted) > _SHOWN_LEFT_OUT:
        lines.append(phrase("import_more", more=len(counted) - _SHOWN_LEFT_OUT))
    return "\n".join([phrase("import_left_out"), *lines]) if lines else ""


def _facts(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, _context: Context) -> str:
    facts, source = artifact["facts"], artifact["source"]
    if not facts:
        return phrase("document_says_nothing", source=source)
    lines = [
        f"{n}. **{_FIELDS[f['field']]}**: {f['value']}" + (f" _({f['place']})_" if f["place"] else "") + _differs(f)
        for n, f in enumerate(facts, 1)
    ]
    torn = phrase("document_differs") if any(f["differs"] for f in facts) else phrase("document_ask")
    return _join(["\n".join([phrase("document_says", source=source), "", *lines]), torn])


def _differs(fact: dict[str, Any]) -> str:
    return f" — {phrase('document_differs_from', others=' and '.join(fact['differs']))}" if fact["differs"] else ""


def _shown(artifact: dict[str, Any], _text: str, scorecard: Scorecard, context: Context) -> str:
    if waiting := artifact.get("open"):
        return _again(waiting, scorecard, context)
    if artifact["whole"]:
        return _join([phrase("import_shown", note=_capital(artifact["note"])), artifact["whole"]])
    lines = [f"- {c}" for c in artifact["took"][:_SHOWN_CHANGES]]
    if len(artifact["took"]) > _SHOWN_CHANGES:
        lines.append(phrase("import_more", more=len(artifact["took"]) - _SHOWN_CHANGES))
    return "\n".join([phrase("import_shown", note=_capital(artifact["note"])), *lines])


def _again(waiting: dict[str, Any], scorecard: Scorecard, context: Context) -> str:
    if "facts" in waiting:
        return _facts(waiting, "", scorecard, context)
    lines = [f"- {_short(c)}" for c in waiting["changes"][:_SHOWN_CHANGES]]
    if len(waiting["changes"]) > _SHOWN_CHANGES:
        lines.append(phrase("import_more", more=len(waiting["changes"]) - _SHOWN_CHANGES))
    head = phrase("import_waits", source=waiting["source"], count=_counted(len(waiting["changes"]), "change"))
    return _join(["\n".join([head, *lines]), phrase("import_ask")])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _settled(artifact: dict[str, Any], _text: str, scorecard: Scorecard, context: Context) -> str:
    if undecided := artifact.get("undecided"):
        return undecided
    again = artifact["again"]
    waiting = _join([phrase("import_still_open"), _again(again, scorecard, context)]) if again else ""
    return _join([_done(artifact, scorecard, context), waiting])


def _done(artifact: dict[str, Any], scorecard: Scorecard, context: Context) -> str:
    changes, source = artifact["changes"], artifact["source"]
    if not artifact["taken"]:
        return phrase("document_left" if artifact["profile"] else "import_discarded", source=source)
    if artifact["profile"]:
        return phrase("document_taken", source=source) if changes else phrase("nothing_changed")
    if not changes:
        return phrase("nothing_changed")
    kinds = [e["kind"] for e in context.log.edits]
    if "record_actual" in kinds and {*kinds} <= {"record_actual", "update_measure"}:
        head = phrase("import_recorded", source=source, count=_counted(kinds.count("record_actual"), "value"))
        return _join([head, after_recording(scorecard, context)])
    head = phrase("import_done", source=source, count=_counted(len(changes), "change"))
    return _join([head, "" if artifact["again"] else _check(artifact["findings"], scorecard, context)])


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _join(parts: Sequence[str]) -> str:
    return "\n\n".join(p for p in parts if p)


REPLIES = {
    "import_scorecard": _imported,
    "import_pasted": _imported,
    "propose_profile": _facts,
    "settle_import": _settled,
    "show_import": _shown,
}
