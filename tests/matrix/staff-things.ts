import { newId } from "@haat/core/ids";
import { aBuyerSession } from "../market.ts";
import type { Ground } from "./ground.ts";
import { type MakeThings, once, there, unknown } from "./thing.ts";

/** Somebody of whom nothing else is known, so that whatever is decided of him changes nobody else's answers. */
const newcomer = async ({ shop: { world } }: Ground): Promise<string> => (await aBuyerSession(world)).userId;

/** A part of the front page that came with the house. */
export const homeSection: MakeThings = there(
  async () => "hsc_00000000000000000000000001",
  unknown("homeSection"),
);

export const person: MakeThings = there(newcomer, unknown("user"));

export const journal: MakeThings = there(async ({ shop: { world } }) => {
  const { rows } = await world.owner.query<{ id: string }>("select min(id)::text as id from journal");
  return rows[0]?.id ?? null;
}, "999999999");

/** Given up, and waiting for somebody who tries it again. */
export const message: MakeThings = there(async ({ shop: { world } }) => {
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into outbox (aggregate, topic, event_key, payload, tries, parked_at)
     values ('matrix', 'sms', 'matrix:' || gen_random_uuid(), '{}', 10, now()) returning id::text as id`,
  );
  return rows[0]?.id ?? null;
}, "999999999");

type Kind = "role.grant" | "order.cancel" | "money.reopen" | "setting.change";

const payloads = {
  "role.grant": { role: "support_1" },
  "order.cancel": { number: "H0", amountMinor: "1" },
  "money.reopen": {},
  "setting.change": { changes: [{ name: "refund_limit_minor", from: "200000", to: "200001" }] },
} as const satisfies Readonly<Record<Kind, object>>;

async function propose(ground: Ground, kind: Kind, makerId: string): Promise<string> {
  const id = newId("proposal", new Date());
  const subject = {
    "role.grant": () => newcomer(ground),
    "order.cancel": async () => unknown("order"),
    "money.reopen": async () => unknown("moneyStop"),
    // One of each group may wait: these are of none, so that any number may.
    "setting.change": async () => id,
  }[kind];
  await ground.shop.world.owner.query(
    `insert into proposal (id, kind, subject, payload, reason, state, maker_id, expires_at)
     values ($1, $2, $3, $4, 'matrix', 'open', $5, now() + interval '3 days')`,
    [...[id, kind, await subject()], ...[JSON.stringify(payloads[kind]), makerId]],
  );
  return id;
}

/** What somebody else has proposed. */
export const proposed = (kind: Kind): MakeThings =>
  there((ground) => propose(ground, kind, ground.stranger.userId), unknown("proposal"));

/** What he has proposed himself, and somebody else has. */
export const ownProposal =
  (kind: Kind): MakeThings =>
  async (ground) => ({
    own: once(async ({ session: his }) => his && propose(ground, kind, his.userId)),
    "other's": await propose(ground, kind, ground.stranger.userId),
    missing: unknown("proposal"),
  });
