-- A person accepts a row against what its courier had paid ahead as far as it was known then; where that is there no longer when the row is
-- posted, the acceptance is void and the row waits anew. Nothing that was accepted against an advance ends in suspense unseen.
create function accepted_ahead(p_findings jsonb, p_advance bigint) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select coalesce((select (f ->> 'expectedMinor')::bigint from jsonb_array_elements(p_findings) with ordinality x(f, n)
    where f ->> 'label' = 'ADVANCE_UNKNOWN' order by n desc limit 1), p_advance)
$$;
--> statement-breakpoint
create function posted_as_accepted() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if coalesce((select sum((a ->> 1)::bigint) from jsonb_array_elements(new.settled -> 'advances') a), 0) < accepted_ahead(old.findings, old.advance_minor) then
    raise exception 'what was accepted against an advance is set off against it' using errcode = '23514', constraint = 'remittance_row_ahead';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_ahead before update on remittance_row for each row
  when (old.state = 'waiting' and new.state = 'posted' and old.decision is not null and old.advance_minor > 0)
  execute function posted_as_accepted();
--> statement-breakpoint
alter table remittance_act drop constraint remittance_act_name,
  add constraint remittance_act_name check (act in ('accept','dispute','match','unmatch','drop','claim','post','compare','teach','propose','agree','refuse','withdraw','void')),
  drop constraint remittance_act_hand, add constraint remittance_act_hand check (by_id is not null or act in ('post','compare','void'));
--> statement-breakpoint
do $$
declare
  f text;
begin
  grant create on schema public to haat_engine;
  foreach f in array array['accepted_ahead(jsonb,bigint)','posted_as_accepted()'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_owner, haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
