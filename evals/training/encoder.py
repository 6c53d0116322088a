"""Trains an encoder on labelled replies, messages or lines, and writes it as an int8 file.

Needs PyTorch and onnx (`make train` installs them). The seed is fixed; on one machine the same data give the same file,
on another the last digits may differ, and more of them where training runs in sixteen bits.
"""

from __future__ import annotations

import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.meaning.trained import laid_out, vocabulary
from bot.meaning.wordpiece import WordPiece
from bot.persona.lapses import NO_LAPSE, Lapse, head_of
from bot.rating.model import HEADS
from bot.rubric import RUBRIC_VERSION
from bot.safety.label import LEARNT, Label
from bot.safety.model import before_of
from bot.safety.screen import meant
from evals.replies import Labelled
from evals.safety import Message
from evals.training.files import written_in_eight_bits
from evals.training.minilm import MINILM
from evals.training.mpnet import MPNET
from evals.training.narrower import narrowed
from evals.training.network import Network, Shape, pooled, start, start_from
from evals.training.noise import retyped

SEED = 11
BATCH = 16
_HEADS_LEARN_FASTER = 10
_FLAG_WEIGHT = 0.5
# Without it the screen is as sure of its mistakes as of anything else.
_SMOOTHING = 0.05
_EARLY_WEIGHT = 0.5
# How much it counts beside a label what a teacher says, and to make the same of every piece halfway and at the end.
_TEACHER_WEIGHT, _ALIKE_HALFWAY_WEIGHT, _ALIKE_WEIGHT = 2.0, 0.5, 2.0
# By so many examples it is known which inner units carry most.
_SHOWN = 640
_SHARE_JOINED, _SHARE_OF_SIGNS_JOINED = 0.12, 0.3
_SHARE_REPEATED = 0.25
# Of the replies: how many are met with words to the program put before or behind, which change none of their levels.
_SHARE_WITH_WORDS_TO_THE_PROGRAM = 0.15
_SHARE_IN_FRONT = 0.3
_NONE = LEARNT.index(Label.NONE)
# One more head than are used: what tells words to the program is learnt there, and no level has to hang on them.
_RATED = (*HEADS, "to_the_program")
_SCREENED = tuple(f"safety:{label}" for label in LEARNT)


@dataclass(frozen=True)
class Example:
    """A text after what came before: what each head of the rubric should say, how much each counts, and its label.

    A message and a line have no answers; the reply of a rehearsal has both, since it is also a message that means no
    harm.
    """

    before: str
    text: str
    label: int
    talk: tuple[str, ...] = ()
    """The other replies of the same conflict, where this is a reply."""
    answers: tuple[float, ...] = (0.0,) * len(_RATED)
    counts: tuple[float, ...] = (0.0,) * len(_RATED)
    is_reply: bool = False
    label_counts: float = 1.0
    """How much its label counts beside others'."""
    is_english: bool = True
    """Whether a teacher that knows English alone can say anything of it."""


@dataclass(frozen=True)
class Plan:
    """What kind of network, and how long it learns: its heads, its layers, its rounds over the examples."""

    heads: tuple[str, ...]
    layers: int
    epochs: int
    shape: Shape = MINILM
    replies_a_round: int | None = None
    """So many replies, drawn anew, in each round; None for all of them."""
    share_out_of_their_moment: float = 0.0
    """Of the replies: how many are met without what they answer, as the screen meets them, and are not rated."""
    message_weight: float = 4.0
    reply_as_message_weight: float = 1.5
    """How much labels count beside levels. That a reply means no harm is known from where it comes; it counts little
    beside what was read one by one."""
    rate: float = 3e-4
    """How fast the layers learn; the heads learn ten times as fast."""
    warm_up: float = 0.1
    early_after: int | None = None
    """After so many layers there is an early row of heads (Schwartz et al. 2020), for what needs no more of them."""
    in_sixteen_bits: bool = False
    """Where the processor can, that takes half the time."""
    with_slips: bool = True
    """Whether some texts are retyped as a hastier person might type them."""

    @property
    def labels(self) -> int:
        """How many labels it learns; their heads are the last. The others are those of the levels of replies."""
        return sum(head not in _RATED for head in self.heads)


# Three layers rate a reply as well as four, in three quarters of the time.
RATER = Plan(_RATED, layers=3, epochs=5)
# A sign between the lines needs all six layers; most replies are as clearly none after three.
# To the screen every reply of a talk is one more message that means no harm: in all rounds together it meets each.
SCREEN = Plan(
    (*_RATED, *_SCREENED), layers=6, epochs=3, replies_a_round=2600, share_out_of_their_moment=0.7, early_after=3
)
# What has learnt goes on more slowly, and over more replies: most of what is typed here is one.
GO_ON = replace(SCREEN, epochs=1, replies_a_round=None, rate=1.5e-4)
# What the screen asks where the first is in doubt learns the labels alone. Of twelve layers eight would take 7 ms for a
# text of thirty words on one core, so these only teach one of six, each of them with half of the inner units.
TEACHER = Plan(
    _SCREENED, layers=8, epochs=2, shape=MPNET, replies_a_round=2600, share_out_of_their_moment=0.7,
    message_weight=1.0, reply_as_message_weight=0.4, rate=5e-5, warm_up=0.06, early_after=4, in_sixteen_bits=True,
)  # fmt: skip
LARGER = replace(TEACHER, layers=6, shape=replace(MPNET, inner=1536), early_after=3, rate=1e-4, replies_a_round=5000)
# The layers of the teacher that it begins with.
LAYERS_OF_TEACHER = (0, 1, 3, 4, 6, 7)
LARGER_GOES_ON = replace(LARGER, epochs=1, rate=5e-5)
# What a line of a model's does that it must not, as an answer to a reply.
LAPSES = Plan(
    (NO_LAPSE, *map(head_of, Lapse)), layers=4, epochs=3, message_weight=1.0, rate=1.5e-4, in_sixteen_bits=True,
    with_slips=False,
)  # fmt: skip


def of_replies(replies: Sequence[Labelled]) -> list[Example]:
    """Labelled replies as the encoder is taught them."""
    talks: dict[str, list[str]] = defaultdict(list)
    for reply in replies:
        talks[reply.context_id].append(reply.reply)
    return [
        _of_reply(reply, tuple(text for text in talks[reply.context_id] if text != reply.reply)) for reply in replies
    ]


def _of_reply(reply: Labelled, talk: tuple[str, ...]) -> Example:
    answers: list[float] = []
    counts: list[float] = []
    for level in reply.levels.values():
        for least in (1, 2):
            answers.append(float(level is not None and level >= least))
            counts.append(float(level is not None))
    for head in HEADS[len(answers) :]:
        answers.append(float(head in (reply.flags or ())))
        counts.append(0.0 if reply.flags is None else _FLAG_WEIGHT)
    answers.append(0.0)
    counts.append(1.0)
    return Example(reply.moment.previous, reply.reply, _NONE, talk, tuple(answers), tuple(counts), is_reply=True)


def of_words_to_the_program(text: str, before: str) -> Example:
    """A text to the program alone, after what somebody said; it has no levels."""
    only = (0.0,) * len(HEADS)
    return Example(before, text, _NONE, answers=(*only, 1.0), counts=(*only, 1.0))


def of_message(message: Message) -> Example:
    """A labelled message as the encoder is taught it: as the screen hands it on, what surely means no harm left out."""
    text, label = meant(message.text) or message.text, LEARNT.index(message.label)
    return Example(message.before, text, label, is_english=message.language == "en")


def joined(messages: Sequence[Message], chance: random.Random) -> list[Example]:
    """Long messages made of short ones: a sign among what means no harm stays one, and length alone is none."""
    harmless = [each for each in messages if each.label is Label.NONE and not each.recent]
    signs = [each for each in messages if each.label is not Label.NONE and not each.recent]
    found = []
    for _ in range(int(len(harmless) * _SHARE_JOINED)):
        parts = chance.sample(harmless, chance.randint(2, 5))
        if chance.random() < _SHARE_REPEATED:
            parts = parts[:1] * chance.randint(2, 6)
        found.append(_of_parts(parts, Label.NONE))
    for sign in chance.sample(signs, int(len(signs) * _SHARE_OF_SIGNS_JOINED)):
        parts = chance.sample(harmless, chance.randint(1, 3))
        parts.insert(chance.randint(0, len(parts)), sign)
        found.append(_of_parts(parts, sign.label))
    return found


def _of_parts(parts: Sequence[Message], label: Label) -> Example:
    is_english = all(each.language == "en" for each in parts)
    return Example("", " ".join(each.text for each in parts), LEARNT.index(label), is_english=is_english)


def trained(
    examples: Sequence[Example],
    plan: Plan,
    to_the_program: Sequence[str] = (),
    begun: Network | None = None,
    teacher: Network | None = None,
) -> Network:
    """The network of a plan after its rounds over the examples; some replies are met beside words to the program.

    It begins with published weights, or with a network that was `begun` before. Where there is a `teacher` it learns
    what that one makes of each example as well as its label (Hinton et al. 2015).
    """
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    network = begun or start(plan.shape, len(plan.heads), plan.layers, plan.early_after)
    # The tables of words and places hold two thirds of all weights, and what is rare in our few thousand texts would
    # only drift in them; left alone, a step also takes a tenth less time.
    network.words.weight.requires_grad_(False)
    network.places.weight.requires_grad_(False)
    learning = [(name, each) for name, each in network.named_parameters() if each.requires_grad]
    heads = [each for name, each in learning if "heads." in name]
    rest = [each for name, each in learning if "heads." not in name]
    rates = [{"params": rest, "lr": plan.rate}, {"params": heads, "lr": plan.rate * _HEADS_LEARN_FASTER}]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
    rounds = [of_round(examples, plan, chance) for _ in range(plan.epochs)]
    steps = sum(-(-len(each) // BATCH) for each in rounds)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (plan.warm_up * steps), (steps - step) / ((1 - plan.warm_up) * steps))
    )
    words = vocabulary()
    began = time.monotonic()
    for number, of_this in enumerate(rounds, start=1):
        network.train()
        total = 0.0
        met = [_beside(as_met(each, plan, chance), to_the_program, chance) for each in of_this]
        for batch in batches(met, words, chance, plan.with_slips):
            loss = _loss(network, batch, plan, teacher)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(batch.examples)
        print(
            f"round {number} of {plan.epochs}: loss {total / len(of_this):.3f}, {time.monotonic() - began:.0f} s",
            flush=True,
        )
    return network.eval()


def begun(plan: Plan, folder: Path) -> Network:
    """What was written of a plan's network, to be taught more."""
    assert plan.early_after is not None
    return start_from(plan.shape, folder, plan.early_after)


def made_smaller(teacher: Network, plan: Plan, kept: Sequence[int], examples: Sequence[Example]) -> Network:
    """The network of a plan with some of a teacher's layers, to be taught by it, as `examples` show what counts."""
    assert plan.early_after is not None
    chance = random.Random(SEED)
    shown = batches(chance.sample(examples, _SHOWN), vocabulary(), chance, with_slips=False)
    return narrowed(teacher, plan.shape, kept, plan.early_after, ((of.pieces, of.parts, of.mask) for of in shown))


def of_round(examples: Sequence[Example], plan: Plan, chance: random.Random) -> list[Example]:
    """What is met in one round: every message, and as many replies, drawn by chance, as the plan says."""
    if plan.replies_a_round is None:
        return list(examples)
    replies = [each for each in examples if each.is_reply]
    return [each for each in examples if not each.is_reply] + chance.sample(replies, plan.replies_a_round)


@dataclass(frozen=True)
class Batch:
    """Examples as a network reads them: ids, parts and mask of shape (examples, pieces)."""

    examples: list[Example]
    pieces: Tensor
    parts: Tensor
    mask: Tensor


def batches(examples: Sequence[Example], words: WordPiece, chance: random.Random, with_slips: bool) -> Iterator[Batch]:
    """Batches of like length in random order; some texts are retyped with slips, anew in each round."""
    texts = [retyped(each.text, chance) if with_slips else each.text for each in examples]
    read = [(each, *laid_out(words, each.before, text)[:2]) for each, text in zip(examples, texts, strict=True)]
    chance.shuffle(read)
    groups = [read[at : at + 16 * BATCH] for at in range(0, len(read), 16 * BATCH)]
    ordered = [each for group in groups for each in sorted(group, key=lambda each: len(each[1]))]
    batches = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    chance.shuffle(batches)
    for batch in batches:
        width = max(len(ids) for _, ids, _ in batch)
        pieces, parts, mask = (torch.zeros(len(batch), width, dtype=torch.long) for _ in range(3))
        for row, (_, ids, belongs) in enumerate(batch):
            pieces[row, : len(ids)] = torch.tensor(ids)
            parts[row, : len(ids)] = torch.tensor(belongs)
            mask[row, : len(ids)] = 1
        yield Batch([each for each, _, _ in batch], pieces, parts, mask)


def as_met(example: Example, plan: Plan, chance: random.Random) -> Example:
    """A reply in its moment, or as the safety screen meets it: alone or after others of the same writer, not rated."""
    if not example.is_reply or chance.random() >= plan.share_out_of_their_moment:
        return example
    others = chance.sample(example.talk, min(2, len(example.talk))) if chance.random() < 0.5 else []
    return Example(before_of(others), example.text, example.label, is_reply=True)


def _beside(example: Example, to_the_program: Sequence[str], chance: random.Random) -> Example:
    """A rated reply as it is, or with words to the program put before or behind it."""
    if not to_the_program or not example.is_reply or chance.random() >= _SHARE_WITH_WORDS_TO_THE_PROGRAM:
        return example
    parts = [example.text, chance.choice(to_the_program)]
    if chance.random() < _SHARE_IN_FRONT:
        parts.reverse()
    return replace(example, text=" ".join(parts), answers=(*example.answers[:-1], 1.0))


def _loss(network: Network, batch: Batch, plan: Plan, teacher: Network | None) -> Tensor:
    taught = None if teacher is None else _read_by(teacher, batch, plan.labels)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=plan.in_sixteen_bits):
        halfway, early = network.begin(batch.pieces, batch.parts, batch.mask)
        last = network.finish(halfway, batch.mask)
        scores = network.heads(network.dropout(last))
    loss = _loss_of(pooled(scores.float(), batch.parts), batch.examples, plan, taught)
    if early is not None:
        loss = loss + _EARLY_WEIGHT * _loss_of(pooled(early.float(), batch.parts), batch.examples, plan, taught)
    # A network of another width can learn a teacher's answers alone.
    if taught is not None and taught.halfway.shape == halfway.shape:
        loss = loss + _ALIKE_HALFWAY_WEIGHT * _apart(halfway, taught.halfway, batch)
        loss = loss + _ALIKE_WEIGHT * _apart(last, taught.last, batch)
    return loss


@dataclass(frozen=True)
class _Taught:
    """What a teacher makes of a batch: halfway and at the end, (examples, pieces, width), and the chance of labels."""

    halfway: Tensor
    last: Tensor
    chances: Tensor


def _read_by(teacher: Network, batch: Batch, labels: int) -> _Taught:
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        halfway, _ = teacher.begin(batch.pieces, batch.parts, batch.mask)
        last = teacher.finish(halfway, batch.mask)
        scores = teacher.heads(last)
    chances = pooled(scores.float(), batch.parts)[:, -labels:].softmax(dim=-1)
    return _Taught(halfway.float(), last.float(), chances)


def _apart(own: Tensor, taught: Tensor, batch: Batch) -> Tensor:
    """How far two networks are apart on the pieces of a batch, as a share of how much the second varies."""
    there = batch.mask.bool()
    return functional.mse_loss(own.float()[there], taught[there]) / taught[there].var()


def _loss_of(scores: Tensor, examples: Sequence[Example], plan: Plan, taught: _Taught | None) -> Tensor:
    total, levels = torch.zeros(()), len(plan.heads) - plan.labels
    if levels:
        answers = torch.tensor([each.answers for each in examples])
        counts = torch.tensor([each.counts for each in examples])
        of_heads = functional.binary_cross_entropy_with_logits(scores[:, :levels], answers, reduction="none")
        total = total + (of_heads * counts).sum()
    if plan.labels:
        of_labels = functional.cross_entropy(
            scores[:, levels:],
            torch.tensor([each.label for each in examples]),
            reduction="none",
            label_smoothing=_SMOOTHING,
        )
        if taught is not None:
            own = scores[:, levels:].log_softmax(dim=-1)
            of_teacher = functional.kl_div(own, taught.chances, reduction="none").sum(dim=-1)
            knows = torch.tensor([float(each.is_english) for each in examples])
            of_labels = of_labels + _TEACHER_WEIGHT * knows * of_teacher
        weights = [
            each.label_counts * (plan.reply_as_message_weight if each.is_reply else plan.message_weight)
            for each in examples
        ]
        total = total + (of_labels * torch.tensor(weights)).sum()
    return total / len(examples)


class _Begin(nn.Module):
    """The first layers as a file has them: pieces in, early scores and what they made of the pieces out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, parts: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        hidden, early = self.network.begin(pieces, parts, mask)
        return (self.network.end(hidden, mask),) if early is None else (early, hidden)


class _End(nn.Module):
    """The other layers as a file has them."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        return self.network.end(hidden, mask)


def write(network: Network, plan: Plan, folder: Path, data_version: str) -> None:
    """Writes `encoder.onnx` (int8 weights), `encoder_end.onnx` where there are early heads, and `encoder.json`."""
    ids = {name: torch.ones(2, 7, dtype=torch.long) for name in ("pieces", "parts", "mask")}
    card = {"data_version": data_version, "rubric_version": RUBRIC_VERSION, "heads": " ".join(plan.heads)}
    outputs = ["scores"] if plan.early_after is None else ["scores", "hidden"]
    card["sha256"] = _written(_Begin(network), ids, outputs, folder / "encoder.onnx")
    if plan.early_after is not None:
        rest = {"hidden": torch.ones(2, 7, plan.shape.width), "mask": ids["mask"]}
        card["end_sha256"] = _written(_End(network), rest, ["scores"], folder / "encoder_end.onnx")
    (folder / "encoder.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _written(module: nn.Module, given: dict[str, Tensor], outputs: list[str], path: Path) -> str:
    any_size = {0: "texts", 1: "length"}
    return written_in_eight_bits(module, given, outputs, dict.fromkeys([*given, *outputs], any_size), path)
