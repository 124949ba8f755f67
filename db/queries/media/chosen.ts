import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { StoredPicture } from "../../schema/columns.ts";

type Chosen = Readonly<{ vendorId: string; stems: readonly string[] }>;

/** Those of them that the shop's library keeps; none goes before the transaction ends. */
export async function holdMedia(tx: Tx, { vendorId, stems }: Chosen): Promise<StoredPicture[]> {
  if (stems.length === 0) return [];
  const listed = sql.join(
    stems.map((stem) => sql`${stem}`),
    sql`, `,
  );
  const { rows } =
    await tx.execute<StoredPicture>(sql`select stem, widths, blur, json_build_object('bn', alt_bn, 'en', alt_en) as alt
    from media where vendor_id = ${vendorId} and stem in (${listed}) and kept_at is not null and removed_at is null and gone_at is null
    order by id for share`);
  return rows;
}
