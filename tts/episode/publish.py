"""Files that appear all at once and whole, or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Self
from uuid import NAMESPACE_URL, uuid5

from tts.disk import REASONS, output_error, sync_folder, writing
from tts.model import Article, EpisodeFile

if TYPE_CHECKING:
    from collections.abc import Iterator

# What each kind of file adds to the name of the story; the audio has the ending of its format.
SUFFIXES = MappingProxyType(
    {
        "vtt": ".vtt",
        "srt": ".srt",
        "json": ".json",
        "words": ".words.json",
        "receipt": ".receipt.json",
    }
)


class Staging:
    """Temporary files beside their targets, which `commit` turns into the targets.

        with Staging(audio) as staging:
            encode(staging.stage(audio))
            staging.stage(transcript).write_bytes(text)
            staging.commit()

    Without a commit, and after any error, nothing is left behind. The audio is renamed last, so that
    whoever finds it finds its companions too. An error of the disk inside the block is an OutputError.
    """

    def __init__(self, audio: Path) -> None:
        self._audio = audio
        self._staged: dict[Path, Path] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for temporary in self._staged.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        if isinstance(error, OSError) and self._is_ours(error):
            raise output_error(self._audio, error) from error

    def _is_ours(self, error: OSError) -> bool:
        """Whether writing here failed; a socket or a program that failed is another's to explain."""
        if error.errno not in REASONS:
            return False
        return (
            error.filename is None
            or Path(str(error.filename)).absolute().parent == self._audio.absolute().parent
        )

    def stage(self, target: Path) -> Path:
        """An empty file in the folder of `target`, hidden, with the same ending.

        Raises:
            OutputError: no file can be created there.
            ValueError: `target` is not in the folder of the audio.
        """
        if target.parent != self._audio.parent:
            raise ValueError(f"{target} is not in {self._audio.parent}")
        if target not in self._staged:
            # Not of the target's name, which may already be as long as names can be.
            temporary = target.with_name(f".tts-{secrets.token_hex(8)}{target.suffix}")
            self._staged[target] = temporary
            with writing(target):
                _refuse_folder(target)
                # Not tempfile.mkstemp: its files are for their owner only, and so would the episode be.
                os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        return self._staged[target]

    def file_of(self, kind: str, target: Path) -> EpisodeFile:
        """What `target` will be after the commit, measured on its temporary file.

        Raises:
            OutputError: the file cannot be read.
        """
        staged = file_of(kind, self._staged[target])
        return EpisodeFile(kind, target, staged.size_bytes, staged.sha256)

    def commit(self) -> None:
        """Sync every file, then rename each, the audio last.

        Raises:
            OutputError: one could not be; those that are new since the commit began are gone again.
        """
        targets = sorted(self._staged, key=lambda target: target == self._audio)
        for target in targets:
            with writing(target):
                _sync_file(self._staged[target])
        with _undone_on_error() as undo:
            for target in targets:
                if not os.path.lexists(target):
                    undo.append(target)
                with writing(target):
                    self._staged[target].replace(target)
        self._staged.clear()
        sync_folder(self._audio.parent)


def _refuse_folder(target: Path) -> None:
    """Find out now, not after an hour's work, that no file can have that name."""
    try:
        is_folder = stat.S_ISDIR(target.stat().st_mode)
    except FileNotFoundError:
        return
    if is_folder:
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))


@contextmanager
def _undone_on_error() -> Iterator[list[Path]]:
    """A list of files that are removed again when the block fails, whatever the reason."""
    files: list[Path] = []
    try:
        yield files
    except BaseException:
        for file in files:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        raise


def _sync_file(path: Path) -> None:
    with path.open("r+b") as file:  # Windows syncs only what is open for writing
        os.fsync(file.fileno())


def file_of(kind: str, path: Path) -> EpisodeFile:
    """The file as it lies on disk.

    Raises:
        OutputError: it cannot be read.
    """
    with writing(path), path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return EpisodeFile(kind, path, os.fstat(file.fileno()).st_size, digest)


def guid(article: Article) -> str:
    """A name that never changes: of the article's address, or of its words where it has none.

    A UUID, version 5, in the namespace of URLs (RFC 9562 §5.5).
    """
    return str(uuid5(NAMESPACE_URL, article.url or _digest_address(article)))


def _digest_address(article: Article) -> str:
    # NUL between them: else the end of one text and the start of the next could be told apart no more.
    texts = [f"\1{text}" if place == "dek" else text for place, text in article.texts.items()]
    digest = hashlib.sha256("\0".join(texts).encode(errors="surrogatepass")).hexdigest()
    return f"urn:sha256:{digest}"
