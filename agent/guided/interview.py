"""The interview: which question comes next, and how it is put."""

from agent.state import Interview
from agent.texts import phrase, question_parts
from knowledge.library import Library
from scorecard.models import Organization

ORDER = ("about", "sector", "vision", "mission", "priorities", "value_proposition", "funding", "goals")
OPTIONAL = ("mission", "value_proposition", "funding", "goals")
ENOUGH_QUESTIONS = 6
"""After so many questions the draft comes, and what is open is asked beside it."""

TOLD = 3
"""Goals that tell what is to change, from which on nobody is asked for priorities as well."""

VALUE_WORDS = frozenset(
    """
    equity courage collaboration partnership integrity respect trust excellence transparency honesty
    compassion accountability teamwork innovation diversity inclusion passion humility openness empathy
    responsibility fairness dignity kindness
    """.split()
)


def answered(organization: Organization, question: str) -> bool:
    match question:
        case "about":
            return bool(organization.name)
        case "sector":
            return bool(organization.sector)
        case "goals":
            return bool(organization.goals)
        case "priorities":
            return bool(organization.priorities) or len(organization.goals) >= TOLD
        case _:
            return bool(getattr(organization, question))


def ready_at_once(organization: Organization) -> bool:
    """Name, sector, vision and priorities are known: the draft needs no question."""
    return all(answered(organization, q) for q in ("about", "sector", "vision", "priorities"))


def next_question(organization: Organization, interview: Interview, library: Library) -> str:
    """The next open question, or "" when it is time to draft. One that was passed by waits until the others are done."""
    passed = set(interview.get("passed", []))
    if found := _first_open(organization, interview, library, passed):
        return found
    told = organization.priorities or organization.goals  # a draft can stand on these: nothing is asked a second time
    return "" if told else _first_open(organization, interview, library, set())


def _first_open(organization: Organization, interview: Interview, library: Library, waiting: set[str]) -> str:
    settled = {*interview["unknown"], *waiting}
    for question in ORDER:
        if question in settled or answered(organization, question) or not _applies(question, organization, library):
            continue
        if question in OPTIONAL and len(interview["asked"]) >= ENOUGH_QUESTIONS:
            continue
        if question in OPTIONAL and ready_at_once(organization) and not interview["asked"]:
            continue
        return question
    return ""


def _applies(question: str, organization: Organization, library: Library) -> bool:
    kind = library.sector(organization.sector_id).kind
    if question == "funding":
        return kind != "commercial"
    if question == "value_proposition":
        return kind == "commercial"
    return True


def values_rather_than_priorities(priorities: list[str]) -> bool:
    """Whether most of the stated priorities open with a word for how one works."""
    opening = [p.lower().replace("continuous quality ", "").split()[0].strip(",.:;") for p in priorities if p.split()]
    return len(opening) > 1 and sum(w in VALUE_WORDS for w in opening) / len(opening) >= 0.6


def ask(question: str, organization: Organization, library: Library) -> str:
    """The question in words, with its reason and an example of the sector."""
    sector = library.sector(organization.sector_id)
    key = question.removesuffix("_doubt")
    parts = question_parts("name" if question == "about" and organization.sector else question)
    example = getattr(sector.examples, "name" if key in ("about", "sector") else key)
    example = example.removeprefix("Example: ")
    name = (
        organization.name or f"your {sector.vocabulary['organization']}" if organization.sector else "your organization"
    )
    name = organization.name or name
    filled = {
        k: v.format(name=name, example=example, customers=sector.vocabulary["customers"]) for k, v in parts.items()
    }
    return f"{filled['ask']}\n\n" + phrase("why_line", why=filled["why"], example=filled["example"].rstrip("."))


def choices(question: str) -> list[tuple[str, str]]:
    """Buttons that fit the question: label and what is said."""
    known = {
        "value_proposition": [
            ("Lowest price", "lowest price"),
            ("Best product", "best product"),
            ("Complete solution", "complete solution"),
            ("Hard to leave", "hard to leave"),
        ],
    }
    skip = [] if question in ("about",) else [("Skip", "skip")]
    return known.get(question, []) + skip + [("Just draft it", "just draft it")]
