"""A measure that gives way to another, and where its figures come from, said as an order."""

import re

_MEASURE = r"(?-i:[A-Z]\d{1,2}[a-z])"
_OLD = rf"(?P<old>{_MEASURE}|the (?:measure|kpi|indicator|metric) [^“”,.;:]{{2,50}}?|(?:the |our )?[^“”,.;:]{{2,50}}? (?:measure|kpi|indicator|metric))"
_TAKE = r"(?:use|take|measure|track|count|put in|add|have|look at|monitor)"
_NEW = r"(?P<new>(?!the (?:word|term|name)|“?[A-Z]\d{1,2}[a-z]?\b)[“\"]?[A-Za-z][^“”\".;:]{2,60}?[”\"]?)"
_PLEASE = r"(?:please |kindly |let's |let us |we |we'd |i'd |could (?:you|we) |can (?:you|we) |rather |better |would |should |will )*"
_OUT = r"(?:take out|throw out|remove|drop|delete|kill|scrap|get rid of|leave out|cut)"
_NAMED_ONE = (
    rf"(?:(?:please |kindly )*(?:note|record|enter) that )?(?P<old>{_MEASURE}|(?:the |our )?[a-z][^“”,.;:\d]{{2,50}}?)"
)
_FROM = r"(?:the |our )?[“\"]?(?P<new>[^“”\",.;:]{2,50}?)[”\"]?(?: now| these days| nowadays)?"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (rf"^\W*{_PLEASE}(?:{_OUT} {_OLD}|(?:take|throw|leave) {_OLD.replace('?P<old>', '?P<gone>')} out)(?:,? and|,|;)(?: {_PLEASE})? ?{_TAKE} {_NEW} instead\W*$", "swap {old} for {new}"),
    (rf"^\W*instead of {_OLD},? {_PLEASE}{_TAKE} {_NEW}\W*$", "swap {old} for {new}"),
    (r"^\W*instead of (?P<old>(?!(?-i:[A-Z]\d{1,2})\b)(?:the |our )?[^“”,.;:]{3,50}?),? (?:(?:i|we)(?:['’]d| would)?(?: rather)? (?:want|like|prefer|need|have|see)(?: to (?:have|see|use|measure|track))?|please use|use|put|take) (?P<new>[“\"][^”\"]+[”\"])", "swap {old} for {new}"),
    (rf"^\W*(?P<old>{_MEASURE}|(?:the |our )?[a-z][^“”,.;:\d]{{2,40}}?) (?:is|are|has become|seems|looks) (?:quite |pretty |totally |completely |rather |just |really |a )*(?:useless|pointless|meaningless|worthless|no use|no good|silly|nonsense|rubbish|irrelevant)[,.;:–-]+ (?:so |and )?{_PLEASE}{_TAKE} (?P<new>[“\"][^”\"]+[”\"])(?: inst\w+)?\W*$", "swap {old} for {new}"),
    (rf"^\W*{_PLEASE}{_TAKE} {_NEW} (?:instead of|in place of|rather than) {_OLD}\W*$", "swap {old} for {new}"),
    (rf"^\W*(?:for|under|in) (?-i:[A-Z]\d{{1,2}}),? {_PLEASE}{_TAKE} {_NEW} (?:instead of|in place of|rather than) (?:the )?(?P<old>[^“”,.;:]{{3,50}}?)\W*$", "swap {old} for {new}"),
    (rf"^\W*(?:the )?(?:data|figures?|numbers?|values?) (?:comes?|is taken|are taken|should come|must come|will come) from (?P<new>[^,.;:]{{2,50}}?) for (?P<old>{_MEASURE})\W*$", "data source of {old}: {new}"),
    (rf"^\W*(?P<old>{_MEASURE}|(?:the |our )?[a-z][^“”,.;:\d]{{2,40}}?) (?:is|are|should be|would be) (?:better |rather |now |best )*(?:with|from|taken from|based on) (?:the )?(?P<new>[^“”,.;:]{{2,40}}?) as (?:the |its |our )?(?:data )?source\W*$", "data source of {old}: {new}"),
    (rf"^\W*{_NAMED_ONE} (?:comes?|is taken|are taken|is drawn|is fed) not from [^,;.]{{2,40}}?,? (?:but |rather |(?:it|they) (?:comes?|is taken|are taken) )+(?:from )?{_FROM}\W*$", "data source of {old}: “{new}”"),
    (rf"^\W*{_NAMED_ONE} (?:comes?|is taken|are taken|is drawn) from {_FROM},? (?:and )?not (?:from )?[^,;.]{{2,40}}\W*$", "data source of {old}: “{new}”"),
    (rf"^\W*{_NAMED_ONE} (?:is|are|will be) (?:now |from now on |henceforth )?(?:drawn|fed|pulled|sourced|derived|taken) from {_FROM}(?: now| from now on)?\W*$", "data source of {old}: “{new}”"),
    (rf"^\W*{_NAMED_ONE},? (?:we|they) (?:now )?(?:count|measure|get|take|read|pull|track|have|keep) (?:those|them|it|that|these) (?:in|from|out of|with|through) (?P<new>(?-i:[A-Z])[\w .&/-]{{1,30}}?)(?: now| these days| nowadays)?\W*$", "data source of {old}: “{new}”"),
    (rf"^\W*{_NAMED_ONE} (?:is|are|gets?|will be) (?:now )?(?:counted|measured|tracked|recorded|logged|read|kept) (?:in|from|out of|through|via) (?:the )?(?P<new>(?!EUR|USD|GBP|CHF|[A-Z]\d)(?-i:[A-Z])[\w .&/-]{{1,30}}?)(?: now| these days| nowadays)?\W*$", "data source of {old}: “{new}”"),
    (r"(?P<old>[:,–-]\s*)src(?P<new>)(?=\s*[:=]|\s+is\b)", "{old}data source"),
    (r"^\W*let (?P<old>(?:the |our )?[a-z][^“”,.;:\d]{2,50}?|[A-Z]\d{1,2}[a-z]) be (?:calculated|computed|worked out|defined) (?:as|by) (?P<new>.{5,120}?)[.!]?\s*$", "formula of {old}: {new}"),
    (r"^\W*[^.;:]*?\b(?P<new>(?:four|twice|two) times a year|twice a year|(?:every|each|once a) (?:day|week|month|quarter|year)|daily|weekly|monthly|quarterly|yearly)(?: now| only)*,? (?:so|and so|therefore) (?P<old>(?:the |our )?[a-z][^“”,.;:\d]{2,40}?|[A-Z]\d{1,2}[a-z]) (?:should|must|needs to|has to|ought to) (?:be|do|go|follow) (?:that|the same|so|likewise)(?: as well| too)?\W*$", "report {old} {new}"),
    (r"^\W*(?P<old>(?:the |our )?[a-z][^“”,.;:\d]{2,40}?|[A-Z]\d{1,2}[a-z]) (?P<how>(?:is|are|should be|will be) [^“”,.;:]*?\b(?:daily|weekly|monthly|quarterly|half-yearly|yearly|(?:every|each|once a) (?:day|week|month|quarter|year)))(?: from now on| now)? and (?:it |they )?(?:comes?|is taken|are taken|is drawn) from (?:the |our )?(?P<new>[^“”,.;:]{2,40}?)\W*$", "{old} {how}; data source of {old}: “{new}”"),
    (r"^\W*(?:the )?(?:data )?source (?:of|for|behind) (?:the |our )?(?P<old>[a-z][^“”,.;:\d]{2,40}?) (?:data|figures|numbers|values) (?:is|are|will be|should be) (?:now )?(?:the |our )?(?P<new>[^“”,.;:]{2,50}?)\W*$", "data source of {old}: “{new}”"),
    # which way is better
    (rf"^\W*(?:[^,;.:]{{3,60}},? so )?(?:with|by|for|on) {_NAMED_ONE},? (?P<new>less|fewer|lower|more|higher)(?: is| are)? (?:more|better|best)(?: from now on| now)?\W*$", "{old}: {way} is better"),
    (rf"^\W*{_NAMED_ONE}\s*[:,–-]\s*(?:[^;.:]{{3,60}},? so )?(?:please )?(?:treat|take|count|regard|see) (?P<new>lower|less|fewer|higher|more) as better\W*$", "{old}: {way} is better"),
    (rf"^\W*(?:with|by|for|on) {_NAMED_ONE},? (?:is )?more (?:is )?not (?:always |automatically )?better\b[^.;]*?(?:stay|keep|remain|be)\b(?P<new>)[^.;]*$", "polarity of {old}: within a band"),
    (rf"^\W*(?P<old>{_MEASURE}|(?:the |our )?[a-z][^“”,.;:\d]{{2,40}}?) (?:is |should be |counts? |weighs? )?(?P<new>twice|double|three times|four times|\d times) as (?:important|much|heavy|heavily|strong)(?: as (?:the )?(?:rest|others?|other (?:measures|kpis|ones))(?: (?:of|in|under) \S+)?)?\W*$", "weight of {old} is {times}"),
    (r"^\W*(?P<old>(?:the |our )?[A-Za-z][^“”,.;:\d]{2,40}?) (?:is|are) (?:just |simply |only )+(?P<new>[^“”,.;:]{4,80}? (?:divided by|over all|per) [^“”,.;:]{3,60}?)\W*$", "formula of {old}: {new}"),
    (rf"^\W*(?P<old>{_MEASURE}) (?:comes|is coming|is drawn|is pulled|is taken|gets pulled) (?:straight |directly )?(?:from|out of) (?:the )?(?P<new>[^,.;:“”]{{2,50}}?)(?: now| nowadays| these days)?\W*$", "data source of {old}: {new}"),
    (r"^\W*(?P<old>(?:the |our )?[a-z][^“”,.;:\d]{2,40}?) (?:count|counts|number|numbers|figure|figures|data|value|values|kpi) (?:comes?|is taken|are taken|is pulled|are pulled) (?:straight |directly )?(?:from|out of) (?:the )?(?P<new>[^,.;:“”]{2,50}?)(?: now| nowadays| these days)?\W*$", "data source of {old}: {new}"),
    (r"\b(?P<old>comes? (?:out of|from) [^,.;]+?)(?P<new>) (?:these days|nowadays)\W*$", "{old}"),
    (r"^\W*(?P<old>(?:the |our )?[a-z][^“”,.;:\d]{2,40}?|[A-Z]\d{1,2}[a-z]) out,? (?:and )?(?P<new>[“\"][^”\"]+[”\"]) in\W*$", "swap {old} for {new}"),
)]  # fmt: skip


def about_a_measure(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: _put(m, words), text)
    return _SWAPPED_IN.sub(r"\1 and set its unit to \2", text)


_SWAPPED_IN = re.compile(r"^(swap [^“]+ for “[^”]+”),? in ([a-z%€$£]+)(?=\s*(?:$|[,.;]))", re.IGNORECASE)
"""The unit of what takes the place of another."""


def _put(match: re.Match[str], words: str) -> str:
    said = match.groupdict()
    new = (said["new"] or "").strip(' “”"')
    old = said["old"] or said.get("gone") or ""
    if "{way}" in words:
        return words.format(old=old, way="higher" if new.lower() in ("more", "higher") else "lower")
    if "{times}" in words:
        return words.format(
            old=old,
            times={"twice": 2, "double": 2, "three times": 3, "four times": 4}.get(new.lower()) or new.split()[0],
        )
    if "{how}" in words:
        return words.format(old=old, new=new, how=said["how"])
    return words.format(old=old, new=f"“{new[:1].upper()}{new[1:]}”" if words.startswith("swap") else new)
