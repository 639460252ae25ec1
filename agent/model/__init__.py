"""The model coach: any OpenAI-compatible chat model behind the coach's protocol."""
