"""What went wrong is told in a terminal without a word of pages, boxes and buttons."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.drafting.drafter import Drafter
from bot.errors import OtherwiseError
from bot.own_conflict.form import typed_from
from bot.rehearsal.events import Paused
from bot.rehearsal.practice import Practice
from bot.storage.event_log import SqlEventLog
from bot.terminal.speaking import told_in_a_terminal

OF_A_PAGE = re.compile(r"\b(?:page|reload|choose|button|box|resume)\b", re.IGNORECASE)


def talk(practice: Practice) -> str:
    return practice.start("friend_snaps", seed=1).id


def empty_reply(practice: Practice, _log: SqlEventLog) -> None:
    practice.reply(talk(practice), " ")


def reply_while_paused(practice: Practice, _log: SqlEventLog) -> None:
    rehearsal_id = talk(practice)
    practice.pause(rehearsal_id)
    practice.reply(rehearsal_id, "ok")


def hint_while_paused(practice: Practice, _log: SqlEventLog) -> None:
    rehearsal_id = talk(practice)
    practice.pause(rehearsal_id)
    practice.hint(rehearsal_id)


def reply_to_what_has_moved_on(practice: Practice, _log: SqlEventLog) -> None:
    practice.reply(talk(practice), "ok", shown=(9, 9, 9, 9, 9))


def place_taken(practice: Practice, log: SqlEventLog) -> None:
    rehearsal_id = talk(practice)
    for _ in range(2):
        log.append(rehearsal_id, 1, Paused(at=datetime.now(UTC)))


def empty_answer_in_the_chair(practice: Practice, _log: SqlEventLog) -> None:
    rehearsal_id = talk(practice)
    practice.reply(rehearsal_id, "ok")
    practice.end(rehearsal_id)
    practice.guess(rehearsal_id, "", 5)
    practice.sit_down(rehearsal_id)
    practice.answer_as_other(rehearsal_id, 1, " ")


def draft_without_a_model(_practice: Practice, _log: SqlEventLog) -> None:
    Drafter(None, None, choose=lambda options: options[0]).drafted(typed_from({}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "act",
    [
        empty_reply,
        reply_while_paused,
        hint_while_paused,
        reply_to_what_has_moved_on,
        place_taken,
        empty_answer_in_the_chair,
        draft_without_a_model,
    ],
)
def test_an_error_names_nothing_that_only_a_page_has(
    practice: Practice, log: SqlEventLog, act: Callable[[Practice, SqlEventLog], None]
) -> None:
    with pytest.raises(OtherwiseError) as raised:
        act(practice, log)
    assert OF_A_PAGE.search(str(raised.value))
    assert not OF_A_PAGE.search(told_in_a_terminal(raised.value))
