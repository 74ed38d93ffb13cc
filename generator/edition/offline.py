"""The two files that greet whoever unpacks the archive of the site."""

from __future__ import annotations

from ..model.dossier import Dossier
from ..pages import escape
from ..pages.days import UNKNOWN, long_day
from ..pages.render import environment


def offline_files(dossier: Dossier, start: str, pages: str) -> dict[str, bytes]:
    """The page to start with (``start``) and the text beside it (``readme``).

    Args:
        dossier: gives title and day.
        start: file name of the page, which the text names.
        pages: folder of the site, beside both.
    """
    as_of = long_day(dossier.as_of) if dossier.as_of else UNKNOWN
    plain = {"title": escape.plain(dossier.title), "as_of": as_of, "start": start, "pages": pages}
    safe = plain | {"title": escape.text(dossier.title)}
    env = environment()
    return {
        "start": env.get_template("edition/start.html.j2").render(safe).encode("utf-8"),
        "readme": env.get_template("edition/liesmich.txt.j2").render(plain).encode("utf-8"),
    }
