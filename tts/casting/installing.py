"""Installing a voice, and removing it: all of it is there, checked, or nothing is.

Files are gathered in a hidden folder, where a download that broke off can be gone on with; when all have come and are
what was promised, the engine looks at them, and the folder gets its name.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tts.casting.archives import ARCHIVE_SUFFIXES, is_archive
from tts.casting.bundles import as_folder, unpacked
from tts.casting.catalogue import MODEL_SUFFIX, Asset, find_collection, find_offer, offers
from tts.casting.describing import describe
from tts.casting.digests import agreed, digest, is_promised, is_whole
from tts.casting.disk import clear, writing
from tts.casting.downloading import begun_bytes
from tts.casting.extras import missing_extra_of
from tts.casting.locking import locked
from tts.casting.mirrors import copy, mirror_of
from tts.casting.own import NEURAL, find_own
from tts.casting.placing import partial_folder, put, restore, sweep
from tts.casting.removing import remove
from tts.casting.voices import plain, read_voice, shipped_voices, voices_folder
from tts.disk import reading
from tts.engines import prepare_voice
from tts.errors import InputError, MissingError, OutputError, UsageError
from tts.model import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from tts.casting.catalogue import Offer
    from tts.casting.mirrors import Mirror
    from tts.casting.own import Own
    from tts.errors import TtsError

    Progress = Callable[[int, int | None], None]  # bytes so far, bytes in all

__all__ = ["install", "is_own", "missing_extra", "remove"]

SPARE_BYTES = 64 * 1024**2  # that a disk should have left when all is installed
_BROKEN = "get the file once more from where it came"


def unwatched(done: int, total: int | None) -> None:
    """Nobody looks."""


def install(name: str, *, source: str | None = None, watch: Progress = unwatched) -> Voice:
    """Install the voice of that name, or the one in a file, a folder or an archive of somebody's own.

    `source` is a mirror: an address, a folder, or an archive at either. `watch` is told how many bytes have come, of
    how many. What is installed already and whole is not fetched again. Where the extra of its engine is missing, which
    `missing_extra` tells, the voice is installed all the same, but nobody has looked whether it speaks.

    Raises:
        MissingError: no such voice, or its engine cannot speak from the files.
        NetworkError: a file cannot be had, or is not what was promised; what has come of it is kept for another time.
        InputError: the same of a file on this machine, or the engine cannot speak from somebody's own.
        OutputError: it cannot be written, or another process is at it.
        UsageError: an address where there should be a name, or a mirror that is none.
    """
    if "://" in name:
        raise UsageError(
            f"not the name of a voice, nor a file: {name}",
            "download it first and pass the file; the address of a mirror goes after --from",
        )
    if not is_own(name):
        return _install_offer(find_offer(name), source, watch)
    if source is not None:
        raise UsageError(f"{name} is a file, which needs no mirror", "leave out --from")
    return _install_own(Path(name), watch)


def is_own(name: str) -> bool:
    """Whether `install` takes it for a path, and not for the name of a voice that is offered."""
    if "/" in name or "\\" in name or name.lower().endswith((MODEL_SUFFIX, *ARCHIVE_SUFFIXES)):
        return True
    return os.path.lexists(name) and name not in {offer.name for offer in offers()}


def missing_extra(voice: Voice) -> str | None:
    """What to run so that the engine of a voice can speak, None where nothing is missing."""
    return missing_extra_of(voice.engine)


def _install_offer(offer: Offer, source: str | None, watch: Progress) -> Voice:
    collection = find_collection(offer.collection)
    folder = _ready(offer.folder)
    voice = _offered(offer, f"{collection.base_url.rstrip('/')}/{offer.model.url}")
    with locked(folder):
        restore(folder)
        sweep(folder.parent)
        if all(is_whole(folder / asset.name, asset) for asset in offer.assets):
            watch(offer.size_bytes, offer.size_bytes)
            return _made_to_speak(voice, folder)
        made = partial_folder(folder)
        with (
            _cleared_after(made, InputError),  # what is on this machine can be copied again
            as_folder(source, made, lambda here: watch(here, None)) as place,
        ):
            mirror = mirror_of(collection, place)
            _gather(_agreed(offer, mirror), mirror, (made, folder), watch)
        with _cleared_after(made, MissingError, UsageError):  # it is what was promised, and no use
            return _finished(made, folder, voice, {asset.name for asset in offer.assets})


@contextmanager
def _cleared_after(made: Path, *errors: type[TtsError]) -> Iterator[None]:
    """Within it, one of `errors` removes the folder `made`; any other leaves it, if something is in it."""
    try:
        yield
    except errors:
        clear(made)
        raise
    finally:
        with suppress(OSError):
            made.rmdir()


def _ready(name: str) -> Path:
    """The folder of a voice, whose parent exists."""
    folder = voices_folder() / name
    with writing(folder.parent):
        folder.parent.mkdir(parents=True, exist_ok=True)
    return folder


def _offered(offer: Offer, address: str) -> Voice:
    styles = [asset.name for asset in offer.assets if asset.name.endswith(".bin")]
    return Voice(
        name=offer.name,
        engine=offer.engine,
        model=offer.model.name,
        language=offer.language,
        licence=offer.licence,
        digital_source_type=NEURAL,
        description=offer.description,
        quality=offer.quality,
        speaker=offer.speaker,
        source=address,
        options=(("styles", styles[0]),) if styles else (),
    )


def _agreed(offer: Offer, mirror: Mirror) -> Offer:
    """`offer` as the collection's own index has it now."""
    if (index := mirror.index()) is not None:
        offer = agreed(offer, index, mirror.index_place, mirror.error)
    for asset in offer.assets:
        if not is_promised(asset):
            raise mirror.error(
                f"nobody says what {asset.name} should hold: it has no digest",
                "if you trust it, download it and pass the file",
            )
    return offer


def _gather(offer: Offer, mirror: Mirror, places: tuple[Path, Path], watch: Progress) -> None:
    """All files of a voice into the first of `places`; those that are whole in one of them are not fetched."""
    made = places[0]
    with writing(made):
        made.mkdir(exist_ok=True)
    _need_room(made, offer.assets)
    sizes = [asset.size_bytes for asset in offer.assets]
    total = None if None in sizes else sum(size or 0 for size in sizes)
    done = 0
    for asset in offer.assets:
        watch(done, total)
        _fetch(asset, mirror, places, _after(done, total, watch))
        done += (made / asset.name).stat().st_size
    watch(done, total)


def _fetch(
    asset: Asset, mirror: Mirror, places: tuple[Path, Path], watch: Callable[[int], None]
) -> None:
    made, folder = places
    if is_whole(made / asset.name, asset):
        return
    if is_whole(folder / asset.name, asset):
        copy(folder / asset.name, made / asset.name, watch)
        return
    mirror.bring(asset, made, watch)


def _after(done: int, total: int | None, watch: Progress) -> Callable[[int], None]:
    """Tells of the bytes of one file, after those of the files before it."""
    return lambda here: watch(done + here, total)


def _need_room(made: Path, assets: Iterable[Asset]) -> None:
    """Find out now, not after an hour's download, that it will not fit."""
    needed = sum(max(0, (asset.size_bytes or 0) - begun_bytes(made, asset)) for asset in assets)
    with writing(made):
        free = shutil.disk_usage(made).free
    if needed and free < needed + SPARE_BYTES:
        raise OutputError(
            f"{made.parent} has {free / 1e6:.0f} MB free, and {needed / 1e6:.0f} MB are needed",
            "free some space, or name another folder in TTS_VOICES",
        )


def _install_own(path: Path, watch: Progress) -> Voice:
    with reading(path):
        is_packed = path.is_file() and is_archive(path.name)
    if not is_packed:
        return _install_found(find_own(path), watch)
    with unpacked(path, _ready("own"), str(path)) as folder:
        return _install_found(find_own(folder), watch)


def _install_found(own: Own, watch: Progress) -> Voice:
    if plain(own.voice.name) in {plain(voice.name) for voice in shipped_voices()}:
        raise UsageError(
            f"a voice of tts itself is called {own.voice.name}", "give the model another name"
        )
    own = replace(own, voice=_published(own) or own.voice)
    folder = _ready(own.voice.name)
    made = partial_folder(folder)
    with locked(folder):
        restore(folder)
        sweep(folder.parent)
        try:
            _copy_own(own, made, watch)
            return _finished(made, folder, own.voice, own.files.keys())
        except (MissingError, UsageError) as error:
            if not any(str(made / name) in error.message for name in own.files):
                raise  # it is not about the files
            raise InputError(_about(own, made, error.message), _BROKEN) from error
        finally:
            clear(made)


def _published(own: Own) -> Voice | None:
    """The voice that is offered whose files these are, as when somebody has downloaded them in a browser."""
    for offer in offers():
        found = [(own.files.get(asset.name), asset) for asset in offer.assets]
        if offer.name == own.voice.name and all(
            path and is_whole(path, one) for path, one in found
        ):
            address = find_collection(offer.collection).base_url.rstrip("/")
            return _offered(offer, f"{address}/{offer.model.url}")
    return None


def _copy_own(own: Own, made: Path, watch: Progress) -> None:
    clear(made)
    with writing(made):
        made.mkdir()
    assets = [Asset(name, name, size_bytes=path.stat().st_size) for name, path in own.files.items()]
    _need_room(made, assets)
    done, total = 0, sum(asset.size_bytes or 0 for asset in assets)
    for asset in assets:
        copy(own.files[asset.name], made / asset.name, _after(done, total, watch))
        done += asset.size_bytes or 0
    watch(total, total)


def _about(own: Own, made: Path, message: str) -> str:
    """`message`, about the files that somebody has passed, not about our copies of them."""
    for name in sorted(own.files, key=len, reverse=True):
        message = message.replace(str(made / name), str(own.files[name]))
    return message


def _finished(made: Path, folder: Path, voice: Voice, names: Collection[str]) -> Voice:
    """The voice whose files of `names` are in `made`, which becomes `folder`."""
    with writing(made):
        for path in made.iterdir():
            if path.name not in names:  # of an earlier attempt
                clear(path)
        _carry_over(folder, made)
    _made_to_speak(voice, made)
    put(made, folder)
    return read_voice(folder / f"{voice.name}.toml")


def _carry_over(folder: Path, made: Path) -> None:
    """Copy what else lies in the folder that will be replaced: other voices of the same model, somebody's notes."""
    if folder.is_dir():
        for path in folder.iterdir():
            if path.is_file() and not path.name.startswith(".") and not (made / path.name).exists():
                shutil.copy2(path, made / path.name)


def _made_to_speak(voice: Voice, folder: Path) -> Voice:
    """The voice whose files lie in `folder`, after its engine has looked at them and it is described there."""
    model = folder / voice.model
    with reading(model):
        voice = replace(voice, digest=digest(model))
    if missing_extra(voice) is None:
        prepare_voice(replace(voice, model=str(model)))
    return read_voice(describe(voice, folder))
