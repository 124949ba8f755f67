import type { Guard } from "../guard.ts";

const migration = "db/migrations/0263_wishes.sql";
const back = "db/queries/wishes/back.ts";
const noticedBy = ["tests/api/back-in-stock.test.ts"];
const kept = ["tests/api/wishes.test.ts"];

/** Who hears that something can be bought again. */
export const l2Wishes: readonly Guard[] = [
  {
    gate: "L2",
    holds: "a list of wishes has an end",
    file: migration,
    whole: "if (select count(*) from wish where user_id = new.user_id) >= 200 then",
    broken: "if (select count(*) from wish where user_id = new.user_id) >= 201 then",
    noticedBy: kept,
  },
  {
    gate: "L2",
    holds: "nobody waits for what can be bought",
    file: migration,
    whole: "  if to_sell(new.variant_id) > 0 then",
    broken: "  if to_sell(new.variant_id) > 99 then",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "nobody asks again and again in one day",
    file: migration,
    whole: "interval '1 day') >= 40",
    broken: "interval '1 day') >= 400",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "no more hear of a piece than three",
    file: back,
    whole: "        < ${heardPerPiece} * to_sell(w.variant_id)\n",
    broken: "        < 99 * to_sell(w.variant_id)\n",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "by night no phone is rung about goods",
    file: "packages/core/clock.ts",
    whole: "return hour >= 9 && hour < 21;",
    broken: "return hour >= 9;",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "nobody has another told of goods",
    file: "api/_src/services/wishes/own-wishes.ts",
    whole: 'throw new DomainError("wish.no_way");',
    broken: "void 0;",
    noticedBy,
  },
];
