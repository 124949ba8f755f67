import type { Courier } from "@haat/core/couriers";
import type { Money } from "@haat/core/money";
import type { ReportTask } from "@haat/core/parcel-reports";
import type { ShipmentState } from "@haat/core/shipments";

/** What a courier says of a parcel, in a message or when it is asked. */
export type Report = Readonly<{
  courier: Courier;
  consignment: string | null;
  reference: string | null;
  /** The courier's own word, trimmed, as it spelled it. */
  word: string;
  /** `noted`: the parcel stays where it was. `unknown`: not understood, for staff, and never money. */
  says: ShipmentState | "invoiced" | "noted" | "unknown";
  /** What it means of a parcel that nothing yet puts into the courier's hands, where that is something else. */
  beforePickup?: ShipmentState;
  /** The courier has not confirmed it itself: nothing may be posted. */
  isProvisional: boolean;
  /** When it says it was; null: it does not say. */
  at: Date | null;
  /** Cash that it says was taken at the door; null: it does not say. Of what is `noted`: the sum it corrects itself to. */
  collected: Money | null;
  /** What stood where cash should and could not be read, as it came; null: nothing did. For a person, and never money. */
  unread: string | null;
  fee: Money | null;
  /** Its own number of the payment that the parcel is part of. */
  invoice: string | null;
  note: string | null;
  noteBn: string | null;
  task?: ReportTask;
  /** Names the event for good: courier, consignment, word, courier's time and what it said. */
  key: string;
}>;

/** A report before it has its name. */
export type Saying = Pick<Report, "word" | "says"> & Partial<Omit<Report, "key" | "courier">>;

const nothing = {
  consignment: null,
  reference: null,
  isProvisional: false,
  at: null,
  collected: null,
  unread: null,
  fee: null,
  invoice: null,
  note: null,
  noteBn: null,
} as const;

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(await crypto.subtle.digest("SHA-256", bytes));

/**
 * The report with its name. `body`: of a message its raw bytes, so that a repeated one is the same event and a changed one is not;
 * null: it was asked for, and the same answer tomorrow is the same event.
 */
export async function reportOf(
  courier: Courier,
  saying: Saying,
  body: Uint8Array<ArrayBuffer> | null,
): Promise<Report> {
  const report = { ...nothing, ...saying, courier };
  const { consignment, reference, word, at, collected, fee, invoice, note, unread } = report;
  const said = body
    ? await digest(body)
    : JSON.stringify([
        ...[collected?.minor.toString(), fee?.minor.toString(), invoice, note],
        ...(unread === null ? [] : [unread]),
      ]);
  const named = [courier, consignment ?? reference, word.toLowerCase(), at?.toISOString(), said];
  return { ...report, key: await digest(new TextEncoder().encode(JSON.stringify(named))) };
}
