import { newId } from "@haat/core/ids";
import { expect } from "vitest";
import { flatTerms } from "./bookings.ts";
import { pathaoEnvironment } from "./contracts/pathao-provider.ts";
import { whole } from "./doors.ts";
import { type Going, saidOf, sizes } from "./exchanges.ts";
import { aStaffSession } from "./market.ts";
import { openDesk, type RemittanceDesk, type WrittenRow } from "./remittance-desk.ts";
import { released } from "./remittances.ts";
import { balances } from "./shop.ts";

const [small, , large] = sizes;
/** What is to be taken for a large one that is given for a small one. */
export const differs = whole(large - small);

/** Pathao carries for seventy taka, half as much again for an exchange, and a third of it for a part; what is clean is released. */
export async function openExchangeDesk(): Promise<RemittanceDesk> {
  // Nobody calls him: what he can do is asked, and no more.
  const desk = await openDesk({ couriers: pathaoEnvironment("http://127.0.0.1:9") });
  const [one, other] = [
    await aStaffSession(desk.world, "finance"),
    await aStaffSession(desk.world, "finance"),
  ];
  const terms = { ...JSON.parse(flatTerms), exchangePercent: 150, partialPercent: 30 };
  await desk.world.owner.query(
    `insert into courier_contract (id, courier, valid_from, terms, made_by, approved_by, approved_at)
     values ($1, 'pathao', '2026-01-01', $2, $3, $4, now())`,
    [newId("courierContract", new Date()), JSON.stringify(terms), one.userId, other.userId],
  );
  await released(desk.world, "pathao");
  return desk;
}

/** What his row says of it where it charges as was agreed. */
export const rowOf = (
  { number }: Pick<Going, "number">,
  word: string,
  over: WrittenRow = {},
): WrittenRow => ({
  ...{ number, word, fee: 105, collected: Number(differs) / 100 },
  ...over,
});

export const linesOf = async ({ world }: RemittanceDesk, id: string) =>
  (
    await world.owner.query<{ state: string; outcome: string; labels: string[] }>(
      `select state, outcome, array(select f ->> 'label' from jsonb_array_elements(findings) f) as labels
       from remittance_row where remittance_id = $1 order by line`,
      [id],
    )
  ).rows;

/** By the ledger, of its order: what its courier holds, what he is owed, and what nobody can explain. */
export async function booksOf({ shop }: RemittanceDesk, { newOrder }: Pick<Going, "newOrder">) {
  const all = await balances(shop, newOrder);
  return { cash: all["A:COD"], owed: all["L:COURIER_PAY"], unexplained: all["X:SUSPENSE"] };
}
export const nothing = { cash: undefined, owed: undefined, unexplained: undefined };
export const held = { cash: String(differs), owed: "-10500", unexplained: undefined };

/** A statement of these rows, matched, its posting ordered and done as far as it goes. */
export async function sent(desk: RemittanceDesk, ...rows: readonly WrittenRow[]): Promise<string> {
  const id = await desk.matched(rows);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  return id;
}

type Ended = (desk: RemittanceDesk, it: Going) => Promise<void>;
/** How it is known to be made. */
export const ends = {
  "by its courier": async ({ shop }, it) => void (await saidOf(shop, it, "exchanged", differs)),
  "by a courier that calls it delivered": async ({ shop }, it) => void (await saidOf(shop, it, "delivered")),
  "by its buyer's code": async ({ parcels, world }, it) => {
    await parcels.reported(it.number, "picked_up");
    const { rows } = await world.owner.query<{ code: string }>(
      "select delivery_code as code from sub_order where id = $1",
      [it.newPart],
    );
    expect(await it.act(it.newPart, "deliver", { code: rows[0]?.code })).toBe("done");
  },
  "by its shop, of what its courier called a part": async ({ parcels, world }, it) => {
    await parcels.reported(it.number, "partly_delivered");
    const { rows } = await world.owner.query<{ id: string }>(
      "select id from order_line where sub_order_id = $1",
      [it.newPart],
    );
    const lines = [{ id: rows[0]?.id, stayed: 1 }];
    expect(await it.act(it.newPart, "door", { lines, collected: `${differs / 100n}` })).toBe("done");
  },
} as const satisfies Readonly<Record<string, Ended>>;
export const told = Object.keys(ends) as readonly (keyof typeof ends)[];
