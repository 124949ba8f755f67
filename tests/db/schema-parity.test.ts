import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { toSnakeCase } from "drizzle-orm/casing";
import * as schema from "@haat/db/schema/index";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const written = Object.values(schema)
  .filter((each) => is(each, PgTable))
  .flatMap((table) =>
    Object.values(getTableColumns(table)).map(
      ({ name, notNull }) => `${getTableName(table)}.${toSnakeCase(name)}${notNull ? "" : "?"}`,
    ),
  );

test("the schema's tables are the database's tables, column by column", async () => {
  const { rows } = await world.owner.query<{ name: string }>(
    `select table_name || '.' || column_name || case is_nullable when 'YES' then '?' else '' end as name
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  expect(rows.map(({ name }) => name).toSorted()).toEqual(written.toSorted());
});
