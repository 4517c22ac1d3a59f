"""The gender of Spanish nouns, as their endings tell it, and those whose endings lie."""

from __future__ import annotations

import re

from tts.script.tables import listed

_FEMININE = re.compile(
    r".*(?:[^m]as?|ción|ciones|sión|siones|xión|xiones|dad|dades|tad|tades|tud|tudes|umbres?|ces)$"
)
_FEMININE_WORDS = frozenset(
    listed(
        "mujer mujeres noche noches vez veces muerte muertes calle calles ley leyes parte partes clase clases tarde "
        "tardes imagen imágenes voz luz red redes sede sedes llave llaves nave naves nube nubes serie series frase "
        "frases fase fases base bases torre torres fuente fuentes gente madre madres flor flores mano manos foto fotos "
        "moto motos radio crisis tesis dosis variante variantes especie especies superficie órdenes víctimas camas "
        "plazas firmas armas formas normas empresas reformas plataformas toneladas gamas tramas ramas damas llamas"
    )
)
_MASCULINE_WORDS = frozenset(
    listed(
        "día días problema problemas sistema sistemas programa programas mapa mapas planeta planetas tema temas poema "
        "poemas idioma idiomas clima climas drama dramas diploma diplomas fantasma cometa cometas tranvía guardia "
        "policías atletas turistas periodistas artistas futbolistas deportistas ciclistas pilotos especialistas "
        "activistas terroristas socialistas diputados kilogramas telegrama pijama sofá papá papás gramas para hasta a "
        "peces jueces aprendices meses peces Papa papas jefa-gabinete guardias yihadistas economistas analistas "
        "dentistas taxistas maquinistas accionistas colegas poetas"
    )
)


def is_feminine(noun: str) -> bool:
    """Whether a noun, one or many, is feminine."""
    if noun in _MASCULINE_WORDS:
        return False
    return noun in _FEMININE_WORDS or _FEMININE.match(noun) is not None
