"""Put the house together: the only room that imports adapters, storage and, for the demo, the sandbox; all late."""

from typing import TYPE_CHECKING

from bot.wiring.asking import Application as Application, Question as Question, applications as applications
from bot.wiring.checkups import (
    installed as installed,
    is_there as is_there,
    make_checkups as make_checkups,
    of_machine as of_machine,
)
from bot.wiring.gateways import apology as apology, slack_manifest as slack_manifest
from bot.wiring.kept import (
    copies as copies,
    key_file as key_file,
    looking as looking,
    moving as moving,
    open_store as open_store,
)
from bot.wiring.running import Bot as Bot, run as run, running as running
from bot.wiring.staging import demo as demo, load as load, staged as staged
from bot.wiring.starting import DATABASE as DATABASE, KEYS as KEYS, CannotStart as CannotStart

if TYPE_CHECKING:  # For `bot.keys`, which may not know storage itself.
    from bot.wiring.kept import Keys as Keys, Verified as Verified
