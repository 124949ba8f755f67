import { hashSecret } from "@haat/core/ids";
import { DomainError } from "@haat/core/errors";
import type { Counted } from "@haat/db/queries/passwords/count-tries";

/** Wrong passwords within a quarter of an hour, for one account and from one place; behind an address may live a campus. */
const mostPerAccount = 5;
const mostPerPlace = 100;

export const accountTries = (
  kind: "mail" | "link" | "person" | "totp" | "recovery",
  name: string,
): Counted => ({
  key: `${kind}:${name}`,
  most: mostPerAccount,
});

/** Null where nobody's address is known to us. */
export const placeTries = async (address: string | null): Promise<Counted | null> =>
  address === null ? null : { key: `place:${await hashSecret(address)}`, most: mostPerPlace };

/** Refuses before anything is computed. */
export function holdTries(wait: number | null): void {
  if (wait !== null) throw new DomainError("password.too_many_tries", { retryAfterSeconds: wait });
}
