"""A document as Discord takes it: one part with the message, one with the file. For answers to interactions alone."""

import io
import json
from typing import Any

import discord

from adapters.discord import render
from adapters.discord.render import Flag, Payload
from bot.views.card import Card, Document


def card_with(card: Card, document: Document) -> Payload:
    """Draw a card for its reader alone with a file beside it: all pages are in it, there is nothing to turn."""
    drawn = render.card(Card(lines=card.lines))
    attached = {"id": "0", "filename": document.name}
    return {**drawn, "flags": drawn["flags"] | Flag.EPHEMERAL, "attachments": [attached]}


def parts(payload: Payload, document: Document) -> tuple[list[dict[str, Any]], list[discord.File]]:
    """Give the parts of a request that carries *payload* and the file, and what is to be closed after it."""
    file = discord.File(io.BytesIO(document.text.encode()), filename=document.name)
    message = {"name": "payload_json", "value": json.dumps(payload), "content_type": "application/json"}
    attached = {
        "name": "files[0]",
        "value": file.fp,
        "filename": document.name,
        "content_type": "application/octet-stream",
    }
    return [message, attached], [file]
