"""Typer's own words in German: panel titles, the help option, and usage errors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup

HELP = "Diese Hilfe zeigen und enden."


class _German:
    """What commands and groups of them share: help, its option and the line of usage in German."""

    def get_help_option(self, ctx: Any) -> Any:
        """The help option with a German text; None when there is none."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = HELP
        return option

    def get_usage(self, ctx: Any) -> str:
        """How to call it, in one line."""
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        return usage.replace("Usage:", "Aufruf:", 1)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Help under German headings."""
        speak_german(self.get_params(ctx))  # type: ignore[attr-defined]
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(_German, TyperCommand):
    """A command that speaks German."""


class Group(_German, TyperGroup):
    """A group of commands that speaks German."""


def speak_german(params: Iterable[Any]) -> None:
    """Gives the help page German headings; imported late, for only help needs it.

    Typer names the Python type («<bool>», «<str>») of every parameter without a German word for its value:
    of switches, which take none, and of arguments, whose word stands before it.
    """
    from typer import rich_utils

    rich_utils.OPTIONS_PANEL_TITLE = "Optionen"
    rich_utils.ARGUMENTS_PANEL_TITLE = "Argumente"
    rich_utils.COMMANDS_PANEL_TITLE = "Befehle"
    rich_utils.REQUIRED_LONG_STRING = "[nötig]"
    rich_utils.DEFAULT_STRING = "[Vorgabe: {}]"
    for param in params:
        if param.param_type_name == "argument" or param.is_flag:
            param.display_type_rich = lambda ctx: None


def usage(error: Exception) -> str:
    """What is wrong with the command line, in one German line."""
    kind = type(error).__name__
    param = getattr(error, "param", None)
    name = param.opts[0] if param is not None and param.opts else getattr(error, "option_name", None) or ""
    message = str(getattr(error, "message", "") or error)
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        return f"die Option «{name}» gibt es nicht" + (
            f"; gemeint ist vielleicht «{near[0]}»" if near else ""
        )
    if kind == "MissingParameter":
        return f"die Angabe «{name or getattr(error, 'param_hint', '')}» fehlt"
    if kind == "BadOptionUsage":
        return f"der Option «{name}» fehlt ihr Wert"
    if kind == "BadParameter":
        return f"der Wert von «{name}» passt nicht: {message}"
    if message.startswith("No such command"):
        return f"den Befehl «{message.split(chr(39))[1]}» gibt es nicht"
    if "unexpected extra argument" in message:
        return f"zu viele Angaben: {message.partition('(')[2].rstrip(')') or message}"
    return message
