-- The market's rules of money are changed by two of finance, on a page; whatever writes them, the database asks for the agreement.
alter table setting add column proposal_id text references proposal(id);
--> statement-breakpoint
create index setting_name on setting (name, valid_from);
--> statement-breakpoint
alter table setting
  -- Empty: no money is taken by hand into this wallet.
  drop constraint setting_trxid_number,
  add constraint setting_trxid_number check (name not in ('trxid_number_bkash','trxid_number_nagad','trxid_number_rocket','trxid_number_upay')
    or value #>> '{}' ~ '^(01[0-9]{9,10})?$'),
  add constraint setting_shares check (name not in ('advance_bp','advance_cap_bp') or value::text::int between 0 and 10000),
  add constraint setting_limits check (name not in ('advance_least_minor','refund_limit_minor','cancel_alone_minor') or value::text::bigint >= 0);
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind '
    || replace(v_check, '''order.cancel''::text', '''order.cancel''::text, ''setting.change''::text');
end $$;
--> statement-breakpoint
drop policy staff on proposal;
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (case kind
  when 'order.cancel' then haat_kind() in ('support_1','support_2','finance')
  when 'setting.change' then haat_kind() = 'finance'
  else haat_kind() = 'admin' end);
--> statement-breakpoint
-- A row is its own history: what is in force later is a later row.
revoke update on setting from haat_job, haat_engine;
--> statement-breakpoint
create function set_by_two() returns trigger language plpgsql as $$
begin
  if current_user = 'haat_job' and not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'setting.change'
      and p.state = 'agreed' and p.decided_at = now()
      and p.payload -> 'changes' @> jsonb_build_array(jsonb_build_object('name', new.name, 'to', new.value #>> '{}'))) then
    raise exception 'a rule of money is set by two' using errcode = '23514', constraint = 'setting_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger setting_by_two before insert or update on setting for each row execute function set_by_two();
