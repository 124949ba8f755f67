import type { ShopProfile, ShopProfileBody } from "@haat/contract/shop-profile";
import { noteAudit } from "@haat/db/queries/money/audit";
import { keepStory, lockProfile, wantName } from "@haat/db/queries/vendors/profile";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "./myself.ts";
import { nameOfShop, slugOfName } from "./name-of-shop.ts";
import { readProfile } from "./read-profile.ts";

type Words = Readonly<{ bn: string; en: string }>;
const isSame = (one: Words, other: Words): boolean => one.bn === other.bn && one.en === other.en;

/** The story is told at once; a name buyers trust waits for the market, and is held to the rules it was applied for under. */
export async function saveProfile(
  ctx: NodeCtx,
  { vendorId, body }: Readonly<{ vendorId: string; body: ShopProfileBody }>,
): Promise<ShopProfile> {
  const name = { bn: nameOfShop(body.nameBn), en: nameOfShop(body.nameEn) };
  const story = { bn: body.storyBn, en: body.storyEn };
  await ctx.books.transact(async (tx) => {
    const before = await lockProfile(tx, vendorId);
    if (!isSame(before.name, name)) {
      const slugs = [...new Set([slugOfName(name.bn), slugOfName(name.en)])];
      await wantName(tx, { vendorId, by: userIdOf(ctx), name, slugs });
    }
    if (!isSame(before.story, story)) await keepStory(tx, vendorId, story);
    if (isSame(before.name, name) && isSame(before.story, story)) return;
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "shop.profile",
      subject: vendorId,
      before: { name: before.name },
      after: { name, isStoryNew: !isSame(before.story, story) },
    });
  });
  return readProfile(ctx, vendorId);
}
