-- The third reason to ask before a cash order leaves: of at least five of our parcels that came to this number within twelve months,
-- fewer than 60 in 100 were taken. It is our own history alone, it asks for a call or an advance and never ends an order, and what is
-- granted to whoever contests it counts no longer. What was called back because it was late, and what had been called delivered, nobody
-- refused: neither counts for this reason nor for the first.
grant create on schema public to haat_engine;
--> statement-breakpoint
create function refused_parts(p_hash text, p_before timestamp with time zone, p_within interval) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id from orders o join sub_order s on s.order_id = o.id
   where o.contact_phone_hash = any (hashes_of(p_hash)) and s.state = 'returned_to_origin' and (o.method = 'cod' or o.advance_minor is not null)
     and o.swap_id is null
     and exists (select from transition t where t.machine = 'sub_order' and t.subject_id = s.id and t.to_state = 'returned_to_origin'
       and t.from_state <> 'lost' and t.at > p_before - p_within and t.at <= p_before
       and (t.reason = 'refused' or starts_with(t.reason, 'refused:')
         or exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void')))
     and not exists (select from transition t where t.machine = 'sub_order' and t.subject_id = s.id and t.from_state = 'delivered'
       and t.to_state = 'rto_in_transit')
     and not exists (select from refund f where f.sub_order_id = s.id and f.born_of = 'sub_order_late')
     and not exists (select from uncounted_part u where u.id = s.id)
$$;
--> statement-breakpoint
create or replace function refused_parts(p_hash text, p_before timestamp with time zone) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select refused_parts(p_hash, p_before, interval '90 days')
$$;
--> statement-breakpoint
-- How many of the parcels that came to this number in the twelve months before were taken, whoever had paid for them, and of how many.
create function taken_share(p_hash text, p_before timestamp with time zone, out taken integer, out total integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.n, t.n + r.n
    from (select count(*)::int as n from orders o join sub_order s on s.order_id = o.id
           where o.contact_phone_hash = any (hashes_of(p_hash)) and s.state in ('delivered','completed')
             and s.delivered_at > p_before - interval '12 months' and s.delivered_at <= p_before) t,
         (select count(*)::int as n from refused_parts(p_hash, p_before, interval '12 months')) r
$$;
--> statement-breakpoint
-- What was counted against a number when this order was asked about: of twelve months where its share was among the reasons.
create function counted_parts(p_order text) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select refused_parts(o.contact_phone_hash, r.made_at,
      case when r.reasons @> '[{"code":"few_taken"}]' then interval '12 months' else interval '90 days' end)
    from order_risk r join orders o on o.id = r.id where r.id = p_order
$$;
--> statement-breakpoint
do $$
declare
  f text;
begin
  foreach f in array array['refused_parts(text,timestamp with time zone,interval)','taken_share(text,timestamp with time zone)','counted_parts(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job, haat_engine', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['v_refused integer;', 'v_refused integer;
  v_share record;'],
    ['if p_order.district_en <> ''Dhaka''', 'select * into v_share from taken_share(p_order.contact_phone_hash, now());
  if v_share.total >= 5 and v_share.taken * 100 < v_share.total * 60 then
    v_reasons := v_reasons || jsonb_build_object(''code'', ''few_taken'', ''taken'', v_share.taken, ''total'', v_share.total, ''months'', 12);
  end if;
  if p_order.district_en <> ''Dhaka''']
  ] loop
    v_source := pg_get_functiondef('reasons_to_ask(orders)'::regprocedure);
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'reasons_to_ask no longer has: %', v_change[1];
    end if;
    execute replace(v_source, v_change[1], v_change[2]);
  end loop;
end $patch$;
