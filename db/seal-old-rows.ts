import type { Phone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { sealPhone } from "@haat/core/sealed-phone";
import type pg from "pg";

type Part = "sealed" | "hash" | "tail";
/** A column that once held phones in the clear, and what of a phone takes its place. */
type Plain = Readonly<{ table: string; column: string; parts: readonly Part[] }>;

const plains: readonly Plain[] = [
  { table: "user_account", column: "phone", parts: ["sealed", "hash", "tail"] },
  { table: "one_time_code", column: "phone", parts: ["hash"] },
  { table: "orders", column: "contact_phone", parts: ["sealed", "hash", "tail"] },
  { table: "orders", column: "alt_phone", parts: ["sealed", "hash", "tail"] },
  { table: "address", column: "phone", parts: ["sealed", "tail"] },
  { table: "address", column: "alt_phone", parts: ["sealed", "tail"] },
  { table: "vendor", column: "phone", parts: ["sealed", "tail"] },
];
const batch = 1000;

/**
 * Seals what older rows hold in the clear, before the migration comes that drops it: the key is not the database's, and SQL
 * cannot do it. In a database that is new, or has no such column any more, nothing happens.
 */
export async function sealOldRows(owner: pg.ClientBase, sealer: Sealer): Promise<void> {
  for (const plain of plains) {
    const { rows } = await owner.query(
      "select from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = $2",
      [plain.table, plain.column],
    );
    if (rows.length) await sealColumn(owner, sealer, plain);
  }
  await sealMessages(owner, sealer);
}

/**
 * Throws when the people here were sealed with another key: nobody could be found by his phone any more, and whoever signed
 * in would be made known a second time.
 */
export async function expectKeyFits(owner: pg.ClientBase, sealer: Sealer): Promise<void> {
  const { rows } = await owner.query<{ sealed: string }>(
    "select phone_sealed as sealed from user_account where phone_sealed is not null order by id limit 1",
  );
  for (const { sealed } of rows)
    await sealer.open("phone", sealed).catch((cause: unknown) => {
      throw new Error("this database was sealed with another DATA_KEY", { cause });
    });
}

/** Messages in the clear that nobody has sent yet. */
async function sealMessages(owner: pg.ClientBase, sealer: Sealer): Promise<void> {
  const { rows: tables } = await owner.query("select where to_regclass('outbox') is not null");
  if (!tables.length) return;
  type Row = { id: string; payload: { to: string; text: string; subject?: string; kind?: string } };
  const { rows } = await owner.query<Row>(
    "select id, payload from outbox where topic in ('sms','mail') and done_at is null and payload ? 'to'",
  );
  for (const { id, payload } of rows) {
    const { to, text, subject, kind = "notice" } = payload;
    const sealed = await sealer.seal("message", JSON.stringify({ to, text, subject }));
    await owner.query("update outbox set payload = $2 where id = $1", [id, { kind, sealed }]);
  }
}

async function sealColumn(
  owner: pg.ClientBase,
  sealer: Sealer,
  { table, column, parts }: Plain,
): Promise<void> {
  const made = parts.map((part) => `${column}_${part}`);
  await owner.query(
    `alter table ${table} ${made.map((name) => `add column if not exists ${name} text`).join(", ")}`,
  );
  const open = `${column} is not null and ${made[0]} is null`;
  for (;;) {
    const { rows } = await owner.query<{ id: string; phone: Phone }>(
      `select id, ${column} as phone from ${table} where ${open} order by id limit ${batch}`,
    );
    if (!rows.length) return;
    const sealed = await Promise.all(rows.map(({ phone }) => sealPhone(sealer, phone)));
    const texts = parts.map((part) => sealed.map((phone) => phone[part]));
    await owner.query(
      `update ${table} t set ${made.map((name) => `${name} = s.${name}`).join(", ")}
       from unnest($1::text[], ${parts.map((_, nth) => `$${nth + 2}::text[]`).join(", ")}) as s(id, ${made.join(", ")}) where t.id = s.id`,
      [rows.map(({ id }) => id), ...texts],
    );
  }
}
