"""The bytes of a file, with everything that can be wrong with them."""

from dataclasses import dataclass
from pathlib import Path

from timeline.errors import UnreadableError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Source:
    """A file that exists and is not empty, and how to read its letters."""

    path: Path
    data: bytes
    encoding: str = ""

    @property
    def text(self) -> str:
        """Its letters, line ends made one kind. Raises UnreadableError for what is binary or not in the encoding."""
        mark = next((name for start, name in _MARKS if self.data.startswith(start)), "")
        if not mark and b"\0" in self.data[:65536]:
            raise UnreadableError(self.path, "it is a binary file, not text", remedy="Convert it to text, Markdown or HTML first.")
        encoding = self.encoding or mark or "utf-8"
        try:
            letters = self.data.decode(encoding)
        except LookupError as error:
            raise UnreadableError(self.path, f"{encoding!r} is not an encoding", remedy="Try utf-8, cp1252 or latin-1.") from error
        except UnicodeError as error:
            remedy = "Name its encoding, for example --encoding cp1252."
            raise UnreadableError(self.path, f"it is not {encoding.upper()} text", remedy=remedy) from error
        if not letters.strip():
            raise UnreadableError(self.path, "it holds no text")
        return letters.replace("\r\n", "\n").replace("\r", "\n")


def opened(path: Path, encoding: str = "") -> Source:
    """The source at a path. Raises UnreadableError where it is missing, a directory, forbidden or empty."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(path, "there is no such file") from error
    except IsADirectoryError as error:
        raise UnreadableError(path, "it is a directory", remedy=f"Name the files in it, for example {path}/*.txt.") from error
    except OSError as error:
        raise UnreadableError(path, (error.strerror or str(error)).lower()) from error
    if not data.strip():
        raise UnreadableError(path, "it is empty")
    return Source(path, data, encoding)
