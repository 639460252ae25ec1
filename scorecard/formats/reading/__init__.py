"""Files of other programs as scorecards and as pages of text. Start at :mod:`scorecard.formats.reading.opening`."""
