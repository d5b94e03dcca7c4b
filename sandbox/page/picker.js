/* A menu as Discord draws it: one button that opens its options in place. Arrow keys, Home, End, letters, Escape. */

import { freshId, h } from "./dom.js";

/* `chosen(values)` is called once, when the choice is made. Opening in the flow keeps it visible in any scroller. */
export function picker({ label, placeholder, options, least = 1, most = 1, disabled = false, key, describedBy, chosen }) {
  const listId = freshId("options");
  let values = options.filter((option) => option.chosen).map((option) => option.value);
  let at = 0;
  let typed = "";
  let changed = false;

  const shown = h("span", { class: "picked" });
  const button = h(
    "button",
    {
      type: "button", class: "picker-button", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": listId,
      "aria-describedby": describedBy, disabled, "data-key": key, onclick: () => (list.hidden ? open() : close(true)), onkeydown: onButtonKey,
    },
    shown,
    h("span", { class: "chevron", "aria-hidden": "true" }, "▾"),
  );
  const list = h("ul", {
    role: "listbox", id: listId, class: "options", tabindex: "-1", hidden: true, "aria-label": label || placeholder,
    "aria-multiselectable": most > 1 ? "true" : null, onkeydown: onListKey, onfocusout: onFocusOut,
  });
  const rows = options.map((option, index) =>
    h(
      "li",
      { role: "option", id: freshId("option"), onclick: () => take(index), onpointermove: () => point(index) },
      h("span", { class: "check", "aria-hidden": "true" }, "✓"),
      h("span", {}, option.label, option.description ? h("small", {}, option.description) : null),
    ),
  );
  list.append(...rows);
  draw();

  function draw() {
    const labels = options.filter((option) => values.includes(option.value)).map((option) => option.label);
    shown.textContent = labels.join(", ") || placeholder || "Choose";
    shown.classList.toggle("empty", labels.length === 0);
    button.setAttribute("aria-label", `${label || placeholder}: ${labels.join(", ") || "nothing chosen"}`);
    rows.forEach((row, index) => row.setAttribute("aria-selected", String(values.includes(options[index].value))));
  }

  function open() {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    point(Math.max(0, options.findIndex((option) => values.includes(option.value))));
    list.focus({ preventScroll: true });
    list.scrollIntoView({ block: "nearest" });
  }

  function close(refocus) {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (refocus) button.focus();
    if (changed && values.length >= least) {
      changed = false;
      chosen(values);
    }
  }

  function point(index) {
    rows[at]?.classList.remove("pointed");
    at = index;
    rows[at].classList.add("pointed");
    list.setAttribute("aria-activedescendant", rows[at].id);
  }

  function take(index) {
    const { value } = options[index];
    if (most > 1) {
      if (values.includes(value)) values = values.filter((one) => one !== value);
      else if (values.length < most) values = [...values, value];
    } else {
      values = values.includes(value) && least === 0 ? [] : [value];
    }
    changed = true;
    draw();
    if (most === 1) close(true);
  }

  function onButtonKey(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
    }
  }

  function onListKey(event) {
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    if (event.key in moves) point(Math.min(Math.max(moves[event.key], 0), rows.length - 1));
    else if (event.key === "Enter" || event.key === " ") take(at);
    else if (event.key === "Escape") close(true);
    else if (event.key === "Tab") return close(false);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) seek(event.key);
    else return undefined;
    event.preventDefault();
    event.stopPropagation();
    rows[at].scrollIntoView({ block: "nearest" });
    return undefined;
  }

  function seek(letter) {
    typed += letter.toLowerCase();
    clearTimeout(seek.forget);
    seek.forget = setTimeout(() => (typed = ""), 700);
    const found = options.findIndex((option) => option.label.toLowerCase().startsWith(typed));
    if (found >= 0) point(found);
  }

  function onFocusOut(event) {
    if (event.relatedTarget !== button && !list.contains(event.relatedTarget)) close(false);
  }

  return h("div", { class: "picker" }, button, list);
}
