import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { RowDispute } from "./rows.ts";

/** A row that the courier was asked about, and that waits; amounts as text. */
export type DisputedRow = Readonly<{
  remittanceId: string;
  line: number;
  courier: Courier;
  reference: string;
  consignment: string | null;
  order: string | null;
  shop: Readonly<{ bn: string; en: string }> | null;
  disputedAt: string;
  difference: string;
  /** As `@haat/statements` names what differs. */
  labels: readonly string[];
  reason: string | null;
  answer: RowDispute["answer"];
}>;

type Ask = Readonly<{ after: Pick<DisputedRow, "remittanceId" | "line"> | null; limit: number }>;

/** Of all statements, the oldest first. */
export const disputedRows = (db: Database, viewer: Viewer, { after, limit }: Ask): Promise<DisputedRow[]> =>
  db.ask(
    viewer,
    sql`select r.remittance_id as "remittanceId", r.line, m.courier, m.reference, coalesce(k.number, r.consignment_stated) as consignment, o.number as "order",
        case when v.id is not null then json_build_object('bn', v.name_bn, 'en', v.name_en) end as shop, r.disputed_at as "disputedAt", r.difference_minor::text as difference,
        array(select f ->> 'label' from jsonb_array_elements(r.findings) f) as labels,
        (select a.reason from remittance_act a where a.remittance_id = r.remittance_id and a.line = r.line and a.act = 'dispute' order by a.id desc limit 1) as reason,
        row_answer(r.remittance_id, r.line, r.disputed_at) as answer
      from remittance_row r join remittance m on m.id = r.remittance_id left join consignment k on k.id = r.consignment_id
        left join orders o on o.id = k.order_id left join vendor v on v.id = k.vendor_id
      where m.state = 'read' and r.state = 'waiting' and r.disputed_at is not null
        ${after === null ? sql`` : sql`and (r.remittance_id, r.line) > (${after.remittanceId}, ${after.line})`}
      order by r.remittance_id, r.line limit ${limit}`,
  );
