"""Raw -> Action. Pure. What cannot be read stops here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.slack import commands, custom_ids
from adapters.slack.custom_ids import PICKED, Unreadable
from adapters.slack.mrkdwn import clean, one_line, plain
from adapters.slack.shapes import is_name, listed, table, tables
from bot.model.actions import Action, Pressed, Ran, Spoken, Submitted, SubmittedNew, What, Wrote
from bot.model.handles import Press
from bot.model.ids import SpaceId
from bot.model.people import Actor, Person
from bot.views.card import NewForm

__all__ = ["Profile", "Raw", "Sender", "Unreadable", "key_of", "read", "sender"]

PLATFORM = "slack"
_BETWEEN = ":"
"""What stands between the names of an account, and so in none of them: else two people could be one."""

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sender:
    """Whose doing it was, as the delivery says; ``name`` is what Slack calls them there."""

    team: str
    user: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Profile:
    """What Slack says of a person when asked; ``language`` as a locale, empty where it did not say."""

    name: str
    language: str = ""
    known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Raw:
    """A delivery's body, untouched, with what was looked up for it.

    ``answered`` holds the blocks of the message that a private message replies to.
    """

    body: Body
    profile: Profile
    names: Mapping[Spoken, str]
    answered: Sequence[Any] = ()


def sender(body: Body) -> Sender:
    """Read whose doing it was; raises Unreadable."""
    event, user = table(body.get("event")), table(body.get("user"))
    account = body.get("user_id") or user.get("id") or event.get("user")
    team = table(body.get("view")).get("app_installed_team_id") or table(body.get("team")).get("id")
    team = team or body.get("team_id")
    if not is_name(account) or not is_name(team) or _BETWEEN in account + team:
        raise Unreadable
    name = body.get("user_name") or user.get("username") or user.get("name")
    return Sender(team=team, user=account, name=one_line(str(name or "")))


def workspace(body: Body) -> SpaceId:
    """Name the workspace in which something was done or said; one that nobody is in where it does not say."""
    try:
        team = sender(body).team
    except Unreadable:
        team = str(body.get("team_id") or "")
    return SpaceId(f"{PLATFORM}:{team}")


def key_of(body: Body) -> str:
    """Give the platform's own name for this delivery, the same on every socket; raises Unreadable."""
    view = table(body.get("view"))
    if body.get("type") == "view_submission":
        return _key("view", view.get("id"), view.get("hash"))
    if body.get("event_id"):
        return _key("event", body["event_id"])
    return _key("trigger", body.get("trigger_id"))


def read(raw: Raw) -> Action:
    """Read what a member did; raises Unreadable. Slack never says along with it whether they run the workspace."""
    who = sender(raw.body)
    actor = Actor(
        person=Person(f"{PLATFORM}:{who.team}:{who.user}"),
        name=one_line(raw.profile.name) or who.name or "?",
        language=raw.profile.language,
        known_as=(*raw.profile.known_as, who.name),
    )
    return Action(key=key_of(raw.body), actor=actor, space=SpaceId(f"{PLATFORM}:{who.team}"), what=_what(raw))


def _key(kind: str, *names: object) -> str:
    if not all(map(is_name, names)):
        raise Unreadable
    return ":".join((PLATFORM, kind, *map(str, names)))


def _what(raw: Raw) -> What:
    body = raw.body
    if body.get("command"):
        return _ran(raw)
    match body.get("type"):
        case "shortcut" if body.get("callback_id") == commands.SHORTCUT:
            return Ran(command=Spoken.ASK)
        case "block_actions":
            return _pressed(next(tables(body.get("actions")), {}), body)
        case "view_submission":
            return _sent(table(body.get("view")))
        case "event_callback":
            return _happened(table(body.get("event")), raw.answered)
        case _:
            raise Unreadable


def _ran(raw: Raw) -> Ran:
    command, text = raw.body.get("command"), raw.body.get("text") or ""
    ran = commands.spoken(raw.names, str(command), clean(str(text)))
    if ran is None:
        raise Unreadable
    return ran


def _pressed(action: Body, body: Body) -> Pressed | Ran:
    named = custom_ids.read(action.get("action_id"))
    match named.sends:
        case Press() as press:
            above = _menu_above(str(action.get("action_id")), body)
            values = (*_values(action), *_picked(above))
            return Pressed(press=press, values=values, people=_people(above, body), opens_form=named.opens_form)
        case Spoken() as spoken:
            return Ran(command=spoken)
        case NewForm():
            raise Unreadable


def _menu_above(action_id: str, body: Body) -> Body:
    """Find the menu of several that a button belongs to."""
    state = table(body.get("state")) or table(table(body.get("view")).get("state"))
    return table(table(table(state.get("values")).get(action_id)).get(PICKED))


def _picked(menu: Body) -> Iterator[str]:
    """Give what was chosen in a menu of several, which must be something."""
    chosen = list(_values(menu))
    if menu and "selected_users" not in menu and not chosen:
        raise Unreadable
    yield from chosen


def _people(menu: Body, body: Body) -> tuple[Person, ...]:
    """Give who was chosen in a menu of people, which may be nobody."""
    accounts = listed(menu.get("selected_users"))
    if not all(map(is_name, accounts)):
        raise Unreadable
    return tuple(Person(f"{PLATFORM}:{sender(body).team}:{account}") for account in accounts)


def _sent(view: Body) -> Pressed | Submitted | SubmittedNew:
    named = custom_ids.read(view.get("callback_id"))
    match named.sends:
        case Press() as press if named.opens_form:
            return Submitted(press=press, fields=_fields(view))
        case Press() as press:
            return Pressed(press=press)
        case NewForm(community=community, draft=draft):
            return SubmittedNew(community=community, draft=draft, fields=_fields(view))
        case Spoken():
            raise Unreadable


def _happened(event: Body, answered: Sequence[Any]) -> Ran | Wrote:
    match event.get("type"):
        case "app_home_opened":
            return Ran(command=Spoken.MY)
        case "message":
            return Wrote(text=clean(plain(str(event.get("text") or ""))), answers=_first_press(answered))
        case _:
            raise Unreadable


def _fields(view: Body) -> dict[str, str]:
    values = table(table(view.get("state")).get("values"))
    return {str(name): _field_value(table(held)) for name, held in values.items()}


def _field_value(held: Body) -> str:
    element = next(tables(list(held.values())), {})
    value = element.get("value")
    if value is None:
        value = next(_values(element), "")
    if not isinstance(value, str):
        raise Unreadable
    return clean(value)


def _values(element: Body) -> Iterator[str]:
    """Give what is chosen in an element, of whatever kind it is."""
    chosen = [element.get("selected_option"), *listed(element.get("selected_options"))]
    found = [option.get("value") for option in tables(chosen)]
    found += [element.get(name) for name in ("selected_conversation", "selected_channel") if element.get(name)]
    if not all(isinstance(value, str) for value in found):
        raise Unreadable
    yield from map(str, found)


def _first_press(blocks: Sequence[Any]) -> Press | None:
    for element in _elements(blocks):
        try:
            named = custom_ids.read(element.get("action_id"))
        except Unreadable:
            continue
        if isinstance(named.sends, Press):
            return named.sends
    return None


def _elements(blocks: object) -> Iterator[Body]:
    for block in tables(blocks):
        yield from tables(block.get("elements"))
        yield from tables([block.get("accessory")])
