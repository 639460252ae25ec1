"""What the name of a measure gives away: which way is better, whether it merely counts activity, or is a project."""

import re

from scorecard.models import Measure, Polarity

# In small letters, and looked for in names put in small letters: a search that minds no case takes five times as long.

LOWER = re.compile(
    r"\b(?:churn|attrition|(?:staff|employee|personnel|workforce|volunteer|nurse|teacher) turnover|defects?|complaints?"
    r"|errors?|costs?|expenses?|expenditure|downtime|accidents?|injur(?:y|ies)|absen(?:ce|teeism)|sick(?:ness)? leave"
    r"|rework|scrap|waste|emissions?|backlog|overdue|delays?|vacanc(?:y|ies)|outages?|dropouts?|drop-out"
    r"|readmissions?|mortality|infections?|incidents?|bounce rate|returns? rate|debt|days sales outstanding|dso"
    r"|cycle time|lead time|waiting times?|response time|resolution time|turnaround time|handling time"
    r"|time[- ](?:to|from|until)|days (?:to|from|until)|dissatisfaction|carbon footprint|late deliveries|breaches)\b"
)
HIGHER_AFTER_ALL = re.compile(
    r"\b(?:sav(?:ed|ings?)|reductions?|reduced|resolved|solved|recovery|recovered|recouped|coverage|covered|avoid(?:ed|ance)"
    r"|prevented|closed|free|recycl\w+|divert\w+|within|on[- ]time|in time|without|reported|reporting|met|answered"
    r"|handled|eliminated|improvement|decrease|fall in|cut in|satisfaction with|collected|investigated|compliance"
    r"|lower|service coverage|return on|revenue|income|uptake|awareness|under control)\b|-free\b"
)
HIGHER = re.compile(
    r"\b(?:satisfaction|retention|revenues?|sales|profits?|margin|net promoter|nps|engagement|uptime|availability"
    r"|on-time|market share|productivity|first[- ]pass yield|yield|renewals?|uptake|loyalty|savings)\b"
)
LOWER_AFTER_ALL = re.compile(
    r"\b(?:loss(?:es)?|lost|gap|days sales|sales outstanding|sales cycle|to sales|of sales|of revenues?|to revenues?"
    r"|deviation|variance|variation|concentration|per|shortfall|unplanned|un\w*availability|decline|time)\b"
)
ACTIVITY = re.compile(
    r"\b(?:meetings?|workshops?|trainings?|training (?:sessions?|courses?|days|hours)|seminars?|webinars?|events?"
    r"|sessions?|campaigns?|mailings?|newsletters?|emails?|calls?|visits?|posts?|articles?|press releases?|blog posts?"
    r"|reports?|presentations?|brochures?|leaflets?|tweets?|videos?)\s+(?:\w+\s+)?"
    r"(?:held|published|sent|posted|made|given|run|conducted|organi[sz]ed|delivered|distributed|written|issued|completed"
    r"|attended|offered|produced)\b"
    r"|^(?:number|#|no\.?|count) of (?:\w+[\s-]){0,2}(?:meetings?|workshops?|trainings?|training (?:sessions?|courses?)"
    r"|seminars?|webinars?|events|campaigns?|newsletters?|emails?|posts|articles|press releases|presentations"
    r"|brochures|leaflets|tweets|videos)\b"
)
VANITY = re.compile(
    r"\b(?:followers?|likes|page ?views?|impressions|website (?:visits|hits|traffic|visitors)|site visits|web traffic"
    r"|(?:app )?downloads|subscribers|shares on social|social media reach|media mentions)\b"
)
RESULT = re.compile(r"%|\b(?:rate|share|ratio|per|conversion|cost|revenue|satisfaction|score|percentage|proportion)\b")
BINARY_UNITS = frozenset({"yes/no", "y/n", "yes or no", "binary", "milestone", "done", "done/not done", "true/false"})
BINARY = re.compile(
    r"\((?:yes/no|y/n)\)|\b(?:is|are|has been|have been)?\s*(?:implemented|launched|in place|go-?live|live|certified"
    r"|rolled out|set up|finali[sz]ed|signed|approved|achieved|obtained)\s*(?:\(.*\))?$"
    r"|^(?:implement|launch|install|roll out|introduce|completion of|implementation of|launch of|go-live of) "
)
COUNTED = re.compile(
    r"^(?:number|#|no\.|count|share|percentage|percent|proportion|%|average|time|days|cost)\b|%|\brate\b"
)
SHARE = re.compile(r"\b(?:share|percentage|proportion|percent)\b|\brate\b|%")
MAY_PASS_100 = re.compile(
    r"\b(?:growth|increase|change|return|retention|recovery|coverage|utili[sz]ation|occupancy|budget|plan|inflation"
    r"|interest|exchange|quick ratio|ratio|capacity|load|attainment|of target|compared|versus|vs|churn|turnover)\b"
)

PART_OF_ALL = re.compile(
    r"^(?:the |such )*(?P<what>[\w-]+)\b.*\bdivided by all (?:of |the |such )*(?P=what)\b", re.DOTALL
)
""" "Patients seen in time, divided by all patients": a part of what it is divided by."""


def better(measure: Measure) -> Polarity | None:
    """Which way the name says is better; ``None`` where it does not say."""
    name = measure.name.lower()
    if LOWER.search(name):
        return None if HIGHER_AFTER_ALL.search(name) else "lower"
    if HIGHER.search(name) and not LOWER_AFTER_ALL.search(name):
        return "higher"
    return None


def counts_activity(measure: Measure) -> bool:
    """Whether it counts what was done, or who looked, and not what came of it."""
    name = measure.name.lower()
    if measure.unit.startswith("%") or RESULT.search(name):
        return False
    return bool(ACTIVITY.search(name) or VANITY.search(name))


def is_milestone(measure: Measure) -> bool:
    """Whether it can only ever be done or not done."""
    unit, name = measure.unit.lower(), measure.name.lower()
    if unit in BINARY_UNITS:
        return True
    if unit and unit != "date":
        return False
    return bool(BINARY.search(name)) and not COUNTED.search(name)


def bounded_share(measure: Measure) -> bool:
    """Whether it is a part of a whole, so that its values lie between 0 and 100 %."""
    if measure.unit.lower() not in ("%", "percent", "per cent"):
        return False
    name = measure.name.lower()
    if PART_OF_ALL.search(measure.formula.lower()):
        return True
    return bool(SHARE.search(name)) and not MAY_PASS_100.search(name)
