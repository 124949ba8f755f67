import type { Freight } from "@haat/db/queries/couriers/contract-list";
import { parseCourierTerms } from "@haat/statements/courier-contract";
import { codFee, deliveryFee } from "@haat/statements/courier-fees";

/** A parcel as it lies there, and the cash to be taken for it. */
export type Carried = Freight & Readonly<{ collect: bigint }>;

/** By terms as they are stored, in poisha: there, for its cash, and if it comes back. */
export function priceOf(stored: unknown, { zone, grams, collect }: Carried) {
  const terms = parseCourierTerms(stored);
  return {
    delivery: deliveryFee(terms, { zone, grams, outcome: "delivered" }),
    cod: codFee(terms, { zone, outcome: "delivered" }, collect),
    returned: deliveryFee(terms, { zone, grams, outcome: "returned" }),
  };
}
