"""What is said of a perspective, or of what is to stand in one, said as an order: "Customer: “Win families back”, Ann"."""

import re

_NEW = r"(?:an?|one|another|the)(?: new| further| additional| second| third| fourth)? (?:objective|goal|aim)"
_ADD = r"(?:enter|add|insert|include|put|place|create|record|note|introduce|set|write)"
_NAME = r"(?P<name>[^\s<,.;:][^<,.;:]*(?: [^<,.;:]+)+)"
_OWNED = r"(?P<owned> , (?:(?:with )?[\w' -]+? as (?:its |the |<I\d+> )?<F\d+>|(?:the |its )?<F\d+> (?:is )?[\w' -]+))?"
_BY = r"(?P<by> , [\w'-]+(?: [\w'-]+)?)?"
_P = r"(?:the )?(?P<side><P\d+>)(?: perspective)?"
_CHEAP = r"(?:sounds|reads|is|looks|feels)(?: a bit| a little| rather| too| very| so| quite| just)* [\w-]+"
_SUGGEST = r"(?:(?:i|we|i'd|we'd|let us|let's|please) )*(?:suggest|propose|recommend|add|take|(?:make|call) (?:it|<I\d+>)|put|how about|what about|say)(?: in| there)?"

SIDE_FORMS: list[tuple[re.Pattern[str], str]] = [(re.compile(p), words) for p, words in (
    (rf"^(?:under|in|for|within|to|at) {_P}(?: ,)? (?:please )?{_ADD} {_NEW}(?: called| named| entitled)?(?: :)? (?:{_NAME}|(?P<quote><Q\d+>)){_OWNED}$", "add the objective {new} to {side}{owned}"),
    (rf"^{_ADD} (?:in|into|to|under|for|within) {_P} {_NEW}(?: called| named| entitled)?(?: :)? (?:{_NAME}|(?P<quote><Q\d+>)){_OWNED}$", "add the objective {new} to {side}{owned}"),
    (rf"(?:there is|there's|we have|i see|i miss)(?: still)? (?:a gap|something missing|nothing|a hole) (?:in|under|within) {_P}(?: (?:around|on|about|for|concerning) [^<.;:]+?)? [.;:,–-]+ {_SUGGEST}(?: :)? (?P<quote><Q\d+>)", "add the objective {new} to {side}"),
    (rf"^{_P}(?: 's|'s)? (?:is |are )?(?:missing|lacking|lacks|misses|still needs|needs) [^<.;:]+? [.;:,–-]+ {_SUGGEST}(?: <I\d+>)?(?: :)? (?:{_NAME}|(?P<quote><Q\d+>))$", "add the objective {new} to {side}"),
    (rf"(?:pop|slot|stick|chuck|throw|squeeze|drop) (?:{_NAME}|(?P<quote><Q\d+>)) (?:in|into|under) {_P}$", "add the objective {new} to {side}"),
    (rf"^{_P} : add {_NAME}$", "add the objective {new} to {side}"),
    (rf"^{_P} : (?:add )?(?P<quote><Q\d+>){_BY}$", "add the objective {new} to {side}{by}"),
    (rf"^(?:(?:we|i)(?: should| would|'d)? (?:like|want|wish|love) (?:to (?:see|have|add)|for) )?an? (?:new |further |additional )?(?:objective|goal) (?:called |named |entitled |titled )?(?P<quote><Q\d+>) (?:in|under|within|for) {_P}{_OWNED}$", "add the objective {new} to {side}{owned}"),
    (rf"^(?:add )?(?:a )?(?:new|another|further) (?:objective|goal) (?:in|under|within|for) {_P} : {_NAME}{_OWNED}$", "add the objective {new} to {side}{owned}"),
    # where it belongs
    (rf"^(?:it |this |that )?(?:goes |belongs |moves )?over to {_P}$", "move it to {side}"),
    (rf"^(?P<what>(?:the |our )?<I\d+>) (?:belongs|sits|fits|should go|should be|goes)(?: up| down| over| better| more| rather)* (?:in|under|with|to) {_P}(?: [^<.;:]+?)? ,? (?:so )?(?:please )?(?:move|shift|put|take) (?:it|<I\d+>)(?: there| over| up| down)?$", "move {what} to {side}"),
    (r"^let (?:the )?(?P<side><P\d+>) (?:precede|come before|stand above|go above|lead) (?:the )?(?P<other><P\d+>)(?: (?:at|on) [^<.;:]+)?$", "move {side} before {other}"),
    # what it is called, and whether it is needed
    (rf"^{_P} {_CHEAP} [,;.–-]+ (?:please )?(?:say |call it |make it |use |better |rather |try )?(?P<quote><Q\d+>)(?: instead| rather| would be better| is better| will do)?$", "rename the perspective {side} to {quote}"),
    (rf"^(?:get rid of|remove|delete|drop|kill|scrap) {_P}(?: (?:completely|altogether|entirely|as a whole))?(?: ,)?(?: (?:with |and )?(?:its |the |all )*(?:objectives|everything|contents)(?: (?:in it|and all|and everything|included))?)?$", "remove the perspective {side}"),
)]  # fmt: skip
"""Each is tried on the message with its perspectives marked too; ``{new}`` is the name said, in quotes."""
