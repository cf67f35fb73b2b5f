"""The rules for dates, in order of precedence."""

from pressparse.dates.counts import counted, working_days
from pressparse.dates.english import ENGLISH
from pressparse.dates.periods import (
    fiscal_year,
    half_alone,
    new_year,
    part_in_letters,
    part_of_year,
    quarter,
    quarter_by_word,
    school_year,
    season_by_word,
    within_year,
)
from pressparse.dates.relative import (
    day_by_word,
    day_told,
    independence_day,
    last_month_of_old,
    month_by_word,
    named_day,
    past_or_coming,
    this_year_shortly,
    year_by_word,
    year_told,
)
from pressparse.dates.weeks import week_by_word, weekday_past_or_coming
from pressparse.dates.written import (
    bare_month_dot_day,
    day_alone,
    dotted_day,
    dotted_month,
    eight_figures,
    month_alone,
    month_and_day,
    month_dot_day,
)
from pressparse.dates.years import (
    century,
    decade,
    other_era,
    short_year,
    year_alone,
    year_before_name,
    year_in_two_figures,
    year_onwards,
    years_between,
    years_listed,
)
from pressparse.rule import Rule

FIGURES: tuple[Rule, ...] = (
    dotted_day,
    eight_figures,
    dotted_month,
    month_and_day,
    month_alone,
    years_between,
    year_onwards,
    short_year,
    month_dot_day,
    bare_month_dot_day,
    part_of_year,
    decade,
    century,
    year_alone,
    year_in_two_figures,
    years_listed,
    school_year,
    fiscal_year,
    year_before_name,
    day_alone,
    part_in_letters,
    quarter,
    counted,
    independence_day,
)
"""Rules for dates that begin with a figure."""

WORDS: tuple[Rule, ...] = (
    past_or_coming,
    weekday_past_or_coming,
    week_by_word,
    year_by_word,
    year_told,
    this_year_shortly,
    month_by_word,
    last_month_of_old,
    other_era,
    quarter_by_word,
    season_by_word,
    named_day,
    day_told,
    day_by_word,
    working_days,
    half_alone,
    within_year,
    new_year,
)
"""Rules for dates that begin with a word."""

RULES: tuple[Rule, ...] = FIGURES + WORDS + ENGLISH
