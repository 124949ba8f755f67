import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, openBench } from "./bench.ts";
import { people, refused, taken } from "./couriers-bench.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

const listed = `insert into courier_place (courier, place_id, level, name) values ('pathao', '1', 'district', 'Dhaka'), ('redx', '9', 'district', 'Dhaka')`;
const unit =
  "insert into geo_unit (id, level, name_en, name_bn) values ('geo_g', 'district', 'Guards', 'গার্ডস')";
const given = [people, unit, listed];

type Entry = Readonly<
  Partial<
    Record<"place_id" | "place_name" | "state" | "confidence" | "found_by" | "drift" | "set_by", string>
  >
>;
const entry = (over: Entry = {}): string => {
  const whole = {
    ...{ courier: "'pathao'", geo_id: "'geo_g'", place_id: "'1'", place_name: "'Dhaka'", state: "'sure'" },
    ...{ confidence: "100", found_by: "'name'", ...over },
  };
  return `insert into courier_geo_map (${Object.keys(whole).join(", ")}) values (${Object.values(whole).join(", ")})`;
};
const changed = (actor: string, reason: string): string =>
  `insert into courier_geo_change (courier, geo_id, to_state, found_by, actor, reason) values ('pathao', 'geo_g', 'sure', 'hand', '${actor}', ${reason})`;

type Wall = Readonly<{
  keeps: string;
  table: string;
  constraint: string;
  given: readonly string[];
  breaks: readonly string[];
}>;
const map = (keeps: string, constraint: string, ...breaks: readonly string[]): Wall => ({
  ...{ keeps, table: "courier_geo_map", constraint: `courier_geo_map_${constraint}`, given, breaks },
});

const walls: readonly Wall[] = [
  map("a place of ours from another courier's list", "place", entry({ place_id: "'9'" })),
  map("what is sure from being unsure", "sure", entry({ confidence: "79" })),
  map("what a person has chosen with his name", "found", entry({ found_by: "'hand'" })),
  map(
    "what is open, or is none, from naming one",
    "whole",
    entry({ state: "'open'" }),
    entry({ place_id: "null" }),
  ),
  map(
    "what has drifted from being without its reason",
    "whole",
    entry({ state: "'drifted'" }),
    entry({ drift: "'gone'" }),
  ),
  {
    ...{
      keeps: "a person's change with its reason",
      table: "courier_geo_change",
      constraint: "courier_geo_change_why",
    },
    ...{ given: [...given, entry()], breaks: [changed("staff:usr_1", "null"), changed("job", "'x'")] },
  },
];

describe.each(walls)("$constraint keeps $keeps", ({ table, constraint, given: there, breaks }) => {
  test("by itself", () => refused(constraint, there, ...breaks)(bench));

  test("only thanks to it", () => {
    const gone = `alter table ${table} drop constraint ${constraint}`;
    return taken([...there, gone], ...breaks)(bench);
  });
});

test("what is sure, what a person has chosen and what a job has changed is taken", () =>
  taken(
    given,
    entry(),
    entry({ found_by: "'hand'", set_by: "'usr_1'" }),
    entry({ state: "'drifted'", drift: "'gone'" }),
  )(bench));

test("of places nothing is deleted, and of their changes nothing is written anew", async () => {
  const there = [...given, entry(), changed("job", "null")];
  for (const each of [
    "delete from courier_place",
    "delete from courier_geo_map",
    "delete from courier_geo_change",
    "update courier_geo_change set reason = 'other'",
  ])
    await expect(taken(there, each)(bench), each).rejects.toThrow();
});
