import { foldDigits } from "@haat/core/digits";
import type { CourierTerms, PriceZone } from "./courier-contract.ts";
import type { Outcome, StatedOutcome } from "./courier-profile.ts";

export const parcelStates = [
  ...(["delivered", "partial", "exchange", "returned", "under_way", "at_door", "gone"] as const),
] as const;
/**
 * How a parcel ended by our own record. `under_way`: a courier's word may still deliver it; `at_door`: it ended there in part, or for another,
 * and nobody has said what stayed; `gone`: lost, broken, called off, or not with its courier by our books.
 */
export type ParcelState = Outcome | "under_way" | "at_door" | "gone";
/** Null: by our record it has not ended so that a statement could pay it. */
export const endIn = (state: ParcelState): Outcome | null =>
  state === "under_way" || state === "at_door" || state === "gone" ? null : state;

/** Of what was agreed to be exchanged at the door: `open`: nobody knows yet how it ends; `failed`: it comes back, or is gone. */
export type SwapStanding = "open" | "ended" | "failed";

/** What we know of a parcel that a courier carries. Amounts are poisha. */
export type ParcelFacts = Readonly<{
  /** Ours, and what `take` is told. */
  id: string;
  consignment: string;
  /** Our own number, as the courier was told it. */
  reference: string;
  zone: PriceZone;
  grams: number;
  /** Nothing is to be collected. */
  isPrepaid: boolean;
  bookedMinor: bigint;
  /** What is to be collected as it ended: all, a part, the difference of an exchange, or nothing. */
  dueMinor: bigint;
  state: ParcelState;
  /** Null, or not said: it was bought. */
  swap?: SwapStanding | null;
  closedAt: Date | null;
  /** Three or four digits. */
  phoneTail: string | null;
  /** The terms of the day on which it became the courier's; null: none were agreed, and every fee is one that nobody agreed to. */
  terms: CourierTerms | null;
}>;

/** A row that stands for a parcel; of one file, in the order of its rows. */
export type Take = Readonly<{ parcel: string; line: number }>;
/** `first`: nobody took it, or this very row did. */
export const takings = ["first", "same_file", "earlier_file"] as const;
export type Taking = (typeof takings)[number];

/** What a row without any number says of a parcel. */
export type Search = Readonly<{
  /** Null: it does not say how it ended. */
  outcome: Outcome | null;
  /** What was collected, which must be due to the poisha. */
  dueMinor: bigint;
  phoneTail: string | null;
  closedAt: Date | null;
}>;

/** How many rows are asked for at once, at most. */
export const batchSize = 1000;
/** How many parcels are suggested for a row, at most; one more is kept, which tells that there are more. */
export const mostCandidates = 100;

/**
 * Our parcels with one courier, as a file is matched with them. Texts are compared by `keyOf`, and the maps are by it. No
 * call gets more than `batchSize`.
 */
export type ParcelBook = Readonly<{
  byConsignments: (keys: readonly string[]) => Promise<ReadonlyMap<string, ParcelFacts>>;
  /** Without a number that two of our parcels bear. */
  byReferences: (keys: readonly string[]) => Promise<ReadonlyMap<string, ParcelFacts>>;
  /** Gives each parcel to the first row that takes it, for good, in this order; asked again, it answers the same. */
  take: (takes: readonly Take[]) => Promise<readonly Taking[]>;
  /** What the courier has paid ahead and no other row, of this file or of those that wait, takes back. */
  ahead: () => Promise<bigint>;
  /** For each search, of the parcels that no row has taken, those that `fits`, as `nearest` has them. */
  search: (searches: readonly Search[]) => Promise<readonly (readonly ParcelFacts[])[]>;
}>;

/** How numbers of parcels are compared: either digit script, any case, no blanks. */
export const keyOf = (stated: string): string => foldDigits(stated).replaceAll(/\s/g, "").toUpperCase();

type Ended = Pick<ParcelFacts, "state" | "swap">;

/**
 * A courier that has no word for an exchange calls it delivered; our own record knows better. What was agreed to be exchanged is exchanged
 * whole or not at all, so that a part of it left at the door is no end of it either.
 */
export function endOf<Stated extends StatedOutcome>(
  stated: Stated,
  { state, swap }: Ended,
): Stated | "exchange" {
  if (stated === "delivered" && state === "exchange") return "exchange";
  return swap && (stated === "delivered" || stated === "partial") ? "exchange" : stated;
}

const dhakaOffsetMs = 6 * 3_600_000;
const dayMs = 86_400_000;
/** Days of Dhaka since 1970. */
export const dhakaDay = (at: Date): number => Math.floor((at.getTime() + dhakaOffsetMs) / dayMs);

const mostDaysApart = 3;

const tailsAgree = (stated: string | null, ours: string | null): boolean =>
  stated === null || (ours !== null && (ours.endsWith(stated) || stated.endsWith(ours)));

/** Whether a parcel may be the one that a row without numbers means: a suggestion, and never more. */
export function fits(search: Search, parcel: ParcelFacts): boolean {
  if (parcel.closedAt === null || parcel.dueMinor !== search.dueMinor) return false;
  if (search.outcome !== null && endOf(search.outcome, parcel) !== parcel.state) return false;
  if (!tailsAgree(search.phoneTail, parcel.phoneTail)) return false;
  if (search.closedAt === null) return true;
  return Math.abs(dhakaDay(search.closedAt) - dhakaDay(parcel.closedAt)) <= mostDaysApart;
}

/** Of the parcels that fit, by the time they closed: first those that ended nearest to the row's own day, so that none is cut off for a farther one. */
export function nearest<Parcel extends Pick<ParcelFacts, "closedAt">>(
  { closedAt: said }: Pick<Search, "closedAt">,
  parcels: readonly Parcel[],
): readonly Parcel[] {
  const daysApart = ({ closedAt }: Parcel): number =>
    said === null || closedAt === null ? 0 : Math.abs(dhakaDay(said) - dhakaDay(closedAt));
  return parcels.toSorted((a, b) => daysApart(a) - daysApart(b)).slice(0, mostCandidates + 1);
}

/** Closed in time for a statement that ends there, and in none: what a courier has yet to tell of. */
export const isOpen = (parcel: ParcelFacts, periodEnd: Date): boolean =>
  parcel.closedAt !== null && parcel.closedAt.getTime() <= periodEnd.getTime();
