import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type TestWorld } from "../world.ts";
import { walled, walls } from "./walls.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

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
  expect(rows.map(({ name, wall }) => [name, wall.trim()])).toEqual(walls.map((each) => [...each]));
});
