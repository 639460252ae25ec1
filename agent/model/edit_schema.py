"""The shown edits as one tool schema: a single flat form, because twenty-one nested ones take three times the tokens."""

import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from agent.model.edits_shown import ChangeIn, EditIn, SetProfileIn, ShownEdit
from agent.model.wording import told

EDITING = "edit_scorecard"


def kinds() -> dict[str, type[ShownEdit]]:
    models: tuple[type[ShownEdit], ...] = typing.get_args(typing.get_args(EditIn)[0])
    return {typing.get_args(m.model_fields["kind"].annotation)[0]: m for m in models}


def edit_schema() -> dict[str, Any]:
    """The function, as ``tools`` of a request takes it."""
    properties: dict[str, Any] = {"kind": {"type": "string", "enum": list(kinds())}}
    for model in kinds().values():
        schema = model.model_json_schema()["properties"]
        for name in _fields(model):
            properties[name] = _merged(properties.get(name, {}), _plain(schema[name]))
    properties["field"] = {"type": "string", "description": _field_words()}
    form = {"type": "object", "properties": properties, "required": ["kind"]}
    return {
        "type": "function",
        "function": {
            "name": EDITING,
            "description": told(EDITING, kinds="\n".join(_signatures())),
            "parameters": {
                "type": "object",
                "properties": {"edits": {"type": "array", "items": form}},
                "required": ["edits"],
            },
        },
    }


def without_blanks(edit: Any) -> Any:
    """A flat form tempts a model to fill in fields that its kind does not have; empty ones say nothing."""
    if not isinstance(edit, dict) or edit.get("kind") not in kinds():
        return edit
    own = _fields(kinds()[edit["kind"]])
    kept = {k: v for k, v in edit.items() if k == "kind" or k in own or v not in (None, "", [], False)}
    optional = {k for k, field in own.items() if not field.is_required()}
    kept = {k: v for k, v in kept.items() if v is not None or k not in optional}
    if kept["kind"] == "change" and isinstance(kept.get("value"), int | float):
        kept["value"] = str(kept["value"]).lower()
    return kept


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {name: field for name, field in model.model_fields.items() if name != "kind"}


def _signatures() -> Iterator[str]:
    for kind, model in kinds().items():
        fields = ", ".join(f"{name}{'' if f.is_required() else '?'}" for name, f in _fields(model).items())
        says = model.__dict__.get("__doc__")
        yield f"{kind}({fields})" + (f": {says}" if says else "")


def _field_words() -> str:
    options = (", ".join(typing.get_args(m.model_fields["field"].annotation)) for m in (SetProfileIn, ChangeIn))
    return told("field", **dict(zip(("profile", "change"), options, strict=True)))


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Without the names and the alternatives that only a validator needs."""
    shown = next((s for s in schema.get("anyOf", ()) if s.get("type") != "null"), schema)
    plain = {k: shown[k] for k in ("type", "enum", "items") if k in shown}
    if shown.get("format") == "date":
        plain["format"] = "date"
    if "description" in schema:
        plain["description"] = schema["description"]
    return plain


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """One property for a name that several kinds use."""
    types = {s["type"]: {"type": s["type"]} for s in (one, other) if "type" in s}
    if len(types) < 2:
        return {**other, **one}
    # Not a list of types, which some servers cannot read.
    words = {k: s[k] for s in (other, one) for k in ("description",) if k in s}
    return {"anyOf": [types[t] for t in sorted(types)], **words}
