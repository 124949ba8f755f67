import type { Guard } from "../guard.ts";

const made = ["tests/contracts/pictures.test.ts"];
const brought = ["tests/api/media.test.ts"];
const kept = ["tests/api/media-kept.test.ts"];
const read = "packages/pictures/read-picture.ts";
const waiting = ["tests/api/goods-pictures.test.ts"];
const migration = "db/migrations/0253_media.sql";

/** Uploads. */
export const i6: readonly Guard[] = [
  {
    gate: "I6",
    holds: "a picture that would unpack above what we hold is refused from its header",
    file: read,
    whole: "|| unpacked(facts) > mostUnpacked)",
    broken: "|| unpacked(facts) < 0)",
    noticedBy: made,
  },
  {
    gate: "I6",
    holds: "a picture that ends before its end is refused",
    file: read,
    whole: 'failOn: "error"',
    broken: 'failOn: "none"',
    noticedBy: made,
  },
  {
    gate: "I6",
    holds: "no more wait for a processor than it will come to",
    file: "packages/pictures/sharp.node.ts",
    whole: "waiting >= mostWaiting",
    broken: "waiting < 0",
    noticedBy: made,
  },
  {
    gate: "I6",
    holds: "a body above what a picture may be is refused before it is read",
    file: "api/_src/middleware/limits.ts",
    whole: "? photoLimit(c, next) : next();",
    broken: "? next() : next();",
    noticedBy: brought,
  },
  {
    gate: "I6",
    holds: "what is no picture by its first bytes is let go of there",
    file: "api/_src/services/media/take-file.ts",
    whole: "if (isJudged || size < headBytes) continue;",
    broken: "if (isJudged || size < 9_000_000) continue;",
    noticedBy: brought,
  },
  {
    gate: "I6",
    holds: "a picture that does not end is let go of where it is too large",
    file: "api/_src/services/media/take-file.ts",
    whole: "size > mostMediaFileBytes",
    broken: "size > 90_000_000",
    noticedBy: brought,
  },
  {
    gate: "I6",
    holds: "nothing that is shown somewhere is removed",
    file: migration,
    whole: "and exists (select from media_uses(new.vendor_id, new.stem)) then",
    broken: "and false then",
    noticedBy: kept,
  },
  {
    gate: "I6",
    holds: "nor what goods that wait would show",
    file: "db/migrations/0259_goods_pictures.sql",
    whole: "and v.content->'pictures' @> jsonb_build_array(jsonb_build_object('stem', p_stem)))",
    broken: "and false)",
    noticedBy: waiting,
  },
  {
    gate: "I6",
    holds: "nor what a variant on sale shows",
    file: "db/migrations/0259_goods_pictures.sql",
    whole:
      "and o.state = 'published' and o.pictures @> jsonb_build_array(jsonb_build_object('stem', p_stem))",
    broken: "and false",
    noticedBy: waiting,
  },
  {
    gate: "I6",
    holds: "nor let go by the sweeper",
    file: "db/queries/media/sweep.ts",
    whole: "            and not exists (select from media_uses(m.vendor_id, m.stem)))\n",
    broken: "            )\n",
    noticedBy: kept,
  },
  {
    gate: "I6",
    holds: "another shop's picture is nobody's to remove",
    file: "db/queries/media/keep.ts",
    whole: "update media set removed_at = now() where id = ${id} and vendor_id = ${vendorId}",
    broken: "update media set removed_at = now() where id = ${id} and ${vendorId}::text is not null",
    noticedBy: kept,
  },
];
