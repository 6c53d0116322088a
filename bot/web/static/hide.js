// Leaves for a harmless page at once: by any "Hide this page", or by the Esc key.
// Nothing of the talk stays in this tab; what was sent is kept by the program, what was not sent is gone.
// Whoever presses Back there comes to the harmless page again, where the browser can tell.
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

  // Before anybody else hears the key, also while a dialog is open: its own button closes it.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);

  // The browser itself says which page we were come back to from, so nothing needs to be kept for it.
  const isBackFromAway = () => {
    const { navigationType, from } = window.navigation?.activation ?? {};
    return navigationType === "traverse" && Boolean(from?.url) && new URL(from.url).pathname === "/away";
  };
  if (isBackFromAway()) leave();
  // A page that the browser had kept whole runs nothing anew.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && isBackFromAway()) leave();
  });
})();
