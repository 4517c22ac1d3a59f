"""Units of measure: what a symbol stands for, alone, raised, or per another."""

from __future__ import annotations

import re

from tts.script.tables import listed

# Symbol -> the unit in the singular; the plural adds "s" unless `_PLURALS` has it.
_UNITS = {
    "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer", "μm": "micrometer",
    "µm": "micrometer", "mi": "mile", "ft": "foot", "yd": "yard", "yds": "yard", "in": "inch", "ins": "inch",
    "nmi": "nautical mile",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "μg": "microgram", "µg": "microgram", "mcg": "microgram",
    "ng": "nanogram", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "kt": "kiloton", "Mt": "megaton", "Gt": "gigaton", "kgs": "kilogram",
    "l": "liter", "L": "liter", "ml": "milliliter", "mL": "milliliter", "cl": "centiliter", "dl": "deciliter",
    "dL": "deciliter", "fl oz": "fluid ounce", "tsp": "teaspoon", "tbsp": "tablespoon", "gal": "gallon",
    "ha": "hectare", "sq km": "square kilometer", "sq mi": "square mile", "sq ft": "square foot",
    "sq m": "square meter", "sq in": "square inch", "sq yd": "square yard", "sqm": "square meter",
    "sqft": "square foot", "sqkm": "square kilometer", "cu ft": "cubic foot", "cu m": "cubic meter",
    "sq. km": "square kilometer", "sq. mi": "square mile", "sq. ft": "square foot", "sq. m": "square meter",
    "cu. ft": "cubic foot",
    "km²": "square kilometer", "km2": "square kilometer", "m²": "square meter", "m2": "square meter",
    "cm²": "square centimeter", "cm2": "square centimeter", "mm²": "square millimeter", "mm2": "square millimeter",
    "ft²": "square foot", "ft2": "square foot", "mi²": "square mile", "mi2": "square mile", "in²": "square inch",
    "m³": "cubic meter", "m3": "cubic meter", "cm³": "cubic centimeter", "cm3": "cubic centimeter",
    "km³": "cubic kilometer", "km3": "cubic kilometer", "ft³": "cubic foot", "ft3": "cubic foot",
    "mm³": "cubic millimeter", "mm3": "cubic millimeter",
    "kph": "kilometer per hour", "kmh": "kilometer per hour", "kmph": "kilometer per hour", "mph": "mile per hour",
    "mbps": "megabit per second", "Mbps": "megabit per second", "bps": "basis point", "bp": "basis point",
    "Gbps": "gigabit per second", "kbps": "kilobit per second", "fps": "frame per second",
    "kbit": "kilobit", "Mbit": "megabit", "Gbit": "gigabit", "m.p.h.": "mile per hour",
    "k.p.h.": "kilometer per hour", "m.p.g.": "mile per gallon", "Mb": "megabit", "Gb": "gigabit", "kb": "kilobit",
    "mpg": "mile per gallon", "rpm": "revolution per minute", "bpm": "beat per minute",
    "ppm": "part per million", "ppb": "part per billion", "dpi": "dot per inch", "ppi": "pixel per inch",
    "kn": "knot", "kts": "knot", "bpd": "barrel per day",
    "bcm": "billion cubic meter", "mcm": "million cubic meter", "bcf": "billion cubic foot",
    "tcf": "trillion cubic foot",
    "t": "tonne", "tCO2": "tonne of C·O two", "tCO₂": "tonne of C·O two", "MtCO2": "megaton of C·O two",
    "MtCO₂": "megaton of C·O two", "GtCO2": "gigaton of C·O two", "GtCO₂": "gigaton of C·O two", "pts": "point",
    "rds": "round",
    "Hz": "hertz", "hz": "hertz", "kHz": "kilohertz", "KHz": "kilohertz", "khz": "kilohertz", "MHz": "megahertz",
    "mhz": "megahertz", "GHz": "gigahertz", "Ghz": "gigahertz", "ghz": "gigahertz", "Mhz": "megahertz",
    "THz": "terahertz",
    "W": "watt", "mW": "milliwatt", "kW": "kilowatt", "KW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "TW": "terawatt", "Wh": "watt hour", "kWh": "kilowatt hour", "kwh": "kilowatt hour",
    "KWh": "kilowatt hour", "MWh": "megawatt hour", "TWh": "terawatt hour", "GWh": "gigawatt hour",
    "V": "volt", "kV": "kilovolt", "mV": "millivolt", "mA": "milliamp", "mAh": "milliamp hour", "Ah": "amp hour",
    "hp": "horsepower", "bhp": "brake horsepower",
    "dB": "decibel", "dBA": "decibel", "db": "decibel", "Ω": "ohm", "kΩ": "kiloohm", "lm": "lumen",
    "kN": "kilonewton", "Nm": "newton meter", "kJ": "kilojoule", "MJ": "megajoule",
    "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte",
    "Pa": "pascal", "kPa": "kilopascal", "MPa": "megapascal", "hPa": "hectopascal",
    "inHg": "inch of mercury", "dBm": "decibel milliwatt", "GFLOPS": "gigaflops", "TFLOPS": "teraflops",
    "PFLOPS": "petaflops", "TOPS": "tera operation per second",
    "mb": "megabyte", "mbar": "millibar", "mmHg": "millimeter of mercury",
    "psi": "pound per square inch", "cal": "calorie", "kcal": "kilocalorie", "eV": "electronvolt",
    "keV": "kiloelectronvolt", "MeV": "megaelectronvolt", "GeV": "gigaelectronvolt", "TeV": "teraelectronvolt",
    "MP": "megapixel",
    "mmol": "millimole", "mol": "mole", "mSv": "millisievert", "μSv": "microsievert", "Sv": "sievert",
    "Bq": "becquerel",
    "h": "hour", "ms": "millisecond", "hrs": "hour", "hr": "hour", "mins": "minute",
    "min": "minute", "sec": "second", "s": "second", "ns": "nanosecond",
    "secs": "second", "yrs": "year", "yr": "year", "mo": "month", "wks": "week", "mos": "month",
    "°C": "degree Celsius", "℃": "degree Celsius", "ºC": "degree Celsius", "º C": "degree Celsius",
    "° C": "degree Celsius",
    "°F": "degree Fahrenheit", "℉": "degree Fahrenheit", "ºF": "degree Fahrenheit", "º F": "degree Fahrenheit",
    "° F": "degree Fahrenheit",
    "°": "degree", "º": "degree", "°N": "degree north", "°S": "degree south", "°E": "degree east",
    "°W": "degree west", "° N": "degree north", "° S": "degree south", "° E": "degree east", "° W": "degree west",
    "deg": "degree",
}  # fmt: skip
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "kilohertz": "kilohertz", "megahertz": "megahertz",
            "gigahertz": "gigahertz", "terahertz": "terahertz", "horsepower": "horsepower",
            "gigaflops": "gigaflops", "teraflops": "teraflops", "petaflops": "petaflops",
            "tera operation per second": "tera operations per second"}  # fmt: skip
_NOUN_FIRST = frozenset(
    listed(
        "round degree tonne megaton gigaton barrel pound kilometer mile meter megabit gigabit kilobit frame revolution "
        "beat part dot pixel millimeter inch"
    )
)
_PER = {  # what may stand below the line
    "kilogram": listed("kg"), "gram": listed("g"), "square meter": listed("m² m2"), "ton": listed("t ton"),
    "square kilometer": listed("km² km2"), "square foot": ("sq ft", "ft²", "ft2"), "square mile": ("sq mi",),
    "cubic meter": listed("m³ m3"), "second squared": listed("s² s2"), "c squared": listed("c²"),
    "kilowatt hour": listed("kWh kwh"), "megawatt hour": listed("MWh"), "watt": listed("W"),
    "kilometer": listed("km"), "mile": listed("mi mile"), "meter": listed("m"), "centimeter": listed("cm"),
    "deciliter": listed("dL dl"), "milliliter": listed("ml mL"), "liter": listed("l L"), "gallon": listed("gal"),
    "second": listed("sec s"), "minute": listed("min"), "hour": listed("hour hr h"),
    "day": listed("day d"), "week": listed("week wk"), "month": listed("month mo"), "year": listed("year yr"),
    "ounce": listed("oz"), "pound": listed("lb"), "hectare": listed("ha"), "acre": listed("acre"),
    "barrel": listed("barrel bbl"), "person": listed("person"), "head": listed("head"),
    "inch": listed("inch"), "foot": listed("ft"), "night": listed("night"),
    "tonne": listed("tonne"),
}  # fmt: skip
_BELOW = {symbol: unit for unit, symbols in _PER.items() for symbol in symbols}


def _alternatives(symbols: dict[str, str]) -> str:
    """A pattern for any symbol, the longer ones first."""
    return "|".join(sorted(map(re.escape, symbols), key=len, reverse=True))


SYMBOL = _alternatives(_UNITS)
PER_SYMBOL = _alternatives(_BELOW)


def many(unit: str) -> str:
    """The plural of a unit; of several words, the first that is a noun takes it: "kilometers per hour"."""
    first, _, rest = unit.partition(" ")
    if first in _NOUN_FIRST and rest:
        return f"{_PLURALS.get(first, first + 's')} {rest}"
    head, _, last = unit.rpartition(" ")
    return f"{head} {_PLURALS.get(last, last + 's')}".strip()


def unit(symbol: str) -> str:
    """The unit that a symbol stands for, in the singular."""
    return _UNITS[symbol]


def units(symbol: str) -> str:
    """The plural of the unit that a symbol stands for."""
    return many(_UNITS[symbol])


def per(symbol: str | None) -> str:
    """ " per hour" for "h"; "" for none."""
    return f" per {_BELOW[symbol]}" if symbol else ""
