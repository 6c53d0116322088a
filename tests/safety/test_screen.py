"""What stops the role-play, and what does not. Messages here are short and made up."""

from __future__ import annotations

import dataclasses
import re

import pytest

from bot.safety.label import LEARNT, Label
from bot.safety.model import Sign, load_joint
from bot.safety.screen import Screening, by_words, is_elsewhere, meant, screen
from bot.safety.words.not_meant import NOT_MEANT
from bot.safety.words.pairs import PAIRS
from bot.safety.words.patterns import compiled
from bot.safety.words.risk import RISK


def _labels(messages: list[str]) -> dict[str, Label]:
    return {message: screen(message).label for message in messages}


def _all(messages: list[str], label: Label) -> dict[str, Label]:
    return dict.fromkeys(messages, label)


def test_words_of_self_harm_stop_however_they_are_typed() -> None:
    typed = [
        "I'm suicidal",
        "im suicidal",
        "I’m SUICIDAL",
        "im sucidal",
        "i want to kms",
        "i wanna unalive myself",
        "thinking about killing my self",
        "im gonna kil myslef",
        "s*icide is all i think about",
        "I keep having thoughts of su1cide",
        "if she leaves I'll kill myself",
        "i want to kill my self",
        "I'll kill myself to make you see",
        "i hurt myself last night lol",
    ]
    assert _labels(typed) == _all(typed, Label.SELF_HARM_ACTIVE)


def test_self_harm_in_french_and_spanish_stops() -> None:
    active = ["Je veux me suicider", "j'ai envie de me tuer", "quiero suicidarme", "me quiero matar"]
    passive = ["je veux mourir", "je n'ai plus envie de vivre", "quiero morirme", "no quiero vivir más"]
    assert _labels(active) == _all(active, Label.SELF_HARM_ACTIVE)
    assert _labels(passive) == _all(passive, Label.SELF_HARM_PASSIVE)


def test_the_wish_to_be_dead_or_gone_stops() -> None:
    said = [
        "I wish I was dead",
        "i dont want to wake up tomorrow",
        "everyone would be better off without me",
        "I'm so tired of living",
        "what's the point of living",
        "I'm a burden to everyone",
    ]
    assert _labels(said) == _all(said, Label.SELF_HARM_PASSIVE)


def test_abuse_by_someone_close_stops() -> None:
    said = [
        "he hit me last night",
        "my wife punched me",
        "my boyfriend says he'll kill me if I leave",
        "She threatens to take the kids if I leave",
        "he won't let me see my friends",
        "I'm afraid of my husband",
        "my partner controls all my money",
    ]
    assert _labels(said) == _all(said, Label.ABUSE)


def test_abuse_told_beside_something_more_urgent_is_found_too() -> None:
    said = {
        "My husband beats me and I want to kill myself": Label.SELF_HARM_ACTIVE,
        "I want to die. He goes through my phone and I'm scared to go home.": Label.SELF_HARM_PASSIVE,
        "He hit me again last night. I can't do this anymore, I'm going to end it.": Label.SELF_HARM_ACTIVE,
    }
    assert {text: screen(text).labels for text in said} == {text: (label, Label.ABUSE) for text, label in said.items()}
    assert screen("I want to die. Nobody here would miss me.").also == ()


def test_a_quoted_threat_is_still_a_threat() -> None:
    assert screen("He said 'I will kill you if you tell anyone'").label is Label.ABUSE


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I'm going to end\nmy life tonight", Label.SELF_HARM_ACTIVE),
        ("I've been thinking about killing\n  myself", Label.SELF_HARM_ACTIVE),
        ("I don't want to be\nalive anymore", Label.SELF_HARM_PASSIVE),
        ("my husband hits\nme", Label.ABUSE),
        ("no\ni want to die", Label.SELF_HARM_PASSIVE),
    ],
)
def test_a_line_that_goes_on_below_is_one_sentence(text: str, label: Label) -> None:
    assert by_words(text).label is label


def test_an_intention_to_injure_stops() -> None:
    said = ["I'm going to kill him tonight, I mean it", "I want to hurt her", "I've decided to kill my boss"]
    assert _labels(said) == _all(said, Label.HARM_TO_OTHERS)


def test_a_child_hurt_or_left_in_danger_stops() -> None:
    said = ["he hits our son", "I shook the baby", "she leaves the kids alone all night"]
    assert _labels(said) == _all(said, Label.CHILD_RISK)


@pytest.mark.parametrize(
    "message",
    [
        "I could kill him, honestly",
        "this commute will be the death of me",
        "I was dying of embarrassment",
        "I'd kill for a coffee",
        "don't kill the mood",
        "shoot me a text later",
        "my boss will kill me if I'm late",
        "I'd rather die than go to that meeting",
        "he beat me at chess and kicked me out of the chat",
        "I asked again after I had been told no.",
        "je ne sais pas quoi te dire",
        "no sé qué decirte",
        "I cut myself shaving",
        "je suis morte de rire",
        "me muero de hambre",
    ],
)
def test_figures_of_speech_do_not_stop(message: str) -> None:
    assert screen(message) == Screening(Label.NONE, "")


@pytest.mark.parametrize(
    ("harmless", "sign"),
    [
        ("I was short with her last night.", "Friday is her last night, and nobody will stop me this time."),
        ("It was her last day at work.", "I know which way he walks. It's his last walk home."),
        ("You threw me a surprise party.", "You threw me against the wall."),
        ("I'm scared of my mother-in-law's cooking.", "I'm scared of my mother-in-law."),
        ("I'm not going to stab anybody.", "I'm going to stab him."),
        ("He used to hit us. He stopped when I was nine.", "He used to hit us. He stopped when I called the police."),
    ],
)
def test_words_that_are_heavy_in_one_place_are_light_in_another(harmless: str, sign: str) -> None:
    assert by_words(harmless, ()).label is Label.NONE
    assert by_words(sign, ()).stops


def test_plain_denial_does_not_stop() -> None:
    said = ["I'm not suicidal, I'm tired", "I would never hurt myself", "he has never hit me", "no quiero morir"]
    assert _labels(said) == _all(said, Label.NONE)


def test_a_denial_does_not_hide_what_follows_it() -> None:
    assert screen("I'm not suicidal. I just wish I was dead.").label is Label.SELF_HARM_PASSIVE


def test_a_figure_of_speech_does_not_hide_what_follows_it() -> None:
    assert screen("I could kill him. No, I want to kill myself.").label is Label.SELF_HARM_ACTIVE


@pytest.mark.parametrize(
    "text",
    [
        "I'm scared to death of my husband",
        "he has never hit me this hard before",
        "he does not hit me where people can see",
        "he does not hit me when the kids are home",
        "I want to end it with my dad's gun",
        "I want to end it with pills",
        "I want to end it with a rope",
        "I don't want to wake up in the morning",
        "I don't want to wake up with this pain",
        "I want to disappear into nothing",
        "I'm sick to death of being alive",
        "I'd rather die than suffer another year of this",
        "i want to kill my dad when he's asleep tonight",
        "I want to kill my kids and then myself",
        "i want to kill my baby",
        "I want to strangle my daughter when she screams",
        "i could kill him tonight and i have the knife ready",
        "I cut myself on the glass again, no accident",
    ],
)
def test_the_encoder_reads_what_a_word_more_makes_a_sign(text: str) -> None:
    assert meant(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("he has never hit me. ask anyone", ". ask anyone"),
        ("I could kill him, honestly", ", honestly"),
        ("I was dying of embarrassment", "I was"),
    ],
)
def test_the_encoder_does_not_read_a_figure_or_a_denial_that_ends_there(text: str, left: str) -> None:
    assert meant(text).endswith(left)
    assert not re.search("hit|kill|dying", meant(text))


def test_the_words_of_another_in_quotes_do_not_stop() -> None:
    assert screen("She said, 'I'll kill myself if you go', and then she laughed.").action == "none"


def test_a_threat_to_ones_life_for_leaving_is_no_figure_of_speech() -> None:
    assert screen("my dad will kill me if I scratch the car").action == "none"
    assert screen("he will kill me if I leave").label is Label.ABUSE


@pytest.mark.parametrize(
    "text",
    [
        "i lost my job two years ago and i wish i was dead",
        "my husband left me two years ago, i was never ok after that and im going to kill myself",
        "two years ago he hit me and he hits me when he drinks",
        "i cant do this any more, i keep playing the lyrics and i want to die",
        "hace diez años mi padre me pegaba y quiero morirme",
    ],
)
def test_a_past_or_a_song_beside_it_hides_no_sign(text: str) -> None:
    assert by_words(text).stops
    assert screen(text).stops


@pytest.mark.parametrize(
    "text",
    [
        "My mum asked if I'm suicidal and I said no, but I lied",
        "I told the nurse I don't want to die. I lied.",
        "the doctor asked did i want to die and i said no. that was a lie",
    ],
)
def test_a_denial_that_is_taken_back_is_none(text: str) -> None:
    assert screen(text).stops


def test_a_denial_that_is_taken_back_a_message_later_is_none() -> None:
    assert screen("Okay, I lied.", ("You asked if I want to kill myself. I said no.",)).stops
    assert not screen("I lied about the rent, I'm sorry", ("You said you had paid it.",)).stops


@pytest.mark.parametrize(
    "text",
    [
        "pls stop asking if im suicidal im not i just hate my job",
        "I have never once thought of ending my life, Mum. I'm tired because the baby next door screams till four.",
        "I'm not going to top myself over it, I'm going to my brother's for a curry.",
    ],
)
def test_words_of_danger_that_are_denied_asked_about_or_of_something_else_do_not_stop(text: str) -> None:
    assert not screen(text).stops


def test_what_is_denied_or_quoted_before_it_stops_where_it_is_meant() -> None:
    assert screen("I never said I'd kill myself. I said I'd think about it.").stops
    assert screen("my counsellor asked whether i want to kill myself and i said yes").stops
    assert screen("the song says i want to die and so do i, every night").stops


def test_no_part_of_a_long_text_goes_unread() -> None:
    for place in range(0, 20_000, 1_700):
        text = "the bins were full again on tuesday. " * 540
        assert by_words(f"{text[:place]} i am going to kill myself tonight {text[place:]}").stops


def test_a_film_or_a_game_does_not_stop_and_leaving_the_game_does() -> None:
    assert screen("in the film I kill myself in act two").action == "none"
    assert screen("this is not the game: I want to kill myself").action == "stop"


def test_a_past_that_is_over_does_not_stop_and_one_that_returns_does() -> None:
    assert screen("When I was 15 I used to hurt myself. I'm well.").action == "none"
    assert screen("When I was 15 I used to hurt myself, and now it is coming back.").action == "stop"


def test_a_doubt_about_self_harm_stops() -> None:
    assert screen("I don't want to be here anymore").action == "stop"


def test_what_was_said_just_before_gives_words_their_weight() -> None:
    now = "nobody's with her until I'm back"
    assert screen(now).action == "none"
    assert screen(now, ["my daughter is three"]).label is Label.CHILD_RISK


def test_danger_to_life_is_named_before_all_else() -> None:
    assert screen("he hits me and I want to kill myself").label is Label.SELF_HARM_ACTIVE


def test_the_words_shown_are_those_that_were_typed() -> None:
    found = screen("Honestly, I’m going to  KILL  mysélf today.").words
    assert found == "KILL  mysélf"


@pytest.mark.parametrize("message", ["", "   ", "...", "👍", "?!", "_", "\x00", "a" * 50_000])
def test_anything_typed_can_be_screened(message: str) -> None:
    assert screen(message).action == "none"


def test_the_end_of_a_very_long_message_is_read() -> None:
    assert screen("we talked. " * 5_000 + "I want to kill myself").action == "stop"


def test_a_screening_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        screen("hello").label = Label.ABUSE  # type: ignore[misc]


def test_every_group_of_words_gives_its_reason_and_is_a_pattern() -> None:
    for group in (*NOT_MEANT, *RISK):
        assert len(group.reason) > 20
        assert isinstance(compiled(group.patterns), re.Pattern)
    for pair in PAIRS:
        assert len(pair.reason) > 20
        assert compiled(pair.beside).pattern != compiled(pair.now).pattern


def test_every_label_can_be_found() -> None:
    assert {group.label for group in RISK} == set(LEARNT) - {Label.NONE}


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("This is goodbye, Helen, my bus is here. Same time tomorrow?", Label.NONE),
        ("im going to walk into the sea and become a crab, my supervisor wrote 'hmm'", Label.NONE),
        ("I wanted to die lol, I called my teacher mama in front of everybody", Label.NONE),
        ("I've written the goodbye letters for when they find me", Label.SELF_HARM_ACTIVE),
        ("the family does better without me in it, all of it", Label.SELF_HARM_PASSIVE),
        ("he keeps my passport and my bank card and says I'm not going anywhere", Label.ABUSE),
    ],
)
def test_what_is_said_lightly_passes_only_where_the_whole_message_says_so(message: str, label: Label) -> None:
    assert by_words(message).stops
    assert screen(message).label is label


def test_words_that_may_be_said_lightly_stop_where_the_encoder_cannot_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.safety.screen.hear", lambda *_: None)
    assert screen("This is goodbye, Helen, my bus is here. Same time tomorrow?").label is Label.SELF_HARM_ACTIVE


def test_plain_words_stop_also_behind_words_that_are_said_lightly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.safety.screen.meant_by_chance", lambda *_: 0.0)
    said = "I wanted to die lol, I called my teacher mama. I want to die."
    assert screen(said) == Screening(Label.SELF_HARM_PASSIVE, "want to die")


@pytest.mark.parametrize("message", ["I want to die lol", "haha I'm going to kill myself over this rota, bye"])
def test_the_plainest_words_stop_however_they_are_said(message: str) -> None:
    assert screen(message).stops


def test_intent_stops_from_a_lower_chance() -> None:
    joint = load_joint()
    assert joint.intent_stops_from < joint.stops_from
    chance = (joint.intent_stops_from + joint.stops_from) / 2
    assert joint.stops(Sign(Label.SELF_HARM_ACTIVE, chance, ""), is_elsewhere=False)
    assert not joint.stops(Sign(Label.ABUSE, chance, ""), is_elsewhere=False)


def test_french_and_spanish_stop_from_a_chance_of_their_own() -> None:
    joint = load_joint()
    assert joint.stops(Sign(Label.ABUSE, joint.elsewhere_stops_from, ""), is_elsewhere=True)
    assert not joint.stops(Sign(Label.SELF_HARM_ACTIVE, joint.elsewhere_stops_from - 0.01, ""), is_elsewhere=True)


@pytest.mark.parametrize(
    ("message", "is_so"),
    [
        ("Mais pourquoi tu me parles comme ça ?", True),
        ("No sé qué decirte, la verdad.", True),
        ("Ah'm no weel the day, hen, leave it", False),
        ("we had tapas and a siesta, then she said que sera", False),
    ],
)
def test_french_and_spanish_are_known_by_their_words(message: str, is_so: bool) -> None:
    assert is_elsewhere(message) is is_so
