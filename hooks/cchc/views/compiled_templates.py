"""Templates compiled once a process: a preview builds the site again and again, each time with a new environment."""

import jinja2


class CompiledTemplates(jinja2.BytecodeCache):
    """Jinja compares the source of a template with that of the code kept here."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


COMPILED = CompiledTemplates()
