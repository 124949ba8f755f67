import type { CallScript, Faults } from "./faults.ts";
import type { Journal } from "./journal.ts";
import { type Failing, laidAfter, laidBefore, type Wire } from "./laid.ts";
import type { SimContext } from "./listen.ts";

/** One emulated call. */
export type Call = Readonly<{
  op: string;
  /** What came, for the journal. */
  request: unknown;
  /** What it is about, by any of its names. */
  references: readonly string[];
  failing: Failing;
  expireTokens(): void;
  /** Does the thing, at once and completely. */
  run(script: CallScript | null): Wire | Promise<Wire>;
}>;

/** Which script lies over a call, what the call does, and the journal's line. */
export async function operate(
  c: SimContext,
  { faults, journal }: Readonly<{ faults: Faults; journal: Journal }>,
  call: Call,
): Promise<Response> {
  const script = faults.takeCall(call.op, call.references);
  const note = (status: number | null, response: unknown): void =>
    journal.note({
      op: call.op,
      method: c.req.method,
      path: c.req.path,
      reference: call.references[0] ?? null,
      request: call.request,
      status,
      response,
      fault: script ? script.do : null,
    });
  if (script?.do === "expire-token") call.expireTokens();
  const early = await laidBefore(c, script, call.failing, faults.forgotten());
  if (early) {
    note(early.status, null);
    return early;
  }
  const reply = await call.run(script);
  note(reply.status, reply.told ?? null);
  return laidAfter(c, script, reply, call.failing);
}
