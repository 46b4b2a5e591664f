"""JSON Schema validation of rule files, with errors that say where and how to mend.

``jsonschema`` is imported when something is validated, never before: a run of the linter does not need it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from anatlint.errors import AnatlintError
from anatlint.packs.places import Content
from anatlint.packs.resolve import rules_dir
from anatlint.packs.yaml import Mark, Step

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_WORDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "empty",
}


_UNKNOWN = "unknown key"


@cache
def validator(schema: str) -> Draft202012Validator:
    """Return the validator for ``rules/schemas/SCHEMA.schema.json``, which may refer to schemas beside it."""
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    def resource(name: str) -> Resource[Any]:
        return DRAFT202012.create_resource(_schema(name))

    registry: Registry[Any] = Registry(retrieve=resource)  # type: ignore[call-arg]
    return Draft202012Validator(_schema(f"{schema}.schema.json"), registry=registry)


def _schema(name: str) -> Any:
    path = rules_dir() / "schemas" / name
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise AnatlintError("E102", f"schema cannot be read: {error}", path=path.as_posix()) from error


def schema_errors(content: Content, schema: str) -> list[AnatlintError]:
    """Return everything in a YAML file that does not fit a schema, in order of line."""
    found = [
        AnatlintError("E105", message, path=mark.path, line=mark.line, hint=hint)
        for error in validator(schema).iter_errors(content.data)
        for message, mark, hint in _explain(error, content)
    ]
    return sorted(found, key=lambda error: (error.line or 0, error.message))


def first_error(content: Content, schema: str) -> AnatlintError | None:
    """Return what to mend first in a file that does not fit a schema: a key that is unknown, then in order of line."""
    errors = schema_errors(content, schema)
    return min(errors, key=lambda error: not error.message.startswith(_UNKNOWN), default=None)


def nearest(name: str, known: Mapping[str, Any] | list[str]) -> str | None:
    """Return "did you mean ...?" for the nearest of the known names, ``None`` when none is near."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else None


def _explain(error: ValidationError, content: Content) -> Iterator[tuple[str, Mark, str | None]]:
    steps: tuple[Step, ...] = tuple(error.absolute_path)
    schema: Any = error.schema
    instance: Any = error.instance
    where = f' in "{_key(steps)}"' if _key(steps) else ""
    mark = content.mark(steps)
    if "propertyNames" in error.absolute_schema_path:
        mark = content.key_mark((*steps, str(instance)))
        yield f'"{instance}" is not {schema.get("description", "allowed as a key")}', mark, None
    elif error.validator == "additionalProperties":
        known = schema.get("properties", {})
        for key in instance:
            if key not in known:
                hint = nearest(str(key), known) or f"known keys: {', '.join(sorted(known))}"
                if instance[key] is None:
                    hint = "quote the text before it if this belongs to it (text with a comma needs quotes)"
                yield f'{_UNKNOWN} "{key}"{where}', content.key_mark((*steps, key)), hint
    elif error.validator == "required":
        missing = [key for key in schema["required"] if key not in instance]
        key_mark = content.key_mark(steps)
        yield f'"{missing[0]}" is missing{where}', key_mark, f"add {missing[0]}: ..."
    elif error.validator == "enum":
        allowed = [str(value) for value in schema["enum"]]
        hint = nearest(str(instance), allowed) or f"allowed: {', '.join(allowed)}"
        yield f"{_show(instance)}{where} is not known", mark, hint
    else:
        yield _mismatch(error, where), mark, schema.get("description") if error.validator == "type" else None


def _mismatch(error: ValidationError, where: str) -> str:
    shown, schema = _show(error.instance), error.schema
    described = schema.get("description") if isinstance(schema, Mapping) else None
    if error.validator == "type":
        allowed: Any = error.validator_value
        types = [allowed] if isinstance(allowed, str) else allowed
        return f"{shown}{where} must be {' or '.join(_WORDS[kind] for kind in types)}"
    if error.validator == "pattern" and described:
        return f"{shown}{where} is not {described}"
    if error.validator == "uniqueItems":
        return f"{shown}{where} holds something twice"
    if error.validator in ("minItems", "minLength"):
        return f"{shown}{where} is too short"
    return f"{error.message}{where}"


def _key(steps: tuple[Step, ...]) -> str:
    return ".".join(str(step) for step in steps if isinstance(step, str))


def _show(value: Any) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
