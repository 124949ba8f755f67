import { isFields } from "./fields.ts";
import type { Booked, BookingQuestion } from "./port.ts";

/** The courier's own words for a refusal, of which Laravel's are the usual: `message`, and `errors` by field. */
export function rejectedBy(status: number, body: unknown): Extract<Booked, { state: "rejected" }> {
  const { message, errors }: Readonly<Record<string, unknown>> = isFields(body) ? body : {};
  const field = isFields(errors) ? Object.keys(errors)[0] : undefined;
  return {
    ...{ state: "rejected", code: `http_${status}` },
    ...(field !== undefined && { field: field.slice(0, 60) }),
    ...(typeof message === "string" && { said: message.slice(0, 300) }),
  };
}

/** For so long after an ask an answer of "no such parcel" may still be overtaken by it. */
const landsWithinMs = 5 * 60_000;
/**
 * So long where it was put into the courier's queue, which answers "accepted, please wait some time" and publishes no bound: a night's
 * standstill of it fits in, and half of the 48 hours in which a shop has to hand over are left. Earlier two people may say so.
 */
const queueLastsMs = 24 * 60 * 60_000;
type Asked = Pick<BookingQuestion, "askedAt" | "now" | "isQueued">;
export const cannotLandAnyMore = ({ askedAt, now, isQueued }: Asked): boolean =>
  now.getTime() - askedAt.getTime() > (isQueued ? queueLastsMs : landsWithinMs);
