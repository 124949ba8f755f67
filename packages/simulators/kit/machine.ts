import type { SimClock } from "./clock.ts";
import { type Faults, readFault, type Vocabulary } from "./faults.ts";
import type { Journal } from "./journal.ts";
import type { SimApp, SimContext } from "./listen.ts";

type Body = Readonly<Record<string, unknown>>;

/** What every simulator's control plane has, whatever it simulates. */
export type Machine = Readonly<{
  clock: SimClock;
  faults: Faults;
  journal: Journal;
  vocabulary: Vocabulary;
  settings(): Body;
  /** Why nothing was changed; empty: it was. */
  change(settings: Body): readonly string[];
  expireTokens(): void;
  reset(): void;
}>;

export const controlBase = "/_control";
const base = controlBase;

/** An empty body is an empty object; null where it is no object of JSON. */
export async function readBody(c: SimContext): Promise<Body | null> {
  try {
    const value: unknown = JSON.parse((await c.req.text()) || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : null;
  } catch {
    return null;
  }
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

/** What it has heard. */
function journalRoutes(app: SimApp, { journal }: Machine): void {
  app.get(`${base}/journal`, (c) => {
    const { op, reference } = c.req.query();
    const entries = journal.list().filter((entry) => !op || entry.op === op);
    return c.json({ entries: entries.filter((entry) => !reference || entry.reference === reference) });
  });
  app.delete(`${base}/journal`, (c) => {
    journal.clear();
    return c.json({ entries: [] });
  });
}

/** What it is told to do wrong. */
function faultRoutes(app: SimApp, { faults, vocabulary }: Machine): void {
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

/** The journal, the faults, the clock, the settings, tokens, and forgetting all of it. */
export function machineRoutes(app: SimApp, machine: Machine): void {
  journalRoutes(app, machine);
  faultRoutes(app, machine);
  app.get(`${base}/clock`, (c) => c.json(timeOf(machine.clock)));
  app.post(`${base}/clock`, async (c) => {
    const moved = moveClock(machine.clock, (await readBody(c)) ?? {});
    const error = 'the clock takes {"advance": "55m"}, {"advanceMs": 1000} or {"now": "…Z"}';
    return moved ? c.json(moved) : c.json({ error }, 400);
  });
  app.get(`${base}/settings`, (c) => c.json(machine.settings()));
  app.post(`${base}/settings`, async (c) => {
    const faults = machine.change((await readBody(c)) ?? {});
    return faults.length > 0 ? c.json({ error: faults.join("; ") }, 400) : c.json(machine.settings());
  });
  app.post(`${base}/tokens/expire`, (c) => {
    machine.expireTokens();
    return c.json({ expired: true });
  });
  app.post(`${base}/reset`, (c) => {
    machine.reset();
    machine.faults.clear();
    machine.journal.clear();
    return c.json({ reset: true });
  });
}
