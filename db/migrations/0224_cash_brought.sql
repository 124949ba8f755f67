-- Which statement brings what was taken at a parcel's door: that of the row that stands for it, or of one of no parcel that two have found to be
-- its cash. Null: none that we know of. What its shop is told and what it may keep of its earnings both ask here.
create view cash_statement with (security_invoker = true) as
  select k.*, coalesce(
    (select t.remittance_id from remittance_taking t where t.consignment_id = k.consignment_id
      and not exists (select from remittance_untaking u where u.consignment_id = t.consignment_id and u.nth = t.nth)),
    case when k.state = 'closed' then (select s.remittance_id from proposal p join courier_claim_act a on a.proposal_id = p.id and a.act = 'parcel'
        join remittance_case s on s.id = a.case_id where p.kind = 'remittance.end' and p.payload #>> '{remittance,end,consignmentId}' = k.consignment_id
      order by a.made_at desc, a.id desc limit 1) end) as statement_id
    from courier_cash k;
--> statement-breakpoint
revoke all on cash_statement from public;
--> statement-breakpoint
grant select on cash_statement to haat_job, haat_engine;
--> statement-breakpoint
grant select on remittance_taking, remittance_untaking, courier_claim, courier_claim_act, proposal to haat_engine;
--> statement-breakpoint
-- Nothing of what a statement brings was seen at our bank, and two have written that no more of it comes. What the courier paid of it later, or
-- with another statement, was seen.
create function remittance_unseen(p_remittance text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from remittance_case s where s.remittance_id = p_remittance and s.line is null and s.opened_minor > 0)
    and not exists (select from remittance_credit c where c.remittance_id = p_remittance and c.undone_at is null)
    and not exists (select from remittance_case s join courier_claim_act a on a.case_id = s.id and a.act in ('bank','offset')
      where s.remittance_id = p_remittance and s.line is null and not exists (select from courier_claim_act u where u.act = 'unpaid' and u.detail ->> 'of' = a.id))
$$;
--> statement-breakpoint
revoke all on function remittance_unseen(text) from public;
--> statement-breakpoint
grant execute on function remittance_unseen(text) to haat_job, haat_engine;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('unreleased_of(text)'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['(select r.remittance_id from remittance_row r where r.consignment_id = k.consignment_id and r.state = ''posted''
        order by r.posted_at desc limit 1) as statement', 'k.consignment_id, k.statement_id as statement'],
    ['from done d join courier_cash k on k.sub_order_id = d.id)', 'from done d join cash_statement k on k.sub_order_id = d.id)'],
    -- What two write off of a statement whose money nobody has seen is the market's to bear; until then it may still come.
    ['from stated x where remittance_left(x.statement) > 0)', 'from stated x where remittance_left(x.statement) > 0
      or remittance_unseen(x.statement) and exists (select from remittance_case s where s.remittance_id = x.statement and s.line is null and s.state = ''open''))'],
    -- Without a statement it has come only where all that was claimed of it has.
    ['where k.state = ''open'' or k.statement in', 'where k.state = ''open'' or k.statement is null and (not exists (select from courier_claim w where w.consignment_id = k.consignment_id and w.kind <> ''lost'')
        or exists (select from courier_claim w where w.consignment_id = k.consignment_id and w.kind <> ''lost'' and w.state = ''open'')) or k.statement in']
  ] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'unreleased_of() no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
