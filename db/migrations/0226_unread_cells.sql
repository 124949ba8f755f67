-- A cell of a courier's statement that nobody can read is its row's alone: the rest of the file goes on. What the row has of amounts counts
-- for nothing until a person has said what he reads there, which is kept beside what stands there; above the limit two say it.
alter table remittance_file add column rows_bad integer not null default 0, add column rows_unsummed integer not null default 0,
  add column is_sum_unread boolean not null default false,
  add constraint remittance_file_unread check (rows_unsummed between 0 and rows_bad);
--> statement-breakpoint
alter table remittance add column unsummed_rows integer not null default 0, add column is_sum_unread boolean not null default false,
  add constraint remittance_unsummed check (unsummed_rows >= 0);
--> statement-breakpoint
alter table remittance_row add column unread jsonb, add column is_unread boolean not null default false, add column reading_no integer not null default 0,
  add constraint remittance_row_unread check (not is_unread or (unread is not null and decision is null and state in ('waiting','dropped')));
--> statement-breakpoint
create table remittance_reading (
  remittance_id text not null,
  line integer not null,
  no integer not null,
  cells jsonb not null,
  weight_minor bigint not null,
  by_id text not null references user_account(id),
  reason text not null,
  proposal_id text references proposal(id),
  made_at timestamp with time zone not null default now(),
  primary key (remittance_id, line, no),
  constraint remittance_reading_row foreign key (remittance_id, line) references remittance_row (remittance_id, line),
  constraint remittance_reading_whole check (no >= 1 and weight_minor >= 0 and jsonb_typeof(cells) = 'array' and char_length(reason) between 3 and 300)
);
--> statement-breakpoint
do $$
declare
  t text := 'remittance_reading';
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
  execute format('create policy reading on %I for select to haat_read using (true)', t);
  execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
  execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
  execute format('grant insert on %I to haat_job', t);
  execute format('create trigger %I before update or delete on %I for each statement execute function refuse_change()', t || '_append_only', t);
end $$;
--> statement-breakpoint
-- A row stays as it was read, and only what stands for a cell that nobody could read is another once a person has said what he reads there.
drop trigger remittance_row_kept on remittance_row;
--> statement-breakpoint
create trigger remittance_row_kept before update on remittance_row for each row when (
  (old.remittance_id, old.line, old.consignment_stated, old.reference_stated, old.tracking_stated, old.phone_tail, old.word, old.shadow_rule, old.unread)
  is distinct from (new.remittance_id, new.line, new.consignment_stated, new.reference_stated, new.tracking_stated, new.phone_tail, new.word, new.shadow_rule, new.unread)
  or new.reading_no = old.reading_no
  and (old.closed_at, old.is_adjustment, old.collected_minor, old.delivery_fee_minor, old.cod_fee_minor, old.advance_minor, old.charge_minor, old.charges, old.payout_minor, old.is_unread)
  is distinct from (new.closed_at, new.is_adjustment, new.collected_minor, new.delivery_fee_minor, new.cod_fee_minor, new.advance_minor, new.charge_minor, new.charges, new.payout_minor, new.is_unread)
  or new.posting_no < old.posting_no
  or old.state = 'posted' and (new.state <> 'waiting' or new.posting_no <> old.posting_no + 1 or new.decision is not null)
  or old.state <> 'posted' and new.posting_no <> old.posting_no) execute function keep_remittance_row();
--> statement-breakpoint
create function charges_of(p_charges jsonb) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select coalesce(sum((c ->> 'amountMinor')::bigint), 0)::bigint from jsonb_array_elements(p_charges) c
$$;
--> statement-breakpoint
create function guard_row_reading() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_reading remittance_reading;
  v_alone bigint;
begin
  select * into v_reading from remittance_reading g where g.remittance_id = new.remittance_id and g.line = new.line and g.no = new.reading_no;
  if not found or new.reading_no <> old.reading_no + 1 or new.unread is null or new.is_unread or new.posting_no <> old.posting_no
    or old.state <> 'waiting' or new.state <> 'waiting' or old.decision is not null or new.decision is not null then
    raise exception 'a row is read by whoever says what he reads' using errcode = '23514', constraint = 'remittance_row_read';
  end if;
  if v_reading.weight_minor <> greatest(abs(new.collected_minor - old.collected_minor), abs(new.delivery_fee_minor - old.delivery_fee_minor),
      abs(new.cod_fee_minor - old.cod_fee_minor), abs(new.advance_minor - old.advance_minor), abs(new.payout_minor - old.payout_minor),
      abs(charges_of(new.charges) - charges_of(old.charges))) then
    raise exception 'a reading weighs what it makes another' using errcode = '23514', constraint = 'remittance_reading_weight';
  end if;
  if v_reading.proposal_id is not null then
    if not exists (select from proposal p where p.id = v_reading.proposal_id and p.kind = 'remittance.rows' and p.state = 'agreed' and p.checker_id <> p.maker_id
        and p.maker_id = v_reading.by_id and p.payload #>> '{remittance,remittanceId}' = new.remittance_id
        and p.payload #> '{remittance,lines}' = jsonb_build_array(new.line) and p.payload #> '{remittance,reads}' = v_reading.cells) then
      raise exception 'what two agree to read is what was asked' using errcode = '23514', constraint = 'remittance_reading_by_two';
    end if;
  elsif v_reading.weight_minor > 0 then
    select sum(g.weight_minor) into v_alone from remittance_reading g
     where g.remittance_id = new.remittance_id and g.by_id = v_reading.by_id and g.proposal_id is null;
    if v_alone > setting_now('remittance_alone_minor', 500000) then
      raise exception 'above the limit two say what stands there' using errcode = '23514', constraint = 'remittance_reading_alone';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_read before update on remittance_row for each row when (new.reading_no <> old.reading_no) execute function guard_row_reading();
--> statement-breakpoint
-- What a statement comes to grows by what was read of it, and by nothing else.
create function note_row_reading() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_summed integer := case when old.is_unread and (old.unread ->> 'isUnsummed')::boolean then 1 else 0 end;
begin
  update remittance set gross_minor = gross_minor + new.collected_minor - old.collected_minor, net_minor = net_minor + new.payout_minor - old.payout_minor,
    unsummed_rows = unsummed_rows - v_summed where id = new.remittance_id;
  update remittance_file set gross_minor = gross_minor + new.collected_minor - old.collected_minor, net_minor = net_minor + new.payout_minor - old.payout_minor,
    rows_unsummed = rows_unsummed - v_summed, rows_bad = rows_bad - case when old.is_unread then 1 else 0 end where id = new.remittance_id;
  if new.closed_at is distinct from old.closed_at then
    update remittance_tally set first_at = null, last_at = null where remittance_id = new.remittance_id and first_at is not null;
    insert into remittance_tally (remittance_id, match, rows, exceptions, unended, posted, posted_minor, ready, ready_minor, open, open_minor, first_at, last_at)
      select new.remittance_id, new.match, 0, 0, 0, 0, 0, 0, 0, 0, 0, min(r.closed_at), max(r.closed_at) from remittance_row r where r.remittance_id = new.remittance_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger remittance_row_read_noted after update on remittance_row for each row when (new.reading_no <> old.reading_no) execute function note_row_reading();
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function note_row_reading() owner to haat_engine;
  revoke all on function note_row_reading() from public;
  revoke all on function guard_row_reading() from public;
  revoke create on schema public from haat_engine;
end $$;
--> statement-breakpoint
grant update (gross_minor, net_minor, unsummed_rows) on remittance to haat_engine;
--> statement-breakpoint
grant update (gross_minor, net_minor, rows_unsummed, rows_bad) on remittance_file to haat_engine;
--> statement-breakpoint
grant update (rows_bad, rows_unsummed, is_sum_unread) on remittance_file to haat_job;
--> statement-breakpoint
grant update (closed_at, is_adjustment, collected_minor, delivery_fee_minor, cod_fee_minor, advance_minor, charge_minor, charges, payout_minor, is_unread, reading_no)
  on remittance_row to haat_job;
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'remittance_act_name');
begin
  if strpos(v_check, '''take_up''::text') = 0 then
    raise exception 'remittance_act_name no longer has take_up: %', v_check;
  end if;
  execute 'alter table remittance_act drop constraint remittance_act_name, add constraint remittance_act_name ' || replace(v_check, '''take_up''::text', '''take_up''::text, ''read''::text');
end $$;
