/* The question that some buttons ask before they do anything. */

import { freshId, h } from "../dom.js";
import { unescape, words } from "./mrkdwn.js";

export function confirmFirst(question, names, go) {
  const heading = freshId("question");
  const dialog = h(
    "dialog",
    { class: "modal small-modal", "data-platform": "slack", "aria-labelledby": heading, onclose: () => dialog.remove() },
    h("header", {}, h("h2", { id: heading }, unescape(question.title.text))),
    h("div", { class: "fields-of-form text" }, ...words(question.text, names)),
    h(
      "footer",
      {},
      h("button", { type: "button", class: "button secondary", onclick: () => dialog.close() }, unescape(question.deny.text)),
      h("button", { type: "button", class: question.style === "danger" ? "button removal" : "button kind", onclick: agree }, unescape(question.confirm.text)),
    ),
  );

  function agree() {
    dialog.close();
    go();
  }

  document.body.append(dialog);
  dialog.showModal();
}
