"""Wishes that name a thing and how it is to be, and no verb: what kind of thing and which quality give name and measure."""
