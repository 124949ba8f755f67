import type { CallScript } from "./faults.ts";
import type { SimContext } from "./listen.ts";

export const sleep = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** What goes out, before any script is laid over it. */
export type Wire = Readonly<{
  status: number;
  type: string;
  body: string;
  /** The same for the journal, where its fields are known by name. */
  told?: unknown;
}>;

export const jsonWire = (status: number, body: unknown): Wire => ({
  status,
  type: "application/json",
  body: JSON.stringify(body),
  told: body,
});

export const send = (c: SimContext, { status, type, body }: Wire): Response =>
  c.body(body, status as 200, { "content-type": type });

/** How a wallet's servers fail, in its own words. */
export type Failing = Readonly<{ broken: Wire; busy: Wire; late: Wire; name: string }>;

/** Scripts that answer, or fail to, without any effect. Null: the work goes on. */
export async function laidBefore(
  c: SimContext,
  script: CallScript | null,
  { broken, busy }: Failing,
  forgotten: Promise<void>,
): Promise<Response | null> {
  switch (script?.do) {
    case "silent":
      await Promise.race([hangUp(c, script.delayMs), forgotten]);
      return c.body(null, 504);
    case "lost":
      c.env.incoming.socket.destroy();
      return c.body(null, 504);
    case "slow-before":
      // The client may long be gone when it happens.
      await sleep(script.delayMs || 35_000);
      return null;
    case "fail-before":
      return send(c, { ...broken, status: script.status ?? broken.status });
    case "429": {
      const reply = send(c, busy);
      reply.headers.set("retry-after", "1");
      return reply;
    }
    case "redirect":
      return c.redirect(script.location ?? "http://127.0.0.1:9/elsewhere", 302);
    default:
      return null;
  }
}

/** Scripts laid over an effect that has happened. */
export async function laidAfter(
  c: SimContext,
  script: CallScript | null,
  reply: Wire,
  { late, name }: Failing,
): Promise<Response> {
  switch (script?.do) {
    case "slow":
      await sleep(script.delayMs || 35_000);
      return send(c, reply);
    case "fail-after":
      await sleep(script.delayMs);
      return send(c, { ...late, status: script.status ?? late.status });
    case "drop":
      c.env.incoming.socket.destroy();
      return c.body(null, 504);
    case "torn":
      return send(c, { ...reply, status: 200, body: reply.body.slice(0, reply.body.length / 2) });
    case "wrong-type":
      return send(c, { ...reply, type: "text/html; charset=utf-8" });
    case "html":
      return c.html(`<!doctype html><title>${name}</title><h1>Service</h1>`, (script.status ?? 200) as 200);
    default:
      return send(c, reply);
  }
}

/** Never answers; the client gives up, or the script's time is over. */
async function hangUp(c: SimContext, delayMs: number): Promise<void> {
  const gone = new Promise<void>((resume) => c.env.incoming.socket.once("close", resume));
  await Promise.race([gone, ...(delayMs > 0 ? [sleep(delayMs)] : [])]);
}
