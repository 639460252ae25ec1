"""Reading people's words: numbers, dates and verbs."""
