import { openCountedApi } from "./counted-api.ts";

/** A process of its own that answers one request and is killed at the boundary whose number it is told. */
const { env, dieAt, request } = JSON.parse(process.argv[2] ?? "{}") as {
  env: Record<string, string>;
  dieAt: number;
  request: { path: string; headers: Record<string, string>; body?: unknown };
};

const { app, passed } = openCountedApi(env, { dieAt, isFine: true });
const reply = await app.request(`http://haat.test${request.path}`, {
  method: "POST",
  headers: { ...request.headers, "content-type": "application/json" },
  ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
});
if (!reply.ok) throw new Error(`${request.path}: ${await reply.text()}`);
console.log(`through ${passed()}`);
process.exit(0);
