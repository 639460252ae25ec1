"""Whether words stand in a text as whole words, in any letters, without a pattern to be compiled for each name."""


def stands_whole(words: str, text: str) -> int:
    """Where ``words`` stand in ``text`` with no letter, digit or underscore beside them; -1 where they do not."""
    low, said = text.lower(), words.lower()
    if len(low) != len(text):  # a letter that has no single small one would shift what follows it
        low, said = text, words
    at = low.find(said)
    while at >= 0:
        end = at + len(said)
        if not _in_word(low[at - 1 : at]) and not _in_word(low[end : end + 1]):
            return at
        at = low.find(said, at + 1)
    return -1


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
