"""Claim: `scenarios/schema.json` says what a scenario file may hold, just as the program reads it.

`python -m evals.schema` writes it; with `--check` it only compares, and exits 1 when the file is out of date. An editor
that knows YAML checks a scenario by it while its author types.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from bot.scenario.model import Scenario, Spoken

FILE = Path(__file__).parents[1] / "scenarios" / "schema.json"
# The draft that the YAML plug-ins of the usual editors know best.
_DRAFT = "http://json-schema.org/draft-07/schema#"


class _AsWritten(GenerateJsonSchema):
    """Allows what an author may write: the short form, plain words, wherever the reader takes it for a whole line."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        # Reading ahead of the model only ever means this one thing there: "words" stands for {"say": "words"}.
        return {"anyOf": [TypeAdapter(Spoken).json_schema(), super().function_before_schema(schema)]}


def schema() -> dict[str, Any]:
    """The JSON Schema of a scenario file."""
    return {"$schema": _DRAFT, **Scenario.model_json_schema(mode="validation", schema_generator=_AsWritten)}


def schema_text() -> str:
    """The schema as it stands in the file."""
    return json.dumps(schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def is_up_to_date(file: Path = FILE) -> bool:
    """Whether the file holds the schema of the scenarios as they are read now."""
    return file.exists() and file.read_text(encoding="utf-8") == schema_text()


def main(arguments: list[str] | None = None, file: Path = FILE) -> int:
    """Writes the schema, or checks it. Returns 1 when a check fails, else 0."""
    parser = argparse.ArgumentParser(prog="python -m evals.schema", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")
    if not parser.parse_args(arguments).check:
        file.write_text(schema_text(), encoding="utf-8")
        print(f"Written: {file}")
    elif not is_up_to_date(file):
        print(f"{file} is not up to date: run `python -m evals.schema` and commit what it writes.", file=sys.stderr)
        return 1
    else:
        print(f"{file.name} is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
