"""Where templates/ and migrations/ are, inside the wheel or at the root of a checkout; and how a file is written whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from timeline.errors import OutputError

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `name` ("templates", "migrations"): packaged beside this file, else at the root of the checkout.

    Raises FileNotFoundError where neither exists, which only a broken installation can cause.
    """
    for home in (PACKAGE, PACKAGE.parent):
        if (home / name).is_dir():
            return home / name
    raise FileNotFoundError(f"The folder {name}/ is missing from this installation of timeline: install it again.")


def write(path: Path, content: str | bytes) -> None:
    """Put content at a path all at once: a reader sees the old file or the new one, never half of it.

    Raises OutputError with what is in the way.
    """
    draft = path
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            draft = Path(file.name)
            file.write(content.encode() if isinstance(content, str) else content)
        draft.chmod(0o666 & ~_umask())
        draft.replace(path)
    except OSError as error:
        if draft != path:
            draft.unlink(missing_ok=True)
        raise OutputError(path, (error.strerror or str(error)).lower()) from error


def _umask() -> int:
    """The permissions that this process takes away from new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
