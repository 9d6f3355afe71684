#!/usr/bin/env python3
"""Validates JSON files against the schemas of Resources/schemas with the package jsonschema.

usage: validate.py SCHEMA FILE [SCHEMA FILE ...]

A file whose name ends in .jsonl is validated line by line. Every problem is a line on stdout, and then the exit code is
1; it is 3 where the package is not installed.
"""

import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("The Python package jsonschema is not installed (Debian: python3-jsonschema).")
    sys.exit(3)

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "Resources" / "schemas"


def validator(name):
    """A validator for a schema, which finds the schemas that it refers to."""
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.json")}
    jsonschema.Draft202012Validator.check_schema(schemas[name])
    try:
        import referencing
        from referencing.jsonschema import DRAFT202012
    except ImportError:
        resolver = jsonschema.RefResolver("", schemas[name], store=schemas)
        return jsonschema.Draft202012Validator(schemas[name], resolver=resolver)
    resources = [(key, DRAFT202012.create_resource(value)) for key, value in schemas.items()]
    registry = referencing.Registry().with_resources(resources)
    return jsonschema.Draft202012Validator(schemas[name], registry=registry)


def values(path):
    """The values of a file with the places where they stand."""
    text = path.read_text("utf-8")
    if path.suffix != ".jsonl":
        yield str(path), json.loads(text)
        return
    for number, line in enumerate(text.split("\n")[:-1], 1):
        yield f"{path}:{number}", json.loads(line)


def main(arguments):
    problems = 0
    count = 0
    for schema, file in zip(arguments[::2], arguments[1::2]):
        check = validator(schema)
        for place, value in values(pathlib.Path(file)):
            count += 1
            for error in check.iter_errors(value):
                problems += 1
                print(f"{place}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
    print(f"{count} values, {problems} problems")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
