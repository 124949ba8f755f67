import type { Sent } from "./port.ts";

/** The outside a gateway is reached through. */
export type Outside = Readonly<{ fetch: typeof fetch }>;

/** Silence, or an answer nobody can read: the message may be on its way. */
export const silence: Sent = { state: "unknown", code: null };

/** Posts a form to a gateway and reads its JSON. Follows no redirect, for the form carries the key. */
export async function postForm(
  { fetch }: Outside,
  { url, form, timeoutMs }: Readonly<{ url: string; form: Record<string, string>; timeoutMs: number }>,
): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  });
  return response.json();
}

/** A field of a reply as text. Numbers and texts alike: the gateways disagree with their own documentation. */
export function replyField(reply: unknown, name: string): string | null {
  if (typeof reply !== "object" || reply === null) return null;
  const value: unknown = Reflect.get(reply, name);
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 64) : null;
}
