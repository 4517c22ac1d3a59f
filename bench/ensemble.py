"""Trees that LightGBM trained, as the file of numbers that the package reads."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def export(booster: Any, names: list[str], path: Path) -> None:
    """Write the trees of a LightGBM `booster` whose columns are `names` as a file for tts/reading/lines/trees.py."""
    export_mean([booster], names, path)


def export_mean(boosters: Sequence[Any], names: list[str], path: Path) -> None:
    """The same for several boosters of the same columns: their mean, as one ensemble."""
    trees = [tree["tree_structure"] for one in boosters for tree in one.dump_model()["tree_info"]]
    used = sorted({fork["split_feature"] for tree in trees for fork in forks(tree)})
    model = {
        "features": [names[feature] for feature in used],
        "base": 0.0,
        "trees": [flat(tree, used, len(boosters)) for tree in trees],
    }
    text = re.sub(r"(?<=\])(?=,\{)", "\n", json.dumps(model, separators=(",", ":")))
    path.write_text(text + "\n", encoding="utf-8")


def forks(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Every fork under `node`, itself first, the left side before the right."""
    if "leaf_value" in node:
        return []
    return [node, *forks(node["left_child"]), *forks(node["right_child"])]


def leaves(node: dict[str, Any]) -> list[dict[str, Any]]:
    if "leaf_value" in node:
        return [node]
    return [*leaves(node["left_child"]), *leaves(node["right_child"])]


def flat(tree: dict[str, Any], used: list[int], share: int) -> dict[str, list[float]]:
    ends = {id(leaf): -1 - at for at, leaf in enumerate(leaves(tree))}
    numbers = ends | {id(fork): at for at, fork in enumerate(forks(tree))}
    return {
        "feature": [used.index(fork["split_feature"]) for fork in forks(tree)],
        "threshold": [float(f"{fork['threshold']:.6g}") for fork in forks(tree)],
        "left": [numbers[id(fork["left_child"])] for fork in forks(tree)],
        "right": [numbers[id(fork["right_child"])] for fork in forks(tree)],
        "value": [round(leaf["leaf_value"] / share, 4) for leaf in leaves(tree)],
    }
