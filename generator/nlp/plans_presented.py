"""Sentences behind the one that presents a text: "Der Spruch liegt vor. Die Löhne steigen um drei Prozent."

Nothing in such a sentence says that it tells contents. It counts only where the sentence before presents the
text or tells contents of it, names nobody, tells no news, and each of its clauses says in the present what is
to be, one of them with a figure or a topic of the talks.
"""

from __future__ import annotations

import re

from .plans_asked import answered, deed_pattern
from .plans_carried import Laid
from .plans_version import Version
from .plans_words import heads_pattern
from .topics import topics_of
from .types import Reading, Sentence

_PRESENTS = re.compile(
    r"\b(?:lieg(?:t|en)|lag(?:en)?|steht|stehen|stand)\s(?:[a-zäöüß]+\s){0,2}(?:vor|auf dem Tisch|bereit"
    r"|fest)\b"
    r"|\b[Aa]uf dem Tisch (?:liegt|lag|liegen)\b|\bvorgelegt\b|\blegten?\s[^.;:]*\svor\b|\b(?:ge)?einig(?:t"
    r"|te|ten)\b"
    r"|\bverständigt|\bangenommen\b|\bn(?:ahm|ahmen|immt|ehmen)\s[^.;:]*\san\b|\bstimmt?(?:en?"
    r"|en)?\s[^.;:]*\szu\b"
    r"|\bunterzeichn|\bunterschrieb|\bist fertig\b|\bsteht\W*$|\bveröffentlich|\bpräsentier|\bvorgestellt"
    r"|\bstellte[n]?\s[^.;:]*\svor\b"
    r"|\bgebilligt|\bbilligt|\bbeschl(?:oss|ossen|ießt)|\bübergab|\bübergeben|\büberreicht|\bausgehandelt"
    r"|\bGrundlage\b|\bumfasst\b|\bfehlt\b"
)
_FIGURE = re.compile(
    r"\d[\d.,]*\s(?:Prozent|Euro|Dollar|Franken|Cent|Millionen|Milliarden|Soldaten|Mann|Tagen?|Wochen"
    r"|Monaten?|Jahren?"
    r"|Stunden|Lastwagen|Geiseln|Häftlinge|Gefangenen?|Kilometer|Tonnen)\b|\b(?:zwei|drei|vier|fünf|sechs"
    r"|zehn)\s(?:Jahren?|Tage)\b|\b(?:bis|ab) 20\d\d\b|\b(?:dürfen|darf) (?:nicht|keine?)\b|verdreifach"
    r"|verdoppel|halbier"
)
_NEWS = re.compile(
    r"\b(?:heute|gestern|morgen|erneut|wieder|bereits|schon|bislang|bisher|zuletzt|unterdessen|derweil"
    r"|inzwischen"
    r"|weiterhin|dennoch|trotzdem|allerdings|jedoch|sei|seien|habe|hätten|werde|könne|müsse|angeblich"
    r"|offenbar"
    r"|wohl|vermutlich|Kritik|Kritiker|Frage|Beobachter|Experten|gilt als (?:Erfolg|sicher|ausgemacht"
    r"|schwierig|heikel))\b"
    r"|[„»«\"?!]|(?<![\w-])[a-zäöüß]+(?:te|(?<!hal)(?<!gel)(?<!leis)(?<!tre)(?<!bie)ten)(?![\w-]| [A-ZÄÖÜ])"
    r"|\b(?:war|waren|hat|haben|hatte|hatten|wurde|wurden|kam|kamen|ging|gingen)\b"
)
_MEETS = re.compile(
    r"\b(?:tag(?:t|en)|berät|beraten|zusammenkommen|entscheid(?:et|en)|reist|reisen|trifft|treffen|stimmt"
    r"|stimmen|warnt|lobt|hofft"
    r"|skeptisch|zurückhaltend|gelassen|vorsichtig|gespalten|außen vor|aussen vor|ungewiss|derzeit|täglich"
    r"|momentan|aktuell"
    r"|Friedenspflicht|[Ss]trittig|[Uu]mstritten|Offen|[Uu]nklar|Zankapfel|Knackpunkte?|Streitpunkte?"
    r"|Nervosität|Opposition|Börsen?|Regierungssprecher\w*)\b"
)
_OPINION = re.compile(
    r"\b(?:(?:[Nn]ach|[Ii]n|[Aa]us|[Zz]ur?) (?:der |den |dem )?(?:Ansicht|Meinung|Einschätzung|Auffassung"
    r"|Lesart|Angaben|Augen|Sicht|Worten|Überzeugung|Darstellung)|\w*[Kk]ritik\w*|\w*gegnern?|\w*Gegnern?"
    r"|Befürwortern?|Anhängern?|Skeptikern?|zu (?:weit|viel|wenig|stark|spät|lasch)|entgegen|[Ee]r|[Ss]ie)\b"
)
_EARLY = 70  # code points in which the verb of a main clause must stand
_SECOND = re.compile(
    r"^(?:[A-ZÄÖÜ\d][\w.,-]*(?:\s[\w.,-]+){0,7}?)\s(?:[a-zäöüß]+(?:t|en|e)|soll|darf|muss)\s"
)


def states(
    version: Version, sentence: Sentence, previous: Sentence, contents: bool, reading: Reading
) -> tuple[Laid, ...]:
    """The clauses of a sentence that states contents without saying so; empty for news and opinions.

    Args:
        contents: whether the sentence before told contents.
    """
    near = version.sentences[-1] == previous.index and previous.paragraph == sentence.paragraph
    near = near and previous.kind == sentence.kind == "text"
    if not near or version.best.head.group == "other" or not (contents or _PRESENTS.search(previous.text)):
        return ()
    if (
        _NEWS.search(sentence.text)
        or _OPINION.search(sentence.text)
        or reading.of(reading.names, sentence)
        or not _SECOND.match(sentence.text)
    ):
        return ()
    verb = deed_pattern().search(sentence.text[:_EARLY])
    if verb is None or "," in sentence.text[: verb.start()]:
        return ()
    if heads_pattern().search(sentence.text) or _MEETS.search(sentence.text):
        return ()
    found = answered(sentence.text)
    concrete = _FIGURE.search(sentence.text) or topics_of(sentence.text)
    return found if concrete else ()
