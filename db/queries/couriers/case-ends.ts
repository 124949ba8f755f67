import type { CaseEnd, ParcelCaseKind } from "@haat/core/parcel-reports";
import type { TryAnswer } from "@haat/core/tries";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";

/** `stays`: what the books say of its delivery is right, and its shop is paid. `undone`: two have taken it back. */
export type EndedAs = CaseEnd | "undone";

type End = Readonly<{
  id: string;
  by: string;
  reason: string;
  answer: TryAnswer | null;
  /** Null where no shop's money is kept by it. */
  endedAs: CaseEnd | null;
  /** What two agreed to; null: he ends it alone. */
  proposalId: string | null;
}>;

/**
 * Guarded: an open case of a shop that he does not work for, none that asks which pieces stayed at a door before that is said, and an
 * answer for whoever wants another try and for nobody else. What keeps a shop's money (migration `parcel_ends`) is not ended by words
 * alone, nor above the limit by one. The order's id; null: nothing changed.
 */
export async function endParcelCase(tx: Tx, end: End): Promise<string | null> {
  const { id, by, reason, answer, endedAs, proposalId } = end;
  const { rows } = await tx.execute<{
    orderId: string;
  }>(sql`update parcel_case k set state = 'ended', ended_by = ${by}, ended_at = now(), reason = ${reason}, answer = ${answer},
      ended_as = ${endedAs}, proposal_id = ${proposalId}
    from consignment c where k.id = ${id} and k.state = 'open' and c.id = k.consignment_id and not ${worksFor(by, sql`c.vendor_id`)}
      and not (k.kind in ('partly_delivered','exchanged') and c.state in ('partly_delivered','exchanged') and c.ended_due_minor is null)
      and (k.kind = 'another_try') = (${answer}::text is not null)
    returning k.order_id as "orderId"`);
  return rows[0]?.orderId ?? null;
}

type EndAs = Readonly<{
  consignmentId: string;
  kind: ParcelCaseKind;
  by: string;
  reason: string;
  endedAs?: EndedAs;
}>;

/** Of one parcel, what somebody has answered by saying where it is. */
export const endCasesAs = (tx: Tx, { consignmentId, kind, by, reason, endedAs }: EndAs): Promise<unknown> =>
  tx.execute(sql`update parcel_case set state = 'ended', ended_by = ${by}, ended_at = now(), reason = ${reason}, ended_as = ${endedAs ?? null}
    where consignment_id = ${consignmentId} and kind = ${kind} and state = 'open'`);

type Found = Readonly<{ vendorId: string; partId: string }>;
/** Whose case it is; null: there is none. */
export async function findParcelCase(tx: Tx, id: string): Promise<Found | null> {
  const { rows } = await tx.execute<Found>(
    sql`select c.vendor_id as "vendorId", c.sub_order_id as "partId" from parcel_case k join consignment c on c.id = k.consignment_id where k.id = ${id}`,
  );
  return rows[0] ?? null;
}

/** What a second person reads of a case: the courier's word, and the sums. Poisha. */
export type Contest = Readonly<{
  kind: ParcelCaseKind;
  madeAt: string;
  ours: string | null;
  theirs: string | null;
  word: string | null;
  note: string | null;
  unread: string | null;
}>;
type Weighed = Readonly<{ holds: bigint; asksTwo: boolean; contest: Contest }>;

/** What is kept from its shop by an open case, and whether who ends it needs a second person. Its order is locked. Null: it is over. */
export async function weighCase(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<Weighed | null> {
  const { rows } = await tx.execute<{ holds: string; asksTwo: boolean; contest: Contest }>(
    sql`select case_holds(k.id)::text as holds, case_asks_two(k.id, ${by}) as "asksTwo",
        json_build_object('kind', k.kind, 'madeAt', k.made_at, 'ours', k.our_minor::text, 'theirs', k.their_minor::text, 'word', e.word, 'note', e.note, 'unread', e.unread) as contest
      from parcel_case k left join courier_event e on e.id = k.event_id where k.id = ${id} and k.state = 'open' for update of k`,
  );
  const [row] = rows;
  return row ? { ...row, holds: BigInt(row.holds) } : null;
}
