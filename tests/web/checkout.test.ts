import {
  editDraft,
  placeDraft,
  reviewDraft,
  type Stage,
} from "@haat/web/app/storefront/checkout/actions.server.ts";
import { readDistricts } from "@haat/web/app/storefront/checkout/areas.server.ts";
import { readDraft } from "@haat/web/app/storefront/checkout/draft.ts";
import { readOrder, verifyOrder } from "@haat/web/app/storefront/order/queries.server.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aProduct, type TestProduct } from "../market.ts";
import { orderCode } from "../buying.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openBrowser, type Browser } from "./browser.ts";

let shop: TestShop;
let browser: Browser;
let product: TestProduct;
beforeAll(async () => void (shop = await openShop({ bent: ["R6"] })));
afterAll(() => shop.close());
beforeEach(async () => {
  product = await aProduct(shop.world, { pricesMinor: [150_000n], stock: 3 });
  browser = openBrowser(shop.world);
  await browser.put(product.variants[0], 2);
});

const typed = {
  name: "রহিমা খাতুন",
  phone: "০১৭১২-৩৪৫৬৭৮",
  district: "dis-dhaka",
  areaId: "tha-dhaka-dhanmondi",
  details: "বাসা ১২, রোড ৩/এ",
};
const asked = (method = "cod", changes: Partial<typeof typed> = {}) => ({
  api: browser.api,
  request: browser.request(),
  params: browser.params,
  draft: readDraft({ ...typed, ...changes, method }),
});

type Answer = Response | { data: Stage; init: ResponseInit | null };
function stageOf<Name extends Stage["stage"]>(answer: Answer, name: Name): Extract<Stage, { stage: Name }> {
  if (answer instanceof Response) throw new Error(`left for ${answer.headers.get("location")}`);
  expect(answer.data.stage).toBe(name);
  return answer.data as Extract<Stage, { stage: Name }>;
}
const review = async (method?: string) => stageOf(await reviewDraft(asked(method)), "review");
const sentTo = (answer: Answer) => (answer instanceof Response ? answer.headers.get("location") : null);

describe("checkout on the web", () => {
  test("offers all districts under their divisions, and a district's thanas after one step", async () => {
    const groups = await readDistricts(browser.api, "bn", new Date());
    expect(groups).toHaveLength(8);
    expect(groups.flatMap(({ districts }) => districts)).toHaveLength(64);
    const edit = stageOf(await editDraft(asked("cod", { areaId: "" })), "edit");
    expect(edit.areas.map(({ id }) => id)).toContain("tha-dhaka-dhanmondi");
  });

  test("shows the whole bill before the button", async () => {
    const { quote, place } = await review();
    expect(place).toMatch(/, /);
    expect(BigInt(quote.goods.minor)).toBe(300_000n);
    expect(BigInt(quote.total.minor)).toBe(BigInt(quote.goods.minor) + BigInt(quote.delivery.minor));
  });

  test("places one order however often the button is pressed", async () => {
    const { quote, pressKey } = await review();
    const first = await placeDraft(asked(), quote.hash, pressKey);
    const second = await placeDraft(asked(), quote.hash, pressKey);
    expect(sentTo(first)).toMatch(/^\/bn\/orders\/ord_[0-9a-z]{26}\/verify$/);
    expect(sentTo(second)).toBe(sentTo(first));
  });

  test("lets a guest confirm the order with the code, in Bangla digits", async () => {
    const { quote, pressKey } = await review();
    const placed = await placeDraft(asked(), quote.hash, pressKey);
    if (placed instanceof Response) browser.keep(placed.headers);
    const orderId = /ord_[0-9a-z]{26}/.exec(sentTo(placed) ?? "")?.[0] ?? "";
    const ask = { api: browser.api, request: browser.request(), orderId, key: "k1" };
    expect(await verifyOrder(ask, "000000")).toMatchObject({
      ok: false,
      problem: { code: "auth.code_wrong" },
    });
    expect(await verifyOrder(ask, "111111")).toMatchObject({ ok: false, problem: { status: 422 } });
    // The page came back with the refusal, and with a key for the next press.
    const again = { ...ask, key: "k2" };
    expect(await verifyOrder(again, await orderCode(shop, orderId))).toMatchObject({ ok: true });
    expect(await readOrder(browser.api, browser.request(), orderId)).toMatchObject({ state: "confirmed" });
  });

  test("hands over to the wallet's page with the amount of the bill", async () => {
    const { quote, pressKey } = await review("bkash");
    const handoff = stageOf(await placeDraft(asked("bkash"), quote.hash, pressKey), "handoff");
    expect(handoff.amount.minor).toBe(quote.total.minor);
    expect(new URL(handoff.address).origin).toBe(new URL(shop.environment["BKASH_ORIGIN"] ?? "").origin);
  });

  test("shows the new bill when a price changed under the buyer's eyes", async () => {
    const { quote, pressKey } = await review();
    await shop.world.owner.query("update variant set price_minor = 160000 where id = $1", [
      product.variants[0].id,
    ]);
    const again = stageOf(await placeDraft(asked(), quote.hash, pressKey), "review");
    expect(again.isChanged).toBe(true);
    expect(again.pressKey).not.toBe(pressKey);
    expect(BigInt(again.quote.goods.minor)).toBe(320_000n);
  });

  test("leads back to the cart when somebody else took the last ones", async () => {
    const { quote, pressKey } = await review();
    await shop.world.owner.query("update stock set on_hand = 1 where variant_id = $1", [
      product.variants[0].id,
    ]);
    expect(sentTo(await placeDraft(asked(), quote.hash, pressKey))).toBe("/bn/cart");
  });

  test("asks again for an area that does not exist instead of failing", async () => {
    const edit = stageOf(await reviewDraft(asked("cod", { areaId: "tha-nowhere" })), "edit");
    expect(edit.faults).toEqual(["areaId"]);
  });
});
