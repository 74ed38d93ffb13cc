"""The sentences of the articles: patterns with places for people, sides, days and towns.

``{a}`` and ``{b}`` are the two who meet, ``{s}`` is who speaks: ``:nom``, ``:dat``, ``:acc`` with article
and role, ``:name`` the full name with the office at first, ``:full`` without, ``:last`` the surname. ``{A}``
and ``{B}`` are their states (``:nom``, ``:of``, ``:dat``, ``:adj``), ``{M}`` is the one that brings them
together, ``{on}`` the day, ``{town}`` the town, ``{topic}`` what it is about.
"""

from __future__ import annotations

HELD = {
    "talks": (
        "{a:nom} und {b:nom} haben sich {on} in {town} zu Gesprächen über {topic} getroffen.",
        "In {town} sind {on} {a:nom} und {b:nom} zu Verhandlungen über {topic} zusammengekommen.",
        "{a:nom} hat {on} in {town} mit {b:dat} über {topic} verhandelt.",
        "Über {topic} haben {a:nom} und {b:nom} {on} in {town} verhandelt.",
        "{on} berieten {a:nom} und {b:nom} in {town} über {topic}.",
        "{a:nom} und {b:nom} sprachen {on} in {town} über {topic}.",
        "Zu einer weiteren Verhandlungsrunde trafen sich {on} in {town} {a:nom} und {b:nom}.",
        "Delegationen {A:of} und {B:of} haben {on} in {town} über {topic} verhandelt.",
        "Vertreter {A:of} und {B:of} sind {on} in {town} zu einer neuen Gesprächsrunde zusammengekommen.",
        "Eine weitere Runde der Verhandlungen zwischen {A:dat} und {B:dat} hat {on} in {town} stattgefunden.",
        "In {town} haben Unterhändler {A:of} und {B:of} {on} ihre Gespräche über {topic} fortgesetzt.",
    ),
    "ministers": (
        "{a:nom} hat {on} in {town} {b:acc} getroffen.",
        "{a:nom} und {b:nom} sind {on} in {town} zusammengetroffen.",
        "Bei einem Treffen in {town} haben {a:nom} und {b:nom} {on} über {topic} gesprochen.",
        "{on} trafen sich in {town} {a:nom} und {b:nom}, um über {topic} zu beraten.",
        "In {town} kamen {on} {a:nom} und {b:nom} zu einem Gespräch zusammen.",
    ),
    "summit": (
        "{a:nom} und {b:nom} sind {on} in {town} zu einem Gipfeltreffen zusammengekommen.",
        "In {town} haben {a:nom} und {b:nom} {on} einen Gipfel abgehalten.",
        "Bei ihrem Gipfel in {town} haben {a:nom} und {b:nom} {on} über {topic} beraten.",
        "{on} haben sich {a:nom} und {b:nom} in {town} zu einem Gipfel getroffen.",
    ),
    "call": (
        "{a:nom} hat {on} mit {b:dat} telefoniert.",
        "{a:nom} und {b:nom} haben {on} miteinander telefoniert.",
        "In einem Telefonat haben {a:nom} und {b:nom} {on} über {topic} gesprochen.",
        "{on} führten {a:nom} und {b:nom} ein Telefonat über {topic}.",
    ),
}  # fmt: skip

PLANNED = {
    "talks": (
        "{a:nom} und {b:nom} wollen {on} in {town} über {topic} verhandeln.",
        "{on} sollen {a:nom} und {b:nom} in {town} zu Gesprächen über {topic} zusammenkommen.",
        "In {town} wollen sich {on} {a:nom} und {b:nom} zu Verhandlungen treffen.",
        "Eine neue Verhandlungsrunde zwischen {A:dat} und {B:dat} ist {on} in {town} geplant.",
        "Delegationen {A:of} und {B:of} werden {on} in {town} über {topic} verhandeln.",
        "Unterhändler {A:of} und {B:of} treffen sich {on} in {town} zu einer weiteren Gesprächsrunde.",
    ),
    "ministers": (
        "{a:nom} will {on} in {town} {b:acc} treffen.",
        "{a:nom} und {b:nom} werden sich {on} in {town} treffen.",
        "Ein Treffen zwischen {a:dat} und {b:dat} ist {on} in {town} geplant.",
    ),
    "summit": (
        "{a:nom} und {b:nom} wollen {on} in {town} zu einem Gipfel zusammenkommen.",
        "{on} soll in {town} ein Gipfeltreffen zwischen {a:dat} und {b:dat} stattfinden.",
        "Zu einem Gipfel werden {a:nom} und {b:nom} {on} in {town} erwartet.",
    ),
}  # fmt: skip

OFF = (
    "Das {on} in {town} geplante Treffen zwischen {a:dat} und {b:dat} ist abgesagt worden.",
    "Die {on} in {town} vorgesehenen Gespräche zwischen {A:dat} und {B:dat} wurden abgesagt.",
    "{a:nom} hat das Treffen mit {b:dat} abgesagt, das {on} in {town} stattfinden sollte.",
)  # fmt: skip

RECALLED = (
    "Zuletzt hatten {a:nom} und {b:nom} {on} in {town} verhandelt.",
    "{on} waren {a:nom} und {b:nom} in {town} zusammengekommen.",
    "Zuvor hatten sich Delegationen {A:of} und {B:of} {on} in {town} getroffen.",
    "Die vorige Runde der Verhandlungen zwischen {A:dat} und {B:dat} hatte {on} in {town} stattgefunden.",
    "Bei Gesprächen in {town} hatten {a:nom} und {b:nom} {on} über {topic} beraten.",
)  # fmt: skip

ANNOUNCED = (
    "Die nächste Runde der Verhandlungen zwischen {A:dat} und {B:dat} soll {on} in {town} stattfinden.",
    "Das nächste Treffen zwischen {a:dat} und {b:dat} ist {on} in {town} geplant.",
    "{on} wollen {a:nom} und {b:nom} in {town} wieder verhandeln.",
    "Delegationen {A:of} und {B:of} wollen sich {on} in {town} wiedersehen.",
)  # fmt: skip

ASIDE = (
    "Unterdessen haben {a:nom} und {b:nom} {on} in {town} über {topic} verhandelt.",
    "Getrennt davon trafen sich {on} in {town} Vertreter {A:of} und {B:of}.",
    "Ebenfalls {on} kamen {a:nom} und {b:nom} in {town} zu Gesprächen zusammen.",
)  # fmt: skip

CALLED_LATER = (
    "{then} telefonierten {a:nom} und {b:nom}.",
    "{then} führten {a:nom} und {b:nom} ein Telefonat.",
)

WHO = (
    "Die {A:adj}e Delegation führte {a:full}, die {B:adj}e {b:full}.",
    "Für {A:nom} verhandelte {a:full}, für {B:nom} {b:full}.",
    "An der Spitze der Delegationen standen {a:full} für {A:nom} und {b:full} für {B:nom}.",
    "Auf {A:adj}er Seite führte {a:full} die Gespräche, auf {B:adj}er Seite {b:full}.",
)

FOLLOW = (
    "Die Gespräche dauerten mehrere Stunden.", "Ergebnisse wurden zunächst nicht bekannt.",
    "Beide Seiten sprachen von einer sachlichen Atmosphäre.", "Einen Durchbruch gab es nicht.",
    "Auf eine gemeinsame Erklärung verzichteten die Delegationen.",
    "Die Unterredung fand hinter verschlossenen Türen statt.",
    "Am Ende lag ein gemeinsames Papier auf dem Tisch.", "Strittig blieb vor allem der Zeitplan.",
)  # fmt: skip

HINTS = (
    "Beobachter rechnen nicht mit einem schnellen Ergebnis.",
    "Über die Tagesordnung wurde nichts bekannt.",
    "In beiden Hauptstädten sind die Erwartungen gedämpft.",
    "Der Ort war lange umstritten.",
)

MEDIATED = (
    "{M:nom} vermittelt seit Monaten zwischen beiden Seiten.",
    "Vermittelt hatte den Termin die Regierung {M:of}.",
    "Als Vermittler zwischen beiden Seiten gilt seit langem {M:nom}.",
)

DIRECT = (
    "„{quote}“, sagte {s:name}.",
    "{s:last} sagte: „{quote}.“",
    "„{quote}“, erklärte {s:last} vor Journalisten.",
    "{s:name} erklärte: „{quote}.“",
    "„{quote}“, so {s:last}.",
)
INDIRECT = (
    "{s:last} erklärte, {claim}.",
    "Laut {s:last} {inverted}.",
    "{s:last} betonte, {claim}.",
    "{s:nom} sagte, {claim}.",
    "{s:lasts} Angaben zufolge {inverted}.",
)
QUOTES = (
    "Wir sind heute einen Schritt weitergekommen",
    "Es liegt noch viel Arbeit vor uns",
    "Über {topic} reden wir nicht unter Zeitdruck",
    "Ohne Garantien wird es kein Abkommen geben",
    "Wir haben offen über {topic} gesprochen",
    "Niemand sollte Wunder erwarten",
    "Unser Vorschlag liegt auf dem Tisch",
    "Die andere Seite muss sich jetzt bewegen",
    "Ein Abkommen ist möglich, wenn alle es wollen",
    "Das war ein gutes Zeichen für die Region",
)
CLAIMS = (
    ("ein Abkommen sei möglich", "ist ein Abkommen möglich"),
    ("sein Land sei zu weiteren Schritten bereit", "bleiben wichtige Fragen offen"),
    ("man habe sich in vielen Punkten angenähert", "hat man sich in vielen Punkten angenähert"),
    ("die Frage der Kontrolle bleibe offen", "bleibt die Frage der Kontrolle offen"),
    ("es gebe noch keine Einigung über {topic}", "gibt es noch keine Einigung über {topic}"),
    ("die Zeit für eine Lösung werde knapp", "wird die Zeit für eine Lösung knapp"),
)
PLANS = (
    "Grundlage der Verhandlungen ist ein {points}-Punkte-Plan, den {A:nom} vorgelegt hat.",
    "Auf dem Tisch liegt weiter der {points}-Punkte-Plan.",
    "Umstritten ist am {points}-Punkte-Plan vor allem der Abschnitt über {topic}.",
)
BACKGROUND = (
    "Der Streit über {topic} belastet das Verhältnis der beiden Länder seit Jahren.",
    "Für die Wirtschaft beider Länder geht es um viel Geld.",
    "In der Region wächst die Sorge, dass die Lage wieder eskaliert.",
    "Frühere Versuche, den Konflikt beizulegen, waren gescheitert.",
    "Menschenrechtsgruppen fordern, die Bevölkerung stärker einzubeziehen.",
    "An den Märkten wurden die Nachrichten mit Zurückhaltung aufgenommen.",
    "Die Opposition in beiden Ländern verlangt mehr Auskunft.",
    "Fachleute halten eine Lösung für möglich, aber nicht für wahrscheinlich.",
    "Der Konflikt reicht bis in die neunziger Jahre zurück.",
    "Zuletzt hatte sich der Ton auf beiden Seiten verschärft.",
    "Viele Familien in den Grenzgebieten warten seit Jahren auf eine Regelung.",
    "Auch innenpolitisch stehen beide Regierungen unter Druck.",
)
STRANGERS = (
    "{s:nom} nannte die Verhandlungen überfällig.",
    "Kritik kam von {s:dat}: Die Öffentlichkeit werde zu spät unterrichtet.",
    "{s:nom} warnte vor zu hohen Erwartungen.",
)
NOISE = (
    "Unterstützen Sie unabhängigen Journalismus: Spenden Sie jetzt!",
    "Lesen Sie auch: Was über die Verhandlungen bekannt ist",
    "Mehr zum Thema finden Sie in unserem Newsletter.",
    "Hier geht es zu unserem Podcast.",
    "Bleiben Sie informiert: Jetzt Newsletter abonnieren!",
)
TITLES = {
    "plan": ("Neue Gespräche über {topic} geplant", "{A:nom} und {B:nom}: Nächste Runde angekündigt",
             "Termin für {town} steht"),
    "off": ("Treffen in {town} abgesagt", "Absage kurz vor dem Termin: Kein Treffen in {town}"),
    "fact": ("Verhandlungen über {topic}: Was in {town} besprochen wurde",
             "Lange Gespräche, wenig Ergebnisse",
             "{town}: Unterhändler sprechen über {topic}"),
    "background": ("Worum es im Streit über {topic} geht", "Nach den Gesprächen von {town}: Eine Bilanz"),
}  # fmt: skip
AUTHORS = (
    "Karin Ostermann",
    "Jens Uhlenbrock",
    "Beate Wiesinger",
    "Ralf Kolberg",
    "Sabine Achterberg",
    "Götz Niemeyer",
)
