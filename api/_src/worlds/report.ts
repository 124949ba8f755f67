import { maskPhonesIn } from "@haat/core/phone";

/** Parameters of a query are somebody's data and stay out. */
const withoutParameters = (message: string): string => maskPhonesIn(message.split("\nparams:")[0] ?? "");

/** Name, message and cause of a fault for a log line. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return withoutParameters(String(fault));
  const own = `${fault.name}: ${withoutParameters(fault.message)}`;
  return fault.cause === undefined ? own : `${own} <- ${describeFault(fault.cause)}`;
}

type Told = { exception?: { values?: { value?: string | undefined }[] | undefined } | undefined };
const kept = [
  "type",
  "event_id",
  "timestamp",
  "level",
  "platform",
  "environment",
  "release",
  "tags",
] as const;

/**
 * What leaves for Sentry: where it broke, in which request, and nothing of what somebody had sent. Its SDK would add the
 * request with its body, its cookies and its address, and what was logged before.
 */
export function withoutPeople<Event extends Told>(event: Event): Event {
  const values = event.exception?.values?.map((each) => ({
    ...each,
    value: withoutParameters(each.value ?? ""),
  }));
  const rest = Object.entries(event).filter(([name]) => (kept as readonly string[]).includes(name));
  return { ...(Object.fromEntries(rest) as Event), exception: { values } };
}
