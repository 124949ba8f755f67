import type { Counting, Happening, Round } from "./courier-ways.ts";

type Wish = Extract<Happening, { what: "undone" | "ended" }>;

/** What two agreed wrongly is to be undone; or a claim, or a case, is to end; the code of the answer, none where it waits for the second. */
export async function onMoney(
  { world, call, finance, support }: Counting,
  { courier }: Round,
  it: Wish,
): Promise<string> {
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
    ...((it.act === "cost" || it.act === "write_off") && { amount: "" }),
  };
  return (await call(support, "POST", `/v1/support/courier-claims/${id}/acts`, body)).code;
}
