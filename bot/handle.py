"""Deal with one action: load, decide, keep, in one unit, at most once per key; then answer."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from bot import reception
from bot.chapters import conversations, drafts, speaking
from bot.chapters.desk import Desk
from bot.chapters.given import Given, Typed
from bot.chapters.wanted import Known, RankWanted, UnitWanted, Wanted
from bot.decide import pausing
from bot.learning import Glances, expect_words, is_for_card, listen
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, SubmittedNew, Wrote
from bot.model.communities import Community, Settings
from bot.model.decisions import Refusal
from bot.model.handles import Press, Verb
from bot.model.ids import CommunityId, SpaceId
from bot.model.people import NAME_LIMIT, Person
from bot.platforms import Census
from bot.ports import Chance, Clock, Directory, PerhapsKept, Store
from bot.safety.text import tidy_line
from bot.views import elsewhere, replies, support
from bot.views.card import Reply, Say
from bot.views.words import Names, Words, words_in

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to say, and whether the unit left anything to be sent at once."""

    reply: Reply
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Askaround:
    """The one door. ``defaults`` are the settings of a community that has chosen none yet."""

    store: Store
    clock: Clock
    chance: Chance
    censuses: Mapping[str, Census]
    wake: Callable[[], None]
    defaults: Settings
    names: Mapping[str, Names]
    """What commands are called on a platform, where they were renamed."""
    dashboard: str = ""
    """Where the dashboard is; nothing where there is none."""
    glances: Glances = field(default_factory=Glances)

    async def answer(self, action: Action) -> Reply:
        """Do what *action* says and give the answer; what it changed is committed before this returns."""
        try:
            answer = await self._answered(action)
        except PerhapsKept:
            answer = await self._answered_again(action)
        if answer.told:
            self.wake()
        return answer.reply

    async def _answered_again(self, action: Action) -> Answer:
        """Do it once more: by its key the unit knows whether the first time was kept. Never say that it was not."""
        try:
            answer = await self._answered(action)
        except Exception as error:  # noqa: BLE001 - whatever it is now, the first time may have been kept.
            _log.error("it is not known whether an action was kept: %s", type(error).__name__)
            return Answer(reply=Say(card=replies.perhaps_kept(self._words(action))))
        return replace(answer, told=True)

    async def _answered(self, action: Action) -> Answer:
        """Run the unit, again when it wanted to know something that takes a while to find out."""
        known = replace(await listen(action.what), glimpsed=self.glances.lately(self.clock.now()))
        if action.opens_form:
            expect_words()
        while True:
            looks = action.opens_form and not known.in_unit
            run, work = (self.store.read, self._open) if looks else (self.store.transact, self._act)
            try:
                return await run(partial(work, action, known))
            except Wanted as wanted:
                known = await self.glances.learn(wanted, known, self.censuses, self.clock.now())

    def _open(self, action: Action, known: Known, directory: Directory) -> Answer:
        """Read what a form wants to show. No first sight: opening a form twice is opening it twice."""
        desk = self._desk(action, directory, known)
        if desk is None:
            return self._refused(action, Refusal.NOT_SET_UP if isinstance(action.what, Ran) else Refusal.GONE)
        if isinstance(action.what, Ran):
            return Answer(reply=reception.speak(desk, action.what))
        if isinstance(action.what, Pressed):
            return Answer(reply=_pressed(desk, action.what))
        return self._refused(action, Refusal.GONE)

    def _act(self, action: Action, known: Known, directory: Directory) -> Answer:
        """Do it, and answer; what sounded like danger comes first, whatever else is answered."""
        desk = self._desk(action, directory, known)
        answer = _done(desk, action) if desk else self._refused(action, _unplaced(action, known))
        if desk and known.signal:
            desk.unit.marks.leave(desk.person, desk.now)
        settings, t = (desk.settings, desk.t) if desk else (self.defaults, self._words(action))
        noted = support.first(t, known.signal, settings, answer.reply, card=is_for_card(action.what))
        is_silent = action.space is None
        return replace(answer, reply=elsewhere.answered(t, noted) if is_silent else noted)

    def _desk(self, action: Action, directory: Directory, known: Known) -> Desk | None:
        community_id = self._community_id(action, directory, known)
        if community_id is None:
            return None
        unit = directory.within(community_id)
        kept = unit.settings()
        if action.space is None and not _reaches(kept, action.actor.person):
            return None
        community = kept or Community(id=community_id, settings=self.defaults)
        said, name = action.actor.language, tidy_line(action.actor.name, NAME_LIMIT) or "?"
        spoken = speaking.language_for(unit, action.actor.person, said, community.settings)
        return Desk(
            unit=unit,
            actor=replace(action.actor, name=name, language=spoken),
            said=said,
            now=self.clock.now(),
            chance=self.chance,
            community=community,
            logins=directory.logins,
            dashboard=self.dashboard,
            names=self._names(action),
            space=action.space,
            known=known,
            exported=self._exported(action),
        )

    def _community_id(self, action: Action, directory: Directory, known: Known) -> CommunityId | None:
        here = directory.community_of(action.space) if action.space else None
        named = _named_community(action)
        if named is not None:
            return named if here == named or action.space is None else None
        if here is None and action.space and _founds(action, action.space, known):
            here = CommunityId(self.chance.id())
            directory.found(here, action.space)
        return here

    def _names(self, action: Action) -> Names:
        return self.names.get(action.actor.person.platform, ())

    def _exported(self, action: Action) -> bool:
        """Say whether messages may be exported where somebody acts; of an absent platform the worst is told."""
        census = self.censuses.get(action.actor.person.platform)
        return census is None or census.owners_may_export

    def _refused(self, action: Action, refusal: Refusal) -> Answer:
        return Answer(reply=Say(card=replies.refused(self._words(action), refusal, self.defaults)))

    def _words(self, action: Action) -> Words:
        return words_in(action.actor.language, self._names(action))


def _reaches(community: Community | None, person: Person) -> bool:
    """Say whether a card of *community* can have come to somebody in private: nobody is where it is not."""
    return bool(community and community.channel and community.channel.platform == person.platform)


def _founds(action: Action, space: SpaceId, known: Known) -> bool:
    """Say whether *action* may begin a community: somebody who runs the space uses a command there."""
    if not isinstance(action.what, Ran):
        return False
    rank = action.actor.rank
    if rank is None and known.ranked is None:
        raise RankWanted(action.actor.person, space)
    rank = rank or (known.ranked.rank if known.ranked else None)
    if rank is None or not rank.runs_space:
        return False
    if action.opens_form and not known.in_unit:
        raise UnitWanted
    return True


def _unplaced(action: Action, known: Known) -> Refusal:
    """Say why *action* belongs to no community."""
    match action.what:
        case Wrote():
            return Refusal.USE_REPLY
        case Ran(command=Spoken.SETUP) if known.ranked and known.ranked.rank is None:
            return Refusal.RANK_UNKNOWN
        case Ran(command=Spoken.SETUP):
            return Refusal.NOT_YOURS_TO_SET
        case Ran():
            return Refusal.NOT_SET_UP
        case _:
            return Refusal.GONE


def _named_community(action: Action) -> CommunityId | None:
    match action.what:
        case Pressed(press=press) | Submitted(press=press) | Wrote(answers=Press() as press):
            return press.community
        case SubmittedNew(community=community):
            return community
        case _:
            return None


def _done(desk: Desk, action: Action) -> Answer:
    if not desk.unit.first_sight(action.key, desk.now):
        return Answer(reply=desk.say(replies.done_already(desk.t)))
    return Answer(reply=_dealt_with(desk, action), told=bool(desk.told))


def _dealt_with(desk: Desk, action: Action) -> Reply:
    match action.what:
        case Ran() as ran:
            return reception.speak(desk, ran)
        case Pressed() as pressed:
            return _pressed(desk, pressed)
        case Submitted() as submitted:
            return _submitted(desk, submitted)
        case SubmittedNew(draft=draft, fields=fields):
            return drafts.begin(desk, draft, Typed(fields).wish())
        case Wrote(text=text, answers=answers):
            return _wrote(desk, text, answers)


def _pressed(desk: Desk, pressed: Pressed) -> Reply:
    handle = desk.unit.handles.get(pressed.press.handle)
    if handle is None or pressed.press.slot >= len(handle.verbs):
        return desk.refuse(Refusal.GONE)
    verb = handle.verbs[pressed.press.slot]
    if verb in reception.LISTED and not pressed.listed:
        return desk.refuse(Refusal.GONE)
    if pausing.stops(verb, desk.settings):
        return desk.refuse(Refusal.ALL_PAUSED)
    given = Given(press=pressed.press, values=pressed.values, people=pressed.people)
    if pressed.opens_form and verb in reception.FORMS:
        opens, _ = reception.FORMS[verb]
        return opens(desk, handle.about, given)
    if verb in reception.ACTS and not pressed.opens_form:
        return reception.ACTS[verb](desk, handle.about, given)
    return desk.refuse(Refusal.GONE)


def _submitted(desk: Desk, submitted: Submitted) -> Reply:
    handle = desk.unit.handles.get(submitted.press.handle)
    if handle is None or submitted.press.slot >= len(handle.verbs):
        return desk.give_back(Refusal.GONE, "\n\n".join(submitted.fields.values()))
    verb = handle.verbs[submitted.press.slot]
    if verb not in reception.FORMS:
        return desk.refuse(Refusal.GONE)
    if pausing.stops(verb, desk.settings):
        return desk.give_back(Refusal.ALL_PAUSED, "\n\n".join(submitted.fields.values()))
    _, answers = reception.FORMS[verb]
    return answers(desk, handle.about, Given(press=submitted.press, typed=Typed(submitted.fields)))


def _wrote(desk: Desk, text: str, answers: Press | None) -> Reply:
    handle = desk.unit.handles.get(answers.handle) if answers else None
    if handle is None:
        return desk.refuse(Refusal.USE_REPLY)
    if pausing.stops(Verb.REPLY, desk.settings):
        return desk.give_back(Refusal.ALL_PAUSED, text)
    return conversations.say_in_reply(desk, handle.about, text)
