-- A stray payment, or a refund found twice, is over when somebody of finance says what became of it; until then it is listed however
-- old it grows. What was said stays.
create table exception_end (
  id bigint generated always as identity primary key,
  hook_key text references hook_message(key),
  finding_id bigint references refund_finding(id),
  reason text not null,
  ended_by text not null references user_account(id),
  ended_at timestamp with time zone not null default now(),
  constraint exception_end_hook unique (hook_key),
  constraint exception_end_finding unique (finding_id),
  constraint exception_end_one check (num_nonnulls(hook_key, finding_id) = 1),
  constraint exception_end_words check (char_length(reason) between 3 and 300)
);
--> statement-breakpoint
create trigger exception_end_stays before update or delete on exception_end for each statement execute function refuse_change();
--> statement-breakpoint
alter table exception_end enable row level security;
--> statement-breakpoint
alter table exception_end force row level security;
--> statement-breakpoint
create policy inside on exception_end to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on exception_end for select to haat_read using (true);
--> statement-breakpoint
grant select on exception_end to haat_read, haat_job;
--> statement-breakpoint
grant insert on exception_end to haat_job;
--> statement-breakpoint
create index hook_message_stray on hook_message (received_at) where authentic = 'yes' and attempt_id is null and body like '{"kind":"payment"%';
