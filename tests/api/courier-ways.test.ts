import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aRound,
  type Counting,
  happen,
  openCounting,
  type Round,
  signedInAnew,
  stating,
  worked,
} from "../courier-ways.ts";
import { delivered, happening, paidAhead, stated, ways } from "../courier-happenings.ts";
import { aheadOf } from "../courier-advances.ts";
import { courierAccounts } from "../couriers.ts";
import { isLong, seed } from "../faults/wishes.ts";
import { keptMarks } from "../kept-marks.ts";

let counting: Counting;
beforeAll(async () => void (counting = await openCounting()), 300_000);
afterAll(() => counting.shop.close());

/** Each account of his with what its list says; and each statement whose rows brought other than it states. */
async function expectEqual(counting: Counting, { courier }: Round, told: string): Promise<void> {
  const { world } = counting;
  expect(world.faults.map(String), told).toEqual([]);
  const { cash, list, pay, charges } = await courierAccounts(world, courier);
  expect({ cash, pay }, told).toEqual({ cash: list, pay: charges });
  const [open, booked] = await aheadOf(counting, courier);
  expect(booked, told).toBe(open);
  const { rows } = await world.owner.query(
    `select m.reference, m.net_minor::text as states, w.payout::text as waits, b.brought::text from remittance m,
       lateral (select coalesce(sum(r.payout_minor + coalesce(h.opened_minor, 0)), 0) as payout from remittance_row r left join remittance_case h
         on h.remittance_id = r.remittance_id and h.line = r.line and h.is_held and not h.is_released and h.posting_no = r.posting_no - 1
         where r.remittance_id = m.id and r.state <> 'posted') w,
       lateral (select coalesce(sum(case l.side when 'D' then l.amount else -l.amount end), 0) as brought from journal j join journal_line l on l.journal_id = j.id
         where split_part(j.event_key, ':', 1) = m.file_hash and l.account = 'A:COD_IT:' || m.courier) b
     where b.brought <> m.net_minor - w.payout`,
  );
  expect(rows, told).toEqual([]);
  const way = await world.owner.query<Record<"booked" | "stated", string>>(
    `select coalesce((select balance from account_balance where account = 'A:COD_IT:' || $1), 0)::text as booked,
      coalesce((select sum(remittance_in_transit(id)) from remittance where courier = $1), 0)::text as stated`,
    [courier],
  );
  expect(way.rows[0]?.booked, `on its way: ${told}`).toBe(way.rows[0]?.stated);
  const held = await world.owner.query(
    `select s.id, r.state, r.posting_no, s.posting_no as held from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line
     where s.is_held and s.state = 'open' and (r.state = 'posted' or r.posting_no <> s.posting_no + 1)`,
  );
  expect(held.rows, `held of a row that is posted again: ${told}`).toEqual([]);
  const early = await world.owner.query(
    `select r.remittance_id, r.line, r.state, f.swap from remittance_row r join consignment c on c.id = r.consignment_id, parcel_facts(array[r.consignment_id]) f
     where f.swap = 'open' and r.state = 'posted'
       or f.swap <> 'open' and r.state = 'waiting' and r.findings @> '[{"label": "EXCHANGE_UNDER_WAY"}]'
       or f.state in ('delivered','partial','exchange','returned') and r.state = 'waiting' and r.decision is null and r.proposal_id is null
         and r.findings @> '[{"label": "NOT_ENDED"}]'`,
  );
  expect(
    early.rows,
    `of an exchange nothing is posted before it has ended, and nothing waits for an end after: ${told}`,
  ).toEqual([]);
  const charged = await world.owner.query(
    `select c.number, k.leg, k.due_minor from consignment c join sub_order s on s.id = c.sub_order_id join courier_charge k on k.consignment_id = c.id and k.state = 'open'
     where s.state = 'returned_to_origin' and exists (select from remittance_row r where r.consignment_id = c.id and r.state = 'posted' and r.settled ->> 'paidClaimId' is null)
       and not exists (select from remittance_untaking u where u.consignment_id = c.id)`,
  );
  expect(charged.rows, `stated and taken back, and yet it is owed: ${told}`).toEqual([]);
  expect(
    (await world.owner.query(`select rule, subject, detail from ledger_check union all ${keptMarks}`)).rows,
    told,
  ).toEqual([]);
}

const standing = async ({ world }: Counting): Promise<unknown> =>
  (
    await world.owner.query(
      `select account as name, balance::text as figure from account_balance
       union all select 'cash ' || consignment_id, state || ' ' || settled_minor || ' ' || moved_minor from courier_cash
       union all select 'charge ' || consignment_id || leg, state || ' ' || settled_minor from courier_charge
       union all select 'ahead ' || id, state || ' ' || taken_minor from courier_advance
       union all select 'claim ' || id, state || ' ' || paid_minor || ' ' || written_minor from courier_claim
       union all select 'case ' || id, state || ' ' || suspense_minor from remittance_case
       union all select 'row ' || remittance_id || ':' || line, state from remittance_row order by 1`,
    )
  ).rows;

/** Everything is sent, matched and posted a second time. */
async function again(counting: Counting, { files }: Round, told: string): Promise<void> {
  while ((await worked(counting)) > 0);
  const before = await standing(counting);
  for (const { id, sent } of files) {
    expect((await counting.statements.announce(sent)).status, told).toBe(409);
    expect((await counting.statements.call("POST", id, "/matching")).status, told).toBe(409);
    await counting.world.owner.query("update remittance set is_post_wanted = true where id = $1", [id]);
  }
  await worked(counting);
  expect(await standing(counting), told).toEqual(before);
}

test(`whatever couriers state of whatever became of parcels, what they owe by the books is what their lists say (seed ${seed})`, async () => {
  const begun = fc.tuple(
    fc.tuple(paidAhead),
    fc.array(delivered, { minLength: 1, maxLength: 3 }),
    fc.tuple(stated),
  );
  const carried = fc.record({ courier: fc.constantFrom(...stating), ways });
  const property = fc.asyncProperty(
    carried,
    begun.map((parts) => parts.flat()),
    fc.array(happening, { minLength: 8, maxLength: 12 }),
    async (paid, first, later) => {
      counting = await signedInAnew(counting);
      const round = await aRound(counting, paid);
      const answers: string[] = [JSON.stringify(paid)];
      for (const it of [...first, ...later]) {
        answers.push(`${JSON.stringify(it)} ${await happen(counting, round, it)}`);
        await expectEqual(counting, round, answers.join("\n"));
      }
      await again(counting, round, answers.join("\n"));
      await expectEqual(counting, round, answers.join("\n"));
    },
  );
  await fc.assert(property, { seed, numRuns: isLong ? 200 : 12, endOnFailure: true });
}, 3_600_000);
