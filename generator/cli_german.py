"""Typer's own words in German: panel titles, the help option, and usage errors."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

HELP = "Diese Hilfe zeigen und enden."


class Command(TyperCommand):
    """A command whose help option speaks German."""

    def get_help_option(self, ctx: Any) -> Any:
        """The help option with a German text; None when there is none."""
        return _german(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Help under German headings."""
        speak_german()
        super().format_help(ctx, formatter)


class Group(TyperGroup):
    """A group of commands whose help option speaks German."""

    def get_help_option(self, ctx: Any) -> Any:
        """The help option with a German text; None when there is none."""
        return _german(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Help under German headings."""
        speak_german()
        super().format_help(ctx, formatter)


def _german(option: Any) -> Any:
    if option is not None:
        option.help = HELP
    return option


def speak_german() -> None:
    """Gives the help page German headings; imported late, for only help needs it."""
    from typer import rich_utils

    rich_utils.OPTIONS_PANEL_TITLE = "Optionen"
    rich_utils.ARGUMENTS_PANEL_TITLE = "Argumente"
    rich_utils.COMMANDS_PANEL_TITLE = "Befehle"
    rich_utils.REQUIRED_LONG_STRING = "[nötig]"
    rich_utils.DEFAULT_STRING = "[Vorgabe: {}]"


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
