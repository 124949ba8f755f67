import { glob } from "node:fs/promises";
import { registerHooks } from "node:module";
import { Server, Socket } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const product = [
  "packages/{core,contract,payments,passwords,carts,analytics,storage,messaging,i18n}",
  "api/_src",
  "db/{schema,queries}",
];
const rooms = process.argv.length > 2 ? process.argv.slice(2) : product;
/** Entrances: running is what they are for. */
const entrances = /(\.test\.ts|api\/_src\/(worker|serve)\.ts|node_modules)/;

/** Only a bundle for the edge is handed compiled modules; here they are nothing. */
registerHooks({
  resolve: (name, context, next) =>
    name.endsWith(".wasm?module")
      ? { url: "data:text/javascript,export default null", shortCircuit: true }
      : next(name, context),
});

const effects: string[] = [];
let importing = "";
const note = (what: string) => effects.push(`${importing}: ${what}`);

/** Replaces `owner[name]` by itself with a note taken first. */
function watch<Name extends string>(owner: Record<Name, (...args: never[]) => unknown>, name: Name) {
  const original = owner[name];
  owner[name] = function (this: unknown, ...args: never[]) {
    if (importing) note(name);
    return original.apply(this, args);
  };
}

watch(globalThis, "setTimeout");
watch(globalThis, "setInterval");
watch(globalThis, "setImmediate");
watch(globalThis, "fetch");
watch(Server.prototype, "listen");
watch(Socket.prototype, "connect");

const modules: string[] = [];
for (const room of rooms)
  for await (const file of glob(`${room}/**/*.ts`, { cwd: root }))
    if (!entrances.test(file)) modules.push(file);

for (const file of modules.toSorted()) {
  const listenersBefore = process.eventNames().length;
  importing = file;
  await import(pathToFileURL(root + file).href);
  importing = "";
  if (process.eventNames().length !== listenersBefore) effects.push(`${file}: process.on`);
}

process.stdout.write(JSON.stringify({ imported: modules.length, effects }));
process.exit(0);
