/* Discord's slash commands, as they can be typed. */

/* List what can be typed: sub-commands stand for themselves, as in Discord. */
export function offered(commands, { moderator, direct }) {
  return commands
    .filter((command) => moderator || command.default_member_permissions === null)
    .filter((command) => !direct || (command.dm_permission !== false && !(command.contexts && !command.contexts.includes(1))))
    .flatMap((command) => {
      const below = (command.options || []).filter((option) => option.type === 1);
      const all = below.length ? below.map((one) => ({ ...one, name: `${command.name} ${one.name}` })) : [command];
      return all.map(({ name, description, options }) => ({ line: `/${name}`, hint: optional(options || []), description, options: options || [] }));
    });
}

/* Name what may be left out; it is typed by its name, as in Discord: "code:BCDF-GHJK". */
function optional(options) {
  return options.filter((option) => !option.required && option.type > 2).map((option) => `${option.name}:`).join(" ");
}

/* Read a typed line as {command, options}: "/askaround setup channel:#help"; what has no name is for the only box. */
export function readCommand(line, known) {
  const typed = line.trim().replace(/\s+/g, " ");
  const found = known.filter((one) => typed === one.line || typed.startsWith(`${one.line} `)).sort((a, b) => b.line.length - a.line.length)[0];
  if (!found) return { command: typed, options: {} };
  const options = {};
  for (const [, name, value] of typed.slice(found.line.length).matchAll(/([\w-]+):("[^"]*"|\S+)/g)) {
    const type = found.options.find((option) => option.name === name)?.type;
    const words = value.replace(/^"|"$/g, "");
    options[name] = type === 4 || type === 10 ? Number(words) : type === 5 ? words === "true" : words;
  }
  const bare = typed.slice(found.line.length).trim();
  const [only, ...others] = found.options.filter((option) => option.type === 3);
  if (bare && only && !others.length && !Object.keys(options).length) options[only.name] = bare;
  return { command: found.line, options };
}
