import type { FileKind } from "@haat/core/stripped-file";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

type NewFile = Readonly<{
  evidenceId: string;
  kind: FileKind;
  bytes: number;
  keySealed: string;
  base64: string;
}>;

/** False: it has one already. */
export async function insertEvidenceFile(tx: Tx, file: NewFile): Promise<boolean> {
  const { evidenceId, kind, bytes, keySealed, base64 } = file;
  const { rows } =
    await tx.execute(sql`insert into refund_evidence_file (evidence_id, kind, bytes, key_sealed, body)
    values (${evidenceId}, ${kind}, ${bytes}, ${keySealed}, decode(${base64}, 'base64'))
    on conflict do nothing returning evidence_id`);
  return rows.length === 1;
}

type Kept = Readonly<{ kind: FileKind; keySealed: string; base64: string }>;
type Ask = Readonly<{ refundId: string; evidenceId: string | null }>;

/** Of one sending, or of the newest that has one. */
export async function findEvidenceFile(
  db: Database,
  viewer: Viewer,
  { refundId, evidenceId }: Ask,
): Promise<Kept | null> {
  const [row] = await db.ask<Kept>(
    viewer,
    sql`select f.kind, f.key_sealed as "keySealed", encode(f.body, 'base64') as base64
      from refund_evidence_file f join refund_evidence e on e.id = f.evidence_id
      where e.refund_id = ${refundId} and (${evidenceId}::text is null or e.id = ${evidenceId})
      order by f.made_at desc limit 1`,
  );
  return row ?? null;
}
