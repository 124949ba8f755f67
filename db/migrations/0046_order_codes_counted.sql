-- A code for an order stands in one line with every other code of its phone, the first one too: five an hour ring a phone
-- whatever they are for, and the day's money is counted before it is spent. What the day keeps back is for those whom we know:
-- who is signed in, or has had this order's first code. Locked as the codes of signing in are: the phone, then the day.
create function order_code_allowed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_fifth timestamptz;
  v_spent bigint;
  v_most bigint := setting_now('sms_daily_budget_minor', 500000);
begin
  perform pg_advisory_xact_lock(hashtextextended('sign_in:' || new.phone_hash, 0));
  select (array_agg(at order by at desc))[5] into v_fifth from (
    select created_at as at from one_time_code where phone_hash = new.phone_hash and created_at > now() - interval '1 hour' union all
    select asked_at from phone_change where phone_hash = new.phone_hash and asked_at > now() - interval '1 hour') sent;
  if v_fifth is not null then
    raise exception 'auth.too_many_codes' using errcode = 'HAAT1', detail = jsonb_build_object('retryAfterSeconds',
      greatest(1, ceil(extract(epoch from v_fifth + interval '1 hour' - now()))::int))::text;
  end if;
  insert into sms_budget (day) values (dhaka_day()) on conflict (day) do update set sent = sms_budget.sent
    returning spent_minor into v_spent;
  if exists (select from orders where id = new.subject and buyer_id is not null)
      or exists (select from one_time_code where purpose = 'order' and subject = new.subject) then
    v_most := v_most + setting_now('sms_reserve_minor', 100000);
  end if;
  if v_spent + code_price('sms', 1) > v_most then
    raise exception 'auth.sms_paused' using errcode = 'HAAT1', detail = jsonb_build_object('retryAfterSeconds',
      greatest(1, ceil(extract(epoch from (dhaka_day() + 1)::timestamp at time zone 'Asia/Dhaka' - now()))::int))::text;
  end if;
  return new;
end $$;
--> statement-breakpoint
grant select on phone_change to haat_engine;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function order_code_allowed() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function order_code_allowed() from public;
--> statement-breakpoint
create trigger order_code_allowed before insert on one_time_code for each row
  when (new.purpose = 'order') execute function order_code_allowed();
