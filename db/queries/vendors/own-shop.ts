import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** For an act's own UPDATE: whether somebody of the staff works for the shop he decides about, or asked to open it. */
export const worksFor = (userId: string, vendorId: SQL): SQL => sql`works_for(${userId}, ${vendorId})`;
export const worksForAShopIn = (userId: string, orderId: SQL): SQL =>
  sql`works_for_a_shop_in(${userId}, ${orderId})`;

type Ask = Readonly<{ by: string } & ({ vendorId: string } | { orderId: string })>;

/** Why a guarded UPDATE found nothing. */
export async function isOwnShop(tx: Tx, { by, ...of }: Ask): Promise<boolean> {
  const own = "vendorId" in of ? worksFor(by, sql`${of.vendorId}`) : worksForAShopIn(by, sql`${of.orderId}`);
  const { rows } = await tx.execute<{ own: boolean }>(sql`select ${own} as own`);
  return rows[0]?.own ?? false;
}
