"""Edits of the profile and of the scorecard as a whole."""

from collections.abc import Iterable

from scorecard.apply.change import Change, Handler, field_changes
from scorecard.edits import IgnoreFinding, Restore, SetBinned, SetOrganization, SetTitle, SetUnit
from scorecard.models import IgnoredFinding, Organization, Provenance, Scorecard

_FIELDS = {
    "name": "name",
    "sector": "sector",
    "mission": "mission",
    "vision": "vision",
    "priorities": "priorities",
    "goals": "stated goals",
    "customers": "whom it serves",
    "value_proposition": "value proposition",
    "funding": "funding",
    "size": "size",
}


def set_organization(scorecard: Scorecard, edit: SetOrganization) -> Iterable[Change]:
    if edit.sector_id is not None:
        scorecard.organization.sector_id = edit.sector_id
    old_name = scorecard.organization.name
    for change in field_changes(scorecard.organization, edit, _FIELDS, "", "Profile"):
        if edit.name and scorecard.organization.name != old_name and "renamed" in change.text:
            change.text = f"Profile: name is now {edit.name}"
            old_name = edit.name
        yield change
    _keep_places(scorecard.organization, edit)


def _keep_places(organization: Organization, edit: SetOrganization) -> None:
    """A statement keeps its place in a document as long as it stands in these words."""
    stated = organization.provenance if edit.provenance is None else edit.provenance
    kept: dict[str, list[Provenance]] = {}
    for field in _FIELDS:
        said: str | list[str] = getattr(organization, field)
        places = {p.words: p for p in stated.get(field, []) if p.words}
        found = [places[words] for words in ([said] if isinstance(said, str) else said) if words in places]
        if found:
            kept[field] = found
    organization.provenance = kept


def set_title(scorecard: Scorecard, edit: SetTitle) -> Iterable[Change]:
    if edit.title != scorecard.title:
        scorecard.title = edit.title
        yield Change(op="change", item="", text=f"Scorecard title is now “{edit.title}”")


def set_unit(scorecard: Scorecard, edit: SetUnit) -> Iterable[Change]:
    words = {"unit": "unit", "level": "level", "parent": "scorecard above"}
    yield from field_changes(scorecard, edit, words, "", "Scorecard")


def set_binned(scorecard: Scorecard, edit: SetBinned) -> Iterable[Change]:
    if edit.binned != scorecard.binned:
        scorecard.binned = edit.binned
        yield Change(op="change", item="", text=f"Scorecard {'put into' if edit.binned else 'taken out of'} the bin")


def ignore_finding(scorecard: Scorecard, edit: IgnoreFinding) -> Iterable[Change]:
    if any((i.code, i.item) == (edit.code, edit.item) for i in scorecard.ignored):
        return
    scorecard.ignored.append(IgnoredFinding(code=edit.code, item=edit.item, reason=edit.reason))
    where = f" on {edit.item}" if edit.item else ""
    why = f" ({edit.reason})" if edit.reason else ""
    yield Change(op="change", item=edit.item, text=f"Finding {edit.code}{where} set aside{why}")


def restore(scorecard: Scorecard, edit: Restore) -> Iterable[Change]:
    earlier = Scorecard.model_validate(edit.content)
    if earlier == scorecard:
        return
    cleared = f"Everything cleared: {_held(scorecard)}" if edit.version == 0 else ""
    for field in Scorecard.model_fields:
        setattr(scorecard, field, getattr(earlier, field))
    yield Change(op="change", item="", text=cleared or f"Version {edit.version} is back")


def _held(scorecard: Scorecard) -> str:
    """``9 objectives, 18 KPIs, 1 review``: what there was, or the profile alone."""
    counts = {
        "objective": len(list(scorecard.objectives())),
        "KPI": len(list(scorecard.measures())),
        "initiative": len(list(scorecard.initiatives())),
        "review": len(scorecard.reviews),
        "decision": len(scorecard.decisions),
        "action": len(scorecard.actions),
    }
    named = [f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items() if count]
    return ", ".join(named) or "the profile"


HANDLERS: dict[type, Handler] = {
    SetOrganization: set_organization,
    SetTitle: set_title,
    SetUnit: set_unit,
    SetBinned: set_binned,
    IgnoreFinding: ignore_finding,
    Restore: restore,
}
