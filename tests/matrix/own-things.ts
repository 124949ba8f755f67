import { newId, newSecret } from "@haat/core/ids";
import { aSessionOf } from "../stays.ts";
import { type MakeThings, once, unknown } from "./thing.ts";

/** One of his devices; a stranger's; one that he has signed out on. */
export const session: MakeThings = ({ shop: { world }, stranger }) => ({
  own: async ({ session: his }) => his && (await aSessionOf(world, his.userId)).sessionId,
  "other's": stranger.sessionId,
  missing: unknown("session"),
});

/** A linked account at Google, and none at Apple. */
export const identity: MakeThings = async ({ shop: { world }, stranger }) => {
  const link = async (userId: string, provider: string): Promise<string> => {
    await world.owner.query("insert into identity (provider, subject, user_id) values ($1, $2, $3)", [
      ...[provider, newSecret(), userId],
    ]);
    return provider;
  };
  return {
    own: once(async ({ session: his }) => his && link(his.userId, "google")),
    "other's": await link(stranger.userId, "facebook"),
    missing: "apple",
  };
};

/** A passkey of his own, and a stranger's. */
export const passkey: MakeThings = async ({ shop: { world }, stranger }) => {
  const add = async (userId: string): Promise<string> => {
    const id = newSecret();
    await world.owner.query(
      "insert into passkey (credential_id, user_id, public_key, name) values ($1, $2, 'key', 'Pixel 7')",
      [id, userId],
    );
    return id;
  };
  return {
    own: async ({ session: his }) => his && add(his.userId),
    "other's": await add(stranger.userId),
    missing: newSecret(),
  };
};

/** A place in his address book, and in a stranger's. */
export const address: MakeThings = async ({ shop: { world }, stranger }) => {
  const write = async (userId: string): Promise<string> => {
    const id = newId("address", new Date());
    const sealed = await world.edge.sealer.seal("phone", stranger.phone);
    await world.owner.query(
      `insert into address (id, user_id, recipient, phone_sealed, phone_tail, area_id, details)
       values ($1, $2, 'করিম', $3, $4, 'tha-dhaka-dhanmondi', 'বাসা ১২')`,
      [id, userId, sealed, stranger.phone.slice(-4)],
    );
    return id;
  };
  return {
    own: once(async ({ session: his }) => his && write(his.userId)),
    "other's": await write(stranger.userId),
    missing: unknown("address"),
  };
};

/** A browser of his that hears of his orders, and a stranger's. */
export const newsDevice: MakeThings = async ({ shop: { world }, stranger }) => {
  const add = async (userId: string): Promise<string> => {
    const id = newId("newsDevice", new Date());
    await world.owner.query(
      "insert into news_device (id, user_id, endpoint_hash, sealed, label) values ($1, $2, $1, 'sealed', 'Chrome')",
      [id, userId],
    );
    return id;
  };
  return {
    own: async ({ session: his }) => his && add(his.userId),
    "other's": await add(stranger.userId),
    missing: unknown("newsDevice"),
  };
};
