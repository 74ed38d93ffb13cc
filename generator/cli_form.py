"""The form of the review on the screen: what a judgement needs, asked until it can be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label

Answer = dict[str, str]
"""What was typed, by the name of the field."""

_HOW = "Eingabetaste: weiter, zuletzt schreiben · Esc: abbrechen"
_OFFERED = " · →: Vorschlag"


class Form(ModalScreen[bool]):
    """Asks for what a judgement needs: its value, the reason, and once who decides and on which day.

    Args:
        title: what is decided about what.
        sentences: what to look at while deciding.
        fields: label and suggestion by name.
        names: what the value may be, offered while it is typed.
        write: is given the answer; returns what is wrong with it, empty when it was written. What was typed
            stays until it is.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Abbrechen")]
    CSS = """
    Form { align: center middle; }
    Form > VerticalScroll { width: 80; max-width: 100%; height: auto; max-height: 100%; padding: 0 1;
        border: round $primary; background: $surface; }
    Form Label { width: 100%; height: auto; }
    Form .satz { color: $text-muted; margin-bottom: 1; max-height: 7; }
    Form .fehler { color: $text-error; }
    Form Input { background: $boost; }
    """

    def __init__(
        self,
        title: str,
        sentences: Sequence[str],
        fields: Mapping[str, tuple[str, str]],
        names: Sequence[str],
        write: Callable[[Answer], str],
    ) -> None:
        super().__init__()
        self._title, self._sentences, self._fields = title, sentences, fields
        self._names, self._write = names, write

    def compose(self) -> ComposeResult:
        """A line for each field."""
        with VerticalScroll(can_focus=False):
            yield Label(Text(self._title, style="bold"))
            yield Label(Text("\n".join(self._sentences)), classes="satz")
            for name, (label, value) in self._fields.items():
                yield Label(Text(label))
                offered = SuggestFromList(self._names, case_sensitive=False) if name == "value" else None
                yield Input(value, id=name, compact=True, suggester=offered)
            yield Label("", classes="fehler")
            yield Label(Text(_HOW + (_OFFERED if "value" in self._fields and self._names else "")))

    def on_mount(self) -> None:
        """The first empty field waits for words."""
        inputs = list(self.query(Input))
        next((one for one in inputs if not one.value), inputs[-1]).focus()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """On to the next empty field; when none is left, the judgement is written."""
        answer = {str(one.id): one.value.strip() for one in self.query(Input)}
        empty = next((one for one in self.query(Input) if not one.value.strip()), None)
        wrong = "Bitte alle Zeilen ausfüllen." if empty else self._write(answer)
        if not wrong:
            self.dismiss(True)
            return
        (empty or self.query(Input).first()).focus()
        self.query_one(".fehler", Label).update(Text(wrong))

    def action_leave(self) -> None:
        """Nothing is written."""
        self.dismiss(False)
