import type { Phone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { openPhone } from "@haat/core/sealed-phone";
import type { Myself } from "@haat/db/queries/auth/find-me";

/** Somebody as he himself is shown: his phone opened, if he has one. */
export type Me = Omit<Myself, "phone"> & Readonly<{ phone: Phone | null }>;

export const openMyself = async (sealer: Sealer, { phone, ...me }: Myself): Promise<Me> => ({
  ...me,
  phone: phone === null ? null : await openPhone(sealer, phone),
});
