// Shows the file anew whenever it has been saved; what stands in the box and has not been sent stays there.
(() => {
  "use strict";

  const box = () => document.querySelector("textarea[name=reply]");
  let shown = document.querySelector("[data-saved-at]").dataset.savedAt;
  // What is in the box, and what was tried last: a file that is broken for a moment has no box.
  let typed = "";
  let tried = new URLSearchParams();

  // The page is asked for as the form asks, and no address holds what was typed.
  const renew = async () => {
    if (box()) {
      typed = box().value;
      tried = new URLSearchParams(new FormData(box().form));
      tried.set("reply", box().defaultValue);
    }
    const answer = await fetch("/", { method: "POST", body: tried });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    document.querySelector("main").replaceWith(fresh);
    shown = fresh.querySelector("[data-saved-at]").dataset.savedAt;
    if (box()) box().value = typed;
  };

  const look = async () => {
    try {
      const answer = await fetch("/scenarios/saved");
      const { saved_at: savedAt } = await answer.json();
      // An editor that writes a new file in place of the old one leaves none for a moment.
      if (savedAt !== shown && savedAt !== "gone") await renew();
    } catch {
      // The preview was stopped; it may be started again.
    }
    setTimeout(look, 700);
  };
  setTimeout(look, 700);
})();
