-- What was taken at the door of a parcel that came back has one end: its buyer's, or it pays for the way, and then neither its shop (J11b) nor
-- its buyer's advance (J11c) bears that again, and no more of it is kept than the way has cost.
-- Poisha kept so, as two have ended cases of its rows; `p_more` of `p_case` besides. What a case holds besides the door's cash is used up first.
create function kept_at_door(p_consignment text, p_case text default null, p_more bigint default 0) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(greatest(x.cost - (x.opened - least(x.opened, x.taken)), 0)), 0)::bigint
    from (select abs(s.opened_minor) as opened, greatest(r.collected_minor - coalesce((r.settled ->> 'cash')::bigint, 0), 0) as taken,
        coalesce((select sum(a.amount_minor) from courier_claim_act a where a.case_id = s.id and a.act = 'cost'), 0) + case when s.id = p_case then p_more else 0 end as cost
      from remittance_row r join remittance_case s on s.remittance_id = r.remittance_id and s.line = r.line and s.posting_no = r.posting_no and s.opened_minor < 0
      where r.consignment_id = p_consignment and r.state = 'posted') x
$$;
--> statement-breakpoint
-- What carrying it has cost the market, less what is kept of its buyer's advance for that.
create function way_cost(p_consignment text) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select sum(case l.side when 'D' then l.amount else - l.amount end) from consignment c join journal j on j.order_id = c.order_id join journal_line l on l.journal_id = j.id
      where c.id = p_consignment and (j.event_type = 'J3b' and split_part(j.event_key, ':', 1) = c.id and l.account in ('E:COURIER','E:RTO')
        or j.event_type = 'J11c' and j.event_key in (c.id, c.id || ':back') and l.account = 'R:SHIPPING')), 0)::bigint
$$;
--> statement-breakpoint
-- Whether so much more of a case would keep of a door's cash what its parcel's way has not cost; of what is sold, or on its way, nothing is kept so.
create function is_way_covered(p_case text, p_more bigint) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line
      join consignment c on c.id = r.consignment_id join sub_order p on p.id = c.sub_order_id and p.state in ('rto_in_transit','returned_to_origin')
    where s.id = p_case and s.opened_minor < 0 and kept_at_door(c.id, s.id, p_more) > greatest(way_cost(c.id), 0))
$$;
--> statement-breakpoint
create function courier_claim_act_covered() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_way_covered(new.case_id, 0) then
    raise exception 'its way has cost less, or is borne already: the rest is its buyer''s' using errcode = '23514', constraint = 'courier_claim_act_covered';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger courier_claim_act_covered after insert on courier_claim_act for each row
  when (new.act = 'cost' and new.case_id is not null) execute function courier_claim_act_covered();
--> statement-breakpoint
revoke all on function kept_at_door(text, text, bigint), way_cost(text), is_way_covered(text, bigint) from public;
--> statement-breakpoint
grant execute on function kept_at_door(text, text, bigint), way_cost(text), is_way_covered(text, bigint) to haat_job;
