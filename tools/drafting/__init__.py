"""From a profile to a first scorecard, on the library, with no model: see ``method.md`` beside this file."""
