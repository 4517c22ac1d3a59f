"""What can be installed, known without a network: makes `voices/index.json`.

    python bench/voices_index.py VOICES_JSON [--write]

VOICES_JSON is the Piper collection's own index, which lies beside its voices, at the revision that is named below.
What that does not say stands here: licences, Kokoro's styles, and which voice we would take. Prints how many voices
there are and how their licences stand; voices of the collection that have no row in `LICENCES` are "unknown", and rows
without a voice are named.

**Licences.** A model is made from recordings, and often from another model. `LICENCES` has for each voice the licence
of its recordings (SPDX, or a few words with "_" between), the model it was tuned from, and how we know:

    card    the text of its MODEL_CARD as we have it has the digest that the collection's index gives for it
    read    what public reviews of the cards, which link to them, say that they state (August to October 2026)

"scratch" is a model that starts from nothing or from one as free, "?" one of which we know no start, and "-" stands
where the licence of the recordings decides already. The recordings of lessac are for
research only (https://www.cstr.ed.ac.uk/projects/blizzard/2013/lessac_blizzard2013/license.html), those of ryan and
xiao_ya not for commerce; whether that binds a model tuned from them nobody has settled, so it is written down. Where
a card says "See URL", the licence is unknown: it is stated nowhere that we have read. Nothing here is a guess, and
nothing here is legal advice.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "voices" / "index.json"
PIPER_PAGE = "https://huggingface.co/rhasspy/piper-voices"
# Of October 2026. What is published under "main" is changed now and then, and would no longer be what we promise.
PIPER_REVISION = "c10ece1aade47bb51c153c893d14e5bf8e5b7117"
PIPER_FILES = f"{PIPER_PAGE}/resolve/{PIPER_REVISION}"
KOKORO_PAGE = "https://github.com/thewh1teagle/kokoro-onnx/releases"
COLLECTIONS = {
    "piper": {
        "title": "Piper voices",
        "page": PIPER_PAGE,
        "base_url": PIPER_FILES,
        "index_url": f"{PIPER_FILES}/voices.json",
        "licence_note": "Each voice has a licence of its own, that of the recordings it was made from; its MODEL_CARD "
        "states it. A voice “from lessac” or “from ryan” was tuned from a model whose recordings are not "
        "for commercial use.",
    },
    "kokoro": {
        "title": "Kokoro 82M, version 1.0",
        "page": KOKORO_PAGE,
        "base_url": f"{KOKORO_PAGE}/download/model-files-v1.0",
        "index_url": None,
        "licence_note": "Model and voices are under Apache-2.0. Quality follows the makers' own grades: A and B are "
        "high, C is medium, D and F are low, and some have none.",
    },
}
LICENCES = """
CC0-1.0             lessac   card  cs_CZ-jirka-low cs_CZ-jirka-medium da_DK-talesyntese-medium de_DE-thorsten-high
CC0-1.0             lessac   card  de_DE-thorsten-medium en_US-joe-medium en_US-mike-medium es_ES-davefx-medium
CC0-1.0             lessac   card  hu_HU-anna-medium hu_HU-berta-medium hu_HU-imre-medium pl_PL-darkman-medium
CC0-1.0             lessac   card  pl_PL-gosia-medium pl_PL-mc_speech-medium pt_BR-cadu-medium pt_BR-faber-medium
CC0-1.0             lessac   card  pt_BR-jeff-medium pt_PT-tugão-medium ru_RU-denis-medium ru_RU-dmitri-medium
CC0-1.0             lessac   card  sk_SK-lili-medium
CC0-1.0             lessac   read  fa_IR-amir-medium fa_IR-ganji-medium fa_IR-reza_ibrahim-medium nl_NL-pim-medium
CC0-1.0             lessac   read  nl_NL-ronnie-medium ro_RO-mihai-medium
CC0-1.0             ryan     card  de_DE-kerstin-low el_GR-rapunzelina-low fr_FR-gilles-low
CC0-1.0             ryan     read  de_DE-thorsten-low
CC0-1.0             xiao_ya  read  zh_CN-chaowen-medium
CC0-1.0             scratch  read  nl_BE-rdh-medium nl_NL-alex-medium uk_UA-ukrainian_tts-medium
CC0-1.0             scratch  card  nl_BE-nathalie-x_low no_NO-nvcc-medium
CC0-1.0             ?        read  de_DE-thorsten_emotional-medium el_GR-rapunzelina-medium en_US-kathleen-low
CC0-1.0             ?        read  fi_FI-harri-medium no_NO-talesyntese-medium sv_SE-nst-medium
Public_domain       scratch  card  es_ES-carlfm-x_low
Public_domain       scratch  read  en_GB-cori-high en_GB-cori-medium en_US-john-medium en_US-kristin-medium
Public_domain       scratch  read  en_US-ljspeech-high en_US-ljspeech-medium en_US-norman-medium
Public_domain       ?        read  en_US-bryce-medium
Unlicense           lessac   card  es_MX-ald-medium
Apache-2.0          scratch  read  uk_UA-lada-x_low
Apache-2.0          lessac   read  en_US-sam-medium
Apache-2.0          ?        read  es_MX-claude-high uk_UA-mykyta-high
MIT                 ?        read  ur_PK-aegis_female-medium ur_PK-fasih-medium
CC-BY-3.0           lessac   read  es_ES-sharvard-medium
CC-BY-4.0           scratch  card  de_DE-mls-medium fr_FR-mls-medium kk_KZ-iseke-x_low kk_KZ-issai-high
CC-BY-4.0           scratch  card  kk_KZ-raya-x_low nl_NL-mls-medium
CC-BY-4.0           scratch  read  en_US-libritts-high it_IT-serena-high it_IT-serena-medium sv_SE-alma-medium
CC-BY-4.0           lessac   card  en_GB-alba-medium en_GB-vctk-medium en_US-libritts_r-medium fr_FR-siwis-medium
CC-BY-4.0           lessac   card  vi_VN-vais1000-medium
CC-BY-4.0           ryan     card  es_ES-mls_10246-low es_ES-mls_9972-low fr_FR-mls_1840-low fr_FR-siwis-low
CC-BY-4.0           ryan     card  nl_NL-mls_5809-low nl_NL-mls_7432-low pt_BR-edresson-low
CC-BY-4.0           ?        read  eu_ES-antton-medium eu_ES-maider-medium
CC-BY-SA-3.0        ?        read  ca_ES-upc_ona-medium ca_ES-upc_pau-x_low
CC-BY-SA-4.0        scratch  read  bn_BD-google-medium
CC-BY-SA-4.0        lessac   read  es_AR-daniela-high fr_FR-upmc-medium ne_NP-google-medium
CC-BY-SA-4.0        ?        read  en_GB-northern_english_male-medium en_GB-southern_english_female-low
AGPL-3.0-only       ?        read  fr_FR-tom-medium
Credit_Jenny_Dioco  lessac   read  en_GB-jenny_dioco-medium
IIT_Madras_terms    lessac   read  hi_IN-rohan-medium
CC-BY-NC-4.0        -        read  en_US-l2arctic-medium
CC-BY-NC-SA-4.0     -        card  ru_RU-ruslan-medium
CC-BY-NC-SA-4.0     -        read  de_DE-pavoque-low en_US-hfc_female-medium en_US-hfc_male-medium en_US-ryan-high
CC-BY-NC-SA-4.0     -        read  en_US-ryan-low en_US-ryan-medium hi_IN-pratham-medium hi_IN-priyamvada-medium
CC-BY-NC-SA-4.0     -        read  ja_JP-hi_fi_captain-medium ko_KR-kss-medium tr_TR-dfki-medium vi_VN-vivos-x_low
Non-commercial      -        read  en_GB-semaine-medium zh_CN-xiao_ya-medium
Research_only       -        card  en_US-lessac-high en_US-lessac-low en_US-lessac-medium
unknown             -        card  de_DE-karlsson-low de_DE-ramona-low en_GB-alan-low en_GB-alan-medium en_US-amy-low
unknown             -        card  en_US-amy-medium en_US-danny-low en_US-kusal-medium is_IS-salka-medium
unknown             -        card  is_IS-steinn-medium is_IS-ugla-medium it_IT-riccardo-x_low ru_RU-irina-medium
unknown             -        read  ar_JO-kareem-medium de_DE-eva_k-x_low es_MX-ald-x_low fa_IR-gyro-medium
unknown             -        read  id_ID-news_tts-medium it_IT-paola-medium sw_CD-lanfrica-medium
unknown             -        read  vi_VN-25hours_single-low zh_CN-huayan-medium
"""
# One for a language, where there is a voice whose licence settles the matter. Public domain, CC0 or Apache-2.0 goes
# before a licence that asks for credit, a reader of one's own before one of many in a corpus.
RECOMMENDED = """
en_US-ljspeech-high uk_UA-ukrainian_tts-medium nl_NL-alex-medium it_IT-serena-high sv_SE-alma-medium bn_BD-google-medium
kk_KZ-issai-high no_NO-nvcc-medium ef_dora ff_siwis hf_alpha pf_dora
"""
# Where the files lie and what they are: https://github.com/thewh1teagle/kokoro-onnx/releases/tag/model-files-v1.0
KOKORO_FILES = (
    {
        "name": "kokoro-v1.0.onnx",
        "path": "kokoro-v1.0.onnx",
        "size_bytes": 325_532_387,
        "sha256": "7d5df8ecf7d4b1878015a32686053fd0eebe2bc377234608764cc0ef3636a6c5",
    },
    {
        "name": "voices-v1.0.bin",
        "path": "voices-v1.0.bin",
        "size_bytes": 28_214_398,
        "sha256": "bca610b8308e8d99f32e6fe4197e7ec01679264efed0cac9140fe9c29f1fbf7d",
    },
)
# Each style and the grade its makers give it: https://huggingface.co/hexgrad/Kokoro-82M/blob/main/VOICES.md. The five
# Japanese and eight Chinese ones are left out: they learnt phonemes that are not eSpeak's, so our engine refuses them.
KOKORO_STYLES = """
af_heart=A af_alloy=C af_aoede=C+ af_bella=A- af_jessica=D af_kore=C+ af_nicole=B- af_nova=C af_river=D af_sarah=C+
af_sky=C- am_adam=F+ am_echo=D am_eric=D am_fenrir=C+ am_liam=D am_michael=C+ am_onyx=D am_puck=C+ am_santa=D-
bf_alice=D bf_emma=B- bf_isabella=C bf_lily=D bm_daniel=D bm_fable=C bm_george=C bm_lewis=D+
ef_dora= em_alex= em_santa= ff_siwis=B- hf_alpha=C hf_beta=C hm_omega=C hm_psi=C if_sara=C im_nicola=C
pf_dora= pm_alex= pm_santa=
"""
KOKORO_SPEAKERS = 54  # in the file, with those that are left out
KOKORO_LANGUAGES = {
    "a": ("en-US", "English (United States)"),
    "b": ("en-GB", "English (Great Britain)"),
    "e": ("es", "Spanish"),
    "f": ("fr-FR", "French (France)"),
    "h": ("hi", "Hindi"),
    "i": ("it", "Italian"),
    "p": ("pt-BR", "Portuguese (Brazil)"),
}
QUALITY_OF_GRADE = {"A": "high", "B": "high", "C": "medium", "D": "low", "F": "low"}
SPEAKERS = {"f": "a woman", "m": "a man"}


def licences() -> dict[str, str]:
    """What is said of the licence of each voice of Piper's that we know something of."""
    stated: dict[str, str] = {}
    for line in LICENCES.strip().splitlines():
        licence, base, evidence, *names = line.split()
        if evidence not in ("card", "read"):
            raise ValueError(f"no evidence: {line}")
        of_base = {"scratch": "", "-": "", "?": ", base unknown"}.get(base, f", from {base}")
        stated |= dict.fromkeys(names, licence.replace("_", " ") + of_base)
    return stated


def piper(index: dict[str, Any]) -> list[dict[str, Any]]:
    """A row for each voice of Piper's index."""
    stated = licences()
    for name in sorted(stated.keys() - index.keys()):
        print(f"no such voice any more: {name}")
    return [_piper_row(name, entry, stated) for name, entry in sorted(index.items())]


def _piper_row(name: str, entry: dict[str, Any], stated: dict[str, str]) -> dict[str, Any]:
    language, speakers = entry["language"], entry["num_speakers"]
    files = {path: file for path, file in entry["files"].items() if ".onnx" in path}
    folder = next(iter(files)).rpartition("/")[0]
    return {
        "name": name,
        "engine": "piper",
        "collection": "piper",
        "language": language["code"].replace("_", "-"),
        "quality": entry["quality"],
        "licence": stated.get(name, "unknown"),
        "source": f"{PIPER_PAGE}/tree/main/{folder}",
        "description": f"{language['name_english']} ({language['country_english']}), "
        + ("one speaker" if speakers == 1 else f"{speakers} speakers"),
        "speaker": "",
        "speakers": speakers,
        "files": [
            {
                "name": path.rpartition("/")[2],
                "path": path,
                "size_bytes": file["size_bytes"],
                "md5": file["md5_digest"],
            }
            for path, file in files.items()
        ],
    }


def kokoro() -> list[dict[str, Any]]:
    """A row for each style of Kokoro's; all speak from the same files."""
    return [_kokoro_row(*style.split("=")) for style in KOKORO_STYLES.split()]


def _kokoro_row(name: str, grade: str) -> dict[str, Any]:
    tag, language = KOKORO_LANGUAGES[name[0]]
    graded = f"; graded {grade} by its makers" if grade else "; not graded by its makers"
    return {
        "name": name,
        "engine": "kokoro",
        "collection": "kokoro",
        "language": tag,
        "quality": QUALITY_OF_GRADE[grade[0]] if grade else "",
        "licence": "Apache-2.0",
        "source": KOKORO_PAGE.replace("/releases", "/releases/tag/model-files-v1.0"),
        "description": f"{language}, {SPEAKERS[name[1]]}{graded}",
        "speaker": name,
        "speakers": KOKORO_SPEAKERS,
        "files": KOKORO_FILES,
    }


def document(voices: list[dict[str, Any]]) -> str:
    """The index as it is shipped: a line for each voice, so that changes can be read."""
    marked = [
        voice | ({"recommended": True} if voice["name"] in RECOMMENDED.split() else {})
        for voice in voices
    ]
    lines = ",\n".join(json.dumps(voice, ensure_ascii=False) for voice in marked)
    collections = json.dumps(COLLECTIONS, ensure_ascii=False, indent=1)
    return f'{{"version": 1,\n"collections": {collections},\n"voices": [\n{lines}\n]}}\n'


def main() -> None:
    """Make it, print what it holds, and with --write keep it."""
    index = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    voices = [*piper(index), *kokoro()]
    for licence, count in Counter(voice["licence"] for voice in voices).most_common():
        print(f"{count:4} {licence}")
    text = document(voices)
    print(f"{len(voices)} voices, {len(text.encode()):,} bytes")
    if "--write" in sys.argv:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
