-- A word that nobody knows, said after the door, keeps its shop's money as a word that speaks against the delivery does: until a person says that
-- the delivery stays, or two have taught what it means and it has been read so.
create function word_after_door(p_case text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from parcel_case k join courier_event e on e.id = k.event_id join consignment c on c.id = k.consignment_id join sub_order s on s.id = c.sub_order_id
    where k.id = p_case and k.kind = 'unknown_word'
      and e.event_at >= case when c.state in ('delivered','partly_delivered','exchanged') then c.state_at else s.delivered_at end)
$$;
--> statement-breakpoint
create function word_read_again(p_case text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from parcel_case k join courier_event e on e.consignment_id = k.consignment_id and e.event_id = 'again:' || k.event_id and e.kind <> 'unknown'
    where k.id = p_case and k.kind = 'unknown_word')
$$;
--> statement-breakpoint
revoke all on function word_after_door(text), word_read_again(text) from public;
--> statement-breakpoint
grant execute on function word_after_door(text), word_read_again(text) to haat_job;
--> statement-breakpoint
do $patch$
declare
  v_holds text := pg_get_functiondef('case_holds(text)'::regprocedure);
  v_decided text := pg_get_functiondef('parcel_case_decided()'::regprocedure);
  v_become text;
begin
  v_become := regexp_replace(v_holds, 'k\.kind in (\([^)]*\))', '(k.kind in \1 or word_after_door(k.id))');
  if v_become = v_holds then raise exception 'case_holds is not as it was'; end if;
  execute v_become;
  v_become := replace(v_decided, 'if v_holds = 0 then', 'if v_holds = 0 or new.ended_as is null and word_read_again(old.id) then');
  if v_become = v_decided then raise exception 'parcel_case_decided is not as it was'; end if;
  execute v_become;
end $patch$;
