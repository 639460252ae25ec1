"""The Chainlit side: the agent's events become messages, buttons, steps and the board of the page."""
