import { tellPeople } from "@haat/api/jobs/tell-people";
import { tellUnread } from "@haat/api/jobs/tell-unread";
import type { ConversationPage, ConversationView } from "@haat/contract/conversation";
import { aBuyerSession, type TestSession } from "./market.ts";
import { waitingMessages } from "./messages.ts";
import { type Bought, openReviewing } from "./reviewing.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";

export const mine = "/v1/auth/me/conversations";
const shops = "/v1/vendor/conversations";

/** The rows are kept from changing, so the test that makes them older has to say that it does. */
const older = (minutes: number) => `alter table conversation disable trigger user;
  alter table conversation_message disable trigger user;
  update conversation set last_at = last_at - interval '${minutes} minutes', made_at = made_at - interval '${minutes} minutes',
    buyer_read_at = buyer_read_at - interval '${minutes} minutes', shop_read_at = shop_read_at - interval '${minutes} minutes';
  update conversation_message set made_at = made_at - interval '${minutes} minutes';
  alter table conversation enable trigger user; alter table conversation_message enable trigger user`;

/** What buyers and shops say to each other, over HTTP. */
export function openConversing(shop: TestShop) {
  const { world } = shop;
  const market = openReviewing(shop);
  /** Where nothing is answered but that it was done. */
  const say = async (who: TestSession, [method, path]: readonly [string, string], body: object) =>
    (await world.fetch(path, { method, headers: who.headers, body })).status;

  /** Somebody who has not bought, a shop, and what the two can do. */
  async function aCounter(who?: TestSession) {
    const stand = await market.aStand();
    const buyer = who ?? (await aBuyerSession(world));
    const { rows } = await world.owner.query<{ slug: string }>("select slug from vendor where id = $1", [
      stand.vendorId,
    ]);
    const at = `${mine}/${rows[0]?.slug}`;
    const write = (text: string, more: object = {}, by = buyer) =>
      ask<ConversationView>(world, by, ["POST", `${at}/messages`], { text, ...more });
    const read = async (query = "", by = buyer) =>
      (await ask<ConversationView>(world, by, ["GET", `${at}${query}`])).body;
    const shopAt = async (): Promise<string> => `${shops}/${(await read()).id}`;
    const answer = async (text: string, by = stand.owner) =>
      ask<ConversationView>(world, by, ["POST", `${await shopAt()}/messages`], { text });
    const list = async (by: TestSession, query = "") =>
      (await ask<ConversationPage>(world, by, ["GET", `${by === buyer ? mine : shops}${query}`])).body;
    const seen = async (by = stand.owner) => {
      const path = by === buyer ? at : await shopAt();
      return say(by, ["POST", `${path}/seen`], { message: (await read()).messages.at(-1)?.id });
    };
    const quiet = async (by: TestSession, how: string | null) =>
      say(by, ["PUT", `${by === buyer ? at : await shopAt()}/quiet`], { quiet: how });
    return { stand, buyer, at, write, read, shopAt, answer, list, seen, quiet };
  }

  return {
    ...{ market, say, aCounter },
    owned: (who: TestSession, { placed }: Bought) =>
      world.owner.query("update orders set buyer_id = $1 where id = $2", [who.userId, placed.order.id]),
    minutesPass: (minutes: number) => world.owner.query(older(minutes)),
    /** How many messages that wait to be sent say this. */
    told: async (part: string): Promise<number> => {
      await tellUnread(shop.jobs);
      await tellPeople(shop.jobs);
      return (await waitingMessages(world)).filter(({ text }) => text?.includes(part)).length;
    },
  };
}
export type Conversing = ReturnType<typeof openConversing>;
