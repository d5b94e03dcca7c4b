"""Tell phone numbers from all the other numbers that people write."""

import re
from collections.abc import Iterator

from bot.safety import helplines

_NUMBER = re.compile(r"(?<![\w.,/#:+-])(?:\+|00)?\(?\d[\d ().\-/]{5,34}\d(?![\w%])")
_NOT_ONE = re.compile(
    r"\d{1,3}(?:[.,]\d{3}){1,4}(?:[.,]\d{1,2})?"  # 1.250.000
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?: .{0,12})?|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?: .{0,12})?"
    r"|\d{1,3}(?:\.\d{1,3}){3}"  # days, machines
    r"|\d{4}(?: ?[ /-] ?\d{4}){1,3}|\d{1,4}(?: - |\.)\d{1,4}"
)
_TRUNK = re.compile(r"0\d{8,14}")
_SHAPES = re.compile(
    r"\(\d{2,5}\) ?\d{2,4}[ .-]?\d{3,5}|(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}"  # North America
    r"|[6789]\d{2}[ .-]\d{3}[ .-]\d{3}|[6789]\d{2}(?:[ .-]\d{2}){3}"  # Spain
    r"|0\d(?:[ .-]\d{2}){4}|04\d{2} \d{3} \d{3}"
)
_CALL = re.compile(
    r"(?<!\w)(?:call|ring|text|phone|mobile|cell|landline|tel|number|reach|whats ?app|signal|sms|dial|fax"
    r"|hotline|contact|zelle|bizum|twint|imessage|facetime"
    r"|llam\w{0,6}|telefono|movil|cel|celular|fijo|wasap|numero|marca\w{0,3}|escrib\w{0,5}"
    r"|ruf\w{0,3}|anruf\w{0,3}|nummer|handy\w{0,6}|telefon\w{0,6}|mobil\w{0,6}|festnetz|durchwahl|erreich\w{0,4}"
    r"|appel\w{0,5}|telephone|portable|fixe|texto|joign\w{0,4}|joindre|num)(?!\w)",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(
    r"(?<!\w)(?:order|invoice|ticket|tracking|parcel|serial|case|ref|reference|isbn|iban|account|model"
    r"|policy|customer|confirmation|part|version|id|card|patient|flight|passport"
    r"|pedido|factura|envio|paquete|referencia|cuenta|expediente|tarjeta|poliza|reserva|matricula|dni|nie"
    r"|bestell\w{0,10}|rechnung\w{0,10}|auftrag\w{0,8}|kunden\w{0,8}|konto\w{0,8}|steuer\w{0,8}"
    r"|sendung\w{0,10}|akten\w{0,8}|artikel\w{0,8}|matrikel\w{0,8}|vertrag\w{0,8}"
    r"|commande|facture|colis|suivi|dossier|compte|contrat|siret|article|reservation|carte)(?!\w)",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r" {0,1}(?:€|\$|£|eur|euros?|usd|dollars?|pounds?|kg|km|g|m|ml|kcal|cal|miles?|steps|schritte|pasos|pas"
    r"|followers|people|views|points?|xp|hours?|h)(?!\w)",
    re.IGNORECASE,
)
_DIGIT = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|zwo|drei|vier|funf|fuenf|sechs"
    r"|sieben|acht|neun|cero|uno|dos|tres|cuatro"
    r"|cinco|seis|siete|ocho|nueve|un|deux|trois|quatre|cinq|sept|huit|neuf|double|triple|hundred|thousand"
    r"|doppel|doble|plus|mas|\d{1,4})"
)
_SAID_DIGITS = """
    zero oh one two three four five six seven eight nine null eins zwei zwo drei vier funf fuenf sechs sieben
    acht neun cero uno dos tres cuatro cinco seis siete ocho nueve un deux trois quatre cinq sept huit neuf
    double triple hundred thousand doppel doble plus mas
"""
_DIGITS = frozenset(_SAID_DIGITS.split())
_WORD = re.compile("[a-z]{2,10}")
_FEWEST_SPELLED = 4
_SPELLED = re.compile(rf"(?<!\w)(?:{_DIGIT}[ ,.-]{{1,3}}){{6,16}}{_DIGIT}(?!\w)", re.IGNORECASE)
_BEFORE, _AFTER = 45, 25
_FEWEST, _MOST = 7, 15


def found_in(text: str) -> Iterator[tuple[int, int]]:
    """Give where in *text* phone numbers stand that belong to no helpline."""
    for number in _NUMBER.finditer(text):
        if _is_phone(number[0], text[max(0, number.start() - _BEFORE) : number.start()], text[number.end() :][:_AFTER]):
            yield number.span()
    if _spelled(text) >= _FEWEST_SPELLED:
        yield from (each.span() for each in _SPELLED.finditer(text) if _spelled(each[0]) >= _FEWEST_SPELLED)


def _spelled(text: str) -> int:
    """Count the digits that are written as words."""
    return sum(map(_DIGITS.__contains__, _WORD.findall(text.casefold())))


def _is_phone(number: str, before: str, after: str) -> bool:
    digits = re.sub(r"[^\d+]", "", number)
    count = len(digits.lstrip("+"))
    if not _FEWEST <= count <= _MOST or helplines.is_listed(digits) or _UNIT.match(after):
        return False
    if number.startswith("+"):
        return True
    if _OTHER_NUMBER.search(before) or _NOT_ONE.fullmatch(number):
        return False
    called = _CALL.search(before) or _CALL.search(after)
    return bool(called or _TRUNK.fullmatch(digits) or _SHAPES.fullmatch(number))
