import type { Outside } from "../../port.ts";
import { ask } from "@haat/outside/ask";
import { type Body, readJson } from "@haat/outside/json";
import { redact } from "./redact.ts";

/** `silence`: sent, and nothing readable came back, so its effect is open. */
export type Answer =
  | Readonly<{ kind: "answered"; status: number; body: Body }>
  | Readonly<{ kind: "silence"; why: string }>;

export type Message = Readonly<{
  op: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Body;
}>;

/** One POST of JSON, never repeated here. */
export async function post(
  outside: Outside,
  { op, url, headers, body }: Message,
  timeoutMs: number,
): Promise<Answer> {
  const asked = await ask(outside, {
    ...{ about: { method: "bkash" } as const, op, url, timeoutMs },
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(body),
    kept: { request: redact(body), response: (text) => redact(readJson(text) ?? text) },
  });
  if (asked.kind === "silence") return asked;
  const read = readJson(asked.text);
  return read
    ? { kind: "answered", status: asked.status, body: read }
    : { kind: "silence", why: `no JSON object in a reply with ${asked.status}` };
}
