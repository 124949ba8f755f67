import type { Guard } from "../guard.ts";

const migration = "db/migrations/0258_reviews.sql";
const anew = "db/migrations/0261_review_anew.sql";
const said = ["tests/api/reviews.test.ts"];
const saidAnew = ["tests/api/reviews-anew.test.ts"];
const desk = ["tests/api/reviews-desk.test.ts"];
const photos = ["tests/api/reviews-photos.test.ts"];

/** What buyers say of goods. */
export const l2Reviews: readonly Guard[] = [
  {
    gate: "L2",
    holds: "nobody speaks of what was not brought to him",
    file: migration,
    whole: "if v.state not in ('delivered', 'completed') then",
    broken: "if false then",
    noticedBy: said,
  },
  {
    gate: "L2",
    holds: "nobody who works for a shop praises its goods by his account",
    file: migration,
    whole: "if works_for(v.buyer_id, new.vendor_id) or works_for(new.writer_id, new.vendor_id)",
    broken: "if false",
    noticedBy: said,
  },
  {
    gate: "L2",
    holds: "nor as a guest by his phone",
    file: migration,
    whole: "where u.phone_hash = any (v_phones) and works_for(u.id, new.vendor_id))",
    broken: "where false)",
    noticedBy: said,
  },
  {
    gate: "L2",
    holds: "one person speaks once of the same goods",
    file: migration,
    whole: "or o.contact_phone_hash = any (hashes_of(v.contact_phone_hash)))) then",
    broken: ")) then",
    noticedBy: said,
  },
  {
    gate: "L2",
    holds: "what a buyer said changes only as he says it anew",
    file: anew,
    whole: "or (not v_anew and (new.stars, new.text) is distinct from (old.stars, old.text))",
    broken: "",
    noticedBy: said,
  },
  {
    gate: "L2",
    holds: "what scolds or leads away is looked at first",
    file: "api/_src/services/reviews/write-review.ts",
    whole: 'waitsForLook(text) ? "waiting" : "shown"',
    broken: 'waitsForLook("") ? "waiting" : "shown"',
    noticedBy: said,
  },
  {
    gate: "L2",
    holds: "so is what has a photo",
    file: "db/queries/reviews/photos.ts",
    whole: "set state = 'waiting' where id = ${reviewId} and state = 'shown'",
    broken: "set state = 'waiting' where id = ${reviewId} and state = 'none'",
    noticedBy: photos,
  },
  {
    gate: "L2",
    holds: "a review has three photos at most",
    file: migration,
    whole: "if (select count(*) >= 3 from review_photo",
    broken: "if (select count(*) >= 3000 from review_photo",
    noticedBy: photos,
  },
  {
    gate: "L2",
    holds: "no shop answers for another",
    file: "db/queries/reviews/write.ts",
    whole: "where id = ${id} and vendor_id = ${vendorId} and state = 'shown' returning id",
    broken: "where id = ${id} and state = 'shown' returning id",
    besides: [
      {
        file: anew,
        whole:
          "if new.replied_at is distinct from old.replied_at and not works_for(new.reply_by, new.vendor_id) then",
        broken: "if false then",
      },
    ],
    noticedBy: desk,
  },
  {
    gate: "L2",
    holds: "nobody decides about his own shop",
    file: "api/_src/services/reviews/desk.ts",
    whole: 'if (review.isOwn) throw new DomainError("staff.own_shop");',
    broken: "",
    besides: [
      {
        file: "db/queries/reviews/moderated.ts",
        whole: " and not ${worksFor(by, sql`vendor_id`)} returning id",
        broken: " returning id",
      },
      {
        file: anew,
        whole:
          "if new.decided_at is distinct from old.decided_at and works_for(new.decided_by, new.vendor_id) then",
        broken: "if false then",
      },
    ],
    noticedBy: desk,
  },
  {
    gate: "L2",
    holds: "one person reports so much in a day",
    file: "db/queries/reviews/moderated.ts",
    whole: 'if (rows[0].isMany) return "too_many";',
    broken: "",
    noticedBy: desk,
  },
  {
    gate: "L2",
    holds: "what was hidden is looked at again before it is read",
    file: "packages/core/reviews.ts",
    whole: 'was === "shown" && !waitsForLook(text)',
    broken: "!waitsForLook(text)",
    besides: [
      {
        file: anew,
        whole: "or (v_anew and old.state <> 'shown' and new.state <> 'waiting') then",
        broken: "then",
      },
      { file: anew, whole: "and not (v_anew and new.state = 'waiting')", broken: "and not v_anew" },
    ],
    noticedBy: [...saidAnew, "packages/core/reviews.test.ts"],
  },
  {
    gate: "L2",
    holds: "stars that are changed or taken back are counted as they stand now",
    file: anew,
    whole: "create trigger review_counted after update of state, stars on review",
    broken: "create trigger review_counted after update of name on review",
    noticedBy: saidAnew,
  },
];
