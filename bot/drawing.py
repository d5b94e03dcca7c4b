"""Turn an effect on its way into what a courier carries: looked up, drawn and addressed in the unit that claims it.

What is drawn is what is true at that moment; what is no longer true is not sent at all.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot import board, sides
from bot.chapters import greeting, requests, speaking
from bot.chapters.desk import issue
from bot.chapters.figures import answered_lately
from bot.chapters.invitations import marked
from bot.chapters.unmasking import opened_ever
from bot.decide.unmasking import allowed
from bot.model.asks import Ask, AskState
from bot.model.communities import Community, MessageRef, Place
from bot.model.effects import (
    Effect,
    GreetModerators,
    Notice,
    SayHello,
    SayUnmasking,
    SayWeekly,
    ShowAgain,
    ShowCard,
    ShowJam,
    ShowPause,
    ShowUnmasking,
    TakeAway,
    TellAsker,
    TellCandidate,
    TellHelper,
    TellMember,
    TellModerators,
    TellOfNames,
    TellOfReport,
    TellOther,
    TellRequester,
    TryModerators,
    WarnModerators,
)
from bot.model.ids import UnmaskingId
from bot.model.members import Invited, Request
from bot.model.reports import Matter, ReportState
from bot.model.unmaskings import UnmaskingState
from bot.news import News
from bot.parcels import Parcel, Post, RedrawCard, TakeDown, Tell
from bot.ports import Chance, Unit
from bot.views import asks, elsewhere, invitations, setup, unmasking, waiting, weekly
from bot.views.card import Card
from bot.views.words import Names, Words, words_in


def draw(
    unit: Unit,
    effect: Effect,
    now: datetime,
    chance: Chance,
    names: Mapping[str, Names],
    *,
    silent: Collection[str],
) -> Parcel | None:
    """Draw *effect* as things stand now, with its buttons kept; None when there is nothing left to say."""
    community = unit.settings() or Community(id=unit.community)
    called = names.get(community.channel.platform, ()) if community.channel else ()
    t = words_in(community.settings.language, called)
    parcel = _Artist(unit, community, t, now).draw(effect)
    if isinstance(parcel, Tell):
        own = words_in(speaking.language_for(unit, parcel.person, "", community.settings), called)
        if own is not t:
            t, parcel = own, _Artist(unit, community, own, now).draw(effect)
    if parcel is None or isinstance(parcel, TakeDown):
        return parcel
    is_silent = isinstance(parcel, Tell) and parcel.person.platform in silent
    card = issue(unit, elsewhere.pointed(t, parcel.card) if is_silent else parcel.card, chance, None)
    if _withheld(unit, effect):
        return None  # That no buttons were drawn for it would say so to whoever has the database.
    match parcel:
        case Post(place=place):
            return Post(place=place, card=card)
        case RedrawCard(message=message):
            return RedrawCard(message=message, card=card)
        case Tell(person=person):
            return Tell(person=person, card=card)


def _withheld(unit: Unit, effect: Effect) -> bool:
    offer = unit.offers.get(effect.offer) if isinstance(effect, TellAsker) and effect.offer else None
    return offer is not None and offer.withheld


@dataclass(frozen=True, slots=True)
class _Artist:
    unit: Unit
    community: Community
    t: Words
    now: datetime

    def draw(self, effect: Effect) -> Parcel | None:
        match effect:
            case ShowCard() | ShowAgain() | TakeAway() | SayHello() | SayWeekly() | SayUnmasking():
                return self._for_all(effect)
            case (
                TellModerators()
                | TellOfReport()
                | WarnModerators()
                | ShowUnmasking()
                | ShowPause()
                | ShowJam()
                | GreetModerators()
                | TryModerators()
            ):
                return board.parcel(self.unit, self.community, self.t, effect, self.now)
            case TellCandidate(request=request):
                return self._to_candidate(self.unit.requests.get(request))
            case TellMember() | TellRequester():
                return self._to_member(effect)
            case TellAsker():
                return self._news.for_asker(effect)
            case TellHelper():
                return self._news.for_helper(effect)
            case TellOther() | TellOfNames():
                return sides.told(self.unit, self.t, effect)

    @property
    def _news(self) -> News:
        return News(unit=self.unit, settings=self.community.settings, t=self.t, now=self.now)

    def _for_all(self, effect: ShowCard | ShowAgain | TakeAway | SayHello | SayWeekly | SayUnmasking) -> Parcel | None:
        match effect:
            case ShowCard(ask=ask):
                return self._public(self.unit.asks.get(ask))
            case ShowAgain(ask=ask):
                return self._again(self.unit.asks.get(ask))
            case TakeAway(space=space, channel=channel, message=message):
                return TakeDown(message=MessageRef(place=Place(space=space, channel=channel), message=message))
            case SayHello():
                said = greeting.is_said(self.unit, effect, self.community.channel)
                return None if said else self._in_channel(setup.hello(self.t))
            case SayWeekly():
                return self._in_channel(self._weekly())
            case SayUnmasking():
                announced = unmasking.announcement(self.t, self.community.settings)
                return self._in_channel(announced) if self.community.settings.unmasking_from else None

    def _in_channel(self, card: Card) -> Parcel | None:
        channel = self.community.channel
        return Post(place=channel, card=card) if channel else None

    def _weekly(self) -> Card:
        settings = self.community.settings
        opened = opened_ever(self.unit, self.now) if allowed(settings, self.now) else None
        figures = answered_lately(self.unit, settings, self.now)
        return weekly.weekly(self.t, self.now.isocalendar().week, figures, opened)

    def _to_requester(self, about: UnmaskingId) -> Parcel | None:
        found, person = self.unit.unmaskings.get(about), self.unit.unmaskings.requester(about)
        ask = self.unit.asks.get(found.ask) if found else None
        if found is None or person is None or ask is None or found.state is not UnmaskingState.AGREED:
            return None
        return Tell(person=person, card=unmasking.to_requester(self.t, found, ask))

    def _again(self, ask: Ask | None) -> Parcel | None:
        if ask is None or ask.state is not AskState.OPEN or ask.card is None:
            return None
        return self._in_channel(asks.public(self.t, ask, self.community.settings.zone, self.now))

    def _to_candidate(self, request: Request | None) -> Parcel | None:
        addressed = requests.addressed(self.unit, request, self.now)
        if addressed is None:
            return None
        ask, person = addressed
        return Tell(person=person, card=waiting.request(self.t, ask, self.community.settings.zone, self.now))

    def _to_member(self, effect: TellMember | TellRequester) -> Parcel | None:
        if isinstance(effect, TellRequester):
            return self._to_requester(effect.unmasking)
        member, person = self.unit.members.get(effect.member), self.unit.members.person(effect.member)
        if member is None or person is None or marked(self.unit, person, self.now):
            return None
        if effect.notice is Notice.INVITATION and member.invited is Invited.SENT:
            figures = answered_lately(self.unit, self.community.settings, self.now)
            return Tell(person=person, card=invitations.invitation(self.t, member, figures))
        if effect.notice is Notice.LAST_INVITATION and member.invited is Invited.LAST:
            return Tell(person=person, card=invitations.last_invitation(self.t, member))
        return None

    def _public(self, ask: Ask | None) -> Parcel | None:
        if ask is None:
            return None
        card = asks.public(self.t, ask.as_seen, self.community.settings.zone, self.now)
        if ask.card is not None:
            return RedrawCard(message=ask.card, card=card)
        if not ask.on_show or self.community.channel is None or self._may_stand(ask):
            return None
        return Post(place=self.community.channel, card=card)

    def _may_stand(self, ask: Ask) -> bool:
        """Say whether a card was perhaps shown that nobody knows of: then only a moderator posts it again."""
        found = (self.unit.reports.get(report) for report in self.unit.reports.on(ask.id))
        return any(one and one.matter is Matter.CARD_UNSURE and one.state is not ReportState.ACTED for one in found)
