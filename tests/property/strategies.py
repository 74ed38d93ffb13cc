"""German news texts put together from fragments: subjects, verbs, days, places, quotations, boxes."""

from __future__ import annotations

from hypothesis import strategies as st

WHO = (
    "Marco Rubio", "US-Präsident Donald Trump", "Wolodymyr Selenskyj", "Selenskyjs Sprecher",
    "Rustem Umjerow (43)", "der Kremlchef", "Ursula von der Leyen aus Brüssel",
    "die USA und die Ukraine", "Delegationen aus Kiew und Moskau", "Er", "Beide", "Sie",
    "Wladimir und Vitali Klitschko", "Außenministerin Wiebke Torenbeck", "Merz", "die IG Metall",
    "Dr. J. D. Vance", "niemand",
)  # fmt: skip
DID = (
    "traf am Montag Emmanuel Macron", "telefonierte mit Wladimir Putin", "will nach Genf reisen",
    "verhandelte in Miami", "sagte, der Plan sei tot", "dementierte ein Treffen in Budapest",
    "nannte das „sehr gut“", "könnte in Riad verhandeln", "sprach von einem 28-Punkte-Plan",
    "legte am 14. Oktober einen Entwurf mit 20 Punkten vor", "fehlte", "war nicht dabei",
    "fordert 90 Milliarden Euro u. a. für Drohnen", "setzt die Gespräche am 30. Dezember fort",
    "schwieg", "reiste ab", "unterschrieb das Abkommen", "ist seit 2019 Präsident der Ukraine",
    "hat die Reise nach Kiew abgesagt",
)  # fmt: skip
WHOLE = (
    "„Wir reden weiter. Und zwar lange“, sagte Friedrich Merz.", "Was ist der US-Friedensplan?",
    "Die Runde endete ohne Ergebnis.", "Der Plan sieht eine Feuerpause vor.", "1. Abzug der Truppen",
    "- Austausch der Gefangenen", "Kiew (dpa) – Es bleibt ruhig.", "Daraus wurde nichts.",
    "Das nächste Treffen soll in Genf stattfinden", "«Schluss», so Cassis.", "Wer ist Rustem Umerow?",
    "Laut Kreml dauerte das Telefonat zwei Stunden.", "Umerow ist Sekretär des Sicherheitsrats.", "",
    "…", "(Archivbild)", "„Das Zitat bleibt offen", "Haben sich beide geeinigt?",
    "Unter Waffenruhe versteht man eine Pause.", "😀 Emoji und 日本語.",
)  # fmt: skip
GAPS = (" ", " ", " ", "\n", "\n\n", "\u00a0", "  ")


@st.composite
def clauses(draw: st.DrawFn) -> str:
    """One sentence of a subject, a verb phrase and an end."""
    who, did = draw(st.sampled_from(WHO)), draw(st.sampled_from(DID))
    more = draw(st.sampled_from(("", "", f", {draw(st.sampled_from(WHO))} {draw(st.sampled_from(DID))}")))
    end = draw(st.sampled_from((".", ".", "!", "?", "")))
    return f"{who[:1].upper()}{who[1:]} {did}{more}{end}"


def texts(most: int = 8) -> st.SearchStrategy[str]:
    """Texts of up to ``most`` sentences; the empty one is among them."""
    sentence = st.one_of(clauses(), st.sampled_from(WHOLE))
    pieces = st.lists(st.tuples(sentence, st.sampled_from(GAPS)), max_size=most)
    return pieces.map(lambda found: "".join(s + gap for s, gap in found))


def days() -> st.SearchStrategy[str | None]:
    """Days of publication as ISO strings, None for an unknown one."""
    return st.one_of(
        st.none(), st.dates().filter(lambda d: 1990 < d.year < 2090).map(lambda d: d.isoformat())
    )
