"""Asks. Who asked is a seal that only sending opens, a tag that only they can make again, and their own locker."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.model.asks import Ask, AskState, Kind, Size, Wish
from bot.model.communities import MessageRef, Place
from bot.model.ids import AskId, SpaceId
from bot.model.people import Person
from storage.farewells import farewell_as_text, farewell_from_text
from storage.moments import moment, month, seconds, timed, whole, whole_hour
from storage.proposals import proposal_as_text, proposal_from_text
from storage.room import BY_WHENS, KINDS, SIZES, Room, by_value, from_text, texts
from storage.sealing import ASK_AUTHOR, ASK_WORDS, LOCKER_ASKS, Use

STATES = by_value(AskState)


class SqlAsks:
    """Posted asks."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def get(self, ask: AskId) -> Ask | None:
        """Give one ask."""
        row = self._room.sql.get_ask(community_id=self._room.community, id=ask)
        return None if row is None else self._read(row)

    def post(self, ask: Ask, author: Person) -> None:
        """Keep a new ask, seal its author and add it to their locker."""
        seals = self._room.seals
        self._room.sql.post_ask(
            **self._columns(ask),
            author=seals.seal(ASK_AUTHOR, ask.id, author.account),
            author_tag=seals.tag(Use.AUTHOR, ask.id, author.account),
        )
        locker = self._locker(author)
        self._keep_locker(locker, [*self._asks_in(locker), ask.id])
        in_month = month(ask.posted_at)
        self._room.sql.mark_asked(
            community_id=self._room.community, month=in_month, tag=self._asked_tag(author, in_month)
        )

    def asked_lately(self, person: Person, now: datetime, months: int) -> bool:
        """Say whether *person* asked in this month or the *months* before it; opens nothing."""
        return any(self._asked_in(person, earlier) for earlier in range(month(now) - months, month(now) + 1))

    def months_asked(self, person: Person, now: datetime, months: int) -> int:
        """Say in how many of the *months* before this one *person* asked; opens nothing."""
        return sum(self._asked_in(person, earlier) for earlier in range(month(now) - months, month(now)))

    def keep(self, ask: Ask) -> None:
        """Keep the ask as it is now; its author stays sealed as they are."""
        self._room.sql.keep_ask(**self._columns(ask))

    def drop(self, ask: AskId, author: Person) -> None:
        """Remove an ask and its trace in the author's locker."""
        self._room.sql.drop_ask(community_id=self._room.community, id=ask)
        self._take_out(ask, author)

    def take_out_of_locker(self, ask: AskId) -> None:
        """Remove an ask's trace in its author's locker."""
        author = self.author(ask)
        if author is not None:
            self._take_out(ask, author)

    def _take_out(self, ask: AskId, author: Person) -> None:
        """Leave no empty locker: that it is there would say that somebody asked."""
        locker = self._locker(author)
        left = [one for one in self._asks_in(locker) if one != ask]
        if left:
            self._keep_locker(locker, left)
        else:
            self._room.sql.drop_locker(community_id=self._room.community, tag=locker)

    def is_by(self, ask: AskId, person: Person) -> bool:
        """Say whether *person* asked, by recomputing the tag; opens nothing."""
        room = self._room
        tag = room.seals.tag(Use.AUTHOR, ask, person.account)
        return room.sql.ask_is_by(community_id=room.community, id=ask, author_tag=tag) is not None

    def author(self, ask: AskId) -> Person | None:
        """Open the seal. Only for sending, and for two moderators together."""
        sealed = self._room.sql.sealed_author(community_id=self._room.community, id=ask)
        account = self._room.seals.open(ASK_AUTHOR, ask, sealed) if sealed else ""
        return Person(account) if account else None

    def of(self, author: Person) -> tuple[Ask, ...]:
        """Give the asks in the author's own locker, newest first."""
        found = (self.get(ask) for ask in reversed(self._asks_in(self._locker(author))))
        return tuple(ask for ask in found if ask is not None)

    def on_show(
        self, *, topic: str | None, kind: Kind | None, size: Size | None, skip: int, most: int
    ) -> tuple[Ask, ...]:
        """Give open and taken asks in the order of their ids, filtered where a filter is given."""
        rows = self._room.sql.asks_on_show(
            community_id=self._room.community, topic=topic, kind=kind, size=size, skip=skip, most=most
        )
        return tuple(self._read(row) for row in rows)

    def unshown(self) -> tuple[AskId, ...]:
        """Give the asks that members have not seen yet or not again, in the order of their ids."""
        return tuple(ask for (ask,) in self._room.sql.unshown_asks(community_id=self._room.community))

    def say_me_too(self, ask: AskId, person: Person) -> bool:
        """Keep one tag a person and ask; say whether it is new."""
        room = self._room
        tag = room.seals.tag(Use.ME_TOO, ask, person.account)
        return bool(room.sql.say_me_too(community_id=room.community, ask_id=ask, tag=tag))

    def _columns(self, ask: Ask) -> dict[str, Any]:
        wish, card = ask.wish, ask.card
        return {
            "community_id": self._room.community,
            "id": ask.id,
            "state": str(ask.state),
            "version": ask.version,
            "anonymous": int(ask.anonymous),
            "posted_at": told(ask, seconds(ask.posted_at)),
            "deadline": None if ask.deadline is None else seconds(ask.deadline),
            "ended_at": None if ask.ended_at is None else told(ask, seconds(ask.ended_at)),
            "topic": wish.topic,
            "kind": str(wish.kind),
            "size": str(wish.size),
            "by_when": str(wish.by_when),
            "others": ask.others,
            "shown_at": whole(ask.shown_at),
            "watched_from": whole(ask.watched_from),
            "step": ask.step,
            "heard_at": whole(ask.heard_at),
            "covered": int(ask.covered),
            "answered_for": ask.answered_for,
            "hidden_from": ask.hidden_from,
            "card_space": card.place.space if card else None,
            "card_channel": card.place.channel if card else None,
            "card_message": card.message if card else None,
            "words": self._room.seals.seal(ASK_WORDS, ask.id, texts(*self._words(ask))),
        }

    def _words(self, ask: Ask) -> tuple[str | None, ...]:
        kept_for = None if ask.kept_for is None else str(ask.kept_for)
        farewell, proposed = farewell_as_text(ask.farewell), proposal_as_text(ask.proposed)
        return ask.wish.hand, ask.wish.help, ask.name, farewell, kept_for, proposed

    def _read(self, row: Sequence[Any]) -> Ask:
        ask, state, version, posted_at, deadline, ended_at, topic, kind, size, by_when, others, *rest = row
        shown_at, watched_from, step, heard_at, covered, answered_for, hidden_from, *card, words = rest
        said: list[Any] = [*from_text(self._room.seals.open(ASK_WORDS, ask, words)), None, None, None]
        hand, help_, name, farewell, kept_for, proposed = said[:6]  # Earlier rows say less.
        return Ask(
            id=ask,
            wish=Wish(
                hand=hand, help=help_, size=SIZES[size], by_when=BY_WHENS[by_when], kind=KINDS[kind], topic=topic
            ),
            state=STATES[state],
            posted_at=moment(posted_at),
            name=name,
            version=version,
            deadline=None if deadline is None else moment(deadline),
            ended_at=None if ended_at is None else moment(ended_at),
            others=others,
            card=message_ref(*card),
            shown_at=timed(shown_at),
            watched_from=timed(watched_from),
            step=step,
            heard_at=timed(heard_at),
            covered=bool(covered),
            answered_for=answered_for,
            hidden_from=STATES[hidden_from] if hidden_from else None,
            proposed=proposal_from_text(proposed),
            farewell=farewell_from_text(farewell),
            kept_for=None if kept_for is None else int(kept_for),
        )

    def _asked_in(self, person: Person, in_month: int) -> bool:
        room = self._room
        tag = self._asked_tag(person, in_month)
        return room.sql.asked_in(community_id=room.community, month=in_month, tag=tag) is not None

    def _asked_tag(self, person: Person, in_month: int) -> str:
        return self._room.seals.tag(Use.ASKED, str(in_month), person.account)

    def _locker(self, person: Person) -> str:
        return self._room.seals.tag(Use.LOCKER, person.account)

    def _asks_in(self, locker: str) -> list[AskId]:
        sealed = self._room.sql.get_locker(community_id=self._room.community, tag=locker)
        if sealed is None:
            return []
        asks: list[AskId] = from_text(self._room.seals.open(LOCKER_ASKS, locker, sealed))
        return asks

    def _keep_locker(self, locker: str, asks: list[AskId]) -> None:
        sealed = self._room.seals.seal(LOCKER_ASKS, locker, texts(*asks))
        self._room.sql.keep_locker(community_id=self._room.community, tag=locker, asks=sealed)


def told(ask: Ask, at: int) -> int:
    """Give the moment that may be kept: to the second by name, to the hour without one."""
    return whole_hour(at) if ask.anonymous else at


def message_ref(space: str | None, channel: str | None, message: str | None) -> MessageRef | None:
    """Put a message's reference together again; either all of it is there or nothing."""
    if space is None or channel is None or message is None:
        return None
    return MessageRef(place=Place(space=SpaceId(space), channel=channel), message=message)
