-- What one of finance shows of a refund he has sent by hand: closed under a key of its own, which is sealed with ours.
create table refund_evidence_file (
  evidence_id text primary key references refund_evidence(id),
  kind text not null,
  bytes integer not null,
  key_sealed text not null,
  body bytea not null,
  made_at timestamp with time zone not null default now(),
  constraint refund_evidence_file_kind check (kind in ('jpeg','png','pdf')),
  constraint refund_evidence_file_size check (bytes between 1 and 1000000 and length(body) <= 1000100)
);
--> statement-breakpoint
create trigger refund_evidence_file_stays before delete on refund_evidence_file for each statement execute function refuse_change();
--> statement-breakpoint
-- Only its key is ever sealed anew.
create function keep_evidence_file() returns trigger language plpgsql as $$
begin
  if (new.evidence_id, new.kind, new.bytes, new.body, new.made_at) is distinct from (old.evidence_id, old.kind, old.bytes, old.body, old.made_at) then
    raise exception 'what was shown is kept' using errcode = '23514', constraint = 'refund_evidence_file_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refund_evidence_file_kept before update on refund_evidence_file for each row execute function keep_evidence_file();
--> statement-breakpoint
alter table refund_evidence_file enable row level security;
--> statement-breakpoint
alter table refund_evidence_file force row level security;
--> statement-breakpoint
create policy inside on refund_evidence_file to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy staff on refund_evidence_file for select to haat_app using (haat_kind() = 'finance');
--> statement-breakpoint
revoke all on refund_evidence_file from haat_read, haat_engine;
--> statement-breakpoint
grant select on refund_evidence_file to haat_app, haat_job;
--> statement-breakpoint
grant insert on refund_evidence_file to haat_job;
