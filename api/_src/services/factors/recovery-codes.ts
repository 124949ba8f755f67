import { foldDigits } from "@haat/core/digits";
import { newSecret } from "@haat/core/ids";
import type { Sealer } from "@haat/core/seal";

const count = 10;

/** Ten codes of 50 bits, `7k3mq-x9w2d`: in letters that nobody reads for one another. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () => newSecret().slice(0, 10)).map(
    (code) => `${code.slice(0, 5)}-${code.slice(5)}`,
  );

/** As typed from paper: either case and digit script, letters that look like digits read as those. Null: it is none of ours. */
export function readRecoveryCode(typed: string): string | null {
  const code = foldDigits(typed)
    .toLowerCase()
    .replace(/[\s-]/g, "")
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(code) ? code : null;
}

/** What is kept of one: keyed and bound to its person. */
export const recoveryHash = (sealer: Sealer, userId: string, code: string): Promise<string> =>
  sealer.fingerprint("totp", `recovery:${userId}:${code.replace("-", "")}`);
