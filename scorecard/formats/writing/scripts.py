"""Which way a text is written."""

from unicodedata import bidirectional


def is_right_to_left(text: str) -> bool:
    """True where the first letter is of a script such as Arabic or Hebrew."""
    for char in text:
        direction = bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
