"""Files out and files in: what a scorecard looks like in the formats organizations run on."""
