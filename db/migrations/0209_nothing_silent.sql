-- What is posted without a person settles what it names to the poisha: all of its cash was due, and nothing of it lands in suspense or is claimed.
create function refuse_silent_posting() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'what is posted without a person leaves nothing behind' using errcode = '23514', constraint = 'remittance_row_silent';
end $$;
--> statement-breakpoint
create trigger remittance_row_silent before update on remittance_row for each row when (
  old.state = 'waiting' and new.state = 'posted' and new.decided_by is null
  and ((new.settled ->> 'cash')::bigint is distinct from new.collected_minor or (new.settled ->> 'moved')::bigint <> 0
    or (new.settled ->> 'claimed')::bigint <> 0 or (new.settled ->> 'suspense')::bigint <> 0)) execute function refuse_silent_posting();
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function refuse_silent_posting() owner to haat_engine;
  revoke all on function refuse_silent_posting() from public;
  grant execute on function refuse_silent_posting() to haat_owner, haat_job;
  revoke create on schema public from haat_engine;
end $$;
