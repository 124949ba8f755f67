-- What couriers owe, and what nobody could explain yet, has ends: each that moves money is agreed by two and keeps its reference.
alter table remittance_case alter column line drop not null, add column opened_minor bigint not null default 0, add column proposal_id text references proposal(id);
--> statement-breakpoint
update remittance_case set opened_minor = suspense_minor;
--> statement-breakpoint
-- Without a row it is what the bank has credited otherwise than the statement brings.
alter table remittance_case add constraint remittance_case_of check ((line is null) = (proposal_id is not null));
--> statement-breakpoint
create index remittance_case_open on remittance_case (courier, made_at) where state = 'open';
--> statement-breakpoint
create index remittance_row_dropped on remittance_row (remittance_id) where state = 'dropped';
--> statement-breakpoint
create function remittance_case_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.line is null and not exists (select from proposal p where p.id = new.proposal_id and p.kind in ('remittance.credit','remittance.difference') and p.state = 'agreed'
      and p.checker_id <> p.maker_id and p.subject = new.remittance_id) then
    raise exception 'what the bank has credited otherwise is agreed by two' using errcode = '23514', constraint = 'remittance_case_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_case_by_two before insert on remittance_case for each row execute function remittance_case_by_two();
--> statement-breakpoint
-- A case goes towards nothing, never past it and never back, and what has ended stays ended.
create function keep_remittance_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_free text[] := array['suspense_minor','state','ended_by','ended_at','reason'];
begin
  if to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free or old.state = 'ended'
    or sign(new.suspense_minor) * sign(old.suspense_minor) < 0 or abs(new.suspense_minor) >= abs(old.suspense_minor) then
    raise exception 'a case goes towards nothing' using errcode = '23514', constraint = 'remittance_case_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_case_kept before update on remittance_case for each row execute function keep_remittance_case();
--> statement-breakpoint
-- What was done with a claim or a case. What moves money names how much; but for a row of a statement, two have agreed to it.
create table courier_claim_act (
  id text primary key,
  claim_id text references courier_claim(id),
  case_id text references remittance_case(id),
  act text not null,
  by_id text references user_account(id),
  reason text,
  amount_minor bigint,
  proposal_id text references proposal(id),
  detail jsonb not null default '{}',
  made_at timestamp with time zone not null default now(),
  constraint courier_claim_act_of check (num_nonnulls(claim_id, case_id) = 1),
  constraint courier_claim_act_name check (act in ('ask','refused','propose','refuse','withdraw','statement','undo','bank','cost','write_off','offset','parcel','claim')),
  constraint courier_claim_act_hand check (by_id is not null or act = 'statement'),
  constraint courier_claim_act_reason check (reason is null or char_length(reason) <= 300),
  constraint courier_claim_act_money check ((amount_minor is not null) = (act in ('statement','undo','bank','cost','write_off','offset','parcel','claim')) and (amount_minor is null or amount_minor > 0)),
  constraint courier_claim_act_two check ((proposal_id is not null) = (act in ('bank','cost','write_off','offset','parcel','claim')))
);
--> statement-breakpoint
create index courier_claim_act_claim on courier_claim_act (claim_id, id) where claim_id is not null;
--> statement-breakpoint
create index courier_claim_act_case on courier_claim_act (case_id, id) where case_id is not null;
--> statement-breakpoint
create function courier_claim_act_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.proposal_id is not null and not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'remittance.end' and p.state = 'agreed'
      and p.checker_id <> p.maker_id and coalesce(new.claim_id, new.case_id) in (p.subject, p.payload #>> '{remittance,end,otherId}')
      and p.payload ->> 'amountMinor' = new.amount_minor::text) then
    raise exception 'what ends a claim is agreed by two' using errcode = '23514', constraint = 'courier_claim_act_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_claim_act_by_two before insert on courier_claim_act for each row execute function courier_claim_act_by_two();
--> statement-breakpoint
alter table courier_claim_act enable row level security;
--> statement-breakpoint
alter table courier_claim_act force row level security;
--> statement-breakpoint
create policy inside on courier_claim_act to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on courier_claim_act for select to haat_read using (true);
--> statement-breakpoint
create policy staff on courier_claim_act for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on courier_claim_act to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on courier_claim_act to haat_job;
--> statement-breakpoint
create trigger courier_claim_act_append_only before update or delete on courier_claim_act for each statement execute function refuse_change();
--> statement-breakpoint
-- What of a statement is still to come to the bank: what its rows bring, less what never counts, what has come and what two have put into a case.
create function remittance_left(p_remittance text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select m.net_minor - coalesce((select sum(r.payout_minor) from remittance_row r where r.remittance_id = m.id and r.state = 'dropped'), 0)::bigint
      - coalesce((select sum(c.amount_minor) from remittance_credit c where c.remittance_id = m.id), 0)::bigint
      - coalesce((select sum(s.opened_minor) from remittance_case s where s.remittance_id = m.id and s.line is null), 0)::bigint
    from remittance m where m.id = p_remittance
$$;
--> statement-breakpoint
revoke all on function remittance_left(text) from public;
--> statement-breakpoint
grant execute on function remittance_left(text) to haat_job, haat_app;
--> statement-breakpoint
-- A row that paid the wrong claim is posted the other way round.
insert into legal_move (machine, from_state, to_state) values ('attempt','cod_remitted','cod_short');
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''remittance.rule''::text') = 0 then
    raise exception 'proposal_kind no longer has remittance.rule: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind ' || replace(v_check, '''remittance.rule''::text',
    '''remittance.rule''::text, ''remittance.end''::text, ''remittance.difference''::text');
end $$;
--> statement-breakpoint
drop policy staff on proposal;
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (case
  when kind in ('order.cancel','payment.unpaid','payment.given_back','parcel.state') then haat_kind() in ('support_1','support_2','finance')
  when kind like 'remittance.%' then haat_kind() in ('support_2','finance')
  when kind = 'setting.change' then haat_kind() = 'finance'
  else haat_kind() = 'admin' end);
