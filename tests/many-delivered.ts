import { manyLike } from "./many-parcels.ts";
import type { TestWorld } from "./world.ts";

const own = (prefix: string): string => `'${prefix}_' || lpad(n::text, 26, '0')`;

/** `manyLike` of one that was delivered for cash, with all that it left in the books: theirs can be posted, and they stay. */
export async function manyDelivered(
  world: TestWorld,
  { number, many }: Readonly<{ number: string; many: number }>,
): Promise<void> {
  await manyLike(world, { number, many });
  const like = `consignment c, generate_series(1, ${many}) n where c.number = '${number}'`;
  const copied = (table: string, apart: string): string[] => [
    `alter table ${table} disable trigger user`,
    `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${apart}, 'order_id', ${own("ord")}))).*
      from ${table} t, ${like} and t.order_id = c.order_id`,
    `alter table ${table} enable trigger user`,
  ];
  const posted = (type: "J6" | "J3"): string =>
    `with one as (select j.* from journal j join consignment c on c.order_id = j.order_id where c.number = '${number}' and j.event_type = '${type}'),
      made as (insert into journal (event_type, event_key, order_id) select '${type}', ${own("sub")}, ${own("ord")} from one, generate_series(1, ${many}) n
        returning id, order_id)
      insert into journal_line (journal_id, line_no, account, side, amount)
        select made.id, l.line_no, replace(l.account, one.order_id, made.order_id), l.side, l.amount
          from made, one join journal_line l on l.journal_id = one.id`;
  const inOneGo = [
    "begin",
    ...copied("payment_attempt", `'id', ${own("pay")}, 'invoice', ${own("pay")}`),
    ...copied("order_line", `'id', ${own("lin")}, 'sub_order_id', ${own("sub")}`),
    `insert into unstated_parcel select ${own("cns")} from generate_series(1, ${many}) n`,
    "commit",
  ];
  for (const each of [inOneGo.join(";"), posted("J6"), posted("J3"), "analyze"])
    await world.owner.query(each);
}
