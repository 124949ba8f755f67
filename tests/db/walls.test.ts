import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type TestWorld } from "../world.ts";
import { keptFromReaders, walled } from "./walled.ts";
import { walls } from "./walls.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const byName = ([one = ""]: readonly string[], [other = ""]: readonly string[]): number =>
  one.localeCompare(other, "en");

test("every table that tells of somebody is walled, and from whoever owns it too", async () => {
  const { rows } = await world.owner.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relrowsecurity and relforcerowsecurity order by relname`,
  );
  expect(rows.map(({ relname }) => relname)).toEqual(walled.toSorted());
});

test("every wall of the application stands as it was decided, and there is no gate beside them", async () => {
  const { rows } = await world.owner.query<{ name: string; wall: string }>(
    `select tablename || ' ' || policyname || ' ' || lower(cmd) as name, regexp_replace(regexp_replace(
        coalesce(qual, '') || case when with_check is null then '' else ' / ' || with_check end, '\\s+', ' ', 'g'),
        '::text(\\[\\])?', '', 'g') as wall
      from pg_policies where schemaname = 'public' and roles && '{haat_app,public}'::name[] order by tablename, policyname`,
  );
  expect(rows.map(({ name, wall }) => [name, wall.trim()]).toSorted(byName)).toEqual(walls.toSorted(byName));
});

test("whoever looks after the books writes nothing anywhere, and is shown no secret, no paper and no account", async () => {
  const { rows } = await world.owner.query<{ name: string; reads: boolean; writes: boolean }>(
    `select relname as name, relkind <> 'S' and has_table_privilege('haat_read', oid, 'select') as reads,
       case when relkind = 'S' then has_sequence_privilege('haat_read', oid, 'usage, update')
         else has_table_privilege('haat_read', oid, 'insert, update, delete, truncate, references, trigger')
           or has_any_column_privilege('haat_read', oid, 'insert, update, references') end as writes
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p', 'm', 'S') order by relname`,
  );
  expect(rows.filter(({ writes }) => writes)).toEqual([]);
  const shown = new Set(rows.filter(({ reads }) => reads).map(({ name }) => name));
  expect(shown.has("ledger_check") && shown.has("journal_line")).toBe(true);
  expect(keptFromReaders.filter((name) => shown.has(name))).toEqual([]);
  const { rows: calls } = await world.owner.query(
    `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and provolatile = 'v'
       and prorettype <> 'trigger'::regtype and has_function_privilege('haat_read', oid, 'execute')`,
  );
  expect(calls).toEqual([]);
});
