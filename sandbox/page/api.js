/* The sandboxes' control APIs: the verbs of a member, and the one stream of what changed on both platforms. */

export class Refused extends Error {}

async function read(address, options) {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch {
    throw new Refused("The demo does not answer. Is it still running?");
  }
  const body = await answer.json().catch(() => ({ error: `The demo answered ${answer.status}` }));
  if (!answer.ok) throw new Refused(body.error);
  return body;
}

const send = (address, body) => read(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/* The demo as a whole: its state, time that is walked through, its bot, and starting over. */
export const demo = {
  state: () => read("/demo"),
  walk: (seconds) => send("/demo/walk", { seconds }),
  kill: () => send("/demo/kill", {}),
  rise: () => send("/demo/rise", {}),
  over: () => send("/demo/over", {}),
};

/* Faults on order, on both platforms at once. */
const PATIENCE = 3;
const TIMES = 3;
const REFUSED = { message: "You are being rate limited.", retry_after: PATIENCE, global: false };

export const limitRates = () =>
  Promise.all([
    send("/control/faults", { method: "POST", path: "/channels/\\d+/messages$", status: 429, body: REFUSED, times: TIMES }),
    send("/slack/control/faults", { method: "chat.postMessage", retry_after: PATIENCE, times: TIMES }),
  ]);

export const dropSockets = () => Promise.all([send("/control/gateway", { action: "sever" }), send("/slack/control/sockets", { action: "sever" })]);

export const setDms = (name, open) => Promise.all(["", "/slack"].map((base) => platform(base).act(name, "dms", { open })));

/* One platform's API; `base` is where it stands below the page. */
export function platform(base) {
  const member = (name) => `${base}/control/members/${encodeURIComponent(name)}`;
  return {
    world: () => read(`${base}/control/world`),
    manifest: () => read(`${base}/manifest`),
    view: (name) => read(member(name)),
    file: (name, message, number) => `${member(name)}/files/${message}/${number}`,
    act: (name, verb, body) => send(`${member(name)}/${verb}`, body),
  };
}

/* Calls `changed` with each change and `connected` with true or false; comes back by itself after any break. */
export function follow(changed, connected) {
  let stream = null;
  let again = 0;

  function open() {
    clearTimeout(again);
    stream?.close();
    stream = new EventSource("/events");
    stream.onopen = () => connected(true);
    stream.onmessage = (event) => changed(JSON.parse(event.data));
    stream.onerror = () => {
      connected(false);
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, 2000);
    };
  }

  // A browser opens six connections to a host; windows that nobody looks at must not hold them.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      if (stream === null) open();
    } else {
      clearTimeout(again);
      stream?.close();
      stream = null;
    }
  });
  open();
}
