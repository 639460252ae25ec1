"""Understanding, without a model, how a person wants a scorecard changed."""
