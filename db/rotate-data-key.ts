import type { Sealed, Sealer } from "@haat/core/seal";
import type pg from "pg";
import { fingerprintOf, type SealedColumn, sealedColumns } from "./sealed-columns.ts";

export type Remains = Readonly<{
  name: string;
  /** Seals that the current key did not make. */
  count: number;
}>;
export type Rotated = Readonly<{
  sealedAnew: number;
  unreadable: readonly string[];
  remains: readonly Remains[];
}>;

type Row = Readonly<{
  key: string;
  was: string;
  about: Sealed;
  kind: string | null;
  oldHash: string | null;
}>;
type Fresh = Row & Readonly<{ sealed: string; hash: string | null }>;
type Ring = Readonly<{ owner: pg.ClientBase; sealer: Sealer; keyName: string; batch: number }>;

const isOther = ({ sealed, where }: SealedColumn): string => `${where} and ${sealed} not like $1`;

async function nextRows(ring: Ring, column: SealedColumn, skipped: readonly string[]): Promise<Row[]> {
  const { key, sealed, about, kind, hash, table } = column;
  const { rows } = await ring.owner.query<Row>(
    `select ${key} as key, ${sealed} as was, ${about} as about, ${kind ?? "null"} as kind, ${hash ?? "null"} as "oldHash"
       from ${table} t where ${isOther(column)} and ${key} <> all ($2::text[]) limit ${ring.batch}`,
    [`s1.${ring.keyName}.%`, skipped],
  );
  return rows;
}

async function sealAnew(sealer: Sealer, column: SealedColumn, row: Row): Promise<Fresh | null> {
  const text = await sealer.open(row.about, row.was).catch(() => null);
  if (text === null) return null;
  const hash = column.hash === null ? null : await fingerprintOf(sealer, row.about, { ...row, text });
  return { ...row, sealed: await sealer.seal(row.about, text), hash };
}

/** A row that somebody changed meanwhile is left for the next look; codes go where their phone goes. */
async function keep({ owner }: Ring, column: SealedColumn, rows: readonly Fresh[]): Promise<number> {
  const codes = column.hasCodes
    ? `, codes as (update one_time_code c set phone_hash = n.hash from n where c.phone_hash = n.old_hash)`
    : "";
  const { rowCount } = await owner.query(
    `with n as (select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as n(key, was, sealed, hash, old_hash))${codes}
     update ${column.table} t set ${column.keep}${column.hash === null ? "" : `, ${column.hash} = n.hash`}
       from n where ${column.isRow} and ${column.sealed} = n.was`,
    [
      rows.map(({ key }) => key),
      rows.map(({ was }) => was),
      rows.map(({ sealed }) => sealed),
      rows.map(({ hash }) => hash),
      rows.map(({ oldHash }) => oldHash),
    ],
  );
  return rowCount ?? 0;
}

const isDeadlock = (fault: unknown): boolean => (fault as { code?: unknown } | null)?.code === "40P01";

type Done = Readonly<{ sealedAnew: number; unreadable: readonly string[] }>;

async function rotateColumn(ring: Ring, column: SealedColumn, tell: (done: number) => void): Promise<Done> {
  let sealedAnew = 0;
  const unreadable: string[] = [];
  for (;;) {
    const rows = await nextRows(ring, column, unreadable);
    if (rows.length === 0) return { sealedAnew, unreadable };
    const tried = await Promise.all(rows.map((row) => sealAnew(ring.sealer, column, row)));
    const fresh = tried.flatMap((each) => each ?? []);
    unreadable.push(...rows.filter((_, nth) => tried[nth] === null).map(({ key }) => key));
    // Whoever buys goes first: the batch is looked at again.
    const kept = await keep(ring, column, fresh).catch((fault: unknown) => {
      if (isDeadlock(fault)) return 0;
      throw fault;
    });
    sealedAnew += kept;
    tell(sealedAnew);
  }
}

/** What the current key did not seal, column by column; nothing where all is done. */
export async function remainsOf(owner: pg.ClientBase, sealer: Sealer): Promise<Remains[]> {
  const named = `s1.${await sealer.keyName()}.%`;
  const found: Remains[] = [];
  for (const column of sealedColumns) {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from ${column.table} t where ${isOther(column)}`,
      [named],
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) found.push({ name: column.name, count });
  }
  return found;
}

async function note(owner: pg.ClientBase, keyName: string, [action, after]: readonly [string, unknown]) {
  await owner.query(
    "insert into audit (actor, role, action, subject, after) values ('system:data-key', 'system', $1, $2, $3)",
    [action, keyName, JSON.stringify(after)],
  );
}

/**
 * Seals anew, with the current key of the ring, whatever another key sealed, and writes the hashes beside it; as the owner,
 * while people are served. It knows from the rows what is left, so after a death it is simply run again. At the end it looks:
 * where nothing is left, the hashes of the old key are forgotten.
 */
export async function rotateDataKey(
  owner: pg.ClientBase,
  sealer: Sealer,
  { batch = 200, log }: Readonly<{ batch?: number; log: (line: string) => void }>,
): Promise<Rotated> {
  const keyName = await sealer.keyName();
  const before = await remainsOf(owner, sealer);
  if (before.length > 0) await note(owner, keyName, ["data_key.rotation_begun", { remains: before }]);
  let sealedAnew = 0;
  const unreadable: string[] = [];
  for (const { name, count } of before) {
    const column = sealedColumns.find((each) => each.name === name);
    if (!column) continue;
    const done = await rotateColumn({ owner, sealer, keyName, batch }, column, (n) =>
      log(`${name}: ${n} of ${count}`),
    );
    sealedAnew += done.sealedAnew;
    unreadable.push(...done.unreadable.map((key) => `${name} ${key}`));
  }
  const remains = await remainsOf(owner, sealer);
  if (remains.length === 0) await owner.query("delete from hash_alias");
  if (before.length > 0) await note(owner, keyName, ["data_key.rotated", { sealedAnew, remains }]);
  return { sealedAnew, unreadable, remains };
}
