// Leaves for a harmless page at once: by any "Hide this page", or by the Esc key.
// Nothing of the talk stays in this tab; what was sent is kept by the program, what was not sent is gone.
(() => {
  "use strict";

  const leave = () => {
    document.documentElement.hidden = true;
    try {
      sessionStorage.clear();
      localStorage.clear();
    } finally {
      window.location.replace("/away");
    }
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-hide]")) return;
    event.preventDefault();
    leave();
  });

  // Before anybody else hears the key; an open dialog closes with it first.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);
})();
