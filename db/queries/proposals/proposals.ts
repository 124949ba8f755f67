import type { SettingName } from "@haat/core/market-settings";
import type { StaffRole } from "@haat/core/roles";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { Contest } from "../couriers/case-ends.ts";
import type { BookedDelivery } from "../couriers/undelivered.ts";
import { worksFor, worksForAShopIn } from "../vendors/own-shop.ts";
import type { HandedIn } from "./handed-in.ts";
import type { RemittanceWish } from "./remittance-wish.ts";

export const roleKinds = ["role.grant", "role.revoke", "factor.reset"] as const;
/** What finance decides for an order. */
export const moneyKinds = [
  ...(["order.cancel", "payment.unpaid", "payment.given_back", "parcel.state"] as const),
  ...(["parcel.case", "refund.bounced", "hand_in.receive", "hand_in.undo"] as const),
] as const;
/** What of couriers' statements, and of their words, waits for a second person. */
export const remittanceKinds = [
  ...(["remittance.post", "remittance.rows", "remittance.unmatch"] as const),
  ...(["remittance.credit", "remittance.rule", "remittance.end", "remittance.difference"] as const),
  ...(["remittance.advance", "remittance.undo", "remittance.transfer", "courier.word"] as const),
  ...(["remittance.recall", "remittance.claim"] as const),
] as const;
export type RemittanceKind = (typeof remittanceKinds)[number];
export type MoneyKind = (typeof moneyKinds)[number];
export type ProposalKind =
  | (typeof roleKinds)[number]
  | MoneyKind
  | RemittanceKind
  | "money.reopen"
  | "setting.change";

/** What is proposed, besides whom or what it is about. */
export type ProposalPayload = Readonly<{
  role?: StaffRole;
  number?: string;
  amountMinor?: string;
  /** Where `subject` is a payment: of which order, and where one sees what is said of it. */
  orderId?: string;
  evidence?: string;
  givenBack?: GivenBack;
  /** Where a parcel is said to be; `subject` is the part it carries. `rto_received`: with the shop that carried it itself. `rto_in_transit`: not delivered after all. */
  parcelState?: "delivered" | "partly_delivered" | "lost" | "damaged" | "rto_received" | "rto_in_transit";
  /** Which pieces stayed at the door. */
  kept?: KeptPieces;
  /** Where that takes a delivery back: what it had booked. */
  undone?: BookedDelivery;
  /** Where a delivery stays that is contradicted: by what. */
  contest?: Contest;
  /** A transfer of ours that our bank credited again; `subject` is its refund. */
  bounced?: Bounced;
  /** Cash that a shop has handed in; `subject` is that. */
  handIn?: HandedIn;
  changes?: readonly SettingChange[];
  remittance?: RemittanceWish;
}>;

type Words = Readonly<{ bn: string; en: string }>;
/** As they were called then; what was taken for them is poisha in digits. */
export type KeptPieces = Readonly<{
  collectedMinor: string;
  /** Of an exchange: what was given back for it. */
  note?: string;
  lines: readonly Readonly<{ id: string; title: Words; label: Words; stayed: number; sent: number }>[];
}>;

/** A payment that its wallet took and gave back, as the wallet's records show it; the instants are ISO. */
export type GivenBack = Readonly<{ trx: string; refundTrx: string; paidAt: string; givenBackAt: string }>;

/** By the bank's own number, less what it kept, of which what was said before 0163 says nothing; the instant is ISO. */
export type Bounced = Readonly<{ sentTrx: string; trx: string; creditedAt: string; feeMinor?: string }>;

/** A rule of money as it was when somebody wanted it otherwise, and as he wants it. */
export type SettingChange = Readonly<{ name: SettingName; from: string; to: string }>;

export type ProposalRow<Kind extends ProposalKind = ProposalKind> = Readonly<{
  id: string;
  kind: Kind;
  subject: string;
  payload: ProposalPayload;
  reason: string;
  state: "open" | "agreed" | "refused" | "withdrawn" | "expired";
  makerId: string;
  maker: string;
  madeAt: string;
  expiresAt: string;
  checker: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  /** The name of the person it is about; null where it is about an order. */
  personName: string | null;
}>;

const kindsIn = (kinds: readonly ProposalKind[]): SQL =>
  sql`p.kind in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )})`;

/** Whose time is over counts as expired before anybody has written it down. */
const isOpen: SQL = sql`(p.state = 'open' and p.expires_at > now())`;

const columns: SQL = sql`p.id, p.kind, p.subject, p.payload, p.reason,
  case when p.state = 'open' and p.expires_at <= now() then 'expired' else p.state end as state, p.maker_id as "makerId",
  m.name as maker, p.made_at as "madeAt", p.expires_at as "expiresAt", c.name as checker, p.decided_at as "decidedAt",
  p.decision_reason as "decisionReason", u.name as "personName"
  from proposal p join user_account m on m.id = p.maker_id left join user_account c on c.id = p.checker_id
    left join user_account u on u.id = p.subject`;

type Ask<Kind extends ProposalKind> = Readonly<{
  kinds: readonly Kind[];
  isOpen?: boolean;
  subject?: string;
  before?: string | null;
  limit: number;
}>;

/** Newest first. */
export const listProposals = <Kind extends ProposalKind>(
  db: Database,
  viewer: Viewer,
  { kinds, isOpen: open, subject, before = null, limit }: Ask<Kind>,
): Promise<ProposalRow<Kind>[]> =>
  db.ask(
    viewer,
    sql`select ${columns} where ${kindsIn(kinds)} ${open === undefined ? sql`` : open ? sql`and ${isOpen}` : sql`and not ${isOpen}`}
      ${subject === undefined ? sql`` : sql`and p.subject = ${subject}`} ${before === null ? sql`` : sql`and p.id < ${before}`}
      order by p.id desc limit ${limit}`,
  );

type NewProposal = Readonly<{
  id: string;
  kind: ProposalKind;
  subject: string;
  payload: ProposalPayload;
  reason: string;
  makerId: string;
}>;

/** It waits three days by the database's clock. False: the like of it waits already. */
export async function makeProposal(tx: Tx, proposal: NewProposal): Promise<boolean> {
  const { id, kind, subject, payload, reason, makerId } = proposal;
  await tx.execute(
    sql`update proposal set state = 'expired' where kind = ${kind} and subject = ${subject} and state = 'open' and expires_at <= now()`,
  );
  const { rows } =
    await tx.execute(sql`insert into proposal (id, kind, subject, payload, reason, state, maker_id, expires_at)
    values (${id}, ${kind}, ${subject}, ${JSON.stringify(payload)}::jsonb, ${reason}, 'open', ${makerId}, now() + interval '3 days')
    on conflict (kind, subject) where state = 'open' do nothing returning id`);
  return rows.length === 1;
}

export type LockedProposal = Readonly<{
  id: string;
  kind: ProposalKind;
  subject: string;
  payload: ProposalPayload;
  reason: string;
  state: ProposalRow["state"];
  makerId: string;
  isOver: boolean;
}>;

/** Whoever decides at the same time waits, and then finds it decided. Null: there is none of these kinds. */
export async function lockProposal(
  tx: Tx,
  id: string,
  kinds: readonly ProposalKind[],
): Promise<LockedProposal | null> {
  const { rows } =
    await tx.execute<LockedProposal>(sql`select p.id, p.kind, p.subject, p.payload, p.reason, p.state, p.maker_id as "makerId",
      p.expires_at <= now() as "isOver" from proposal p where p.id = ${id} and ${kindsIn(kinds)} for update`);
  return rows[0] ?? null;
}

type Decision = Readonly<{
  id: string;
  to: "agreed" | "refused" | "withdrawn";
  /** Null: its maker takes it back. */
  checkerId: string | null;
  reason: string | null;
}>;

/** Guarded: only what is open moves, never by its maker's own hand, nor by who works for a shop in the order it is about. */
export async function closeProposal(tx: Tx, { id, to, checkerId, reason }: Decision): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update proposal set state = ${to}, checker_id = ${checkerId}, decided_at = now(), decision_reason = ${reason}
    where id = ${id} and state = 'open' and maker_id is distinct from ${checkerId}
      and not (kind in ('order.cancel','payment.unpaid','payment.given_back','parcel.state','parcel.case','refund.bounced') and ${checkerId}::text is not null
        and ${worksForAShopIn(checkerId ?? "", sql`coalesce(payload ->> 'orderId', subject)`)})
      and not (kind in ('hand_in.receive','hand_in.undo') and ${checkerId}::text is not null and ${worksFor(checkerId ?? "", sql`payload #>> '{handIn,vendorId}'`)}) returning id`);
  return rows.length === 1;
}
