import { DomainError } from "@haat/core/errors";

type Place = Readonly<{ since: string; id: string }>;

/** Where a list goes on that is ordered by an instant and then by id; to the microsecond, as Postgres told it. */
export const writePlace = (last: Place | undefined): string | null =>
  last ? `${last.since}|${last.id}` : null;

export function readPlace(cursor: string | null): Place | null {
  if (cursor === null) return null;
  const [since = "", id = ""] = cursor.split("|");
  if (!/^[\d :.T+-]{10,40}Z?$/.test(since) || Number.isNaN(Date.parse(since)) || id === "")
    throw new DomainError("cursor.invalid");
  return { since, id };
}
