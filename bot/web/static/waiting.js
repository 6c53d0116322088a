// Says what goes on after a slow button was pressed, and takes no second press meanwhile.
// Without it everything works the same; the browser alone shows that it waits.
(() => {
  "use strict";

  // A browser that was told to stop loading says so to nobody, so a form is let go again once no answer can come any
  // more: the longest that anything takes is a draft (`bot.drafting.drafter.LONGEST_SECONDS`), and a little.
  const LONGEST_MILLISECONDS = 250000;
  const waiting = new Set();

  const show = (form, words) => {
    form.querySelector(".waiting").textContent = words;
    // Not "disabled": the button that was pressed would not be sent, and would lose the focus.
    for (const button of form.querySelectorAll("button")) button.ariaDisabled = words ? "true" : null;
  };

  const letGo = (form) => {
    waiting.delete(form);
    show(form, "");
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (waiting.has(form)) {
      event.preventDefault();
      return;
    }
    const words = event.submitter?.dataset.wait;
    if (!words) return;
    waiting.add(form);
    show(form, words);
    setTimeout(letGo, LONGEST_MILLISECONDS, form);
  });

  // Shown again by "Back", the page is as it was when it was left.
  window.addEventListener("pageshow", () => waiting.forEach(letGo));
})();
