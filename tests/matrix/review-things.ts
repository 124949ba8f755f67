import type { Operation } from "@haat/api/rights/table";
import { newId } from "@haat/core/ids";
import { endsAs, tell, type Example } from "./example.ts";
import type { Ground, Stall } from "./ground.ts";
import { type MakeThings, once, stallOf, there, unknown } from "./thing.ts";

/** What somebody said of this shop's goods, of its so manieth line. */
async function reviewOf({ shop: { world } }: Ground, { vendor }: Stall, place: number): Promise<string> {
  const id = newId("review", new Date());
  await world.owner.query(
    `insert into review (id, product_id, vendor_id, order_id, line_id, stars, text, state)
     select $1, l.product_id, l.vendor_id, l.order_id, l.id, 5, 'ভালো', 'shown' from order_line l where l.vendor_id = $2 order by l.id offset $3 limit 1
     on conflict do nothing`,
    [id, vendor.id, place],
  );
  return id;
}

/** Each of those who work in a shop has a review of its goods; another shop's is not his. */
export const review: MakeThings = async (ground) => {
  const { rows } = await ground.shop.world.owner.query<{ id: string }>(
    "select id from review where vendor_id = $1 limit 1",
    [ground.stalls.other.vendor.id],
  );
  return {
    own: once(async (who) => {
      const stall = stallOf(who);
      if (!stall) return null;
      const known = await ground.shop.world.owner.query<{ id: string }>(
        "select id from review where vendor_id = $1 and state = 'shown' order by id limit 1",
        [stall.vendor.id],
      );
      return known.rows[0]?.id ?? reviewOf(ground, stall, 0);
    }),
    "other's": rows[0]?.id ?? (await reviewOf(ground, ground.stalls.other, 0)),
    missing: unknown("review"),
  };
};

/** Nobody's in particular: as a reader, and as the market, finds it. */
const any = (place: number): MakeThings =>
  there((ground) => reviewOf(ground, ground.stalls.own, place), unknown("review"));

/** What somebody has hidden already is not hidden once more. */
const shown = tell("update review set state = 'shown' where state = 'hidden'");

/** What buyers say of goods, and what shops and the market say to it. */
export const reviewExamples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{ listReviews: {}, readOwnReviews: {}, listShopReviews: {}, listReviewDesk: {} },
  ...{ writeReview: endsAs("review.not_found"), addReviewPhoto: endsAs("review.not_found") },
  ...{ rewriteReview: endsAs("review.not_found"), withdrawReview: endsAs("review.not_found") },
  ...{ replyToReview: {}, reportShopReview: {} },
  ...{ reportReview: { things: any(1) }, decideReview: { things: any(2), clear: shown } },
};
