"""What the agent can do: thin verbs over the scorecard and the knowledge."""
