import { type Email, foldEmail } from "./email.ts";
import type { Sealer } from "./seal.ts";

/** An address as it is stored: unreadable, and found by its keyed hash. */
export type SealedEmail = Readonly<{ sealed: string; hash: string }>;

export async function sealEmail(sealer: Sealer, email: Email): Promise<SealedEmail> {
  const [sealed, hash] = await Promise.all([
    sealer.seal("email", email),
    sealer.fingerprint("email", foldEmail(email)),
  ]);
  return { sealed, hash };
}

/** Only what was an address is ever sealed as one. */
export const openEmail = async (sealer: Sealer, sealed: string): Promise<Email> =>
  (await sealer.open("email", sealed)) as Email;
