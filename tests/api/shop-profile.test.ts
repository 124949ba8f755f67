import type { VendorFile } from "@haat/contract/admin-vendors";
import type { ShopProfile } from "@haat/contract/shop-profile";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession, aVendor, aVendorSession, type TestSession, type TestVendor } from "../market.ts";
import { smsLength } from "@haat/messaging/sms-length";
import { waitingMessages } from "../messages.ts";
import { codeOf, sendApplication, told } from "../selling.ts";
import { aBuyerSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Side = Readonly<{ vendor: TestVendor; owner: TestSession }>;
const path = "/v1/vendor/profile";
let made = 0;
const story = {
  storyBn: "আমরা তিন বোন মিলে হাতে তাঁতের শাড়ি বুনি।",
  storyEn: "Three sisters who weave saris on handlooms.",
};
const named = (nameEn: string, nameBn = nameEn) => ({ nameBn, nameEn, ...story });
const fresh = (): string =>
  `Golden Thread ${["", "Dhaka", "Sylhet", "Khulna", "Bogura", "Jashore", "Pabna", "Feni", "Natore"][(made += 1)]}`;

async function aShop(): Promise<Side> {
  const vendor = await aVendor(shop.world);
  return { vendor, owner: await aVendorSession(shop.world, vendor) };
}
const save = ({ owner }: Side, body: object): Promise<Response> =>
  shop.world.fetch(path, { method: "PUT", headers: owner.headers, body });
const read = ({ owner }: Side): Promise<ShopProfile> =>
  told(shop.world.fetch(path, { headers: owner.headers }));
const shown = async ({ vendor }: Side): Promise<Record<string, string>> => {
  const { rows } = await shop.world.owner.query(
    'select name_bn as bn, name_en as en, story_bn as "storyBn", story_en as "storyEn" from vendor where id = $1',
    [vendor.id],
  );
  return rows[0];
};
const decide = (
  { vendor }: Side,
  { verdict, since, reason = "" }: Readonly<{ verdict: string; since: string; reason?: string }>,
  by: TestSession = admin,
) =>
  shop.world.fetch(`/v1/admin/vendors/${vendor.id}/name`, {
    headers: by.headers,
    body: { verdict, since, reason },
  });
const wish = async (side: Side, name: string): Promise<string> => {
  const profile = await told<ShopProfile>(save(side, named(name)));
  return profile.wanted?.since ?? "";
};

describe("how a shop shows itself", () => {
  test("its story is told at once in both languages, and its new name waits while the old one is shown", async () => {
    const side = await aShop();
    const before = await shown(side);
    const name = fresh();
    const saved = await told<ShopProfile>(save(side, named(name, "সোনালি সুতা")));
    expect(saved.story).toEqual({ bn: story.storyBn, en: story.storyEn });
    expect(saved.wanted).toMatchObject({ bn: "সোনালি সুতা", en: name });
    expect(await shown(side)).toEqual({ ...before, ...story });
    const list = await shop.world.fetch("/v1/admin/vendors?name=waiting", { headers: admin.headers });
    expect(await list.text()).toContain(side.vendor.id);
  });

  test("an admin's agreement makes the new name the shown one, a refusal tells the shop why", async () => {
    const side = await aShop();
    const name = fresh();
    expect((await decide(side, { verdict: "agree", since: await wish(side, name) })).status).toBe(200);
    expect(await shown(side)).toMatchObject({ bn: name, en: name });
    const since = await wish(side, fresh());
    expect(await codeOf(decide(side, { verdict: "refuse", since }))).toBe("request.invalid");
    const file = await told<VendorFile>(decide(side, { verdict: "refuse", since, reason: "নামটি বড়" }));
    expect([file.wanted, file.names.en]).toEqual([null, name]);
    expect(await read(side)).toMatchObject({ wanted: null, refusal: "নামটি বড়", name: { en: name } });
    const { rows } = await shop.world.owner.query("select action from audit where subject = $1 order by id", [
      side.vendor.id,
    ]);
    expect(rows.map(({ action }) => action)).toEqual([
      ...["shop.profile", "shop_name.agree", "shop.profile", "shop_name.refuse"],
    ]);
  });

  test("the shop is told by one SMS what became of the name, once", async () => {
    const side = await aShop();
    const sent = async () =>
      (await waitingMessages(shop.world)).filter(({ key }) => key.startsWith(`${side.vendor.id}:`));
    const since = await wish(side, fresh());
    await Promise.all([1, 2].map(() => decide(side, { verdict: "agree", since })));
    expect((await sent()).map(({ text }) => text)).toEqual(["হাট: আপনার দোকানের নতুন নামটি এখন সবাই দেখছেন।"]);
    await decide(side, { verdict: "refuse", since: await wish(side, fresh()), reason: "নামটি বড়" });
    const [newest, ...older] = await sent();
    expect([newest?.text, older.length]).toEqual(["হাট: দোকানের নতুন নামটি রাখা যায়নি। কারণ সাইটে দেখুন।", 1]);
    expect(smsLength(newest?.text ?? "").parts).toBe(1);
  });

  test("a name that was changed after the admin looked is looked at anew, and each wish is decided once", async () => {
    const side = await aShop();
    const since = await wish(side, fresh());
    await shop.world.owner.query(
      "update vendor set name_wanted_at = name_wanted_at - interval '1 minute' where id = $1",
      [side.vendor.id],
    );
    expect(await codeOf(decide(side, { verdict: "agree", since }))).toBe("vendor.wrong_state");
    const { wanted } = await read(side);
    const verdict = { verdict: "agree", since: wanted?.since ?? "" };
    const statuses = await Promise.all([decide(side, verdict), decide(side, verdict)]);
    expect(statuses.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test("nobody of the staff decides about the name of a shop he works for", async () => {
    const side = await aShop();
    const since = await wish(side, fresh());
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
      [side.vendor.id, admin.userId],
    );
    expect(await codeOf(decide(side, { verdict: "agree", since }))).toBe("staff.own_shop");
  });

  test.each([
    ["Аarong", "shop_name.invalid"],
    ["www.haat-shop.com", "shop_name.invalid"],
    ["x", "shop_name.invalid"],
    ["bKash সহায়তা", "shop_name.taken"],
    ["Haat Official", "shop_name.taken"],
  ])("%s is no name for a shop in either language", async (name, code) => {
    const side = await aShop();
    const before = await shown(side);
    expect(await codeOf(save(side, named("Silver Weave", name)))).toBe(code);
    expect(await codeOf(save(side, named(name, "রুপালি বুনন")))).toBe(code);
    expect(await shown(side)).toEqual(before);
  });

  test("letters that turn the direction of writing are not kept", async () => {
    const side = await aShop();
    const body = { ...named("Blue\u202e Loom"), storyEn: "A story that \u202eturns round in the middle." };
    const { wanted, story: kept } = await told<ShopProfile>(save(side, body));
    expect(JSON.stringify([wanted, kept])).not.toMatch(/\u202e/);
    expect(wanted?.en).toBe("Blue Loom");
  });

  test("no shop is called like another, like a name that waits, or like one that was agreed to", async () => {
    const [one, other] = [await aShop(), await aShop()];
    const since = await wish(one, "Orna House");
    expect(await codeOf(save(other, named("Oma House")))).toBe("shop_name.taken");
    await decide(one, { verdict: "agree", since });
    expect(await codeOf(save(other, named("Orna  House")))).toBe("shop_name.taken");
    const comer = await aBuyerSession(shop.world);
    expect(await codeOf(sendApplication(shop, comer, { nameBn: "Oma House" }))).toBe("shop_name.taken");
    const { rows } = await shop.world.owner.query("select slug from vendor where id = $1", [one.vendor.id]);
    expect(await codeOf(save(other, named(rows[0].slug.replaceAll("-", " "))))).toBe("shop_name.taken");
    expect((await save(one, named("Orna House"))).status).toBe(200);
  });

  test("whoever wants the name he has withdraws his wish", async () => {
    const side = await aShop();
    const { bn, en } = await shown(side);
    await wish(side, fresh());
    const { wanted } = await told<ShopProfile>(save(side, { ...story, nameBn: bn, nameEn: en }));
    expect(wanted).toBeNull();
  });
});
