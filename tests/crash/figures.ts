import type { TestShop } from "../shop.ts";

const figuresSql = `select 'balance ' || split_part(account, ':', 1) || ':' || split_part(account, ':', 2) as name, sum(balance)::text as figure from account_balance group by 1
  union all select 'journals ' || event_type, count(*)::text from journal group by 1
  union all select j.event_type || ' ' || l.account || ' ' || l.side, sum(l.amount)::text from journal j join journal_line l on l.journal_id = j.id
    where j.event_type in ('J2', 'J20') group by 1
  union all select 'stated ' || t.name, coalesce(sum(t.figure), 0)::text from statement,
    lateral (values ('captured', captured_minor), ('refunded', refunded_minor), ('fees', fees_minor), ('net', net_minor)) t(name, figure) group by 1
  union all select 'moves ' || machine || ' ' || to_state, count(*)::text from transition group by 1
  union all select 'audit ' || action, count(*)::text from audit where action ~ '^(statement|difference|day)[.]' group by 1
  union all select 'differences ' || class || ' ' || state, count(*)::text from settlement_case group by 1
  union all select 'statements ' || state, count(*)::text from statement group by 1
  union all select 'parts', count(*)::text from statement_part
  union all select 'lines ' || coalesce(class, 'unjudged'), count(*)::text from statement_line group by 1
  union all select 'settled captures', count(*)::text from settled_capture
  union all select 'settled refunds', count(*)::text from settled_refund
  union all select 'bank credits', coalesce(sum(amount_minor), 0)::text from bank_credit where state in ('noted','undoing')
  union all select 'closed days', count(*)::text from settled_day where opened_at is null
  union all select 'rows ' || state, count(*)::text from remittance_row group by 1
  union all select 'files ' || state, count(*)::text from remittance_file group by 1
  union all select 'takings', count(*)::text from remittance_taking
  union all select 'acts ' || act, count(*)::text from remittance_act group by 1
  union all select 'claims', count(*)::text from courier_claim
  union all select 'row cases', count(*)::text from remittance_case
  union all select 'couriers'' words ' || source || ' ' || fate, count(*)::text from courier_event group by 1
  union all select 'courier cash ' || state, sum(settled_minor + moved_minor)::text from courier_cash group by 1
  union all select 'courier charges ' || state, sum(settled_minor)::text from courier_charge group by 1
  union all select 'outbox ' || topic, count(*)::text from outbox group by 1`;

export type Figures = Readonly<Record<string, number>>;

async function figures({ world }: TestShop): Promise<Figures> {
  const { rows } = await world.owner.query<{ name: string; figure: string }>(figuresSql);
  return Object.fromEntries(rows.map(({ name, figure }) => [name, Number(figure)]));
}

/** What `work` has moved in the books, by name; what it left as it was is not named. */
export async function movedInBooks(shop: TestShop, work: () => Promise<void>): Promise<Figures> {
  const before = await figures(shop);
  await work();
  const after = Object.entries(await figures(shop));
  const moved = after.map(([name, figure]) => [name, figure - (before[name] ?? 0)] as const);
  return Object.fromEntries(moved.filter(([, by]) => by !== 0));
}
