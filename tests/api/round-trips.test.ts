import { afterAll, beforeAll, expect, test } from "vitest";
import { type Elsewhere, openElsewhere } from "../elsewhere.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { comeFrom } from "./round-trips/accounts-elsewhere.ts";
import { budget } from "./round-trips/budget.ts";
import { openCounting } from "./round-trips/counting.ts";
import { confirmOneself } from "./round-trips/factors.ts";
import { tendOneself } from "./round-trips/oneself.ts";
import { liveByMail } from "./round-trips/passwords.ts";
import { changePhones } from "./round-trips/phone-changes.ts";
import { comeAndGo } from "./round-trips/stays.ts";
import { browse, fillAndOrder } from "./round-trips/storefront.ts";

let elsewhere: Elsewhere;
let world: TestWorld;
beforeAll(async () => {
  elsewhere = await openElsewhere();
  world = await openWorld({ oauth: elsewhere.config, live: { everyMs: 4_000, rounds: 1 } });
});
afterAll(async () => {
  await world.close();
  await elsewhere.close();
});

test("no route of the edge asks the database more often than its budget says, and none has no budget", async () => {
  const { asked, ...counting } = openCounting(world);
  await browse(counting);
  await fillAndOrder(counting);
  await comeAndGo(counting);
  await tendOneself(counting);
  await liveByMail(counting);
  await changePhones(counting);
  await confirmOneself(counting);
  await comeFrom(elsewhere, counting);
  expect(Object.fromEntries(asked)).toEqual(budget);
  const policies = (await (await world.fetch("/v1/policy.json")).json()) as readonly {
    method: string;
    path: string;
    surface: string;
  }[];
  const routes = policies
    .filter(({ surface }) => surface === "edge")
    .map(({ method, path }) => `${method} ${path}`);
  expect(routes.toSorted()).toEqual(Object.keys(budget).toSorted());
});
