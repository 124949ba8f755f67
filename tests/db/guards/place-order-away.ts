import { guardsOf } from "./bench.ts";
import { gone, inAnswer, inSearch } from "./place-order-refuses.ts";

const away = gone(({ vendor }) => [
  `with someone as (insert into user_account (id, name) values ('usr_' || gen_random_uuid(), 'Rahima') returning id)
   insert into shop_holiday (id, vendor_id, from_day, until_day, made_by)
     select 'hol_' || gen_random_uuid(), $1, dhaka_day(), dhaka_day(), id from someone`,
  vendor,
]);

/** Of a shop on holiday nothing is ordered. */
export const holidays = guardsOf("place_order", [
  {
    keeps: "a shop closed that is on holiday",
    line: inSearch,
    instead: inSearch.replace("shop_away(ve.id) or ", ""),
    holds: away,
  },
  {
    keeps: "the goods of a shop on holiday called not for sale",
    line: inAnswer,
    instead: inAnswer.replace("shop_away(ve.id) or ", ""),
    holds: away,
  },
]);
