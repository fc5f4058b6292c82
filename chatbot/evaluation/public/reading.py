"""From a folder of public sets to what is asked, and to a corpus folder that it is asked of."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from chatbot.errors import UnreadableCasesError
from chatbot.evaluation.public.chunking import Chunking
from chatbot.evaluation.public.clapnq import Clapnq
from chatbot.evaluation.public.sets import PublicSet
from chatbot.evaluation.public.xquad import Xquad

SETS: Mapping[str, Callable[[Path], PublicSet]] = {
    "xquad": Xquad.read,
    "clapnq": Clapnq.read,
    "chroma_chunking": Chunking.read,
}
"""Who reads a set, by the name of its folder."""


def read_public(folder: Path) -> dict[str, PublicSet]:
    """Read the sets that a folder holds.

    Raise UnreadableCasesError for one that is not of its form, or if there is none.
    """
    sets = {name: _read(folder / name, read) for name, read in SETS.items() if (folder / name).is_dir()}
    if not sets:
        raise UnreadableCasesError(folder, f"holds no folder {', '.join(list(SETS)[:-1])} or {list(SETS)[-1]}")
    return sets


def _read(folder: Path, read: Callable[[Path], PublicSet]) -> PublicSet:
    try:
        one = read(folder)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableCasesError(folder, f"is not of the form: {error!r}") from error
    if not one.count:
        raise UnreadableCasesError(folder, "holds no question")
    return one


@contextmanager
def corpus_of(texts: Mapping[str, str]) -> Iterator[Path]:
    """Give a corpus folder of these texts, for as long as it is looked at."""
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / f"{name}.md").write_bytes(text.encode())
        yield Path(folder)
