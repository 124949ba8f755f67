-- What couriers state in files: kept as they came, read before anything counts, and how each courier's headings were explained.
create table remittance_file (
  id text primary key,
  courier text not null,
  reference text not null,
  period_end timestamp with time zone not null,
  file_name text not null,
  file_hash text not null,
  file_bytes integer not null,
  state text not null default 'arriving',
  mapping_version integer,
  header jsonb,
  preview jsonb not null default '[]',
  parts_read integer not null default 0,
  rows_read integer not null default 0,
  gross_minor bigint,
  net_minor bigint,
  stated_gross_minor bigint,
  stated_net_minor bigint,
  refusal text,
  refusal_detail text,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  lease_until timestamp with time zone,
  read_at timestamp with time zone,
  constraint remittance_file_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint remittance_file_hash check (file_hash ~ '^[0-9a-f]{64}$'),
  constraint remittance_file_size check (file_bytes between 1 and 20971520 and char_length(file_name) between 1 and 200),
  constraint remittance_file_words check (char_length(reference) between 1 and 100),
  constraint remittance_file_state check (state in ('arriving','waiting','reading','read','refused')),
  constraint remittance_file_refused check ((state = 'refused') = (refusal is not null)),
  constraint remittance_file_whole check (state <> 'read' or (header is not null and gross_minor is not null and net_minor is not null and read_at is not null))
);
--> statement-breakpoint
-- One file once, and one reference of a courier once. What was refused may come again, mended or explained otherwise.
create unique index remittance_file_once on remittance_file (file_hash) where state <> 'refused';
--> statement-breakpoint
create unique index remittance_file_reference on remittance_file (courier, reference) where state <> 'refused';
--> statement-breakpoint
create index remittance_file_waiting on remittance_file (made_at) where state in ('waiting','reading');
--> statement-breakpoint
create index remittance_file_of on remittance_file (courier, id);
--> statement-breakpoint
-- The file itself, for good: what was booked from it is shown by it.
create table remittance_part (
  remittance_id text not null references remittance_file(id),
  no integer not null,
  body bytea not null,
  primary key (remittance_id, no),
  constraint remittance_part_size check (no between 0 and 999 and octet_length(body) between 1 and 262144)
);
--> statement-breakpoint
create table remittance_problem (
  remittance_id text not null references remittance_file(id),
  line integer not null,
  fault text not null,
  shown text not null,
  primary key (remittance_id, line)
);
--> statement-breakpoint
-- How a courier's headings are to be read, as a person of ours has said; the newest is tried first. Never edited.
create table remittance_mapping (
  courier text not null,
  version integer not null,
  mapping jsonb not null,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  primary key (courier, version),
  constraint remittance_mapping_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint remittance_mapping_version check (version >= 1),
  constraint remittance_mapping_form check (jsonb_typeof(mapping) = 'object')
);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['remittance_file','remittance_part','remittance_problem','remittance_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('grant select, insert on %I to haat_job', t);
    execute format('grant select on %I to haat_engine', t);
    if t <> 'remittance_part' then
      execute format('create policy reading on %I for select to haat_read using (true)', t);
      execute format('grant select on %I to haat_read, haat_app', t);
      execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
    end if;
  end loop;
end $$;
--> statement-breakpoint
grant update (state, mapping_version, header, preview, parts_read, rows_read, gross_minor, net_minor, stated_gross_minor, stated_net_minor, refusal, refusal_detail,
  lease_until, read_at) on remittance_file to haat_job;
--> statement-breakpoint
grant update (body) on remittance_part to haat_job;
--> statement-breakpoint
grant delete on remittance_problem to haat_job;
--> statement-breakpoint
create trigger remittance_file_stays before delete on remittance_file for each statement execute function refuse_change();
--> statement-breakpoint
create trigger remittance_mapping_append_only before update or delete on remittance_mapping for each statement execute function refuse_change();
--> statement-breakpoint
-- A part may be sent anew as long as the file is arriving, and never changes after that.
create function keep_remittance_part() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or (select state from remittance_file where id = old.remittance_id) <> 'arriving' then
    raise exception 'a courier''s file stays as it came' using errcode = '23514', constraint = 'remittance_part_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_part_kept before update or delete on remittance_part for each row execute function keep_remittance_part();
