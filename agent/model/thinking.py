"""Keeps a local model's ``<think>`` block from the user."""

_OPEN, _CLOSE = "<think>", "</think>"


class WithoutThinking:
    """Takes the pieces of a reply and gives back what is not in a leading block of thought."""

    def __init__(self) -> None:
        self._held = ""
        self._begun = False

    def take(self, piece: str) -> str:
        if self._begun:
            return piece
        self._held += piece
        start = self._held.lstrip()
        if start.startswith(_OPEN):
            _, closed, after = start.partition(_CLOSE)
            return self._begin(after.lstrip()) if closed else ""
        return "" if _OPEN.startswith(start) else self._begin(start)

    def rest(self) -> str:
        """What was held back because it might have been the beginning of a tag; an open thought is dropped."""
        start = self._held.lstrip()
        return "" if self._begun or start.startswith(_OPEN) else start

    def _begin(self, text: str) -> str:
        self._begun = True
        return text
