-- A refund that a person has sent is like any other: its wallet's statement names it, or it is missed, and two may find that it was
-- never made. Then what had proven it proves nothing any more, and its number is free. One of a cash order goes through a wallet too:
-- that wallet's line is about it, and not money that nobody can explain.
alter table refund_evidence drop constraint refund_evidence_state;
--> statement-breakpoint
alter table refund_evidence add constraint refund_evidence_state check (state in ('open','confirmed','refused','withdrawn','unmade'));
--> statement-breakpoint
alter table refund_evidence drop constraint refund_evidence_decided;
--> statement-breakpoint
alter table refund_evidence add constraint refund_evidence_decided
  check ((state = 'open') = (decided_at is null) and (state in ('confirmed','refused','unmade')) = (checker_id is not null));
--> statement-breakpoint
-- What a difference was cleared to, while two doubt it anew: where they do not agree it is as it was.
alter table settlement_case add column cleared_before jsonb;
--> statement-breakpoint
-- By which hand-sent refund of a cash order a wallet's line may be meant.
create function sent_by_wallet(p_refund text, p_method text, p_trx text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from refund_evidence e where e.refund_id = p_refund and e.method = p_method and e.trx = upper(p_trx) and e.state = 'confirmed')
$$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['find_missing_theirs(text)', '
       and not exists (select from transition t where t.machine = ''refund'' and t.subject_id = r.id and t.to_state = ''manual'')', ''],
    ['day_waits_for(text,date)', '
      and not exists (select from transition t where t.machine = ''refund'' and t.subject_id = r.id and t.to_state = ''manual'')', ''],
    ['unmake_refund(text,text)', '
    or exists (select from transition t where t.machine = ''refund'' and t.subject_id = r.id and t.to_state = ''manual'')', ''],
    -- Said by two, so that what another two had confirmed is no proof.
    ['unmake_refund(text,text)', '  return v_id;', '  update refund_evidence set state = ''unmade'' where refund_id = r.id and state = ''confirmed'';
  return v_id;'],
    ['keep_refund_evidence()', 'if old.state <> ''open'' then', 'if old.state = ''confirmed'' and new.state = ''unmade'' and exists (select from unmade_refund u where u.refund_id = new.refund_id
      and not exists (select from journal j where j.event_type = ''J8r'' and j.event_key = u.home_key)) then
    if (new.checker_id, new.decided_at, new.decision_reason) is distinct from (old.checker_id, old.decided_at, old.decision_reason) then
      raise exception ''who confirmed it is kept'' using errcode = ''23514'', constraint = ''refund_evidence_kept'';
    end if;
  elsif old.state <> ''open'' or new.state = ''unmade'' then'],
    ['match_statement_lines(text,integer,integer)', 'on r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')
          join payment_attempt a on a.id = r.attempt_id and a.method = v_source),',
     'on r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')
          join payment_attempt a on a.id = r.attempt_id and (a.method = v_source or a.method = ''cod'' and sent_by_wallet(r.id, v_source, g.trx))),'],
    ['late_refunds()', 'and p.method = t.source and k.attempt_id <> r.attempt_id)',
     'and (p.method = t.source or p.method = ''cod'' and sent_by_wallet(k.id, t.source, t.trx)) and k.attempt_id <> r.attempt_id)'],
    ['late_refunds()', 'join payment_attempt a on a.id = t.paid and a.method = t.source',
     'join payment_attempt a on a.id = t.paid and (a.method = t.source or a.method = ''cod'' and sent_by_wallet(r.id, t.source, t.trx))']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function sent_by_wallet(text,text,text) owner to haat_engine;
--> statement-breakpoint
revoke all on function sent_by_wallet(text,text,text) from public;
--> statement-breakpoint
grant execute on function sent_by_wallet(text,text,text) to haat_job;
--> statement-breakpoint
revoke create on schema public from haat_engine;
