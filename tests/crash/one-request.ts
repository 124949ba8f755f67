import { setTimeout as pause } from "node:timers/promises";
import { openCountedApi } from "./counted-api.ts";

type Told = Readonly<{
  env: Record<string, string>;
  dieAt: number;
  /** A body that is text goes in as it came. */
  request: Readonly<{ path: string; headers: Record<string, string>; body?: unknown }>;
}>;

/** A busy machine reaches what comes after the answer within that. */
const livesOnMs = 30_000;

/**
 * Answers one request. How many boundaries it passed. A process goes on after its answer with what it has begun, so one that is
 * to die lives until it has.
 */
export async function sendRequest({ env, dieAt, request }: Told): Promise<number> {
  const { app, passed } = openCountedApi(env, { dieAt, isFine: true });
  const { path, headers, body } = request;
  const isText = typeof body === "string";
  const reply = await app.request(`http://haat.test${path}`, {
    method: "POST",
    headers: { ...headers, "content-type": isText ? "text/plain" : "application/json" },
    ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  if (dieAt > 0) await pause(livesOnMs);
  return passed();
}
