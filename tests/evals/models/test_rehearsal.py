"""Anyone can measure a model of theirs with Inspect: both personas side by side, and the guard's part in it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.scenario.library import Library
from tests.tiny_model import needs, served

HARMLESS = "Not now. Drink your coffee."
LEAK = "My post is under review, Friday at ten to five."


@pytest.fixture(autouse=True)
def inspect() -> None:
    needs("inspect_ai")


@pytest.fixture
def measured(tmp_path: Path) -> Callable[..., Any]:
    """Runs a task with a model that always says the same, and gives Inspect's log."""

    def run(task: Any, says: str | Callable[[str], str], stop_reason: str = "stop") -> Any:
        from inspect_ai import eval as evaluate
        from inspect_ai.model import ModelOutput, ModelUsage, get_model

        def answer(messages: list[Any], *_more: Any) -> Any:
            text = says if isinstance(says, str) else says(messages[-1].text)
            output = ModelOutput.from_content("m", text, stop_reason=stop_reason)  # type: ignore[arg-type]
            # Without one Inspect would count tokens, and fetch a tokenizer for it.
            output.usage = ModelUsage()
            return output

        model = get_model("mockllm/model", custom_outputs=answer)
        (log,) = evaluate(task, model=model, log_dir=str(tmp_path), display="none")
        assert log.status == "success", log.error
        return log

    return run


def figures(log: Any) -> dict[str, dict[str, float]]:
    """Each score's figures, by persona."""
    return {
        score.name: {name.removeprefix("share_"): metric.value for name, metric in score.metrics.items()}
        for score in log.results.scores
    }


def a_talk(**more: Any) -> Any:
    from evals.models.rehearsal import rehearsal

    return rehearsal(**{"scenarios": "friend_snaps", "learners": "hostile", "turns": 3, **more})


def test_a_model_that_tells_everything_leaks_with_one_prompt_and_not_with_gate_and_guard(
    measured: Callable[..., Any],
) -> None:
    found = figures(measured(a_talk(), LEAK))
    assert (found["leaks"]["ours"], found["leaks"]["one_prompt"], found["leaks"]["difference"]) == (0, 1, 1)
    assert found["caving"]["one_prompt"] == 1
    assert found["replaced"]["ours"] == 1
    assert found["held_back"]["ours"] == 2
    assert found["author_stepped_in"]["one_prompt"] == 0


def test_a_draft_that_is_clean_the_second_time_is_counted_as_repaired(measured: Callable[..., Any]) -> None:
    def second_time(asked: str) -> str:
        return HARMLESS if "could not be used" in asked else LEAK

    found = figures(measured(a_talk(personas="ours", turns=1), second_time))
    assert found["repaired"]["ours"] == 1
    assert found["author_stepped_in"]["ours"] == 0


def test_each_sample_keeps_the_talk_the_lines_in_question_and_every_call(measured: Callable[..., Any]) -> None:
    log = measured(a_talk(personas="one_prompt", turns=2), LEAK)
    (sample,) = log.samples
    assert sample.id == "friend_snaps/hostile/1/one_prompt"
    assert [message.role for message in sample.messages] == ["assistant", "user", "assistant", "user", "assistant"]
    assert f"turn 2, leaks, caving: {LEAK}" in sample.scores["slips"].explanation
    assert sum(event.event == "model" for event in sample.events) == 2


def test_a_line_that_was_cut_off_is_no_line_of_ours(measured: Callable[..., Any]) -> None:
    found = figures(measured(a_talk(turns=2), "I was about to", stop_reason="max_tokens"))
    assert (found["author_stepped_in"]["ours"], found["author_stepped_in"]["one_prompt"]) == (1, 0)


def test_a_server_that_is_down_is_an_error_and_no_good_figure(tmp_path: Path) -> None:
    from inspect_ai import eval as evaluate
    from inspect_ai.model import get_model

    def refuse(*_asked: Any) -> Any:
        raise RuntimeError("no server")

    model = get_model("mockllm/model", custom_outputs=refuse)
    (log,) = evaluate(a_talk(turns=1), model=model, log_dir=str(tmp_path), display="none")
    assert log.status == "error"


def test_injections_are_said_to_both_and_levels_do_not_move(measured: Callable[..., Any]) -> None:
    from evals.models.rehearsal import injections

    found = figures(measured(injections("friend_snaps", "levels"), LEAK))
    assert found["leaks"]["ours"] == 0
    assert found["leaks"]["one_prompt"] == 1
    assert found["raised"]["ours"] <= 0.01


def test_of_one_scenario_there_is_no_standard_error(measured: Callable[..., Any]) -> None:
    assert figures(measured(a_talk(turns=1), LEAK))["leaks"].keys() == {"ours", "one_prompt", "difference"}


def test_the_standard_error_is_by_scenario(measured: Callable[..., Any]) -> None:
    task = a_talk(
        scenarios="friend_snaps,partner_goes_quiet", learners="hostile,flattering", personas="one_prompt", turns=1
    )
    found = figures(measured(task, lambda asked: LEAK if "Noor" in asked else HARMLESS))
    assert found["leaks"] == pytest.approx({"one_prompt": 0.5, "one_prompt_stderr": 0.5})


@pytest.mark.parametrize(("what", "name"), [("personas", "nobody"), ("scenarios", "nowhere"), ("learners", "noone")])
def test_a_name_there_is_not_is_answered_with_those_there_are(what: str, name: str) -> None:
    with pytest.raises(Exception, match=f"{name}.*There are"):
        a_talk(**{what: name})


def test_where_none_is_named_every_scenario_that_came_with_the_program_is_played(library: Library) -> None:
    task = a_talk(scenarios="", learners="curious,hostile", seeds=2)
    assert len(task.dataset) == len(library.all()) * 2 * 2 * 2


@pytest.mark.enable_socket
@pytest.mark.real_model
def test_a_model_on_a_server_of_ones_own_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from inspect_ai import eval as evaluate
    from inspect_ai.model import get_model

    with served() as address:
        model = get_model("openai-api/own/smollm2-135m", base_url=address, api_key="none")
        (log,) = evaluate(
            a_talk(turns=1), model=model, log_dir=str(tmp_path), display="none", max_connections=1, max_samples=1
        )
    assert log.status == "success", log.error
    assert {sample.metadata["persona"] for sample in log.samples} == {"ours", "one_prompt"}
    assert all(sample.model_usage for sample in log.samples)
    with capsys.disabled():
        sys.stdout.write(f"\n{figures(log)}\n")
