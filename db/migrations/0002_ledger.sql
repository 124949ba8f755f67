alter table journal add constraint journal_currency check (currency = 'BDT');
--> statement-breakpoint
alter table journal_line
  add constraint journal_line_amount check (amount > 0),
  add constraint journal_line_side check (side in ('D','C')),
  add constraint journal_line_account check (account ~ '^[ALREX]:[A-Z_]+(:[a-z0-9_.-]+)?$');
--> statement-breakpoint
-- Rule L1, at commit: at least two lines, debits equal credits.
create function journal_balanced() returns trigger language plpgsql as $$
begin
  if (select count(*) < 2 or sum(case side when 'D' then amount else -amount end) <> 0
        from journal_line where journal_id = new.journal_id) then
    raise exception 'journal % does not balance', new.journal_id using errcode = 'HAAT3';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger journal_balanced after insert on journal_line
  deferrable initially deferred for each row execute function journal_balanced();
--> statement-breakpoint
-- A journal without lines is no journal.
create function journal_has_lines() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from journal_line where journal_id = new.id) then
    raise exception 'journal % has no lines', new.id using errcode = 'HAAT3';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger journal_has_lines after insert on journal
  deferrable initially deferred for each row execute function journal_has_lines();
--> statement-breakpoint
create trigger journal_append_only before update or delete on journal for each statement execute function refuse_change();
--> statement-breakpoint
create trigger journal_line_append_only before update or delete on journal_line for each statement execute function refuse_change();
--> statement-breakpoint
-- Debits less credits per account, in one place, so that a balance is locked while it is used.
create function keep_account_balance() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into account_balance as b (account, balance)
  select account, sum(case side when 'D' then amount else -amount end) from fresh group by account order by account
  on conflict (account) do update set balance = b.balance + excluded.balance;
  return null;
end $$;
--> statement-breakpoint
create trigger journal_line_balances after insert on journal_line
  referencing new table as fresh for each statement execute function keep_account_balance();
--> statement-breakpoint
-- Rule L3: the sign an account may have. Zero: either sign is legal.
create function account_sign(account text) returns integer language sql immutable as $$
  select case
    when account ~ '^L:(ESCROW|V_PENDING|V_PAYABLE|PAYOUT_IT|REFUND_IT|UNALLOC|VOUCHER|POINTS|COURIER_PAY|COURIER_ADV)(:|$)' then -1
    when account ~ '^A:(GW|COD|COD_IT|VENDOR_RECV|DISPUTE|CLAIM)(:|$)' then 1
    else 0 end
$$;
--> statement-breakpoint
create function account_never_crosses_zero() returns trigger language plpgsql as $$
declare
  now_is bigint;
begin
  select balance into now_is from account_balance where account = new.account;
  if now_is * account_sign(new.account) < 0 then
    raise exception 'account % would cross zero', new.account using errcode = 'HAAT4';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger account_never_crosses_zero after insert or update on account_balance
  deferrable initially deferred for each row execute function account_never_crosses_zero();
