import { formatDay } from "@haat/i18n/format";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dhakaDayIn } from "../days.ts";
import { makeFindable } from "../findable.ts";
import { aProduct, aVendorSession } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";
import { ask } from "./visiting.ts";

let world: TestWorld;
let site: Site;
beforeAll(async () => {
  world = await openWorld();
  site = await openSite(world);
});
afterAll(async () => {
  await site.close();
  await world.close();
});

test("the card of a shop on holiday says until when it is closed, and sells nothing till then", async () => {
  const { vendor } = await aProduct(world, { titleBn: "তালপাখা", titleEn: "Palm fan" });
  await aVendorSession(world, vendor);
  const card = async (): Promise<string> => {
    await world.owner.query("select refresh_stale_cards(500)");
    await makeFindable(world);
    return (await ask(site, new Map(), "/bn/search?q=talpakha")).text();
  };
  const until = dhakaDayIn(3);
  const told = `দোকান ${formatDay(until, "bn")} পর্যন্ত ছুটিতে`;
  const isSold = (page: string) => page.includes('action="/bn/cart/lines"');
  const first = await card();
  expect([isSold(first), first.includes(told)]).toEqual([true, false]);
  await world.owner.query(
    `insert into shop_holiday (id, vendor_id, from_day, until_day, made_by)
     select 'hol_card', $1, $2, $3, id from user_account limit 1`,
    [vendor.id, dhakaDayIn(0), until],
  );
  const closed = await card();
  expect([isSold(closed), closed.includes(told)]).toEqual([false, true]);
  await world.owner.query("update shop_holiday set from_day = $1", [dhakaDayIn(1)]);
  const coming = await card();
  expect([isSold(coming), coming.includes(told)]).toEqual([true, false]);
  await world.owner.query("update shop_holiday set from_day = $1, ended_at = now(), ended_by = made_by", [
    dhakaDayIn(0),
  ]);
  const ended = await card();
  expect([isSold(ended), ended.includes(told)]).toEqual([true, false]);
});
