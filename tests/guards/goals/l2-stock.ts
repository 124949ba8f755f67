import type { Guard } from "../guard.ts";

const file = "db/queries/vendor/stock-story.ts";
const noticedBy = ["tests/api/stock-watch.test.ts"];

/** Who hears of what is on a shelf. */
export const l2Stock: readonly Guard[] = [
  {
    gate: "L2",
    holds: "a shop hears once that a variant runs low, however many workers see it",
    file,
    whole: "      and w.told_at is null and ${left} < w.least\n",
    broken: "      and ${left} < w.least\n",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "what is only being paid for rings no shop",
    file,
    whole: "sql`(k.on_hand - k.committed)`",
    broken: "sql`(k.on_hand - k.held - k.committed)`",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "nobody reads another shop's shelf",
    file,
    whole: "where v.id = ${variantId} and v.vendor_id = ${viewer.vendorId}`,",
    broken: "where v.id = ${variantId}`,",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "nor watches it",
    file,
    whole: "select id from variant where id = ${variantId} and vendor_id = ${vendorId}`",
    broken: "select id from variant where id = ${variantId} and ${vendorId}::text is not null`",
    noticedBy,
  },
];
