create table gateway_ask (
  id bigint primary key generated always as identity,
  attempt_id text not null references payment_attempt (id),
  actor text not null,
  at timestamptz not null default now(),
  answer text
);
--> statement-breakpoint
create index gateway_ask_attempt on gateway_ask (attempt_id, id);
--> statement-breakpoint
create index hook_message_attempt on hook_message (attempt_id);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['gateway_ask', 'hook_message'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
    execute format('grant select on %I to haat_app, haat_job, haat_read', t);
  end loop;
end $$;
--> statement-breakpoint
grant insert on gateway_ask to haat_job;
--> statement-breakpoint
grant update (answer) on gateway_ask to haat_job;
