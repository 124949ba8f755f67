import { aBuyerSession } from "../market.ts";
import type { TestWorld } from "../world.ts";

/** Where the rows of `aRowOfEach` lie, by machine. */
export const rowsOfEach = {
  ...{ refund: "ref_moves", hand_in: "chi_moves", dispute: "dsp_moves" },
  ...{ bank_credit: "bcr_moves", disproof: "dpf_moves", write_off: "dwo_moves" },
  ...{ statement_undo: "sun_moves", claim: "clm_moves", shipment: "cns_moves" },
  ...{ booking: "bkg_moves", swap: "swp_moves", complaint: "cmp_moves" },
  ...{ product: "prd_moves", product_version: "pvr_moves" },
} as const;

type Of = Readonly<{ orderId: string; attemptId: string; vendorId: string }>;

/** One row of every machine that no order is born with, with all that its moves ask for. */
export async function aRowOfEach(world: TestWorld, { orderId, attemptId, vendorId }: Of): Promise<void> {
  const { owner } = world;
  await someGoods(world, vendorId);
  await owner.query(
    `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, provider_refund_trx)
      values ('ref_moves', $1, $2, 'requested', 'orphan', 'moves', 1, 'MOVES1')`,
    [orderId, attemptId],
  );
  // What a person sends is proven before it may end.
  const [maker, checker] = [await aBuyerSession(world), await aBuyerSession(world)];
  await owner.query(
    `insert into refund_evidence (id, refund_id, method, trx, amount_minor, sent_at, note, state, maker_id, checker_id, decided_at)
      values ('evi_moves', 'ref_moves', 'bkash', 'MOVES1', 1, now(), '', 'confirmed', $1, $2, now())`,
    [maker.userId, checker.userId],
  );
  await owner.query(
    `with undo as (insert into proposal (id, kind, subject, payload, reason, state, maker_id, checker_id, decided_at, expires_at)
       values ('prp_moves', 'hand_in.undo', 'chi_moves', '{"amountMinor":"1","handIn":{"nth":1}}', 'moves', 'agreed', $2, $3, now(), now() + interval '1 day') returning id)
     insert into hand_in (id, vendor_id, amount_minor, reference, state, declared_by, received_no, undo_id, undone_at)
       select 'chi_moves', $1, 1, 'handed in', 'declared', 'owner', 1, id, now() from undo`,
    [vendorId, maker.userId, checker.userId],
  );
  await owner.query(
    `insert into dispute (id, attempt_id, order_id, wallet, reference, amount_minor, noticed_on, note, state, made_by, proposed_by, proposed_at, decided_by, decided_at)
      values ('dsp_moves', $1, $2, 'bkash', 'moves', 1, current_date, 'moves', 'open', $3, $3, now(), $4, now())`,
    [attemptId, orderId, maker.userId, checker.userId],
  );
  await owner.query(
    `with one as (insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by)
       values ('stm_moves', 'gateway', 'upay', 'moves.csv', repeat('0', 64), 1, '2026-01-05', '2026-01-05', 'done', $1) returning id),
     two as (insert into statement_undo (id, statement_id, state, reason, made_by, decided_by, decided_at, done_at)
       select 'sun_moves', id, 'proposed', 'moves', $1, $2, now(), now() from one)
     insert into bank_credit (id, statement_id, day, amount_minor, reference, state, made_by, decided_by, decided_at,
         undo_reason, undo_by, undo_at, undone_by, undone_at)
       select 'bcr_moves', id, '2026-01-06', 0, 'moves', 'proposed', $1, $2, now(), 'moves', $1, now(), $2, now() from one`,
    [maker.userId, checker.userId],
  );
  await owner.query(
    `with missed as (insert into settlement_case (id, source, statement_id, class, day, suspense_minor, refund_id, attempt_id)
       values ('dif_moves', 'upay', 'stm_moves', 'missing_theirs', '2026-01-05', 0, 'ref_moves', $1) returning id)
     insert into unmade_refund (id, difference_id, refund_id, order_id, wallet, amount_minor, reference, proposed_by, agreed_by, home_key, account)
       select 'unm_moves', id, 'ref_moves', $2, 'upay', 1, 'moves', $3, $4, 'ref_moves', 'A:BANK' from missed`,
    [attemptId, orderId, maker.userId, checker.userId],
  );
  await owner.query(
    `insert into disproof (id, attempt_id, refund_id, trx, amount_minor, reason, evidence, state, proposed_by, decided_by, decided_at)
      values ('dpf_moves', $1, 'ref_moves', 'MOVES1', 1, 'moves', 'moves', 'disproved', $2, $3, now())`,
    [attemptId, maker.userId, checker.userId],
  );
  await owner.query(
    `insert into debt_write_off (id, vendor_id, amount_minor, reason, proposed_by, decided_by, decided_at)
      values ('dwo_moves', $1, 1, 'moves', $2, $3, now())`,
    [vendorId, maker.userId, checker.userId],
  );
  await owner.query(
    `with gone as (insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by)
       values ('stm_forgotten', 'gateway', 'nagad', 'gone.csv', repeat('1', 64), 1, '2026-01-05', '2026-01-05', 'undone', $2) returning id),
     taken as (insert into payment_attempt (id, order_id, method, state, amount_minor, captured_minor, invoice, gateway_ref)
       values ('att_claim', $1, 'nagad', 'captured_mismatch', 1, 1, 'CLAIMMOVES', 'clm_moves') returning id)
     insert into payment_claim (id, order_id, wallet, trx, payer_tail, amount_minor, statement_id, line, stated_minor, proposed_by, proposed_at,
         decided_by, decided_at, reason, attempt_id, lapsed_at)
       select 'clm_moves', $1, 'nagad', 'MOVES1', '5678', 1, gone.id, 1, 1, $2, now(), $3, now(), 'moves', taken.id, now() from gone, taken`,
    [orderId, maker.userId, checker.userId],
  );
  await owner.query(
    `with ahead as (insert into payment_attempt (id, order_id, tender_no, method, state, amount_minor, captured_minor, invoice)
       values ('att_ahead', $1, 0, 'bkash', 'captured', 1, 1, 'AHEADMOVES'))
     insert into order_risk (id, state, reasons, advance_minor, ended_by, ended_at, ended_reason)
       values ($1, 'overruled', '[{"code":"refusals"}]', 1, $2, now(), 'moves')`,
    [orderId, maker.userId],
  );
  await owner.query(
    `insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number)
      select 'cns_moves', order_id, id, vendor_id, 'pathao', 'MOVES1' from sub_order where order_id = $1 limit 1`,
    [orderId],
  );
  await owner.query(
    `insert into parcel_booking (id, reference, order_id, sub_order_id, vendor_id, courier, collect_minor, value_minor, grams, pieces, store, asked_by, sent_at,
        ended_at, consignment_id, code)
      select 'bkg_moves', 'MOVES-1', order_id, sub_order_id, vendor_id, 'pathao', 0, 0, 1, 1, '1', 'system:test', now(), now(), id, 'moves'
        from consignment where id = 'cns_moves'`,
  );
  await owner.query(
    `insert into swap (id, order_id, sub_order_id, vendor_id, order_line_id, quantity, worth_minor, price_minor, variant_id, reason, asked_by,
        answered_by, answered_at, refusal, lost_at, ended_by, ended_at)
      select 'swp_moves', order_id, sub_order_id, vendor_id, id, 1, 1, 1, variant_id, 'size', 'buyer', $2, now(), 'used', now(), $2, now()
        from order_line where order_id = $1 limit 1`,
    [orderId, maker.userId],
  );
  await aComplaint(world, { orderId, userId: maker.userId });
}

async function aComplaint(
  { owner }: TestWorld,
  { orderId, userId }: Readonly<{ orderId: string; userId: string }>,
): Promise<void> {
  await owner.query(
    `insert into complaint (id, number, order_id, sub_order_id, vendor_id, kind, said, shop_by, due_at, answer, offer, answered_by, answered_at,
        sent_on_by, at_support_at, outcome, decision, decided_by, decided_at, settled_by, settled_at)
      select 'cmp_moves', 'MOVES-C1', order_id, id, vendor_id, 'other', 'moves', now() + interval '48 hours', now() + interval '72 hours',
        'moves', 'refund', $2, now(), 'clock', now(), 'refund', 'moves', $2, now(), 'buyer', now() from sub_order where order_id = $1 limit 1`,
    [orderId, userId],
  );
}

/** Goods with a version that lacks nothing, and one that was agreed to before it. */
async function someGoods({ owner }: TestWorld, vendorId: string): Promise<void> {
  await owner.query(
    `insert into product (id, vendor_id, category_id, slug, title_bn, title_en, description_bn, description_en, attributes, options, pictures, state, search_text, category_path)
     select 'prd_moves', $1, id, 'moves', '', '', '', '', '[]', '[]', '[]', 'draft', '', path_ids from category limit 1`,
    [vendorId],
  );
  await owner.query(
    `insert into product_version (id, product_id, vendor_id, category_id, number, state, content, moved_by, decided_by, decided_at, reason)
     select 'pvr_agreed', p.id, p.vendor_id, p.category_id, 1, 'draft', $1, 'system:test', 'usr_moves', now(), 'moves'
       from product p where p.id = 'prd_moves'`,
    [sound],
  );
  for (const state of ["submitted", "approved"])
    await owner.query("update product_version set state = $1 where id = 'pvr_agreed'", [state]);
  await owner.query(
    `insert into product_version (id, product_id, vendor_id, category_id, number, state, content, moved_by, decided_by, decided_at, reason)
     select 'pvr_moves', product_id, vendor_id, category_id, 2, 'draft', content, moved_by, decided_by, decided_at, 'moves'
       from product_version where id = 'pvr_agreed'`,
  );
}

const said = (word: string) => ({ bn: word, en: word });
const sound = JSON.stringify({
  ...{ title: said("moves"), text: said("moves ".repeat(5)), options: [], attributes: {} },
  pictures: [{ stem: "https://blob.test/moves", alt: said("moves") }],
  variants: [{ choice: {}, priceMinor: "1", weightGrams: 1 }],
});
