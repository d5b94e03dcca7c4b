"""What tests of answers begin with: a card of each kind in front of Ana."""

from adapters.slack.gateway import SlackGateway
from bot.model.handles import Verb
from bot.model.people import Person
from bot.views.card import Button, Look, Menu, Open, Option, Say
from sandbox.slack import Actor, MessageView, Modal, SlackSandbox
from tests.adapters.discord.drawings import a_card, a_form
from tests.adapters.slack.core import Core, help_channel

ME_TOO = Button(verb=Verb.ME_TOO, label="Me too")
HELP = Button(verb=Verb.OFFER_HELP, label="I can help")
REPLY = Button(verb=Verb.REPLY, label="Reply")
POST = Button(verb=Verb.POST, label="Post it", look=Look.KIND)
EDIT = Button(verb=Verb.EDIT_DRAFT, label="Edit")
KEEP = Button(verb=Verb.KEEP_DRAFT, label="Keep as draft", look=Look.LEAVE)
DISCARD = Button(verb=Verb.DISCARD_DRAFT, label="Discard", look=Look.REMOVAL)
TOPIC = Menu(
    verb=Verb.CHOOSE_TOPIC, label="Topic", options=(Option(value="*", label="Any"), Option(value="a", label="A"))
)
PREVIEW = (TOPIC, POST, EDIT, KEEP, DISCARD)


async def a_public_card(gateway: SlackGateway, ana: Actor) -> MessageView:
    await gateway.courier.post(help_channel(ana), a_card("Anybody?", controls=(HELP, ME_TOO)), "card")
    return ana.channel("help")[-1]


async def a_private_card(core: Core, ana: Actor, *controls: Button | Menu) -> MessageView:
    core.reply = Say(card=a_card("Yours", controls=controls or (HELP, ME_TOO)))
    return (await ana.run("/my")).shown


async def a_dm(gateway: SlackGateway, ana: Actor) -> MessageView:
    person = Person(f"slack:{ana.workspace.id}:{ana.id}")
    await gateway.courier.tell(person, a_card("Ben can help", controls=(REPLY, ME_TOO)), "told")
    return ana.dms()[-1]


async def a_preview(core: Core, ana: Actor) -> Modal:
    core.reply = Open(form=a_form())
    opened = (await ana.run("/ask")).form
    core.reply = Say(card=a_card("Preview", controls=PREVIEW))
    return (await ana.submit(opened, {"help": "A spirit level"})).form


def told(sandbox: SlackSandbox, path: str) -> int:
    return len([one for one in sandbox.exchanges if one.path == path])
