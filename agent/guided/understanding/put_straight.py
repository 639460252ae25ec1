"""A figure put straight beside the one that was wrong and the one that stays: "return visits stand at 9 %, not 12 %, and 5 % remains the goal".

What was wrong and what stays asks for nothing; read on, either would be set.
"""

import re

from scorecard.models import Scorecard

_V = r"[€$£]?\d[\d.,]*(?:\s?(?:%|percent|per cent|k|m|days|weeks|hours|months|minutes|points))?"
_DENIED = re.compile(
    rf"(?<=[\d%a-z])(?:,? (?:and )?not (?:at )?(?P<a>{_V})|,? (?:while|though|although|whereas|but) (?:i|we) (?:told you|said|wrote|gave you|had) (?P<b>{_V})|,? instead of (?:the )?(?P<c>{_V})(?: (?:i|we) (?:told you|said|wrote|gave you)))(?=[\s,.;!]|$)",
    re.IGNORECASE,
)
_STAYS = re.compile(
    rf"(?:[,;.]\s*|\s+)(?:(?:and|but|with|so)\s+)*(?:(?:the |our )?(?:target|goal|aim)(?: of)? (?P<a>{_V}) (?:stays|remains|holds|is (?:unchanged|kept|still valid|the same))[^,;.]*|(?:the |our )?(?:target|goal|aim) (?:stays|remains|is still|holds|is kept|is unchanged)(?: at)? (?P<b>{_V})|(?P<c>{_V}) (?:is |as )?(?:still |stays |remains |holds )+(?:as )?(?:the |our )?(?:target|goal|aim)?|we (?:still (?:want|aim for|go for)|stay with|stick (?:to|with)|keep (?:to|with)?) ?(?:the )?(?P<d>{_V}))(?: (?:by|in|for) (?:the )?(?:end of )?(?:\w+ )?20\d\d)?(?=[\s,.;!]|$)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![A-Za-z\d])\d")


def put_straight(text: str, card: Scorecard) -> str:
    """The message with only the figure that is right; as it is where nothing is denied beside what stays, or none would be left.

    What "stays" is left out only where a target has that value: else it is one that is still to be set.
    """
    denied = _DENIED.search(text)
    if not denied or not (denied["b"] or _STAYS.search(text)):
        return text  # "44, not 45" is read as it is
    bare = _DENIED.sub("", text)
    targets = {t.value for m in card.measures() for t in m.targets}

    def kept(match: re.Match[str]) -> str:
        said = next(v for v in match.groupdict().values() if v)
        return "" if float(re.sub(r"[^\d.]", "", said.replace(",", "")).strip(".") or "nan") in targets else match[0]

    rest = _STAYS.sub(kept, bare)
    return rest if _FIGURE.search(rest) else text
