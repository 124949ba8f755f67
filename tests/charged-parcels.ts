import type { Courier } from "@haat/core/couriers";
import { expect } from "vitest";
import type { Placed } from "./buying.ts";
import { agreedTerms } from "./courier-terms.ts";
import { aCourierKey, courierAccounts, courierEvent } from "./couriers.ts";
import { type Dispatch, openDispatch, partOf, tell } from "./dispatch.ts";
import { wholeTaka } from "./parcels.ts";
import { openDesk, written, type WrittenRow } from "./remittance-desk.ts";
import { released } from "./remittances.ts";
import { aStaffSession } from "./market.ts";
import { expectBooksInOrder } from "./shop.ts";
import { dhakaDayIn } from "./days.ts";

export const carrying = ["pathao", "redx", "steadfast"] as const satisfies readonly Courier[];
type Carried = (typeof carrying)[number];

export type Sent = Readonly<{
  courier: Carried;
  by: Dispatch;
  number: string;
  placed: Placed;
  /** By the contract, in taka. */
  price: number;
}>;

/** A market in which three carry, whose rows are posted once they are clean, and two shops: `agreed` has a contract, `loose` has none. */
export async function openCharged() {
  const desk = await openDesk();
  const { shop, world, parcels, statements } = desk;
  // 60.50 to a quarter of its own city, and half of that back.
  const agreed: Dispatch = parcels.shopkeeper;
  const loose = await openDispatch(shop);
  const keys = {
    pathao: parcels.pathao,
    redx: await aCourierKey(world, "redx"),
    steadfast: await aCourierKey(world, "steadfast"),
  };
  for (const courier of carrying)
    await agreedTerms(shop, { courier, vendorId: agreed.vendorId, from: dhakaDayIn(-30), fee: 6050 });
  for (const courier of carrying) await released(world, courier);

  async function sent(courier: Carried, by: Dispatch): Promise<Sent> {
    const number = parcels.fresh();
    const placed = await by.handedTo(courier, number);
    const { rows } = await world.owner.query<{ zone: string }>(
      "select price_zone as zone from consignment where number = $1",
      [number],
    );
    return { courier, by, number, placed, price: 60.5 * ({ inside: 1, sub: 2 }[rows[0]?.zone ?? ""] ?? 3) };
  }
  const wholeTakaOf = ({ placed }: Sent): number => Number(wholeTaka(placed)) / 100;
  const said = async ({ courier, number }: Sent, kind: string): Promise<void> => {
    expect((await tell(shop, keys[courier], courierEvent(number, kind))).status).toBe(200);
  };
  const takenBack = async ({ by, placed }: Sent): Promise<void> => {
    const lines = [{ id: placed.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
    expect((await by.act(partOf(placed), "take-back", { lines })).status).toBe(200);
  };

  /** On its way back he states what it costs, and its shop has it again; either first. */
  async function cameBack(parcel: Sent, fee: number, first: "stated" | "back"): Promise<void> {
    await said(parcel, "rto_in_transit");
    if (first === "back") await takenBack(parcel);
    await stated(parcel, { word: "Return", fee });
    if (first === "stated") await takenBack(parcel);
  }

  let files = 0;
  /** A statement of one row, which is posted where it is clean; its id. */
  async function brought({ courier, number }: Sent, row: WrittenRow): Promise<string> {
    const id = await statements.send({
      ...{
        courier,
        reference: `once ${(files += 1)}`,
        file: `No ${files}\n\n${written([{ number, ...row }])}`,
      },
      periodEnd: new Date(Date.now() + 60_000).toISOString(),
    });
    await statements.work();
    expect((await statements.call("POST", id, "/matching")).status).toBe(202);
    await statements.work();
    expect((await desk.order(desk.support, id)).code).toBe("");
    await desk.posted();
    return id;
  }
  /** The same, of which a person says what is not clean: that it is right, or waits in suspense. */
  async function stated(
    parcel: Sent,
    row: WrittenRow,
    odd: "accept" | "suspense" = "accept",
  ): Promise<string> {
    const id = await brought(parcel, row);
    const waiting = await lineOf(id);
    if (waiting.state === "posted") return id;
    const accept = { act: "accept", short: "leave", odd };
    // Another each time: what one accepts within a day counts together.
    const clerk = await aStaffSession(world, "support_2");
    expect((await desk.act(clerk, id, waiting.line, accept)).code).toBe("");
    await desk.posted();
    expect((await lineOf(id)).state).toBe("posted");
    return id;
  }
  async function lineOf(id: string): Promise<Readonly<{ line: number; state: string }>> {
    const { rows } = await world.owner.query<{ line: number; state: string }>(
      "select line, state from remittance_row where remittance_id = $1",
      [id],
    );
    return rows[0] ?? { line: 0, state: "none" };
  }

  /** What carrying it has cost, and what of that nobody has stated yet; in taka. */
  async function costOf({ placed }: Sent) {
    const { rows } = await world.owner.query<Readonly<Record<"there" | "back" | "shop" | "open", string>>>(
      `select coalesce(sum(l.amount) filter (where l.account = 'E:COURIER'), 0) / 100.0 as there, coalesce(sum(l.amount) filter (where l.account = 'E:RTO'), 0) / 100.0 as back,
       -coalesce(sum(l.amount) filter (where l.account = 'R:PENALTY'), 0) / 100.0 as shop,
       (select coalesce(sum(k.due_minor - k.settled_minor), 0) / 100.0 from courier_charge k where k.order_id = $1) as open
     from journal j cross join lateral (select account, case side when 'D' then amount else -amount end as amount from journal_line where journal_id = j.id) l where j.order_id = $1`,
      [placed.order.id],
    );
    const [row] = rows;
    const [there, back, shop, open] = [row?.there, row?.back, row?.shop, row?.open].map(Number);
    return { there, back, shop, open };
  }

  // What a return takes is taken from cash that others have brought.
  for (const courier of carrying)
    for (const _ of [1, 2]) {
      const parcel = await sent(courier, loose);
      await said(parcel, "delivered");
      await stated(parcel, { collected: wholeTakaOf(parcel) });
    }
  async function expectInOrder(): Promise<void> {
    expect(world.faults.map(String)).toEqual([]);
    await expectBooksInOrder(shop);
    for (const courier of carrying) {
      const { cash, list, pay, charges } = await courierAccounts(world, courier);
      expect([cash, pay]).toEqual([list, charges]);
    }
  }
  return {
    ...{ desk, agreed, loose, sent, said, brought, stated, takenBack, cameBack, lineOf, costOf, wholeTakaOf },
    expectInOrder,
  };
}
export type Charged = Awaited<ReturnType<typeof openCharged>>;
