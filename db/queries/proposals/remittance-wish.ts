import type { StatedMeaning, TaughtMeaning } from "@haat/core/courier-words";
import type { Courier } from "@haat/core/couriers";
import type { ChargeLeg } from "../couriers/charges.ts";
import type { RemittanceRule } from "@haat/core/remittance-rules";

/** Where a courier says a word; of a parcel unless it is named. */
export type SaidIn = "parcel" | "statement";

/** What is wished of a courier's statement, of his rule, or of a word of his. */
export type RemittanceWish = Readonly<{
  courier: Courier;
  remittanceId?: string;
  lines?: readonly number[];
  /** What becomes of the rows, as `remittance_row.decision` keeps it. */
  decision?: RowWish;
  /** The rows are to be left out. */
  drops?: true;
  /** What is read in the cells of the row that nobody could read. */
  reads?: readonly ReadCell[];
  /** Why a second person is asked of those rows: by how much they and what their proposer had accepted before differ, or what they bring. */
  beyond?: Readonly<{
    because: "difference" | "cash" | "dropped" | "let_go" | "agreed" | "unread" | "reading";
    sumMinor: string;
    limitMinor: string;
  }>;
  /** `isNamed`: the bank's words hold the number of the statement that it paid. */
  credit?: Readonly<{ reference: string; day: string; isNamed?: boolean }>;
  rule?: RemittanceRule;
  release?: boolean;
  word?: Readonly<{ word: string; means: TaughtMeaning | StatedMeaning | null; saidIn?: SaidIn }>;
  end?: ClaimEnd;
  /** The claim or case whose end is to be undone, and which end. */
  undoes?: Readonly<{ id: string; act: "bank" | "buyer" }>;
  /** Parcels that stand in no statement are claimed, or those claims let go; poisha. */
  missing?: Readonly<{
    act: "claimed" | "unclaimed";
    of: readonly Readonly<{ id: string; amountMinor: string }>[];
  }>;
  /** What of a credit pays which statement; together it is the proposal's sum. Poisha. */
  shares?: readonly Readonly<{ remittanceId: string; amountMinor: string }>[];
}>;

/** How a claim or a case, which is the proposal's subject, ends or lessens. */
export type ClaimEnd = Readonly<{
  act: "charge" | "bank" | "cost" | "write_off" | "offset" | "parcel" | "claim" | "buyer";
  /** The bank's own words and its day. */
  reference?: string;
  day?: string;
  /** The case it is set against, or the claim it pays. */
  otherId?: string;
  /** The parcel whose cash, or whose charge, it is. */
  consignmentId?: string;
  /** The leg of its way that was charged for. */
  leg?: ChargeLeg | "found";
}>;

/** A cell of a row, what stands there, and what a person reads. */
export type ReadCell = Readonly<{ place: number; heading: string; shown: string; read: string }>;

/** What a person has said of a row: where its short cash and odd charges go, or which claim it pays. */
export type RowWish =
  | Readonly<{
      short: "claim" | "suspense" | "leave";
      odd: "accept" | "suspense";
      /** Which of two numbers is its parcel's: the one on record, or the courier's in the row. */
      number?: "ours" | "theirs" | undefined;
      /** With others, at one press. */
      together?: true;
    }>
  | Readonly<{ claimId: string }>;
