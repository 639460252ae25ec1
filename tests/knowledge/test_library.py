"""The knowledge files hold together: every id that is named exists, every text fits its sectors."""

import re

import pytest

from knowledge.library import BadKnowledgeFile, library, read_article
from knowledge.models import SECTOR_IDS, SLOTS, Sector
from scorecard.rules.wording import joins_two

LIBRARY = library()


def test_every_sector_is_there_with_a_word_for_every_slot():
    assert set(LIBRARY.sectors) == set(SECTOR_IDS)
    for sector in LIBRARY.sectors.values():
        assert set(SLOTS) <= set(sector.vocabulary), sector.id
        assert {p.id for p in sector.perspectives} == {"financial", "customer", "internal", "learning"}


def test_public_bodies_and_nonprofits_put_those_they_serve_on_top():
    for sector in LIBRARY.sectors.values():
        top = sector.perspectives[0].id
        assert top == "customer" if sector.kind != "commercial" else top in ("financial", "customer"), sector.id


def test_no_two_sectors_share_a_name():
    names = [n.lower() for s in LIBRARY.sectors.values() for n in s.other_names]
    assert len(names) == len(set(names))


def test_every_objective_has_a_lead_and_a_lag_that_exist():
    for objective in LIBRARY.objectives.values():
        for kind in ("lead", "lag"):
            ids = getattr(objective, kind)
            assert ids, objective.id
            assert {LIBRARY.measures[i].kind for i in ids} == {kind}, objective.id


def test_objective_names_read_well_in_every_sector_they_fit():
    for objective in LIBRARY.objectives.values():
        for sector in LIBRARY.sectors.values():
            if objective.only_in_sectors and sector.id not in objective.sectors:
                continue
            name = sector.say(objective.name)
            assert len(name) <= 70, name
            assert "{" not in name, name
            assert not joins_two(name), name
            assert not re.search(r"\d", name), name


def test_causes_join_objectives_that_exist():
    for cause in LIBRARY.causes.values():
        assert cause.source in LIBRARY.objectives
        assert cause.target in LIBRARY.objectives
        assert cause.source != cause.target


@pytest.mark.parametrize("sector", LIBRARY.sectors.values(), ids=list(LIBRARY.sectors))
def test_every_objective_of_a_sector_has_a_way_to_the_top(sector: Sector):
    """From any objective below the top a usual pattern leads to the perspective above it."""
    level = {p.id: n for n, p in enumerate(sector.perspectives)}
    fitting = [o for o in LIBRARY.objectives.values() if not o.kinds or sector.kind in o.kinds]
    for source in {(o.cluster, o.perspective) for o in fitting if level[o.perspective] > 0}:
        above = {o.cluster for o in fitting if level[o.perspective] < level[source[1]]}
        assert any((source[0], target) in LIBRARY.cluster_causes for target in above), source


def test_articles_have_ids_that_match_and_other_ways_to_ask():
    for article in LIBRARY.articles.values():
        assert len(article.asks) >= 6, article.id
        assert article.sources, article.id


def test_a_bad_file_is_named_with_its_reason(tmp_path):
    path = tmp_path / "broken.md"
    path.write_text("---\nid: broken\ntitle: T\n---\nText", encoding="utf-8")
    with pytest.raises(BadKnowledgeFile, match=r"broken\.md.*asks"):
        read_article(path)
