/* Who one is (above) and where one looks (on the left). */

import { avatar, h, hidden } from "./dom.js";

const DM = "dm";

const dot = () => [h("span", { class: "dot", "aria-hidden": "true" }), hidden(" (something new)")];

/* Redraw without taking the focus from whoever moves through `root` by keyboard. */
function redraw(root, signature, children) {
  if (root.dataset.signature === signature) return;
  root.dataset.signature = signature;
  const focused = root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  root.replaceChildren(...children());
  if (focused) root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

export function drawPeople(root, state, hasNews, choose) {
  const news = new Map(state.world.personas.map((name) => [name, name !== state.me && hasNews(name)]));
  redraw(root, JSON.stringify([state.me, [...news]]), () => [
    h(
      "fieldset",
      {},
      h("legend", {}, "You are"),
      ...state.world.personas.map((name) =>
        h(
          "label",
          { class: "person" },
          h("input", { type: "radio", name: "me", value: name, checked: name === state.me, "data-key": name, onchange: () => choose(name) }),
          avatar(name),
          h("span", {}, name),
          state.views.get(name)?.member.moderator ? h("span", { class: "role" }, "moderator") : null,
          news.get(name) ? dot() : null,
        ),
      ),
    ),
  ]);
}

export function drawSidebar(root, view, place, hasNews, choose) {
  const places = [...view.channels.map((channel) => channel.name), DM];
  const news = new Map(places.map((one) => [one, hasNews(one)]));
  redraw(root, JSON.stringify([view.guild, view.member, place, [...news]]), () => [
    h("h2", { class: "server" }, view.guild.name),
    h("h3", {}, "Channels"),
    h("ul", {}, ...view.channels.map((channel) => h("li", {}, entry(channel.name, ["# ", channel.name])))),
    h("h3", {}, "Direct messages"),
    h("ul", {}, h("li", {}, entry(DM, [avatar("Askaround"), "Askaround"]))),
  ]);

  function entry(name, words) {
    const current = name === place;
    return h(
      "button",
      { type: "button", class: news.get(name) ? "entry news" : "entry", "aria-current": current ? "page" : null, "data-key": name, onclick: () => choose(name) },
      h("span", { class: "words" }, ...words),
      news.get(name) ? dot() : null,
    );
  }
}
