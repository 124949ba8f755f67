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
export const cannotLandAnyMore = ({ askedAt, now }: Pick<BookingQuestion, "askedAt" | "now">): boolean =>
  now.getTime() - askedAt.getTime() > landsWithinMs;
