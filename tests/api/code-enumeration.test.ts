import { Problem } from "@haat/contract/problem";
import type { Database } from "@haat/db/client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { workOf } from "../asking-code.ts";
import { ChallengeView } from "@haat/contract/auth";
import { aBuyerSession } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

let made = 0;
const stranger = (): string => `0194${String((made += 1)).padStart(7, "0")}`;
const known = async (): Promise<string> => (await aBuyerSession(world)).phone.slice(3);

/** What the database was asked while `work` ran: the statements alone, for what stands in them differs of course. */
async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const { db } = world.edge;
  const seen: string[] = [];
  const askAll: Database["askAll"] = (viewer, asked) => {
    seen.push(
      ...asked.map((one) =>
        one.queryChunks
          .filter((chunk) => typeof chunk === "object")
          .map(shapeOf)
          .join(""),
      ),
    );
    return real.askAll(viewer, asked);
  };
  const real = { ...db };
  Object.assign(db, { askAll });
  await work().finally(() => Object.assign(db, real));
  return seen;
}
/** The text of a statement, nested parts included; a value is a question mark. */
function shapeOf(chunk: unknown): string {
  if (typeof chunk !== "object" || chunk === null) return "?";
  if ("queryChunks" in chunk && Array.isArray(chunk.queryChunks))
    return chunk.queryChunks.map(shapeOf).join("");
  return "value" in chunk && Array.isArray(chunk.value) ? chunk.value.join("") : "?";
}

type Told = Readonly<{ status: number; body: unknown; ms: number }>;
async function tell(path: string, body: unknown): Promise<Told> {
  const started = performance.now();
  const reply = await world.fetch(path, { body });
  const ms = performance.now() - started;
  const { instance: _, ...rest } = (await reply.json()) as Record<string, unknown>;
  return { status: reply.status, body: rest, ms };
}

async function send(phone: string, isShown: boolean): Promise<Told> {
  const asked = await world.fetch("/v1/auth/challenges", { body: { phone } });
  const work = isShown ? workOf(ChallengeView.parse(await asked.json())) : undefined;
  return tell("/v1/auth/codes", { phone, work });
}
const guess = (phone: string) => tell("/v1/auth/sessions", { phone, code: "000000", flow: "0".repeat(32) });

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** The chance that two samples as far apart come from one source: Mann-Whitney, by its normal approximation. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const above = one.reduce(
    (sum, a) => sum + other.filter((b) => a > b).length + other.filter((b) => a === b).length / 2,
    0,
  );
  const pairs = one.length * other.length;
  const z = Math.abs(above - pairs / 2) / Math.sqrt((pairs * (one.length + other.length + 1)) / 12);
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * tail * Math.exp((-z * z) / 2) * 0.3989422804;
}

const acts = [
  { name: "asking for a code", act: (phone: string) => send(phone, true) },
  { name: "asking without work", act: (phone: string) => send(phone, false) },
  { name: "trying a code", act: guess },
];

test.each(acts)(
  "$name asks the database the same, and answers the same, for a phone we know and one we do not",
  async ({ act }) => {
    const [here, nobody] = [await known(), stranger()];
    const told: Told[] = [];
    const asked = [
      await statements(async () => void told.push(await act(here))),
      await statements(async () => void told.push(await act(nobody))),
    ];
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]?.length).toBeGreaterThan(1);
    const [one, other] = told.map(({ status, body }) => ({
      status,
      keys: Object.keys(body as object).toSorted(),
    }));
    expect(one).toEqual(other);
  },
);

test("a refusal reads alike to the letter", async () => {
  for (const { act } of acts.slice(1)) {
    const bodies = [(await act(await known())).body, (await act(stranger())).body];
    expect(Problem.omit({ instance: true }).parse(bodies[0])).toEqual(bodies[1]);
  }
});

/** Whether an act tells by its time, in one series. Turn about, and who goes first changes, so that a busy machine treats both alike. */
async function tellsByTime(act: (phone: string) => Promise<{ ms: number }>): Promise<boolean> {
  const rounds = 14;
  const phones = { known: [] as string[], strange: [] as string[] };
  for (let i = 0; i < rounds; i += 1) {
    phones.known.push(await known());
    phones.strange.push(stranger());
  }
  const times = { known: [] as number[], strange: [] as number[] };
  for (let i = 0; i < rounds; i += 1)
    for (const kind of i % 2 ? (["known", "strange"] as const) : (["strange", "known"] as const))
      times[kind].push((await act(phones[kind][i] ?? "")).ms);
  const apart = Math.abs(median(times.known) - median(times.strange));
  return apart > 10 && likeness(times.known, times.strange) <= 0.01;
}

test.each(acts)("$name takes as long for a phone we know as for one we do not", async ({ act }) => {
  // Chance and busy neighbours make one series of a hundred look like a tell; what really tells does so again.
  expect((await tellsByTime(act)) && (await tellsByTime(act))).toBe(false);
});
