"""Writes fixtures.csv: what numpy makes of the acts of acts.csv, month by month.

    python3 tests/outside/fixtures.py > tests/outside/fixtures.csv

Made with numpy 2. Of each month the decayed stock's curve, Yan & Zhou's level in points of cordiality, how many
acts are known, how many of equal weight would hold the curve (n_eff), and the 5th and the 95th of 100 of a thousand
draws by nearest rank, all by the formulas of docs/method.md and from nothing else.
"""

import csv
from datetime import date
from pathlib import Path

import numpy as np

FROM, MONTHS, HALF_LIFE, YEAR = (1950, 1), 120, 2.0, 365.25
AZAR = np.array([92, 47, 31, 27, 14, 10, 6, 1, -6, -16, -29, -44, -50, -65, -102.0])


def month(count):
    """The first day of a month, counted from the first of year 0."""
    return date(count // 12, count % 12 + 1, 1).toordinal()


def bounds(text):
    """The first and the last day that a date can mean."""
    first, last = (text.split("/") * 2)[:2]
    begin = [int(part) for part in first.split("-")]
    end = [int(part) for part in last.split("-")]
    day = lambda parts: date(*parts, *[1] * (3 - len(parts))).toordinal()
    after = {1: lambda: day([end[0] + 1]), 2: lambda: month(end[0] * 12 + end[1]), 3: lambda: day(end) + 1}
    return day(begin), after[len(end)]() - 1


def counts_from(text):
    """The day on which a date counts: 1 July of a year, the 15th of a month, the middle of an interval."""
    first, last = bounds(text)
    if "/" in text:
        return first + (last - first) // 2
    return {1: date.fromordinal(first).replace(month=7).toordinal(), 2: first + 14, 3: first}[text.count("-") + 1]


def month_of(day):
    day = date.fromordinal(int(day))
    return day.year * 12 + day.month - 1


rows = list(csv.DictReader(open(Path(__file__).parent / "acts.csv", encoding="utf-8")))
rows.sort(key=lambda row: (counts_from(row["date"]), row["id"]))
categories = np.array([int(row["code"]) for row in rows])
directness = np.array([float(row["directness"]) for row in rows])
days = np.array([counts_from(row["date"]) for row in rows])
ends = np.array([counts_from(row["until"]) if row["until"] else 0 for row in rows])
first_days, last_days = np.array([bounds(row["date"]) for row in rows]).T
months = FROM[0] * 12 + FROM[1] - 1 + np.arange(MONTHS)
month_ends = np.array([month(count + 1) - 1 for count in months])

points = AZAR[categories - 1] * directness
strength = np.abs(points).sum() / (MONTHS / 12)


def left(points, days, half_life):
    """What is left of each act at the end of each month: a row an act."""
    age = np.maximum(month_ends - np.maximum(days, ends)[:, None], 0) / YEAR
    return np.where(days[:, None] <= month_ends, points[:, None] * np.exp2(-age / half_life), 0.0)


def curve(points, days, half_life):
    scale = strength * half_life / np.log(2)
    return 100 * np.tanh(left(points, days, half_life).sum(axis=0) / scale)


def yan_zhou():
    """The level after each act, then at the end of each month."""
    levels = [0.0]
    for v in 9 * points / 102:
        room = 9 - levels[-1] if v >= 0 else 9 + levels[-1]
        levels.append(levels[-1] + v * room / 9)
    return 100 / 9 * np.array(levels)[np.searchsorted(days, month_ends, side="right")]


def known():
    counted = directness > 0
    begun = np.array([month_of(day) for day in days])[:, None]
    until = np.array([month_of(day) for day in np.maximum(days, ends)])[:, None]
    return ((begun <= months) & ((months - begun < 24) | (months <= until)))[counted].sum(axis=0)


def effective():
    weights = np.abs(left(points, days, HALF_LIFE))
    squares = (weights**2).sum(axis=0)
    return np.divide(weights.sum(axis=0) ** 2, squares, out=np.zeros(MONTHS), where=squares > 0)


def uniform(stream, seed=1947, bits=2**64 - 1):
    """PCG-XSH-RR 64/32 (O'Neill 2014): numbers from 0 up to, not including, 1."""
    increment = stream << 1 | 1
    step = lambda state: (state * 6364136223846793005 + increment) & bits
    state = step((step(0) + seed) & bits)
    while True:
        mixed, turn = ((state >> 18 ^ state) >> 27) & 0xFFFFFFFF, state >> 59
        yield ((mixed >> turn | mixed << (-turn & 31)) & 0xFFFFFFFF) / 2**32
        state = step(state)


def draw(number):
    numbers = uniform(number)
    half_life = HALF_LIFE * np.exp2(2 * next(numbers) - 1)
    indirect = np.clip(0.5 + 0.25 * (2 * next(numbers) - 1), 0, 1)
    step, drop, when = np.array([[next(numbers) for _ in range(3)] for _ in rows]).T
    moved = categories + np.where(step < 0.15, -1, np.where(step >= 0.85, 1, 0))
    factor = np.where(directness == 0.5, indirect, directness)
    drawn = AZAR[np.clip(moved, 1, 15) - 1] * factor * (drop >= 0.1)
    fell = first_days + np.floor(when * (last_days - first_days + 1)).astype(int)
    return curve(drawn, fell, half_life)


draws = np.array([draw(number) for number in range(1000)])
low, high = np.quantile(draws, [0.05, 0.95], axis=0, method="inverted_cdf")
table = [curve(points, days, HALF_LIFE), yan_zhou(), known(), effective(), low, high]
print("month,curve,level,known,effective,low,high")
for place, count in enumerate(months):
    values = ",".join(repr(column[place].item()) for column in table)
    print(f"{count // 12}-{count % 12 + 1:02},{values}")
