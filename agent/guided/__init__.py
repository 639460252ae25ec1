"""The guided coach: needs no model, no key and no network, and is what a new user meets first."""
