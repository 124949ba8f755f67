-- What came to our bank, line by line as the bank's own statement tells it. A line is explained once what is noted under its number comes
-- to it, to the poisha; until then it is listed with its age, and no line is forgotten.
create table bank_mapping (
  bank text not null,
  version integer not null,
  mapping jsonb not null,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint bank_mapping_pkey primary key (bank, version)
);
--> statement-breakpoint
create table bank_file (
  id text primary key,
  bank text not null,
  file_name text not null,
  file_hash text not null,
  body bytea not null,
  state text not null,
  mapping_version integer,
  header jsonb,
  refusal text,
  refusal_detail text,
  problems jsonb not null default '[]',
  preview jsonb not null default '[]',
  rows_read integer not null default 0,
  debits_read integer not null default 0,
  credits_minor bigint not null default 0,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  taken_by text references user_account(id),
  taken_at timestamp with time zone,
  constraint bank_file_bank check (char_length(bank) between 2 and 40),
  constraint bank_file_hash check (file_hash = encode(sha256(body), 'hex')),
  constraint bank_file_state check (state in ('read','refused','taken')),
  constraint bank_file_refusal check ((state = 'refused') = (refusal is not null)),
  constraint bank_file_taken check ((state = 'taken') = (taken_by is not null) and (taken_by is null) = (taken_at is null))
);
--> statement-breakpoint
create unique index bank_file_once on bank_file (file_hash) where state <> 'refused';
--> statement-breakpoint
create function keep_bank_file() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a file stays as it came, and what was taken of it stays' using errcode = '23514', constraint = 'bank_file_kept';
end $$;
--> statement-breakpoint
create trigger bank_file_kept before update on bank_file for each row when (old.state = 'taken'
  or (old.id, old.bank, old.file_name, old.file_hash, old.body, old.made_by, old.made_at)
    is distinct from (new.id, new.bank, new.file_name, new.file_hash, new.body, new.made_by, new.made_at)) execute function keep_bank_file();
--> statement-breakpoint
create table bank_line (
  id text primary key,
  file_id text not null references bank_file(id),
  line integer not null,
  -- Of all that it says, and of how many like it stand before it: the same line in a later file is no other.
  line_hash text not null,
  day date not null,
  amount_minor bigint not null,
  stated_reference text,
  narration text not null,
  payer text,
  -- By which it is noted: the bank's own reference, told apart where several lines bear it.
  number text not null,
  number_key text not null,
  told_minor bigint not null default 0,
  made_at timestamp with time zone not null default now(),
  constraint bank_line_once unique (line_hash),
  constraint bank_line_number unique (number_key),
  constraint bank_line_amount check (amount_minor > 0),
  constraint bank_line_key check (number_key = bank_number(number) and char_length(number) between 3 and 100)
);
--> statement-breakpoint
create index bank_line_open on bank_line (day, id) where told_minor <> amount_minor;
--> statement-breakpoint
create index bank_line_of on bank_line (day, id);
--> statement-breakpoint
create index bank_line_file on bank_line (file_id);
--> statement-breakpoint
create index bank_line_reference on bank_line (bank_number(stated_reference)) where stated_reference is not null;
--> statement-breakpoint
create function keep_bank_line() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a line stays as the bank wrote it' using errcode = '23514', constraint = 'bank_line_kept';
end $$;
--> statement-breakpoint
create trigger bank_line_kept before update on bank_line for each row when ((old.id, old.file_id, old.line, old.line_hash, old.day, old.amount_minor,
    old.stated_reference, old.narration, old.payer, old.number, old.number_key, old.made_at)
  is distinct from (new.id, new.file_id, new.line, new.line_hash, new.day, new.amount_minor, new.stated_reference, new.narration, new.payer, new.number,
    new.number_key, new.made_at)) execute function keep_bank_line();
--> statement-breakpoint
-- What somebody says that a line is which no book of ours explains; the newest counts, and `open` takes it back. No money moves by it.
create table bank_line_word (
  id text primary key,
  line_id text not null references bank_line(id),
  says text not null,
  note text not null,
  by_id text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint bank_line_word_says check (says in ('wallet','other','open')),
  constraint bank_line_word_note check (char_length(note) between 3 and 300)
);
--> statement-breakpoint
create index bank_line_word_of on bank_line_word (line_id, made_at desc, id desc);
--> statement-breakpoint
-- Whatever asks what is noted under a number of our bank's finds it by that number.
grant execute on function bank_number(text) to haat_owner, haat_app, haat_engine;
--> statement-breakpoint
create index bank_credit_number on bank_credit (bank_number(reference));
--> statement-breakpoint
create index remittance_number on remittance (bank_number(reference));
--> statement-breakpoint
create index remittance_credit_number on remittance_credit (bank_number(reference));
--> statement-breakpoint
create index courier_advance_number on courier_advance (bank_number(reference));
--> statement-breakpoint
create index hand_in_number on hand_in (bank_number(reference));
--> statement-breakpoint
create index unmade_refund_number on unmade_refund (bank_number(reference));
--> statement-breakpoint
create index courier_claim_act_number on courier_claim_act (bank_number(detail ->> 'reference')) where act = 'bank';
--> statement-breakpoint
create index settlement_case_number on settlement_case (bank_number(clear_reference)) where clear_to = 'bank';
--> statement-breakpoint
-- How much of a credit is explained by what is noted under its number. What explained a wallet's difference explains what was left of it.
create function bank_line_told(p_number text, p_amount bigint) returns bigint language sql stable set search_path = public, pg_temp as $$
  select case when exists (select from bank_credit_uses(p_number) u where u.kind = 'settlement_case') then p_amount else
    (coalesce((select sum(b.amount_minor) from bank_credit b where b.state in ('noted','undoing') and bank_number(b.reference) = bank_number(p_number)), 0)
    + coalesce((select sum(c.amount_minor) from remittance_credit c where c.undone_at is null and bank_number(c.reference) = bank_number(p_number)), 0)
    + coalesce((select sum(v.amount_minor) from courier_advance v where v.undone_at is null and bank_number(v.reference) = bank_number(p_number)), 0)
    + coalesce((select sum(a.amount_minor) from courier_claim_act a where a.act = 'bank' and bank_number(a.detail ->> 'reference') = bank_number(p_number)), 0)
    + coalesce((select sum(h.amount_minor) from hand_in h where h.state = 'received' and bank_number(h.reference) = bank_number(p_number)), 0)
    + coalesce((select sum(u.amount_minor - u.fee_minor) from unmade_refund u where u.credited_at is not null and bank_number(u.reference) = bank_number(p_number)), 0))::bigint end
$$;
--> statement-breakpoint
-- Whatever is noted under a bank's number tells its line. Its arguments: where in the row that number is.
create function tell_bank_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_key text := bank_number(to_jsonb(new) #>> coalesce(tg_argv[0], '{reference}')::text[]);
begin
  update bank_line set told_minor = bank_line_told(number, amount_minor) where number_key = v_key and told_minor <> bank_line_told(number, amount_minor);
  return null;
end $$;
--> statement-breakpoint
create trigger bank_credit_tells after insert or update on bank_credit for each row execute function tell_bank_line();
--> statement-breakpoint
create trigger remittance_credit_tells after insert or update on remittance_credit for each row execute function tell_bank_line();
--> statement-breakpoint
create trigger courier_advance_tells after insert or update on courier_advance for each row execute function tell_bank_line();
--> statement-breakpoint
create trigger hand_in_tells after insert or update on hand_in for each row execute function tell_bank_line();
--> statement-breakpoint
create trigger unmade_refund_tells after insert or update on unmade_refund for each row execute function tell_bank_line();
--> statement-breakpoint
create trigger courier_claim_act_tells after insert or update on courier_claim_act for each row execute function tell_bank_line('{detail,reference}');
--> statement-breakpoint
create trigger settlement_case_tells after insert or update on settlement_case for each row execute function tell_bank_line('{clear_reference}');
--> statement-breakpoint
-- A line that comes after what it pays was noted is told at once, and from then on by what is noted.
create function begin_bank_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.told_minor := bank_line_told(new.number, new.amount_minor);
  return new;
end $$;
--> statement-breakpoint
create trigger bank_line_begins before insert on bank_line for each row execute function begin_bank_line();
--> statement-breakpoint
-- What the bank has under just this statement's reference and nobody has noted yet; nothing where another courier uses it as well.
create function bank_waits_for(p_remittance text) returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(l.amount_minor - l.told_minor), 0)::bigint from remittance m join bank_line l on bank_number(l.stated_reference) = bank_number(m.reference)
   where m.id = p_remittance and l.told_minor <> l.amount_minor
     and not exists (select from remittance o where o.id <> m.id and bank_number(o.reference) = bank_number(m.reference))
$$;
--> statement-breakpoint
-- One transfer may pay for several statements of one courier: two agree to its parts, and they come to it.
create function is_transfer_share(p_credit remittance_credit) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from proposal p join bank_line l on l.id = p.subject
    where p.id = p_credit.proposal_id and p.kind = 'remittance.transfer' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.payload #>> '{remittance,courier}' = p_credit.courier
      and exists (select from remittance m where m.id = p_credit.remittance_id and m.courier = p_credit.courier)
      and l.number_key = bank_number(p_credit.reference) and l.day = p_credit.day
      and p.payload #> '{remittance,shares}' @> jsonb_build_array(jsonb_build_object('remittanceId', p_credit.remittance_id, 'amountMinor', p_credit.amount_minor::text)))
$$;
--> statement-breakpoint
create function is_transfer_of(p_proposal text, p_remittance text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from proposal p where p.id = p_proposal and p.kind = 'remittance.transfer' and p.state = 'agreed' and p.checker_id <> p.maker_id
    and p.payload #> '{remittance,shares}' @> jsonb_build_array(jsonb_build_object('remittanceId', p_remittance)))
$$;
--> statement-breakpoint
create function transfer_is_whole() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from proposal p join bank_line l on l.id = p.subject where p.id = new.proposal_id and p.kind = 'remittance.transfer'
      and l.amount_minor <> (select sum(c.amount_minor) from remittance_credit c where c.proposal_id = new.proposal_id)) then
    raise exception 'the parts of a transfer come to it' using errcode = '23514', constraint = 'remittance_transfer_whole';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger remittance_transfer_whole after insert on remittance_credit deferrable initially deferred for each row execute function transfer_is_whole();
--> statement-breakpoint
alter table remittance_credit drop constraint remittance_credit_once,
  add constraint remittance_credit_once unique (proposal_id, remittance_id);
--> statement-breakpoint
drop index remittance_credit_reference;
--> statement-breakpoint
create unique index remittance_credit_reference on remittance_credit (courier, reference, remittance_id) where undone_at is null;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['remittance_credit_by_two()', 'if not exists (select from proposal p', 'if not is_transfer_share(new) and not exists (select from proposal p'],
    ['remittance_case_by_two()', 'if new.line is null and not exists (', 'if new.line is null and not is_transfer_of(new.proposal_id, new.remittance_id) and not exists ('],
    -- A part that was undone takes with it what it had brought too much, and no other part's.
    ['remittance_left(text)', 'u.proposal_id = s.proposal_id and u.undone_at', 'u.proposal_id = s.proposal_id and u.remittance_id = s.remittance_id and u.undone_at'],
    -- The first part of a transfer has asked; the others are the same credit.
    ['refuse_counted_credit()', 'perform pg_advisory_xact_lock(', 'if tg_table_name = ''remittance_credit'' and exists (select from remittance_credit c
      where c.proposal_id = v_row ->> ''proposal_id'' and c.courier = v_payer and c.reference = v_number and c.undone_at is null and c.remittance_id <> v_row ->> ''remittance_id'') then
    return new;
  end if;
  perform pg_advisory_xact_lock(']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
do $$
declare
  t text;
  f text;
begin
  foreach t in array array['bank_mapping','bank_file','bank_line','bank_line_word'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine', t);
    execute format('grant insert on %I to haat_job', t);
    execute format('create trigger %I before delete on %I for each statement execute function refuse_change()', t || '_stays', t);
  end loop;
  create trigger bank_mapping_append_only before update on bank_mapping for each statement execute function refuse_change();
  create trigger bank_line_word_append_only before update on bank_line_word for each statement execute function refuse_change();
  grant update (state, mapping_version, header, refusal, refusal_detail, problems, preview, rows_read, debits_read, credits_minor, taken_by, taken_at) on bank_file to haat_job;
  grant update (told_minor) on bank_line to haat_engine;
  grant create on schema public to haat_engine;
  foreach f in array array['bank_line_told(text,bigint)','tell_bank_line()','begin_bank_line()','is_transfer_share(remittance_credit)','is_transfer_of(text,text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  alter function bank_waits_for(text) owner to haat_engine;
  revoke all on function bank_waits_for(text) from public;
  grant execute on function bank_waits_for(text) to haat_app, haat_job;
  revoke create on schema public from haat_engine;
end $$;
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''remittance.advance''::text') = 0 then
    raise exception 'proposal_kind no longer has remittance.advance: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind ' || replace(v_check, '''remittance.advance''::text',
    '''remittance.advance''::text, ''remittance.transfer''::text');
end $$;
