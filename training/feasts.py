"""Writes the days of the feasts that follow the moon or the sun: src/pressparse/lexicon/feasts.py.

    pip install korean-lunar-calendar
    python -m training.feasts

The lunar calendar as kept in Korea comes from korean-lunar-calendar (tables of the Korea Astronomy and Space
Science Institute); the winter solstice is computed after Meeus, Astronomical Algorithms, chapter 27. The table
is checked in, so that nothing of this is needed at run time.
"""

import datetime as dt
import math
from collections.abc import Callable
from pathlib import Path

from korean_lunar_calendar import KoreanLunarCalendar

FIRST, LAST = 1990, 2050
TARGET = Path(__file__).parents[1] / "src/pressparse/lexicon/feasts.py"
KOREA = dt.timezone(dt.timedelta(hours=9))
TERMS = (
    (485, 324.96, 1934.136), (203, 337.23, 32964.467), (199, 342.08, 20.186),
    (182, 27.85, 445267.112), (156, 73.14, 45036.886), (136, 171.52, 22518.443),
    (77, 222.54, 65928.934), (74, 296.72, 3034.906), (70, 243.58, 9037.513),
    (58, 119.81, 33718.147), (52, 297.17, 150.678), (50, 21.02, 2281.226),
    (45, 247.54, 29929.562), (44, 325.15, 31555.956), (29, 60.93, 4443.417),
    (18, 155.12, 67555.328), (17, 288.79, 4562.452), (16, 198.04, 62894.029),
    (14, 199.76, 31436.921), (12, 95.39, 14577.848), (12, 287.11, 31931.756),
    (12, 320.81, 34777.259), (9, 227.73, 1222.114), (8, 15.45, 16859.074),
)  # fmt: skip
"""Meeus, table 27.C: amplitude, phase and speed in degrees per century."""


def lunar(month: int, day: int, before: int = 0) -> Callable[[int], dt.date]:
    """Return how to find a day of the lunar calendar, or the day so many days before it, in a year."""

    def found(year: int) -> dt.date:
        calendar = KoreanLunarCalendar()
        if not calendar.setLunarDate(year, month, day, False):
            raise ValueError(f"no such lunar day: {year}-{month}-{day}")
        return dt.date.fromisoformat(calendar.SolarIsoFormat()) - dt.timedelta(days=before)

    return found


def winter_solstice(year: int) -> dt.date:
    """Return the day of the winter solstice in Korea."""
    y = (year - 2000) / 1000
    mean = 2451900.05952 + 365242.74049 * y - 0.06223 * y**2 - 0.00823 * y**3 + 0.00032 * y**4
    t = (mean - 2451545.0) / 36525
    w = math.radians(35999.373 * t - 2.47)
    spread = 1 + 0.0334 * math.cos(w) + 0.0007 * math.cos(2 * w)
    periodic = sum(a * math.cos(math.radians(b + c * t)) for a, b, c in TERMS)
    julian = mean + 0.00001 * periodic / spread
    epoch = dt.datetime(2000, 1, 1, 12, tzinfo=dt.UTC)
    return (epoch + dt.timedelta(days=julian - 2451545.0)).astimezone(KOREA).date()


FEASTS: dict[str, tuple[str, Callable[[int], dt.date]]] = {
    "SEOLLAL": ("New Year's day of the lunar calendar.", lunar(1, 1)),
    "NEW_YEARS_EVE": ("The last day of the lunar year before.", lunar(1, 1, before=1)),
    "FIRST_FULL_MOON": ("The first full moon of the lunar year.", lunar(1, 15)),
    "BUDDHA": ("Buddha's birthday.", lunar(4, 8)),
    "DANO": ("The fifth day of the fifth month.", lunar(5, 5)),
    "CHILSEOK": ("The seventh day of the seventh month.", lunar(7, 7)),
    "BAEKJUNG": ("The full moon of the seventh month.", lunar(7, 15)),
    "CHUSEOK": ("The harvest moon.", lunar(8, 15)),
    "JUNGYANG": ("The ninth day of the ninth month.", lunar(9, 9)),
    "DONGJI": ("The winter solstice.", winter_solstice),
}


READER = (
    "def _years(days: str) -> dict[int, tuple[int, int]]:\n"
    "    return {FIRST_YEAR + k: (int(d[:2]), int(d[2:])) for k, d in enumerate(days.split())}"
)


def module() -> str:
    """Return the text of the module."""
    parts = [
        '"""Days of the feasts that follow the moon or the sun, as kept in Korea; written by training/feasts.py."""',
        f"FIRST_YEAR = {FIRST}",
        READER,
    ]
    for name, (told, day) in FEASTS.items():
        days = [day(year) for year in range(FIRST, LAST + 1)]
        rows = [days[k : k + 10] for k in range(0, len(days), 10)]
        table = "\n".join("    " + " ".join(f"{d:%m%d}" for d in row) for row in rows)
        parts.append(f'{name} = _years("""\n{table}\n""")\n"""{told}"""')
    return "\n\n".join(parts[:2]) + "\n\n\n" + parts[2] + "\n\n\n" + "\n\n".join(parts[3:]) + "\n"


if __name__ == "__main__":
    TARGET.write_text(module(), encoding="utf-8")
