// A queue, worked with the keyboard: J and K go from card to card, a letter presses a button of the card with the focus.

const LISTENS = "askaround.keys";
const listens = document.getElementById("listens");

if (listens) {
  listens.checked = localStorage.getItem(LISTENS) !== "off";
  listens.addEventListener("change", () => localStorage.setItem(LISTENS, listens.checked ? "on" : "off"));
}

const STEPS = { j: 1, k: -1 };
const cards = () => [...document.querySelectorAll("#shown .card")];
const isTyping = ({ target }) => target.closest("textarea, select, input:not([type=checkbox], [type=radio])");

const step = (by) => {
  const all = cards();
  const here = all.findIndex((card) => card.contains(document.activeElement));
  const there = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
  all[Math.min(Math.max(there, 0), all.length - 1)]?.focus();
};

document.addEventListener("keydown", (event) => {
  if (!listens?.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return;
  const letter = event.key.toLowerCase();
  if (letter in STEPS) step(STEPS[letter]);
  else document.activeElement?.closest("#shown .card")?.querySelector(`[data-letter="${CSS.escape(letter)}"]`)?.click();
});
