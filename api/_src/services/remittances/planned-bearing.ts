import type { Journal } from "@haat/core/ledger";
import { j11b } from "@haat/core/ledger-couriers";
import { basisPoints } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { shopChargeOf } from "@haat/db/queries/couriers/charges";
import { returnBearerOf } from "@haat/db/queries/couriers/return-rule";
import type { BulkRow } from "@haat/db/queries/remittances/bulk";
import { priceOf } from "../couriers/charge-leg.ts";

/**
 * What posting these rows would have shops bear of ways back for which nobody has charged yet (J11b), as `charge-stated.ts` books it: by
 * the contract, else what the row names for carrying it. Nothing is locked: another posting may take of the same shop's money first.
 */
export async function plannedBearing(tx: Tx, rows: readonly BulkRow[]): Promise<Journal[]> {
  const planned: Journal[] = [];
  const taken = new Map<string, bigint>();
  for (const { back, consignmentId, orderId, charge, collected } of rows) {
    if (back === null || (await returnBearerOf(tx, back.subOrderId)) !== "shop") continue;
    const price = await priceOf(tx, consignmentId, { outcome: "returned", collected });
    const { kept, atDoor, borne, times } = await shopChargeOf(tx, consignmentId);
    const penalty = (price ?? (back.fees < charge ? back.fees : charge)) - kept - atDoor;
    if (borne !== null || penalty <= 0n) continue;
    const { vendorId } = back;
    const vat = basisPoints(penalty, back.vatBp);
    const before = taken.get(vendorId) ?? 0n;
    const left = back.held - before;
    taken.set(vendorId, before + penalty + vat);
    const bearing = { consignmentId, nth: times + 1, orderId, vendorId, penalty, vat };
    const journal = j11b({ ...bearing, payable: left > 0n ? left : 0n });
    if (journal) planned.push(journal);
  }
  return planned;
}
