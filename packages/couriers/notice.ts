import type { Courier } from "@haat/core/couriers";
import type { HookAnswer, ReadNotice } from "./port.ts";
import { type Report, reportOf } from "./report.ts";

/** In a time that does not tell how far the two agree. */
export function isSame(given: string | null, held: string): boolean {
  const [one, other] = [given ?? "", held].map((text) => new TextEncoder().encode(text));
  if (!one || !other) return false;
  let difference = one.length ^ other.length;
  for (const [at, byte] of other.entries()) difference |= byte ^ (one[at] ?? 0);
  return difference === 0;
}

const maxBytes = 128 * 1024;

/** The JSON of a message; null where it is none, and no courier writes so long a one. */
export function readBody(rawBody: Uint8Array<ArrayBuffer>): unknown {
  if (rawBody.byteLength > maxBytes) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(rawBody)) as unknown;
  } catch {
    return null;
  }
}

/** What a courier without words of its own for it is answered. */
export const taken: HookAnswer = { status: 200, body: { success: true }, headers: {} };
export const unreadable: ReadNotice = {
  state: "unreadable",
  answer: { status: 400, body: { success: false, message: "unreadable" }, headers: {} },
};

type Bytes = Uint8Array<ArrayBuffer>;
/** `nothing`: it is of no parcel. */
export type Understood = Report | "nothing" | "unreadable";

const mostEvents = 500;

/**
 * What a message says: one event, or several in a list, each its own, named by what it says itself, so that it is the same event in whatever
 * company it comes again. One that nobody can read stays among them as a report of no parcel, for a person. Null: nothing of it is readable.
 */
export async function readEvents(
  courier: Courier,
  rawBody: Bytes,
  read: (body: unknown, bytes: Bytes) => Promise<Understood>,
): Promise<readonly Report[] | null> {
  const body = readBody(rawBody);
  if (!Array.isArray(body)) {
    const said = await read(body, rawBody);
    return said === "unreadable" ? null : said === "nothing" ? [] : [said];
  }
  if (body.length > mostEvents) return null;
  const events = body.map((each: unknown) => ({
    ...{ each, bytes: new TextEncoder().encode(JSON.stringify(each)) },
  }));
  const said = await Promise.all(events.map(({ each, bytes }) => read(each, bytes)));
  if (said.every((one) => one === "unreadable")) return null;
  const reports: Report[] = [];
  for (const [at, one] of said.entries())
    if (one === "unreadable")
      reports.push(await reportOf(courier, { word: "", says: "unknown" }, events[at]?.bytes ?? null));
    else if (one !== "nothing") reports.push(one);
  return reports;
}
