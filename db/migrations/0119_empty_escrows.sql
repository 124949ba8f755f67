-- Every order has an escrow account of its own, and each left a row of nothing behind in `account_balance` for ever, which finance's
-- home read each time. An account without a row holds nothing (L11 says so), so the row goes with the last poisha; should money
-- come back to the order, it is written anew.
delete from account_balance where account like 'L:ESCROW:%' and balance = 0;
--> statement-breakpoint
grant delete on account_balance to haat_engine;
--> statement-breakpoint
create or replace function keep_account_balance() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_empty text[];
begin
  with kept as (
    insert into account_balance as b (account, balance)
    select account, sum(case side when 'D' then amount else -amount end) from fresh group by account order by account
    on conflict (account) do update set balance = b.balance + excluded.balance
    returning b.account, b.balance)
  select array_agg(account) into v_empty from kept where balance = 0 and account like 'L:ESCROW:%';
  if v_empty is not null then
    delete from account_balance where account = any (v_empty) and balance = 0;
  end if;
  return null;
end $$;
