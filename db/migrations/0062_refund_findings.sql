-- What says that a refund went home although our books had turned elsewhere meanwhile: a wallet's late answer, a line of its
-- statement. Kept for whoever must not send the same money again.
create table refund_finding (
  id bigint generated always as identity primary key,
  refund_id text not null references refund(id),
  source text not null,
  trx text,
  amount_minor bigint not null,
  at timestamp with time zone not null default now(),
  statement_id text,
  line integer,
  constraint refund_finding_source check (source in ('wallet','statement') and (source = 'statement') = (statement_id is not null and line is not null)),
  constraint refund_finding_amount check (amount_minor > 0),
  constraint refund_finding_number check (char_length(trx) between 1 and 100),
  constraint refund_finding_stated foreign key (statement_id, line) references statement_line (statement_id, line)
);
--> statement-breakpoint
-- The same thing said again is no second finding; a line proves one refund.
create unique index refund_finding_said on refund_finding (refund_id, coalesce(trx, '')) where source = 'wallet';
--> statement-breakpoint
create unique index refund_finding_line on refund_finding (statement_id, line);
--> statement-breakpoint
create index refund_finding_refund on refund_finding (refund_id);
--> statement-breakpoint
create trigger refund_finding_append_only before update or delete on refund_finding for each statement execute function refuse_change();
--> statement-breakpoint
alter table refund_finding enable row level security;
--> statement-breakpoint
alter table refund_finding force row level security;
--> statement-breakpoint
create policy inside on refund_finding to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on refund_finding for select to haat_read using (true);
--> statement-breakpoint
create policy staff on refund_finding for select to haat_app using (haat_kind() in ('support_1','support_2','finance'));
--> statement-breakpoint
grant select on refund_finding to haat_app, haat_read, haat_job, haat_engine;
--> statement-breakpoint
grant insert on refund_finding to haat_job;
