"""A first draft by a chat model, kept honest: skeleton, then the perspectives in parallel, then a critic.

The model is asked for what it is good at, judgement and wording. Ids, the user's words behind an item, the way links
point, every figure and the rules of the method are seen to here. Whatever it makes is never worse than the draft that
needs no model, which stands in where it would be.
"""
