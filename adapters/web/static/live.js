// What is shown follows what is so: quietly where nobody's hand is on it, else with a word and a link.

const news = () => document.getElementById("news");
const trouble = document.getElementById("trouble");
const said = document.getElementById("said");

const shown = () => document.getElementById("shown");
const isInUse = () => shown().contains(document.activeElement) || shown().querySelector(".fill, .answered, details[open]") !== null;

const lookAgain = () => htmx.ajax("GET", location.href, { target: "#shown", select: "#shown", swap: "outerHTML" });

// What one did oneself is no news: the answer to a press says what everything looks like after it.
let known = document.getElementById("pulse")?.dataset.pulse;
document.addEventListener("changed", ({ detail }) => {
  if (detail.data === known) return;
  known = detail.data;
  if (isInUse()) news().hidden = false;
  else lookAgain();
});
document.addEventListener("over", () => location.reload());

// A button that was pressed waits for its answer, and is pressed once.
document.addEventListener("htmx:before:request", ({ target }) => {
  trouble.hidden = true;
  if (!(target instanceof HTMLFormElement)) return;
  target.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:finally:request", ({ target }) => target.removeAttribute?.("aria-busy"));

document.addEventListener("htmx:error", () => {
  trouble.textContent = trouble.dataset.says;
  trouble.hidden = false;
});

// What came of a press takes the focus that the press had, and is read out.
let at = null;
document.addEventListener("htmx:before:swap", ({ detail }) => {
  const form = detail.ctx?.sourceElement;
  at = null;
  if (!(form instanceof HTMLFormElement)) return;
  const cards = [...document.querySelectorAll(".card")];
  at = { place: cards.indexOf(form.closest(".card")), opens: form.method === "get" };
});
document.addEventListener("htmx:after:swap", () => {
  if (!at) return;
  const card = document.querySelectorAll(".card")[at.place];
  if (!card) return;
  const field = at.opens && card.querySelector(".below :is(input:not([type=hidden]), textarea)");
  if (!at.opens) {
    known = card.dataset.pulse ?? known;
    card.classList.add("answered");
    said.textContent = card.querySelector("p, blockquote")?.textContent ?? "";
  }
  (field || card).focus();
  at = null;
});
