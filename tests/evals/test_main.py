"""`python -m evals` names the measurements there are, and says plainly when there is none of a name."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from evals.__main__ import MEASUREMENTS, TRAINING, main


def test_every_measurement_is_a_module_there_is() -> None:
    assert all(find_spec(f"evals.{name}") for name in [*MEASUREMENTS, *TRAINING])


def test_the_list_names_every_measurement(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [*MEASUREMENTS, *TRAINING]


def test_an_unknown_name_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["horoscope"]) == 2
    assert capsys.readouterr().err == (
        "There is no measurement 'horoscope'. Choose one of: "
        "agreement, detail, choice, evidence, robustness, transfer, simulation, screen, asked, injections, "
        "guard, single_prompt, bench, model_cost, schema, train.\n"
    )


def test_a_measurement_gets_its_options_and_gives_its_status(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--no-such-option"]) == 2
    assert "--no-such-option" in capfd.readouterr().err
