import type { SubOrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { piecesOfLines } from "./case-part.ts";
import type { Fault } from "./cases.ts";

type Words = Readonly<{ bn: string; en: string }>;

export type CaseRow = Readonly<{
  id: string;
  part: string;
  state: "requested" | "approved" | "rejected" | "withdrawn";
  fault: Fault;
  goods: string;
  delivery: string;
  lines: readonly Readonly<{ title: Words; label: Words; quantity: number; amount: string }>[];
  reason: string;
  makerId: string;
  maker: string;
  madeAt: string;
  checker: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}>;

export type RefundableRow = Readonly<{
  orderId: string;
  number: string;
  parts: readonly Readonly<{
    id: string;
    number: string;
    state: SubOrderState;
    vendor: Words;
    isPaid: boolean;
    deliveryLeft: string;
    lines: readonly Readonly<{
      id: string;
      /** They came in a cheaper exchange; the title is theirs. */
      swapId: string | null;
      title: Words;
      label: Words;
      quantity: number;
      given: number;
      unitPrice: string;
    }>[];
  }>[];
  cases: readonly CaseRow[];
}>;

const casesJson = (
  where: SQL,
): SQL => sql`(select coalesce(json_agg(json_build_object('id', c.id, 'part', co.number || '-' || cs.seq,
    'state', c.state, 'fault', c.fault, 'goods', c.goods_minor::text, 'delivery', c.delivery_minor::text, 'reason', c.reason,
    'makerId', c.maker_id, 'maker', m.name, 'madeAt', c.made_at, 'checker', k.name, 'decidedAt', c.decided_at, 'decisionReason', c.decision_reason,
    'lines', (select coalesce(json_agg(json_build_object('title', json_build_object('bn', l.title_bn, 'en', l.title_en),
        'label', json_build_object('bn', l.label_bn, 'en', l.label_en), 'quantity', x.quantity, 'amount', x.amount_minor::text) order by l.id), '[]')
      from refund_case_line x join order_line l on l.id = x.order_line_id where x.case_id = c.id)) order by c.made_at desc, c.id desc), '[]')
  from refund_case c join sub_order cs on cs.id = c.sub_order_id join orders co on co.id = c.order_id
    join user_account m on m.id = c.maker_id left join user_account k on k.id = c.checker_id where ${where})`;

/** What of an order can still be given back, and what was. Null: there is no such order. */
export async function findRefundable(
  db: Database,
  viewer: Viewer,
  orderId: string,
): Promise<RefundableRow | null> {
  const [row] = await db.ask<RefundableRow>(
    viewer,
    sql`select o.id as "orderId", o.number,
      (select json_agg(json_build_object('id', s.id, 'number', o.number || '-' || s.seq, 'state', s.state,
          'vendor', json_build_object('bn', v.name_bn, 'en', v.name_en),
          'isPaid', exists (select 1 from payment_attempt a where a.order_id = o.id and (a.state in ('captured','partially_refunded','refunded','disputed','charged_back')
            or a.method = 'cod' and a.tender_no = s.seq and (a.state in ('cod_collected','cod_remitted','cod_short') or a.state = 'cod_pending' and s.state in ('confirmed','accepted')))),
          'deliveryLeft', (s.delivery_minor - coalesce((select sum(c.delivery_minor) from refund_case c
            where c.sub_order_id = s.id and c.state in ('requested','approved')), 0))::text,
          'lines', (select json_agg(json_build_object('id', l.id, 'swapId', p.swap_id,
              'title', json_build_object('bn', coalesce(f.title_bn, l.title_bn), 'en', coalesce(f.title_en, l.title_en)),
              'label', json_build_object('bn', coalesce(f.label_bn, l.label_bn), 'en', coalesce(f.label_en, l.label_en)),
              'quantity', p.quantity, 'unitPrice', (p.total_minor / p.quantity)::text, 'given', p.done) order by l.id, p.swap_id nulls first)
            from ${piecesOfLines} p join order_line l on l.id = p.line_id
              left join orders y on y.swap_id = p.swap_id left join order_line f on f.order_id = y.id
           where p.sub_order_id = s.id)) order by s.seq)
        from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id) as parts,
      ${casesJson(sql`c.order_id = o.id`)} as cases
      from orders o where o.id = ${orderId} and haat_is_staff()`,
  );
  return row ?? null;
}

/** The case of a refund, if support decided it by lines. */
export async function findCaseOfRefund(
  db: Database,
  viewer: Viewer,
  refundId: string,
): Promise<CaseRow | null> {
  const [row] = await db.ask<{ cases: readonly CaseRow[] }>(
    viewer,
    sql`select ${casesJson(sql`c.id = (select case_id from refund where id = ${refundId})`)} as cases`,
  );
  return row?.cases[0] ?? null;
}
