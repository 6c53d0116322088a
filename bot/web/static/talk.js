// The bar above the talk. It asks the server where the talk stands, and shows what can be done there.
(() => {
  "use strict";

  const id = (location.pathname.match(/^\/thread\/([0-9a-f-]{36})/) || [])[1];
  if (!id) {
    location.replace("/");
    return;
  }
  const base = `/rehearsals/${id}`;
  const look = `${base}/debrief`;
  const MOST_TRIES = 3;
  const tries = Number(new URLSearchParams(location.search).get("again")) || 0;
  if (tries) history.replaceState(history.state, "", location.pathname);

  const make = (tag, props = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children);
    return node;
  };
  const button = (text, act, isMain = false) =>
    make("button", { type: "button", className: `ow-button${isMain ? " is-main" : ""}`, textContent: text, onclick: act });

  const news = make("div", { className: "ow-quiet" });
  news.setAttribute("role", "status");
  let hintBox, panel, buttons;
  let shown = null;

  // There from the start: whoever must leave at once does not wait for what the server answers.
  const hide = make("a", { className: "ow-button ow-hide", href: "/away", textContent: "Hide", title: "Leaves for another page at once; the Esc key does the same" });
  hide.dataset.hide = "";
  const who = make("div", { className: "ow-who" });
  const nav = make("nav", {}, hide);
  nav.setAttribute("aria-label", "The talk");
  const bar = make("header", { className: "ow-bar" }, who, nav);
  document.body.prepend(bar, news);

  const ask = async (what, method = "POST") => {
    let answer;
    try {
      answer = await fetch(`${base}/${what}`, { method });
    } catch {
      note("The program does not answer. Your words are safe; try again in a moment.");
      return null;
    }
    const body = await answer.json().catch(() => ({}));
    if (answer.status === 404) {
      location.replace("/");
      return null;
    }
    if (!answer.ok) {
      note(body.error || "That did not work. Reload the page and try again.");
      return null;
    }
    show(body);
    return body;
  };

  const note = (text, title = "") => {
    hintBox?.remove();
    const close = make("button", { type: "button", textContent: "×", onclick: () => hintBox.remove() });
    close.setAttribute("aria-label", "Close");
    hintBox = make("div", { className: "ow-hint" }, ...(title ? [make("small", { textContent: title })] : []), text, close);
    hintBox.setAttribute("role", "status");
    document.body.append(hintBox);
  };

  const build = (state) => {
    document.title = "Otherwise";
    bar.prepend(make("img", { src: state.face, alt: "" }));
    who.append(make("b", { textContent: state.name }), make("span", { textContent: "AI practice character" }));
    buttons = {
      hint: button("Hint", async () => {
        const now = await ask("hint");
        if (now?.hint) note(now.hint, "To ask yourself");
      }),
      back: button("Go back", chooseTurn),
      pause: button("Pause", () => ask("pause")),
      end: button("End", () => askEnd()),
    };
    nav.prepend(...Object.values(buttons));
  };

  const goOn = async () => {
    const hadBegun = shown.has_begun;
    const now = await ask("go-on");
    // The other person speaks first now, where the talk had begun stopped; the thread shows that when it is loaded anew.
    if (now?.has_begun && !hadBegun) location.reload();
  };

  const askEnd = async () => {
    if (await ask("end")) location.assign(look);
  };

  const chooseTurn = () => {
    const dialog = make("dialog", { className: "ow-list" });
    const rewind = async (turn) => {
      const form = make("form", { method: "post", action: `${base}/rewind` }, make("input", { name: "turn", value: turn, type: "hidden" }));
      document.body.append(form);
      form.submit();
    };
    const items = shown.replies.map((reply, i) =>
      make("li", {}, make("button", { type: "button", textContent: `${i + 1}. ${reply}`, onclick: () => rewind(i + 1) })));
    dialog.append(
      make("h2", { textContent: "Go back to a reply" }),
      make("p", { textContent: "You will say it anew. What you said the first time is kept." }),
      make("ol", {}, ...items),
      make("div", { className: "ow-close" }, button("Stay here", () => dialog.close())),
    );
    dialog.onclose = () => dialog.remove();
    document.body.append(dialog);
    dialog.showModal();
  };

  const isOver = (state) => state.phase === "ended" || state.phase === "revealed";

  const panels = {
    paused: () => [true, "Paused. Take the time you need. Nothing is lost.",
      button("Resume", () => ask("resume"), true), button("End and look back", askEnd),
      make("a", { className: "ow-button", href: "/safety", textContent: "Help from people" })],
    stopped: (state) => [false, "The practice has stopped. It goes on only if you choose it.",
      make("a", { className: "ow-button is-main", href: "/safety", textContent: "Help from people" }),
      ...(isOver(state) ? [] : [button("End the practice", askEnd)]), button("Go on with the practice", goOn)],
    ended: () => [false, "The talk is over.",
      make("a", { className: "ow-button is-main", href: look, textContent: "Look back at it" }), button("Try again from a reply", chooseTurn)],
  };

  const show = (state) => {
    if (!buttons) build(state);
    shown = state;
    const talking = state.phase === "talking";
    buttons.hint.disabled = buttons.pause.disabled = !talking;
    // `hidden` by itself would give way to the style of a button.
    buttons.hint.style.display = state.has_hints ? "" : "none";
    buttons.end.disabled = isOver(state);
    buttons.back.disabled = state.replies.length === 0 || state.waits;
    // Also what is told once the talk is over holds everything until the learner chooses to go on.
    const wanted = state.waits ? "stopped" : isOver(state) ? "ended" : state.phase;
    document.documentElement.dataset.phase = wanted;
    // A stop for something else has other people to call.
    const help = state.help.join("\n");
    if (panel?.dataset.phase === wanted && panel.dataset.help === help) return;
    panel?.remove();
    panel = null;
    // Under a veil nothing can be reached, by hand or by keyboard.
    document.querySelector("#root").inert = wanted === "paused";
    if (!panels[wanted]) return;
    const [isVeil, text, ...acts] = panels[wanted](state);
    const lines = state.help.length ? [make("ul", {}, ...state.help.map((line) => make("li", { textContent: line })))] : [];
    panel = make("section", { className: `ow-panel${isVeil ? " is-veil" : ""}` }, make("p", { textContent: text }), ...lines, make("div", {}, ...acts));
    panel.dataset.phase = wanted;
    panel.dataset.help = help;
    panel.setAttribute("aria-label", text);
    document.body.append(panel);
    news.textContent = text;
    panel.tabIndex = -1;
    panel.focus();
    document.documentElement.style.setProperty("--panel-height", `${panel.offsetHeight}px`);
  };

  // A reply that was not taken goes back into the box, so that nothing typed is lost.
  const putBack = (text) => {
    const box = document.querySelector("#chat-input");
    if (!box || !text) return;
    box.focus();
    box.setSelectionRange(0, 0);
    document.execCommand("insertText", false, box.value ? `${text}\n` : text);
  };

  // Longer than the server takes: say so before it is sent, while it is still in the box.
  const LONGEST = 20000;
  const holdBack = (event) => {
    const box = document.querySelector("#chat-input");
    const sends = event.type === "click" ? event.target.closest?.("#chat-submit") : event.target === box && event.key === "Enter" && !event.shiftKey;
    if (!sends || !box || box.value.length <= LONGEST) return;
    event.preventDefault();
    event.stopPropagation();
    note(`This has ${box.value.length.toLocaleString("en")} characters; at most ${LONGEST.toLocaleString("en")} can be sent. Shorten it.`);
  };
  document.addEventListener("click", holdBack, true);
  document.addEventListener("keydown", holdBack, true);

  window.addEventListener("message", (event) => {
    if (event.source !== window) return;
    let said = event.data;
    if (typeof said === "string") {
      try { said = JSON.parse(said); } catch { return; }
    }
    if (said?.otherwise === "state") {
      show(said.state);
      if (said.state.phase === "talking") news.textContent = `${said.state.name}: ${said.state.line}`;
    }
    if (said?.otherwise === "notice") {
      note(said.text);
      hintBox.classList.add("is-small");
    }
    if (said?.otherwise === "not_taken") putBack(said.text);
    // Now and then the page connects once before it knows its talk, and that connection stays: it is made anew then.
    // A talk that there is not has been answered with 404 by now.
    if (said?.otherwise === "nowhere") location.replace(tries < MOST_TRIES ? `${location.pathname}?again=${tries + 1}` : "/");
  });

  ask("state", "GET");
})();
