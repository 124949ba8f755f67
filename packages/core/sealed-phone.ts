import { localPhone, type Phone } from "./phone.ts";
import type { Sealer } from "./seal.ts";

/** A phone as it is stored: unreadable, found by its keyed hash, and known to people by its end. */
export type SealedPhone = Readonly<{ sealed: string; hash: string; tail: string }>;

/** What a phone is found by. */
export const phoneHash = (sealer: Sealer, phone: Phone): Promise<string> =>
  sealer.fingerprint("phone", phone);

export const phoneTail = (phone: Phone): string => phone.slice(-4);

export async function sealPhone(sealer: Sealer, phone: Phone): Promise<SealedPhone> {
  const [sealed, hash] = await Promise.all([sealer.seal("phone", phone), phoneHash(sealer, phone)]);
  return { sealed, hash, tail: phoneTail(phone) };
}

/** As people and wallets write it; empty when there is none any more. */
export const openLocalPhone = async (sealer: Sealer, sealed: string | null): Promise<string> =>
  sealed === null ? "" : localPhone(await openPhone(sealer, sealed));

/** Only what was a phone is ever sealed as one. */
export const openPhone = async (sealer: Sealer, sealed: string): Promise<Phone> =>
  (await sealer.open("phone", sealed)) as Phone;
