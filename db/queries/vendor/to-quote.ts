import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";
import type { Freight } from "../couriers/contract-list.ts";

/** A part as its price of carriage needs it; `cash` in poisha. */
export type PartToQuote = Readonly<{ id: string; number: string; cash: string }>;

const among = (ids: readonly string[]) =>
  sql`json_array_elements_text(${JSON.stringify(ids)}::json) with ordinality k(id, place)`;

/** Of those that are the shop's, in the order in which they are asked for. */
export const partsToQuote = (
  db: Database,
  viewer: VendorViewer,
  ids: readonly string[],
): Promise<PartToQuote[]> =>
  db.ask<PartToQuote>(
    viewer,
    sql`select s.id, o.number || '-' || s.seq as number, (cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor)::text as cash
      from ${among(ids)} join sub_order s on s.id = k.id join orders o on o.id = s.order_id
      where s.vendor_id = ${viewer.vendorId} and s.confirmed_at is not null order by k.place`,
  );

/** By part. */
export async function freightsOf(
  books: Pick<Books, "ask">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Freight>> {
  const rows = await books.ask<Freight & { id: string }>(
    sql`select k.id, f.zone, f.grams from ${among(ids)}, freight_of(k.id) f`,
  );
  return new Map(rows.map(({ id, ...freight }) => [id, freight]));
}
