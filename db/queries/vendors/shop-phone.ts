import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Sealed. Where the shop is told things; it is the applicant's of that day, not the account's of today. */
export async function shopPhone(tx: Tx, vendorId: string): Promise<string> {
  const { rows } = await tx.execute<{ phone: string }>(
    sql`select phone_sealed as phone from vendor where id = ${vendorId}`,
  );
  return rows[0]?.phone ?? "";
}

/** The same, with the language of the owner; Bangla while a shop has none. */
export async function shopVoice(
  tx: Tx,
  vendorId: string,
): Promise<Readonly<{ phone: string; locale: "bn" | "en" }>> {
  const { rows } = await tx.execute<{ phone: string; locale: "bn" | "en" }>(sql`
    select v.phone_sealed as phone, coalesce((select u.locale from vendor_member m join user_account u on u.id = m.user_id
      where m.vendor_id = v.id and m.member_role = 'owner' and u.erased_at is null order by u.id limit 1), 'bn') as locale
    from vendor v where v.id = ${vendorId}`);
  const [row] = rows;
  if (!row) throw new Error(`there is no shop ${vendorId}`);
  return row;
}

/** Sealed. Of every owner who has proven one. */
export async function ownerMails(
  tx: Tx,
  vendorId: string,
): Promise<readonly Readonly<{ userId: string; email: string; locale: "bn" | "en" }>[]> {
  const { rows } = await tx.execute<{ userId: string; email: string; locale: "bn" | "en" }>(sql`
    select u.id as "userId", u.email_sealed as email, u.locale from vendor_member m join user_account u on u.id = m.user_id
    where m.vendor_id = ${vendorId} and m.member_role = 'owner' and u.email_sealed is not null and u.erased_at is null`);
  return rows;
}
