import type { RateLimiter } from "@haat/limits/port";
import { expect } from "vitest";
import { openElsewhere } from "./elsewhere.ts";
import { openShop, type TestShop } from "./shop.ts";
import { openWorld, type TestWorld } from "./world.ts";

/** Nobody has ever come too often. */
export const anyPace: RateLimiter = {
  hit: async () => ({ state: "allowed" }),
  remembers: () => false,
  heldFor: () => 0,
};

type Refusing = Readonly<{ world: TestWorld; shop: TestShop; close(): Promise<void> }>;

/** The edge with somewhere else to sign in, and a whole shop. */
export async function openRefusing(): Promise<Refusing> {
  const elsewhere = await openElsewhere();
  const [world, shop] = await Promise.all([
    openWorld({ locale: "en", oauth: elsewhere.config, limits: anyPace }),
    openShop({ limits: anyPace }),
  ]);
  const close = async (): Promise<void> =>
    void (await Promise.all([world.close(), shop.close(), elsewhere.close()]));
  return { world, shop, close };
}

export type NotedRefusal = Readonly<{
  actor: string;
  role: string | null;
  subject: string;
  after: Readonly<{ code: string; from: string }>;
  request_id: string;
}>;

/** What the audit says of refusals, oldest first. */
export async function refusalsIn({ owner }: TestWorld): Promise<NotedRefusal[]> {
  const { rows } = await owner.query<NotedRefusal>(
    "select actor, role, subject, after, request_id from audit where action = 'refused' order by id",
  );
  return rows;
}

/** Refuses once, and gives back the one row that it left; its request is the one that was refused. */
export async function theOneRow(world: TestWorld, refuse: () => Promise<Response>): Promise<NotedRefusal> {
  const before = (await refusalsIn(world)).length;
  const reply = await refuse();
  expect(reply.status, await reply.clone().text()).toBeGreaterThanOrEqual(400);
  const rows = (await refusalsIn(world)).slice(before);
  expect(rows.map(({ request_id }) => request_id)).toEqual([reply.headers.get("x-request-id")]);
  const [row] = rows;
  if (!row) throw new Error("it left no row");
  return row;
}

/** Every hour is a new one: nobody has come too often. */
export const forgetComings = async ({ owner }: TestWorld): Promise<void> =>
  void (await owner.query("delete from rate_count"));
