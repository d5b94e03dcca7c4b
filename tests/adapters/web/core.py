"""A core whose answers a test writes, and a browser that keeps its cookies and says where it stands."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape
from itertools import count

from aiohttp import ClientSession

from adapters.web.server import WebServer
from bot.model.actions import Action
from bot.model.decisions import Refusal
from bot.model.handles import About, Handle, Press, Subject, Verb
from bot.model.ids import CommunityId, HandleId, ReportId, SpaceId
from bot.model.pages import Asked, Page
from bot.model.people import Actor
from bot.model.surveys import Signs
from bot.model.visits import Arrived, Begun, Over, Visitor, Waiting
from bot.platforms import Proof, Vouched
from bot.views.card import Button, Card, Form, Line, Look, Redraw, Reply, TextField, Tone
from bot.views.pages import Count, Lines, Numbers, Queue, Shown, titles
from bot.views.words import words_in
from tests.worlds import SPACE, an_actor

COMMUNITY = CommunityId("community")
MO = Visitor(community=COMMUNITY, space=SPACE, actor=an_actor(rank=None))
CODE = "BCDF-GHJK"
SCRIPT = {"HX-Request": "true", "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}
PRESS = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
LINK = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


def issued(card: Card, handle: str = "handle1") -> Card:
    """Give a card the row behind its controls, as the core does."""
    verbs = tuple(control.verb for control in card.controls)
    about = card.about or About(subject=Subject.REPORT, id=ReportId("report"))
    return card.issued(Handle(id=HandleId(handle), community=COMMUNITY, about=about, verbs=verbs))


def a_card(words: str = "Could somebody water my plants?", handle: str = "handle1") -> Card:
    """Give a card that waits to be looked at."""
    buttons = (
        Button(verb=Verb.APPROVE, label="Approve", look=Look.KIND),
        Button(verb=Verb.RETURN_ASK, label="Return with a note"),
        Button(verb=Verb.DECLINE_ASK, label="Decline", look=Look.REMOVAL),
    )
    lines = (Line("An anonymous ask waits to be looked at.", Tone.LEAD), Line(words, Tone.QUOTE))
    return issued(Card(lines=lines, controls=buttons), handle)


def a_form(card: Card) -> Form:
    """Give the form that a card's second button opens."""
    note = TextField(
        name="note",
        label="What would make it fit here?",
        example="Could you leave out the street?",
        limit=500,
        long=True,
    )
    return Form(title="Return with a note", fields=(note,), submit="Send", sends=card.press(card.controls[1]))


def a_page(*cards: Card, page: Page = Page.REVIEW) -> Shown:
    """Give a page with a queue, a few numbers and a table."""
    blocks = (
        Numbers(counts=(Count(label="Waiting", value="3", page=Page.WAITING),)),
        Queue(title="Asks", cards=cards, empty="Nothing waits.", after="next~1"),
        Lines(title="Acts", columns=("When", "What"), rows=(("Friday", "Hidden"),), empty="Nothing yet."),
    )
    return Shown(page=page, title=titles(words_in("en"))[page], intro=("What waits.",), blocks=blocks, pulse="1")


@dataclass(slots=True)
class Core:
    """Answers as it was told, and remembers what it was asked."""

    page: Shown | Refusal | None = None
    reply: Reply | None = None
    stands: Card | None = None
    unread: Refusal | None = None
    beat: str = "1"
    pulses: int = 0
    unspent: bool = True
    confirmed: bool = False
    is_in: bool = False
    looked: list[Asked] = field(default_factory=list)
    acts: list[Action] = field(default_factory=list)
    ended: list[Visitor] = field(default_factory=list)
    called: Signs = field(default_factory=Signs)
    fails: bool = False
    places: int = 1
    refuses: Refusal | None = None
    chosen: list[SpaceId] = field(default_factory=list)

    async def look(self, visitor: Visitor, asked: Asked) -> Shown | Refusal:
        if self.fails:
            raise RuntimeError("Zephyrine Quillfeather")
        self.looked.append(asked)
        return self.page or a_page(a_card(), page=asked.page)

    async def again(self, visitor: Visitor, press: Press) -> Card | None:
        return self.stands

    async def why_not(self, visitor: Visitor) -> Refusal | None:
        return self.unread

    async def signs(self, visitor: Visitor) -> Signs:
        return self.called

    async def pulse(self, community: CommunityId) -> str:
        self.pulses += 1
        return self.beat

    async def answer(self, action: Action) -> Reply:
        self.acts.append(action)
        return self.reply or Redraw(card=Card(lines=(Line("Approved.", Tone.LEAD),)))

    async def begin(self) -> Begun:
        return Begun(code=CODE, secret="secret")

    async def arrive(self, secret: str) -> Arrived | Waiting | Over:
        if secret != "secret":
            return Over()
        if not self.confirmed:
            return Waiting(code=CODE)
        self.is_in = True
        return Arrived(token="token")

    async def use_up(self, secret: str) -> bool:
        unspent, self.unspent = self.unspent, False
        return unspent and secret == "secret"

    async def looked_after(self, actor: Actor, spaces: Sequence[SpaceId]) -> tuple[SpaceId, ...]:
        return tuple(spaces)[: self.places]

    async def let_in(self, actor: Actor, space: SpaceId) -> Arrived | Refusal:
        self.chosen.append(space)
        self.is_in = self.refuses is None
        return self.refuses or Arrived(token="token")

    async def visitor(self, token: str) -> Visitor | None:
        return MO if self.is_in and token == "token" else None

    async def lasts(self, token: str) -> bool:
        return await self.visitor(token) is not None

    async def leave(self, token: str) -> None:
        self.is_in = False

    async def end_for(self, visitor: Visitor) -> None:
        self.ended.append(visitor)
        self.is_in = False


@dataclass(slots=True)
class Passport:
    """A platform that vouches for whoever comes with the right code, and remembers by what it knew a browser."""

    called: str = "Discord"
    proofs: list[Proof] = field(default_factory=list)
    backs: list[str] = field(default_factory=list)

    def page(self, proof: Proof, back: str) -> str:
        self.proofs.append(proof)
        self.backs.append(back)
        return "https://platform.example.org/asks"

    async def redeem(self, code: str, proof: Proof, back: str) -> Vouched | None:
        self.proofs.append(proof)
        self.backs.append(back)
        spaces = tuple((SpaceId(f"discord:{n}"), f"Place <{n}>") for n in range(3))
        return Vouched(actor=an_actor(), spaces=spaces) if code == "code" else None

    async def close(self) -> None:
        pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """An answer, as a browser sees it."""

    status: int
    headers: Mapping[str, str]
    cookies: tuple[str, ...]
    text: str

    def field(self, name: str) -> str:
        """Give the value of the first hidden field of a name."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found, f"no field {name}"
        return unescape(found[1])


@dataclass(slots=True)
class Tab:
    """A browser at one server."""

    session: ClientSession
    url: str

    async def get(self, path: str, **headers: str) -> Got:
        return await self.ask("GET", path, headers={**LINK, **headers})

    async def post(self, path: str, data: Mapping[str, str] | None = None, **headers: str) -> Got:
        return await self.ask("POST", path, data=dict(data or {}), headers={**PRESS, **headers})

    async def ask(self, method: str, path: str, **asked: object) -> Got:
        async with self.session.request(method, self.url + path, allow_redirects=False, **asked) as answer:  # type: ignore[arg-type]
            return Got(
                status=answer.status,
                headers=answer.headers,
                cookies=tuple(answer.headers.getall("Set-Cookie", [])),
                text=await answer.text(),
            )


@asynccontextmanager
async def served(core: Core, url: str = "", passport: Passport | None = None) -> AsyncIterator[WebServer]:
    """Serve the dashboard for as long as the block runs."""
    server, keys = WebServer("127.0.0.1:0", url), count(1)
    server.start(
        dashboard=core,
        visits=core,
        vouching=core,
        vouchers={"discord": passport} if passport else {},
        answer=core.answer,
        mint=lambda: f"key{next(keys)}",
        names={},
    )
    try:
        yield server
    finally:
        async with asyncio.timeout(10):
            await server.stop()
