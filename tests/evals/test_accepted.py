"""The figures last accepted stand beside the new ones, and only `--accept` writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety.label import Label
from bot.safety.screen import by_words
from bot.simulation.run import Tally
from evals import __main__, accepted, screen, simulation, transfer
from evals.accepted import Figures, beside, measured, read, without_options, written
from evals.safety import Message

FOUND = {"passive found": "75 of 84", "kappa": "0.90 over 240"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    kept = tmp_path / "accepted.json"
    kept.write_text(written({"fake": FOUND, "other": {"held back": "1 of 9"}}), encoding="utf-8")
    return kept


def a_measurement(arguments: list[str], figures: Figures) -> int:
    """Finds as many as it is told."""
    figures.count("passive found", int(arguments[0]), 84)
    figures.rate("kappa", 0.9, 240)
    return 0


def test_a_figure_that_moved_stands_beside_the_accepted_one_and_fails_nothing(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert measured("fake", a_measurement, ["79"], file) == 0
    assert capsys.readouterr().out.splitlines() == [
        "",
        "passive found: 79 of 84, accepted 75 of 84",
        "To accept what is new: python -m evals fake --accept",
    ]
    assert file.read_bytes() == before


def test_where_none_moved_it_says_so_and_asks_for_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measured("fake", a_measurement, ["75"], file) == 0
    assert capsys.readouterr().out == "\nNone of the accepted figures moved (2).\n"


def test_figures_without_an_accepted_one_and_without_a_new_one_are_named() -> None:
    assert beside({"a": "1 of 2", "b": "1 of 2", "c": "0 of 2"}, {"c": "0 of 2", "d": "2 of 2"}) == [
        "None of the accepted figures moved (1).",
        "Not accepted yet: a; b.",
        "Accepted, and no longer measured: d.",
    ]
    assert beside({"a": "1 of 2"}, {}) == ["Not accepted yet: a."]


def test_where_none_was_ever_accepted_they_are_counted_and_not_named() -> None:
    assert beside({"a": "1 of 2", "b": "1 of 2"}, {"d": "2 of 2"}) == [
        "None of these 2 figures has been accepted yet.",
        "Accepted, and no longer measured: d.",
    ]


def test_a_measurement_that_was_never_accepted_says_how(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measured("new", a_measurement, ["79"], file) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "None of these 2 figures has been accepted yet.",
        "To accept what is new: python -m evals new --accept",
    ]


def test_accepting_writes_this_measurement_and_leaves_the_others(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured("fake", a_measurement, ["79", "--accept"], file) == 0
    assert "passive found: 79 of 84, accepted 75 of 84" in capsys.readouterr().out
    assert read(file) == {"fake": FOUND | {"passive found": "79 of 84"}, "other": {"held back": "1 of 9"}}


def test_the_file_is_sorted_with_one_figure_a_line(file: Path) -> None:
    assert file.read_text(encoding="utf-8").splitlines()[2:4] == [
        '  "kappa": "0.90 over 240",',
        '  "passive found": "75 of 84"',
    ]


@pytest.mark.parametrize("text", ['{"fake": {', '{"fake": {"passive found": 75}}', "[]", None])
def test_a_broken_or_missing_file_is_named_with_its_remedy_before_anything_is_measured(
    text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "accepted.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert measured("fake", a_measurement, ["not even a number"], file) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"{file} cannot be read: ")
    assert "`python -m evals fake --accept` writes it anew" in error
    assert measured("fake", a_measurement, ["75", "--accept"], file) == 0
    assert "It will be written anew, with the figures of this measurement alone." in capsys.readouterr().err
    assert read(file) == {"fake": FOUND}


def test_a_broken_figure_is_named(tmp_path: Path) -> None:
    file = tmp_path / "accepted.json"
    file.write_text('{"fake": {"passive found": 75}}', encoding="utf-8")
    with pytest.raises(accepted.NotReadableError, match="fake: passive found: Input should be a valid string"):
        read(file)


def test_a_part_is_neither_compared_nor_accepted(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()
    assert measured("fake", lambda _arguments, _figures: 0, [], file) == 0
    assert "so nothing was compared" in capsys.readouterr().out
    assert measured("fake", lambda _arguments, _figures: 0, ["--accept"], file) == 1
    assert "so nothing was accepted" in capsys.readouterr().out
    assert file.read_bytes() == before


def test_a_bar_that_was_missed_is_still_the_exit_status(file: Path) -> None:
    def misses(arguments: list[str], figures: Figures) -> int:
        return a_measurement(arguments, figures) + 1

    assert measured("fake", misses, ["75"], file) == 1


def test_an_option_that_there_is_not_is_refused_before_anything_is_measured(file: Path) -> None:
    measure = without_options(lambda _figures: pytest.fail("was measured"))
    with pytest.raises(SystemExit, match="There is no option --acept here; the only one is --accept"):
        measured("fake", measure, ["--acept"], file)


def test_two_figures_of_one_name_are_a_mistake() -> None:
    figures = Figures()
    figures.count("found", 1, 2)
    with pytest.raises(AssertionError, match="found"):
        figures.count("found", 2, 2)


def test_an_unknown_measurement_is_not_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["horoscope", "--accept"]) == 2
    assert "There is no measurement 'horoscope'" in capsys.readouterr().err


def test_a_named_measurement_reads_its_options(capfd: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["guard", "--acept"]) == 1
    assert "There is no option --acept here" in capfd.readouterr().err


def test_what_is_shipped_is_of_measurements_there_are_and_as_it_would_be_written() -> None:
    kept = read()
    assert kept.keys() <= __main__.MEASUREMENTS.keys()
    assert accepted.FILE.read_text(encoding="utf-8") == written(kept)


def test_every_figure_is_accepted_under_the_name_of_its_measurement() -> None:
    folder = Path(accepted.__file__).parent
    for name in __main__.MEASUREMENTS:
        source = folder / f"{name}.py"
        if source.exists() and "measured(" in (text := source.read_text(encoding="utf-8")):
            assert f'sys.exit(measured("{name}", ' in text


def test_what_the_screen_prints_of_messages_it_also_keeps() -> None:
    figures = Figures()
    texts = {"I want to kill myself": Label.SELF_HARM_ACTIVE, "I am so tired": Label.NONE}
    messages = [Message(text, (), text, label, "explicit", "", "en") for text, label in texts.items()]
    table = screen.report("Two", messages, by_words, figures)
    assert figures["Two: self_harm_active found"] == "1 of 1"
    assert figures["Two: harmless ones stopped"] == "0 of 1"
    assert "self_harm_active   found 1/1 = 1.00" in table


def test_what_is_kept_of_talks_is_summed_over_scenarios() -> None:
    figures = Figures()
    talks = [
        Tally(scenario, learner, day, runs=3, turns=30, leaks=1, core_reached=2, turns_to_core=[6, 8], mended=1)
        for scenario in ("one", "two")
        for learner in ("curious", "hostile_then_repair")
        for day in ("gentle", "ordinary", "hard")
    ]
    simulation._keep(figures, talks, talks[:1], talks[1:2])
    assert figures["scenarios: leaks in all talks"] == "12 of 36"
    assert figures["scenarios: curious learners who came to the core"] == "12 of 18"
    assert figures["hard day: mean turns to the core"] == "11.00 over 6"
    assert figures["hard day: opened after a blow"] == "2 of 6"


def test_some_of_the_public_sets_leave_no_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replies = ("I see why you think so", "You are wrong", "Maybe, I could be wrong")
    rows = [f'"{text}",{n}' for n, text in enumerate(replies * 4)]
    (tmp_path / "receptiveness").mkdir()
    (tmp_path / "receptiveness" / "receptive_train.csv").write_text("\n".join(["text,receptive", *rows]), "utf-8")
    figures = Figures()
    assert transfer.main(["--data", str(tmp_path)], figures) == 0
    assert capsys.readouterr().out.startswith("receptiveness, r")
    assert figures == {}
