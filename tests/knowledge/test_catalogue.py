"""What the catalogue promises: enough entries, complete ones, none twice, and a way to the top for each."""

import itertools
import re

import networkx as nx
import numpy as np
import pytest
from rapidfuzz import fuzz

from knowledge import embedding
from knowledge.library import library
from knowledge.models import CLUSTER_PERSPECTIVE, Sector

LIBRARY = library()
SAME_MEANING = 0.95
"""Cosine of name and definition from which two measures are looked at as one."""
SAME_NAME = 92


def test_there_is_enough_of_everything() -> None:
    assert len(LIBRARY.measures) >= 400
    assert len(LIBRARY.objectives) >= 160
    assert len(LIBRARY.causes) >= 320
    assert len(LIBRARY.sectors) >= 24
    assert len(LIBRARY.articles) >= 120


def test_no_two_measures_are_nearly_the_same() -> None:
    measures = list(LIBRARY.measures.values())
    vectors = embedding.embed([f"{m.name}. {m.definition}" for m in measures])
    near = np.argwhere(np.triu(vectors @ vectors.T, k=1) >= SAME_MEANING)
    close = {(measures[a].id, measures[b].id) for a, b in near}
    for one, other in itertools.combinations(measures, 2):
        if fuzz.token_sort_ratio(one.name.lower(), other.name.lower()) >= SAME_NAME:
            close.add((one.id, other.id))
    assert close == set()


def test_every_measure_says_how_it_is_gamed_and_when_it_is_only_easy() -> None:
    for measure in LIBRARY.measures.values():
        assert measure.data_source, measure.id
        for text in (measure.definition, measure.formula, measure.gaming, measure.only_easy_when):
            assert len(text.split()) >= 4, measure.id


def test_sectors_that_are_named_exist() -> None:
    for measure in LIBRARY.measures.values():
        assert set(measure.sectors) <= set(LIBRARY.sectors), measure.id
    for article in LIBRARY.articles.values():
        assert set(article.sectors) <= set(LIBRARY.sectors), article.id


def test_every_cause_has_mechanism_delay_disproof_and_source() -> None:
    for cause in LIBRARY.causes.values():
        assert len(cause.mechanism.split()) >= 6, (cause.source, cause.target)
        assert len(cause.disproof.split()) >= 5, (cause.source, cause.target)
        assert cause.basis


def test_every_cluster_has_objectives_with_signs_measures_and_initiatives() -> None:
    assert {o.cluster for o in LIBRARY.objectives.values()} == set(CLUSTER_PERSPECTIVE)
    for objective in LIBRARY.objectives.values():
        assert len(objective.signs) >= 3, objective.id
        assert objective.initiatives, objective.id


@pytest.mark.parametrize("sector", LIBRARY.sectors.values(), ids=list(LIBRARY.sectors))
def test_from_every_learning_objective_a_chain_of_causes_leads_to_the_top(sector: Sector) -> None:
    """Causes between single objectives, all of which fit the sector, up to the perspective on top of its map."""
    fitting = {
        o.id: o
        for o in LIBRARY.objectives.values()
        if (not o.kinds or sector.kind in o.kinds) and (not o.only_in_sectors or sector.id in o.sectors)
    }
    chains = nx.DiGraph((c.source, c.target) for c in LIBRARY.causes.values() if {c.source, c.target} <= set(fitting))
    top = sector.perspectives[0].id
    tops = {i for i, o in fitting.items() if o.perspective == top}
    reach = {i for end in tops if end in chains for i in nx.ancestors(chains, end)}
    stranded = {i for i, o in fitting.items() if o.perspective == "learning"} - reach
    assert stranded == set()


def test_articles_answer_in_short_and_are_of_a_length_to_read() -> None:
    for article in LIBRARY.articles.values():
        short, rest = article.parts
        assert 19 <= len(short.split()) <= 140, article.id
        assert not short.endswith(":"), article.id
        assert 150 <= len(f"{short} {rest}".split()) <= 400, article.id


def test_every_author_an_article_names_with_a_year_is_among_its_sources() -> None:
    named = re.compile(
        r"([A-ZØ][\wøé]+)(?: (?:and|&) [A-Z]\w+| and colleagues| et al\.|, [A-Z]\w+ (?:and|&) [A-Z]\w+)? \(?(\d{4})\b"
    )
    for article in LIBRARY.articles.values():
        sources = [s for s in article.sources if re.search(r"\d{4}", s)]
        for author, year in named.findall(article.body):
            if author in ("ISO", "February", "January"):
                continue
            assert any(author in s and year in s for s in sources), (article.id, author, year)
