-- Whether one person may order a statement's posting is weighed by all that its rows move, each counted for itself: a large plus and a large minus do
-- not hide each other. What a row weighs is what it brings or takes, or would if it took nothing of an advance back; left out it moves nothing.
alter table remittance_tally add column weight_minor bigint not null default 0;
--> statement-breakpoint
insert into remittance_tally (remittance_id, match, rows, exceptions, unended, posted, posted_minor, ready, ready_minor, open, open_minor, weight_minor)
  select r.remittance_id, r.match, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(greatest(abs(r.payout_minor), abs(r.payout_minor + r.advance_minor)))
    from remittance_row r where r.state <> 'dropped' group by r.remittance_id, r.match;
--> statement-breakpoint
do $patch$
declare
  v_weight text := 'case when state = ''dropped'' then 0 else greatest(abs(payout_minor), abs(payout_minor + advance_minor)) end';
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['tally_rows()', 'open, open_minor, first_at, last_at)', 'open, open_minor, weight_minor, first_at, last_at)'],
    ['tally_rows()', 'min(r.closed_at), max(r.closed_at)', 'sum(r.weight), min(r.closed_at), max(r.closed_at)'],
    ['tally_rows()', 'f.closed_at, f.payout_minor as payout,', 'f.closed_at, ' || v_weight || ' as weight, f.payout_minor as payout,'],
    ['tally_rows()', 'open, open_minor)', 'open, open_minor, weight_minor)'],
    ['tally_rows()', ' as open_minor', ' as open_minor, coalesce(sum(r.n * r.weight), 0) as weight_minor'],
    ['tally_rows()', 'select 1 as n, remittance_id', 'select 1 as n, ' || v_weight || ' as weight, remittance_id'],
    ['tally_rows()', 'union all select -1, remittance_id', 'union all select -1, ' || v_weight || ', remittance_id'],
    ['tally_rows()', 't.open, t.open_minor) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)', 't.open, t.open_minor, t.weight_minor) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('fold_remittance_tally(text)'::regprocedure);
  v_into text := 'open, open_minor, first_at';
  v_sum text := 'sum(open_minor),';
begin
  if strpos(v_source, v_into) = 0 or strpos(v_source, v_sum) = 0 then
    raise exception 'fold_remittance_tally no longer has: % or %', v_into, v_sum;
  end if;
  execute replace(replace(v_source, v_into, 'open, open_minor, weight_minor, first_at'), v_sum, 'sum(open_minor), sum(weight_minor),');
end $patch$;
