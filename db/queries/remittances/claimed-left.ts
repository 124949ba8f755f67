import { type SQL, sql } from "drizzle-orm";

/** Of a parcel: what is still owed of it as a claim, because it stood in no statement. */
export const claimedLeft = (consignmentId: SQL): SQL =>
  sql`coalesce((select w.amount_minor - w.paid_minor - w.written_minor from courier_claim w where w.consignment_id = ${consignmentId} and w.kind = 'missing' and w.state = 'open'), 0)`;
