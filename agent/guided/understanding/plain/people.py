"""Who has what or has it no longer, said by the way: "C3 (quality) is for Marta", "to somebody in her team, Jo Park"."""

import re

_ID = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_NAME = r"(?-i:(?![A-Z]\d)(?:(?:Dr|Mr|Ms|Mrs|Prof|Frau|Herr|Sister)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_PERHAPS = r"(?:maybe|perhaps|possibly|for example|e\.g\.|say|how about|what about|i think|i suggest|why not)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # "Quality (P4)" is P4
    (rf"(?:(?<=^)|(?<=[.,;!?] )|(?<= and ))(?:the |our )?[A-Za-z][\w' &-]{{1,40}}? ?\(({_ID})\)", r"\1"),
    (rf"\b({_ID}) \((?!\d|%)[A-Za-z][\w' &-]{{2,50}}?\)", r"\1"),
    (rf"\b({_ID}) (?:is|are) (?:now )?for ({_NAME})(?: now| from now on| please)?(?=\s*(?:[.,;!]|$))", r"give \1 to \2"),
    (rf"\b(to|for|with|by) (?:someone|somebody|a colleague|one|a person|a member) (?:in|from|of|on) [^,;.]{{2,40}}, ({_NAME})\b", r"\1 \2"),
    (rf"\b({_ID}) (?:still )?needs (?:somebody|someone|an owner|a person)(?: else)?[.,;:!?–-]+ (?:{_PERHAPS},? )?({_NAME})(?:,? {_PERHAPS})?\W*$", r"give \1 to \2"),
    (rf"\b{_NAME} (?:keeps|retains|holds on to|hangs on to|stays with|stays on) ({_ID})\b", r"leave \1 as it is"),
    (rf"\b({_NAME}) (?:gives up|hands back|lets go of|drops) ({_ID}),? (?:and |so )?({_NAME}) (?:takes|gets|has|does|picks) (?:it|that)(?: up| over| on)?\b", r"give \2 to \3"),
    (rf"\b({_NAME}) (takes|gets|has|owns|does) ({_ID}) (?:instead of|for|not) ({_NAME}),? and (?:she|he|they) (?:gets|takes|has|does|owns) ({_ID})\b", r"\3 to \1 and \5 to \4"),
    (rf"^(?P<said>.*{_ID} to {_NAME}.*{_ID} to {_NAME}),? (?:so|i\.e\.|namely|that is|meaning|in other words),? the other way (?:a)?round\W*$", r"\g<said>"),
    (rf"\b(drop|remove|delete|kill|scrap|cut) ({_ID}),? (?:and )?({_ID}) to ({_NAME})(?=\s*(?:[.,;!]|$))", r"\1 \2; give \3 to \4"),
)]  # fmt: skip


_LISTS = re.compile(
    rf"^\W*(?P<ids>{_ID}(?:,? (?:and |& )?{_ID})+) (?:all |both )?(?:have|has) (?:nobody|no one|no owners?|no owner yet)(?: yet| so far)?[.,:;–-]+ ?(?:give them |put )?(?P<who>{_NAME}(?:,? (?:and |& )?{_NAME})+)(?: respectively)?\W*$",
    re.IGNORECASE,
)


def _one_each(match: re.Match[str]) -> str:
    """ "C4, L1 and L3 have nobody: Ruth, Joanna and Amira": one for each, where there are as many."""
    ids, who = re.findall(_ID, match["ids"]), re.split(r"\s*(?:,| and | & )\s*(?:and )?", match["who"])
    return ", ".join(f"{i} to {w}" for i, w in zip(ids, who, strict=True)) if len(ids) == len(who) else match[0]


def about_people(text: str) -> str:
    text = _LISTS.sub(_one_each, text)
    for shape, words in _SHAPES:
        text = shape.sub(words, text)
    return text
