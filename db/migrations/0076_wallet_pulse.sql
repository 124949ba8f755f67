-- What each process hears of a wallet, for all of them: a scheduler's next call must not pay for a silence that the last one heard.
create table wallet_pulse (
  gateway text primary key,
  silences integer not null default 0,
  silent_since timestamp with time zone,
  silent_at timestamp with time zone,
  ask_after timestamp with time zone
);
--> statement-breakpoint
insert into wallet_pulse (gateway) values ('bkash'), ('nagad'), ('rocket'), ('upay');
--> statement-breakpoint
grant select, update on wallet_pulse to haat_job;
--> statement-breakpoint
grant select on wallet_pulse to haat_read;
--> statement-breakpoint
-- Whoever hears it first: a wallet that answers again is asked about every open attempt at once, whatever its back-off.
create function ask_of_all() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update payment_attempt set next_query_at = now() where id in (
    select id from payment_attempt where method = new.gateway and next_query_at > now() for update skip locked);
  return null;
end $$;
--> statement-breakpoint
create trigger wallet_is_back after update of silences on wallet_pulse
  for each row when (old.silences >= 3 and new.silences = 0) execute function ask_of_all();
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function ask_of_all() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function ask_of_all() to haat_job;
