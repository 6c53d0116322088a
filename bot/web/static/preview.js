// Shows the file anew whenever it has been saved; what stands in the box and has not been sent stays there.
(() => {
  "use strict";

  const box = (name) => document.querySelector(`textarea[name=${name}]`);
  const form = () => document.querySelector("#try-form");
  let shown = document.querySelector("[data-saved-at]").dataset.savedAt;
  // What is in the boxes, and what was tried last: a file that is broken for a moment has no box.
  const typed = {};
  let tried = new URLSearchParams();

  // The page is asked for as the form asks, and no address holds what was typed.
  const renew = async () => {
    if (form()) {
      tried = new URLSearchParams(new FormData(form()));
      if (box("reply")) tried.set("reply", box("reply").defaultValue);
      // After a stop, what was not sent is not answered.
      tried.delete("written");
    }
    for (const name of ["reply", "written"]) if (box(name)) typed[name] = box(name).value;
    const answer = await fetch("/", { method: "POST", body: tried });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    document.querySelector("main").replaceWith(fresh);
    shown = fresh.querySelector("[data-saved-at]").dataset.savedAt;
    for (const name in typed) if (box(name)) box(name).value = typed[name];
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
