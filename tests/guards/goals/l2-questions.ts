import type { Guard } from "../guard.ts";

const migration = "db/migrations/0266_questions.sql";
const noticedBy = ["tests/api/questions.test.ts"];

/** What people ask about goods before they buy. */
export const l2Questions: readonly Guard[] = [
  {
    gate: "L2",
    holds: "only who owns the goods answers as one who owns them",
    file: migration,
    whole: "if new.said_as = 'buyer' and not exists (",
    broken: "if false and not exists (",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "nobody asks about his own shop's goods",
    file: migration,
    whole: "  if v_works then",
    broken: "  if false then",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "one person asks so much in a day",
    file: migration,
    whole: "(select count(*) >= 10 from question q",
    broken: "(select count(*) >= 10000 from question q",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "a question that leads away is looked at first",
    file: "api/_src/services/questions/ask-question.ts",
    whole: 'state: waitsForLook(text) ? "waiting" : "shown"',
    broken: 'state: waitsForLook("") ? "waiting" : "shown"',
    noticedBy,
  },
  {
    gate: "L2",
    holds: "so is an answer of the shop, also written anew",
    file: "db/queries/questions/write.ts",
    whole: "when a.state = 'shown' then excluded.state else 'waiting' end",
    broken: "else excluded.state end",
    besides: [
      {
        file: migration,
        whole: "or (v_anew and old.state <> 'shown' and new.state <> 'waiting') then",
        broken: "and not v_anew then",
      },
    ],
    noticedBy,
  },
  {
    gate: "L2",
    holds: "only a shop's people answer for it",
    file: "db/queries/questions/write.ts",
    whole: "where q.id = ${to} and q.vendor_id = ${vendorId} and q.answer_to is null",
    broken: "where q.id = ${to} and q.answer_to is null",
    besides: [{ file: migration, whole: "    if not v_works then", broken: "    if false then" }],
    noticedBy,
  },
  {
    gate: "L2",
    holds: "nobody decides about questions of his own shop",
    file: "api/_src/services/questions/desk.ts",
    whole: 'if (said.isOwn) throw new DomainError("staff.own_shop");',
    broken: "",
    besides: [
      {
        file: "db/queries/reviews/moderated.ts",
        whole: " and not ${worksFor(by, sql`vendor_id`)} returning id",
        broken: " returning id",
      },
      {
        file: migration,
        whole:
          "if new.decided_at is distinct from old.decided_at and works_for(new.decided_by, new.vendor_id) then",
        broken: "if false then",
      },
    ],
    noticedBy,
  },
  {
    gate: "L2",
    holds: "who is erased leaves no name beside a question",
    file: "db/queries/myself/erase.ts",
    whole: "sql`update question set name = null where name is not null and by_user = ${userId}`,",
    broken: "",
    noticedBy,
  },
];
