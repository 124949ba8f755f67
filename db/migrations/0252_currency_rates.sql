-- What a unit of another currency costs, for prices that family abroad reads beside the taka. Nothing is paid by it.
create table currency_rate (
  currency text primary key,
  micro_taka bigint not null,
  source text not null,
  told_at timestamp with time zone not null default now(),
  constraint currency_rate_named check (currency ~ '^[A-Z]{3}$' and currency <> 'BDT'),
  constraint currency_rate_above_zero check (micro_taka > 0),
  constraint currency_rate_source check (char_length(source) between 1 and 200)
);
--> statement-breakpoint
do $$
declare
  t text := 'currency_rate';
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
  execute format('create policy reading on %I for select to haat_read using (true)', t);
  execute format('create policy everyone on %I for select to haat_app using (true)', t);
  execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
  execute format('grant insert, update (micro_taka, source, told_at) on %I to haat_job', t);
end $$;
