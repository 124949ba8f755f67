import { readAmount } from "./amount.ts";
import type { CourierField } from "./courier-profile.ts";
import { readMoment, type DateOrder } from "./moment.ts";
import type { RecordOf } from "./records.ts";

export const courierFaults = ["collected", "fee", "charge", "payout", "at"] as const;
/** What a cell that nobody can read would have said. */
export type CourierFault = (typeof courierFaults)[number];

/** A cell that is not understood: where it stands in its row, and what stands there, shortened. */
export type UnreadCell = Readonly<{
  fault: CourierFault;
  /** Null: a column that we do not know. */
  field: CourierField | null;
  place: number;
  heading: string;
  text: string;
}>;

/** A heading that the profile does not name, where it stands and how it is written. */
export type UnknownColumn = Readonly<{ place: number; name: string }>;

/** All that a row is read from, so that it can be read once more with what a person sees in its cells. */
export type RawRow = Readonly<{
  line: number;
  row: readonly string[];
  names: readonly string[];
  places: Readonly<Partial<Record<CourierField, number>>>;
  deductions: readonly UnknownColumn[];
}>;

/** Of a row in which something cannot be read. What it names besides is as it stands; its other amounts are none. */
export type Unread = Readonly<{
  cells: readonly UnreadCell[];
  raw: RawRow;
  /** What the row brings is not known. */
  isUnsummed: boolean;
}>;

const blank = /^(?:[-–—]+|n\/?a|nil|none|null)?$/i;
export const isBlankCell = (text: string): boolean => blank.test(text);

const shownLetters = 60;

/** The cells of one record: nothing is guessed, and what cannot be read is noted. */
export class Cells {
  readonly #record: RecordOf<CourierField>;
  readonly #names: readonly string[];
  readonly unread: UnreadCell[] = [];
  /** The day, where it cannot be read: no amount hangs on it. */
  undated: UnreadCell | null = null;

  constructor(record: RecordOf<CourierField>, names: readonly string[]) {
    this.#record = record;
    this.#names = names;
  }

  /** As it is written above its column; else `otherwise`. */
  heading(field: CourierField, otherwise: string = field): string {
    return this.#names[this.#record.places[field] ?? -1] ?? otherwise;
  }

  note(field: CourierField, fault: CourierFault, text = this.#record.cells[field]): null {
    return this.#noteAt(field, this.#record.places[field] ?? -1, { fault, text });
  }

  #noteAt(
    field: CourierField | null,
    place: number,
    { fault, text }: Pick<UnreadCell, "fault" | "text">,
  ): null {
    this.unread.push(this.#cellAt(field, place, { fault, text }));
    return null;
  }

  #cellAt(
    field: CourierField | null,
    place: number,
    { fault, text }: Pick<UnreadCell, "fault" | "text">,
  ): UnreadCell {
    const heading = (this.#names[place] ?? "").slice(0, 100);
    return { fault, field, place, heading, text: text.slice(0, shownLetters) };
  }

  isUnread(field: CourierField): boolean {
    return this.unread.some(({ place }) => place === this.#record.places[field]);
  }

  /** Null: nothing stands there, or what does cannot be read. */
  amount(field: CourierField, fault: CourierFault): bigint | null {
    const amount = readAmount(this.#record.cells[field]);
    return amount === "malformed" ? this.note(field, fault) : amount;
  }

  charge({ place }: UnknownColumn): bigint {
    const text = this.#record.row[place]?.trim() ?? "";
    const amount = readAmount(text);
    return (amount === "malformed" ? this.#noteAt(null, place, { fault: "charge", text }) : amount) ?? 0n;
  }

  /** Of the row only what amounts and its end are read from: of whoever received it nothing. */
  kept(deductions: readonly UnknownColumn[]): readonly string[] {
    const { row, places } = this.#record;
    const asked = new Set([...deductions.map(({ place }) => place), ...Object.values(places)]);
    return row.map((cell, place) => (asked.has(place) && place !== places.phone ? cell.slice(0, 200) : ""));
  }

  /** Null: nothing stands there; or what does cannot be read, and is `undated`. */
  moment(dates: DateOrder): Date | null {
    const { at, time } = this.#record.cells;
    const text = `${at} ${time}`.trim();
    if (isBlankCell(text)) return null;
    const moment = readMoment(text, dates);
    if (moment === null)
      this.undated = this.#cellAt("at", this.#record.places.at ?? -1, { fault: "at", text });
    return moment?.at ?? null;
  }
}

/** The record of a row with what a person reads in some of its cells; a day that he reads says its hour as well. */
export function recordWith(
  { line, row, places }: RawRow,
  fields: readonly CourierField[],
  typed: ReadonlyMap<number, string>,
): RecordOf<CourierField> {
  const isDayTyped = places.at !== undefined && typed.has(places.at);
  const cells = row.map((cell, place) =>
    isDayTyped && place === places.time ? "" : (typed.get(place) ?? cell),
  );
  const cellOf = (field: CourierField): string => cells[places[field] ?? -1]?.trim() ?? "";
  return {
    ...{ line, places, row: cells, isSum: false },
    cells: Object.fromEntries(fields.map((field) => [field, cellOf(field)])) as Record<CourierField, string>,
  };
}
