"""Fonts for pictures and printed pages: from packages, so that a bare machine writes what a desk does.

Latin, Greek and Cyrillic in Fira Sans, Arabic in IBM Plex Sans Arabic, Hebrew in Heebo. What these
lack (Chinese, emoji) is taken from the machine's own fonts where it has them.
"""

import unicodedata
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from scorecard.formats.writing.scripts import is_right_to_left
from scorecard.models import Scorecard

FAMILIES = ("Fira Sans", "IBM Plex Sans Arabic", "Heebo")
_FILES = {
    "fontpkg_fira_sans": ("FiraSans-Regular", "FiraSans-Italic", "FiraSans-SemiBold"),
    "fontpkg_ibm_plex_sans_arabic": ("IBMPlexSansArabic-Regular", "IBMPlexSansArabic-SemiBold"),
    "fontpkg_heebo": ("Heebo[wght]",),
}


DRAWN_FORMATS = frozenset({"png", "onepage", "pdf", "docx"})
"""What is drawn with these fonts, wholly or, as the map in the Word document, in part; the rest uses the reader's own."""
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW", "MODIFIER", "MICRO", "FEMININE", "MASCULINE")


def lacking(scorecard: Scorecard) -> list[str]:
    """The signs in it that none of these fonts has, in the order they come; without a font of the machine, boxes."""
    return [char for char in dict.fromkeys(scorecard.model_dump_json()) if _is_lacking(char)]


def _is_lacking(char: str) -> bool:
    if char < "\u02b0":
        return False
    letter_of_another_script = char.isalpha() and not unicodedata.name(char, "").startswith(_SCRIPTS)
    return letter_of_another_script or unicodedata.east_asian_width(char) in ("W", "F")


def files() -> list[str]:
    """The weights that are used; reading all eighteen takes longer than drawing."""
    return [str(folder / f"{name}.ttf") for folder, names in _packages() for name in names]


def folders() -> list[str]:
    return [str(folder) for folder, _ in _packages()]


def _packages() -> Iterator[tuple[Path, tuple[str, ...]]]:
    for package, names in _FILES.items():
        spec = find_spec(package)
        if spec and spec.origin:
            yield Path(spec.origin).parent / "files", names


def family(text: str) -> str:
    """The font of a text's script: a renderer left to choose takes any weight."""
    if not is_right_to_left(text):
        return FAMILIES[0]
    return FAMILIES[2] if any("\u0590" <= char <= "\u05ff" for char in text) else FAMILIES[1]
