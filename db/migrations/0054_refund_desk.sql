-- Refunds that a person sends: what he says he has sent, what a second person found, and until when the law wants it done.
alter table refund add column due_at timestamp with time zone not null default now() + interval '72 hours';
--> statement-breakpoint
update refund set due_at = decided_at + interval '72 hours';
--> statement-breakpoint
-- What no wallet could be asked for used to rest as failed; the next pass hands it to a person.
update refund set next_try_at = now() where state = 'failed' and next_try_at is null;
--> statement-breakpoint
create index refund_open_due on refund (due_at, id) where state not in ('succeeded','rejected','withdrawn');
--> statement-breakpoint
create table refund_evidence (
  id text primary key,
  refund_id text not null references refund(id),
  method text not null,
  trx text not null,
  amount_minor bigint not null,
  sent_at timestamp with time zone not null,
  note text not null,
  state text not null default 'open',
  maker_id text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  checker_id text references user_account(id),
  decided_at timestamp with time zone,
  decision_reason text,
  constraint refund_evidence_method check (method in ('bkash','nagad','rocket','upay')),
  constraint refund_evidence_number check (trx ~ '^[A-Z0-9-]{4,50}$'),
  constraint refund_evidence_amount check (amount_minor > 0),
  constraint refund_evidence_words check (char_length(note) <= 300 and char_length(decision_reason) <= 300),
  constraint refund_evidence_state check (state in ('open','confirmed','refused','withdrawn')),
  constraint refund_evidence_four_eyes check (checker_id is distinct from maker_id),
  constraint refund_evidence_decided check ((state = 'open') = (decided_at is null) and (state in ('confirmed','refused')) = (checker_id is not null)),
  constraint refund_evidence_past check (sent_at <= made_at + interval '10 minutes')
);
--> statement-breakpoint
create index refund_evidence_refund on refund_evidence (refund_id);
--> statement-breakpoint
-- One sending is the evidence of one refund, and a refund has one sending.
create unique index refund_evidence_trx on refund_evidence (method, trx) where state in ('open','confirmed');
--> statement-breakpoint
create unique index refund_evidence_one on refund_evidence (refund_id) where state in ('open','confirmed');
--> statement-breakpoint
create function keep_refund_evidence() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' then
    raise exception 'evidence is decided once' using errcode = '23514', constraint = 'refund_evidence_once';
  end if;
  if (new.id, new.refund_id, new.method, new.trx, new.amount_minor, new.sent_at, new.note, new.maker_id, new.made_at)
    is distinct from (old.id, old.refund_id, old.method, old.trx, old.amount_minor, old.sent_at, old.note, old.maker_id, old.made_at) then
    raise exception 'evidence keeps its words' using errcode = '23514', constraint = 'refund_evidence_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refund_evidence_kept before update on refund_evidence for each row execute function keep_refund_evidence();
--> statement-breakpoint
create trigger refund_evidence_stays before delete on refund_evidence for each statement execute function refuse_change();
--> statement-breakpoint
-- A refund that waits for a person ends with confirmed evidence of exactly its amount, and with nothing else.
create function refund_by_hand_is_proven() returns trigger language plpgsql as $$
begin
  if not exists (select from refund_evidence e where e.refund_id = new.id and e.state = 'confirmed'
      and e.amount_minor = new.amount_minor and e.trx = new.provider_refund_trx) then
    raise exception 'a refund by hand is proven' using errcode = '23514', constraint = 'refund_by_hand_proven';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refund_by_hand_proven before update of state on refund for each row
  when (old.state = 'manual' and new.state = 'succeeded') execute function refund_by_hand_is_proven();
--> statement-breakpoint
alter table refund_evidence enable row level security;
--> statement-breakpoint
alter table refund_evidence force row level security;
--> statement-breakpoint
create policy inside on refund_evidence to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on refund_evidence for select to haat_read using (true);
--> statement-breakpoint
create policy staff on refund_evidence for select to haat_app using (haat_kind() in ('support_1','support_2','finance'));
--> statement-breakpoint
grant select on refund_evidence to haat_app, haat_read, haat_job, haat_engine;
--> statement-breakpoint
grant insert on refund_evidence to haat_job;
--> statement-breakpoint
grant update (state, checker_id, decided_at, decision_reason) on refund_evidence to haat_job;
--> statement-breakpoint
-- Where the money of a confirmed refund leaves from: the wallet while it holds that much of ours unsettled, otherwise the bank.
create function refund_source(p_method text, p_amount bigint) returns text language plpgsql as $$
begin
  if p_method <> 'cod' and lock_balance('A:GW:' || p_method) >= p_amount then
    return 'A:GW:' || p_method;
  end if;
  return 'A:BANK';
end $$;
--> statement-breakpoint
grant execute on function refund_source(text, bigint) to haat_job;
--> statement-breakpoint
-- The buyer is told until when, and by which transaction.
do $patch$
declare
  v_source text := pg_get_functiondef('order_document(text)'::regprocedure);
begin
  if strpos(v_source, '''decidedAt'', r.decided_at, ''doneAt''') = 0 then
    raise exception 'order_document is another than the one this was written for';
  end if;
  execute replace(v_source, '''decidedAt'', r.decided_at, ''doneAt''',
    '''decidedAt'', r.decided_at, ''dueAt'', r.due_at, ''trx'', r.provider_refund_trx, ''doneAt''');
end $patch$;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('refund','approved','manual'),
  ('refund','submitting','manual'),
  ('refund','submitted','manual'),
  ('refund','unknown','manual');
