import { erasePeople } from "@haat/api/jobs/erase-people";
import { tellPeople } from "@haat/api/jobs/tell-people";
import type { DeskQuestionList, QuestionPage, QuestionSaid, ShopQuestionPage } from "@haat/contract/question";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { askErasure, daysPass } from "../erasing.ts";
import { aBuyerSession, aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openReviewing, type Reviewing, type Stand } from "../reviewing.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let market: Reviewing;
let support: TestSession;
beforeAll(async () => {
  shop = await openShop();
  market = openReviewing(shop);
  support = await aStaffSession(shop.world, "support_2");
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const words = "Is there cloth for a blouse with it?";
const asks = (who: TestSession, { product }: Stand, text = words) =>
  ask<QuestionSaid>(shop.world, who, ["POST", `/v1/store/questions-about/${product.slug}`], {
    text,
    name: "",
  });
const answers = (who: TestSession, id: string, text = "Mine had it.") =>
  ask<QuestionSaid>(shop.world, who, ["POST", `/v1/store/questions/${id}/answers`], { text, name: "Rahima" });
const shopSays = (who: TestSession, id: string, text = "Yes, 80 cm.") =>
  ask(shop.world, who, ["PUT", `/v1/vendor/questions/${id}/answer`], { text });
const listed = async ({ product }: Stand, query = "") => {
  const path = `/v1/store/products/${product.slug}/questions${query}`;
  return (await ask<QuestionPage>(shop.world, { headers: {} }, ["GET", path])).body;
};
const forShop = async ({ owner }: Stand, query = "") =>
  (await ask<ShopQuestionPage>(shop.world, owner, ["GET", `/v1/vendor/questions${query}`])).body.items;
const queue = async (query = "") =>
  (await ask<DeskQuestionList>(shop.world, support, ["GET", `/v1/support/questions${query}`])).body.items;
const decide = (id: string, verdict: "show" | "hide", who = support) =>
  ask(shop.world, who, ["POST", `/v1/support/questions/${id}/decision`], {
    verdict,
    reason: verdict === "hide" ? "It leads away" : "",
  });
const told = async (part: string) => {
  await tellPeople(shop.jobs);
  return (await waitingMessages(shop.world)).filter(({ text }) => text?.includes(part)).length;
};
/** Somebody to whom this shop's goods were brought. */
async function owning(stand: Stand): Promise<TestSession> {
  const [who, { placed }] = [await aBuyerSession(shop.world), await market.bought(stand)];
  await shop.world.owner.query("update orders set buyer_id = $1 where id = $2", [
    who.userId,
    placed.order.id,
  ]);
  return who;
}

describe("a question", () => {
  test("is read by everybody at once, the shop hears of several once, and answers first", async () => {
    const [stand, asker] = [await market.aStand(), await aBuyerSession(shop.world)];
    const before = await told("vendor/questions");
    const { body } = await asks(asker, stand);
    expect(body.state).toBe("shown");
    expect((await asks(asker, stand)).body.id).toBe(body.id);
    await asks(asker, stand, "How long is it?");
    expect((await told("vendor/questions")) - before).toBe(1);
    expect((await forShop(stand)).map(({ text }) => text)).toEqual(["How long is it?", words]);

    expect((await answers(await owning(stand), body.id)).status).toBe(200);
    expect((await shopSays(stand.owner, body.id)).status).toBe(200);
    expect((await shopSays(stand.owner, body.id, "Yes, 90 cm.")).status).toBe(200);
    const [, first] = (await listed(stand)).items;
    expect(first?.answers).toMatchObject([
      { by: "shop", text: "Yes, 90 cm.", name: null },
      { by: "buyer", text: "Mine had it.", name: "Rahima" },
    ]);
    expect((await market.page(stand.product)).questions).toHaveLength(2);
    expect((await forShop(stand)).map(({ id }) => id)).not.toContain(body.id);
    expect((await forShop(stand, "?which=every")).map(({ id }) => id)).toContain(body.id);
    expect(await told(`/p/${stand.product.slug}/questions`)).toBeGreaterThan(0);
  });

  test("is asked by nobody of the shop, and answered by its people and by those who own it alone", async () => {
    const [stand, other] = [await market.aStand(), await market.aStand()];
    const asker = await aBuyerSession(shop.world);
    const packer = await aBuyerSession(shop.world);
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
      [stand.vendorId, packer.userId],
    );
    expect((await asks(packer, stand)).code).toBe("question.own_shop");
    expect((await asks(asker, { ...stand, product: { ...stand.product, slug: "no-such-thing" } })).code).toBe(
      "product.not_found",
    );
    const { id } = (await asks(asker, stand)).body;
    expect((await answers(asker, id)).code).toBe("question.not_bought");
    expect((await answers(await owning(other), id)).code).toBe("question.not_bought");
    expect((await answers(packer, id)).code).toBe("question.own_shop");
    expect((await shopSays(other.owner, id)).code).toBe("question.not_found");
    expect((await listed(stand)).items[0]?.answers).toEqual([]);
  });

  test("waits for the market's look where it leads away, and so does an answer; then those it is for are told", async () => {
    const [stand, asker] = [await market.aStand(), await aBuyerSession(shop.world)];
    const before = await told("vendor/questions");
    const { id, state } = (await asks(asker, stand, "Cheaper by inbox? Call 01712345678")).body;
    expect([state, (await listed(stand)).items, await told("vendor/questions")]).toEqual([
      "waiting",
      [],
      before,
    ]);
    const waiting = (await queue()).find((each) => each.id === id);
    expect(waiting).toMatchObject({ saidAs: "asker", state: "waiting" });
    expect(waiting?.text).not.toContain("01712345678");
    expect((await decide(id, "show")).status).toBe(200);
    expect(await told("vendor/questions")).toBe(before + 1);

    await shopSays(stand.owner, id, "হাটের বাইরে নিলে কমে দেব");
    expect((await listed(stand)).items[0]?.answers).toEqual([]);
    expect((await forShop(stand, "?which=every"))[0]?.own?.state).toBe("waiting");
    await shopSays(stand.owner, id, "No, the price is the same.");
    const answer = (await queue()).find(({ saidAs }) => saidAs === "shop");
    expect(answer).toMatchObject({ question: expect.any(String), state: "waiting" });
    expect((await decide(answer?.id ?? "", "show")).status).toBe(200);
    expect((await listed(stand)).items[0]?.answers).toMatchObject([{ text: "No, the price is the same." }]);
    expect(await told(`/p/${stand.product.slug}/questions`)).toBeGreaterThan(0);
  });

  test("is reported, hidden with its writer told, and shown again; never by whoever works for the shop", async () => {
    const [stand, asker, reader] = [
      await market.aStand(),
      await aBuyerSession(shop.world),
      await aBuyerSession(shop.world),
    ];
    const { id } = (await asks(asker, stand)).body;
    const path = `/v1/store/questions/${id}/reports`;
    for (let times = 0; times < 2; times += 1)
      expect((await ask(shop.world, reader, ["POST", path], { reason: "rude", words: "" })).status).toBe(200);
    expect((await queue()).find((each) => each.id === id)?.reports).toHaveLength(1);
    const clerk = await aStaffSession(shop.world, "support_2");
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
      [stand.vendorId, clerk.userId],
    );
    expect((await decide(id, "hide", clerk)).code).toBe("staff.own_shop");
    expect((await decide(id, "hide")).status).toBe(200);
    expect((await listed(stand)).items).toEqual([]);
    expect((await queue("?which=hidden")).map((each) => each.id)).toContain(id);
    expect(await told("নিয়মের বাইরে")).toBeGreaterThan(0);
    expect((await decide(id, "show")).status).toBe(200);
    expect((await listed(stand)).items).toHaveLength(1);
  });

  test("is one of ten a day, and told page by page", async () => {
    const [stand, asker] = [await market.aStand(), await aBuyerSession(shop.world)];
    for (let at = 0; at < 10; at += 1) expect((await asks(asker, stand, `Is it ${at}?`)).status).toBe(200);
    expect((await asks(asker, stand, "And one more?")).code).toBe("question.too_many");
    const first = await listed(stand, "?limit=6");
    const rest = await listed(stand, `?limit=6&cursor=${first.nextCursor}`);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(10);
  });
});

test("whoever is erased leaves his question without his name, and what was said is kept as it was", async () => {
  const [stand, asker] = [await market.aStand(), await aBuyerSession(shop.world)];
  const path = `/v1/store/questions-about/${stand.product.slug}`;
  await ask(shop.world, asker, ["POST", path], { text: words, name: "Kohinoor" });
  expect((await listed(stand)).items).toMatchObject([{ name: "Kohinoor" }]);
  await confirmed(shop.world, asker);
  await askErasure(shop, asker.headers);
  await daysPass(shop, 7);
  await erasePeople(shop.jobs);
  expect((await listed(stand)).items).toMatchObject([{ text: words, name: null }]);
  await expect(shop.world.owner.query("update question set text = 'no'")).rejects.toThrow("kept as it was");
  await expect(shop.world.owner.query("delete from question")).rejects.toThrow();
});
