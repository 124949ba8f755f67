-- An order's key is claimed before all else again, so that of two requests at once the later one is answered by the order of the
-- first inside the same call.
do $patch$
declare
  v_source text := pg_get_functiondef('place_order(jsonb)'::regprocedure);
  v_change text[];
  v_changes text[] := array[
    array[$old$  select * into claimed from idempotency_key where caller = p->>'caller' and route = p->>'route' and key = p->>'key';
  if found then
    if not$old$, $new$  insert into idempotency_key (caller, route, key, body_hash, answer)
  values (p->>'caller', p->>'route', p->>'key', p->>'bodyHash', jsonb_build_object('orderId', v_order))
  on conflict do nothing;
  if not found then
    select * into claimed from idempotency_key where caller = p->>'caller' and route = p->>'route' and key = p->>'key';
    if not$new$],
    array[$old$  insert into idempotency_key (caller, route, key, body_hash, answer)
  values (p->>'caller', p->>'route', p->>'key', p->>'bodyHash', jsonb_build_object('orderId', v_order, 'document', place_order.document))
  on conflict do nothing;
  if not found then
    raise exception 'idempotency.in_progress' using errcode = 'HAAT1';
  end if;
$old$, $new$  update idempotency_key k set answer = jsonb_build_object('orderId', v_order, 'document', place_order.document)
   where k.caller = p->>'caller' and k.route = p->>'route' and k.key = p->>'key';
$new$]];
begin
  foreach v_change slice 1 in array v_changes loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'place_order no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
