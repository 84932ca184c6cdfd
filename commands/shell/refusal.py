"""How a command refuses: what is wrong and what to do, in Indonesian and English; for machines as JSON."""

from __future__ import annotations

import errno
import os
from typing import IO, Any

import click

import locales
from data.importing.faults import Fault
from data.refusal import NotTaken, Refused

_KINDS = {
    errno.ENOENT: "missing",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.EISDIR: "folder",
    errno.ENOTDIR: "no-folder",
    errno.EEXIST: "no-folder",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
}


def in_both(key: str, **values: Any) -> str:
    """A message in every language, a line each, Indonesian first."""
    return "\n".join(locales.say(language, key, **values) for language in locales.LANGUAGES)


def sentences(refused: Refused) -> str:
    """Every reason in every language, a line each, Indonesian first."""
    return "\n".join(line for language in locales.LANGUAGES for line in refused.said(language))


def machine(refused: Refused) -> dict[str, Any]:
    """A refusal in JSON: faults with their places; else the sentences, and codes where somebody can mend what they
    put in."""
    faults = [refusal.as_dict() for refusal in refused.refusals if isinstance(refusal, Fault)]
    if faults:
        return {"taken": False, "faults": faults}
    codes = {"codes": refused.codes} if isinstance(refused, NotTaken) else {}
    return {"error": sentences(refused), **codes}


class Misused(click.UsageError):
    """A command that was not called as it must be; shown with its usage, without click's English frame."""

    @classmethod
    def of(cls, key: str, **values: Any) -> Misused:
        return cls(in_both(key, **values))

    def show(self, file: IO[Any] | None = None) -> None:
        if self.ctx:
            form = " ".join([self.ctx.command_path, *self.ctx.command.collect_usage_pieces(self.ctx)])
            click.echo(form, file=file, err=file is None)
        click.echo(self.format_message(), file=file, err=file is None)


def needed(**values: object) -> None:
    """Refuse the call if one of these options was left out."""
    for name, value in values.items():
        if value is None:
            raise Misused.of("refused-missing", name=f"--{name.replace('_', '-')}")


def of_system(error: OSError) -> str:
    """What the system would not do with a file, and what to do."""
    kind = _KINDS.get(error.errno or 0, "other")
    name = "–" if error.filename is None else os.fsdecode(error.filename)
    return in_both("refused-file", file=name, kind=kind, reason=error.strerror or str(error))


def in_our_words(error: click.UsageError) -> click.UsageError:
    """What click finds wrong with a call, in both languages; what is already said so stays as it is."""
    if isinstance(error, Misused):
        return error
    misused = Misused(_said(error))
    misused.ctx = error.ctx
    return misused


def _said(error: click.UsageError) -> str:
    if isinstance(error, click.MissingParameter) and error.param:
        return in_both("refused-missing", name=_name(error.param))
    if isinstance(error, click.BadParameter) and error.param:
        return _of_value(error.param)
    if isinstance(error, click.NoSuchOption):
        return in_both("refused-no-option", name=error.option_name)
    if isinstance(error, click.NoSuchCommand):
        return in_both("refused-no-command", name=error.command_name)
    if isinstance(error, click.BadOptionUsage):
        return in_both("refused-option", name=error.option_name)
    return in_both("refused-call", reason=error.format_message())


def _of_value(param: click.Parameter) -> str:
    """A value that is not of the kind that its option takes."""
    name, kind = _name(param), param.type
    if isinstance(kind, click.Choice):
        return in_both("refused-choice", name=name, choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.DateTime):
        return in_both("refused-day", name=name)
    if isinstance(kind, click.IntRange):
        return in_both("refused-int-range", name=name, first=str(kind.min), last=str(kind.max))
    if kind is click.INT:
        return in_both("refused-number", name=name)
    return in_both("refused-value", name=name)


def _name(param: click.Parameter) -> str:
    """An option as it is written, or an argument as the usage shows it."""
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name.upper()
