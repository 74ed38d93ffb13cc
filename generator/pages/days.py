"""Days in words, as all rooms that speak to readers write them."""

from ..german.spoken_days import UNKNOWN, adverb, long_day, month_name, period, short_day, span, weekday_day

__all__ = ["UNKNOWN", "adverb", "long_day", "month_name", "period", "short_day", "span", "weekday_day"]
