// Empties this window and leaves no way back to it through the Back button.
for (const link of document.querySelectorAll("[data-hide]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    window.location.replace("about:blank");
  });
}
