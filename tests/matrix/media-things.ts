import { newId, newSecret } from "@haat/core/ids";
import type { Stall } from "./ground.ts";
import { type MakeThings, once, stallOf, unknown } from "./thing.ts";

/** A picture of one's own shop, and one of another's. */
export const media: MakeThings = async ({ shop: { world }, stalls }) => {
  const keep = async ({ vendor, owner }: Stall): Promise<string> => {
    const id = newId("media", new Date());
    await world.owner.query(
      `insert into media (id, vendor_id, sha256, bytes, width, height, widths, blur, maker_id, stem, kept_at)
       values ($1, $2, encode(sha256(convert_to($1, 'UTF8')), 'hex'), 9, 9, 9, '{320}', 'data:image/webp;base64,', $3, $4, now())`,
      [id, vendor.id, owner.userId, `https://blob.test/${newSecret()}`],
    );
    return id;
  };
  return {
    own: once(async (who) => {
      const stall = stallOf(who);
      return stall && keep(stall);
    }),
    "other's": await keep(stalls.other),
    missing: unknown("media"),
  };
};
