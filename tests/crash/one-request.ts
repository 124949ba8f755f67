import { openCountedApi } from "./counted-api.ts";

/** A process of its own that answers one request and is killed at the boundary whose number it is told. */
const { env, dieAt, request } = JSON.parse(process.argv[2] ?? "{}") as {
  env: Record<string, string>;
  dieAt: number;
  /** A body that is text goes in as it came. */
  request: { path: string; headers: Record<string, string>; body?: unknown };
};

const { app, passed } = openCountedApi(env, { dieAt, isFine: true });
const { path, headers, body } = request;
const isText = typeof body === "string";
const reply = await app.request(`http://haat.test${path}`, {
  method: "POST",
  headers: { ...headers, "content-type": isText ? "text/plain" : "application/json" },
  ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
});
if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
console.log(`through ${passed()}`);
process.exit(0);
