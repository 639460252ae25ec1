"""Slips of the typing put right before a message is read: "chnage the onwer of teh frist one"."""

from agent.guided.spelling.spelling import well_spelt
from agent.guided.spelling.vocabulary import WORDS, people_of, words_of

__all__ = ["WORDS", "people_of", "well_spelt", "words_of"]
