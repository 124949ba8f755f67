import type { Sealed } from "@haat/core/seal";
import type { TestWorld } from "./world.ts";

const kinds: readonly Sealed[] = [
  ...(["phone", "email", "paper", "account", "totp"] as const),
  ...(["oauth", "message", "label", "reply", "request", "notice", "device"] as const),
];
const seals = /s1(?:\.[\w-]+){2,3}/g;

/** What a seal says, whatever it is about; empty when it is not of this market. */
async function opened({ edge }: TestWorld, sealed: string): Promise<string> {
  for (const about of kinds) {
    const text = await edge.sealer.open(about, sealed).catch(() => null);
    if (text !== null) return text;
  }
  return "";
}

type Column = Readonly<{ table: string; column: string }>;

/** The columns in which one of these words is to be read, in the clear, as its hash, or by whoever has the key. */
export async function columnsThatSay(world: TestWorld, words: readonly string[]): Promise<readonly string[]> {
  const { rows: columns } = await world.owner.query<Column>(
    `select table_name as table, column_name as column from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text','jsonb','json','ARRAY','character varying')
      order by 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await world.owner.query<{ said: string }>(
      `select distinct "${column}"::text as said from "${table}" where "${column}" is not null`,
    );
    if (await says(world, rows, words)) found.push(`${table}.${column}`);
  }
  return found;
}

async function says(
  world: TestWorld,
  rows: readonly Readonly<{ said: string }>[],
  words: readonly string[],
): Promise<boolean> {
  for (const { said } of rows) {
    const sealed = await Promise.all((said.match(seals) ?? []).map((seal) => opened(world, seal)));
    if ([said, ...sealed].some((text) => words.some((word) => text.includes(word)))) return true;
  }
  return false;
}
