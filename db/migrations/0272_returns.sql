-- What a buyer wants to give back is a complaint with a wish: the same clock, the same answers, the same doors of money.
alter table complaint add column wish text, add column back jsonb;
--> statement-breakpoint
alter table complaint
  drop constraint complaint_kind, drop constraint complaint_offer, drop constraint complaint_outcome,
  add constraint complaint_kind check (kind in ('not_arrived','late','wrong_thing','missing','broken','not_as_shown','changed_mind','overcharged','money_not_back','behaviour','other')),
  add constraint complaint_offer check (offer in ('refund','return','exchange','repair','stays','no_cause')),
  add constraint complaint_outcome check (outcome in ('refund','return','exchange','repair','stays','no_cause')),
  add constraint complaint_wish check (wish in ('money','exchange','repair') and (wish is null) = (back is null) and (kind <> 'changed_mind' or wish is not null));
--> statement-breakpoint
-- Pieces that are with their buyer, each line once, and of a change of mind only while its days last.
create function may_return(p_part text, p_kind text, p_back jsonb) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce((select s.state in ('delivered','completed') and p_kind in ('broken','wrong_thing','not_as_shown','changed_mind')
    and (p_kind <> 'changed_mind' or s.window_closes_at > now())
    and jsonb_array_length(p_back) between 1 and 50
    and (select count(distinct b.line) = count(*) from jsonb_to_recordset(p_back) b(line text))
    and not exists (select from jsonb_to_recordset(p_back) b(line text, quantity integer) left join order_line l on l.id = b.line and l.sub_order_id = s.id
      where l.id is null or b.quantity is null or b.quantity < 1 or b.quantity > l.quantity - given_back_of(l.id))
    from sub_order s where s.id = p_part), false)
$$;
--> statement-breakpoint
revoke all on function may_return(text, text, jsonb) from public;
--> statement-breakpoint
grant execute on function may_return(text, text, jsonb) to haat_job;
--> statement-breakpoint
do $patch$
declare
  v_was text := pg_get_functiondef('complaint_of_order'::regproc);
  v_become text := replace(v_was, 'or (select count(*) from complaint c where c.order_id = new.order_id) >= 10 then',
    'or (select count(*) from complaint c where c.order_id = new.order_id) >= 10
      or new.back is not null and (new.order_line_id is not null or not may_return(new.sub_order_id, new.kind, new.back)) then');
begin
  if v_become = v_was then raise exception 'complaint_of_order is not as it was'; end if;
  execute v_become;
end $patch$;
