import { earned } from "@haat/core/refund-shares";
import type { CashLine } from "@haat/db/queries/remittances/shop-cash";
import { parseCourierTerms } from "@haat/statements/courier-contract";
import { codFee, deliveryFee } from "@haat/statements/courier-fees";

/**
 * From what was taken at the door to what is the shop's, in poisha:
 * `collected - rounded + ahead - delivery - commission - vat - back = yours`, and `asked - refused = collected`.
 */
export type WhyLess = Readonly<{
  asked: bigint;
  refused: bigint;
  collected: bigint;
  /** Below zero: the door brought less than the order's poisha. */
  rounded: bigint;
  /** Of what stayed, paid otherwise than at the door. */
  ahead: bigint;
  delivery: bigint;
  commission: bigint;
  vat: bigint;
  /** What the shop gives up of goods that went back later by its fault. */
  back: bigint;
  yours: bigint;
}>;

export function whyLess(row: CashLine): WhyLess {
  const [collected, exact, refused] = [BigInt(row.collected), BigInt(row.exact), BigInt(row.refused)];
  const [goods, delivery] = [BigInt(row.goods), BigInt(row.delivery)];
  const [commission, vat] = [BigInt(row.commission), BigInt(row.vat)];
  const rates = { commissionBp: BigInt(row.commissionBp), vatBp: BigInt(row.vatBp) };
  const back = earned(BigInt(row.back), rates);
  return {
    ...{ asked: collected + refused, refused, collected, rounded: collected - exact },
    ...{ ahead: goods + delivery - exact, delivery, commission, vat, back },
    yours: goods - commission - vat - back,
  };
}

/** What the courier keeps for carrying it, in poisha: the market pays it. `isStated`: as his statement says, otherwise by his contract. */
export type Carrying = Readonly<{ delivery: bigint; cod: bigint; other: bigint; isStated: boolean }>;

/** Null: he has stated nothing, and there is no contract to go by. */
export function carryingOf({
  charged,
  terms: stored,
  zone,
  grams,
  outcome,
  collected,
}: CashLine): Carrying | null {
  if (charged !== null) {
    const [delivery, cod] = [BigInt(charged.delivery), BigInt(charged.cod)];
    return { delivery, cod, other: BigInt(charged.whole) - delivery - cod, isStated: true };
  }
  if (stored === null || outcome === null) return null;
  const terms = parseCourierTerms(stored);
  return {
    delivery: deliveryFee(terms, { zone, grams, outcome }),
    cod: codFee(terms, { zone, outcome }, BigInt(collected)),
    ...{ other: 0n, isStated: false },
  };
}

/** What he named too little, in poisha: `whole = paid + written + left`. Null: nothing. */
export type Lacking = Readonly<{ whole: bigint; paid: bigint; written: bigint; left: bigint }>;

export function lackingOf({ moved, short, written: given }: CashLine): Lacking | null {
  const [whole, left, up] = [BigInt(moved), BigInt(short), BigInt(given)];
  if (whole === 0n) return null;
  const ended = whole - left;
  const written = up < ended ? up : ended;
  return { whole, paid: ended - written, written, left };
}
