import type { Courier } from "@haat/core/couriers";
import type { Books } from "@haat/db/books";
import {
  parcelsByNumber,
  parcelsByReference,
  searchParcels,
  type Span,
  type StoredParcel,
  takeParcels,
  termsOf,
} from "@haat/db/queries/remittances/book";
import { paidAhead } from "@haat/db/queries/remittances/advances";
import { fits, nearest, type ParcelBook, type ParcelFacts, type Search } from "@haat/statements/courier-book";
import { type CourierTerms, parseCourierTerms } from "@haat/statements/courier-contract";

const dayMs = 86_400_000;
/** No narrower than `fits` looks: it decides by days of Dhaka. */
const marginDays = 5;

function spanOf(searches: readonly Search[]): Span {
  const times = searches.map(({ closedAt }) => closedAt?.getTime());
  const known = times.filter((time) => time !== undefined);
  if (known.length < times.length) return { from: null, to: null };
  return {
    from: new Date(Math.min(...known) - marginDays * dayMs),
    to: new Date(Math.max(...known) + marginDays * dayMs),
  };
}

/** Our parcels with one courier, as one of his files is matched with them. */
export function sqlBook(
  books: Pick<Books, "ask">,
  { id, courier }: Readonly<{ id: string; courier: Courier }>,
): ParcelBook {
  /** Few contracts stand behind many parcels: each is read once. */
  const known = new Map<string, CourierTerms>();
  async function factsOf<Row extends StoredParcel>(
    rows: readonly Row[],
  ): Promise<readonly (readonly [Row, ParcelFacts])[]> {
    const asked = new Set(rows.flatMap(({ contractId }) => contractId ?? []));
    const lacking = [...asked].filter((contract) => !known.has(contract));
    if (lacking.length > 0)
      for (const { id: contract, terms } of await termsOf(books, lacking))
        known.set(contract, parseCourierTerms(terms));
    return rows.map((row) => [
      row,
      parcelOf(row, row.contractId === null ? null : known.get(row.contractId)),
    ]);
  }
  const byKey = async (rows: Promise<(StoredParcel & { key: string })[]>) =>
    new Map((await factsOf(await rows)).map(([{ key }, facts]) => [key, facts]));
  return {
    byConsignments: (keys) => byKey(parcelsByNumber(books, { courier, keys })),
    byReferences: (keys) => byKey(parcelsByReference(books, { courier, keys })),
    take: async (takes) => (await takeParcels(books, id, takes)).map(({ taking }) => taking),
    ahead: () => paidAhead(books, { id, courier }),
    search: async (searches) => {
      const dueMinors = [...new Set(searches.map(({ dueMinor }) => String(dueMinor)))];
      const rows = await searchParcels(books, { courier, dueMinors, ...spanOf(searches) });
      const parcels = (await factsOf(rows)).map(([, facts]) => facts);
      return searches.map((search) =>
        nearest(
          search,
          parcels.filter((parcel) => fits(search, parcel)),
        ),
      );
    },
  };
}

const parcelOf = (row: StoredParcel, terms: CourierTerms | null | undefined): ParcelFacts => ({
  ...{ id: row.id, consignment: row.consignment, reference: row.reference, zone: row.zone, grams: row.grams },
  ...{
    isPrepaid: row.isPrepaid,
    bookedMinor: BigInt(row.booked),
    dueMinor: BigInt(row.due),
    ...{ state: row.state, swap: row.swap },
  },
  closedAt: row.closedAt === null ? null : new Date(row.closedAt),
  ...{ phoneTail: row.phoneTail, terms: terms ?? null },
});
