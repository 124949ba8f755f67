-- A row of a courier's statement that says that its parcel ended in part or for another, while ours is under way; and one that says so, or that
-- it was delivered, of what is lost, was called off or never left its shop, told nothing to our books, and its cash lay in suspense. A
-- parcel says now in which way it has no end: `at_door`: it ended there in part, and nobody has said what stayed; `gone`: nobody delivers it.
do $patch$
declare
  v_source text := pg_get_functiondef('parcel_facts(text[])'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['when w.standing = ''open'' then ''under_way'' else case c.state',
     'when w.standing = ''open'' then ''under_way''
        when o.swap_id is null and c.state in (''partly_delivered'',''exchanged'') and c.ended_due_minor is null and s.state not in (''delivered'',''completed'') then ''at_door''
        else case c.state'],
    ['else ''under_way'' end end as state) e',
     'else case when c.state in (''lost'',''damaged'',''void'')
          or s.state in (''pending'',''confirmed'',''accepted'',''cancelled'',''rto_in_transit'',''returned_to_origin'',''lost'') then ''gone'' else ''under_way'' end end end as state) e']
  ] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'parcel_facts no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
--> statement-breakpoint
create index remittance_row_unended on remittance_row (consignment_id) where state = 'waiting' and findings @> '[{"label": "NOT_ENDED"}]'::jsonb;
--> statement-breakpoint
-- Rows that wait and nobody has taken: they are told so, and compared anew by themselves.
update remittance_row r set findings = r.findings || jsonb_build_array(jsonb_build_object('label', 'NOT_ENDED',
    'expectedMinor', case when f.state = 'gone' then '0' end, 'statedMinor', r.collected_minor::text))
  from (select distinct w.consignment_id as id from remittance_row w where w.state = 'waiting' and w.outcome in ('delivered','partial','exchange') and w.consignment_id is not null) n,
    parcel_facts(array[n.id]) f
 where r.consignment_id = n.id and r.state = 'waiting' and r.decision is null and r.proposal_id is null and f.swap is null
   and (f.state in ('at_door','gone') and r.outcome in ('delivered','partial','exchange') or f.state = 'under_way' and r.outcome in ('partial','exchange'))
   and not r.findings @> '[{"label": "DUPLICATE_IN_STATEMENT"}]' and not r.findings @> '[{"label": "DUPLICATE_ACROSS_STATEMENTS"}]';
