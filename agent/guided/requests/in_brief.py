"""What is typed in a hurry, put in full: "kpis w/o tarjet n who has them" asks of "kpis without target and who has them"."""

import re

from agent.guided.requests.asking.masking import spelled_right

_IN_FULL = {
    "w/o": "without", "wo": "without", "w/out": "without", "w/": "with", "w": "with", "wiv": "with", "n": "and", "&": "and",
    "+": "and", "plus": "and", "wats": "what's", "wots": "what's", "whats": "what's", "wat": "what", "wot": "what",
    "whos": "who's", "wen": "when", "wich": "which", "quik": "quick", "qick": "quick", "ppl": "people", "fin": "financial",
    "cust": "customer", "custs": "customers", "ops": "operations", "tgt": "target", "tgts": "targets", "objs": "objectives",
    "inits": "initiatives", "pls": "please", "plz": "please", "plse": "please", "jsut": "just", "onyl": "only", "olny": "only",
    "btw": "by the way", "thx": "thanks", "gimme": "give me", "lemme": "let me", "vs": "versus", "rn": "now",
}  # fmt: skip
_SHORT = re.compile(r"(?<![\w'’/-])(?:w/o|w/out|w/|&|\+|[A-Za-z]+)(?![\w'’/-])")
_WORD = re.compile(r"(?<![\w'-])[A-Za-z][a-z]{3,}(?![\w'-])")
_FOR = re.compile(r"(?<=[A-Za-z] )4(?= [A-Za-z])")
"""A figure between two words, in a message that holds no other: "the target 4 potholes"."""
_BEHIND_A_FIGURE = re.compile(r"\b(?:target|aim|goal|value|to|at|from|is|was) 4 (?:by|until|till|in|from|for|per|%|percent|points?|days?|weeks?|months?|hours?|minutes?|years?|k|m)\b", re.IGNORECASE)  # fmt: skip


def in_full(text: str, keep: frozenset[str]) -> str:
    """``keep`` holds the words of the scorecard's own names and of its owners', which stand as they are."""
    text = text.replace("’", "'").strip()
    if not _BEHIND_A_FIGURE.search(text):
        text = _FOR.sub("for", text)
    text = re.sub(r"(?<=[A-Za-z])\s*[+&]\s*(?=[A-Za-z])", " and ", text)
    text = _SHORT.sub(lambda m: m[0] if m[0].lower() in keep else _IN_FULL.get(m[0].lower(), m[0]), text)
    return _WORD.sub(lambda m: m[0] if m[0].lower() in keep or (m.start() and m[0][0].isupper()) else spelled_right(m[0]), text)  # fmt: skip
