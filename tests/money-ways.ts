import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { decideBounce, sayBounced } from "./bounces.ts";
import { keyed } from "./buying.ts";
import type { DisputeDesk, Outcome } from "./disputes.ts";
import { aTrx, decide, record } from "./hand-refunds.ts";
import { giveBack } from "./line-refunds.ts";
import type { TestSession } from "./market.ts";
import { type Paid, paidOrder, type Part } from "./paid-order.ts";
import type { Parcels } from "./parcels.ts";
import { ask } from "./staff.ts";

type OfPart =
  | Readonly<{ what: "on" | "rejected" | "given back"; part: 0 | 1 }>
  | Readonly<{ what: "said"; part: 0 | 1; kind: "delivered" | "rto_initiated" | "lost" | "partly_delivered" }>
  | Readonly<{ what: "door"; part: 0 | 1; stayed: number }>
  | Readonly<{ what: "taken back"; part: 0 | 1; whole: 0 | 1 }>;

/** What may happen to an order that a wallet has paid, of one of its two parts where it is about one. */
export type Happening =
  | OfPart
  | Readonly<{ what: "cancelled" }>
  | Readonly<{ what: "sent" }>
  | Readonly<{ what: "bounced" }>
  | Readonly<{ what: "by hand"; from: "bkash" | "bank" }>
  | Readonly<{ what: "disputed"; hundredths: number }>
  | Readonly<{ what: "decided"; outcome: Outcome }>;

export type Way = Readonly<{ paid: Paid; parts: readonly Part[]; numbers: readonly string[] }>;
type Office = Readonly<{ parcels: Parcels; desk: DisputeDesk; clerk: TestSession }>;

export async function aPaidWay({ parcels }: Office): Promise<Way> {
  const paid = await paidOrder(parcels.shop, 2);
  return { paid, parts: paid.placed.order.subOrders, numbers: [parcels.fresh(), parcels.fresh()] };
}

const ladder = ["accept", "pack", "hand-over"] as const;

/** Tries it; the answer, for much of it is refused at most times. */
export async function happen(office: Office, way: Way, it: Happening): Promise<number> {
  const { shop } = office.parcels;
  const { order, token } = way.paid.placed;
  if (it.what === "sent") return submitRefunds(shop.jobs).then(() => 200);
  if (it.what === "cancelled") {
    const headers = keyed({ "x-haat-order-token": token });
    return (await shop.world.fetch(`/v1/store/orders/${order.id}/cancel`, { method: "POST", headers }))
      .status;
  }
  if ("part" in it) return ofPart(office, way, it);
  if (it.what === "bounced") return bounced(office, way);
  if (it.what === "by hand") return byHand(office, way, it.from);
  if (it.what === "disputed") return dispute(office, way, it.hundredths);
  return decided(office, way, it.outcome);
}

/** A wallet's complaint is decided, and what is on its way, or could be, is lost or back: nobody waits for anything more. The answers. */
export async function bringToEnd(office: Office, way: Way): Promise<readonly string[]> {
  const ends: Happening[] = [{ what: "decided", outcome: { outcome: "lost", bearer: "market" } }];
  for (const part of [0, 1] as const) {
    for (const _ of ladder) ends.push({ what: "on", part });
    ends.push({ what: "door", part, stayed: 1 }, { what: "taken back", part, whole: 1 });
    ends.push({ what: "said", part, kind: "lost" });
  }
  const answers: string[] = [];
  for (const it of ends) answers.push(`${JSON.stringify(it)} ${await happen(office, way, it)}`);
  return answers;
}

async function ofPart(
  { parcels, clerk }: Office,
  { paid, parts, numbers }: Way,
  it: OfPart,
): Promise<number> {
  const part = parts[it.part];
  const number = numbers[it.part] ?? "";
  if (!part) throw new Error("an order of two parts");
  const act = async (verb: string, body?: unknown): Promise<number> =>
    (
      await parcels.shop.world.fetch(`/v1/vendor/orders/${part.id}/${verb}`, {
        ...{ method: "POST", headers: keyed(paid.sellerOf(part).headers) },
        ...(body !== undefined && { body }),
      })
    ).status;
  const lines = part.lines.map(({ id }) => id);
  switch (it.what) {
    case "said":
      // Not by his key: who names many parcels that nobody has handed over is let in no more. What he took was paid ahead.
      return (await parcels.reported(number, it.kind, { collected: 0n })) === "now" ? 200 : 409;
    case "door":
      // Of one that he may not have told of yet.
      await parcels.reported(number, "partly_delivered", { collected: 0n });
      return act("door", { lines: lines.map((id) => ({ id, stayed: it.stayed })), collected: "0" });
    case "taken back":
      return act("take-back", { lines: lines.map((id) => ({ id, whole: it.whole })) });
    case "rejected":
      return act("reject", { reason: "out_of_stock" });
    case "given back": {
      const of = { orderId: paid.placed.order.id, partId: part.id, lines };
      return (await giveBack(parcels.shop.world, clerk, of)).status;
    }
    case "on": {
      const hand = { consignment: { courier: "pathao", number } };
      for (const verb of ladder)
        if ((await act(verb, verb === "hand-over" ? hand : undefined)) === 200) return 200;
      return 409;
    }
  }
}

/** Finance sends the oldest refund that waits itself, out of the wallet or from our bank, and two say so. */
async function byHand({ parcels, desk }: Office, { paid }: Way, from: "bkash" | "bank"): Promise<number> {
  const { world } = parcels.shop;
  const { rows } = await world.owner.query<{ id: string; amount: string; state: string }>(
    `update refund set due_at = now() where id = (select id from refund where order_id = $1
      and state in ('approved','submitting','submitted','unknown','failed','manual') order by id limit 1) returning id, amount_minor::text as amount, state`,
    [paid.placed.order.id],
  );
  const [due] = rows;
  if (!due) return 404;
  if (due.state !== "manual") await ask(world, desk.one, ["POST", `/v1/admin/refunds/${due.id}/taking`]);
  const sent = { amount: due.amount, wallet: from, trx: aTrx() };
  const told = await record(world, desk.one, due.id, sent);
  return told.status === 200 ? (await decide(world, desk.other, due.id)).status : told.status;
}

/** What our bank had sent is in it again, as two say. */
async function bounced({ parcels, desk }: Office, { paid }: Way): Promise<number> {
  const { world } = parcels.shop;
  const { rows } = await world.owner.query<{ id: string; amount: string }>(
    `select r.id, r.amount_minor::text as amount from refund r join refund_evidence e on e.refund_id = r.id and e.state = 'confirmed' and e.method = 'bank'
      where r.order_id = $1 and r.state = 'succeeded' order by r.id limit 1`,
    [paid.placed.order.id],
  );
  const [home] = rows;
  if (!home) return 404;
  const told = await sayBounced(world, desk.one, [home.id, { amount: home.amount }]);
  return told.status === 201 ? (await decideBounce(world, desk.other, [home.id])).status : told.status;
}

async function dispute({ desk }: Office, { paid }: Way, hundredths: number): Promise<number> {
  const { order } = paid.placed;
  const minor = (BigInt(order.total.minor) * BigInt(hundredths)) / 100n;
  return (await desk.record(order.id, `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`)).status;
}

async function decided({ parcels, desk }: Office, { paid }: Way, outcome: Outcome): Promise<number> {
  const { rows } = await parcels.shop.world.owner.query<{ id: string }>(
    "select id from dispute where order_id = $1 and state = 'open'",
    [paid.placed.order.id],
  );
  const id = rows[0]?.id;
  if (id === undefined) return 404;
  await desk.propose(desk.one, id, outcome);
  const { status } = await desk.decide(desk.other, id);
  if (status !== 200) await desk.decide(desk.one, id, "refuse");
  return status;
}
