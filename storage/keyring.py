"""The keys that open what is sealed. They live in a file or in the environment, never in the database."""

import base64
import binascii
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.refusals import KeysDoNotFit

KEY_BYTES = 32
EXPOSED = 0o077
"""The permission bits that nobody but the owner may have."""

PUT_BACK = "put it back from its backup"
RIGHT_FILE = "put the right key file back"
LET_WRITE = "let the account that runs the bot write there, and see that the disk has room"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Keyring:
    """Root keys by id; ``current`` seals, ``lookups`` makes tags, ``fresh`` says that the file was made just now.

    Tags are found by being made again, so a new current key leaves ``lookups`` where it is.
    """

    keys: Mapping[str, bytes]
    current: str
    lookups: str
    fresh: bool = False

    def __repr__(self) -> str:
        return "Keyring(secret)"

    @classmethod
    def load_or_create(cls, path: Path, *, database: Path | None = None) -> "Keyring":
        """Read the key file, or make one (0600) unless *database* exists already and so waits for other keys."""
        if path.exists():
            return cls.load(path)
        if database is not None and database.exists():
            raise KeysDoNotFit(
                f"The key file {path} is missing, and {database} cannot be read without it", "put its backup back"
            )
        key_id, key = new_key()
        keyring = cls(keys={key_id: key}, current=key_id, lookups=key_id, fresh=True)
        write_new(path, keyring.as_text())
        return keyring

    @classmethod
    def load(cls, path: Path) -> "Keyring":
        """Read a key file that nobody but its owner may read."""
        try:
            mode, text = path.stat().st_mode, path.read_text()
        except OSError as error:
            raise KeysDoNotFit(
                f"The key file {path} cannot be read ({error.strerror})",
                "put it there, and let the account that runs the bot read it",
            ) from error
        except UnicodeDecodeError:
            raise KeysDoNotFit(f"The key file {path} is damaged", PUT_BACK) from None
        if os.name == "posix" and mode & EXPOSED:
            raise KeysDoNotFit(f"The key file {path} is open to other users of this machine", f"run chmod 600 {path}")
        return cls.from_text(text, named=f"The key file {path}")

    @classmethod
    def from_text(cls, text: str, *, named: str = "The key text") -> "Keyring":
        """Read what a key file holds, for instance out of the environment."""
        try:
            held = json.loads(text)
            keys = {str(key_id): base64.urlsafe_b64decode(key) for key_id, key in held["keys"].items()}
            current, lookups = str(held["current"]), str(held["lookups"])
        except (ValueError, KeyError, TypeError, AttributeError, binascii.Error):
            # The cause would print what it could not read, and that is keys.
            raise KeysDoNotFit(f"{named} is damaged", PUT_BACK) from None
        if not {current, lookups} <= keys.keys() or any(len(key) != KEY_BYTES for key in keys.values()):
            raise KeysDoNotFit(f"{named} is incomplete", PUT_BACK)
        return cls(keys=keys, current=current, lookups=lookups)

    def rotated(self) -> "Keyring":
        """Add a key that seals from now on; the others go on opening, and ``lookups`` stays where it is."""
        key_id, key = new_key()
        return Keyring(keys={**self.keys, key_id: key}, current=key_id, lookups=self.lookups)

    def without(self, key_id: str) -> "Keyring":
        """Leave one key out."""
        kept = {name: key for name, key in self.keys.items() if name != key_id}
        return Keyring(keys=kept, current=self.current, lookups=self.lookups)

    def as_text(self) -> str:
        """Give what the key file holds."""
        keys = {key_id: base64.urlsafe_b64encode(key).decode() for key_id, key in self.keys.items()}
        return json.dumps({"current": self.current, "lookups": self.lookups, "keys": keys})

    def derive(self, key_id: str, label: str, community: str) -> bytes:
        """Make the key of one use in one community; no two uses and no two communities share one."""
        info = f"askaround/1\0{label}\0{community}".encode()
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(self.keys[key_id])

    def proofs(self) -> dict[str, str]:
        """Give for each key what a database may hold to recognise it, and which opens nothing."""
        return {
            key_id: hmac.digest(self.derive(key_id, "proof", ""), key_id.encode(), "sha256").hex()
            for key_id in self.keys
        }

    def must_fit(self, known: Mapping[str, str]) -> None:
        """Refuse unless every key that a database knows is here and is the same one."""
        proofs = self.proofs()
        for key_id, proof in known.items():
            if key_id not in proofs:
                raise KeysDoNotFit(f"This database was sealed with the key {key_id}, which is missing", RIGHT_FILE)
            if not hmac.compare_digest(proofs[key_id], proof):
                raise KeysDoNotFit(f"The key {key_id} is not the one this database knows", RIGHT_FILE)


def new_key() -> tuple[str, bytes]:
    """Make a key and a name for it."""
    return os.urandom(4).hex(), os.urandom(KEY_BYTES)


def replace(path: Path, text: str) -> None:
    """Put another text in the place of a key file; a reader finds the old or the new, also after a power cut."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)  # Somebody was stopped here before.
    write_new(beside, text)
    try:
        beside.replace(path)
    except OSError as error:
        raise KeysDoNotFit(f"The key file {path} cannot be written ({error.strerror})", LET_WRITE) from error
    sync_folder(path.parent)


def write_new(path: Path, text: str) -> None:
    """Write a file that only its owner may read and that did not exist; it survives a power cut from here on."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise KeysDoNotFit(f"The key file {path} cannot be made ({error.strerror})", LET_WRITE) from error
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Let the names in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
