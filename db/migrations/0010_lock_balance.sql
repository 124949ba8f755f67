-- A balance that is used to decide must not move meanwhile. The jobs' role may lock it, never write it.
create function lock_balance(p_account text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_balance bigint;
begin
  select balance into found_balance from account_balance where account = p_account for update;
  return coalesce(found_balance, 0);
end $$;
--> statement-breakpoint
alter function lock_balance(text) owner to haat_engine;
--> statement-breakpoint
revoke all on function lock_balance(text) from public;
--> statement-breakpoint
grant execute on function lock_balance(text) to haat_job;
