"""The review on the screen: a list of doubts, the sentence of each, a key for each judgement.

Textual draws it, by the makers of Rich, which draws the tables here: it has lists and forms ready, and its
Pilot presses keys in tests without a terminal. prompt-toolkit would have left list, form and focus to us.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import DataTable, Footer, Static

from .cli_form import Answer, Form
from .cli_output import count
from .desk import Desk
from .errors import DossierError
from .german.labels import STATUS
from .model.register import JudgementKind
from .review import KINDS, RULE, Doubt, certainty, sentences

_ASKED: dict[JudgementKind, str] = {
    "same": "Derselbe Eintrag wie (Name oder id)",
    "not-same": "Nicht derselbe Eintrag wie (Name oder id)",
    "rename": "Heißt richtig",
    "not-a-person": "",
    "date": "Tag (JJJJ-MM-TT, auch JJJJ-MM-TT/JJJJ-MM-TT)",
    "status": "Stand",
    "hide": "",
}
_TITLES: dict[JudgementKind, str] = {
    "same": "Gleich",
    "not-same": "Nicht gleich",
    "rename": "Umbenennen",
    "not-a-person": "Ist keine Person",
    "date": "Tag festlegen",
    "status": "Stand festlegen",
    "hide": "Ausblenden",
}


class _List(DataTable[Text]):
    """The doubts; the first and the last are a key away, for the rows are never wider than the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("home", "scroll_top", show=False),
        Binding("end", "scroll_bottom", show=False),
    ]


class ReviewApp(App[None]):
    """The list, the sentence below it, and the keys."""

    TITLE = "Dossier: offene Fragen"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    _List { height: 1fr; overflow-x: hidden; }
    #unten { height: auto; min-height: 6; max-height: 50%; padding: 0 1; border-top: solid $primary; }
    #satz { height: auto; }
    #lage { height: auto; padding: 0 1; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "judge('same')", "gleich"),
        Binding("v", "judge('not-same')", "verschieden"),
        Binding("n", "judge('rename')", "umbenennen"),
        Binding("k", "judge('not-a-person')", "keine Person"),
        Binding("t", "judge('date')", "Tag"),
        Binding("s", "judge('status')", "Stand"),
        Binding("a", "judge('hide')", "ausblenden"),
        Binding("u", "undo", "zurücknehmen"),
        Binding("q", "quit", "Ende"),
    ]

    def __init__(self, desk: Desk, by: str = "", on: str = "", kinds: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._desk = desk
        self._by, self._on = by, on
        self._kinds = kinds
        self._doubts: tuple[Doubt, ...] = ()

    def compose(self) -> ComposeResult:
        """Table, sentence, state, keys."""
        yield _List(cursor_type="row")
        with VerticalScroll(id="unten"):
            yield Static(id="satz")
        yield Static(id="lage")
        yield Footer()

    def on_mount(self) -> None:
        """Fills the list."""
        self.query_one(DataTable).add_columns("Art", "Sicherheit", "Worum es geht")
        self._list()
        self._say(RULE)

    def _list(self) -> None:
        """All doubts that are left, the cursor where it was."""
        table = self.query_one(DataTable)
        row = table.cursor_row
        self._doubts = tuple(d for d in self._desk.doubts if not self._kinds or d.kind in self._kinds)
        table.clear()
        for doubt in self._doubts:
            table.add_row(*(Text(cell) for cell in (KINDS[doubt.kind], certainty(doubt), doubt.title)))
        table.move_cursor(row=min(row, len(self._doubts) - 1))
        self._show()
        self.refresh_bindings()

    @property
    def _current(self) -> Doubt | None:
        row = self.query_one(DataTable).cursor_row
        return self._doubts[row] if 0 <= row < len(self._doubts) else None

    def on_data_table_row_highlighted(self, _event: DataTable.RowHighlighted) -> None:
        """Another doubt, another sentence and other keys."""
        self._show()
        self.refresh_bindings()

    def _show(self) -> None:
        doubt = self._current
        if doubt is None:
            told = Text("Nichts ist offen.")
        else:
            told = Text(doubt.title, style="bold")
            told.append("\n" + "\n".join([doubt.reason, *sentences(doubt)]), style="not bold")
        self.query_one("#satz", Static).update(told)
        self.query_one("#unten", VerticalScroll).scroll_home(animate=False)

    def _say(self, line: str, style: str = "") -> None:
        left = count(len(self._doubts), "offene Frage", "offene Fragen")
        self.query_one("#lage", Static).update(Text(f"{left}. {line}", style=style))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the keys that settle the doubt under the cursor are there."""
        if action == "undo":
            return self._desk.undoable is not None
        if action != "judge" or not self._doubts or isinstance(self.screen, ModalScreen):
            return True
        doubt = self._current
        return doubt is not None and parameters[0] in doubt.answers

    def action_judge(self, kind: JudgementKind) -> None:
        """Asks for the rest and writes the judgement."""
        doubt = self._current
        if doubt is None or kind not in doubt.answers:
            return
        fields: dict[str, tuple[str, str]] = {}
        if _ASKED[kind]:
            fields["value"] = (_label(kind), _suggested(kind, doubt))
        if not self._by:
            fields["who"] = ("Wer entscheidet", "")
        if not self._on:
            # a suggestion for the editor to confirm; no page is made from the clock
            fields["when"] = ("Tag des Entscheids", date.today().isoformat())
        fields["why"] = ("Warum, in einem Satz für Leser", "")
        names = self._desk.names(doubt.subject) if kind in ("same", "not-same") else ()
        title = f"{_TITLES[kind]}: {doubt.title}"
        self.push_screen(
            Form(title, sentences(doubt), fields, names, lambda answer: self._write(doubt, kind, answer))
        )

    def _write(self, doubt: Doubt, kind: JudgementKind, answer: Answer) -> str:
        """What is wrong with the answer; empty when it is written."""
        by, on = answer.get("who", self._by), answer.get("when", self._on)
        try:
            _, line = self._desk.answer(doubt, kind, answer.get("value", ""), by, on, answer["why"])
        except DossierError as error:
            return str(error)
        self._by, self._on = by, on
        self._list()
        self._say(f"Geschrieben: judgements.yml, Zeile {line}.", "green")
        return ""

    def action_undo(self) -> None:
        """Takes back the newest judgement of this session."""
        try:
            taken = self._desk.undo()
        except DossierError as error:
            self._say(str(error), "bold red")
            return
        self._list()
        self._say(f"Zurückgenommen: {_TITLES[taken.kind]}, {taken.target}.", "green")


def _label(kind: JudgementKind) -> str:
    return f"{_ASKED[kind]} ({', '.join(STATUS)})" if kind == "status" else _ASKED[kind]


def _suggested(kind: JudgementKind, doubt: Doubt) -> str:
    if kind == "rename":
        return doubt.title
    return (doubt.value or "") if kind in ("same", "not-same") else ""
