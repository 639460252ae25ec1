"""How the readers of this room put what they read: a shape with the pattern of its measure and what fills its slots."""

from tools.drafting.shapes import Shape, capital


def shape(
    pattern: str, action: str, name: str, thing: str, *, verb: str = "", doer: str = "", doing: str = "", **slots: str
) -> Shape:
    return Shape(
        action, thing, capital(name), doer=doer, verb=verb, doing=doing, pattern=pattern, filled=tuple({"thing": thing, **slots}.items())
    )  # fmt: skip
