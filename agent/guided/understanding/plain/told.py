"""A value that is told in a story, and a limit that is told as a rule, said the short way: "November was huge: 241 thousand meals"."""

import re

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_PERIOD = rf"(?P<when>(?:the )?(?:{_MONTH}(?: 20\d\d)?|q[1-4](?: 20\d\d)?|h[12](?: 20\d\d)?|week \d\d?|(?:last|this) (?:week|month|quarter|year)|(?:first|second|third|fourth) quarter(?: of 20\d\d)?))"
_COUNTS: list[str] = [*"one two three four five six seven eight nine ten eleven twelve".split()]
_N = r"[€$£]?\d[\d.,]*(?: ?(?:%|percent|per cent|k|m|thousand|million)(?![a-z]))?"
_V = rf"(?P<v>{_N}|(?:{'|'.join(_COUNTS)})\b)"
_ID = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_NAME = r"(?-i:(?![A-Z]\d)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_OFTEN = r"(?P<often>daily|weekly|monthly|quarterly|half-yearly|yearly|annual)"
_FALSE = r"(?:false|wrong|incorrect|not (?:right|correct|true)|a mistake|an error|bogus|nonsense|mistaken)"
_REPORTS = r"(?:thinks?|says?|reckons?|believes?|feels?|hopes?|tells me|told me|just told me|confirmed|confirms|insists?|swears)"
_GONE = r"(?:to )?(?:take|remove|delete|drop|strike|throw|scrap)(?: (?:it|that|this))?(?: (?:away|out|off))?"
_X = r"(?P<x>[a-z][^.,;:\d“”\"]{2,60}?)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # what was
    (rf"^\W*{_PERIOD} (?:was|has been|turned out|is) (?:(?!at\b|about\b|around\b)[a-z]+ ){{0,3}}[a-z]+\s*[:,;–-]+ (?P<v>{_N}) (?P<x>[a-z][a-z -]{{3,40}}?)\W*$", "{x} in {when}: {v}"),
    (rf"^\W*(?:in )?{_PERIOD},? we (?:have |'ve )?(?:won|got|gained|signed(?: up)?|served|hired|recruited|registered|counted|recorded|seen|had|saw) {_V} (?P<x>[a-z][a-z -]{{3,40}}?)\W*$", "{x} in {when}: {v}"),
    (rf"^\W*(?:it )?(?:crept|went|came|climbed|slipped|fell|rose|jumped|dropped|inched|moved)(?: (?:up|down|back|in))?(?: (?:again|a bit|a little|further))*,? (?:to |at )?(?P<v>{_N}) (?:in|for) {_PERIOD}(?:, [a-z ]{{3,40}})?\W*$", "it was {v} in {when}"),
    (r"(?P<m>\b\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) minutes?(?: and)? (?P<s>\d\d?) sec(?:ond)?s?\b", "{minutes} minutes"),
    (rf"^\W*(?:correction[:,]? |sorry[:,]? |no[:,]? )(?P<v>{_N}),? not {_N},? (?P<x>(?!in\b|for\b|by\b)[a-z][^.;:]*?)\W*$", "{v} {x}"),
    # a value that goes
    (rf"^\W*(?:please |pls )?(?:remove|delete|take out|scrap|strike|drop|clear|erase|remvoe) (?:the |our )?{_PERIOD}(?:['’]s)? (?!targets?\b|goal|meeting|review|value|figure|number|baseline|milestone|deadline|date|due|step|one\b){_X}\W*$", "remove the {when} value of {x}"),
    (rf"^\W*the {_PERIOD}(?:['’]s)? (?:value|figure|number|entry|reading) (?:of|for) {_X} (?:is|was) {_FALSE}[,;:.–-]+ (?:and |so )?(?:please )?{_GONE}\W*$", "remove the {when} value of {x}"),
    # a limit told as a rule
    (rf"^\W*(?P<by>(?:by|until|till) [^,;]*?20\d\d,? )?(?:only|at most|no more than|max(?:imum)?\.?) {_V} {_X} (?:are|is|may|can|should)(?: be)? (?:allowed|permitted|acceptable|tolerated|ok)(?: to [a-z ]+)?\W*$", "{by}target of {x}: {v}"),
    (rf"\b(?:once|when|if|as soon as|whenever) {_X} (?:passes|exceeds|goes (?:above|over|past|beyond|below|under)|hits|reaches|tops|(?:falls|drops) (?:below|under|to)|climbs (?:above|over)) {_V}[;,.]+ (?:please )?(?:make|take|use|set|call) (?:that|it|this)(?: as)? (?:its|the|a|our) red flag\W*$", ". Red flag of {x}: {v}"),
    (rf"^\W*{_NAME} {_REPORTS}(?: that)? {_V} {_X} is (?:doable|possible|realistic|achievable|within reach|feasible|fine|reasonable)[,;]? (?:and |so )?(?:let's |please )?(?:make|take|use|set) (?:that|it|this)(?: as)? (?:the |our )?(?:aim|target|goal)\W*$", "set the target of {x} to {v}"),
    (rf"(?:\band )?(?:a )?{_OFTEN} (?:reporting|reports?|measuring|measurement|updates?)(?: is| are| would be| will be)? (?:enough|fine|ok|okay|sufficient|plenty|good enough)(?=\s*(?:[.!;]|$))", "measure it {often}"),
    # who says so, behind what is to be done
    (rf"(?<=[\w%]), {_NAME} (?:(?:will|won['’]?t|is going to|['’]ll) (?:moan|grumble|complain|be (?:happy|pleased|furious|cross|delighted|annoyed|upset|glad|thrilled|proud|angry|relieved)|like|love|hate|cheer|sulk|understand|agree|object|manage)[^.,;]*|{_REPORTS}(?: (?:so|that|it|it's|it['’]s|its|me|just|is|doable|possible|realistic|fine|ok|right|too|easy))*)\W*$", ""),
    (rf"(?<=[\w%]), tell {_NAME}\W*$", ""),
    # "this one matters more than X": said of what is spoken of
    (r"(?:^\W*|(?<=[,;.] ))(?:this|that|it)(?: one| kpi| measure)? (?:matters|counts|is|weighs) [^,;.]*? than [^,;.]+?[,;.–-]+ (?:so )?(?=give (?:it|this|that)\b)", ""),
    (rf"^\W*(?:[a-z]+ly,? )?(?:that|this|it)(?: one)? (?:really |rather |clearly )?(?:sits|belongs|fits|goes|should be)(?: better| more naturally| best)? (?:under|in|with|at|to) (?P<x>{_ID})(?:, (?:doesn['’]?t|does|isn['’]?t|shouldn['’]?t) it|, right|, no)?\s*[?.,;]+ (?:so )?(?:please )?(?:move|put|shift|bring) (?:it|that|this)(?: over)? there\W*$", "move it to {x}"),
    # who has it
    (rf"^\W*(?:nobody|no one)(?:['’]s| has)(?: got)? (?P<x>{_ID})(?:,? have they)?[,;.:?–-]+ (?:just |please )?(?:stick|put|pop|write|pencil) (?P<v>{_NAME}) (?:down|in|on it|on that|there)\W*$", "give {x} to {v}"),
    (rf"(?:^\W*|(?<=[;,] )){_NAME} (?:is )?(?:out of|off) (?P<x>{_ID}),? (?:and )?(?P<v>{_NAME}) (?:is )?(?:in|on)(?=\s*(?:[.!,;]|$|and\b))", "give {x} to {v}"),
)]  # fmt: skip


def as_told(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: _put(m, words), text)
    return text.strip()


def _put(match: re.Match[str], words: str) -> str:
    said = {k: v or "" for k, v in match.groupdict().items()}
    if "{minutes}" in words:
        whole = int(said["m"]) if said["m"].isdigit() else _COUNTS.index(said["m"].lower()) + 1
        said["minutes"] = f"{round(whole + int(said['s']) / 60, 2):g}"
    if said.get("v", "").lower() in _COUNTS:
        said["v"] = str(_COUNTS.index(said["v"].lower()) + 1)
    if said.get("often") == "annual":
        said["often"] = "yearly"
    return words.format_map(said)
