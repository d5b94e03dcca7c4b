"""What somebody looks at who runs the bot: the folder as it stands, and each platform that there is a token for."""

from collections.abc import Callable, Iterator, Sequence

from bot.config import ENV_FILE, Config
from bot.mendable import Mendable, found
from bot.model.findings import Finding
from bot.model.installations import Installation
from bot.platforms import Checkup
from bot.ports import Clock, Directory
from bot.wiring.gateways import any_may_install, given, look_for_ways_in, slack_url
from bot.wiring.kept import database_of
from bot.wiring.starting import DATABASE, KEYS, CannotStart


def of_machine(config: Config) -> Iterator[Finding]:
    """Look at settings, files, disk, schema and keys; writes nothing, and holds nothing up."""
    from storage import checkup

    key_file = config.askaround_data / KEYS
    yield _of_settings(config)
    files = (config.askaround_data / DATABASE, ENV_FILE)
    exposed = [found("files", trouble) for trouble in checkup.exposed(*files)]
    yield from exposed or [Finding(about="files", what=checkup.closed(*files))]
    yield _looked("disk", lambda: checkup.room(config.askaround_data))
    yield _looked("schema", lambda: checkup.schema(database_of(config)))
    yield _looked("keys", lambda: checkup.keys(key_file, database_of(config)))


def is_there(config: Config) -> bool:
    """Say whether there is a database to look into."""
    return database_of(config).exists()


def installed(directory: Directory) -> tuple[Installation, ...]:
    """Give what spaces gave that let the bot in by themselves."""
    kept = directory.installations
    return tuple(one for space in sorted(kept.spaces()) if (one := kept.get(space)))


def make_checkups(config: Config, clock: Clock, given_by: Sequence[Installation] = ()) -> dict[str, Checkup]:
    """Make a checkup for every platform that has a token, or to which *given_by* spaces gave theirs."""
    made: dict[str, Checkup] = {}
    if token := given(config.discord_token):
        from adapters.discord.checkup import DiscordCheckup

        made["discord"] = DiscordCheckup(
            token=token,
            client_id=config.discord_client_id,
            api_url=config.discord_api_url,
            gateway_url=config.discord_gateway_url,
            clock=clock,
        )
    if token := given(config.slack_bot_token):
        from adapters.slack.checkup import SlackCheckup

        made["slack"] = SlackCheckup(
            bot_token=token,
            app_token=given(config.slack_app_token),
            signing_secret=given(config.slack_signing_secret),
            api_url=config.slack_api_url,
            clock=clock,
        )
    elif any_may_install(config):
        from adapters.slack.public_checkup import PublicCheckup

        made["slack"] = PublicCheckup(
            client_id=config.slack_client_id,
            client_secret=given(config.slack_client_secret),
            url=slack_url(config),
            installed=given_by,
            clock=clock,
            api_url=config.slack_api_url,
        )
    return made


def _of_settings(config: Config) -> Finding:
    try:
        look_for_ways_in(config)
    except CannotStart as refusal:
        return found("settings", refusal)
    tokens = (("Discord", config.discord_token), ("Slack", config.slack_bot_token))
    named = " and ".join(name for name, token in tokens if given(token))
    if not any_may_install(config):
        return Finding(about="settings", what=f"There are tokens for {named}")
    beside = f", and a token for {named}" if named else ""
    return Finding(about="settings", what=f"Any Slack workspace may install the bot{beside}")


def _looked(about: str, look: Callable[[], str]) -> Finding:
    """Give what a look says, or why it could not be had."""
    try:
        return Finding(about=about, what=look())
    except Mendable as trouble:
        return found(about, trouble)
