"""Find ways to get in touch in a text: what is held back in a conversation, and pointed out in an anonymous ask.

Every repetition in these patterns has a bound and every token begins where no other does, so a search stays linear.
"""

import re
from collections.abc import Iterator

from bot.safety import phones
from bot.safety.findings import Finding, Leak, sorted_out
from bot.safety.folding import Folded, folded

_AT = (
    r"(?: {0,2}[(\[{<] {0,1}(?:at|a|@|arroba|arobase) {0,1}[)\]}>] {0,2}"
    r"| {1,2}(?:arroba|arobase|klammeraffe) {1,2}| @ )"
)
_DOT = (
    r"(?: {0,2}[(\[{<] {0,1}(?:dot|punkt|punto|point|\.) {0,1}[)\]}>] {0,2}| {1,2}(?:dot|punkt|punto|point) {1,2}|\.)"
)
_SAID_DOT = r" {1,2}(?:dot|punkt|punto|point) {1,2}"
_LOCAL = r"(?<![\w.+%-])[\w.+%-]{1,64}"
_LABEL = r"[a-z0-9-]{1,63}"

_EMAIL = re.compile(
    rf"{_LOCAL}@{_LABEL}(?:\.{_LABEL}){{1,4}}"
    rf"|{_LOCAL}{_AT}{_LABEL}(?:{_DOT}[a-z]{{2,24}}){{1,3}}"
    rf"|{_LOCAL} {{1,2}}at {{1,2}}{_LABEL}(?:{_SAID_DOT}[a-z]{{2,24}}){{1,3}}"
    rf"|{_LOCAL}(?: {{1,2}}at {{1,2}}|{_AT}|@)(?:gmail|googlemail|hotmail|gmx|protonmail|icloud)\b",
    re.IGNORECASE,
)

CHATS = (
    r"discord{dot}gg|discord(?:app)?{dot}com/invite|dsc{dot}gg|invite{dot}gg|discord{dot}me|t{dot}me"
    r"|telegram{dot}(?:me|dog)|wa{dot}me|chat{dot}whatsapp{dot}com|join{dot}slack{dot}com|signal{dot}group"
)
"""Where a link leads into a chat; ``{dot}`` is how a dot is written."""

_PROFILES = CHATS.replace("{dot}", r"(?:\.|\[\.\])") + (
    r"|discord(?:app)?\.com/users"
    r"|[\w-]{1,40}\.slack\.com|signal\.me|line\.me|m\.me|snapchat\.com/add|instagram\.com"
    r"|facebook\.com|fb\.(?:me|com)"
    r"|tiktok\.com/@|vm\.tiktok\.com|twitter\.com|x\.com|linkedin\.com/in|xing\.com/profile|linktr\.ee|onlyfans\.com"
    r"|reddit\.com/u(?:ser)?|twitch\.tv|steamcommunity\.com/(?:id|profiles)|youtube\.com/(?:@|c/|user/)|zoom\.us/j"
    r"|meet\.google\.com|calendly\.com|github\.com|threads\.net|bsky\.app/profile|teams\.microsoft\.com|matrix\.to"
)
_INVITE = re.compile(
    rf"(?<![\w.@-])(?:h(?:tt|xx)ps?://)?(?:www\.)?(?:{_PROFILES})/?[^\s<>\"|)]{{2,200}}", re.IGNORECASE
)
_LINK = re.compile(
    r"(?<!\w)(?:h(?:tt|xx)ps?|ftp)://[^\s<>\"|)]{1,300}"
    r"|(?<![\w.@-])www\.[^\s<>\"|)]{2,200}"
    r"|(?<![\w.@/-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,24}/[^\s<>\"|)]{1,200}",
    re.IGNORECASE,
)
_OWN_SITE = re.compile(
    r"(?<!\w)(?:my|our|mein|meine|meiner|unsere|mi|nuestra|mon|ma"
    r"|notre)(?: [\w-]{1,30}){0,3}? {0,1}[:=]? {0,2}(?:is |ist |es |est )?"
    r"((?:[a-z0-9][a-z0-9-]{1,62}\.){1,3}[a-z]{2,24})(?![\w@])",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\.[a-z0-9-]", re.IGNORECASE)
_MENTION = re.compile(
    r"<@[!&]?\w{1,32}(?:\|[^>]{0,80})?>|<#\w{1,32}(?:\|[^>]{0,80})?>|<!subteam\^\w{1,32}(?:\|[^>]{0,80})?>"
    r"|(?<![\w@.+/-])@(?!everyone\b|here\b|channel\b)[a-z_][\w.-]{1,36}(?<![.-])",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"(?<![\w/])/?u/[\w-]{3,21}|(?<![\w#])[\w.]{2,32}#\d{4,6}(?!\w)", re.IGNORECASE)

_SERVICE = re.compile(
    r"(?<![\w@/.])(?:insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|telegram|tele|discord|reddit|twitter|steam|psn"
    r"|xbox|gamertag|twitch"
    r"|youtube|onlyfans|linkedin|xing|kik|signal|whatsapp|wechat|mastodon|bluesky|bsky|github|facebook|fb"
    r"|skype|riot|battle ?tag"
    r"|strava|threads|pinterest|tumblr|soundcloud|bereal|spotify|venmo|paypal|vinted|duolingo|letterboxd"
    r"|wattpad|roblox|minecraft|fortnite"
    r"|handle|user ?name|usuario|nick(?:name)?|nutzername|benutzername|spielername|pseudo(?:nyme)?"
    r"|identifiant|alias|ign|friend code"
    r"|add me|add|find me|dm me|follow me|ajoute[zr]?[ -]moi|agreg[ae](?:n?me)|schreibt? mir|adde?t? mich)(?!\w)",
    re.IGNORECASE,
)
_ON = re.compile(r"(?<!\w)([\w.-]{4,36}) (?:on|auf|bei|en|sur) (?:my |the )?$")
_TOKEN = re.compile(r"[^\s,;!?()\"]{2,40}")
_CALLED = re.compile(
    r"(?<!\w)(?:my|mein|meine|mi|mon|ma)(?: [\w-]{1,20}){0,2} (?:handle|user ?name|usuario|nick|gamertag"
    r"|pseudo|benutzername|nutzername|ign|insta(?:gram)?|snap(?:chat)?)"
    r"(?: name)?(?: {0,1}[:=] {0,2}| (?:is|ist|es|est|c'est) )([\w.-]{4,36})(?= {0,2}(?:$|[.,!?;\n]| and "
    r"| und | y | et ))",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[a-z]{1,40}|\d{1,40}|[a-z]{1,20}(?:-[a-z]{1,20}){1,3}|[a-z]{1,3}\d{1,4}", re.IGNORECASE)
"""What is no handle, however near it stands to a service's name: words, numbers, ``iOS17``."""
_NO_NAMES = re.compile(
    r"private|public|full|empty|dead|gone|hacked|blocked|boring|deleted|down|fine|weird|cringe|locked|suspended|secret"
    r"|privat|leer|voll|weg|tot|gesperrt|gehackt|privado|publico|lleno|vacio|bloqueado|prive|plein|vide|bloque|pirate",
    re.IGNORECASE,
)
_AT_HINTS = ("@", " at ", "at)", "at]", "at}", "at>", "a)", "arroba", "arobase", "klammeraffe")
_CALLED_SO = """
    insta instagram ig snap snapchat tik tiktok telegram tele discord reddit twitter steam psn xbox gamertag
    twitch youtube onlyfans linkedin xing kik signal whatsapp wechat mastodon bluesky bsky github facebook fb
    skype riot battle battletag strava threads pinterest tumblr soundcloud bereal spotify venmo paypal vinted
    duolingo letterboxd wattpad roblox minecraft fortnite handle user username usuario nick nickname nutzername
    benutzername spielername pseudo pseudonyme identifiant alias ign friend add find dm follow ajoute ajoutez
    agrega agregame agreganme agrege agregue agregenme schreib schreibt adde addet
"""
_SERVICES = frozenset(_CALLED_SO.split())
"""The first word of everything after which a handle may stand: without one of them none is looked for."""

_WORD = re.compile("[a-z]{2,20}")
_NEAR = 45
"""Characters after a service's name in which its handle stands."""


def contact_details(text: str) -> tuple[Finding, ...]:
    """Find phone numbers, addresses, handles, profiles and mentions in *text*. Listed helplines are none."""
    return sorted_out(list(found_in(folded(text))))


def found_in(read: Folded) -> Iterator[Finding]:
    """Give the contact details in what was *read*, in no order."""
    for kind, pattern in _possible(read.text.casefold()):
        for match in pattern.finditer(read.text):
            yield finding(read, kind, *match.span())
    for start, end in phones.found_in(read.text):
        yield finding(read, Leak.PHONE, start, end)
    for start, end in _handles(read.text):
        yield finding(read, Leak.HANDLE, start, end)


def _possible(text: str) -> Iterator[tuple[Leak, re.Pattern[str]]]:
    """Give the patterns without whose signs nothing is found: most texts have none, and signs are looked up fast."""
    if any(hint in text for hint in _AT_HINTS):
        yield Leak.EMAIL, _EMAIL
    if _DOTTED.search(text) or "[.]" in text:
        yield Leak.INVITE, _INVITE
    if "@" in text or "<" in text:
        yield Leak.MENTION, _MENTION
    if "#" in text or "u/" in text:
        yield Leak.HANDLE, _TAGGED


def links_in(read: Folded) -> Iterator[Finding]:
    """Give every link in what was *read*, wherever it leads."""
    if "://" not in read.text and not _DOTTED.search(read.text):
        return
    for match in _LINK.finditer(read.text):
        yield finding(read, Leak.LINK, *match.span())
    for match in _OWN_SITE.finditer(read.text):
        yield finding(read, Leak.LINK, *match.span(1))


def finding(read: Folded, kind: Leak, start: int, end: int) -> Finding:
    """Say where in the original the characters from *start* to *end* stand."""
    return Finding(*read.span(start, end), kind)


def _handles(text: str) -> Iterator[tuple[int, int]]:
    if _SERVICES.isdisjoint(_WORD.findall(text.casefold())):
        return
    for match in _CALLED.finditer(text):
        if not _NO_NAMES.fullmatch(match[1]):
            yield match.span(1)
    for service in _SERVICE.finditer(text):
        named = _ON.search(text, max(0, service.start() - _NEAR), service.start())
        if named and _is_handle(named[1]):
            yield named.span(1)
        for token in _TOKEN.finditer(text, service.end(), min(len(text), service.end() + _NEAR)):
            name = token[0].rstrip(".:-'").lstrip(":=@")
            if _is_handle(name):
                yield token.start(), token.end()
                break


def _is_handle(name: str) -> bool:
    letters = sum(letter.isalpha() for letter in name)
    odd = "_" in name or any(digit.isdigit() for digit in name) or "." in name[1:-1]
    return letters >= 3 and len(name) >= 4 and odd and "/" not in name and not _PLAIN.fullmatch(name)
