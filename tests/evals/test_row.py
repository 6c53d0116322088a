"""The bench's report never calls a miss anything else."""

from __future__ import annotations

from evals.bench.row import compared, held, not_measured, table


def test_a_median_above_its_bar_is_not_met() -> None:
    row = compared("a turn", "ms", [13.0, 14.0, 15.0], [10.0, 10.0, 10.0], bar=1.2)
    assert (row.ratio, row.n, row.verdict) == ("1.40 (1.30..1.50)", "3", "NOT MET")


def test_a_median_on_its_bar_is_met() -> None:
    assert held("memory", "kB", [60.0], bar=60).verdict == "met"


def test_the_ratio_is_taken_within_each_pair() -> None:
    """A slow moment of the machine that falls on both sides leaves no trace in the ratio."""
    row = compared("a turn", "ms", [10.0, 40.0], [10.0, 40.0], bar=1.2)
    assert row.ratio == "1.00 (1.00..1.00)"


def test_without_a_bar_there_is_no_verdict() -> None:
    assert compared("a turn", "ms", [3.0], [1.0]).verdict == ""


def test_what_could_not_be_measured_says_why_and_does_not_pass() -> None:
    rows = [held("memory", "kB", [50.0], bar=60), not_measured("a start", "no page within 60 s")]
    assert table(rows).splitlines()[-1] == "a start  not measured: no page within 60 s  NOT MEASURED"
