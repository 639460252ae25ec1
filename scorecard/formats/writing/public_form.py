"""The public form: what the agent reads and writes, and the schema that describes it."""

import json
from pathlib import Path

from scorecard.formats.writing.edition import Edition
from scorecard.models import FORMAT, Scorecard

SCHEMA_FILE = Path(__file__).parents[1] / "balanced-scorecard-1.schema.json"


def public_form(scorecard: Scorecard, _edition: Edition) -> str:
    return scorecard.model_dump_json(indent=2) + "\n"


def schema() -> str:
    """The JSON Schema of the public form, generated from the models. Its copy in the repository is kept true by a test."""
    described = Scorecard.model_json_schema(mode="serialization")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": FORMAT}
    return json.dumps({**described, **head}, indent=2, ensure_ascii=False) + "\n"


def schema_file(_scorecard: Scorecard, _edition: Edition) -> str:
    return schema()


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema(), encoding="utf-8")
