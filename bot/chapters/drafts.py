"""From the first words to the posted ask."""

from bot.chapters import checking, concerns, forgetting, invitations, review, standing, unmasking, word_list
from bot.chapters.desk import Desk
from bot.chapters.given import Given
from bot.chapters.ring import Ring
from bot.chapters.wanted import CrowdWanted, LeaksWanted
from bot.decide import asks as ask_rules, drafts as rules
from bot.model.asks import Ask, Draft, Wish
from bot.model.decisions import Decision, Refusal
from bot.model.handles import About
from bot.model.ids import AskId, DraftId
from bot.model.unmaskings import AND, Said
from bot.safety.crisis import Signal
from bot.views import asks as ask_views, choices, forms, leaks, preview as views, support
from bot.views.card import Line, NewForm, Reply


def open_form(desk: Desk) -> Reply:
    """Open an empty ask form, under the id that its draft will have. Writes nothing."""
    if desk.community.channel is None:
        return desk.refuse(Refusal.NOT_SET_UP)
    if len(desk.unit.drafts.of(desk.person)) >= rules.DRAFTS:
        return desk.refuse(Refusal.TOO_MANY_DRAFTS)
    if standing.may_not_ask(desk) is Refusal.NOT_ELIGIBLE:  # Where nobody can say yet, it is asked again at the post.
        return desk.refuse(Refusal.NOT_ELIGIBLE)
    sends = NewForm(community=desk.unit.community, draft=DraftId(desk.chance.id()))
    return desk.open(forms.ask_form(desk.t, sends))


def open_small(desk: Desk, about: About, given: Given) -> Reply:
    """Open an empty ask form from an invitation."""
    return open_form(desk)


def begin(desk: Desk, new: DraftId, wish: Wish) -> Reply:
    """Keep what was typed into a fresh form, and show the card it would be."""
    draft = desk.unit.drafts.get(new, desk.person)
    drafts = 0 if draft else len(desk.unit.drafts.of(desk.person))
    decision = rules.write(draft, new, wish, drafts)
    if isinstance(decision, Refusal):
        return desk.give_back(decision, "\n\n".join(filter(None, (wish.help, wish.hand))))
    return _previewed(desk, decision, say=True)


def open_edit(desk: Desk, about: About, given: Given) -> Reply:
    """Open the form on a draft. Writes nothing."""
    draft = _draft(desk, about)
    if draft is None:
        return desk.refuse(Refusal.GONE)
    return desk.open(forms.ask_form(desk.t, given.press, draft.wish))


def rewrite(desk: Desk, about: About, given: Given) -> Reply:
    """Keep a draft's new words; were it posted or discarded meanwhile, they become a draft of their own."""
    draft = _draft(desk, about)
    new = draft.id if draft else DraftId(desk.chance.id())
    decision = rules.write(draft, new, given.typed.wish(), len(desk.unit.drafts.of(desk.person)))
    if isinstance(decision, Refusal):
        return desk.give_back(decision, "\n\n".join(filter(None, (given.typed.line("help"), given.typed.text("hand")))))
    return _previewed(desk, decision)


def choose_audience(desk: Desk, about: About, given: Given) -> Reply:
    """Switch a draft between by name and anonymous."""
    return _chosen(desk, rules.choose(_draft(desk, about), anonymous=given.chosen() == "anonymous"))


def choose_topic(desk: Desk, about: About, given: Given) -> Reply:
    """File a draft under one of the community's topics, or none."""
    topic = given.chosen() if given.chosen() in desk.settings.topics else ""
    return _chosen(desk, rules.choose(_draft(desk, about), topic=topic))


def show(desk: Desk, about: About, given: Given) -> Reply:
    """Show a draft from the list of one's own."""
    draft = _draft(desk, about)
    return _preview(desk, draft, say=True) if draft else desk.refuse(Refusal.GONE)


def keep(desk: Desk, about: About, given: Given) -> Reply:
    """Leave a draft where it is, for as long again."""
    draft = _draft(desk, about)
    if draft is None:
        return desk.refuse(Refusal.GONE)
    desk.keep(rules.lasting(draft.id, desk.settings, now=desk.now))
    return desk.redraw(views.kept_draft(desk.t))


def discard(desk: Desk, about: About, given: Given) -> Reply:
    """Throw a draft away."""
    desk.keep(rules.discard(_draft(desk, about)))
    return desk.redraw(views.discarded(desk.t))


def post(desk: Desk, about: About, given: Given) -> Reply:
    """Post a draft as its author saw it."""
    draft = _draft(desk, about)
    if draft and (refused := standing.may_not_ask(desk)):
        return desk.refuse(refused)
    if draft and draft.anonymous and desk.known.crowd is None and desk.community.channel:
        raise CrowdWanted(desk.community.channel, desk.settings.may_ask)
    first, last = desk.settings.release_from, desk.settings.release_to
    decision = ask_rules.post(
        draft,
        seen_version=about.version,
        community=desk.community,
        own=desk.unit.asks.of(desk.person),
        crowd=desk.known.crowd.people if desk.known.crowd else None,
        paused=desk.unit.bars.is_paused(desk.person, desk.now),
        forgotten=forgetting.was_forgotten(desk),
        name=desk.actor.name,
        ask=AskId(desk.chance.id()),
        wait=desk.chance.between(first, last),
        told=Said.COVERED in about.state.split(AND),
        looked_at=Said.LOOKED_AT in about.state.split(AND),
        listed=draft is not None and bool(word_list.found(desk, concerns.read(draft.wish))),
        now=desk.now,
    )
    if draft and decision is Refusal.LISTED_WORD:
        return _preview(desk, draft)  # It points the word out.
    if isinstance(decision, Refusal):
        return desk.refuse(decision)
    posted = next(ask for ask in decision.begin if isinstance(ask, Ask))
    found = checking.among_asks(desk)
    desk.keep(decision)
    invitations.asked(desk)
    heard = concerns.heard(posted.wish, desk.known)
    desk.keep(concerns.pointed_out(desk.unit, posted, heard))
    review.bring(desk, posted)
    answer = ask_views.posted(desk.t, posted, desk.community.channel, desk.settings, found, now=desk.now)
    return _noted(desk, heard, desk.redraw(answer))


def drop(ring: Ring) -> Decision:
    """Let go of a draft that nobody came back to."""
    return Decision(drop=(DraftId(ring.timer.owner),))


def _draft(desk: Desk, about: About) -> Draft | None:
    return desk.unit.drafts.get(DraftId(about.id), desk.person)


def _chosen(desk: Desk, decision: Decision | Refusal) -> Reply:
    return desk.refuse(decision) if isinstance(decision, Refusal) else _previewed(desk, decision)


def _previewed(desk: Desk, decision: Decision, *, say: bool = False) -> Reply:
    desk.keep(decision)
    invitations.began(desk)
    draft = next(draft for draft in decision.keep if isinstance(draft, Draft))
    desk.keep(rules.lasting(draft.id, desk.settings, now=desk.now))
    return _preview(desk, draft, say=say)


def _preview(desk: Desk, draft: Draft, *, say: bool = False) -> Reply:
    ask = ask_rules.drawn(draft, desk.actor.name, desk.settings, AskId(draft.id), desk.now)
    shown = ask_views.face(desk.public_t, ask, desk.settings.zone, desk.now)
    unwanted = choices.unwanted(desk.t, word_list.found(desk, concerns.read(draft.wish)))
    telling = (*_telling(desk, draft), *unwanted)
    opened, found = unmasking.said(desk, draft), rules.flaws(draft.wish)
    card = views.preview(
        desk.t, draft, shown, found, desk.settings, telling=telling, opened=opened, exported=desk.exported
    )
    heard = concerns.heard(draft.wish, desk.known)
    return _noted(desk, heard, desk.say(card) if say else desk.redraw(card))


def _noted(desk: Desk, heard: Signal | None, reply: Reply) -> Reply:
    """Leave the note about danger above what is drawn in its place; words that were just typed have theirs already."""
    return support.first(desk.t, None if desk.known.signal else heard, desk.settings, reply, card=True)


def _telling(desk: Desk, draft: Draft) -> tuple[Line, ...]:
    """Point out to the author of an anonymous draft what may give them away, once it could be posted."""
    if not draft.anonymous or rules.flaws(draft.wish):
        return ()
    text = concerns.read(draft.wish)
    if desk.known.leaks is None:
        raise LeaksWanted(text, (desk.actor.name, *desk.actor.known_as))
    return leaks.lines(desk.t, text, desk.known.leaks)
