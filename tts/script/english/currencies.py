"""Currencies: what signs, codes and abbreviations stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Currency:
    """The words for one and many, and for one and many hundredths; "" where these have no name in English."""

    one: str
    many: str
    cent: str = ""
    cents: str = ""


def _dollar(country: str = "") -> Currency:
    return Currency(f"{country}dollar", f"{country}dollars", "cent", "cents")


def _pound(country: str = "") -> Currency:
    return Currency(f"{country}pound", f"{country}pounds", "penny", "pence")


def _alike(name: str) -> Currency:
    """A currency whose plural is its singular."""
    return Currency(name, name)


def _plain(name: str) -> Currency:
    return Currency(name, f"{name}s")


_EURO = Currency("euro", "euros", "cent", "cents")

SIGNS = {
    "$": _dollar(), "€": _EURO, "£": _pound(), "¥": _alike("yen"), "₩": _alike("won"), "₹": _plain("rupee"),
    "₨": _plain("rupee"), "₴": _plain("hryvnia"), "₽": _plain("ruble"), "₪": _plain("shekel"), "₺": _alike("lira"),
    "₫": _alike("dong"), "₦": _alike("naira"), "₱": _plain("peso"), "฿": _alike("baht"), "₵": _plain("cedi"),
    "₡": Currency("colón", "colones"), "₲": Currency("guaraní", "guaraníes"), "₸": _alike("tenge"),
    "₼": _alike("manat"), "₾": _alike("lari"), "₮": _alike("tögrög"), "₭": _alike("kip"), "៛": _plain("riel"),
    "₿": _plain("bitcoin"), "৳": _alike("taka"), "֏": _alike("dram"), "؋": _alike("afghani"), "₤": _alike("lira"),
}  # fmt: skip
# Before the sign: "US$5", "R$100".
COUNTRIES = {
    "US": "U·S ", "A": "Australian ", "AU": "Australian ", "C": "Canadian ", "CA": "Canadian ", "CAD": "Canadian ",
    "NZ": "New Zealand ", "HK": "Hong Kong ", "S": "Singapore ", "SG": "Singapore ", "NT": "New Taiwan ",
    "TT": "Trinidad ", "J": "Jamaican ", "Z": "Zimbabwe ", "B": "Brunei ", "BZ": "Belize ", "EC": "East Caribbean ",
}  # fmt: skip
WHOLE_SIGNS = {
    "R$": Currency("Brazilian real", "Brazilian reais"), "MX$": _plain("Mexican peso"), "Mex$": _plain("Mexican peso"),
    "AR$": _plain("Argentine peso"), "CN¥": _alike("yuan"), "RMB¥": _alike("yuan"), "JP¥": _alike("yen"),
    "E£": _pound("Egyptian "), "IR£": _pound("Irish "), "CLP$": _plain("Chilean peso"),
    "COP$": _plain("Colombian peso"),
}  # fmt: skip
CODES = {
    "USD": _dollar("U·S "), "EUR": _EURO, "GBP": _pound(), "UAH": _plain("hryvnia"), "CHF": _plain("Swiss franc"),
    "JPY": _alike("yen"), "CNY": _alike("yuan"), "RMB": _alike("yuan"), "INR": _plain("rupee"),
    "CAD": _dollar("Canadian "), "AUD": _dollar("Australian "), "NZD": _dollar("New Zealand "),
    "HKD": _dollar("Hong Kong "), "SGD": _dollar("Singapore "), "SEK": Currency("Swedish krona", "Swedish kronor"),
    "NOK": Currency("Norwegian krone", "Norwegian kroner"), "DKK": Currency("Danish krone", "Danish kroner"),
    "PLN": _alike("zloty"), "CZK": _alike("Czech koruna"), "HUF": _plain("forint"), "RON": _alike("Romanian lei"),
    "RUB": _plain("ruble"), "TRY": _alike("lira"), "ILS": _plain("shekel"), "NIS": _plain("shekel"),
    "KRW": _alike("won"), "THB": _alike("baht"), "VND": _alike("dong"), "IDR": _alike("rupiah"),
    "MYR": _alike("ringgit"), "PHP": _plain("Philippine peso"), "PKR": _plain("Pakistani rupee"),
    "LKR": _plain("Sri Lankan rupee"), "NPR": _plain("Nepalese rupee"), "BDT": _alike("taka"),
    "BRL": Currency("Brazilian real", "Brazilian reais"), "MXN": _plain("Mexican peso"),
    "ARS": _plain("Argentine peso"),
    "CLP": _plain("Chilean peso"), "COP": _plain("Colombian peso"), "ZAR": _alike("rand"), "NGN": _alike("naira"),
    "KES": _plain("Kenyan shilling"), "UGX": _plain("Ugandan shilling"), "TZS": _plain("Tanzanian shilling"),
    "GHS": _plain("cedi"), "EGP": _pound("Egyptian "), "AED": _plain("dirham"), "SAR": _plain("Saudi riyal"),
    "QAR": _plain("Qatari riyal"), "KWD": _plain("Kuwaiti dinar"), "IQD": _plain("Iraqi dinar"),
    "KZT": _alike("tenge"), "GEL": _alike("lari"), "BTC": _plain("bitcoin"), "XOF": _plain("C·F·A franc"),
}  # fmt: skip
BEFORE = {  # abbreviations that stand before the number
    "Rs": _plain("rupee"), "Hr": _plain("hryvnia"), "Rp": _alike("rupiah"),
    "RM": _alike("ringgit"), "KSh": _plain("Kenyan shilling"), "Ksh": _plain("Kenyan shilling"),
    "Sh": _plain("shilling"), "Tk": _alike("taka"), "Kč": _alike("koruna"), "Dh": _plain("dirham"),
    "Dhs": _plain("dirham"), "SFr": _plain("Swiss franc"), "DM": Currency("Deutschmark", "Deutschmarks"),
    "GH₵": _plain("cedi"), "CFA": _plain("C·F·A franc"),
}  # fmt: skip
AFTER = {  # abbreviations that stand behind it
    "zł": _alike("zloty"), "zl": _alike("zloty"), "kr": Currency("krone", "kroner"), "Kč": _alike("koruna"),
    "Ft": _plain("forint"), "hrn": _plain("hryvnia"), "грн": _plain("hryvnia"), "руб": _plain("ruble"),
    "lei": _alike("lei"), "lv": _alike("lev"), "TL": _alike("lira"), "DM": Currency("Deutschmark", "Deutschmarks"),
    "¢": Currency("cent", "cents"),
}  # fmt: skip
_RAND = {"R": _alike("rand")}  # too short a sign to be looked for as the others are
_ALL = _RAND | SIGNS | WHOLE_SIGNS | CODES | BEFORE | AFTER


def currency(written: str) -> Currency:
    """The currency that a sign, code or abbreviation stands for."""
    return _ALL[written]


def alternatives(table: dict[str, Currency] | dict[str, str]) -> str:
    """A pattern for any key of a table, the longer ones first."""
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))
