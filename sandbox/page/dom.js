/* Building the page out of elements. Text is only ever set as text: nothing that was typed becomes markup. */

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/* Draw an icon from one path; it says nothing that the words beside it do not. */
export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const EYE = "M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z";

export const PAPER = "M4 1.5h5l3 3v10H4zM9 1.5v3h3";

export const LOCK = "M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9z";

export const byId = (id) => document.getElementById(id);

export const hidden = (text) => h("span", { class: "hidden" }, text);

let minted = 0;
export const freshId = (stem) => `${stem}-${(minted += 1)}`;

/* Ids grow with time but are too long for numbers. */
export function isNewer(id, than) {
  if (!than) return true;
  return id.length === than.length ? id > than : id.length > than.length;
}

const COLOURS = { Ana: "violet", Ben: "green", Cam: "amber", Dee: "blue", Mo: "teal", Noor: "rose", Askaround: "brand" };

export function avatar(name) {
  return h("span", { class: `avatar ${COLOURS[name] || "grey"}`, "aria-hidden": "true" }, name.slice(0, 1));
}

/* Put `fresh` in the place of `old`; who had the focus in it has it again, on the same control or on the message. */
export function swap(old, fresh) {
  const active = document.activeElement;
  const inside = old.contains(active);
  const keys = [...old.querySelectorAll("[data-key]")];
  const at = keys.indexOf(active);
  old.replaceWith(fresh);
  if (!inside) return;
  const now = [...fresh.querySelectorAll("[data-key]")];
  const same = now.find((one) => one.dataset.key === active.dataset?.key) || (now.length === keys.length ? now[at] : null);
  (same || fresh).focus({ preventScroll: true });
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
