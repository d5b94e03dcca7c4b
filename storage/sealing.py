"""Seals and tags. A seal opens only in its own row and community; a tag is found only by making it again."""

import binascii
import hmac
import os
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from storage.keyring import Keyring
from storage.refusals import SealBroken

NOBODYS = ""
"""Stands for a community where there is none yet."""

VERSION = "1"
NONCE_BYTES = 12
TAG_CHARACTERS = 32
COMMUNITIES_AT_HAND = 4096
"""How many communities keep their derived keys in memory; more are derived again when they come back."""


class Use(StrEnum):
    """What a tag is for. Each has a key of its own, so that no value of one table occurs in another."""

    AUTHOR = "author"
    LOCKER = "locker"
    DRAFT_OWNER = "draft owner"
    ME_TOO = "me too"
    HELPER_OF_OFFER = "helper of offer"
    HELPER = "helper"
    INBOX = "inbox"
    MEMBER = "member"
    ASKED = "asked"
    BLOCKER = "blocker"
    BLOCK = "block"
    REQUESTER = "requester"
    MODERATOR = "moderator"
    AUDIT_COMMITMENT = "audit commitment"
    AUDIT_LINE = "audit line"
    GIVEN = "given"
    MARK = "mark"
    REPORTER = "reporter"
    PAUSED = "paused"
    BARRED = "barred"
    CODE = "code"
    BROWSER = "browser"
    SESSION = "session"
    VISITOR = "visitor"
    GUESSER = "guesser"


@dataclass(frozen=True, slots=True)
class Bucket:
    """A sealed column: what its seals are bound to, and the steps in which their length grows.

    ``row`` is the column of the same table whose value says which row that is.
    """

    column: str
    step: int
    row: str = "id"

    @property
    def table(self) -> str:
        """Name the table."""
        return self.column.partition(".")[0]

    @property
    def name(self) -> str:
        """Name the column within its table."""
        return self.column.partition(".")[2]


TEXT_STEP = 256
PERSON_STEP = 64
"""Every account that a platform has fits into one."""

ASK_AUTHOR = Bucket("asks.author", PERSON_STEP)
ASK_WORDS = Bucket("asks.words", TEXT_STEP)
DRAFT_WORDS = Bucket("drafts.words", TEXT_STEP)
LOCKER_ASKS = Bucket("lockers.asks", 32 * 25 + 2, row="tag")  # 32 ids of 22 characters in JSON, the padding's mark.
OFFER_HELPER = Bucket("offers.helper", PERSON_STEP)
OFFER_WORDS = Bucket("offers.words", TEXT_STEP)
TURN_WORDS = Bucket("turns.words", TEXT_STEP)
NOTE_WORDS = Bucket("notes.words", TEXT_STEP, row="offer_id")
GIVEN_NOTE = Bucket("given.note", 10 * TEXT_STEP)  # One length, without a note or with the longest.
BLOCKED = Bucket("blocks.blocked", 8 * TEXT_STEP, row="tag")
REVEALED = Bucket("reveals.said", 4 * TEXT_STEP, row="conversation_id")  # One length, with the longest names or none.
MEMBER_ACCOUNT = Bucket("members.account", PERSON_STEP)
MEMBER_CHOICES = Bucket("members.choices", 4 * TEXT_STEP)
UNMASKING_REQUESTER = Bucket("unmaskings.requester", PERSON_STEP)
UNMASKING_WORDS = Bucket("unmaskings.words", 4 * TEXT_STEP)
APPOINTED = Bucket("appointed.people", 4 * TEXT_STEP, row="community_id")
AUDIT_DETAILS = Bucket("audit.details", 4 * TEXT_STEP, row="place")
CONCERN_SEEN_BY = Bucket("concerns.seen_by", TEXT_STEP, row="ask_id")
REPORT_WORDS = Bucket("reports.words", 4 * TEXT_STEP)
ADMITTED = Bucket("admissions.visitor", 2 * TEXT_STEP, row="login_id")  # One length, with the longest name.
SESSION_VISITOR = Bucket("sessions.visitor", 2 * TEXT_STEP, row="tag")
OUTBOX_MARK = Bucket("outbox.mark", 16)
FIGURE_CELLS = Bucket("figures.cells", 4 * TEXT_STEP)
INSTALLATION = Bucket("installations.access", 4 * TEXT_STEP, row="space_id")
HANDLE_STATE = Bucket("handles.state", 6 * TEXT_STEP)  # Where somebody is in a list of what is theirs.

BUCKETS = tuple(one for one in (*vars().values(),) if isinstance(one, Bucket))
"""All of them, those that are named above: whoever seals anew or verifies leaves none out."""


class Seals:
    """The seals and tags of one community."""

    __slots__ = ("_boxes", "_community", "_keyed", "_keyring")

    def __init__(self, keyring: Keyring, community: str) -> None:
        self._keyring = keyring
        self._community = community
        self._boxes: dict[str, AESGCMSIV] = {}
        self._keyed = {
            use: hmac.new(keyring.derive(keyring.lookups, use, community), digestmod="sha256") for use in Use
        }

    def seal(self, bucket: Bucket, row: str, text: str) -> str:
        """Seal *text* for one row under the current key; its length afterwards is a whole number of steps."""
        key_id = self._keyring.current
        nonce = os.urandom(NONCE_BYTES)
        plain = padded(text.encode("utf-8", "surrogatepass"), bucket.step)
        sealed = self._box(key_id).encrypt(nonce, plain, self._bound_to(key_id, bucket, row))
        return f"{VERSION}.{key_id}.{binascii.b2a_base64(nonce + sealed, newline=False).decode()}"

    def open(self, bucket: Bucket, row: str, sealed: str) -> str:
        """Open what :meth:`seal` made for the same row; raises SealBroken for anything else."""
        try:
            version, key_id, text = sealed.split(".")
            if version != VERSION or key_id not in self._keyring.keys:
                raise SealBroken(f"{bucket.column} was sealed in a way or under a key that is not known here")
            raw = binascii.a2b_base64(text)
            bound_to = self._bound_to(key_id, bucket, row)
            plain = self._box(key_id).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], bound_to)
        except (InvalidTag, ValueError) as error:
            raise SealBroken(f"{bucket.column} does not open") from error
        return unpadded(plain).decode("utf-8", "surrogatepass")

    def renewed(self, bucket: Bucket, row: str, sealed: str) -> str:
        """Seal the same text under the current key; what is under it already stays as it is."""
        if key_of(sealed) == self._keyring.current:
            return sealed
        return self.seal(bucket, row, self.open(bucket, row, sealed))

    def tag(self, use: Use, *parts: str) -> str:
        """Make the tag of *parts*; only the last may hold a NUL, since ids are base64url."""
        return self.digest(use, *parts)[:TAG_CHARACTERS]

    def digest(self, use: Use, *parts: str) -> str:
        """Make a whole digest of *parts*, for what must not be met by chance, not even by whoever has the keys."""
        keyed = self._keyed[use].copy()
        keyed.update("\0".join(parts).encode("utf-8", "surrogatepass"))
        return keyed.hexdigest()

    def _box(self, key_id: str) -> AESGCMSIV:
        box = self._boxes.get(key_id)
        if box is None:
            box = self._boxes[key_id] = AESGCMSIV(self._keyring.derive(key_id, "seal", self._community))
        return box

    def _bound_to(self, key_id: str, bucket: Bucket, row: str) -> bytes:
        return f"{VERSION}\0{key_id}\0{self._community}\0{bucket.column}\0{row}".encode()


class Vault:
    """The seals of all communities, with the keys of the busy ones at hand."""

    def __init__(self, keyring: Keyring) -> None:
        self.current = keyring.current
        self._at_hand = lru_cache(COMMUNITIES_AT_HAND)(lambda community: Seals(keyring, community))

    def of(self, community: str) -> Seals:
        """Give the seals of one community."""
        return self._at_hand(community)


def key_of(sealed: str) -> str:
    """Name the key that a seal says it was made with."""
    return sealed.split(".", 2)[1] if sealed.count(".") == 2 else ""


def padded(plain: bytes, step: int) -> bytes:
    """Fill up to a whole number of steps, as ISO 7816-4 does: one mark, then zeros."""
    return plain + b"\x80" + bytes(-(len(plain) + 1) % step)


def unpadded(filled: bytes) -> bytes:
    """Undo :func:`padded`."""
    return filled[: filled.rindex(b"\x80")]
