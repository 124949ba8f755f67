import type { SimClock } from "./clock.ts";
import { type Faults, readFault, type Vocabulary } from "./faults.ts";
import type { Journal } from "./journal.ts";
import type { Sent } from "./leave.ts";
import type { SimApp, SimContext } from "./listen.ts";
import type { Back } from "./payer/desk.ts";
import { type Settlement, settlementRoute } from "./settlement.ts";

export const acts = ["approve", "wrong-pin", "insufficient", "cancel", "timeout", "abandon"] as const;
export type Act = (typeof acts)[number];

type Body = Readonly<Record<string, unknown>>;

/** One wallet as its control plane needs it. */
export type Till = Readonly<{
  clock: SimClock;
  faults: Faults;
  journal: Journal;
  vocabulary: Vocabulary;
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
  settings(): Body;
  /** Why nothing was changed; empty: it was. */
  change(settings: Body): readonly string[];
  expireTokens(): void;
  reset(): void;
  settlement: Settlement;
}>;

const base = "/_control";

/** An empty body is an empty object; null where it is no object of JSON. */
export async function readBody(c: SimContext): Promise<Body | null> {
  try {
    const value: unknown = JSON.parse((await c.req.text()) || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : null;
  } catch {
    return null;
  }
}

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

/** "24h", "90s" or milliseconds. */
function millisOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const match = /^(-?\d+)(ms|s|m|h|d)$/.exec(typeof value === "string" ? value : "");
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3600_000, d: 86_400_000 }[match?.[2] ?? ""];
  return match && unit ? Number(match[1]) * unit : null;
}

/** Null where the body names no time. */
function moveClock(clock: SimClock, body: Body): Body | null {
  const by = millisOf(body["advance"] ?? body["advanceMs"]);
  const to = typeof body["now"] === "string" ? Date.parse(body["now"]) : Number.NaN;
  if (by !== null) clock.moveBy(by);
  else if (!Number.isNaN(to)) clock.moveBy(to - clock.now());
  else return null;
  return timeOf(clock);
}

const timeOf = (clock: SimClock): Body => ({
  now: new Date(clock.now()).toISOString(),
  shiftMs: clock.shift(),
});

/** What the wallet knows. */
function lookRoutes(app: SimApp, till: Till): void {
  app.get(`${base}/payments`, (c) => c.json({ payments: till.views() }));
  app.get(`${base}/payments/:reference`, (c) => {
    const view = till.view(c.req.param("reference"));
    return view === null ? c.json({ error: "no such payment" }, 404) : c.json(view);
  });
  app.get(`${base}/ledger`, (c) => c.json(till.ledger()));
  app.get(`${base}/journal`, (c) => {
    const { op, reference } = c.req.query();
    const entries = till.journal.list().filter((entry) => !op || entry.op === op);
    return c.json({ entries: entries.filter((entry) => !reference || entry.reference === reference) });
  });
  app.delete(`${base}/journal`, (c) => {
    till.journal.clear();
    return c.json({ entries: [] });
  });
}

/** What it is told to do wrong. */
function faultRoutes(app: SimApp, { faults, vocabulary }: Till): void {
  app.get(`${base}/faults`, (c) => c.json({ faults: faults.list() }));
  app.delete(`${base}/faults`, (c) => {
    faults.clear();
    return c.json({ faults: [] });
  });
  app.post(`${base}/faults`, async (c) => {
    const fault = readFault(vocabulary, (await readBody(c)) ?? {});
    if (fault) {
      faults.add(fault);
      return c.json(fault, 201);
    }
    const error = "a fault is {op, do}, {callback} or {webhook}, with reference?, times?, delayMs?";
    return c.json({ error, ...vocabulary }, 400);
  });
}

/** The test's side of a wallet; never part of the emulated API. */
export function controlRoutes(app: SimApp, till: Till): void {
  lookRoutes(app, till);
  settlementRoute(app, till.settlement);
  faultRoutes(app, till);
  app.post(`${base}/payments/:reference/act`, (c) => actRoute(till, c));
  app.get(`${base}/clock`, (c) => c.json(timeOf(till.clock)));
  app.post(`${base}/clock`, async (c) => {
    const moved = moveClock(till.clock, (await readBody(c)) ?? {});
    const error = 'the clock takes {"advance": "55m"}, {"advanceMs": 1000} or {"now": "…Z"}';
    return moved ? c.json(moved) : c.json({ error }, 400);
  });
  app.get(`${base}/settings`, (c) => c.json(till.settings()));
  app.post(`${base}/settings`, async (c) => {
    const faults = till.change((await readBody(c)) ?? {});
    return faults.length > 0 ? c.json({ error: faults.join("; ") }, 400) : c.json(till.settings());
  });
  app.post(`${base}/tokens/expire`, (c) => {
    till.expireTokens();
    return c.json({ expired: true });
  });
  app.post(`${base}/reset`, (c) => {
    till.reset();
    till.faults.clear();
    till.journal.clear();
    return c.json({ reset: true });
  });
}
