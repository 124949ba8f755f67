import type { Operation } from "@haat/api/rights/table";
import { newId } from "@haat/core/ids";
import { aVendor, type TestVendor } from "../market.ts";
import { type Asked, type Example, tell } from "./example.ts";
import type { Ground } from "./ground.ts";
import { type MakeThings, once, stallOf, there, unknown, wordOf } from "./thing.ts";

/** What a buyer has written to a shop. */
async function conversationOf(
  { shop: { world } }: Ground,
  vendor: TestVendor,
  buyer: string,
): Promise<string> {
  const id = newId("conversation", new Date());
  await world.owner.query("insert into conversation (id, buyer_id, vendor_id) values ($1, $2, $3)", [
    ...[id, buyer, vendor.id],
  ]);
  for (const side of ["buyer", "shop"])
    await world.owner.query(
      `insert into conversation_message (id, conversation_id, vendor_id, side, by_user, text) values ($1, $2, $3, $5, $4, 'Is it soft?')`,
      [newId("conversationMessage", new Date()), id, vendor.id, buyer, side],
    );
  return id;
}

/** Who writes to a shop of his own stall, or to each other twice, would be another test's. */
async function aBuyer({ shop: { world } }: Ground): Promise<string> {
  const id = newId("user", new Date());
  await world.owner.query("insert into user_account (id, name) values ($1, 'Karim')", [id]);
  return id;
}

/** Each of those who work in a shop has a buyer who wrote to it; what was written to another is not his. */
export const conversation: MakeThings = async (ground) => ({
  own: once(async (who) => {
    const stall = stallOf(who);
    return stall && conversationOf(ground, stall.vendor, await aBuyer(ground));
  }),
  "other's": await conversationOf(ground, ground.stalls.other.vendor, await aBuyer(ground)),
  missing: unknown("conversation"),
});

/** Named by the shop: one that he has written to, and one that somebody else has. */
const withShop: MakeThings = async (ground) => {
  const begun = async (buyer: string): Promise<string> => {
    const vendor = await aVendor(ground.shop.world);
    await conversationOf(ground, vendor, buyer);
    return vendor.slug;
  };
  return {
    own: once(({ session }) => session && begun(session.userId)),
    "other's": await begun(ground.stranger.userId),
    missing: "dokan-nei",
  };
};

const aShop: MakeThings = there(async ({ shop }) => (await aVendor(shop.world)).slug, "dokan-nei");

/** The newest of what is named. */
async function newest({ ground, named }: Asked, side = "buyer") {
  const { rows } = await ground.shop.world.owner.query<{ id: string }>(
    `select m.id from conversation_message m join vendor v on v.id = m.vendor_id where $1 in (m.conversation_id, v.slug) and m.side = $2
      order by m.made_at desc limit 1`,
    [wordOf(named), side],
  );
  return { body: { message: rows[0]?.id ?? unknown("conversationMessage") } };
}

/** Somebody has reported it. */
export const conversationMessage: MakeThings = there(async (ground) => {
  const id = await conversationOf(ground, await aVendor(ground.shop.world), await aBuyer(ground));
  const { rows } = await ground.shop.world.owner.query<{ id: string }>(
    `with m as (select id, by_user from conversation_message where conversation_id = $1 and side = 'buyer')
     insert into review_report (message_id, by_user, by_shop, reason) select id, by_user, true, 'rude' from m returning message_id as id`,
    [id],
  );
  return rows[0]?.id ?? "";
}, unknown("conversationMessage"));
const again = tell(
  "update conversation_message set state = 'shown' where state = 'hidden'; update review_report set closed_at = null where message_id is not null",
);

/** What this side wrote, with a reason to report it. */
const wroteBy = (side: "buyer" | "shop") => async (asked: Asked) => ({
  body: { ...(await newest(asked, side)).body, reason: "rude", words: "" },
});

/** What a buyer and a shop say to each other. */
export const conversationExamples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{ listOwnConversations: {}, listShopConversations: {}, readShopConversation: {} },
  ...{ readOwnConversation: { things: aShop }, writeToShop: { things: aShop }, writeToBuyer: {} },
  ...{
    noteOwnSeen: { things: withShop, fill: (asked) => newest(asked) },
    noteShopSeen: { fill: (asked) => newest(asked) },
  },
  ...{ quietShop: { things: withShop }, quietBuyer: {} },
  reportToMarket: { things: withShop, fill: wroteBy("shop") },
  reportBuyerMessage: { fill: wroteBy("buyer") },
  ...{ listMessageDesk: {}, lookAtMessage: { clear: again }, decideMessage: { clear: again } },
};
