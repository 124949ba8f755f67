import { operations } from "@haat/api/rights/table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOf } from "../raw-request.ts";
import { watchRows } from "./changes.ts";
import { examples } from "./examples.ts";
import { openGround, stopShop } from "./ground.ts";
import { principalsOf } from "./principals.ts";
import { routesOf } from "./routes.ts";
import {
  layOut,
  type Market,
  walkBranches,
  type Walked,
  walkOpenDoors,
  walkRefusals,
  walkStale,
} from "./walk.ts";

const slow = 900_000;
let market: Market;
const walked: Walked[] = [];
beforeAll(async () => {
  const ground = await openGround();
  const principals = await principalsOf(ground);
  const { world } = ground.shop;
  const routes = routesOf(world.app, await policyOf(world));
  market = await layOut({ ground, principals, routes });
  await stopShop(ground);
  await watchRows(world);
}, slow);
afterAll(() => market.ground.shop.close());

async function expectRight(walk: (market: Market) => Promise<Walked>): Promise<void> {
  const { cells, wrong } = await walk(market);
  walked.push({ cells, wrong });
  expect(wrong.join("\n")).toBe("");
  expect(cells).toBeGreaterThan(0);
}

test("every right of the table has an example of its use", () => {
  expect(operations.filter((name) => !examples[name])).toEqual([]);
});

describe("each of the market's people, at each door, before each object", () => {
  test(
    "is refused as the table says, another's like a missing one, and nothing has happened",
    () => expectRight(walkRefusals),
    slow,
  );

  test("is refused what asks for a fresh proof when his is old", () => expectRight(walkStale), slow);

  test("is nobody with a token for another branch", () => expectRight(walkBranches), slow);

  test(
    "gets what is his, no more of it than its schema says, and leaves the trace that is due",
    () => expectRight(walkOpenDoors),
    slow,
  );

  test("has met no unexpected fault, and here is how much was walked", () => {
    const cells = walked.reduce((sum, each) => sum + each.cells, 0);
    const wrong = walked.reduce((sum, each) => sum + each.wrong.length, 0);
    const { routes, principals } = market;
    process.stdout.write(
      `matrix: ${routes.length} routes × ${principals.length} principals × 7 objects = ${cells} cells, ${wrong} wrong\n`,
    );
    expect(market.ground.shop.world.faults.map(String)).toEqual([]);
    expect([walked.length, wrong]).toEqual([4, 0]);
  });
});
