-- A row of a parcel that brings what was agreed to be exchanged is right or wrong by how that ends: whole at the door, or not at all. As long
-- as nobody knows it (`open`) the row waits, whoever would take it; once it is known it is compared anew. `ended`: exchanged, whichever word
-- its courier had for it and whoever said it; `failed`: it comes back, or is gone.
do $patch$
declare
  v_source text := pg_get_functiondef('parcel_facts(text[])'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['contract_id text)', 'contract_id text, swap text)'],
    ['t.approved_at desc limit 1)', 't.approved_at desc limit 1), w.standing'],
    ['cross join lateral (select case c.state', 'cross join lateral (select case when o.swap_id is null then null
      when s.state in (''cancelled'',''rto_in_transit'',''returned_to_origin'',''lost'') then ''failed'' when s.state in (''delivered'',''completed'') then ''ended''
      when c.state in (''rto_initiated'',''rto_in_transit'',''rto_received'',''lost'',''damaged'',''void'') then ''failed'' else ''open'' end as standing) w
    cross join lateral (select case when w.standing = ''ended'' then ''exchange'' when w.standing = ''open'' then ''under_way'' else case c.state'],
    ['else ''under_way'' end as state) e', 'else ''under_way'' end end as state) e'],
    ['case when o.swap_id is null then ''delivered'' else ''exchange'' end', '''delivered''']
  ] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'parcel_facts no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  drop function parcel_facts(text[]);
  execute v_source;
end $patch$;
--> statement-breakpoint
revoke all on function parcel_facts(text[]) from public;
--> statement-breakpoint
grant execute on function parcel_facts(text[]) to haat_job, haat_app;
--> statement-breakpoint
-- What the courier stated, where our own record of the end (`outcome`) knows better.
alter table remittance_row add column outcome_stated text,
  add constraint remittance_row_outcome_stated check (outcome_stated in ('delivered','partial'));
--> statement-breakpoint
grant update (outcome_stated) on remittance_row to haat_job;
--> statement-breakpoint
create index remittance_row_swapping on remittance_row (consignment_id) where state = 'waiting' and findings @> '[{"label": "EXCHANGE_UNDER_WAY"}]'::jsonb;
--> statement-breakpoint
alter table remittance_act drop constraint remittance_act_name, drop constraint remittance_act_hand,
  add constraint remittance_act_name check (act in ('accept','dispute','match','unmatch','drop','claim','post','compare','propose','agree','refuse','withdraw')),
  add constraint remittance_act_hand check (by_id is not null or act in ('post','compare'));
--> statement-breakpoint
-- Rows that wait: what they state was kept as it was read.
update remittance_row r set outcome = 'exchange', outcome_stated = r.outcome
  from consignment c join orders o on o.id = c.order_id
 where r.state = 'waiting' and c.id = r.consignment_id and r.outcome in ('delivered','partial') and (o.swap_id is not null or r.outcome = 'delivered' and c.state = 'exchanged');
