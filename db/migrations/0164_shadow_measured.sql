-- How often a rule in shadow has agreed with people: what it would have posted as it was matched is kept with the row, and what a person
-- said of it is reckoned by the database. Before two may release the rule, enough rows were looked at one by one, and enough agreed.
alter table remittance_row add column shadow_rule text, add column shadow_said text, add column shadow_at timestamp with time zone,
  add constraint remittance_row_measured check ((shadow_said is null) = (shadow_at is null) and (shadow_said is null or shadow_rule is not null)
    and (shadow_rule is null or shadow_rule in ('clean_1')) and (shadow_said is null or shadow_said in ('same','together','otherwise')));
--> statement-breakpoint
-- Of what was decided before: a row that stands as it was matched was clean, and one that was posted or accepted so was agreed with. What was
-- let go has lost its findings, and tells nothing.
alter table remittance_row disable trigger user;
--> statement-breakpoint
update remittance_row set shadow_rule = 'clean_1',
    shadow_said = case when state = 'dropped' or disputed_at is not null then 'otherwise' when decided_by is not null then 'same' end,
    shadow_at = case when state = 'dropped' or disputed_at is not null or decided_by is not null then coalesce(decided_at, disputed_at, posted_at, now()) end
  where match in ('exact','secondary') and consignment_id is not null and findings = '[]'::jsonb and contradicted_id is null and posting_no = 1;
--> statement-breakpoint
alter table remittance_row enable trigger user;
--> statement-breakpoint
create index remittance_row_measured on remittance_row (shadow_rule, shadow_at) where shadow_said is not null;
--> statement-breakpoint
create function note_row_rule() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.shadow_rule := case when new.match in ('exact','secondary') and new.consignment_id is not null and new.findings = '[]'::jsonb
    and new.contradicted_id is null then 'clean_1' end;
  new.shadow_said := null;
  new.shadow_at := null;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_rule before insert on remittance_row for each row execute function note_row_rule();
--> statement-breakpoint
-- `same`: accepted by itself; `together`: accepted with others at one press; `otherwise`: dropped, let go, or disputed with the courier. The
-- last that was said counts.
create function note_row_said() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.shadow_said := case
    when new.state = 'dropped' or new.match not in ('exact','secondary') or new.disputed_at is not null then 'otherwise'
    when new.decision is not null then case when new.decision ->> 'together' = 'true' then 'together' else 'same' end
    else old.shadow_said end;
  new.shadow_at := case when new.shadow_said is null then null when new.shadow_said is distinct from old.shadow_said then now() else old.shadow_at end;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_said_of before update on remittance_row for each row when (old.shadow_rule is not null
  and (new.decision is distinct from old.decision or new.disputed_at is distinct from old.disputed_at or new.match <> old.match or new.state = 'dropped'))
  execute function note_row_said();
--> statement-breakpoint
drop trigger remittance_row_kept on remittance_row;
--> statement-breakpoint
create trigger remittance_row_kept before update on remittance_row for each row when (
  (old.remittance_id, old.line, old.consignment_stated, old.reference_stated, old.tracking_stated, old.phone_tail, old.word, old.closed_at, old.is_adjustment,
    old.collected_minor, old.delivery_fee_minor, old.cod_fee_minor, old.charge_minor, old.charges, old.payout_minor, old.shadow_rule)
  is distinct from (new.remittance_id, new.line, new.consignment_stated, new.reference_stated, new.tracking_stated, new.phone_tail, new.word, new.closed_at, new.is_adjustment,
    new.collected_minor, new.delivery_fee_minor, new.cod_fee_minor, new.charge_minor, new.charges, new.payout_minor, new.shadow_rule)
  or new.posting_no < old.posting_no
  or old.state = 'posted' and (new.state <> 'waiting' or new.posting_no <> old.posting_no + 1 or new.decision is not null)
  or old.state <> 'posted' and new.posting_no <> old.posting_no) execute function keep_remittance_row();
--> statement-breakpoint
-- Of the last ninety days, and anew since two have put it back into shadow.
create function rule_measured(p_courier text, p_rule text, out looked bigint, out together bigint, out otherwise bigint)
language sql stable set search_path = public, pg_temp as $$
  select count(*) filter (where r.shadow_said <> 'together'), count(*) filter (where r.shadow_said = 'together'), count(*) filter (where r.shadow_said = 'otherwise')
    from remittance_row r join remittance m on m.id = r.remittance_id
   where r.shadow_rule = p_rule and r.shadow_said is not null and m.courier = p_courier
     and r.shadow_at > greatest(now() - interval '90 days',
       (select max(c.made_at) from courier_rule c where c.courier = p_courier and c.rule = p_rule and not c.is_released))
$$;
--> statement-breakpoint
create function rule_is_proven(p_courier text, p_rule text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select looked >= setting_now('shadow_least_rows', 50)
    and (looked + together - otherwise) * 10000 >= (looked + together) * setting_now('shadow_least_bp', 9900) from rule_measured(p_courier, p_rule)
$$;
--> statement-breakpoint
revoke all on function rule_measured(text, text), rule_is_proven(text, text), note_row_rule(), note_row_said() from public;
--> statement-breakpoint
grant execute on function rule_measured(text, text), rule_is_proven(text, text) to haat_job, haat_app;
--> statement-breakpoint
create function courier_rule_proven() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not rule_is_proven(new.courier, new.rule) then
    raise exception 'what people have not agreed with often enough stays in shadow' using errcode = '23514', constraint = 'courier_rule_proven';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_rule_proven before insert on courier_rule for each row when (new.is_released) execute function courier_rule_proven();
--> statement-breakpoint
alter table setting add constraint setting_desk check (name not in ('shadow_least_rows','shadow_least_bp','remittance_tolerance_minor','cash_uninvoiced_days','cash_unpaid_days')
  or value::text::bigint >= 0);
