"""The item that an edit is about."""

from scorecard.edits import Edit


def item_of(edit: Edit) -> str:
    """What an edit of something that was there before changes; "" of any other."""
    if edit.kind.startswith(("add_", "restore")):
        return ""
    return next((str(v) for f in ("measure", "initiative", "id") if (v := getattr(edit, f, ""))), "")
