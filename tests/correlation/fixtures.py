"""Writes fixtures.csv: series with Spearman's and Pearson's coefficients as scipy works them out.

    python3 tests/correlation/fixtures.py > tests/correlation/fixtures.csv

Made with numpy 2 and scipy 1.17. A series is a cell of numbers with spaces between.
"""

import numpy as np
from scipy import stats

numbers = np.random.default_rng(1947)


def few_values(count):
    """Integers that are often equal."""
    return numbers.integers(0, 5, count).astype(float)


def smooth(count):
    """A walk, as a yearly series goes."""
    return np.round(np.cumsum(numbers.normal(0, 10, count)), 3)


pairs = [
    ("independent", numbers.normal(0, 1, 30).round(6), numbers.normal(0, 1, 30).round(6)),
    ("ties in both", few_values(45), few_values(45)),
    ("ties in one", few_values(45), smooth(45)),
    ("two walks", smooth(45), smooth(45)),
    ("rising and its square", np.arange(12.0), np.arange(12.0) ** 2),
    ("falling", np.arange(10.0), -np.arange(10.0)),
    ("one far out", np.r_[np.ones(9), 1000.0], np.arange(10.0)),
    ("small against large", smooth(20) * 1e-9, smooth(20) * 1e9),
    ("monthly", smooth(533), smooth(533)),
]

print("name,first,second,spearman,pearson")
for name, first, second in pairs:
    cell = lambda values: " ".join(repr(float(value)) for value in values)
    spearman = stats.spearmanr(first, second).statistic
    pearson = stats.pearsonr(first, second).statistic
    print(f"{name},{cell(first)},{cell(second)},{spearman!r},{pearson!r}".replace("np.float64(", "").replace(")", ""))
