"""Values of figures, and their means.

A figure's name is its path: "questions.hit@1" is over all questions, "questions.detail.hit@1" over those of a kind.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import fmean

Report = dict[str, float]
"""Figures by name."""


@dataclass
class Tally:
    """Values of figures by name."""

    values: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, group: str, kind: str, figures: Mapping[str, float]) -> None:
        """Count figures of one case, for all of its group and for its kind."""
        for name, value in figures.items():
            self.values[f"{group}.{name}"].append(value)
            self.values[f"{group}.{kind}.{name}"].append(value)

    def means(self) -> Report:
        """Give the mean of each figure."""
        return {name: fmean(values) for name, values in self.values.items()}
