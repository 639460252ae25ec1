"""The settings panel forgets the key at once."""

from chat.model_panel import WithoutKey


def test_what_the_page_remembers_of_the_panel_holds_no_key() -> None:
    remembered = WithoutKey()
    for name, value in {"base_url": "http://localhost:11434/v1", "model": "small", "api_key": "sk-typed"}.items():
        remembered[name] = value  # as Chainlit takes a change of the panel
    assert remembered == {"base_url": "http://localhost:11434/v1", "model": "small"}
