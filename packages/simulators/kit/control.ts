import type { Sent } from "./leave.ts";
import type { SimApp, SimContext } from "./listen.ts";
import { controlBase as base, type Machine, machineRoutes, readBody } from "./machine.ts";
import type { Back } from "./payer/desk.ts";
import { type Settlement, settlementRoute } from "./settlement.ts";

export const acts = ["approve", "wrong-pin", "insufficient", "cancel", "timeout", "abandon"] as const;
export type Act = (typeof acts)[number];

/** One wallet as its control plane needs it. */
export type Till = Machine &
  Readonly<{
    /** Every payment, and one; null where there is none. */
    views(): readonly unknown[];
    view(reference: string): unknown;
    ledger(): unknown;
    /** What the payer did; null when this payment no longer waits for a payer. */
    act(reference: string, act: Act, wallet: string | undefined): Readonly<{ state: string }> | null;
    stateOf(reference: string): string | null;
    /** Where the payer goes from there; null: he stays. */
    wayBack(reference: string): Back | null;
    deliver(reference: string): Promise<readonly Sent[]>;
    settlement: Settlement;
  }>;

async function actRoute(till: Till, c: SimContext): Promise<Response> {
  const body = (await readBody(c)) ?? {};
  const reference = c.req.param("reference") ?? "";
  const before = till.stateOf(reference);
  if (before === null) return c.json({ error: "no such payment" }, 404);
  const act = acts.find((name) => name === body["do"]);
  if (!act) return c.json({ error: `do must be one of ${acts.join(", ")}` }, 400);
  const done = till.act(reference, act, typeof body["wallet"] === "string" ? body["wallet"] : undefined);
  if (!done) return c.json({ error: `the payment is ${before}` }, 409);
  const back = act === "abandon" ? null : till.wayBack(reference);
  const delivered = body["deliver"] === false || !back ? [] : await till.deliver(reference);
  return c.json({
    reference,
    state: done.state,
    callbackUrl: back?.url ?? null,
    ...(back?.fields && { callbackFields: back.fields }),
    delivered,
  });
}

/** The test's side of a wallet; never part of the emulated API. */
export function controlRoutes(app: SimApp, till: Till): void {
  app.get(`${base}/payments`, (c) => c.json({ payments: till.views() }));
  app.get(`${base}/payments/:reference`, (c) => {
    const view = till.view(c.req.param("reference"));
    return view === null ? c.json({ error: "no such payment" }, 404) : c.json(view);
  });
  app.get(`${base}/ledger`, (c) => c.json(till.ledger()));
  settlementRoute(app, till.settlement);
  app.post(`${base}/payments/:reference/act`, (c) => actRoute(till, c));
  machineRoutes(app, till);
}
