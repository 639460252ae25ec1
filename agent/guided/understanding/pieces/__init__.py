"""Reading a clause that no frame takes, by what stands in it: the kinds of its places, and what its other words speak for.

A frame knows the order in which something is said; here only what fits together counts. One person and one objective
are an owner, two objectives and a word of effect are a link, a value in a measure's own unit is a target. What fits but
for a word that nobody knows is proposed, and done only after a yes.
"""
