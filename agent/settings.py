"""What can be set from outside, all by environment variable, all with a default that works."""

from pathlib import Path

from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True)

    data_dir: Path = Field(default=Path("data"), validation_alias="BSC_DATA_DIR")
    """Everything a user makes lives here."""
    database_url: str = Field(default="", validation_alias="BSC_DATABASE_URL")
    """A SQLAlchemy URL for the scorecards; an SQLite file under ``data_dir`` where empty."""
    chroma_url: str = Field(default="", validation_alias="CHROMA_URL")
    """A Chroma server; an index under ``data_dir`` where empty."""
    api_key: SecretStr = Field(default=SecretStr(""), validation_alias="OPENAI_API_KEY")
    base_url: str = Field(default="", validation_alias="OPENAI_BASE_URL")
    """Any OpenAI-compatible endpoint."""
    model: str = Field(default="gpt-4.1-mini", validation_alias="BSC_MODEL")
    model_timeout: float = Field(default=60, validation_alias="BSC_MODEL_TIMEOUT")
    """Seconds without a word from the endpoint after which the guided coach takes over."""

    @property
    def has_model(self) -> bool:
        """Local servers need no key, so a base URL alone is enough."""
        return bool(self.model and (self.api_key.get_secret_value() or self.base_url))

    @property
    def scorecards_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'scorecards.db'}"

    @property
    def conversations_path(self) -> Path:
        return self.data_dir / "conversations.db"

    @property
    def chats_path(self) -> Path:
        """The chat history that the page lists."""
        return self.data_dir / "chats.db"

    @property
    def knowledge_dir(self) -> Path:
        """What the user adds to the library: Markdown and YAML files."""
        return self.data_dir / "knowledge"

    @property
    def index_dir(self) -> Path:
        return self.data_dir / "index"

    @property
    def files_dir(self) -> Path:
        return self.data_dir / "files"


class ModelChoice(BaseModel):
    """What a user chooses. Without a model's name, or with neither key nor address, the guided coach speaks."""

    base_url: str = ""
    model: str = ""
    api_key: SecretStr = SecretStr("")
    """Empty keeps the key that is there, as long as the address stays the same: a key goes to no other host."""
