/* The menu beside the box: shortcuts of apps. */

import { freshId, h } from "../dom.js";

/* `known()` lists {name, description}; `use(name)` does one. */
export function shortcutMenu(known, use) {
  const id = freshId("shortcuts");
  const list = h("ul", { id, class: "shortcuts", role: "menu", "aria-label": "Shortcuts", hidden: true, onkeydown: onKey });
  const opener = h(
    "button",
    { type: "button", class: "plus", "aria-label": "Shortcuts", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": id, onclick: () => show(list.hidden) },
    h("span", { "aria-hidden": "true" }, "+"),
  );
  const root = h("div", { class: "shortcut-menu", onfocusout: (event) => root.contains(event.relatedTarget) || show(false) }, opener, list);

  function show(open) {
    if (open) list.replaceChildren(...known().map(row));
    const held = list.contains(document.activeElement);
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) list.querySelector("button")?.focus();
    else if (held) opener.focus();
  }

  function row({ name, description }) {
    const press = () => {
      show(false);
      use(name);
    };
    return h("li", { role: "none" }, h("button", { type: "button", role: "menuitem", onclick: press }, h("strong", {}, name), h("span", { class: "small" }, description || "", " · Askaround")));
  }

  function onKey(event) {
    const items = [...list.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    else if (event.key === "Escape") show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return root;
}
