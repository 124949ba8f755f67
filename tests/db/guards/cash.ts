import type { SealedPhone } from "@haat/core/sealed-phone";
import type { Placement } from "@haat/db/queries/orders/place-order";
import { expect } from "vitest";
import { type Bench, guardsOf } from "./bench.ts";
import { goods, phoneOf, place, placementOf } from "./placement.ts";
import { call } from "./shelf.ts";

let phones = 0;
const aPhone = () => phoneOf(`199${String((phones += 1)).padStart(7, "0")}`);

/** So many cash orders of one phone; how many of them were placed. */
async function placedOf(
  bench: Bench,
  count: number,
  phone: SealedPhone,
  changes: Partial<Placement> = {},
): Promise<number> {
  const product = await goods(bench, { stock: 50 });
  let done = 0;
  for (let tries = 0; tries < count; tries += 1)
    done += await place(
      bench,
      placementOf([{ product }], { method: "cod", contactPhone: phone, ...changes }),
    ).then(
      () => 1,
      (refusal: unknown) => {
        expect(refusal).toMatchObject({ code: "rate.limited" });
        return 0;
      },
    );
  return done;
}
const expectPlaced = async (placed: Promise<number>, count: number): Promise<void> =>
  expect(await placed).toBe(count);

const five = async (bench: Bench): Promise<void> => {
  await expectPlaced(placedOf(bench, 6, aPhone()), 5);
};
/** After five orders and `change`, one more. */
const onceMore =
  (change: string, count = 1) =>
  async (bench: Bench): Promise<void> => {
    const phone = aPhone();
    await placedOf(bench, 5, phone);
    await bench.admin.query(change, [phone.hash]);
    await expectPlaced(placedOf(bench, 1, phone), count);
  };
const setting = (value: number, from: string, to = "null") =>
  `insert into setting (id, name, value, valid_from, valid_to)
   values ('set_test' || random(), 'cash_unproven_per_hour', '${value}', now() ${from}, ${to})`;
const limitOf =
  (limit: number, ...settings: readonly string[]) =>
  async (bench: Bench): Promise<void> => {
    try {
      for (const each of settings) await bench.admin.query(each);
      await expectPlaced(placedOf(bench, limit + 1, aPhone()), limit);
    } finally {
      await bench.admin.query("delete from setting where name = 'cash_unproven_per_hour'");
    }
  };

const wallet = async (bench: Bench): Promise<void> => {
  const phone = aPhone();
  await placedOf(bench, 5, phone, { method: "bkash" });
  await expectPlaced(placedOf(bench, 1, phone), 1);
};
const others = async (bench: Bench): Promise<void> => {
  await placedOf(bench, 5, aPhone());
  await expectPlaced(placedOf(bench, 1, aPhone()), 1);
};
const atOnce = async (bench: Bench): Promise<void> => {
  const phone = aPhone();
  await placedOf(bench, 4, phone);
  const rivals = placementOf([{ product: await goods(bench) }], { method: "cod", contactPhone: phone });
  await bench.rival(async (rival) => {
    await call(rival, "place_order", JSON.stringify(rivals));
    const mine = placedOf(bench, 1, phone);
    await bench.untilWaiting(mine);
    await rival.query("commit");
    expect(await mine).toBe(0);
  });
};

const settingLine =
  "and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), 5)";
const countLine =
  "where contact_phone_hash = any (v_hashes) and method = 'cod' and placed_at > now() - interval '1 hour'";
export const velocity = guardsOf("cash_velocity", [
  {
    keeps: "a phone to five unproven cash orders an hour",
    line: "raise exception 'rate.limited' using errcode = 'HAAT1';",
    instead: "null;",
    holds: five,
  },
  {
    keeps: "orders placed at once counted",
    line: "perform pg_advisory_xact_lock(hashtextextended('cash ' || v_hashes[1], 0));",
    holds: atOnce,
  },
  {
    keeps: "another phone's orders its own",
    line: countLine,
    instead: countLine.replace("contact_phone_hash = any (v_hashes) and ", ""),
    holds: others,
  },
  {
    keeps: "wallet orders out of the count",
    line: countLine,
    instead: countLine.replace("method = 'cod' and ", ""),
    holds: wallet,
  },
  {
    keeps: "old orders out of the count",
    line: countLine,
    instead: countLine.replace(" and placed_at > now() - interval '1 hour'", ""),
    holds: onceMore(
      "update orders set placed_at = now() - interval '61 minutes' where contact_phone_hash = $1",
    ),
  },
  {
    keeps: "young orders in the count",
    line: "interval '1 hour'",
    instead: "interval '58 minutes'",
    holds: onceMore(
      "update orders set placed_at = now() - interval '59 minutes' where contact_phone_hash = $1",
      0,
    ),
  },
  {
    keeps: "proven orders out of the count",
    line: "t.to_state = 'confirmed'",
    instead: "false",
    holds: onceMore(
      "insert into transition (machine, subject_id, order_id, to_state, event_key, actor) select 'order', id, id, 'confirmed', 'proven', 'test' from orders where contact_phone_hash = $1",
    ),
  },
  { keeps: "unproven orders in the count", line: "t.to_state = 'confirmed'", instead: "true", holds: five },
  {
    keeps: "one order's proof from another's",
    line: "t.subject_id = orders.id",
    instead: "true",
    holds: async (bench) => {
      await onceMore(
        "insert into transition (machine, subject_id, order_id, to_state, event_key, actor) select 'order', id, id, 'confirmed', 'proven', 'test' from orders where contact_phone_hash = $1 limit 1",
      )(bench);
      await five(bench);
    },
  },
  {
    keeps: "a limit that is set",
    line: "select value::text::int from setting where name = 'cash_unproven_per_hour'",
    instead: "select value::text::int from setting where name = 'no such'",
    holds: limitOf(2, setting(2, "- interval '1 hour'")),
  },
  {
    keeps: "a coming limit for later",
    line: settingLine,
    instead: settingLine.replace("and valid_from <= now() ", ""),
    holds: limitOf(5, setting(2, "+ interval '1 hour'")),
  },
  {
    keeps: "a past limit past",
    line: settingLine,
    instead: settingLine.replace("and (valid_to is null or valid_to > now()) ", ""),
    holds: limitOf(5, setting(2, "- interval '2 hours'", "now() - interval '1 hour'")),
  },
  {
    keeps: "the newest limit",
    line: "order by valid_from desc",
    instead: "order by valid_from",
    holds: limitOf(2, setting(9, "- interval '2 hours'"), setting(2, "- interval '1 hour'")),
  },
]);
