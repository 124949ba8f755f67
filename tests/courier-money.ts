import type { Happening } from "./courier-kinds.ts";
import type { Counting, Round } from "./courier-ways.ts";
import type { Door } from "./exchange-ways.ts";

let transfers = 0;

/** What its courier still holds of it is claimed, where no statement names it and one should. */
async function claimedMissing(
  { world, call, support }: Counting,
  { courier }: Round,
  door: Door | undefined,
): Promise<string> {
  const { rows } = await world.owner.query<{ id: string; left: string }>(
    `select c.id, (k.due_minor - k.settled_minor - k.moved_minor)::text as left from consignment c join courier_cash k on k.consignment_id = c.id where c.number = $1`,
    [door?.number],
  );
  const [held] = rows;
  if (!held) return "nothing";
  const body = { courier, parcels: [held.id], amountMinor: held.left, reason: "in no statement of his" };
  return (await call(support, "POST", "/v1/support/courier-cash/claims", body)).code;
}

type Wish = Extract<Happening, { what: "undone" | "ended" | "claimed missing" }>;

/** What two agreed wrongly is to be undone; or a claim, or a case, is to end; the code of the answer, none where it waits for the second. */
export async function onMoney(counting: Counting, round: Round, it: Wish): Promise<string> {
  if (it.what === "claimed missing") return claimedMissing(counting, round, round.doors[it.of]);
  const { world, call, finance, support } = counting;
  const { courier } = round;
  const from =
    it.what === "undone"
      ? "(select id from courier_advance where courier = $1 union all select id from remittance_credit where courier = $1)"
      : "(select id from courier_claim where courier = $1 and state = 'open' union all select id from remittance_case where courier = $1 and state = 'open')";
  const { rows } = await world.owner.query<{ id: string }>(`select id from ${from} x order by id desc`, [
    courier,
  ]);
  const id = rows[it.nth % (rows.length || 1)]?.id;
  if (id === undefined) return "nothing";
  const reason = "as the papers say";
  if (it.what === "undone")
    return (await call(finance, "POST", `/v1/support/courier-credits/${id}/undo`, { reason })).code;
  const body = {
    ...{ act: it.act, reason },
    ...(it.act === "claim" && { claimId: null }),
    ...(["cost", "write_off", "bank", "buyer"].includes(it.act) && { amount: "" }),
    ...(it.act === "parcel" && { number: round.doors[it.nth % round.doors.length]?.number }),
    ...(it.act === "bank" && { amount: "10", day: "2026-11-20", reference: `EFT WAY ${(transfers += 1)}` }),
  };
  return (await call(support, "POST", `/v1/support/courier-claims/${id}/acts`, body)).code;
}
