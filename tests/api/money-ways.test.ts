import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDisputeDesk } from "../disputes.ts";
import { isLong, seed } from "../faults/wishes.ts";
import { aPaidWay, bringToEnd, type Happening, happen, type Way } from "../money-ways.ts";
import { aStaffSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { confirmed } from "../stays.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());

const part = fc.constantFrom(0 as const, 1 as const);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant("on" as const), part }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ what: fc.constant("said" as const), part },
      kind: fc.constantFrom(
        ...(["delivered", "rto_initiated", "lost", "lost", "partly_delivered", "partly_delivered"] as const),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ what: fc.constant("door" as const), part },
      stayed: fc.constantFrom(0, 1, 1, 2, 3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("by hand" as const),
      from: fc.constantFrom("bkash" as const, "bank" as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ what: "bounced" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ what: fc.constant("taken back" as const), part },
      whole: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom("rejected" as const, "given back" as const), part }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ what: "cancelled" as const }, { what: "sent" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("disputed" as const),
      hundredths: fc.constantFrom(100, 100, 30, 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("decided" as const),
      outcome: fc.constantFrom(
        { outcome: "won" as const },
        { outcome: "lost" as const, bearer: "market" as const },
        { outcome: "lost" as const, bearer: "vendor" as const },
      ),
    }),
  },
);

/** What is with the buyer or on its way to him, by whatever means, and what lies where. */
async function standing({ paid }: Way) {
  const { rows } = await parcels.shop.world.owner.query<Record<"paid" | "back" | "escrow" | "state", string>>(
    `select o.state, (select captured_minor::text from payment_attempt a where a.order_id = o.id and a.captured_minor is not null) as paid,
      ((select coalesce(sum(amount_minor), 0) from refund r where r.order_id = o.id and r.state not in ('rejected','withdrawn'))
        + (select coalesce(sum(amount_minor), 0) from dispute d where d.order_id = o.id and d.state <> 'won'))::text as back,
      coalesce((select balance::text from account_balance where account = 'L:ESCROW:' || o.id), '0') as escrow
     from orders o where o.id = $1`,
    [paid.placed.order.id],
  );
  return rows[0];
}

test("whatever becomes of a paid order, its buyer has no more than he paid, and nothing of an ended one stays in escrow", async () => {
  const office = {
    ...{ parcels, desk: await openDisputeDesk(parcels.shop) },
    clerk: await aStaffSession(parcels.shop.world, "support_2"),
  };
  const done = new Set<string>();
  const property = fc.asyncProperty(
    // How far each part has come before anything else happens: with a courier, where much more of it can.
    fc.tuple(fc.constantFrom(0, 3, 3), fc.constantFrom(0, 3)),
    fc.array(happening, { minLength: 8, maxLength: 16 }),
    async (begun, happenings) => {
      // A proof is good for five minutes.
      for (const each of [office.desk.one, office.desk.other, office.clerk])
        await confirmed(parcels.shop.world, each);
      const way = await aPaidWay(office);
      const answers: string[] = [];
      for (const part of [0, 1] as const)
        for (let step = 0; step < begun[part]; step += 1) await happen(office, way, { what: "on", part });
      for (const it of happenings) {
        const status = await happen(office, way, it);
        answers.push(`${JSON.stringify(it)} ${status}`);
        if (status < 300) done.add(it.what);
      }
      const halfwayTold = answers.join("\n");
      const halfway = await standing(way);
      const isOver = ["completed", "cancelled"].includes(halfway?.state ?? "");
      expect(isOver ? halfway?.escrow : "0", halfwayTold).toBe("0");
      const told = [...answers, ...(await bringToEnd(office, way))].join("\n");
      const found = await standing(way);
      expect(parcels.shop.world.faults.map(String), told).toEqual([]);
      expect(BigInt(found?.back ?? -1), told).toBeLessThanOrEqual(BigInt(found?.paid ?? 0));
      expect(found?.escrow, told).toBe("0");
      const { rows } = await parcels.shop.world.owner.query("select rule, subject, detail from ledger_check");
      expect(rows, told).toEqual([]);
    },
  );
  await fc.assert(property, { seed, numRuns: isLong ? 200 : 12, endOnFailure: true });
  const all = ["on", "said", "door", "taken back", "rejected", "given back", "cancelled", "sent", "by hand"];
  // The short form has not the time for all of it.
  expect(isLong ? [...all, "bounced", "disputed", "decided"].filter((what) => !done.has(what)) : []).toEqual(
    [],
  );
}, 5_400_000);
