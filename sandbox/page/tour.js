/* The tour: five steps on either half, each over when it is seen to be done. It ends with an ask that was answered. */

import { h, isNewer } from "./dom.js";
import { DM } from "./side.js";
import { redraw } from "./sides.js";

const ASKER = "Ana";
const HELPER = "Ben";
const WAYS = { help: "I can help", post: "Post it", yes: "Yes, please", show: "Show me", close: "Close" };

/* What is pressed where the platforms differ: Slack says in the form itself what has become of it. */
const SAID = {
  discord: { send: "press Submit", offer: "press Submit", after: "" },
  slack: { send: "press See the card", offer: "press Offer", after: " Then close the form." },
};

/* A step: what it is called and says, who does it where, what to press, a deed that the tour can do, and when it is over. */
const STEPS = [
  {
    title: "Ask for something small",
    words: ({ send }) => `You are Ana. Asking is a short form: one line about it and one about what would help are enough, and five minutes is chosen already. Look through it, and ${send}.`,
    who: ASKER,
    place: "help",
    deed: ["Open the form, filled in", (tour) => tour.fillIn()],
    over: (tour) => tour.form(ASKER)?.submit === WAYS.post || tour.mine.private.some((message) => tour.isFresh(message) && has(message, WAYS.post)),
  },
  {
    title: "See exactly what others will see",
    words: ({ after }) => `Only you see this card. Choose Post anonymously, and it says who could learn that it was you. Then press Post it: an anonymous card leaves some moments later, so that your timing tells less.${after}`,
    who: ASKER,
    place: "help",
    press: [WAYS.post, WAYS.close],
    over: (tour) => Boolean(tour.card) && !tour.form(ASKER),
  },
  {
    title: "Somebody offers",
    words: ({ offer, after }) => `Ben sees the card and no name. Press I can help under it, say what you can do, and ${offer}. Nobody sees the offer but whoever asked, and nothing is owed.${after}`,
    who: HELPER,
    place: "help",
    press: [WAYS.help, WAYS.close],
    over: (tour) => tour.letters(ASKER).some((letter) => has(letter, WAYS.yes) || has(letter, WAYS.show)) && !tour.form(HELPER),
  },
  {
    title: "Answer in private",
    words: () => "Ana’s letter says no more than that there is something new: others may look at her screen. Press Show me, then Yes, please. “Not this time” would cost nothing, and Ben would never hear a no.",
    who: ASKER,
    place: DM,
    press: [WAYS.yes, WAYS.show],
    over: (tour) => tour.letters(HELPER).some((letter) => has(letter, "Hand back")),
  },
  {
    title: "It is sorted",
    words: () => "They would now agree on when, through the bot. Once it is done: everything of Ana’s is under /my. Open her ask there, and press Sorted.",
    who: ASKER,
    place: "help",
    deed: ["Type /my", (tour) => tour.side.perform("run", { command: "/my", channel: "help" }, null, null)],
    press: ["Sorted"],
    over: (tour) => Boolean(tour.card) && !has(tour.card, WAYS.help),
  },
];

const has = (message, label) => message.buttons.some((one) => one.label === label);

export class Tour {
  /* `sides` are the halves that it can lead through; `page` gives `me` and `go`, `left()` is called when it is over. */
  constructor(root, sides, page, left) {
    Object.assign(this, { root, sides, side: sides[0], page, left, at: -1, since: "", asked: "", home: root.parentNode, next: root.nextElementSibling });
    new MutationObserver(() => this.stayInSight()).observe(document.body, { childList: true });
  }

  get runs() {
    return this.at >= 0;
  }

  begin(side) {
    this.side = side;
    this.since = newest(this.side, ASKER);
    this.asked = "";
    this.to(0);
    this.root.querySelector("h2").focus();
  }

  get other() {
    return this.sides.find((side) => side !== this.side);
  }

  to(place) {
    this.at = place;
    const step = STEPS[place];
    if (step) this.page.go({ me: step.who, use: this.side.id, [this.side.id]: step.place });
    this.draw();
    this.root.scrollIntoView({ block: "nearest" }); // On a low screen everything above both halves scrolls away.
  }

  end() {
    this.at = -1;
    this.point([]);
    this.draw();
    this.left();
  }

  /* Look whether the step is over; whoever did the next one already is led past it. */
  look() {
    if (!this.runs || !this.side.mine) return;
    if (STEPS[this.at]?.over(this)) this.to(this.at + 1);
    else this.draw();
    requestAnimationFrame(() => {
      this.stayInSight();
      this.point(STEPS[this.at]?.press || []);
    });
  }

  /* A form lies above everything else: while one is open, what the tour says stands in it. */
  stayInSight() {
    const form = document.querySelector("dialog[data-platform][open]");
    if (form && this.root.parentNode !== form) form.prepend(this.root);
    if (!form && this.root.parentNode !== this.home) this.home.insertBefore(this.root, this.next);
  }

  draw() {
    this.root.hidden = !this.runs;
    const step = STEPS[this.at];
    const away = step && (this.page.me !== step.who || this.side.placeName() !== step.place);
    redraw(this.root, JSON.stringify([this.side.id, this.at, away, this.page.me]), () => (this.runs ? [...(step ? this.step(step, away) : this.close())] : []));
  }

  step(step, away) {
    const back = away ? h("button", { type: "button", class: "step lead", "data-key": "deed", onclick: () => this.to(this.at) }, `Be ${step.who} again, in ${step.place === DM ? "direct messages" : `#${step.place}`}`) : null;
    const deed = step.deed && !away ? h("button", { type: "button", class: "step lead", "data-key": "deed", onclick: () => step.deed[1](this) }, step.deed[0]) : null;
    return [
      h("h2", { tabindex: "-1" }, h("span", { class: "small" }, `Step ${this.at + 1} of ${STEPS.length}: `), step.title),
      h("p", {}, step.words(SAID[this.side.id])),
      h("div", { class: "deeds" }, back || deed, this.at ? null : this.otherwise("Take it on"), h("button", { type: "button", class: "step", "data-key": "leave", onclick: () => this.end() }, "Leave the tour")),
    ];
  }

  otherwise(words) {
    return h("button", { type: "button", class: "step", "data-key": "other", onclick: () => this.begin(this.other) }, `${words} ${this.other.name}`);
  }

  close() {
    return [
      h("h2", { tabindex: "-1" }, "Asked, answered, sorted"),
      h("p", {}, "Ben was never shown who asked, unless Ana posted by name. Be Ben and look into his direct messages; be Mo, who looks after the place, and see no more than he does. Then let a day pass."),
      h("div", { class: "deeds" }, this.otherwise("The same on"), h("button", { type: "button", class: "step lead", "data-key": "leave", onclick: () => this.end() }, "Look around alone")),
    ];
  }

  /* --- What there is to be seen -------------------------------------------------------------------------------------- */

  isFresh(message) {
    return isNewer(message.id, this.since);
  }

  get mine() {
    return this.side.views.get(ASKER);
  }

  /* The form that is open before somebody, as it is on Slack until it is closed. */
  form(name) {
    return this.side.views.get(name).modals?.at(-1);
  }

  letters(name) {
    return this.side.views.get(name).dms.filter((letter) => this.isFresh(letter));
  }

  /* The public card of the ask that was made on this tour. */
  get card() {
    const cards = this.mine.channels.find((one) => one.name === "help").messages.filter((message) => this.isFresh(message));
    this.asked ||= cards.find((message) => has(message, WAYS.help))?.id || "";
    return cards.find((message) => message.id === this.asked);
  }

  /* --- What is done -------------------------------------------------------------------------------------------------- */

  async fillIn() {
    await this.side.ask();
    for (const field of document.querySelectorAll("dialog.modal :is(textarea, input[type=text], input:not([type]))")) {
      if (field.value) continue;
      field.value = field.placeholder;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /* Mark the newest button of each label: no need to look for it. */
  point(labels) {
    for (const marked of document.querySelectorAll("[data-tour]")) marked.removeAttribute("data-tour");
    const buttons = [...this.side.root.querySelectorAll(".message button"), ...document.querySelectorAll(`dialog[data-platform="${this.side.id}"] button`)];
    for (const label of labels) buttons.findLast((one) => one.textContent === label)?.toggleAttribute("data-tour", true);
  }
}

/* Give the id of the newest message that somebody sees on that side. */
function newest(side, name) {
  const { channels, dms } = side.views.get(name);
  return [...channels.flatMap((one) => one.messages), ...dms].reduce((newer, { id }) => (isNewer(id, newer) ? id : newer), side.world.began);
}
