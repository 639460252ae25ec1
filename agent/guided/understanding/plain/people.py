"""Who has what or has it no longer, said by the way: "C3 (quality) is for Marta", "to somebody in her team, Jo Park"."""

import re

from agent.guided.understanding.plain.shapes import put_otherwise

_ID = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_NAME = r"(?-i:(?![A-Z]\d)(?:(?:Dr|Mr|Ms|Mrs|Prof|Frau|Herr|Sister)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_PERHAPS = r"(?:maybe|perhaps|possibly|for example|e\.g\.|say|how about|what about|i think|i suggest|why not)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # "Quality (P4)" is P4
    (rf"(?:(?<=^)|(?<=[.,;!?] )|(?<= and ))(?:the |our )?[A-Za-z][\w' &-]{{1,40}}? ?\(({_ID})\)", r"\1"),
    (rf"\b({_ID}) \((?!\d|%)[A-Za-z][\w' &-]{{2,50}}?\)", r"\1"),
    (rf"\b({_ID}) (?:is|are) (?:now )?for ({_NAME})(?: now| from now on| please)?(?=\s*(?:[.,;!]|$))", r"give \1 to \2"),
    (rf"^\W*(this|that|it|{_ID})(?: one)? (?:still )?(?:needs|wants|could use|deserves|lacks) (?:a (?:name|face|person)|somebody|someone|an owner)(?: (?:against|on|behind|for|next to|beside|to) (?:it|this|that))?[.,;:–-]+ (?:(?:i|we)(?:['’]d| would| could| will|['’]ll)? )?(?:(?:put|say|suggest|take|go for|propose|pick|choose|choosing|use) )?({_NAME})(?: (?:there|down|on it))?\W*$", r"give \1 to \2"),
    (rf"^\W*([^,.;“”\"]{{3,50}}?) (?:is|becomes|will be|shall be) (?:now )?(?:the )?(?:work|job|task|business|responsibility|remit|baby) of ({_NAME})(?: now| from now on)?(?:,? (?:please )?(?:note|note it|note that|take note))?\W*$", r"give \1 to \2"),
    (rf"^\W*({_NAME})(?:['’]s| is| has| does| was) [^.;“”]{{3,60}}?,? so (?:(?:we |let['’]s )?(?:give|hand) )?({_ID}|the [^,.;“”\"]{{3,40}}?)(?:['’]s| is| should be| goes to| can be| to) (?:his|hers|theirs|him|her|them)(?: now)?\W*$", r"give \2 to \1"),
    (r"\b(shall|should|will|must|may|can|could|would|to)((?: (?:henceforth|now|also|then|again|in future))*) (?:answer|be answerable) for (?=\S)", r"\1\2 own "),
    # why somebody is the one
    (r",? (?:because |since |as |and )?(?:s?he|they)(?:['’]s|['’]re| is| are)? (?:already |really |so )?(?:all over|on top of|good at|keen on|best at|close to|closest to|knows?|loves?|wants?|enjoys?|does|do) (?:it|that|this)(?: all)?(?: anyway| already| inside out| well| best| most)*(?=\s*(?:[.;!]|$))", ""),
    (rf"\b(to|for|with|by) (?:(?:someone|somebody|a colleague|one|a person|a member) (?:in|from|of|on) [^,;.]{{2,40}}|(?:his|her|their|our|my) (?:new |own |current )?(?:deputy|successor|assistant|second|stand-in|right hand|replacement|predecessor|colleague)(?: (?:in|from|of|on) [^,;.]{{2,40}})?), ({_NAME})(?![\w ]*['’]s\b)", r"\1 \2"),
    (r"\s*[,;.–-]+ ?that(?:['’]?s| is| was) (?:how|what|where|the way) (?:we|they|it|everyone|everybody) (?:(?:was|were|all|had|have|finally) )*(?:left|agreed|settled|decided|resolved|concluded|ended|landed)(?: (?:it|on|that|upon|things|up|for))*(?=\W*$)", ""),
    (rf"\b({_ID}) (?:still )?needs (?:somebody|someone|an owner|a person)(?: else)?[.,;:!?–-]+ (?:{_PERHAPS},? )?({_NAME})(?:,? {_PERHAPS})?\W*$", r"give \1 to \2"),
    (rf"\b{_NAME} (?:keeps|retains|holds on to|hangs on to|stays with|stays on) ({_ID})\b", r"leave \1 as it is"),
    (rf"\b({_NAME}) (?:gives up|hands back|lets go of|drops) ({_ID}),? (?:and |so )?({_NAME}) (?:takes|gets|has|does|picks) (?:it|that)(?: up| over| on)?\b", r"give \2 to \3"),
    (rf"\b({_NAME}) (takes|gets|has|owns|does) ({_ID}) (?:instead of|for|not) ({_NAME}),? and (?:she|he|they) (?:gets|takes|has|does|owns) ({_ID})\b", r"\3 to \1 and \5 to \4"),
    (rf"^(?P<said>.*{_ID} to {_NAME}.*{_ID} to {_NAME}),? (?:so|i\.e\.|namely|that is|meaning|in other words),? the other way (?:a)?round\W*$", r"\g<said>"),
    (r"\b(?P<said>(?:exchange|swap|trade|switch)\b[^:;.]{3,80})[:;,.–-]\s*(?:so )?the (?:former|first)\b.{2,80}\bthe (?:latter|second|other)\b[^;.]*[.]?\W*$", r"\g<said>"),
    # who is there no more, and whose it is then
    (rf"\b({_NAME}|[a-z]+)(?: has|'s| is)? (?:just |now )?(?:quit|left|resigned|retired|leaving|leaves|gone|moved on)\b[^.;,]{{0,40}}[.;,–-]+ ?(?:so |and |please )*(?:everything|all|whatever)(?: that)? (?:he|she|they) (?:has|have|had|owns?|owned|does|did|leads?|led|runs?|ran) (?:goes|go|should go|passes|moves|is|belongs|shall go) (?:over )?to ({_NAME})", r"everything of \1 goes to \2"),
    (rf"^\W*(?:(?-i:[A-Z])[^,;.:]{{2,60}}),? (?:so|therefore|hence) ((?:the |our )?[a-z][^,;.:]{{2,50}}?|{_ID}) (?:is|are|sits|lies|rests) (?:now )?with ({_NAME})(?: now| from now on)?\W*$", r"give \1 to \2"),
    (rf"^\W*[a-z][^,;.:]{{2,60}}?,? so ((?:the |our )?[a-z][^,;.:]{{2,50}}?|{_ID}) (?:is|are|sits|lies|rests) (?:now )?with ({_NAME})(?: now| from now on)?\W*$", r"give \1 to \2"),
    (rf"^\W*[^.;,]{{3,60}}? (?:is|will be|was|becomes) ({_NAME}),? (?:so|and) (?:he|she|they)(?:['’]s| is| are| will be|['’]ll be) (?:now )?(?:the (?:name|person|one|owner|lead)|in charge|responsible|accountable) (?:against|for|of|on|behind) (.{{3,60}}?)\W*$", r"give \2 to \1"),
    (rf"\b({_NAME}) (?:would|will|might) (?:love|like|enjoy|be glad of|be happy with) (?:it|that|this|to)(?: have it)?[,.;–-]+ (?:so |and |please )*(?:give|hand|pass|assign) (it|that|this|{_ID}) (?:over )?to (?:her|him|them)\b", r"give \2 to \1"),
    (rf"^\W*[^.;]*?,? (?:which|that) makes ((?:the |our )?[^,;.:]{{3,60}}?) ({_NAME})['’]s (?:problem|job|baby|task|thing|business|responsibility|headache|concern)\W*$", r"give \1 to \2"),
    (rf"^(\W*(?:also |and |then )*)this one(?: also| too)? to ({_NAME})\b", r"\1give this to \2"),
    (rf"\b(?:place|put|leave|lay) ({_ID}|(?:the |our )?[a-z][^,;.:]{{2,50}}?) (?:in|into) the (?:hands|care|charge) of (?={_NAME})", r"give \1 to "),
    (rf"\blet ({_NAME}) off (?=the |our |{_ID})", r"take \1 off "),
    (rf"\b({_ID}) an ({_ID})\b", r"\1 and \2"),
    (r"\b(and|,) both (?=[^,;.]{3,60}? and [^,;.]{3,60}? to (?-i:[A-Z]))", r"\1 "),
    (r"^\W*(?:split|divide|share(?: out)?|distribute|spread) (?:up )?(?:the )?(?:accountability|responsibility|responsibilities|ownership|work|load|tasks)\s*[:–-]\s*", ""),
    (rf"^\W*(?-i:[A-Z])[\w'’. -]{{1,30}}? (?:is )?out (?:of|from|at) ({_ID}|(?:the |our )?[a-z][^,;.:]{{2,50}}?),? (?:and )?((?-i:[A-Z])[\w'’-]+(?: [\w'’-]+)?) (?:is )?in\W*$", r"give \1 to \2"),
    (rf"^\W*({_ID}|(?:the |our )?[a-z][^,;.:]{{2,50}}?) (?:isn['’]?t|is not|is no longer|aren['’]?t) {_NAME}['’]s(?: any ?more| any longer)?,? (?:but|it['’]?s|it is|now it is|it is now|they['’]re) ({_NAME})['’]s\W*$", r"give \1 to \2"),
    # nobody's any more
    (rf"\b(?:withdraw|remove|take|strike|release) {_NAME} as (?:the |an? )?(?:owner|lead|responsible person) here\b", "remove the owner of it"),
    (rf"\bleave (this|that|it|{_ID}|(?:the |our )[a-z][^,;.:]{{2,50}}?)(?: one)? without an owner(?:,? please)?(?:,? (?:until|till|for now|for the moment|for the time being)[^.;]*)?", r"remove the owner of \1"),
    (rf"\btake (?:his|her|their|the|{_NAME}['’]s) name (?:away |off )?(?:from|off|of) ", "remove the owner of "),
    (rf"^\W*([a-z][^,;.:]{{1,50}}?|{_ID})(?: kpi| measure| objective| initiative)?\s*[:,–-]\s*(?:no|without(?: an)?|has no) (?:owner|lead)(?: any ?more| any longer| now| for now)?\W*$", r"remove the owner of \1"),
    # only a question
    (rf"^\W*(?:can|could|may|should|might) ({_ID}|(?:the |our )?[a-z][^,;.:]{{2,50}}?) go to (?:somebody|someone|another person|a colleague|anybody|anyone)\b[^?]*\?*\W*$", r"\1 needs a new owner"),
    (rf"^\W*(?:(?:can|could|may|should|might|let) )?({_NAME}) (?:should |could |can )?(?:give|hand|pass)(?: over)? (?:one|some|two|something|a few) (?:of )?(?:his|hers?|theirs?)(?: \w+)? (?:over )?to ({_NAME})\W*$", r"\2 should own"),
    (rf"^\W*{_NAME} (?:has |is |would )?(?:asked|asks|asking|wants|wishes|likes?) to be (?:relieved|rid|freed|released) of (?:one|some|a few|two) of (?:his|her|their)(?: [\w-]+)? in favou?r of ({_NAME})(?:,? (?:and|which) (?:i|we|that|all|everyone)[^.;]*)?\W*$", r"\1 should own"),
    (rf"\b(drop|remove|delete|kill|scrap|cut) ({_ID}),? (?:and )?({_ID}) to ({_NAME})(?=\s*(?:[.,;!]|$))", r"\1 \2; give \3 to \4"),
    (rf"\b({_ID}) (?:is|would be|looks|sounds)(?: more| rather| better| really| probably)* (?:one|a job|a thing|something|a task|work) for ({_NAME})(?=\s*(?:[.,;!]|$))", r"give \1 to \2"),
    (r"^\W*(?!(?:it|that|this|let|who|what|there|here|he|she|where|how|when|today|yesterday|one|nobody|everybody|everyone|name|today)['’]s)([a-z]{2,15})['’]s(?: job| baby| now| then)?(?:,? (?:for now|now|please|then|from now on))?(?:,? (?:and |but )?not [a-z]+['’]s)?\W*$", r"give it to \1"),
)]  # fmt: skip


_LISTS = re.compile(
    rf"^\W*(?P<ids>{_ID}(?:,? (?:and |& )?{_ID})+) (?:all |both )?(?:have|has) (?:nobody|no one|no owners?|no owner yet)(?: yet| so far)?[.,:;–-]+ ?(?:give them |put )?(?P<who>{_NAME}(?:,? (?:and |& )?{_NAME})+)(?: respectively)?\W*$",
    re.IGNORECASE,
)


def _one_each(match: re.Match[str]) -> str:
    """ "C4, L1 and L3 have nobody: Ruth, Joanna and Amira": one for each, where there are as many."""
    ids, who = re.findall(_ID, match["ids"]), re.split(r"\s*(?:,| and | & )\s*(?:and )?", match["who"])
    return ", ".join(f"{i} to {w}" for i, w in zip(ids, who, strict=True)) if len(ids) == len(who) else match[0]


def about_people(text: str) -> str:
    return put_otherwise(_SHAPES, _LISTS.sub(_one_each, text))
