"""The press: HTML of the print edition to PDF, run as a process of its own.

Language, zone, hash seed and build day of the caller reach no byte of the PDF that way, and WeasyPrint's
libraries are loaded only where a PDF is wanted.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

MISSING = 3
"""Exit code when WeasyPrint cannot be loaded, as without Pango; its words stand in standard error."""


def run(page: Path, base: Path, pdf: Path) -> int:
    """Sets ``page`` and writes it to ``pdf``; style sheet and fonts lie below ``base``, no host is asked."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise SystemExit(MISSING) from error
    text = page.read_text(encoding="utf-8")
    fetcher = URLFetcher(allowed_protocols=("file",))
    identifier = hashlib.sha256(text.encode("utf-8")).hexdigest()[:32].encode("ascii")
    html = HTML(string=text, base_url=f"{base.as_uri()}/", url_fetcher=fetcher)
    html.write_pdf(pdf, pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    return 0


if __name__ == "__main__":
    sys.exit(run(*(Path(argument).resolve() for argument in sys.argv[1:4])))
