CREATE TABLE "csp_report" (
	"day" date NOT NULL,
	"page" text NOT NULL,
	"directive" text NOT NULL,
	"blocked" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "csp_report_day_page_directive_blocked_pk" PRIMARY KEY("day","page","directive","blocked"),
	constraint csp_report_short check (
	  char_length(page) between 1 and 120 and directive ~ '^[a-z-]{1,40}$' and char_length(blocked) between 1 and 120 and times > 0)
);
--> statement-breakpoint
do $$
begin
  alter table csp_report enable row level security;
  alter table csp_report force row level security;
  create policy inside on csp_report to haat_owner, haat_job, haat_engine using (true) with check (true);
  create policy reading on csp_report for select to haat_read using (true);
  grant select on csp_report to haat_read;
  grant select, insert, update, delete on csp_report to haat_engine, haat_job;
end $$;
--> statement-breakpoint
-- True: the first of its kind today. Who sends what no page of ours does cannot fill the table: a day holds two hundred kinds.
create function note_csp_report(p_day date, p_page text, p_directive text, p_blocked text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update csp_report set times = least(times + 1, 1000000)
   where day = p_day and page = p_page and directive = p_directive and blocked = p_blocked;
  if found or (select count(*) from csp_report where day = p_day) >= 200 then
    return false;
  end if;
  insert into csp_report (day, page, directive, blocked) values (p_day, p_page, p_directive, p_blocked) on conflict do nothing;
  return found;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function note_csp_report(date, text, text, text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function note_csp_report(date, text, text, text) from public;
--> statement-breakpoint
grant execute on function note_csp_report(date, text, text, text) to haat_app;
