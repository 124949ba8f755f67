import {
  fits,
  isOpen,
  keyOf,
  nearest,
  type ParcelBook,
  type ParcelFacts,
  type Search,
  type Take,
  type Taking,
} from "../courier-book.ts";

type Holder = Readonly<{ file: string; line: number }>;

/** Null for a name that two bear. */
function indexed(parcels: readonly ParcelFacts[], nameOf: (parcel: ParcelFacts) => string) {
  const index = new Map<string, ParcelFacts | null>();
  for (const parcel of parcels) {
    const key = keyOf(nameOf(parcel));
    index.set(key, index.has(key) ? null : parcel);
  }
  return index;
}

const byTime = (a: ParcelFacts, b: ParcelFacts): number =>
  Number(a.closedAt ?? 0) - Number(b.closedAt ?? 0) || (a.id < b.id ? -1 : 1);

/** The parcels of one courier, held in memory. */
export class MemoryBook {
  readonly #parcels: readonly ParcelFacts[];
  readonly #consignments: ReadonlyMap<string, ParcelFacts | null>;
  readonly #references: ReadonlyMap<string, ParcelFacts | null>;
  readonly #byDue: ReadonlyMap<bigint, readonly ParcelFacts[]>;
  readonly #holders = new Map<string, Holder>();

  constructor(parcels: readonly ParcelFacts[]) {
    this.#parcels = parcels.toSorted(byTime);
    this.#consignments = indexed(parcels, ({ consignment }) => consignment);
    this.#references = indexed(parcels, ({ reference }) => reference);
    this.#byDue = Map.groupBy(this.#parcels, ({ dueMinor }) => dueMinor);
  }

  /** Which row of which file each parcel was taken by. */
  get holders(): ReadonlyMap<string, Holder> {
    return this.#holders;
  }

  /** The book as one file is matched with it. */
  ofFile(file: string): ParcelBook {
    const found = (index: ReadonlyMap<string, ParcelFacts | null>, keys: readonly string[]) =>
      new Map(keys.flatMap((key) => (index.get(key) ? [[key, index.get(key) as ParcelFacts] as const] : [])));
    return {
      byConsignments: async (keys) => found(this.#consignments, keys),
      byReferences: async (keys) => found(this.#references, keys),
      take: async (takes) => takes.map((take) => this.#taken(file, take)),
      // The layout of a folder names none.
      ahead: async () => 0n,
      search: async (searches) => searches.map((search) => this.#fitting(search)),
    };
  }

  #taken(file: string, { parcel, line }: Take): Taking {
    const holder = this.#holders.get(parcel);
    if (!holder) this.#holders.set(parcel, { file, line });
    if (!holder || (holder.file === file && holder.line === line)) return "first";
    return holder.file === file ? "same_file" : "earlier_file";
  }

  #fitting(search: Search): readonly ParcelFacts[] {
    const due = this.#byDue.get(search.dueMinor) ?? [];
    return nearest(
      search,
      due.filter((parcel) => !this.#holders.has(parcel.id) && fits(search, parcel)),
    );
  }

  /** What the courier has yet to tell of. */
  open(periodEnd: Date): readonly ParcelFacts[] {
    return this.#parcels.filter((parcel) => isOpen(parcel, periodEnd) && !this.#holders.has(parcel.id));
  }
}
