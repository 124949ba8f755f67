import { getTableName, is, SQL } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, type IndexedColumn, PgDialect, type PgTable } from "drizzle-orm/pg-core";
import * as bank from "@haat/db/schema/bank-lines";
import { courierCash, courierCharges } from "@haat/db/schema/courier-cash";
import { courierClaimActs } from "@haat/db/schema/courier-claims";
import { courierClaims, courierContracts } from "@haat/db/schema/courier-contracts";
import * as desk from "@haat/db/schema/remittance-desk";
import * as files from "@haat/db/schema/remittance-files";
import { remittanceCases } from "@haat/db/schema/remittance-cases";
import { remittanceRows, remittances } from "@haat/db/schema/remittances";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Tables of which rows come by the hundred thousand, and what is owed by them. */
const tables: readonly PgTable[] = [
  ...[remittances, remittanceRows, remittanceCases, ...Object.values(desk), ...Object.values(files)],
  ...Object.values(bank),
  ...[courierCash, courierCharges, courierClaims, courierClaimActs, courierContracts],
];

const dialect = new PgDialect();
const textOf = (written: SQL): string => dialect.sqlToQuery(written.inlineParams()).sql;
const nameOf = (name: string | undefined): string => toSnakeCase(name ?? "");

/** What the schema says there is: every key and every index, as somebody would create it on `table`. */
function writtenOf(table: PgTable, on: string): readonly string[] {
  const { indexes, primaryKeys, uniqueConstraints, columns } = getTableConfig(table);
  const keys = [
    ...columns.filter(({ primary, isUnique }) => primary || isUnique).map((column) => [column]),
    ...[...primaryKeys, ...uniqueConstraints].map((key) => key.columns),
  ].map((of) => `create unique index on ${on} (${of.map(({ name }) => nameOf(name)).join(", ")})`);
  const others = indexes.map(({ config }) => {
    const parts = config.columns.map((part) => {
      if (is(part, SQL)) return `(${textOf(part)})`;
      const { name, indexConfig } = part as IndexedColumn;
      return `${nameOf(name)}${indexConfig.order === "desc" ? " desc" : ""}`;
    });
    const where = config.where ? ` where ${textOf(config.where)}` : "";
    return `create ${config.unique ? "unique " : ""}index on ${on} (${parts.join(", ")})${where}`;
  });
  return [...keys, ...others];
}

/** In Postgres' own words, whatever each is called. */
async function indexesOf(table: string): Promise<readonly string[]> {
  const { rows } = await world.owner.query<{ def: string }>(
    `select regexp_replace(pg_get_indexdef(indexrelid), ' INDEX .* USING', ' INDEX USING') as def from pg_index where indrelid = $1::regclass`,
    [table],
  );
  return rows.map(({ def }) => def).toSorted();
}

test.each(tables.map((table) => ({ name: getTableName(table), table })))(
  "the schema's keys and indexes of $name are the database's",
  async ({ name, table }) => {
    const copy = `copy_of_${name}`;
    await world.owner.query(`create table ${copy} (like ${name})`);
    for (const statement of writtenOf(table, copy)) await world.owner.query(statement);
    expect(await indexesOf(name)).toEqual(await indexesOf(copy));
    await world.owner.query(`drop table ${copy}`);
  },
);
