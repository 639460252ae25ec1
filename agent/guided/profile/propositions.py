"""The value proposition that words speak of: what they are chosen for."""

import re

_PROPOSITIONS = {
    "low_total_cost": r"\b(?:low(?:est|er)?|cheap(?:est|er)?|affordable|best)[- ](?:price|cost|fare)s?|\bcheap(?:est|er)?\b|\bprices?\b|\blow cost\b|\baffordable\b|value for money|\binexpensive\b",
    "lock_in": r"\block[- ]?in\b|\bhard to leave|\bswitching|\bstandard\b|\becosystem|\bplatform\b|\bnetwork effect|everyone (?:else )?uses|\b(?:chang|mov|switch|leav|migrat)ing\b.{0,40}\b(?:cost|nightmare|hard|pain|year|months?|expensive|difficult)",
    "customer_solutions": r"\bsolutions?\b|\brelationship|\bpersonal|\bservice\b|\bcustomer intimacy|\bknow (?:them|our|you|their)|\badvice|one[- ]stop|\btrust us|\bsame (?:person|people|vet|doctor|nurse|adviser|advisor|team|teacher|engineer|face)s?\b|\blisten|\bby name\b|everything from one",
    "product_leadership": r"\bbest product|\bproduct leadership|\binnovati|\bbetter\b|\bbest\b|\bquality\b|\bfirst to\b|\bleading[- ]edge|\bthe product\b|\bprecision|\bfastest\b|\bunique\b|nobody else|\bknow-how\b|\bexpertise\b|\bcraft|\bspeciali[sz]",
}


def proposition(text: str) -> str:
    """The value proposition the words speak of, or ""."""
    low = text.lower()
    return next((key for key, pattern in _PROPOSITIONS.items() if re.search(pattern, low)), "")
