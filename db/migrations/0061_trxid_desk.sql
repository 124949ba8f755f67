-- Money that a buyer sends to the market's own number in his wallet's app. He claims it; only a statement of the wallet proves
-- it, and only two of finance make it a payment. Off unless the market turns it on.
alter table setting
  add constraint setting_trxid_desk check (name <> 'trxid_desk' or value in ('"off"', '"on"')),
  add constraint setting_trxid_number check (name not in ('trxid_number_bkash','trxid_number_nagad','trxid_number_rocket','trxid_number_upay')
    or value #>> '{}' ~ '^01[0-9]{9,10}$'),
  -- The law takes no more ahead without escrow, and money sent to a number lies in none.
  add constraint setting_max_advance check (name <> 'max_advance_bps_without_escrow' or value::text::int between 0 and 1000);
--> statement-breakpoint
create table payment_claim (
  id text primary key,
  order_id text not null references orders(id),
  wallet text not null,
  trx text not null,
  payer_tail text not null,
  amount_minor bigint not null,
  state text not null default 'waiting',
  made_at timestamp with time zone not null default now(),
  statement_id text,
  line integer,
  stated_minor bigint,
  found_at timestamp with time zone,
  proposed_by text references user_account(id),
  proposed_at timestamp with time zone,
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  reason text,
  attempt_id text unique references payment_attempt(id),
  constraint payment_claim_wallet check (wallet in ('bkash','nagad','rocket','upay')),
  constraint payment_claim_number check (trx ~ '^[A-Z0-9]{6,30}$'),
  constraint payment_claim_tail check (payer_tail ~ '^[0-9]{4}$'),
  constraint payment_claim_amount check (amount_minor > 0 and stated_minor > 0),
  constraint payment_claim_state check (state in ('waiting','matched','wrong_amount','released','used','other_payer','other_account','too_early','replaced','rejected')),
  constraint payment_claim_found check (state not in ('matched','wrong_amount','released')
    or (statement_id is not null and line is not null and stated_minor is not null)),
  constraint payment_claim_exact check (state <> 'matched' or stated_minor = amount_minor),
  constraint payment_claim_released check ((state = 'released') = (attempt_id is not null)),
  constraint payment_claim_by_two check (state <> 'released'
    or (proposed_by is not null and decided_by is not null and proposed_by <> decided_by)),
  constraint payment_claim_rejected check (state <> 'rejected' or (decided_by is not null and char_length(reason) between 3 and 300))
);
--> statement-breakpoint
create index payment_claim_order on payment_claim (order_id);
--> statement-breakpoint
create index payment_claim_state on payment_claim (state, made_at);
--> statement-breakpoint
-- A transaction pays once. What turned out to be somebody else's is free again for him who sent it.
create unique index payment_claim_trx on payment_claim (wallet, trx) where state in ('waiting','matched','wrong_amount','released');
--> statement-breakpoint
create unique index payment_claim_one on payment_claim (order_id) where state in ('waiting','matched','wrong_amount');
--> statement-breakpoint
create unique index payment_claim_line on payment_claim (statement_id, line) where state in ('matched','wrong_amount','released');
--> statement-breakpoint
-- The last four digits of who paid, where a statement names him.
alter table statement_line add column payer_tail text;
--> statement-breakpoint
alter table statement_line add constraint statement_line_payer check (payer_tail ~ '^[0-9]{3,4}$');
--> statement-breakpoint
grant update (attempt_id) on statement_line to haat_job;
--> statement-breakpoint
create function claim_is_fair() returns trigger language plpgsql as $$
declare
  v_order orders%rowtype;
begin
  -- The owner, who repairs, is not held.
  if pg_has_role(session_user, 'haat_owner', 'usage') then
    return new;
  end if;
  if setting_word('trxid_desk', 'off') <> 'on' or setting_word('trxid_number_' || new.wallet, '') = '' then
    raise exception 'claim.not_found' using errcode = 'HAAT1';
  end if;
  -- Claims of one order come one after another.
  select * into strict v_order from orders where id = new.order_id for update;
  if v_order.method = 'cod' or v_order.state in ('draft', 'pending_verification') then
    raise exception 'order.not_payable' using errcode = 'HAAT1';
  end if;
  if new.amount_minor <> coalesce(v_order.advance_minor, v_order.total_minor) then
    raise exception 'a claim is about what is due' using errcode = '23514', constraint = 'payment_claim_due';
  end if;
  if new.amount_minor * 10000 > v_order.total_minor * setting_now('max_advance_bps_without_escrow', 1000) then
    raise exception 'claim.above_limit' using errcode = 'HAAT1';
  end if;
  if (select count(*) from payment_claim where order_id = new.order_id) >= 5 then
    raise exception 'claim.too_many' using errcode = 'HAAT1';
  end if;
  if exists (select from payment_attempt where method = new.wallet and gateway_trx_id in (new.trx, lower(new.trx))) then
    raise exception 'claim.trx_used' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger payment_claim_fair before insert on payment_claim for each row execute function claim_is_fair();
--> statement-breakpoint
create function claim_moves() returns trigger language plpgsql as $$
begin
  if (new.id, new.order_id, new.wallet, new.trx, new.payer_tail, new.amount_minor, new.made_at)
    is distinct from (old.id, old.order_id, old.wallet, old.trx, old.payer_tail, old.amount_minor, old.made_at) then
    raise exception 'a claim keeps its words' using errcode = '23514', constraint = 'payment_claim_kept';
  end if;
  if old.state <> new.state and not (case old.state
      when 'waiting' then new.state in ('matched','wrong_amount','used','other_payer','other_account','too_early','replaced','rejected')
      when 'matched' then new.state in ('released','rejected')
      when 'wrong_amount' then new.state in ('released','rejected')
      else false end) then
    raise exception 'a claim is not moved from % to %', old.state, new.state using errcode = '23514', constraint = 'payment_claim_moves';
  end if;
  if new.state = 'released' and old.state <> 'released' and not exists (select from payment_attempt a
      where a.id = new.attempt_id and a.order_id = new.order_id and a.method = new.wallet and a.gateway_ref = new.id
        and a.captured_minor = new.stated_minor) then
    raise exception 'what is released was captured' using errcode = '23514', constraint = 'payment_claim_captured';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger payment_claim_moves before update on payment_claim for each row execute function claim_moves();
--> statement-breakpoint
create trigger payment_claim_stays before delete on payment_claim for each statement execute function refuse_change();
--> statement-breakpoint
alter table payment_claim enable row level security;
--> statement-breakpoint
alter table payment_claim force row level security;
--> statement-breakpoint
create policy inside on payment_claim to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on payment_claim for select to haat_read using (true);
--> statement-breakpoint
create policy own on payment_claim for select to haat_app using (haat_kind() = 'finance' or haat_owns_order(order_id));
--> statement-breakpoint
grant select on payment_claim to haat_app, haat_read, haat_job, haat_engine;
--> statement-breakpoint
grant insert on payment_claim to haat_job;
--> statement-breakpoint
grant update (state, statement_id, line, stated_minor, found_at, proposed_by, proposed_at, decided_by, decided_at, reason, attempt_id)
  on payment_claim to haat_job;
