"""docs/commands.md, made from the commands themselves: what each does, in both languages, and its options."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Iterator

import click

# An option that so many commands have is told once, above them.
_SHARED_BY = 6
# A closed list longer than this is told by its first words: the indicators stand in a document of their own.
_LONGEST_LIST = 24

_HEAD = """# Perintah / Commands

<!-- Made by `python pelita.py docs` from the commands; a test holds it to that. Do not edit by hand. -->

Apa pun yang dapat diimpor, dihitung, atau diekspor sebuah halaman, dapat dilakukan perintah. Keluar 0 berarti selesai,
2 berarti ditolak, dengan alasannya. / Whatever a page can import, compute or export, a command can. Exit 0 means done,
2 refused, with the reason.

    . .venv/bin/activate
    python pelita.py --help"""


def commands_document(door: click.Group) -> str:
    """Every command behind the door: links to all, the options that many share, then each with those of its own."""
    shared = _shared(door)
    parts = [_HEAD, _links(door), "## Opsi bersama / Shared options", _options(shared)]
    parts += [_section(name, command, shared) for name, command in door.commands.items()]
    return "\n\n".join(parts) + "\n"


def _shared(door: click.Group) -> dict[str, str]:
    """What the help says of the options that many commands have: option → help."""
    records = Counter(record for command in door.commands.values() for record in _records(command))
    return dict(record for record, times in records.items() if times >= _SHARED_BY)


def _records(command: click.Command) -> Iterator[tuple[str, str]]:
    """The options of a command as its help lists them: name with its kind of value, and what it does."""
    context = click.Context(command)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(context)):
            yield _shortened(parameter, record[0]), record[1]


def _shortened(option: click.Option, name: str) -> str:
    choices = list(option.type.choices) if isinstance(option.type, click.Choice) else []
    if len(choices) <= _LONGEST_LIST:
        return name
    return name.replace("|".join(choices), "|".join([*choices[:3], "…"]))


def _links(door: click.Group) -> str:
    return " ·\n".join(f"[`{name}`](#{name})" for name in door.commands)


def _paragraphs(command: click.Command) -> list[str]:
    """The help of a command, a paragraph a language, each on one line."""
    return [" ".join(text.split()) for text in inspect.cleandoc(command.help or "").split("\n\n")]


def _section(name: str, command: click.Command, shared: dict[str, str]) -> str:
    usage = " ".join(["python pelita.py", name, *command.collect_usage_pieces(click.Context(command))])
    records = dict(_records(command))
    special = {option: text for option, text in records.items() if shared.get(option) != text}
    also = ", ".join(f"`{option.split()[0]}`" for option in records if option not in special)
    parts = [f"## {name}", *_paragraphs(command), f"    {usage}", _options(special)]
    return "\n\n".join([*filter(None, parts), *([f"Juga / also: {also}"] if also else [])])


def _options(records: dict[str, str]) -> str:
    """A table of options; a bar inside a cell would end it."""
    if not records:
        return ""
    cells = ((f"`{name}`", text) for name, text in records.items())
    rows = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in cells]
    return "\n".join(["| opsi / option | |", "| --- | --- |", *rows])
