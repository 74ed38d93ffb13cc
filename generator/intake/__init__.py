"""The way in for a new article: a file, a pasted text or a page of the web becomes a seed.

``incoming`` (what the user names, as bytes; ``fetch`` and ``addresses`` for pages of the web) → ``draft``
(text and what is known of it, each with its basis; ``encoding``, ``word`` and ``pdf`` with its ``layout``
read the kinds, ``publisher`` the line that names a paper) → ``seed`` (id and file) → ``store`` (compared with
what is there, written whole under the project's lock).
"""

from .draft import Draft, Told, read_draft
from .incoming import Incoming, from_file, from_stdin, from_web, is_address
from .store import Outcome, Request, add, preview

__all__ = [
    "Draft",
    "Incoming",
    "Outcome",
    "Request",
    "Told",
    "add",
    "from_file",
    "from_stdin",
    "from_web",
    "is_address",
    "preview",
    "read_draft",
]
