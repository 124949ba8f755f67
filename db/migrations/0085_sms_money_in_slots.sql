-- The day's money for codes was one row, locked until each order was committed: all cash orders of the market stood in line for it.
-- Now a day has several rows, and as long as there is plenty nobody waits for anybody; near the end they stand in line as before.
alter table sms_budget add column slot smallint not null default 0;
--> statement-breakpoint
alter table sms_budget drop constraint sms_budget_pkey;
--> statement-breakpoint
alter table sms_budget add constraint sms_budget_day_slot_pk primary key (day, slot);
--> statement-breakpoint
create or replace function count_code() returns trigger language plpgsql as $$
declare
  v_price bigint := code_price(coalesce(new.payload->>'channel', 'sms'), coalesce((new.payload->>'parts')::int, 1));
begin
  insert into sms_budget (day, slot, sent, spent_minor) values (dhaka_day(), pg_backend_pid() % 32, 1, v_price)
  on conflict (day, slot) do update set sent = sms_budget.sent + 1, spent_minor = sms_budget.spent_minor + excluded.spent_minor;
  return null;
end $$;
--> statement-breakpoint
-- Whether today's codes may cost so much more. Far from the end whoever asks shares a lock until he is done; what is under way
-- at one moment cannot be more than there are connections, each with its dearest code. Whoever comes nearer than that waits until
-- all those are done and goes alone, so that every count sees those before.
create function code_money_left(p_price bigint, p_most bigint) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_line constant bigint := hashtextextended('sms_budget', 0);
  v_under_way bigint := current_setting('max_connections')::bigint * greatest(p_price, code_price('voice', 1), code_price('sms', 3));
begin
  begin
    if pg_try_advisory_xact_lock_shared(v_line)
        and (select coalesce(sum(spent_minor), 0) from sms_budget where day = dhaka_day()) + p_price <= p_most - v_under_way then
      return true;
    end if;
    -- Gives the shared lock back: two who both kept it would wait for each other for ever.
    raise exception using errcode = 'HAAT9';
  exception when sqlstate 'HAAT9' then null;
  end;
  perform pg_advisory_xact_lock(v_line);
  return (select coalesce(sum(spent_minor), 0) from sms_budget where day = dhaka_day()) + p_price <= p_most;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text := pg_get_functiondef('order_code_allowed()'::regprocedure);
begin
  foreach v_change slice 1 in array array[
    ['  v_spent bigint;
', ''],
    ['  select spent_minor into v_spent from sms_budget where day = dhaka_day() for no key update;
  if not found then
    insert into sms_budget (day) values (dhaka_day()) on conflict (day) do update set sent = sms_budget.sent
      returning spent_minor into v_spent;
  end if;
', ''],
    ['if v_spent + code_price(''sms'', 1) > v_most then', 'if not code_money_left(code_price(''sms'', 1), v_most) then']] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'order_code_allowed no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function code_money_left(bigint, bigint) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke execute on function code_money_left(bigint, bigint) from public;
--> statement-breakpoint
grant execute on function code_money_left(bigint, bigint) to haat_app, haat_job;
