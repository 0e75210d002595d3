"""Where templates/ and migrations/ are: inside the installed wheel, or at the root of a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `name` ("templates", "migrations"): packaged beside this file, else at the root of the checkout.

    Raises FileNotFoundError where neither exists, which only a broken installation can cause.
    """
    for home in (PACKAGE, PACKAGE.parent):
        if (home / name).is_dir():
            return home / name
    raise FileNotFoundError(f"The folder {name}/ is missing from this installation of timeline: install it again.")
