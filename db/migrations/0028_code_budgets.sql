-- Codes are bound to the flow that asked for them and counted per address; what they cost is counted per day in Dhaka.
alter table one_time_code
  add column flow_hash text not null default '',
  add column address_hash text,
  add column shown text not null default 'none',
  add column channel text not null default 'sms',
  add constraint one_time_code_flow check (flow_hash ~ '^([0-9a-f]{64})?$'),
  add constraint one_time_code_shown check (shown in ('none','device','flow','work','riddle')),
  add constraint one_time_code_channel check (channel in ('sms','voice'));
--> statement-breakpoint
create index one_time_code_address on one_time_code (address_hash, created_at) where address_hash is not null;
--> statement-breakpoint
create index one_time_code_riddle on one_time_code (created_at) where shown = 'riddle';
--> statement-breakpoint
-- How often somebody has come, counted here while Redis is away. The key names nobody.
create table rate_count (
  key text primary key not null,
  count integer not null,
  ends_at timestamp with time zone not null,
  constraint rate_count_positive check (count > 0)
);
--> statement-breakpoint
create index rate_count_end on rate_count (ends_at);
--> statement-breakpoint
grant select, insert, update on rate_count to haat_app;
--> statement-breakpoint
grant select, delete on rate_count to haat_job;
--> statement-breakpoint
create function setting_now(p_name text, p_default bigint) returns bigint language sql stable as $$
  select coalesce((select value::text::bigint from setting where name = p_name and valid_from <= now() and (valid_to is null or valid_to > now())
    order by valid_from desc limit 1), p_default)
$$;
--> statement-breakpoint
create function dhaka_day() returns date language sql stable as $$ select (now() at time zone 'Asia/Dhaka')::date $$;
--> statement-breakpoint
-- What a code costs: a call, or the parts of its text.
create function code_price(p_channel text, p_parts int) returns bigint language sql stable as $$
  select case p_channel when 'voice' then setting_now('voice_call_minor', 60) else setting_now('sms_part_minor', 35) * greatest(1, p_parts) end
$$;
--> statement-breakpoint
-- Every code that is handed to the outbox costs its day, whoever hands it: those for orders as well as those for signing in.
create function count_code() returns trigger language plpgsql as $$
declare
  v_price bigint := code_price(coalesce(new.payload->>'channel', 'sms'), coalesce((new.payload->>'parts')::int, 1));
begin
  insert into sms_budget (day, sent, spent_minor) values (dhaka_day(), 1, v_price)
  on conflict (day) do update set sent = sms_budget.sent + 1, spent_minor = sms_budget.spent_minor + excluded.spent_minor;
  return null;
end $$;
--> statement-breakpoint
create trigger outbox_counts_codes after insert on outbox for each row
  when (new.topic = 'sms' and new.payload->>'kind' = 'code') execute function count_code();
--> statement-breakpoint
alter table sms_budget alter column spent_minor set default 0;
--> statement-breakpoint
grant select, insert, update on sms_budget to haat_engine;
