// The picture: choosing a point shows what was said there, taken from the list further down.
const note = document.getElementById("picture-note");
const points = [...document.querySelectorAll(".point")];

function show(turn) {
  const said = document.getElementById(`turn-${turn}`);
  if (!note || !said) return;
  note.replaceChildren(heading(turn), ...["reply", "line", "thought"].map((part) => copy(said, part)));
  note.hidden = false;
  for (const point of points) point.classList.toggle("chosen", point.dataset.turn === String(turn));
}

function heading(turn) {
  const link = document.createElement("a");
  link.href = `#turn-${turn}`;
  link.textContent = `Turn ${turn}`;
  return link;
}

function copy(said, part) {
  const piece = said.querySelector(`[data-part=${part}]`).cloneNode(true);
  piece.className = `note-${part}`;
  if (piece.dataset.who) {
    const who = document.createElement("b");
    who.textContent = piece.dataset.who;
    piece.prepend(who, " ");
  }
  return piece;
}

for (const drawing of document.querySelectorAll(".picture")) {
  const own = points.filter((point) => drawing.contains(point));
  own.forEach((point, place) => {
    // One stop for the Tab key; from there the arrow keys lead on.
    point.setAttribute("tabindex", place === 0 ? "0" : "-1");
    for (const kind of ["pointerenter", "focus", "click"]) point.addEventListener(kind, () => show(point.dataset.turn));
    point.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = step && own[place + step];
      if (!next) return;
      event.preventDefault();
      point.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  });
}

if (note && points.length > 0) show(note.dataset.first);
