import { DomainError } from "@haat/core/errors";

/** Refuses before anything is judged; `wait` in seconds, null when nobody came too often. */
export function holdTries(wait: number | null): void {
  if (wait !== null) throw new DomainError("auth.too_many_tries", { retryAfterSeconds: wait });
}
