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

from tts.errors import OutputError
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

# What the system says, and what the reader of the message can do about it.
REASONS = MappingProxyType(
    {
        errno.ENOSPC: ("the disk is full", "free some space, or write to another disk"),
        errno.EFBIG: ("the file would be larger than allowed", "raise the limit on file sizes"),
        errno.EACCES: ("permission denied", "check the rights, and that no program has it open"),
        errno.EPERM: ("the system does not permit it", "check the rights of the folder"),
        errno.EROFS: ("the disk is read-only", "write to another disk"),
        errno.ENOENT: ("the folder does not exist", "create it first"),
        errno.ENOTDIR: ("a part of the path is a file, not a folder", "check the path"),
        errno.EISDIR: ("a folder has that name", "choose another name, or move the folder"),
        errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
        errno.EIO: ("the disk reports an error", "check the disk"),
        getattr(errno, "EDQUOT", -1): ("the quota is used up", "free some space"),  # not on Windows
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
            raise _output_error(self._audio, error) from error

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
            with _explained(target):
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
            with _explained(target):
                _sync_file(self._staged[target])
        with _undone_on_error() as undo:
            for target in targets:
                if not os.path.lexists(target):
                    undo.append(target)
                with _explained(target):
                    self._staged[target].replace(target)
        self._staged.clear()
        _sync_folder(self._audio.parent)


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


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _output_error(path, error) from error


def _output_error(path: Path, error: OSError) -> OutputError:
    unknown = (error.strerror or str(error), "")
    reason, hint = REASONS.get(error.errno or 0, unknown)
    return OutputError(f"{path} could not be written: {reason}", hint)


def _sync_file(path: Path) -> None:
    with path.open("r+b") as file:  # Windows syncs only what is open for writing
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new names last; Windows and some network disks cannot, and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def file_of(kind: str, path: Path) -> EpisodeFile:
    """The file as it lies on disk.

    Raises:
        OutputError: it cannot be read.
    """
    with _explained(path), path.open("rb") as file:
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
