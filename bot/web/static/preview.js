// Shows the file anew whenever it has been saved; what stands in the box and has not been sent stays there.
(() => {
  "use strict";

  const KEY = "otherwise-preview-reply";
  const shown = document.querySelector("[data-saved-at]").dataset.savedAt;
  const box = document.querySelector("textarea[name=reply]");
  const kept = sessionStorage.getItem(KEY);
  if (box && kept !== null) box.value = kept;
  sessionStorage.removeItem(KEY);

  const look = async () => {
    try {
      const answer = await fetch("/scenarios/saved");
      const { saved_at: savedAt } = await answer.json();
      // An editor that writes a new file in place of the old one leaves none for a moment.
      if (savedAt !== shown && savedAt !== "gone") {
        if (box && box.value !== box.defaultValue) sessionStorage.setItem(KEY, box.value);
        window.location.reload();
        return;
      }
    } catch {
      // The preview was stopped; it may be started again.
    }
    setTimeout(look, 700);
  };
  setTimeout(look, 700);
})();
