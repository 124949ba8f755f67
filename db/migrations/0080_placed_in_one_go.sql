-- What placing an order costs: its hashes are asked once and not for each use, the day's budget is locked before it is counted and
-- not written twice, parcels and lines are read by one statement and not by a function for each part, and the order is kept
-- and told by the call that places it.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- In one order, so that the first of them stands for all.
    ['hashes_of(text)', 'where hash = any (string_to_array(p_hash, ''.''))', 'where hash = any (string_to_array(p_hash, ''.'')) order by 1'],
    ['hash_in_line(text)', 'select min(h) from unnest(hashes_of(p_hash)) h', 'select (hashes_of(p_hash))[1]'],
    ['cash_velocity()', 'limit 1), 5);', 'limit 1), 5);
  v_hashes text[] := hashes_of(new.contact_phone_hash);'],
    ['cash_velocity()', 'hash_in_line(new.contact_phone_hash)', 'v_hashes[1]'],
    ['cash_velocity()', 'any (hashes_of(new.contact_phone_hash))', 'any (v_hashes)'],
    ['order_code_allowed()', 'v_spent bigint;', 'v_spent bigint;
  v_hashes text[] := hashes_of(new.phone_hash);'],
    ['order_code_allowed()', 'hash_in_line(new.phone_hash)', 'v_hashes[1]'],
    ['order_code_allowed()', 'any (hashes_of(new.phone_hash))', 'any (v_hashes)'],
    ['order_code_allowed()', '  insert into sms_budget (day) values (dhaka_day()) on conflict (day) do update set sent = sms_budget.sent
    returning spent_minor into v_spent;', '  select spent_minor into v_spent from sms_budget where day = dhaka_day() for no key update;
  if not found then
    insert into sms_budget (day) values (dhaka_day()) on conflict (day) do update set sent = sms_budget.sent
      returning spent_minor into v_spent;
  end if;'],
    ['order_document(text)', '''parcel'', parcel_of(s.id), ''lines'', sub_order_lines(s.id))', '''parcel'', (select json_build_object(
              ''courier'', c.courier, ''number'', c.number, ''handedAt'', c.handed_at,
              ''events'', (select coalesce(json_agg(json_build_object(''kind'', e.kind, ''at'', e.at) order by e.at), ''[]'')
                from (select kind, max(event_at) as at from courier_event where consignment_id = c.id group by kind) e))
            from consignment c where c.sub_order_id = s.id),
          ''lines'', (select coalesce(json_agg(json_build_object(
              ''id'', l.id, ''productSlug'', l.product_slug, ''title'', json_build_object(''bn'', l.title_bn, ''en'', l.title_en),
              ''label'', json_build_object(''bn'', l.label_bn, ''en'', l.label_en), ''picture'', l.picture, ''quantity'', l.quantity,
              ''givenBack'', given_back_of(l.id), ''unitPrice'', l.unit_price_minor::text, ''total'', l.total_minor::text) order by l.id), ''[]'')
            from order_line l where l.sub_order_id = s.id))']] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
-- Tells the order as it was placed, and keeps that answer for whoever asks again with the same key.
do $patch$
declare
  v_change text[];
  v_source text := pg_get_functiondef('place_order(jsonb)'::regprocedure);
begin
  foreach v_change slice 1 in array array[
    ['RETURNS jsonb', 'RETURNS TABLE(document jsonb, lang text, body_hash text)'],
    ['declare
  claimed', '#variable_conflict use_column
declare
  claimed'],
    ['return claimed.answer || jsonb_build_object(''replayed'', true);', 'return query select k.document, k.lang, k.body_hash from kept_order(p->>''caller'', p->>''route'', p->>''key'') k;
    return;'],
    ['  return jsonb_build_object(''orderId'', v_order);', '  document := order_document(v_order)::jsonb;
  update idempotency_key k set answer = jsonb_build_object(''orderId'', v_order, ''document'', place_order.document)
   where k.caller = p->>''caller'' and k.route = p->>''route'' and k.key = p->>''key'';
  lang := p->>''lang'';
  body_hash := p->>''bodyHash'';
  return next;']] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'place_order no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  drop function place_order(jsonb);
  execute v_source;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function place_order(jsonb) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke execute on function place_order(jsonb) from public;
--> statement-breakpoint
grant execute on function place_order(jsonb) to haat_app, haat_job;
