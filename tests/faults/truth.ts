import { accountIn, accounts } from "@haat/core/ledger";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { appliedStates } from "@haat/core/states";
import type { LedgerLine } from "@haat/simulators/kit/remote";
import type { Stall } from "./stall.ts";

/** One attempt as the books have it. */
type Kept = Readonly<{
  id: string;
  wallet: Wallet;
  state: string;
  ref: string | null;
  invoice: string;
  order: string;
  captured: string;
  currency: string;
  journals: number;
  booked: string;
  bookedIn: string | null;
  refunded: string;
  owed: string;
  byHand: boolean;
  refundsOpen: number;
  toldFailed: Date | null;
}>;

const keptSql = `select a.id, a.method as wallet, a.state, a.gateway_ref as ref, a.invoice, o.state as "order",
    coalesce(a.captured_minor, 0)::text as captured, a.captured_currency as currency,
    coalesce(j.count, 0)::int as journals, coalesce(j.booked, 0)::text as booked, j.currency as "bookedIn",
    coalesce(r.refunded, 0)::text as refunded, coalesce(r.owed, 0)::text as owed, coalesce(r.by_hand, false) as "byHand",
    coalesce(r.open, 0)::int as "refundsOpen",
    (select max(t.at) from transition t where t.machine = 'attempt' and t.subject_id = a.id
      and t.to_state in ('failed', 'expired', 'cancelled')) as "toldFailed"
  from payment_attempt a join orders o on o.id = a.order_id
  left join lateral (select count(distinct j.id) as count, sum(l.amount) as booked, string_agg(distinct account_currency(l.account), ' and ') as currency from journal j
    join journal_line l on l.journal_id = j.id and l.side = 'D' and l.account like 'A:GW%'
    where j.event_type in ('J1', 'J15') and j.event_key = a.id) j on true
  left join lateral (select sum(r.amount_minor) filter (where r.state = 'succeeded') as refunded,
    sum(r.amount_minor) filter (where r.state not in ('rejected', 'withdrawn') and r.currency = a.captured_currency) as owed,
    bool_or(r.state in ('failed', 'manual') and r.next_try_at is null) as by_hand,
    count(*) filter (where r.next_try_at is not null) as open from refund r where r.attempt_id = a.id) r on true
  where a.order_id = any($1)`;

const applied: readonly string[] = appliedStates;
const owedBack: readonly string[] = ["captured_orphan", "captured_mismatch"];
const ended: readonly string[] = ["failed", "expired", "cancelled"];

/** What the wallet took, against what the books say of it. */
function ofTaken(kept: Kept, line: LedgerLine): string[] {
  const wrong: string[] = [];
  if (line.captures !== 1) wrong.push(`was taken ${line.captures} times`);
  if (kept.captured !== line.capturedMinor || kept.journals !== 1 || kept.booked !== line.capturedMinor)
    wrong.push(
      `${line.capturedMinor} taken, ${kept.captured} noted, ${kept.journals} journals of ${kept.booked}`,
    );
  if (kept.currency !== line.currency || kept.bookedIn !== line.currency)
    wrong.push(
      `taken in ${line.currency}, noted in ${kept.currency}, booked in ${kept.bookedIn ?? "nothing"}`,
    );
  const isPaid = applied.includes(kept.state) && ["confirmed", "cancelled"].includes(kept.order);
  const isOwed = owedBack.includes(kept.state) && kept.owed === line.capturedMinor;
  if (!isPaid && !isOwed)
    wrong.push(`taken, but ${kept.state} in an order that is ${kept.order}, ${kept.owed} owed`);
  if (applied.includes(kept.state) && kept.order === "cancelled" && kept.owed !== line.capturedMinor)
    wrong.push(`the order was called off, but ${kept.owed} is owed back`);
  if (kept.toldFailed !== null && line.capturedAt !== null && kept.toldFailed.getTime() > line.capturedAt)
    wrong.push("the buyer was told that it had failed after it was paid");
  return wrong;
}

const ofUntaken = (kept: Kept): string[] => [
  ...(kept.journals > 0 ? ["nothing was taken, but a journal says so"] : []),
  ...(ended.includes(kept.state) ? [] : [`nothing was taken, but it is ${kept.state}`]),
];

/** A refund whose answer was lost at a wallet that cannot be asked waits for a person; it was paid once or not at all. */
function ofRefunds(kept: Kept, line: LedgerLine | undefined): string[] {
  const given = BigInt(line?.refundedMinor ?? 0);
  const wrong = kept.refundsOpen > 0 ? ["a refund is still underway"] : [];
  const isFit = kept.byHand
    ? given >= BigInt(kept.refunded) && given <= BigInt(kept.owed)
    : given === BigInt(kept.refunded);
  if (!isFit) wrong.push(`${given} given back, ${kept.refunded} booked of ${kept.owed}`);
  if (!kept.byHand && kept.owed !== kept.refunded)
    wrong.push(`${kept.owed} owed back, ${kept.refunded} given`);
  return wrong;
}

type Told = ReadonlyMap<Wallet, readonly LedgerLine[]>;

/** What the wallet says of it: by its own name for it, or by ours. */
const lineOf = (told: Told, kept: Kept): LedgerLine | undefined => {
  const lines = told.get(kept.wallet) ?? [];
  return (
    lines.find(({ reference }) => reference === kept.ref) ??
    lines.find(({ merchantInvoiceNumber }) => merchantInvoiceNumber === kept.invoice)
  );
};

/**
 * What these orders' payments took at their wallets, by wallet and currency, against the debits of its account in that currency
 * and against what paid for an order or stood unallocated: the three are one sum, or each differs by itself.
 */
async function unevenIn({ shop }: Stall, rows: readonly Kept[], told: Told): Promise<string[]> {
  const taken = new Map<string, bigint>();
  for (const kept of rows) {
    const line = lineOf(told, kept);
    if (!line || line.captures === 0) continue;
    const account = accountIn(line.currency, accounts.gateway(kept.wallet));
    taken.set(account, (taken.get(account) ?? 0n) + BigInt(line.capturedMinor));
  }
  const { rows: sums } = await shop.world.owner.query<{ account: string; booked: string; lies: string }>(
    `select d.account, d.amount::text as booked, sum(c.amount)::text as lies from (
        select l.account, sum(l.amount) as amount, array_agg(j.id) as ids from journal j join journal_line l on l.journal_id = j.id
          where j.event_type in ('J1', 'J15') and j.event_key = any($1) and l.side = 'D' and l.account like 'A:GW%' group by l.account) d
      join journal_line c on c.journal_id = any(d.ids) and c.side = 'C' and (c.account like 'L:ESCROW:%' or c.account ~ '^L:UNALLOC(@|$)')
        and account_currency(c.account) = account_currency(d.account)
      group by d.account, d.amount`,
    [rows.map(({ id }) => id)],
  );
  const booked = new Map(sums.map((sum) => [sum.account, sum]));
  return [...new Set([...taken.keys(), ...booked.keys()])].flatMap((account) => {
    const [took, sum] = [String(taken.get(account) ?? 0n), booked.get(account)];
    const isEven = took === (sum?.booked ?? "0") && took === (sum?.lies ?? "0");
    return isEven
      ? []
      : [`${account}: ${took} taken, ${sum?.booked} booked, ${sum?.lies} paid or unallocated`];
  });
}

/** Money that a wallet took and that no attempt of ours speaks of, by reference or by invoice. */
async function unheardOf({ shop }: Stall, told: Told): Promise<string[]> {
  const { rows } = await shop.world.owner.query<{ name: string }>(
    "select unnest(array[method || ' ' || gateway_ref, method || ' ' || invoice]) as name from payment_attempt",
  );
  const ours = new Set(rows.map(({ name }) => name));
  return [...told].flatMap(([wallet, lines]) =>
    lines
      .filter(({ captures }) => captures > 0)
      .filter(({ reference, merchantInvoiceNumber: invoice }) =>
        [reference, invoice].every((name) => !ours.has(`${wallet} ${name}`)),
      )
      .map(({ reference }) => `${wallet} took money under ${reference}, of which we know nothing`),
  );
}

/** What is wrong with the given orders after everything has healed; empty: the books tell the truth. */
export async function wrongIn(stall: Stall, orders: readonly string[]): Promise<string[]> {
  const { shop } = stall;
  const { rows } = await shop.world.owner.query<Kept>(keptSql, [orders]);
  const told = new Map<Wallet, readonly LedgerLine[]>();
  for (const wallet of wallets) told.set(wallet, (await shop.wallets[wallet].ledger()).payments);
  const wrong = rows.flatMap((kept) => {
    const line = lineOf(told, kept);
    const name = `${kept.wallet} ${kept.id}`;
    const all = line && line.captures > 0 ? ofTaken(kept, line) : ofUntaken(kept);
    return [...all, ...ofRefunds(kept, line)].map((what) => `${name}: ${what}`);
  });
  const { rows: broken } = await shop.world.owner.query("select rule, subject, detail from ledger_check");
  return [
    ...wrong,
    ...(await unevenIn(stall, rows, told)),
    ...(await unheardOf(stall, told)),
    ...broken.map((rule) => `ledger_check: ${JSON.stringify(rule)}`),
  ];
}
