import type { DateOrder } from "./moment.ts";
import type { Columns, Profile } from "./profile.ts";
import { nameOf } from "./profile.ts";
import { Stored } from "./stored.ts";

export const courierFields = [
  ...(["consignment", "reference", "tracking", "phone", "word", "at", "time", "collected"] as const),
  ...(["deliveryFee", "returnFee", "weightFee", "codFee", "allFees", "payout"] as const),
  ...(["extra", "vat", "advance", "discount"] as const),
] as const;
export type CourierField = (typeof courierFields)[number];

export const outcomes = ["delivered", "partial", "exchange", "returned"] as const;
/** How a parcel ended, for what it costs. */
export type Outcome = (typeof outcomes)[number];

export const statedOutcomes = [...outcomes, "lost"] as const;
/** What a row says of a parcel: that it ended so, or that it is gone. */
export type StatedOutcome = (typeof statedOutcomes)[number];

/** What a word means: an end, or that there is none yet, whatever end it names besides. */
const meanings = [...statedOutcomes, "open"] as const;

const hows = ["plainly", "wholly"] as const;

/** How a courier writes what he collected and pays. Plain values only: it is kept as JSON, and read by `parseCourierProfile`. */
export type CourierProfile = Profile<CourierField> &
  Readonly<{
    /** Grows with every change, so that a file can say by which it was read. */
    version: number;
    /**
     * A text that contains `says` means it; `plainly`: as words of its own, with nothing that denies it (`courier-plain.ts`); `wholly`: that
     * is it. The first that does.
     */
    words: readonly Readonly<{
      says: string;
      means: (typeof meanings)[number];
      how?: (typeof hows)[number];
    }>[];
    /** A heading that we do not know and that has one of these words is of something taken from us. */
    deductions: readonly string[];
    /** A row that pays less than nothing and whose word contains one of these takes back what the courier paid ahead. */
    advances: readonly string[];
    /** Headings that we know and need nothing of. */
    ignored: readonly string[];
    /** A row may name no payout: it is what is left of its cash, and the sum below the rows is held against all of them. */
    leavesPayout?: boolean;
    /** What two have said that a word means, before `words`: of the whole word, and not of what contains it. */
    taught?: readonly Readonly<{ says: string; means: Outcome }>[];
  }>;

type Column = Columns<CourierField>[CourierField];

export function columnsOf(read: (field: CourierField) => Column): Columns<CourierField> {
  const columns: Partial<Record<CourierField, Column>> = {};
  for (const field of courierFields) columns[field] = read(field);
  return columns as Columns<CourierField>;
}

const textsOf = (stored: Stored): readonly string[] => stored.list((each) => each.text());

/** A profile as it was kept. Throws `InvalidStored`, which names the place. */
export function parseCourierProfile(value: unknown): CourierProfile {
  const stored = new Stored(value);
  const columns = stored.at("columns");
  const column = (field: CourierField) => {
    const needed = columns.at(field).at("isNeeded");
    const apart = columns.at(field).at("apart").orNull(textsOf);
    return {
      named: textsOf(columns.at(field).at("named")),
      ...(needed.orNull((each) => each.yes()) === true && { isNeeded: true }),
      ...(apart !== null && { apart }),
    };
  };
  return {
    version: stored.at("version").whole(1, 1_000_000),
    columns: columnsOf(column),
    dates: stored.at("dates").oneOf(["dmy", "mdy"]),
    totals: textsOf(stored.at("totals")),
    words: stored.at("words").list((each) => {
      const how = each.at("how").orNull((said) => said.oneOf(hows));
      return {
        ...{ says: each.at("says").text(), means: each.at("means").oneOf(meanings) },
        ...(how !== null && { how }),
      };
    }),
    deductions: textsOf(stored.at("deductions")),
    advances: textsOf(stored.at("advances")),
    ignored: textsOf(stored.at("ignored")),
    ...(stored.at("leavesPayout").orNull((each) => each.yes()) === true && { leavesPayout: true }),
  };
}

/** What a person says of a file's headings: which field each of them is, or `ignored`. */
export type Mapping = Readonly<Record<string, CourierField | "ignored">>;

/**
 * The profile with a person's mapping before its own names, one version on: a heading that he gave to one field is no other's. `dates`: what
 * he said of the order of day and month.
 */
export function mapped(
  profile: CourierProfile,
  mapping: Mapping,
  dates: DateOrder = profile.dates,
): CourierProfile {
  const given = new Map(Object.entries(mapping).map(([heading, field]) => [nameOf(heading), field]));
  const headingsOf = (field: CourierField | "ignored"): string[] =>
    Object.keys(mapping).filter((heading) => mapping[heading] === field);
  const isFree = (name: string): boolean => !given.has(nameOf(name));
  const columns = columnsOf((field) => {
    const { named, apart, ...rest } = profile.columns[field];
    const further = apart && { apart: apart.filter(isFree) };
    return { named: [...headingsOf(field), ...named.filter(isFree)], ...rest, ...further };
  });
  const ignored = [...headingsOf("ignored"), ...profile.ignored.filter(isFree)];
  return { ...profile, version: profile.version + 1, columns, dates, ignored };
}
