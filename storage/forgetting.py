"""How one person is forgotten: what is theirs goes, and in what others share with them somebody stands who is nobody.

Nobody has a seal and tags like anybody: without the keys no row says that its owner was forgotten.
"""

from dataclasses import replace
from datetime import datetime

from bot.model.asks import Ask
from bot.model.ids import AskId, OfferId
from bot.model.offers import Offer
from bot.model.people import Person
from storage.asks import SqlAsks
from storage.blocks import SqlBlocks
from storage.members import SqlMembers
from storage.moments import day, month
from storage.offers import SqlNotes, SqlOffers
from storage.reports import SqlReports
from storage.room import Room
from storage.sealing import ASK_AUTHOR, OFFER_HELPER, Use
from storage.unmasking import SqlModerators
from storage.visits import SqlGuesses, SqlSessions

MONTHS = 7
"""This one and those before it in which it may be kept that somebody asked."""

MARKED_DAYS = 9
"""As many as one is kept that somebody wrote something that sounded like danger."""


class Forgetting:
    """What ``SqlTraces`` does about people."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._asks = SqlAsks(room)
        self._offers = SqlOffers(room)
        self._notes = SqlNotes(room)
        self._members = SqlMembers(room)
        self._blocks = SqlBlocks(room)
        self._reports = SqlReports(room)
        self._moderators = SqlModerators(room)
        self._sessions = SqlSessions(room)
        self._guesses = SqlGuesses(room)

    def disown(self, ask: AskId) -> None:
        """Let an ask be by nobody, and its notes be signed by nobody."""
        found = self._asks.get(ask)
        if found is None:
            return
        self._blocks.forget_ask(ask)
        self._asks.take_out_of_locker(ask)
        for offer in self._offers.on(ask):
            self._unsign(offer)
        seals = self._room.seals
        self._asks.keep(replace(found, name=None))
        self._room.sql.disown_ask(
            community_id=self._room.community,
            id=ask,
            author=seals.seal(ASK_AUTHOR, ask, ""),
            author_tag=seals.tag(Use.AUTHOR, ask, ""),
        )

    def forget(self, person: Person, now: datetime) -> None:
        """Remove what is kept about somebody; what has a night of its own keeps whose it is until then."""
        for ask in self._asks.of(person):
            if not _has_its_night(ask):
                self.disown(ask.id)
        self._room.sql.drop_locker(community_id=self._room.community, tag=self._tag(Use.LOCKER, person))
        for offer in self._offers.of(person):
            if not _has_its_night(offer):
                self.disown_offer(offer.id)
        self._blocks.forget(person)
        self._forget_small_things(person, now)
        self._forget_member(person)

    def disown_offer(self, offer: OfferId) -> None:
        """Let an offer be by nobody, and what was said about it by name, too."""
        found = self._offers.get(offer)
        if found is None:
            return
        self._unsign(found)
        seals = self._room.seals
        self._offers.keep(replace(found, name=None, quiet_name=None))
        self._room.sql.disown_offer(
            community_id=self._room.community,
            id=offer,
            helper=seals.seal(OFFER_HELPER, offer, ""),
            offer_tag=seals.tag(Use.HELPER_OF_OFFER, offer, ""),
            helper_tag=seals.tag(Use.HELPER, f"nobody on {offer}"),
        )

    def _unsign(self, offer: Offer) -> None:
        """Take the names out of the note on an offer, and of what two sides said who they are."""
        note = self._notes.on(offer.id)
        if note is not None and note.name is not None:
            self._notes.keep(replace(note, name=None))
        if offer.conversation is not None:
            self._room.sql.drop_reveal(community_id=self._room.community, conversation_id=offer.conversation)

    def _forget_small_things(self, person: Person, now: datetime) -> None:
        sql, community, seals = self._room.sql, self._room.community, self._room.seals
        sql.drop_given(community_id=community, tag=self._tag(Use.GIVEN, person))
        for (ask,) in sql.asks_with_others(community_id=community):
            sql.drop_me_too(community_id=community, ask_id=ask, tag=seals.tag(Use.ME_TOO, ask, person.account))
        for report, thing in sql.reported(community_id=community):
            hers, nobodys = (seals.tag(Use.REPORTER, thing, account) for account in (person.account, report))
            sql.disown_report(community_id=community, id=report, reporter_tag=hers, nobody=nobodys)
        self._forget_days(person, now)

    def _forget_days(self, person: Person, now: datetime) -> None:
        sql, community, seals = self._room.sql, self._room.community, self._room.seals
        for earlier in range(month(now) - MONTHS + 1, month(now) + 1):
            tag = seals.tag(Use.ASKED, str(earlier), person.account)
            sql.drop_asked(community_id=community, month=earlier, tag=tag)
        self._moderators.forget(person)
        self._sessions.end_for(person)
        self._guesses.forget(person, now)
        if self._moderators.is_named(person):
            self._moderators.name(tuple(one for one in self._moderators.named() if one != person))
        for on in range(day(now) - MARKED_DAYS, day(now) + 1):
            sql.drop_mark(community_id=community, day=on, tag=seals.tag(Use.MARK, str(on), person.account))

    def _forget_member(self, person: Person) -> None:
        sql, community, member = self._room.sql, self._room.community, self._members.of(person)
        if member is None:
            return
        asked_about = [request for (request,) in sql.requests_to(community_id=community, member_id=member.id)]
        for thing in (member.id, *asked_about):
            sql.drop_sendings(community_id=community, about=thing)
            sql.cancel_timers(community_id=community, owner=thing)
            sql.drop_handles(community_id=community, about_id=thing)
        sql.drop_requests_to(community_id=community, member_id=member.id)
        sql.drop_member(community_id=community, id=member.id)

    def _tag(self, use: Use, person: Person) -> str:
        return self._room.seals.tag(use, person.account)


def _has_its_night(thing: Ask | Offer) -> bool:
    return thing.live and thing.farewell is not None and thing.farewell.forgotten
