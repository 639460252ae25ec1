"""The guided coach: needs no model, no key and no network, and is what a new user meets first."""

import re

# There are some two thousand patterns here, and ``re`` forgets all but 512 of those that are given as text: a tenth of a
# turn went into compiling them again. There is no public way to say how many it is to keep.
_KEPT = "_MAXCACHE"
setattr(re, _KEPT, 8192)
