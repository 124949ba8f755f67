import type { Placement } from "@haat/db/queries/orders/place-order";
import { expect } from "vitest";
import { type Bench, guardsOf } from "./bench.ts";
import { goods, place, placementOf } from "./placement.ts";

/** What the database holds of an order just placed, in one row. */
async function written(bench: Bench, changes: Partial<Placement> = {}): Promise<unknown> {
  const placement = placementOf([{ product: await goods(bench), quantity: 2 }], changes);
  await place(bench, placement);
  const { rows } = await bench.admin.query(
    `select o.state, round(extract(epoch from o.expires_at - now()) / 60)::int as minutes,
        (select sum(total_minor) from order_line where order_id = o.id)::text as lines,
        o.total_minor - o.delivery_minor as goods, o.total_minor as total,
        (select string_agg(amount_minor || ' ' || state, ',') from payment_attempt where order_id = o.id) as attempts,
        (select round(extract(epoch from min(r.expires_at) - now()) / 60)::int from reservation r where r.order_id = o.id) as hold,
        (select string_agg(machine || ' ' || coalesce(from_state, '') || '>' || to_state, ',' order by id) from transition where order_id = o.id) as steps,
        (select count(*)::int from outbox where aggregate = o.id) as told
       from orders o where o.id = $1`,
    [placement.orderId],
  );
  return rows[0];
}

const whole = async (bench: Bench): Promise<void> =>
  expect(await written(bench)).toEqual({
    ...{ state: "pending_payment", minutes: 15, hold: 15, told: 1 },
    ...{ lines: "300000", goods: "300000", total: "306000", attempts: "306000 created" },
    steps: "order draft>pending_payment,sub_order >pending,attempt >created",
  });

const cash = async (bench: Bench): Promise<void> =>
  expect(await written(bench, { method: "cod", holdMinutes: 30 })).toMatchObject({
    ...{ state: "pending_verification", minutes: 30, hold: 30 },
  });

const known = { locality: "জিগাতলা", localityKeys: ["n:nobody's", "n:jigatola"] };
const inItsThana = async (bench: Bench): Promise<void> => {
  const areas: unknown[] = [];
  for (const areaId of ["tha-dhaka-dhanmondi", "tha-dhaka-hazaribagh", "tha-dhaka-gulshan"]) {
    const placement = placementOf([{ product: await goods(bench) }], { ...known, areaId });
    await place(bench, placement);
    const { rows } = await bench.admin.query<{ id: string }>(
      "select locality_id as id from orders where id = $1",
      [placement.orderId],
    );
    areas.push(rows[0]?.id);
  }
  expect(areas).toEqual(["are-dhaka-dhanmondi-jigatola", "are-dhaka-hazaribagh-jigatola", null]);
};

/** What a placed order leaves behind. */
export const traces = guardsOf("place_order", [
  {
    keeps: "a cash order waiting for its code",
    line: "case when p->>'method' = 'cod' then 'pending_verification' else 'pending_payment' end",
    instead: "'pending_payment'",
    holds: cash,
  },
  {
    keeps: "a wallet order waiting for its money",
    line: "else 'pending_payment' end",
    instead: "else 'pending_verification' end",
    holds: whole,
  },
  {
    keeps: "the hold to its minutes",
    line: "make_interval(mins => (p->>'holdMinutes')::int)",
    instead: "make_interval(mins => 5)",
    holds: whole,
  },
  {
    keeps: "the attempt at the whole sum",
    line: "coalesce((p->>'advanceMinor')::bigint, v_goods + v_delivery),",
    instead: "coalesce((p->>'advanceMinor')::bigint, v_goods),",
    holds: whole,
  },
  {
    keeps: "the order's first step written",
    line: "'draft' as was, v_first as becomes",
    instead: "'draft' as was, 'draft' as becomes",
    holds: whole,
  },
  {
    keeps: "each part's first step written",
    line: "select 'sub_order', s.id, null, 'pending', s.seq",
    instead: "select 'sub_order', s.id, 'pending', 'pending', s.seq",
    holds: whole,
  },
  {
    keeps: "the attempt's first step written",
    line: "values ('attempt', p->'attempt'->>'id', v_order,",
    instead: "values ('attempt', p->'attempt'->>'id', null,",
    holds: whole,
  },
  {
    keeps: "an area of the thana that it goes to",
    line: "k.thana_id = p->>'areaId' and k.key = u.key",
    instead: "k.key = u.key",
    holds: inItsThana,
  },
  {
    keeps: "its messages in the same transaction",
    line: "from jsonb_to_recordset(p->'outbox')",
    instead: "from jsonb_to_recordset('[]')",
    holds: whole,
  },
]);
