"""Tools that take a file in: a scorecard, a strategy document, and the user's answer to what is proposed."""

from tools.importing.documents import propose_profile, read_document
from tools.importing.scorecards import import_pasted, import_scorecard
from tools.importing.settling import settle_import
from tools.importing.showing import show_import

__all__ = ["import_pasted", "import_scorecard", "propose_profile", "read_document", "settle_import", "show_import"]
