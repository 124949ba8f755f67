import { askRates } from "@haat/api/jobs/ask-rates";
import { httpRates } from "@haat/rates/http-source";
import { type RatesSimulator, startRatesSimulator } from "@haat/simulators/rates/start";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let service: RatesSimulator & { tell(body: string): void };
const heard: string[] = [];
beforeAll(async () => {
  shop = await openShop();
  service = await startRatesSimulator();
}, 300_000);
afterAll(async () => {
  await service.close();
  await shop.close();
});

const run = () =>
  askRates({
    ...shop.jobs,
    rates: httpRates({ url: service.url }, { fetch, now: () => new Date() }),
    report: (fault) => void heard.push((fault as Error).message),
  });
const later = (hours: number) =>
  shop.world.owner.query("update currency_rate set told_at = told_at - make_interval(hours => $1)", [hours]);
type Told = { items: { currency: string; microTaka: string }[] };
const known = async (): Promise<ReadonlyMap<string, string>> => {
  const told = await ask<Told>(shop.world, { headers: {} }, ["GET", "/v1/store/currencies"]);
  return new Map(told.body.items.map(({ currency, microTaka }) => [currency, microTaka]));
};
const dollar = (taka: number) => service.tell(JSON.stringify({ base: "USD", rates: { BDT: taka } }));

test("rates are asked for four times a day, and a jump is a slip until somebody looks", async () => {
  expect((await known()).size).toBe(0);
  await run();
  expect((await known()).size).toBeGreaterThanOrEqual(10);
  expect((await known()).get("USD")).toBe("121500000");
  dollar(125);
  await run();
  expect((await known()).get("USD")).toBe("121500000");
  await later(6);
  await run();
  expect((await known()).get("USD")).toBe("125000000");
  dollar(12.5);
  await later(6);
  await run();
  expect((await known()).get("USD")).toBe("125000000");
  expect(heard).toEqual([expect.stringMatching(/tells of USD what is more than a quarter off/)]);
});

test("a service that is silent for days is told of, and after a week no price is shown by its rates", async () => {
  service.tell("<html>sorry</html>");
  heard.length = 0;
  await later(60);
  await run();
  expect(heard).toEqual([]);
  await later(12);
  await run();
  expect(heard).toEqual([expect.stringMatching(/has told no rate for \d+ hours/)]);
  expect((await known()).get("USD")).toBe("125000000");
  await later(24 * 7);
  expect((await known()).size).toBe(0);
});
