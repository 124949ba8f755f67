-- A portal may show one number for two refunds of a payment. Which of the sendings under it one is, a person says and another confirms:
-- no wallet, no file and no number alone tells a second one from the first told twice.
alter table refund add column provider_refund_part smallint default 1 not null;
--> statement-breakpoint
alter table refund_evidence add column part smallint default 1 not null;
--> statement-breakpoint
alter table refund add constraint refund_part check (provider_refund_part between 1 and 99);
--> statement-breakpoint
alter table refund_evidence add constraint refund_evidence_part check (part between 1 and 99);
--> statement-breakpoint
drop index refund_trx_once;
--> statement-breakpoint
create unique index refund_trx_once on refund (attempt_id, provider_refund_trx, provider_refund_part) where provider_refund_trx is not null;
--> statement-breakpoint
drop index refund_evidence_trx;
--> statement-breakpoint
create unique index refund_evidence_trx on refund_evidence (method, trx, part) where state in ('open','confirmed');
--> statement-breakpoint
-- Of one payment alone, however two write at once.
create function refund_number_of_one_payment() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('refund number:' || new.method || ':' || new.trx, 0));
  if exists (select from refund_evidence e join refund o on o.id = e.refund_id join refund r on r.id = new.refund_id
      where e.method = new.method and e.trx = new.trx and e.state in ('open','confirmed') and o.attempt_id <> r.attempt_id) then
    raise exception using errcode = 'HAAT1', message = 'refund.trx_used';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refund_number_of_one_payment before insert on refund_evidence for each row execute function refund_number_of_one_payment();
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['refund_by_hand_is_proven()', 'and e.trx = new.provider_refund_trx)', 'and e.trx = new.provider_refund_trx and e.part = new.provider_refund_part)'],
    ['keep_refund_evidence()', 'new.trx, new.amount_minor', 'new.trx, new.part, new.amount_minor'],
    ['keep_refund_evidence()', 'old.trx, old.amount_minor', 'old.trx, old.part, old.amount_minor'],
    -- Lines of one number are dealt out to its refunds: first to that of the same sum, of these to what stands in no statement yet.
    -- Lines beyond the last refund are about that one again, and are its duplicates.
    ['match_statement_lines(text,integer,integer)',
     '      named as materialized (
        select distinct on (g.line) g.line, r.id, r.attempt_id, r.state, r.amount_minor from given g
          join refund r on r.provider_refund_trx = g.trx and r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')
          join payment_attempt a on a.id = r.attempt_id and a.method = v_source
         order by g.line, r.attempt_id is not distinct from g.attempt_id desc, r.id),',
     '      told as materialized (
        select g.line, g.trx, g.is_done, g.amount_minor as stated_minor, r.id, r.attempt_id, r.state, r.amount_minor, r.provider_refund_part as part,
               rank() over (partition by g.line order by r.attempt_id is not distinct from g.attempt_id desc, r.attempt_id) as nearness,
               r.amount_minor = g.amount_minor as is_same, bool_or(r.amount_minor = g.amount_minor) over (partition by r.id) as has_same,
               exists (select from settled_refund d where d.refund_id = r.id) or exists (select from statement_line e where e.refund_id = r.id
                 and e.statement_id = p_statement and e.status = ''completed'' and e.line < p_from) as is_settled
          from given g
          join refund r on r.provider_refund_trx = g.trx and r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')
          join payment_attempt a on a.id = r.attempt_id and a.method = v_source),
      fitting as materialized (
        select t.*, count(*) over (partition by t.line) as refunds,
               row_number() over (partition by t.line order by t.is_settled, t.has_same and not t.is_same, t.part, t.id) as nth
          from (select o.*, bool_or(o.is_same) over (partition by o.line) as is_fit from told o where o.nearness = 1) t
         where t.is_same or not t.is_fit),
      places as materialized (
        select f.line, row_number() over (partition by f.trx, f.attempt_id, f.is_done, case when f.is_same then f.stated_minor end order by f.line) as place
          from fitting f where f.nth = 1),
      named as materialized (
        select f.line, f.id, f.attempt_id, f.state, f.amount_minor from fitting f join places p on p.line = f.line and f.nth = least(p.place, f.refunds)),']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
