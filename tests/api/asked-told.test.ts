import { ExportView } from "@haat/contract/export";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { aPhone, chattogram, type Confirmations, openConfirmations } from "../confirmations.ts";
import { waitingMessages } from "../messages.ts";
import { expectBooksInOrder } from "../shop.ts";
import { signIn } from "../signing-in.ts";
import { aSessionOf, confirmed } from "../stays.ts";

let market: Confirmations;
beforeAll(async () => void (market = await openConfirmations()), 300_000);
afterAll(async () => {
  expect(market.shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(market.shop);
  await market.shop.close();
});

/** Of somebody new, dear and far. */
const asked = (): Promise<Placed> => market.order({ phone: aPhone(), areaId: chattogram, isDear: true });
/** What he was told of our question, the oldest first, without what any order tells. */
const told = async ({ order }: Placed): Promise<string[]> =>
  (await waitingMessages(market.shop.world))
    .filter(({ key }) => /:told-(call|contest)_/.test(key) && key.startsWith(order.id))
    .map(({ text }) => text)
    .toReversed();

test("whoever we called hears that we missed him, and each time anew, and what his yes came to", async () => {
  const placed = await asked();
  for (const outcome of ["no_answer", "no_answer", "wants_change", "confirmed"])
    expect(await market.support(placed, "calls", { outcome })).toBe("done");
  const words = await told(placed);
  expect(words.map((text) => /did not reach|thank you/.exec(text)?.[0])).toEqual([
    ...["did not reach", "did not reach", "thank you"],
  ]);
  for (const text of words) expect(text).toContain(`/orders/${placed.order.id}`);
});

test("who does not want his parcel hears once that it is called off", async () => {
  const placed = await asked();
  await market.support(placed, "calls", { outcome: "refused" });
  expect(await told(placed)).toEqual([]);
  const off = (await waitingMessages(market.shop.world)).filter(({ key }) => key.includes("told-cancelled"));
  expect(off.filter(({ text }) => text.includes(placed.order.number))).toHaveLength(1);
});

test.for([
  ["grant", "you were right"],
  ["keep", "we have looked"],
] as const)(
  "what he says against it is answered, by %s, in a message with the page that holds the answer",
  async ([verdict, words]) => {
    const placed = await asked();
    await market.contest(placed, "আমি নতুন নই");
    await market.support(placed, "contest-answer", { verdict, answer: "দেখা হয়েছে" });
    const [text = "", ...more] = await told(placed);
    expect([text.includes(words), more]).toEqual([true, []]);
    // The answer itself is for his eyes alone.
    expect(text).not.toContain("দেখা হয়েছে");
  },
);

test("why he was called, his word against it and our answer are among his own data, in both forms", async () => {
  const { world } = market.shop;
  const placed = await asked();
  await market.contest(placed, "আগেও <b>নিয়েছি</b>");
  await market.support(placed, "contest-answer", { verdict: "keep", answer: "এই নম্বরে পাইনি" });
  const plain = await market.order({ phone: aPhone() });
  const { me } = await signIn(world, "01321000777");
  await world.owner.query("update orders set buyer_id = $1 where id = any($2)", [
    me.id,
    [placed.order.id, plain.order.id],
  ]);
  const stay = await aSessionOf(world, me.id);
  const take = async (format: "json" | "html") => {
    await confirmed(world, stay);
    return (await world.fetch("/v1/auth/me/exports", { headers: stay.headers, body: { format } })).text();
  };
  const data = ExportView.parse(JSON.parse(await take("json")));
  const [first, second] = data.orders.toSorted(
    (a, b) => Number(b.calledBefore !== null) - Number(a.calledBefore !== null),
  );
  expect(first?.calledBefore).toMatchObject({
    ...{ state: "waiting", reasons: [{ code: "new_far_dear", over: { minor: "300000" } }] },
    contest: { said: "আগেও <b>নিয়েছি</b>", isGranted: false, answer: "এই নম্বরে পাইনি" },
  });
  expect(second?.calledBefore).toBeNull();
  const page = await take("html");
  for (const words of ["আগেও &lt;b&gt;নিয়েছি&lt;/b&gt;", "এই নম্বরে পাইনি"]) expect(page).toContain(words);
  expect(page).not.toContain("<b>নিয়েছি");
});
