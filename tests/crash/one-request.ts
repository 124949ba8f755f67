import { openCountedApi } from "./counted-api.ts";

type Told = Readonly<{
  env: Record<string, string>;
  dieAt: number;
  /** A body that is text goes in as it came. */
  request: Readonly<{ path: string; headers: Record<string, string>; body?: unknown }>;
}>;

/** Answers one request. How many boundaries it passed. */
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
  return passed();
}
