/* Who one is, which half a narrow screen shows (above), and where one looks (on the left of each half). */

import { avatar, h, hidden } from "./dom.js";

const dot = () => [h("span", { class: "dot", "aria-hidden": "true" }), hidden(" (something new)")];

/* Redraw without taking the focus from whoever moves through `root` by keyboard. */
export function redraw(root, signature, children) {
  if (root.dataset.signature === signature) return;
  root.dataset.signature = signature;
  const focused = root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  root.replaceChildren(...children());
  if (focused) root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

/* `people` are {name, moderator, news}. */
export function drawPeople(root, people, me, choose) {
  redraw(root, JSON.stringify([me, people]), () => [
    h(
      "fieldset",
      {},
      h("legend", {}, "You are"),
      ...people.map(({ name, moderator, news }) =>
        h(
          "label",
          { class: "person" },
          h("input", { type: "radio", name: "me", value: name, checked: name === me, "data-key": name, onchange: () => choose(name) }),
          avatar(name),
          h("span", {}, name),
          moderator ? h("span", { class: "role" }, "moderator") : null,
          news ? dot() : null,
        ),
      ),
    ),
  ]);
}

/* `halves` are {id, community, name, news}; wide screens show both and hide this. */
export function drawSwitch(root, halves, shown, choose) {
  redraw(root, JSON.stringify([halves, shown]), () =>
    halves.map(({ id, community, name, news }) =>
      h(
        "button",
        { type: "button", class: "half", "aria-pressed": String(id === shown), "aria-controls": id, "data-key": id, onclick: () => choose(id) },
        h("span", { class: "community" }, `${community} on `),
        name,
        news ? dot() : null,
      ),
    ),
  );
}

/* `sections` are {title, entries: [{place, words, news?}]}. */
export function drawSidebar(root, sections, place, hasNews, choose) {
  const news = new Map(sections.flatMap((section) => section.entries.map((one) => [one.place, (one.watched || [one.place]).some(hasNews)])));
  redraw(root, JSON.stringify([sections.map((one) => [one.title, one.entries.map((entry) => entry.place)]), place, [...news]]), () =>
    sections.flatMap(({ title, entries }) => [h("h3", {}, title), h("ul", {}, ...entries.map((one) => h("li", {}, entry(one))))]),
  );

  function entry({ place: name, words }) {
    const current = name === place;
    return h(
      "button",
      { type: "button", class: news.get(name) ? "entry news" : "entry", "aria-current": current ? "page" : null, "data-key": name, onclick: () => choose(name) },
      h("span", { class: "words" }, ...words.map((one) => (typeof one === "string" ? h("span", { class: "cut" }, one) : one))),
      news.get(name) ? dot() : null,
    );
  }
}

/* Why nothing may be answered on `side` just now; nothing where all is well. */
export function whereabouts(side) {
  if (!side.live) return "Reconnecting to the demo…";
  if (side.isReady()) return "";
  if (side.isComing) return "Askaround is on its way.";
  return `Askaround is offline. ${side.isKilled ? "Start it again under Network." : "It comes back by itself."}`;
}
