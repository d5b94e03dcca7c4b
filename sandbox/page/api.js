/* The sandbox's control API: the verbs of a member, and the stream of what changed. */

export class Refused extends Error {}

async function read(path, options) {
  let answer;
  try {
    answer = await fetch(`/control${path}`, options);
  } catch {
    throw new Refused("The demo does not answer. Is it still running?");
  }
  const body = await answer.json().catch(() => ({ error: `The demo answered ${answer.status}` }));
  if (!answer.ok) throw new Refused(body.error);
  return body;
}

export const world = () => read("/world");

export const view = (name) => read(`/members/${encodeURIComponent(name)}`);

export function act(name, verb, body) {
  return read(`/members/${encodeURIComponent(name)}/${verb}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/* Calls `changed` with each change and `connected` with true or false; comes back by itself after any break. */
export function follow(changed, connected) {
  let stream = null;
  let again = 0;

  function open() {
    clearTimeout(again);
    stream?.close();
    stream = new EventSource("/control/events");
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
