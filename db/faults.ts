import { DomainError, problemCodes, type ProblemCode, type ProblemParams } from "@haat/core/errors";

type PgFault = Readonly<{ code: string; message: string; detail?: string; constraint?: string }>;

/** The Postgres error inside whatever the driver and drizzle wrapped it in; null when it is no such thing. */
export function pgFault(error: unknown): PgFault | null {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    const { code } = inner as { code?: unknown };
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return inner as unknown as PgFault;
  }
  return null;
}

export const isUniqueViolation = (error: unknown, constraint: string): boolean => {
  const fault = pgFault(error);
  return fault?.code === "23505" && fault.constraint === constraint;
};

/** Some account would have crossed zero (rule L3). */
export const isCrossing = (error: unknown): boolean => pgFault(error)?.code === "HAAT4";

/** Deadlocks and serialization failures: the same work may simply be done again. */
export const isTransient = (error: unknown): boolean =>
  ["40001", "40P01"].includes(pgFault(error)?.code ?? "");

const isCode = (text: string): text is ProblemCode => (problemCodes as readonly string[]).includes(text);

/** Our functions refuse with HAAT1 and a problem code; a database that cannot be reached is `service.unavailable`. */
export function translateFault(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const fault = pgFault(error);
  if (fault?.code === "HAAT1" && isCode(fault.message))
    return new DomainError(fault.message, readParams(fault.detail), { cause: error });
  // Text that Postgres cannot hold: a NUL byte, or half of a surrogate pair.
  if (fault && ["22021", "22P05"].includes(fault.code))
    return new DomainError("request.invalid", {}, { cause: error });
  if (fault && /^(08|57P|53)/.test(fault.code))
    return new DomainError("service.unavailable", {}, { cause: error });
  if (!fault && isUnreachable(error)) return new DomainError("service.unavailable", {}, { cause: error });
  return error;
}

function readParams(detail: string | undefined): ProblemParams {
  if (!detail?.startsWith("{")) return {};
  return JSON.parse(detail) as ProblemParams;
}

const unreachable =
  /fetch failed|ECONNREFUSED|ECONNRESET|connecting to database|Connection terminated|timeout exceeded|network socket/i;

function isUnreachable(error: unknown): boolean {
  let inner: unknown = error;
  for (; inner instanceof Error; inner = inner.cause)
    if (unreachable.test(inner.message) || inner.name === "TimeoutError" || inner.name === "AbortError")
      return true;
  // A WebSocket that could not be opened fails with its event, which is no Error.
  return inner instanceof Event;
}
