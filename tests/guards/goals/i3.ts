import type { Guard } from "../guard.ts";

/** Documents. */
export const i3: readonly Guard[] = [
  {
    gate: "I3",
    holds: "an event is read field by field, so no operator comes along",
    file: "packages/analytics/wire.ts",
    whole: 'z.custom<Id<Kind>>((value) => typeof value === "string" && idPattern(kind).test(value));',
    broken: "z.custom<Id<Kind>>((value) => value !== undefined && idPattern(kind) !== null);",
    noticedBy: ["packages/analytics/wire.test.ts"],
  },
  {
    gate: "I3",
    holds: "nothing is stored that was not read so",
    file: "packages/analytics/mongo.node.ts",
    whole: "const sound = told.map(soundEvent).filter((event) => event !== null);",
    broken: "const sound = told.filter((event) => soundEvent(event) !== undefined);",
    noticedBy: ["tests/contracts/analytics-store.test.ts"],
  },
];
