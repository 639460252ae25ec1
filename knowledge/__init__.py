"""What the coach knows: articles, measures, objectives, causes and sectors, in files people can read and correct."""
