import { afterAll, beforeAll, expect, test } from "vitest";
import { manyExceptions } from "../many-exceptions.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { openSite, type Site } from "./site.ts";
import { ask, type Jar } from "./visiting.ts";

let desk: RemittanceDesk;
let site: Site;
beforeAll(async () => {
  desk = await openDesk();
  site = await openSite(desk.world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await desk.shop.close();
});

/** As it is served, before anybody presses it together, and what it asked the database. */
async function page(path: string): Promise<Readonly<{ html: string; trips: number }>> {
  const jar: Jar = new Map([["__Host-haat_access_support", desk.support.token]]);
  let html = "";
  const trips = await desk.world.countTrips(async () => {
    const reply = await ask(site, jar, path);
    html = await reply.text();
    expect(reply.status).toBe(200);
  });
  return { html, trips };
}

test("a statement's page weighs less than 100 KB in both languages and asks no more, though ten thousand exceptions stand in it", async () => {
  const id = await desk.matched([{ number: "NOBODY1", collected: 5 }]);
  const few = await page(`/en/support/remittances/${id}`);
  // Three requests, each with who asks: who he is, what stands above the rows, and the rows.
  expect(few.trips).toBe(6);
  await manyExceptions(desk.world, id, 10_000);
  for (const locale of ["bn", "en"]) {
    const list = `/${locale}/support/remittances`;
    for (const rest of [
      "",
      "?show=open",
      "?show=open&cursor=exception:9000",
      "?show=open&label=ROW_ARITHMETIC",
      "?label=ROW_ARITHMETIC&cursor=exception:9000",
    ]) {
      const { html, trips } = await page(`${list}/${id}${rest}`);
      expect(Buffer.byteLength(html), rest).toBeLessThan(100_000);
      expect(trips, rest).toBe(few.trips);
      expect(html).toContain(rest.includes("cursor") ? "DL9001" : "DL3");
      expect(html).not.toContain("DL9030");
      expect(html).toContain(locale === "bn" ? "১০,০০০" : "10,000");
    }
    expect(Buffer.byteLength((await page(list)).html)).toBeLessThan(100_000);
  }
});

test("whoever goes through what is wrong in one way takes its link, and comes back to it from a row", async () => {
  const id = await desk.matched([
    { number: "NOBODY2", collected: 5 },
    { number: "", collected: 7 },
  ]);
  const place = `/en/support/remittances/${id}`;
  const { html } = await page(`${place}?show=open`);
  expect(html).toContain(`href="${place}?show=open&amp;label=UNKNOWN_CONSIGNMENT#rows"`);
  expect(html).not.toContain("SHORT_COLLECTED");
  const chosen = await page(`${place}?show=open&label=UNKNOWN_CONSIGNMENT`);
  expect(chosen.html).toContain("NOBODY2");
  expect(chosen.html).not.toContain('id="line-3"');
  expect(chosen.html).toContain(`href="${place}/rows/2?label=UNKNOWN_CONSIGNMENT"`);
  const row = await page(`${place}/rows/2?label=UNKNOWN_CONSIGNMENT`);
  expect(row.html).toContain(`href="${place}?show=open&amp;label=UNKNOWN_CONSIGNMENT#rows"`);
  expect(row.html).toContain(`action="${place}/rows/2?label=UNKNOWN_CONSIGNMENT"`);
  const odd = await page(`${place}?show=open&label=NOT_A_LABEL`);
  expect(odd.html).toContain('id="line-3"');
});
