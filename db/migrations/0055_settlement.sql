-- What wallets, couriers and the bank state in files, and what it is of ours. A file is read whole or not at all.
create table statement (
  id text primary key,
  party text not null,
  source text not null,
  file_name text not null,
  file_hash text not null,
  file_bytes integer not null,
  reference text,
  from_day date not null,
  to_day date not null,
  merchant text,
  fee_bp integer not null default 0,
  has_fee boolean not null default true,
  state text not null default 'arriving',
  header_line integer,
  parts_read integer not null default 0,
  rows_read integer not null default 0,
  last_line integer not null default 0,
  posted_line integer not null default 0,
  rows_posted integer not null default 0,
  refusal text,
  refusal_detail text,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  lease_until timestamp with time zone,
  done_at timestamp with time zone,
  constraint statement_party check (party in ('gateway','courier','bank')),
  constraint statement_source check (source ~ '^[a-z0-9_-]{2,40}$'),
  constraint statement_hash check (file_hash ~ '^[0-9a-f]{64}$'),
  constraint statement_size check (file_bytes between 1 and 33554432 and char_length(file_name) between 1 and 200),
  constraint statement_reference_form check (char_length(reference) between 1 and 100),
  constraint statement_days check (from_day <= to_day and to_day < from_day + 62),
  constraint statement_state check (state in ('arriving','waiting','reading','posting','done','refused')),
  constraint statement_refused check ((state = 'refused') = (refusal is not null)),
  constraint statement_fee check (fee_bp between 0 and 10000)
);
--> statement-breakpoint
-- The natural key that outlives every idempotency key: one file once. What was refused may come again, mended or read otherwise.
create unique index statement_once on statement (source, file_hash) where state <> 'refused';
--> statement-breakpoint
create unique index statement_reference on statement (source, reference) where reference is not null and state <> 'refused';
--> statement-breakpoint
create index statement_open on statement (made_at) where state in ('waiting','reading','posting');
--> statement-breakpoint
create index statement_days_of on statement (source, to_day);
--> statement-breakpoint
-- The file itself, as long as it is needed to read it.
create table statement_part (
  statement_id text not null references statement(id),
  no integer not null,
  body bytea not null,
  primary key (statement_id, no),
  constraint statement_part_size check (no between 0 and 999 and octet_length(body) between 1 and 262144)
);
--> statement-breakpoint
create table statement_problem (
  statement_id text not null references statement(id),
  line integer not null,
  fault text not null,
  shown text not null,
  primary key (statement_id, line)
);
--> statement-breakpoint
create table statement_line (
  statement_id text not null references statement(id),
  line integer not null,
  kind text not null,
  status text not null,
  trx text,
  reference text,
  original_trx text,
  merchant text,
  amount_minor bigint not null,
  fee_minor bigint not null,
  net_minor bigint not null,
  at timestamp with time zone not null,
  class text,
  attempt_id text,
  refund_id text,
  our_minor bigint,
  our_fee_minor bigint,
  primary key (statement_id, line),
  constraint statement_line_kind check (kind in ('capture','refund','reversal','other')),
  constraint statement_line_status check (status in ('completed','pending','failed','reversed')),
  constraint statement_line_fee check (fee_minor >= 0),
  constraint statement_line_class check (class in ('matched','missing_ours','amount','fee','status','duplicate','day_shift','reversed','wrong_merchant','late'))
);
--> statement-breakpoint
create index statement_line_trx on statement_line (trx);
--> statement-breakpoint
-- Whatever a wallet has settled is settled once, by one line of one statement.
create table settled_capture (
  attempt_id text primary key references payment_attempt(id),
  statement_id text not null,
  line integer not null,
  constraint settled_capture_line unique (statement_id, line)
);
--> statement-breakpoint
create table settled_refund (
  refund_id text primary key references refund(id),
  statement_id text not null,
  line integer not null,
  constraint settled_refund_line unique (statement_id, line)
);
--> statement-breakpoint
-- Every difference. `suspense_minor` is what of it lies in X:SUSPENSE: above zero is lacking, below it too much.
create table settlement_case (
  id text primary key,
  source text not null,
  statement_id text not null references statement(id),
  line integer,
  class text not null,
  day date not null,
  attempt_id text,
  refund_id text,
  our_minor bigint,
  their_minor bigint,
  suspense_minor bigint not null default 0,
  state text not null default 'open',
  made_at timestamp with time zone not null default now(),
  clear_to text,
  clear_reference text,
  clear_note text,
  proposed_by text references user_account(id),
  proposed_at timestamp with time zone,
  cleared_by text references user_account(id),
  cleared_at timestamp with time zone,
  constraint settlement_case_line unique (statement_id, line),
  constraint settlement_case_class check (class in ('missing_ours','missing_theirs','amount','fee','status','duplicate','day_shift','reversed','wrong_merchant','late','bank')),
  constraint settlement_case_state check (state in ('open','proposed','cleared','noted')),
  constraint settlement_case_to check (clear_to in ('bank','gateway_fee','written_off','next_statement','found')),
  constraint settlement_case_words check (char_length(clear_reference) between 3 and 100 and char_length(clear_note) <= 300),
  constraint settlement_case_proposed check (state <> 'proposed' or (proposed_by is not null and clear_to is not null and clear_reference is not null)),
  -- Money leaves the suspense account only by two, and with a reference.
  constraint settlement_case_by_two check (state <> 'cleared' or suspense_minor = 0
    or (proposed_by is not null and cleared_by is not null and proposed_by <> cleared_by and clear_reference is not null))
);
--> statement-breakpoint
create unique index settlement_case_attempt on settlement_case (attempt_id) where class = 'missing_theirs' and state in ('open','proposed') and refund_id is null;
--> statement-breakpoint
create unique index settlement_case_refund on settlement_case (refund_id) where class = 'missing_theirs' and state in ('open','proposed') and refund_id is not null;
--> statement-breakpoint
create index settlement_case_open on settlement_case (source, day) where state in ('open','proposed');
--> statement-breakpoint
create index settlement_case_statement on settlement_case (statement_id, class);
--> statement-breakpoint
create index payment_attempt_captured on payment_attempt (method, captured_at) where captured_at is not null;
--> statement-breakpoint
create index refund_provider_trx on refund (provider_refund_trx) where provider_refund_trx is not null;
--> statement-breakpoint
create index refund_done on refund (done_at) where done_at is not null;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['statement','statement_part','statement_problem','statement_line','settled_capture','settled_refund','settlement_case'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('grant select, insert on %I to haat_job', t);
    execute format('grant select on %I to haat_engine', t);
    if t <> 'statement_part' then
      execute format('create policy reading on %I for select to haat_read using (true)', t);
      execute format('grant select on %I to haat_read, haat_app', t);
      execute format('create policy staff on %I for select to haat_app using (haat_kind() = ''finance'')', t);
    end if;
  end loop;
end $$;
--> statement-breakpoint
grant update on statement, settlement_case to haat_job;
--> statement-breakpoint
grant update (body) on statement_part to haat_job;
--> statement-breakpoint
grant update (class, attempt_id, refund_id, our_minor, our_fee_minor) on statement_line to haat_job;
--> statement-breakpoint
-- A file that was read is let go; so are the lines of one that turned out to be unreadable.
grant delete on statement_part, statement_line to haat_job;
--> statement-breakpoint
create function keep_settled_lines() returns trigger language plpgsql as $$
begin
  if exists (select from gone g join statement s on s.id = g.statement_id where s.state not in ('arriving','waiting','reading','refused')) then
    raise exception 'lines of a statement that was read stay' using errcode = 'HAAT2';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger statement_line_stays after delete on statement_line referencing old table as gone for each statement execute function keep_settled_lines();
--> statement-breakpoint
create trigger settled_capture_append_only before update or delete on settled_capture for each statement execute function refuse_change();
--> statement-breakpoint
create trigger settled_refund_append_only before update or delete on settled_refund for each statement execute function refuse_change();
--> statement-breakpoint
create trigger settlement_case_stays before delete on settlement_case for each statement execute function refuse_change();
